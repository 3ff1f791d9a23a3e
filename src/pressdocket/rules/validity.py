"""When a version of a rule was in force, as far as its dates tell."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Final

from pressdocket.records.obligation import Obligation
from pressdocket.records.when import Span, before, zone_of

_MOMENT: Final = timedelta(microseconds=1)
_EVER: Final = float("inf")


def begins(rule: Obligation) -> Span:
    """From when it may have been in force, and from when it surely was. Open ends: always; nobody knows."""
    if rule.valid_from is None:
        return Span(None, None)
    span, start = rule.valid_from.span, rule.valid_from.reading.start
    if span.earliest is None or span.latest is None or start is None or start.width not in ("day", "coarse"):
        return Span(span.earliest, span.latest)
    # A rule begins with the first moment of a day: of the one named, or of any day in the month named.
    return Span(span.earliest, max(span.earliest, _midnight(span.latest - _MOMENT, rule.valid_from.zone)))


def ends(rule: Obligation) -> Span:
    """Until when it surely was in force, and until when it may have been; open where it still is."""
    if rule.valid_to is None:
        return Span(None, None)
    span = rule.valid_to.span
    if span.earliest is None:
        return Span(None, span.latest)
    first = _midnight(span.earliest, rule.valid_to.zone, days=1)
    return Span(first if span.latest is None else min(first, span.latest), span.latest)


def _midnight(moment: datetime, zone: str, *, days: int = 0) -> datetime:
    """The beginning, in UTC, of the day in `zone` that a moment falls on, or of one some days later."""
    day = moment.astimezone(zone_of(zone)).date() + timedelta(days=days)
    return datetime.combine(day, time(), zone_of(zone)).astimezone(UTC)


def may_hold(rule: Obligation, span: Span) -> bool:
    """Whether a version can have been in force at some moment of a span."""
    return before(begins(rule).earliest, span.latest) and before(span.earliest, ends(rule).latest)


def surely_held(versions: Iterable[Obligation], span: Span) -> bool:
    """Whether one or another of a rule's versions was in force at every moment of a span."""
    first = span.earliest.timestamp() if span.earliest else -_EVER
    last = span.latest.timestamp() if span.latest else _EVER
    for start, end in sorted(map(_surely, versions)):
        if start <= first < end:
            first = end
    return first >= last


def _surely(rule: Obligation) -> tuple[float, float]:
    start, end = begins(rule).latest, ends(rule).earliest
    low = -_EVER if rule.valid_from is None else start.timestamp() if start else _EVER
    high = _EVER if rule.valid_to is None else end.timestamp() if end else -_EVER
    return low, high


def in_order(versions: Iterable[Obligation]) -> Sequence[Obligation]:
    """Versions by when they began, the oldest first."""

    def began(rule: Obligation) -> tuple[float, str]:
        first = begins(rule).earliest
        return first.timestamp() if first else -_EVER, rule.version

    return sorted(versions, key=began)
