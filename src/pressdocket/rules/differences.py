"""The same case on two days: what is known on the later one and was not on the earlier."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from pressdocket.records.difference import Difference, DifferenceKind
from pressdocket.records.event import Event
from pressdocket.records.findings import EventReading, Findings, ReadFigure
from pressdocket.records.wording import date_in_words, quantity_in_words
from pressdocket.rules.known import Known
from pressdocket.rules.naming import named, undated


def differences(known: Known, before: Findings, after: Findings, since: str) -> Iterator[Difference]:
    """Events learnt of first, then what is said otherwise. `known` is the later day, `since` the earlier."""
    then = {reading.event: reading for reading in before.readings}
    own = [reading for reading in after.readings if reading.known]
    for reading in own:
        event = known.index.events[reading.event]
        earlier = then.get(reading.event)
        if earlier is None or not earlier.known:
            yield _learnt(known, event, since)
        else:
            yield from _read_otherwise(known, event, earlier, reading)
    yield from _judged_otherwise(known, before, after)
    yield from _promises(known, before, after)
    yield from _support(known, before, after)
    yield from _reports(known, before, after)
    yield from _gaps(before, after)


def _learnt(known: Known, event: Event, since: str) -> Difference:
    what = named(known, event)
    why = f"On {since} we did not know of: {what}."
    return Difference(kind="event", subject=event.id, before=None, after=what, why=why)


def _read_otherwise(
    known: Known, event: Event, then: EventReading, now: EventReading
) -> Iterator[Difference]:
    dates = date_in_words(then.when), date_in_words(now.when)
    yield from _changed("date", event.id, f"The date of the {undated(known, event)}", *dates)
    figures = _figure(then.figure), _figure(now.figure)
    yield from _changed("figure", event.id, f"The figure of the {undated(known, event)}", *figures)


def _figure(figure: ReadFigure | None) -> str | None:
    if figure is None:
        return None
    return "reports disagree" if figure.quantity is None else quantity_in_words(figure.quantity)


def _changed(
    kind: DifferenceKind, subject: UUID, what: str, before: str | None, after: str | None
) -> Iterator[Difference]:
    if before != after:
        why = f"{what}: was {before or 'not reported'}, is {after or 'not reported'}."
        yield Difference(kind=kind, subject=subject, before=before, after=after, why=why)


def _judged_otherwise(known: Known, before: Findings, after: Findings) -> Iterator[Difference]:
    then = {(finding.event, finding.duty): finding for finding in before.demands}
    for now in after.demands:
        was = then.get((now.event, now.duty))
        if was is None:
            continue
        what = f"{undated(known, known.index.events[now.event])}, to {now.duty}"
        yield from _changed("answer", now.event, f"The answer to the {what}", was.answer, now.answer)
        for verdict in _changed("verdict", now.event, f"The verdict on the {what}", was.verdict, now.verdict):
            yield verdict.model_copy(update={"why": f"{verdict.why} {now.why}"})
        said = was.authority_says, now.authority_says
        yield from _changed("authority", now.event, f"The authority's word on the {what}", *said)


def _promises(known: Known, before: Findings, after: Findings) -> Iterator[Difference]:
    then = {promise.event: promise.state for promise in before.promises}
    for promise in after.promises:
        if was := then.get(promise.event):
            what = f"The {undated(known, known.index.events[promise.event])}"
            yield from _changed("promise", promise.event, what, was, promise.state)


def _support(known: Known, before: Findings, after: Findings) -> Iterator[Difference]:
    then = {support.event: support.state for support in before.support}
    for support in after.support:
        if was := then.get(support.event):
            what = f"The support of the {undated(known, known.index.events[support.event])}"
            yield from _changed("support", support.event, what, was, support.state)


def _reports(known: Known, before: Findings, after: Findings) -> Iterator[Difference]:
    for word, then, now in (
        ("retracted", before.retracted, after.retracted),
        ("corrected", before.corrected, after.corrected),
    ):
        for report in _new(then, now):
            title = known.index.reports[report].title
            why = f"A report was {word} since: “{title}”."
            yield Difference(kind="report", subject=report, before=None, after=word, why=why)


def _new(then: Iterable[UUID], now: Iterable[UUID]) -> list[UUID]:
    return [id_ for id_ in now if id_ not in set(then)]


def _gaps(before: Findings, after: Findings) -> Iterator[Difference]:
    """Questions answered since. New ones come with the events that raise them."""
    still = {(gap.kind, gap.subject) for gap in after.missing}
    for gap in before.missing:
        if (gap.kind, gap.subject) not in still:
            why = f"No longer open: {gap.why}"
            yield Difference(kind="gap", subject=gap.subject, before=gap.why, after=None, why=why)
