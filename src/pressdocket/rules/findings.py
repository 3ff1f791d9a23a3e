"""All findings of a case as of a day."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import DemandFinding, EventReading, Findings, PromiseFinding, Support
from pressdocket.rules.accepted import accepted_figure, accepted_when
from pressdocket.rules.demands import demand_findings, is_demand
from pressdocket.rules.gaps import gaps
from pressdocket.rules.known import AsOf, Index, Known, once
from pressdocket.rules.measures import measure_findings
from pressdocket.rules.metrics import metrics, scored
from pressdocket.rules.promises import is_promise, promise_finding
from pressdocket.rules.support import copies_among, origins, support_of, weakest


def find(index: Index, case: Case, as_of: AsOf) -> Findings:
    """Everything the rules say about one case. Events come in order of their dates."""
    return found(Known(index, case, as_of))


def found(known: Known) -> Findings:
    """The same by what has been worked out of the case before (`carrying`)."""
    case, as_of = known.case, known.as_of
    events = sorted(known.events(), key=lambda event: _order(known, event))
    asked = [event for event in events if is_demand(known, event)]
    demands = [finding for event in asked for finding in demand_findings(known, event)]
    promises = [promise_finding(known, event) for event in events if is_promise(event)]
    readings = _readings(known, events, (*case.cites, *_elsewhere(demands, promises)))
    claims = _rested_on(known, readings, demands)
    reports = [known.report(claim) for claim in {claim.report.int: claim for claim in claims}.values()]
    named = tuple(report.id for report in reports)
    by_event = {reading.event: reading for reading in readings}
    return Findings(
        case=case.reference,
        as_of=as_of.day.isoformat() if as_of.day else as_of.moment.isoformat(),
        demands=tuple(demands),
        promises=tuple(promises),
        support=tuple(support_of(known, event) for event in events),
        measures=tuple(measure_findings(known, events)),
        gaps=tuple(gaps(known, events, demands, promises)),
        metrics=metrics(list(scored(demands, by_event, as_of.moment))),
        case_support=weakest(_weighed(known, demands)),
        readings=tuple(readings),
        reports=named,
        copies=copies_among(known, named),
        retracted=tuple(report.id for report in reports if known.is_retracted(report)),
        corrected=tuple(report.id for report in reports if known.is_corrected(report)),
        origins=tuple(sorted(origins(claims))),
    )


def _weighed(known: Known, demands: Iterable[DemandFinding]) -> Iterator[Support]:
    """How well the case's demands are supported, and what answered them."""
    for finding in demands:
        yield support_of(known, known.index.events[finding.event]).state
        for answer in map(known.index.events.__getitem__, finding.answers):
            if answer.case == known.case.id and known.has(answer):
                yield support_of(known, answer).state


def _rested_on(
    known: Known, readings: Iterable[EventReading], demands: Iterable[DemandFinding]
) -> tuple[Claim, ...]:
    """The claims that readings and findings were made from, each once."""
    rested = {claim.id.int: claim for reading in readings for claim in known.claims(reading.event)}
    for finding in demands:
        for id_ in finding.claims:
            if id_.int not in rested:
                rested[id_.int] = known.index.claims[id_]
    return tuple(rested.values())


@once
def _order(known: Known, event: Event) -> tuple[float, str]:
    read = accepted_when(known, event)
    moment = (read.span.earliest or read.span.latest) if read else None
    return moment.timestamp() if moment else float("inf"), str(event.id)


def _elsewhere(demands: list[DemandFinding], promises: list[PromiseFinding]) -> Iterator[UUID]:
    """What answered a demand or ended a promise, which may belong to another case."""
    yield from (answer for finding in demands for answer in finding.answers)
    yield from (promise.by for promise in promises if promise.by)


def _readings(known: Known, events: list[Event], others: Iterable[UUID]) -> list[EventReading]:
    """Readings of the known events, of some others, and of the case's that came later, marked unknown."""
    listed: dict[UUID, Event] = {event.id: event for event in events}
    for event in known.index.events_of.get(known.case.id, ()):
        listed.setdefault(event.id, event)
    for other in others:
        if other in known.index.events:
            listed.setdefault(other, known.index.events[other])
    return [_reading(known, event) for event in listed.values()]


@once
def _reading(known: Known, event: Event) -> EventReading:
    return EventReading(
        event.id,
        known.has(event),
        accepted_when(known, event),
        accepted_figure(known, event),
        tuple(claim.id for claim in known.claims(event.id)),
    )
