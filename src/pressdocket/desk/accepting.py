"""Suggested events of a report, as a person looks at them before accepting, changing or rejecting one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from pressdocket.desk.days import published_day, read_date
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.entry import KINDS, Entry
from pressdocket.desk.passages import likely_demand, likely_link, party_kinds, read_passage
from pressdocket.desk.views import CaseView, EventView, ReportView
from pressdocket.errors import UserError
from pressdocket.records.kinds import (
    ANSWERS,
    EventKind,
    in_plain_words,
)
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket

if TYPE_CHECKING:  # Rules and word lists load with the first report that is read for suggestions.
    from pressdocket.desk.suggesting import Suggesting, Suggestion

_AGAINST_PERSONS: Final = frozenset({"questioning", "arrest", "charge", "conviction"})
"""Steps whose target is a person: named only by an analyst who knows that an authority named them."""

_COUNTED_ALIKE: Final = ("complaint_report", "questioning", "arrest", "investigation")


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion: `entry` is what is recorded if it is accepted as it stands.

    `key` is the same whenever the same report is read again. `rows` are the names and words of its fields.
    `fits` is an event of the case that it seems to tell once more, `doubt` what to look at twice.
    """

    key: UUID
    title: str
    line: str
    start: int
    end: int
    why: str
    rows: tuple[tuple[str, str], ...]
    entry: Entry
    fits: UUID | None
    fits_title: str
    doubt: str


class Accepting:
    """Suggests for the reports of a docket; rules and names are read when they are first needed.

    `suggesting` makes a suggester that knows some parties besides the shipped ones.
    """

    def __init__(self, docket: Docket, suggesting: "Callable[[Sequence[Party]], Suggesting]") -> None:
        self._docket = docket
        self._make = suggesting
        self._known: tuple[tuple[UUID, int], ...] = ()
        self._suggesting: Suggesting | None = None
        self._read: tuple[tuple[UUID, int, str], tuple[Suggestion, ...]] | None = None
        """The report read last, in its revision and zone: a case is shown anew after every edit."""

    def suggested(self, view: CaseView, report: ReportView) -> tuple[Suggested, ...]:
        """What the report tells beyond what is recorded from it, in the order of the text."""
        suggesting = self._suggester()
        read = (report.report.id, report.report.revision, view.case.zone)
        if self._read is None or self._read[0] != read:
            self._read = read, suggesting.of_report(report.report, view.case.zone).events
        found = self._read[1]
        fresh = (one for one in found if not _recorded(one, view, report))
        return tuple(_looked_at(one, view, report, suggesting) for one in fresh)

    def _suggester(self) -> "Suggesting":
        parties = self._docket.all(Party)
        known = tuple((party.id, party.revision) for party in parties)
        if self._suggesting is None or known != self._known:
            self._suggesting, self._known, self._read = self._make(parties), known, None
        return self._suggesting


def _recorded(one: "Suggestion", view: CaseView, report: ReportView) -> bool:
    """Whether a claim for an event of this kind stands where the suggestion stands."""
    kinds = {event.event.id: event.event.kind for event in view.events}
    return any(
        claim.start < one.end and one.start < claim.end and claim.event and kinds.get(claim.event) == one.kind
        for claim in report.claims
    )


def _looked_at(one: "Suggestion", view: CaseView, report: ReportView, suggesting: "Suggesting") -> Suggested:
    entry = _entry(one, view, suggesting)
    when = _when_in_words(one, view, report)
    fits = next((event for event in view.events if _fits(one, entry, event, view)), None)
    kind = in_plain_words(entry.kind).capitalize()
    figure = _figure(one)
    inside = [doubt for doubt in doubts_in(report.report.text) if one.start <= doubt.start < one.end]
    return Suggested(
        key=uuid5(report.report.id, f"{one.kind}:{one.start}:{one.end}"),
        title=f"{kind}, {figure}" if figure else kind,
        line=when or "no date in the text",
        start=one.start,
        end=one.end,
        why=one.why,
        rows=tuple((name, words) for name, words in _rows(one, entry, when, view) if words),
        entry=entry,
        fits=fits.event.id if fits else None,
        fits_title=fits.title if fits else "",
        doubt=inside[0].title if inside else "",
    )


def _entry(one: "Suggestion", view: CaseView, suggesting: "Suggesting") -> Entry:
    """What the form would hold, and what accepting writes."""
    kind: EventKind = next((kind for kind in KINDS if kind == one.kind), "statement")
    actor_kind, target_kind = party_kinds(kind)
    target = "" if kind in _AGAINST_PERSONS else one.target or ""
    passage = read_passage(one.quote)
    answers = likely_demand(kind, view.events) if kind in ANSWERS else None
    return Entry(
        existing=None,
        kind=kind,
        actor=one.actor or "",
        actor_kind=suggesting.kind_of(one.actor or "") or actor_kind,
        target=target,
        target_kind=suggesting.kind_of(target) or target_kind,
        number=_number(one),
        of=one.of or "",
        unit=(one.count_unit or "") if one.count or one.count_state else "",
        parts=", ".join(f"{part.number or 'unknown'} {part.what}" for part in one.parts),
        when=one.date or "",
        about="",
        credited="; ".join(one.voices),
        ask="remove" if kind == "removal_request" else passage.ask,
        answers=answers,
        link=likely_link(kind),
    )


def _number(one: "Suggestion") -> str:
    if one.count_state == "lost":
        return "lost"
    return f"{'about ' if one.approx else ''}{one.count}" if one.count else ""


def _figure(one: "Suggestion") -> str:
    number = _number(one)
    words = f"{number} of {one.of}" if number and one.of else number
    return f"{words} {one.count_unit}" if words and one.count_unit else words


def _when_in_words(one: "Suggestion", view: CaseView, report: ReportView) -> str:
    if not one.date:
        return ""
    try:
        return read_date(one.date, view.case.zone, published_day(report.report)).in_words
    except UserError:
        return one.date


def _rows(one: "Suggestion", entry: Entry, when: str, view: CaseView) -> Iterator[tuple[str, str]]:
    yield "Kind", in_plain_words(entry.kind).capitalize()
    yield "Who", entry.actor
    unnamed = f"{one.target}; persons are recorded by number, not by name" if one.target else ""
    yield "To whom", unnamed if entry.kind in _AGAINST_PERSONS else entry.target
    yield "Figure", _figure(one) + (f" ({entry.parts})" if entry.parts else "")
    yield "When", when or "not said"
    yield "Credited to", ", quoting ".join(one.voices) or "nobody"
    answered = next((event for event in view.events if event.event.id == entry.answers), None)
    yield "Answers", answered.title if answered else ""


def _fits(one: "Suggestion", entry: Entry, event: EventView, view: CaseView) -> bool:
    """Whether an event of the case may be the same: its kind, and nothing known of both that differs."""
    if event.event.kind != one.kind:
        return False
    for name, party in ((entry.actor, event.event.actor), (entry.target, event.event.target)):
        if name and party and name.casefold() not in _names(view, party):
            return False
    if one.count and event.figure and one.count not in event.figure.replace(",", ""):
        return False
    if one.kind in _COUNTED_ALIKE and bool(one.count) != bool(event.figure):
        return False
    return _same_time(one, event, view)


def _names(view: CaseView, id_: UUID) -> set[str]:
    return {
        name.casefold()
        for party in view.contents.parties
        if party.id == id_
        for name in (party.name, *party.other_names)
    }


def _same_time(one: "Suggestion", event: EventView, view: CaseView) -> bool:
    if not one.date or event.date is None:
        return True
    try:
        said = read_date(one.date, view.case.zone, None).when
    except UserError:
        return True
    return said.span.overlaps(event.date.span)


def merged(entry: Entry, event: UUID) -> Entry:
    """The suggestion as one more claim of an event that is there."""
    return replace(entry, existing=event, answers=None)
