"""Findings on demands: each duty judged, and judged again by our own yardstick."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, ReadDate
from pressdocket.records.kinds import DEMANDS, Ask, EventKind, Outcome
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Limit
from pressdocket.records.when import Span
from pressdocket.records.wording import limit_in_words
from pressdocket.rules.accepted import accepted_due, accepted_when
from pressdocket.rules.answers import Response, asked_span, response_to
from pressdocket.rules.deadlines import due_span, limit_span
from pressdocket.rules.known import Known
from pressdocket.rules.support import origin, origins, support_of, weakest
from pressdocket.rules.verdicts import Judgement, Reading, interval, judge
from pressdocket.rules.workdays import has_calendar

_AUTHORITIES: Final = frozenset({"regulator", "police", "court", "government", "legislature"})
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
    zone = known.zone(demand)
    start = asked_span(asked, response.span) if asked else Span(None, None)
    readings = _deadlines(known, demand, start, zone)
    judged = judge(known, response, asked, readings, zone)
    ours = None if demand.aggregate else _yardstick(known, demand, duty)
    by_ours = _by_yardstick(known, response, asked, start, zone=zone, rule=ours)
    supported = [
        support_of(known, event).state for event in (demand, *(step.event for step in response.steps))
    ]
    own_word = _only_own_word(known, response) and judged.verdict in ("met", "missed", "cannot tell")
    return DemandFinding(
        event=demand.id,
        duty=duty,
        verdict=judged.verdict,
        yardstick=by_ours.verdict if by_ours else None,
        answer=response.answer,
        extent=response.extent,
        action=response.action,
        due=interval(_hull([reading.span for reading in readings])),
        answered=interval(response.span),
        elapsed=response.elapsed,
        obligation=None,
        authority_says=_authority_says(known, demand, response),
        support=weakest(supported) or "unsupported",
        why=judged.why
        + (" This rests on the platform's own word; no other origin is known." if own_word else ""),
        claims=response.claims,
        answers=tuple(step.event.id for step in response.steps),
        conflicts=(*response.conflicts, *((judged.conflict,) if judged.conflict else ())),
        yardstick_title=_title(ours) if ours else "",
        yardstick_why=by_ours.why if by_ours else "",
        counted=not demand.aggregate and not _repeats(known, demand),
    )


def _deadlines(known: Known, demand: Event, start: Span, zone: str) -> list[Reading]:
    """The deadline the reports name; an extension replaces it from its own date."""
    named = accepted_due(known, demand)
    for link in known.links_to(demand.id):
        if link.kind.value == "extends":
            named = accepted_due(known, known.index.events[link.source]) or named
    if named is None:
        return []
    where = demand.place.jurisdiction if demand.place else known.case.jurisdiction
    return [
        Reading(span, limit, _calendar_remark(limit, where))
        for due in named.dues
        for span, limit in zip(due_span(due, start, zone, where), due.limits or (None,), strict=True)
    ]


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
    ]
    named = [rule for rule in fitting if rule.code in demand.obligations]
    return next(iter(named or sorted(fitting, key=lambda rule: (rule.code, rule.version))), None)


def _by_yardstick(
    known: Known,
    response: Response,
    asked: ReadDate | None,
    start: Span,
    *,
    zone: str,
    rule: Obligation | None,
) -> Judgement | None:
    if rule is None:
        return None
    where = known.case.jurisdiction
    readings = [
        Reading(limit_span(limit, start, zone, where), limit, _calendar_remark(limit, where))
        for limit in rule.limits
    ]
    return judge(known, response, asked, readings, zone)


def _title(rule: Obligation) -> str:
    return rule.title or f"our {limit_in_words(rule.limits[0])} yardstick"


def _hull(spans: Sequence[Span]) -> Span | None:
    if not spans:
        return None
    starts, ends = [span.earliest for span in spans], [span.latest for span in spans]
    return Span(
        None if None in starts else min(start for start in starts if start),
        None if None in ends else max(end for end in ends if end),
    )


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
    earlier = known.index.links_from.get(demand.id, ())
    return any(link.kind.value == "repeats" and known.has_link(link) for link in earlier)
