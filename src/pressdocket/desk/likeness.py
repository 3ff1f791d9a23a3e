"""What a report may be made from: a copy, a translation, an earlier version. Offered with reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal
from uuid import UUID

from pressdocket.desk.copying import ALIKE, near_copies
from pressdocket.intake.copies import runs, shared, words_of
from pressdocket.intake.links import same_page
from pressdocket.intake.revising import FIGURE
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.wording import plural
from pressdocket.store.docket import Docket

if TYPE_CHECKING:  # Loaded with the first report that may be a translation.
    from pressdocket.intake.suggest.guessing import Guesser

Relation = Literal["copies", "translates", "updates"]

_SAID: Final[dict[Relation, str]] = {
    "copies": "a copy of",
    "translates": "a translation of",
    "updates": "a newer version of",
}
_REPRINT: Final = 0.9
_REWRITTEN: Final = 0.2
"""How much two texts at one address share at least, if one is a version of the other."""
_FAR_APART: Final = 10
"""Days between two publications from which on neither is offered as the other's translation."""

_ASKED: Final = 50
"""Figures by which a translation is looked for, the longest; of more, half would have to be the same."""

_FEWEST_FIGURES: Final = 2
_FEWEST_SIGNS: Final = 4
_CANDIDATES: Final = 60


@dataclass(frozen=True, slots=True)
class Likeness:
    """`made` may copy, translate or update `source`, of which one is the report asked about (`here`)."""

    relation: Relation
    made: Report
    source: Report
    here: UUID
    reasons: tuple[str, ...]
    reprint: bool = False

    @property
    def other(self) -> Report:
        """The one that was not asked about."""
        return self.source if self.made.id == self.here else self.made

    @property
    def words(self) -> str:
        """ "It may be a newer version of “…”: same address." """
        return self.said(f"“{self.other.title[:80]}”")

    @property
    def recorded(self) -> str:
        """Once it is confirmed: "Recorded: a newer version of “Board asks”"."""
        return f"Recorded: {_SAID[self.relation]} “{self.source.title[:60]}”"

    def said(self, other: str) -> str:
        """The same sentence with the other report named as `other`."""
        what = "a reprint of" if self.reprint else _SAID[self.relation]
        why = ", ".join(self.reasons)
        if self.made.id == self.here:
            return f"It may be {what} {other}: {why}."
        return f"{other} may be {what} this report: {why}."


class Likenesses:
    """Looks for what a report may be made from; names and languages are read once, from `gazetteer`."""

    def __init__(self, docket: Docket, gazetteer: Path) -> None:
        self._docket, self._gazetteer = docket, gazetteer

    def of(self, report: Report) -> tuple[Likeness, ...]:
        """One for each other text, the surest first; none for what is known to be made from the same."""
        root = self._root(report)
        found: dict[UUID, Likeness] = {}
        for one in (*self._same_address(report), *self._near(report), *self._translations(report)):
            if self._root(one.other) != root:
                found.setdefault(one.other.id, one)
        return tuple(found.values())

    def _near(self, report: Report) -> Iterator[Likeness]:
        for near in near_copies(self._docket, report):
            alike = f"{near.shared:.0%} of the shorter text stands in the other"
            if _same_outlet(report, near.report) and _titles_alike(report, near.report):
                yield _likeness("updates", report, near.report, ("same outlet and title", alike))
            else:
                outlets = {one.publisher.casefold() for one in (report, near.report) if one.publisher}
                whole = near.shared >= _REPRINT and len(outlets) > 1
                yield _likeness("copies", report, near.report, (alike,), reprint=whole)

    def _same_address(self, report: Report) -> Iterator[Likeness]:
        address = same_page(report.url)
        if not address:
            return
        own = runs(report.text)
        for other in self._holding((address,), report):
            much = shared(own, runs(other.text))
            if same_page(other.url) == address and much >= _REWRITTEN:
                alike = f"{much:.0%} of the shorter text stands in the other"
                yield _likeness("updates", report, other, ("same address", alike))

    def _translations(self, report: Report) -> Iterator[Likeness]:
        figures, language = _figures(report.text), self._language(report)
        if len(figures) < _FEWEST_FIGURES or not language:
            return
        asked = sorted(figures.values(), key=len, reverse=True)[:_ASKED]
        for other in self._holding(tuple(asked), report):
            theirs, spoken = _figures(other.text), self._language(other)
            both = [figures[value] for value in figures if value in theirs]
            half = max(len(figures), len(theirs)) / 2
            if not spoken or spoken == language or len(both) < max(half, _FEWEST_FIGURES):
                continue
            apart = _days_apart(report, other)
            names = sorted(self._named(report.text) & self._named(other.text))
            if not names or len(names) + len(both) < _FEWEST_SIGNS or (apart or 0) > _FAR_APART:
                continue
            reasons = [f"the figures {', '.join(both[:6])}", f"both name {', '.join(names[:4])}"]
            if apart is not None:
                reasons.append(
                    "published the same day" if apart == 0 else f"published {plural(apart, 'day')} apart"
                )
            yield _likeness("translates", report, other, tuple(reasons))

    def _holding(self, phrases: tuple[str, ...], report: Report) -> Iterator[Report]:
        for id_ in self._docket.reports_holding(phrases, _CANDIDATES):
            other = self._docket.get(Report, id_) if id_ != report.id else None
            if other is not None:
                yield other

    def _root(self, report: Report) -> UUID:
        """The text that a report was made from in the end."""
        seen, here = {report.id}, report
        while source := here.copies or here.translates or here.updates:
            found = self._docket.get(Report, source)
            if found is None or source in seen:
                break
            seen.add(source)
            here = found
        return here.id

    def _language(self, report: Report) -> str:
        said = report.language or self._guesser.language_of(report.text)
        return said.partition("-")[0].casefold()

    def _named(self, text: str) -> frozenset[str]:
        """The bodies and states that a text names, each by its first name. Where words run together, as in
        Korean, a name stands anywhere."""
        folded, alone = text.casefold(), set(words_of(text))
        return frozenset(
            party
            for name, party in self._names
            if (name in alone if name.isascii() and name.isalnum() else name in folded)
        )

    @cached_property
    def _guesser(self) -> "Guesser":
        from pressdocket.intake.suggest.guessing import Guesser

        return Guesser(self._gazetteer)

    @cached_property
    def _shipped_names(self) -> tuple[tuple[str, str], ...]:
        from pressdocket.intake.suggest.gazetteer import read_gazetteer

        known = read_gazetteer(self._gazetteer).known
        return tuple(
            (" ".join(name.parts).casefold(), name.party) for name in known if name.kind != "adjective"
        )

    @property
    def _names(self) -> tuple[tuple[str, str], ...]:
        own = (
            (name, party) for party in self._docket.all(Party) for name in (party.name, *party.other_names)
        )
        return (*self._shipped_names, *((name.casefold(), party.name) for name, party in own))


def _likeness(
    relation: Relation, here: Report, other: Report, reasons: tuple[str, ...], *, reprint: bool = False
) -> Likeness:
    """The later of the two is the one that was made; the one that came in, if none is known to be."""
    later = _is_later(other, here, versions=relation == "updates")
    made, source = (other, here) if later else (here, other)
    return Likeness(relation, made, source, here.id, reasons, reprint)


def _is_later(one: Report, other: Report, *, versions: bool) -> bool:
    dates = [(report.updated if versions and report.updated else report.published) for report in (one, other)]
    earliest = dates[0].earliest if dates[0] else None
    latest = dates[1].latest if dates[1] else None
    return earliest is not None and latest is not None and earliest >= latest


def _days_apart(one: Report, other: Report) -> int | None:
    if one.published is None or other.published is None:
        return None
    first, second = one.published.earliest, other.published.earliest
    return abs((first - second).days) if first and second else None


def _same_outlet(one: Report, other: Report) -> bool:
    return bool(one.publisher) and one.publisher.casefold() == other.publisher.casefold()


def _titles_alike(one: Report, other: Report) -> bool:
    first, second = set(words_of(one.title)), set(words_of(other.title))
    return bool(first) and len(first & second) / len(first | second) >= ALIKE


def _figures(text: str) -> dict[str, str]:
    """The numbers of two digits and more by their digits, with how each is written first. Years are none."""
    found: dict[str, str] = {}
    for figure in FIGURE.finditer(text):
        written = figure[0]
        digits = "".join(character for character in written if character.isdigit())
        year = len(written) == len("2024") and written.startswith(("19", "20"))
        if len(digits) > 1 and not year:
            found.setdefault(digits, written)
    return found
