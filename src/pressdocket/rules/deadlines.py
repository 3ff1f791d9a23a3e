"""By when a demand had to be met, as an interval (RECORDS.md, Records, "Due"; Rules, "Deadline").

Days are counted as in Regulation (EEC, Euratom) No 1182/71, art. 3: the day of the demand is not counted,
and the limit ends with the end of its last day. Hours run through nights and weekends.
"""

from datetime import UTC, date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from pressdocket.records.due import Due
from pressdocket.records.quantity import Limit
from pressdocket.records.when import Span, When, zone_of
from pressdocket.rules.workdays import after_working_days

_MOMENT = timedelta(microseconds=1)


def due_span(due: Due, demand: Span, zone: str, jurisdiction: str) -> tuple[Span, ...]:
    """The interval in which the deadline falls, in UTC; one for each rival reading.

    `demand` is when the clock started; `zone` gives the days, `jurisdiction` (ISO 3166) the holidays.
    """
    if due.when is not None:
        return (named_span(due.when),)
    return tuple(limit_span(limit, demand, zone, jurisdiction) for limit in due.limits)


def named_span(when: When) -> Span:
    """A named date as a deadline: a day means its end; of a vaguer date, the end of any day in it."""
    reading, span = when.reading, when.span
    if reading.lasting:
        return Span(span.latest, span.latest)
    if span.earliest is None or reading.start is None or reading.start.width not in ("day", "coarse"):
        return Span(span.earliest, span.latest)
    first = span.earliest.astimezone(zone_of(when.zone)).date()
    end = _end_of(first, when.zone)
    return Span(end if span.latest is None else min(end, span.latest), span.latest)


def limit_span(limit: Limit, demand: Span, zone: str, jurisdiction: str) -> Span:
    """A limit counted from the earliest and from the last moment the demand can mean."""
    if limit.unit == "hours":
        hours = timedelta(hours=limit.number)
        return Span(
            demand.earliest + hours if demand.earliest else None,
            demand.latest + hours if demand.latest else None,
        )
    first = demand.earliest.astimezone(zone_of(zone)).date() if demand.earliest else None
    last = (demand.latest - _MOMENT).astimezone(zone_of(zone)).date() if demand.latest else None
    return Span(
        _end_of(_counted(first, limit, jurisdiction), zone) if first else None,
        _end_of(_counted(last, limit, jurisdiction), zone) if last else None,
    )


def _counted(day: date, limit: Limit, jurisdiction: str) -> date:
    if limit.unit == "months":
        return day + relativedelta(months=limit.number)
    if limit.unit == "days":
        return day + timedelta(days=limit.number)
    return after_working_days(day, limit.number, jurisdiction)


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), zone_of(zone)).astimezone(UTC)


def hours_of(limit: Limit) -> tuple[int, int] | None:
    """The hours after which a limit from the demand certainly has not and certainly has run out.

    None for working days and months, which `elapsed` cannot decide.
    """
    if limit.unit == "hours":
        return limit.number, limit.number
    if limit.unit == "days":
        return 24 * limit.number, 24 * (limit.number + 1)
    return None
