"""How events stand in time for a timeline: in whose lane, within which bounds, due when, waited for how long.

A date is drawn within what its links allow, as the rules read it: an answer is never before its demand,
a demand never after its answer (RECORDS.md, "Duty and verdict").
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from pressdocket.desk.views import Chip, Course, Deadline, Sign
from pressdocket.publish.phrases import Phrases, capital
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, Findings, Interval, ReadDate
from pressdocket.records.when import Span, before
from pressdocket.records.wording import local, plural, span_in_words

_UNJUDGED: Final = frozenset({"no rule", "no limit"})
_KEPT: Final[Mapping[str, Sign]] = {"open": "open", "kept": "kept", "broken": "broken"}


class Courses:
    """Those of one case as of the end of `day`; `later` are the findings of today where `day` is past."""

    def __init__(
        self, contents: Contents, findings: Findings, later: Findings | None, zone: str, day: date
    ) -> None:
        self._phrases = Phrases(contents.parties)
        self._parties = {party.id: party for party in contents.parties}
        self._zone, self._day = zone, day
        self._known = {reading.event for reading in findings.readings if reading.known}
        self._spans = _spans(findings) | (_spans(later, but=self._known) if later else {})
        self._floors: set[UUID] = set()
        self._answers, self._later = _answers(findings), _answers(later) if later else {}
        self._demand_of = {answer: demand for demand, all_ in self._answers.items() for answer in all_}
        self._promises = {promise.event: promise for promise in findings.promises}
        for demand, answer in _pairs(self._answers):
            self._bound(demand, answer)
        for demand, answer in _pairs(self._later):
            self._bound(demand, answer)

    def course(self, event: Event, worst: Mapping[UUID, DemandFinding], *, figure: bool) -> Course:
        """Of one event; `worst` has the finding that tells for each demand."""
        lane, kind = self._lane(event, figure=figure)
        demand = self._demand_of.get(event.id)
        own, judged = worst.get(event.id), worst.get(demand or event.id)
        later = self._later.get(event.id, ())
        return Course(
            lane=lane,
            kind=kind,
            span=self._spans.get(event.id),
            bounded=event.id in self._floors,
            sign=_sign(judged) if judged else self._promised(event.id),
            due=_deadline(own.due, self._zone, "due") if own else None,
            yardstick=_deadline(own.yardstick_due, "", own.yardstick_title) if own else None,
            waiting=self._waiting(event, own) if own else "",
            answers=self._answers.get(event.id, ()),
            later=tuple(answer for answer in later if answer not in self._answers.get(event.id, ())),
        )

    def _lane(self, event: Event, *, figure: bool) -> tuple[str, str]:
        target = self._parties.get(event.target) if event.target else None
        counted = target is not None and target.kind != "platform"
        party = event.actor or (event.target if figure and counted else None)
        if party is not None and party in self._parties:
            return self._phrases.short(party), self._parties[party].kind
        if figure and event.scope.by_whom:
            return capital(event.scope.by_whom), "as reported"
        return "Nobody named", "actor not reported"

    def _bound(self, demand: UUID, answer: UUID) -> None:
        """Narrows the one by the other, but nothing that was known by what was not."""
        asked, answered = self._spans.get(demand), self._spans.get(answer)
        if asked is None or answered is None or not before(asked.earliest, answered.latest):
            return
        if demand in self._known or answer not in self._known:
            floor = asked.earliest
            if floor and (answered.earliest is None or answered.earliest < floor):
                self._spans[answer] = replace(answered, earliest=floor)
                self._floors.add(answer)
        if (answer in self._known or demand not in self._known) and not asked.lasting:
            end = answered.latest
            if end and (asked.latest is None or end < asked.latest):
                self._spans[demand] = replace(asked, latest=end)

    def _promised(self, event: UUID) -> Chip | None:
        promise = self._promises.get(event)
        return Chip(_KEPT[promise.state], promise.state, promise.why) if promise else None

    def _waiting(self, event: Event, finding: DemandFinding) -> str:
        """For how long nothing has been reported, counted from the last day it can have been asked."""
        span = self._spans.get(event.id)
        silent = "silent" in (finding.verdict, finding.yardstick)
        if span is None or span.latest is None or not (silent or finding.answer == "nothing reported"):
            return ""
        asked = local(span.latest - timedelta(microseconds=1), self._zone).date()
        days = (self._day - asked).days
        if days < 1:
            return ""
        return f"silent {plural(days, 'day')}" if silent else f"nothing reported for {plural(days, 'day')}"


def _spans(findings: Findings, but: frozenset[UUID] | set[UUID] = frozenset()) -> dict[UUID, Span]:
    dated = ((reading.event, reading.when) for reading in findings.readings if reading.event not in but)
    return {event: when.span for event, when in dated if when is not None and _says_something(when)}


def _says_something(when: ReadDate) -> bool:
    return when.span.earliest is not None or when.span.latest is not None


def _answers(findings: Findings) -> dict[UUID, tuple[UUID, ...]]:
    found: dict[UUID, dict[UUID, None]] = defaultdict(dict)
    for finding in findings.demands:
        found[finding.event] |= dict.fromkeys(finding.answers)
    return {demand: tuple(answers) for demand, answers in found.items()}


def _pairs(answers: Mapping[UUID, tuple[UUID, ...]]) -> Iterator[tuple[UUID, UUID]]:
    return ((demand, answer) for demand, found in answers.items() for answer in found)


def _sign(finding: DemandFinding) -> Chip:
    """The verdict and why; where no law has one, that of the yardstick, named as ours."""
    if finding.yardstick is None or finding.verdict not in _UNJUDGED:
        return Chip(finding.verdict, finding.verdict, finding.why)
    ours = finding.yardstick_title
    return Chip(
        finding.yardstick, finding.yardstick, f"{finding.why} {capital(ours)}: {finding.yardstick_why}"
    )


def _deadline(due: Interval | None, zone: str, words: str) -> Deadline | None:
    if due is None or (due.earliest is None and due.latest is None):
        return None
    said = f"{words} {span_in_words(Span(due.earliest, due.latest), zone)}" if zone else words
    return Deadline(due, said)
