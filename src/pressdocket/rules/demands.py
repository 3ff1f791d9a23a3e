"""Findings on demands: each duty judged, and judged again by our own yardstick."""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, ReadDate, Support, Verdict
from pressdocket.records.kinds import DEMANDS, Ask, EventKind, Outcome
from pressdocket.records.when import Span, hull
from pressdocket.rules.accepted import accepted_due, accepted_when
from pressdocket.rules.answers import Response, asked_span, response_to
from pressdocket.rules.binding import Binding, binding_of
from pressdocket.rules.deadlines import Reading, readings_of
from pressdocket.rules.known import Known, once
from pressdocket.rules.obliged import (
    Obliged,
    Question,
    by_obligations,
    by_yardstick,
    yardstick_of,
    yardstick_title,
)
from pressdocket.rules.support import origin, origins, support_of, weakest
from pressdocket.rules.verdicts import interval, judge

_AUTHORITIES: Final = frozenset({"regulator", "police", "court", "government", "legislature"})
_DECIDED: Final[frozenset[Verdict]] = frozenset({"met", "missed", "cannot tell"})
_OWN_WORD: Final = " This rests on the platform's own word; no other origin is known."
_ON_COMPLIANCE: Final[frozenset[Outcome]] = frozenset(
    {"full", "partial", "none", "confirmed", "not confirmed"}
)
_SAID: Final[dict[Outcome, str]] = {
    "none": "not complied with",
    "partial": "answered in part",
    "not confirmed": "not confirmed",
}
_ASKED_BY_DEFAULT: Final[dict[EventKind, Ask]] = {"removal_request": "remove"}


def is_demand(known: Known, event: Event) -> bool:
    """Whether an event counts as a demand: its target is a platform and its actor is not."""
    return event.kind in DEMANDS and known.is_platform(event.target) and not known.is_platform(event.actor)


def asks_of(demand: Event) -> tuple[Ask, ...]:
    """What a demand asks; of a removal request that does not say, that something be removed."""
    return demand.asks or (_ASKED_BY_DEFAULT.get(demand.kind, "other"),)


@once
def demand_findings(known: Known, demand: Event) -> tuple[DemandFinding, ...]:
    """One finding for each thing the demand asks, and for each further duty that an obligation adds."""
    asked, asks = accepted_when(known, demand), asks_of(demand)
    binding = binding_of(known, demand, asks, asked)
    added = (bound.duty for bound in binding.bounds if bound.duty not in asks)
    duties = dict.fromkeys((*asks, *added))
    return tuple(_finding(known, demand, duty, asked, binding) for duty in duties)


def _finding(
    known: Known, demand: Event, duty: Ask, asked: ReadDate | None, binding: Binding
) -> DemandFinding:
    judged = _judged(known, demand, duty, asked, binding)
    response, why = judged.response, judged.judgement.why
    ours = None if demand.aggregate else yardstick_of(known, demand, duty)
    by_ours, our_due = by_yardstick(known, demand, response, asked, ours) if ours else (None, None)
    own = _OWN_WORD if _only_own_word(known, response) else ""
    said = _authority_says(known, demand, response)
    conflict = judged.judgement.conflict
    return DemandFinding(
        event=demand.id,
        duty=duty,
        verdict=judged.judgement.verdict,
        yardstick=by_ours.verdict if by_ours else None,
        answer=response.answer,
        extent=response.extent,
        action=response.action,
        due=interval(judged.due),
        answered=interval(response.span),
        elapsed=response.elapsed,
        obligation=judged.rule,
        authority_says=said,
        support=_support(known, demand, response),
        why=why
        + (own if judged.judgement.verdict in _DECIDED else "")
        + _at_odds(response, said, judged.judgement.verdict),
        claims=response.claims,
        answers=tuple(step.event.id for step in response.steps),
        conflicts=(*response.conflicts, *((conflict,) if conflict else ())),
        rule=judged.words,
        yardstick_title=yardstick_title(ours) if ours else "",
        yardstick_why=by_ours.why + (own if by_ours.verdict in _DECIDED else "") if by_ours else "",
        yardstick_due=interval(our_due),
        counted=not demand.aggregate and not _repeats(known, demand),
    )


def _judged(known: Known, demand: Event, duty: Ask, asked: ReadDate | None, binding: Binding) -> Obliged:
    """The duty judged by what binds to it, else by the deadline that reports name for what was asked."""
    was_asked = duty in asks_of(demand)

    alone = was_asked and len(demand.asks) < 2
    answered: dict[frozenset[EventKind], Response] = {}

    def answering(kinds: frozenset[EventKind]) -> Response:
        if kinds not in answered:
            answered[kinds] = response_to(known, demand, duty, asked, kinds=kinds, alone=alone)
        return answered[kinds]

    response = answering(frozenset())
    start = asked_span(asked, response.span) if asked else Span(None, None)
    named = _deadlines(known, demand, start, known.zone(demand)) if was_asked else []
    if bounds := binding.of(duty):
        return by_obligations(Question(known, demand, asked, answering), bounds, named)
    judged = judge(known, demand, response, asked, named)
    if judged.verdict == "no rule" and was_asked:
        judged = replace(judged, why=" ".join((judged.why, *binding.remarks)))
    return Obliged(response, judged, hull([reading.span for reading in named]) if named else None)


def _deadlines(known: Known, demand: Event, start: Span, zone: str) -> list[Reading]:
    """The deadline the reports name; an extension replaces it from its own date."""
    named = accepted_due(known, demand)
    for extension in _extensions(known, demand):
        named = accepted_due(known, extension) or named
    if named is None:
        return []
    where = demand.place.jurisdiction if demand.place else known.case.jurisdiction
    return [reading for due in named.dues for reading in readings_of(due, start, zone, where)]


def _extensions(known: Known, demand: Event) -> list[Event]:
    """What extended the deadline, by others than the platform, in order of their dates."""
    sources = [
        known.index.events[link.source] for link in known.links_to(demand.id) if link.kind.value == "extends"
    ]

    def order(event: Event) -> tuple[float, str]:
        read = accepted_when(known, event)
        latest = read.span.latest if read else None
        return latest.timestamp() if latest else float("inf"), str(event.id)

    return sorted((event for event in sources if not known.is_platform(event.actor)), key=order)


def _support(known: Known, demand: Event, response: Response) -> Support:
    """The weakest of the demand and its answers; contested where a report denies that one answers it."""
    events = (demand, *(step.event for step in response.steps))
    states = [support_of(known, event).state for event in events]
    for step in response.steps:
        against = [claim for claim in known.claims(step.link.id) if claim.stance == "contradicts"]
        if any(known.stands(claim) and claim.id not in step.link.kind.over for claim in against):
            states.append("contested")
    return weakest(states) or "unsupported"


def _only_own_word(known: Known, response: Response) -> bool:
    last = response.last
    if last is None or support_of(known, last.event).state != "by its own account":
        return False
    return origins(known.standing(last.link.id)) <= {last.event.actor}


def _authority_says(known: Known, demand: Event, response: Response) -> Outcome | None:
    """The last word on compliance whose origin is the demanding side or another authority."""
    said = [
        claim
        for claim in map(known.index.claims.__getitem__, response.claims)
        if claim.outcome in _ON_COMPLIANCE
        and claim.stance == "supports"
        and known.stands(claim)
        and _is_authority(known, demand, claim)
    ]
    latest = max(said, key=lambda claim: _when_out(known, claim), default=None)
    return latest.outcome if latest else None


def _at_odds(response: Response, said: Outcome | None, verdict: Verdict) -> str:
    """The authority's own word on compliance, where the reports of what was done tell otherwise."""
    if said in ("full", "confirmed") and response.answer != "full":
        return " An authority says that it was answered; what is reported of the answer does not show that."
    if said in ("full", "confirmed") and verdict == "missed":
        return " An authority says that it was answered; by the dates reported that was too late."
    if said in ("none", "partial", "not confirmed") and response.answer == "full":
        return f" An authority's own word differs: {_SAID[said]}."
    return ""


def _when_out(known: Known, claim: Claim) -> datetime:
    report = known.report(claim)
    published = report.published.latest if report.published else None
    return min(published, report.retrieved) if published else report.retrieved


def _is_authority(known: Known, demand: Event, claim: Claim) -> bool:
    speaker = origin(claim)
    party = known.index.parties.get(speaker) if speaker else None
    return party is not None and (
        party.id in (demand.actor, demand.on_behalf_of) or party.kind in _AUTHORITIES
    )


def _repeats(known: Known, demand: Event) -> bool:
    """Whether an earlier demand stands for this one; of demands that repeat each other the first does."""
    reached: set[UUID] = set()
    waiting = [demand.id]
    while waiting:
        for link in known.index.links_from.get(waiting.pop(), ()):
            if link.kind.value == "repeats" and known.has_link(link) and link.target not in reached:
                reached.add(link.target)
                waiting.append(link.target)
    return bool(reached) and not (demand.id in reached and demand.id == min(reached))
