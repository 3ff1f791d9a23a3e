"""Several reports at once: each is added, is here already, or is said not to be readable."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from pressdocket.desk.adding import About, Added, Adding, Filing, Read, read_report
from pressdocket.desk.files import files_in
from pressdocket.errors import DocketTrouble, UserError
from pressdocket.records.change import Changes, Touched
from pressdocket.records.wording import plural

Going = Callable[[int, int], bool]
"""Told how many of how many are done, before each; False asks to stop."""


_TITLE = 80
"""Characters of a title that a short message quotes."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be read, and why."""

    name: str
    error: UserError


@dataclass(frozen=True, slots=True)
class Brought:
    """Reports that were fetched, what could not be, and how many were asked for."""

    reads: tuple[tuple[Read, About], ...]
    refused: tuple[Refusal, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of some files: in words, what was changed, where the last one went, what was refused, what
    a single one may be a copy of, and what kept the docket from taking the rest."""

    words: str
    changes: Changes
    case: str
    report: UUID | None
    refused: tuple[Refusal, ...] = ()
    copy: str = ""
    trouble: DocketTrouble | None = None


def take_in(adding: Adding, sources: Sequence[Path | bytes], case: str, going: Going) -> Taken:
    """Adds reports to a case, or to the Inbox where none is named; of a folder, each file in it.

    One that cannot be read stops no other; UserError if it was the only one. Stopped, by `going` or because
    the docket takes no more, it keeps the reports that were whole by then; DocketTrouble if there were none.
    """
    found = tuple(_files(sources))
    tally = _Tally(len(found), case)
    for number, source in enumerate(found):
        if not going(number, len(found)):
            break
        name = source.name if isinstance(source, Path) else "Pasted text"
        try:
            tally.take(adding.add(read_report(source, name), About(), Filing(case) if case else None))
        except DocketTrouble as error:
            return tally.ended_by(error)
        except UserError as error:
            tally.refused.append(Refusal(name, error))
    if len(tally.refused) == len(sources) == len(found) == 1:
        raise tally.refused[0].error
    return tally.taken()


def keep(adding: Adding, brought: Brought, case: str) -> Taken:
    """Adds reports that were fetched to a case, or to the Inbox where none is named.

    UserError if the only one could not be read; DocketTrouble if the docket takes none.
    """
    if brought.asked == 1 and brought.refused:
        raise brought.refused[0].error
    tally = _Tally(brought.asked, case, noun="page", refused=list(brought.refused))
    for read, about in brought.reads:
        try:
            tally.take(adding.add(read, about, Filing(case) if case else None))
        except DocketTrouble as error:
            return tally.ended_by(error)
        except UserError as error:
            tally.refused.append(Refusal(read.name, error))
    return tally.taken()


def _files(sources: Iterable[Path | bytes]) -> Iterator[Path | bytes]:
    """Files as they are; of folders every file within that is not hidden, by name."""
    for source in sources:
        if isinstance(source, Path) and source.is_dir():
            yield from sorted(file for file in files_in(source) if not _is_hidden(file.relative_to(source)))
        else:
            yield source


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


@dataclass(slots=True)
class _Tally:
    total: int
    case: str
    noun: str = "file"
    added: int = 0
    known: int = 0
    refused: list[Refusal] = field(default_factory=list)
    touched: list[Touched] = field(default_factory=list)
    step: int | None = None
    last: Added | None = None

    def take(self, done: Added) -> None:
        self.added, self.known = self.added + (not done.already_here), self.known + done.already_here
        self.touched += done.changes.touched
        self.step, self.last = done.changes.step or self.step, done

    def ended_by(self, trouble: DocketTrouble) -> Taken:
        """What was taken in before the docket took no more."""
        if not self.touched:
            raise trouble
        return replace(self.taken(), trouble=trouble)

    def taken(self) -> Taken:
        changes = Changes(step=self.step, touched=tuple(self.touched))
        report = self.last.report.id if self.last else None
        return Taken(self._words(), changes, self.case, report, tuple(self.refused))

    def _words(self) -> str:
        if self.total == 1 and self.last is not None:
            title = self.last.report.title
            where = "" if self.case else " to the Inbox"
            short = title if len(title) <= _TITLE else f"{title[:_TITLE].rstrip()} …"
            return f"Already here (same text): {short}" if self.known else f"Added{where}: {short}"
        seen = self.added + self.known + len(self.refused)
        parts = [f"{self.added} added"] if self.added or not seen else []
        parts += [f"{self.known} already here (same text)"] if self.known else []
        parts += [f"{len(self.refused)} could not be read"] if self.refused else []
        many = plural(self.total, self.noun)
        head = many if seen == self.total else f"Stopped after {seen} of {many}"
        where = "; they wait in the Inbox" if self.added and not self.case else ""
        return f"{head}: {', '.join(parts)}{where}."
