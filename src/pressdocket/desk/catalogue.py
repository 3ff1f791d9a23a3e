"""The catalogue of obligations that ships with the program, and what a docket puts in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pressdocket.desk.files import read_file
from pressdocket.desk.rule_files import RuleFile
from pressdocket.errors import UserError
from pressdocket.records.contents import Contents
from pressdocket.records.obligation import Obligation
from pressdocket.records.rule_words import limit_of, valid_of
from pressdocket.records.when import Span, When
from pressdocket.rules.validity import in_order, may_hold


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One code: its versions, the oldest first, the one of the day asked about; `own` if the docket has it.

    `limit` and `valid` say in words what the version of the day, else the last, sets and when it holds.
    """

    versions: tuple[Obligation, ...]
    current: Obligation | None
    own: bool
    limit: str
    valid: str

    @property
    def shown(self) -> Obligation:
        """The version to show first: that of the day, else the last."""
        return self.current or self.versions[-1]


class Catalogue:
    """The obligations in `folder`, one file for each jurisdiction, read when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def obligations(self) -> tuple[Obligation, ...]:
        """Every version on file; UserError names file and line of what is wrong."""
        found: dict[tuple[str, str], Obligation] = {}
        for path in sorted(self._folder.glob("*.toml")):
            try:
                text = read_file(path).decode()
            except UnicodeDecodeError as error:
                raise UserError(f"{path.name} is not UTF-8.", "Save it as UTF-8.") from error
            for rule in RuleFile(path.name, text).obligations():
                if (rule.code, rule.version) in found:
                    raise UserError(f"{path.name}: {rule.code} is in another file too.", "Keep one of them.")
                found[rule.code, rule.version] = rule
        return tuple(found.values())

    def beside(self, contents: Contents) -> Contents:
        """Contents with the entries that its events name and its own obligations do not replace."""
        named = {code for event in contents.events for code in event.obligations}
        named -= {rule.code for rule in contents.obligations}
        if not named:
            return contents
        shipped = tuple(rule for rule in self.obligations if rule.code in named)
        return contents.model_copy(update={"obligations": (*contents.obligations, *shipped)})

    def all_beside(self, own: Sequence[Obligation]) -> tuple[Obligation, ...]:
        """A docket's own obligations, and every entry that they do not replace."""
        held = {rule.code for rule in own}
        return (*own, *(rule for rule in self.obligations if rule.code not in held))

    def rows(self, own: Sequence[Obligation], day: date) -> tuple[RuleRow, ...]:
        """Every code with its versions, the docket's own in place of ours, by jurisdiction and code."""
        held = {rule.code for rule in own}
        codes: dict[str, list[Obligation]] = {}
        for rule in self.all_beside(own):
            codes.setdefault(rule.code, []).append(rule)
        rows = (_row(versions, day, code in held) for code, versions in codes.items())
        return tuple(sorted(rows, key=lambda row: (row.shown.jurisdiction, row.shown.code)))


def _row(versions: Iterable[Obligation], day: date, own: bool) -> RuleRow:
    ordered = tuple(in_order(versions))
    current = next((rule for rule in reversed(ordered) if may_hold(rule, _span_of(rule, day))), None)
    shown = current or ordered[-1]
    return RuleRow(ordered, current, own, limit_of(shown), valid_of(shown))


def _span_of(rule: Obligation, day: date) -> Span:
    """The day in the zone whose days the rule's dates mean; UTC where it has none."""
    dated = rule.valid_from or rule.valid_to
    return When(edtf=day.isoformat(), zone=dated.zone if dated else "UTC").span


def matching(rows: Iterable[RuleRow], words: str, jurisdiction: str = "") -> Iterator[RuleRow]:
    """Rows of a jurisdiction, if one is named, that hold every one of some words."""
    wanted = words.casefold().split()
    for row in rows:
        if jurisdiction and row.shown.jurisdiction.casefold() != jurisdiction.casefold():
            continue
        text = " ".join(text_of(rule) for rule in row.versions).casefold()
        if all(word in text for word in wanted):
            yield row


def text_of(rule: Obligation) -> str:
    """All that a rule can be found by."""
    named = (rule.code, rule.title, rule.jurisdiction, rule.instrument, rule.article, rule.bound_words)
    return " ".join(
        (*named, rule.duty_words, rule.duty, rule.doubts, rule.penalty, limit_of(rule), rule.clock)
    )
