"""Suggested events of a report, as a person looks at them before accepting, changing or rejecting one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from pressdocket.desk.days import published_day, read_date
from pressdocket.desk.deciding import halves, left_open, parted
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.entering import Entering
from pressdocket.desk.entry import KINDS, Entry
from pressdocket.desk.paragraphs import sentence_around
from pressdocket.desk.passages import likely_demand, likely_link, party_kinds, read_passage, would_answer
from pressdocket.desk.saving import Saving
from pressdocket.desk.views import CaseView, EventView, ReportView
from pressdocket.desk.weighing import Marked, differences, marks_in
from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.change import Changes
from pressdocket.records.decision import Decision, Outcome
from pressdocket.records.kinds import ANSWERS, DEMANDS, Ask, EventKind, in_plain_words
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

if TYPE_CHECKING:  # Rules and word lists load with the first report that is read for suggestions.
    from pressdocket.desk.suggesting import Suggesting, Suggestion

_AGAINST_PERSONS: Final = frozenset({"questioning", "arrest", "charge", "conviction"})
"""Steps whose target is a person: named only by an analyst who knows that an authority named them."""

_ELSEWHERE: Final = " (not named here)"
_COUNTED_ALIKE: Final = ("complaint_report", "questioning", "arrest", "investigation")


@dataclass(frozen=True, slots=True)
class Suggested:
    """One suggestion: `entry` is what is recorded if it is accepted as it stands.

    `key` is the same whenever the same report is read again. `rows` are the names and words of its fields.
    `fits` is an event of the case that it seems to tell once more, `doubt` what to look at twice. `sentence`
    is where its sentence stands, `marks` are words of that, counted from its start, to hold against the
    fields; `differs` says where they do not agree. `halves` says the figures in which it can be split.
    """

    key: UUID
    kind: EventKind
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
    sentence: tuple[int, int] = (0, 0)
    count: str = ""
    marks: tuple[Marked, ...] = ()
    differs: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """A suggestion that is accepted, and what is recorded of it: as it stands, as changed, as merged."""

    one: Suggested
    entry: Entry


class Accepting:
    """Suggests for the reports of a docket; rules and names are read when they are first needed.

    `suggesting` makes a suggester that knows some parties besides the shipped ones; `clock` dates records.
    What is decided is a record of the docket, written in the step that it decides.
    """

    def __init__(
        self,
        docket: Docket,
        suggesting: "Callable[[Sequence[Party]], Suggesting]",
        clock: Callable[[], datetime],
    ) -> None:
        self._docket = docket
        self._make = suggesting
        self._clock = clock
        self._known: tuple[tuple[UUID, int], ...] = ()
        self._suggesting: Suggesting | None = None
        self._read: tuple[tuple[UUID, int, date | None], tuple[Suggestion, ...]] | None = None
        """The report read last, in its revision and on its day: a case is shown anew after every edit."""

    def told(self, report: Report, zone: str = "") -> "tuple[Suggestion, ...]":
        """The events in a report's text, settled or not; `zone` says which day it was when it appeared."""
        suggesting = self.suggester()
        read = (report.id, report.revision, suggesting.day_of(report, zone))
        if self._read is None or self._read[0] != read:
            self._read = read, suggesting.of_report(report, zone).events
        return self._read[1]

    def suggested(self, view: CaseView, report: ReportView) -> tuple[Suggested, ...]:
        """What the report tells beyond what is recorded from it, in the order of the text."""
        suggesting, found = self.suggester(), self.told(report.report, view.case.zone)
        decisions = self._docket.decisions_on(report.report.id)
        every = parted(found, decisions, report.report, suggesting.marker_for(report.report))
        fresh = left_open(every, decisions, view, report)
        return tuple(_looked_at(one, view, report, suggesting, every) for one in fresh)

    def accept(self, view: CaseView, report: UUID, picked: Sequence[Pick]) -> Changes:
        """Records what was picked, in one step with what was decided; the report is filed under the case.

        StaleRecord if somebody else has decided on one of them meanwhile.
        """
        new: list[Record] = []
        entering, current = Entering(self._docket, self._clock()), self._report(report)
        for pick in picked:
            filed = next((one for one in new if isinstance(one, Report)), current)
            place = pick.one.start, pick.one.end
            event = entering.records(view.case, filed, place, pick.entry, new)
            outcome: Outcome = "merged" if pick.entry.existing else "accepted"
            new.append(_decision(pick.one, current, outcome, event.id))
        reason = f"{len(picked)} suggestions accepted"
        if len(picked) == 1:
            reason = f"{in_plain_words(picked[0].entry.kind)} recorded"
        return Saving(self._docket).save(new, reason)

    def reject(self, report: UUID, one: Suggested) -> Changes:
        """The suggestion does not come back, in any window, unless this is undone."""
        return self._decide(report, one, "rejected")

    def split(self, report: UUID, one: Suggested) -> Changes:
        """From now on each figure of the sentence is a suggestion of its own."""
        return self._decide(report, one, "split")

    def _decide(self, report: UUID, one: Suggested, outcome: Outcome) -> Changes:
        decision = _decision(one, self._report(report), outcome, None)
        return Saving(self._docket).save((decision,), f"suggestion {outcome}")

    def _report(self, id_: UUID) -> Report:
        found = self._docket.get(Report, id_)
        if found is None:
            raise UserError("This report is no longer there.", "Undo its deletion, or go on with another.")
        return found

    def suggester(self) -> "Suggesting":
        parties = self._docket.all(Party)
        known = tuple((party.id, party.revision) for party in parties)
        if self._suggesting is None or known != self._known:
            self._suggesting, self._known, self._read = self._make(parties), known, None
        return self._suggesting


def _decision(one: Suggested, report: Report, outcome: Outcome, event: UUID | None) -> Decision:
    """Its id says what it is about, so that nobody can decide on the same twice."""
    return Decision(
        id=uuid5(one.key, outcome) if outcome == "split" else one.key,
        report=report.id,
        text_hash=report.text_hash,
        kind=one.kind,
        start=one.start,
        end=one.end,
        count=one.count,
        outcome=outcome,
        event=event,
    )


def _looked_at(
    one: "Suggestion",
    view: CaseView,
    report: ReportView,
    suggesting: "Suggesting",
    found: "Sequence[Suggestion]",
) -> Suggested:
    entry = _entry(one, view, suggesting)
    when = _when_in_words(one, view, report)
    fits = next((event for event in view.events if _fits(one, entry, event, view)), None)
    kind = in_plain_words(entry.kind).capitalize()
    figure = _figure(one)
    inside = [doubt for doubt in doubts_in(report.report.text) if one.start <= doubt.start < one.end]
    own = [_names_of(name, view, suggesting) for name in (one.actor, one.target)]
    text = report.report.text
    sentence = sentence_around(text, one.start, one.end)
    words = text[slice(*sentence)]
    every = [*suggesting.names_in(words), *(party.name for party in view.contents.parties)]
    marker = suggesting.marker_for(report.report)
    day = suggesting.day_of(report.report, view.case.zone)
    marks = marks_in(words, one.why, [*every, *own[0], *own[1]], marker, day)
    here = [not names or any(name.casefold() in words.casefold() for name in names) for names in own]
    several = halves(one, found, marker)
    return Suggested(
        key=uuid5(
            report.report.id, f"{report.report.text_hash}:{one.kind}:{one.start}:{one.end}:{one.count or ''}"
        ),
        kind=kind_of(one),
        title=f"{kind}, {figure}" if figure else kind,
        line=when or "no date in the text",
        start=one.start,
        end=one.end,
        why=one.why,
        rows=tuple((name, words) for name, words in _rows(one, entry, when, view, here) if words),
        entry=entry,
        fits=fits.event.id if fits else None,
        fits_title=fits.title if fits else "",
        doubt=inside[0].title if inside else "",
        sentence=sentence,
        count=one.count or "",
        marks=marks,
        differs=tuple(differences(one, words, marks, report.report, view.case.zone)),
        halves=tuple(map(_figure, several)) if len(several) > 1 else (),
    )


def kind_of(one: "Suggestion") -> EventKind:
    return next((kind for kind in KINDS if kind == one.kind), "statement")


def _names_of(name: str | None, view: CaseView, suggesting: "Suggesting") -> list[str]:
    """Every name of a party, the one given first."""
    if not name:
        return []
    own = [
        other
        for party in view.contents.parties
        for other in (party.name, *party.other_names)
        if name.casefold() in [each.casefold() for each in (party.name, *party.other_names)]
    ]
    return list(dict.fromkeys([name, *own, *suggesting.other_names(name)]))


def _entry(one: "Suggestion", view: CaseView, suggesting: "Suggesting") -> Entry:
    """What the form would hold, and what accepting writes."""
    kind = kind_of(one)
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
        answered_by=_waiting(kind, one, view) if kind in DEMANDS else (),
    )


def _waiting(kind: EventKind, one: "Suggestion", view: CaseView) -> tuple[UUID, ...]:
    """Answers on record that answer nothing yet and fit this demand and no other."""
    asks: tuple[Ask, ...] = ("remove",) if kind == "removal_request" else (read_passage(one.quote).ask,)
    joined = {link.source for link in view.contents.links}
    return tuple(
        event.event.id
        for event in view.events
        if event.event.kind in ANSWERS
        and event.event.id not in joined
        and would_answer(event.event.kind, asks)
        and not any(
            would_answer(event.event.kind, other.event.asks)
            for other in view.events
            if other.shape == "demand"
        )
        and (
            not one.target
            or not event.event.actor
            or one.target.casefold() in _names(view, event.event.actor)
        )
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


def _rows(
    one: "Suggestion", entry: Entry, when: str, view: CaseView, here: Sequence[bool]
) -> Iterator[tuple[str, str]]:
    """`here` says of who and of whom whether they are named in the sentence."""
    yield "Who", entry.actor and entry.actor + ("" if here[0] else _ELSEWHERE)
    unnamed = f"{one.target}; persons are recorded by number, not by name" if one.target else ""
    named = entry.target and entry.target + ("" if here[1] else _ELSEWHERE)
    yield "To whom", unnamed if entry.kind in _AGAINST_PERSONS else named
    yield "Figure", _figure(one) + (f" ({entry.parts})" if entry.parts else "")
    yield "When", when or "not said"
    answered = next((event for event in view.events if event.event.id == entry.answers), None)
    yield "Answers", answered.title if answered else ""
    later = [event.title for event in view.events if event.event.id in entry.answered_by]
    yield "Answered by", "; ".join(later)
    yield "Credited to", ", quoting ".join(one.voices) or "nobody"


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
