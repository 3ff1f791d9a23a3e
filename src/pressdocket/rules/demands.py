"""Findings on demands: each duty judged, and judged again by our own yardstick."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, ReadDate, Support, Verdict
from pressdocket.records.kinds import DEMANDS, Ask, EventKind, Outcome
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Limit
from pressdocket.records.when import Span, before, hull
from pressdocket.records.wording import limit_in_words
from pressdocket.rules.accepted import accepted_due, accepted_when
from pressdocket.rules.answers import Response, asked_span, response_to
from pressdocket.rules.deadlines import due_span, limit_span
from pressdocket.rules.known import Known
from pressdocket.rules.support import origin, origins, support_of, weakest
from pressdocket.rules.verdicts import Reading, interval, judge
from pressdocket.rules.workdays import has_calendar

_AUTHORITIES: Final = frozenset({"regulator", "police", "court", "government", "legislature"})
_DECIDED: Final[frozenset[Verdict]] = frozenset({"met", "missed", "cannot tell"})
_OWN_WORD: Final = " This rests on the platform's own word; no other origin is known."
_ON_COMPLIANCE: Final[frozenset[Outcome]] = frozenset(
    {"full", "partial", "none", "confirmed", "not confirmed"}
)
_ASKED_BY_DEFAULT: Final[dict[EventKind, Ask]] = {"removal_request": "remove"}


def is_demand(known: Known, event: Event) -> bool:
    """Whether an event counts as a demand: its target is a platform and its actor is not."""
    return event.kind in DEMANDS and known.is_platform(event.target) and not known.is_platform(event.actor)


def demand_findings(known: Known, demand: Event) -> Iterator[DemandFinding]:
    """One finding for each thing the demand asks."""
    asked = accepted_when(known, demand)
    for duty in demand.asks or (_ASKED_BY_DEFAULT.get(demand.kind, "other"),):
        yield _finding(known, demand, duty, asked)


def _finding(known: Known, demand: Event, duty: Ask, asked: ReadDate | None) -> DemandFinding:
    response = response_to(known, demand, duty, asked)
    start = asked_span(asked, response.span) if asked else Span(None, None)
    readings = _deadlines(known, demand, start, known.zone(demand))
    judged = judge(known, demand, response, asked, readings)
    ours = None if demand.aggregate else _yardstick(known, demand, duty)
    our_readings = _our_deadlines(known, demand, start, ours) if ours else []
    by_ours = judge(known, demand, response, asked, our_readings) if ours else None
    own = _OWN_WORD if _only_own_word(known, response) else ""
    return DemandFinding(
        event=demand.id,
        duty=duty,
        verdict=judged.verdict,
        yardstick=by_ours.verdict if by_ours else None,
        answer=response.answer,
        extent=response.extent,
        action=response.action,
        due=interval(hull([reading.span for reading in readings]) if readings else None),
        answered=interval(response.span),
        elapsed=response.elapsed,
        obligation=None,
        authority_says=_authority_says(known, demand, response),
        support=_support(known, demand, response),
        why=judged.why + (own if judged.verdict in _DECIDED else ""),
        claims=response.claims,
        answers=tuple(step.event.id for step in response.steps),
        conflicts=(*response.conflicts, *((judged.conflict,) if judged.conflict else ())),
        yardstick_title=_title(ours) if ours else "",
        yardstick_why=by_ours.why + (own if by_ours.verdict in _DECIDED else "") if by_ours else "",
        yardstick_due=interval(hull([reading.span for reading in our_readings]) if ours else None),
        counted=not demand.aggregate and not _repeats(known, demand),
    )


def _deadlines(known: Known, demand: Event, start: Span, zone: str) -> list[Reading]:
    """The deadline the reports name; an extension replaces it from its own date."""
    named = accepted_due(known, demand)
    for extension in _extensions(known, demand):
        named = accepted_due(known, extension) or named
    if named is None:
        return []
    where = demand.place.jurisdiction if demand.place else known.case.jurisdiction
    return [
        Reading(span, limit, _calendar_remark(limit, where))
        for due in named.dues
        for span, limit in zip(due_span(due, start, zone, where), due.limits or (None,), strict=True)
    ]


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


def _calendar_remark(limit: Limit | None, jurisdiction: str) -> str:
    if limit is None or limit.unit != "working days" or has_calendar(jurisdiction):
        return ""
    return f"Public holidays of {jurisdiction or 'the place'} are not known here; only weekends are left out."


def _yardstick(known: Known, demand: Event, duty: Ask) -> Obligation | None:
    """Our own rule for demands of this kind and duty: the named one, else the first that fits."""
    fitting = [
        rule
        for rule in known.index.yardsticks
        if rule.limits
        and (not rule.triggers or demand.kind in rule.triggers)
        and (not rule.asks or duty in rule.asks)
        and (not rule.bound or demand.target in rule.bound)
        and (not rule.jurisdiction or rule.jurisdiction == known.case.jurisdiction)
        and _in_force(rule, accepted_when(known, demand))
    ]
    named = [rule for rule in fitting if rule.code in demand.obligations]
    codes = sorted({rule.code for rule in named or fitting})
    return max((rule for rule in fitting if rule.code == codes[0]), key=_begins) if codes else None


def _in_force(rule: Obligation, asked: ReadDate | None) -> bool:
    """Whether a version can have been in force when the demand was made."""
    first = rule.valid_from.earliest if rule.valid_from else None
    last = rule.valid_to.latest if rule.valid_to else None
    span = asked.span if asked else Span(None, None)
    return before(first, span.latest) and before(span.earliest, last)


def _begins(rule: Obligation) -> tuple[float, str]:
    first = rule.valid_from.earliest if rule.valid_from else None
    return first.timestamp() if first else float("-inf"), rule.version


def _our_deadlines(known: Known, demand: Event, start: Span, rule: Obligation) -> list[Reading]:
    zone, where = known.zone(demand), known.case.jurisdiction
    return [
        Reading(limit_span(limit, start, zone, where), limit, _calendar_remark(limit, where))
        for limit in rule.limits
    ]


def _title(rule: Obligation) -> str:
    return rule.title or f"our {limit_in_words(rule.limits[0])} yardstick"


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
