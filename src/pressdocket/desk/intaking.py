"""Several reports at once: each is added, is here already, or is said not to be readable."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from pressdocket.desk.adding import About, Adding, Filing, read_report
from pressdocket.errors import UserError
from pressdocket.records.change import Changes, Touched


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of some files: in words, what was changed, where the last one went."""

    words: str
    changes: Changes
    case: str
    report: UUID | None


def take_in(adding: Adding, sources: Sequence[Path | bytes], case: str) -> Taken:
    """Adds reports to a case, or to the Inbox where none is named. One that cannot be read stops no other."""
    touched: list[Touched] = []
    refused: list[UserError] = []
    added = known = 0
    step, last = None, None
    for source in sources:
        name = source.name if isinstance(source, Path) else "Pasted text"
        try:
            done = adding.add(read_report(source, name), About(), Filing(case) if case else None)
        except UserError as error:
            refused.append(error)
            continue
        added, known = added + (not done.already_here), known + done.already_here
        touched += done.changes.touched
        step, last = done.changes.step or step, done.report.id
    if refused and len(sources) == 1:
        raise refused[0]
    parts = [f"{added} added"] if added else []
    parts += [f"{known} already here (same text)"] if known else []
    parts += [f"{len(refused)} could not be read: {refused[0].happened}"] if refused else []
    many = f"{len(sources)} file{'' if len(sources) == 1 else 's'}"
    return Taken(f"{many}: {', '.join(parts)}", Changes(step=step, touched=tuple(touched)), case, last)
