"""By when a demand had to be met, as an interval (RECORDS.md, Records, "Due"; Rules, "Deadline").

Days are counted as in Regulation (EEC, Euratom) No 1182/71, art. 3: the day of the demand is not counted,
and the limit ends with the end of its last day. Hours run through nights and weekends.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from dateutil.relativedelta import relativedelta

from pressdocket.records.due import Due
from pressdocket.records.quantity import Limit
from pressdocket.records.when import Span, When, zone_of
from pressdocket.records.wording import MONTHS
from pressdocket.rules.workdays import UNVERIFIED, Counted, after_working_days

_MOMENT = timedelta(microseconds=1)
_DAY = timedelta(days=1)
_LONGEST = 366
"""Days of a demand's span that are looked at one by one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a deadline: when it falls, the limit it was counted from, and what to know of that.

    `since` names what started the limit, where it was not the demand itself: a reported time from demand to
    answer can then show that it was kept, and not that it was not.
    """

    span: Span
    limit: Limit | None = None
    remark: str = ""
    since: str = "the demand"

    @property
    def runs(self) -> bool:
        """Whether the limit runs from the demand itself."""
        return self.since == "the demand"


def readings_of(due: Due, demand: Span, zone: str, jurisdiction: str) -> tuple[Reading, ...]:
    """The deadline a report names; one reading for each of its rival limits.

    `demand` is when the clock started; `zone` gives the days, `jurisdiction` (ISO 3166) the holidays.
    """
    if due.when is not None:
        return (Reading(named_span(due.when)),)
    return tuple(limit_reading(limit, demand, zone, jurisdiction) for limit in due.limits)


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


def limit_reading(limit: Limit, demand: Span, zone: str, jurisdiction: str) -> Reading:
    """A limit counted from the earliest and from the last moment the demand can mean.

    Where a year's holidays are not known the deadline has no latest end; where a holiday's date is only
    calculated, the ends it would have with and without it.
    """
    if limit.unit == "hours":
        hours = timedelta(hours=limit.number)
        span = Span(
            demand.earliest + hours if demand.earliest else None,
            demand.latest + hours if demand.latest else None,
        )
        return Reading(span, limit)
    first = _counted(demand.earliest, limit, zone, jurisdiction)
    last = _counted(demand.latest - _MOMENT if demand.latest else None, limit, zone, jurisdiction)
    span = Span(
        _end_of(first.first, zone) if first else None,
        _end_of(last.last, zone) if last and last.unknown is None else None,
    )
    return Reading(span, limit, _holiday_remark(limit, jurisdiction, first, last))


def _holiday_remark(limit: Limit, jurisdiction: str, first: Counted | None, last: Counted | None) -> str:
    if limit.unit != "working days":
        return ""
    years = [counted.unknown for counted in (first, last) if counted and counted.unknown]
    if years:
        return (
            f"The public holidays of {jurisdiction or 'the place'} in {years[0]} are not known here, "
            "so the deadline cannot be worked out beyond its earliest day."
        )
    days = [counted.estimated for counted in (first, last) if counted and counted.estimated]
    if days:
        return (
            f"It hangs on a public holiday whose date, {days[0].day} {MONTHS[days[0].month - 1]} "
            f"{days[0].year}, is only an estimate, so the deadline allows for that "
            "day, for the day before and after, and for none."
        )
    return UNVERIFIED if jurisdiction == "EU" else ""


def _counted(start: datetime | None, limit: Limit, zone: str, jurisdiction: str) -> Counted | None:
    if start is None:
        return None
    day = start.astimezone(zone_of(zone)).date()
    if limit.unit == "months":
        return _on(day + relativedelta(months=limit.number))
    if limit.unit == "days":
        return _on(day + timedelta(days=limit.number))
    return after_working_days(day, limit.number, jurisdiction)


def _on(day: date) -> Counted:
    return Counted(day, day)


def _end_of(day: date, zone: str) -> datetime:
    return datetime.combine(day + _DAY, time(), zone_of(zone)).astimezone(UTC)


def hours_of(limit: Limit, demand: Span, zone: str) -> tuple[float, float] | None:
    """The hours after which a limit from the demand certainly has not and certainly has run out.

    None for working days and months, which `elapsed` cannot decide. Days are as long as the clocks in `zone`
    make them between a day of the demand and the last of the limit; where the demand is not dated, a day
    less and a day more leave room for any change of the clocks.
    """
    if limit.unit == "hours":
        return limit.number, limit.number
    if limit.unit != "days":
        return None
    low, high = demand.earliest, demand.latest
    if low is None or high is None or high - low > _LONGEST * _DAY:
        return 24 * (limit.number - 1), 24 * (limit.number + 2)
    first = low.astimezone(zone_of(zone)).date()
    days = ((high - _MOMENT).astimezone(zone_of(zone)).date() - first).days
    whole = [
        (_end_of(day - _DAY, zone), _end_of(day, zone), _end_of(day + timedelta(days=limit.number), zone))
        for day in (first + timedelta(days=number) for number in range(days + 1))
    ]
    least = min((due - min(end, high)).total_seconds() for _, end, due in whole)
    most = max((due - max(start, low)).total_seconds() for start, _, due in whole)
    return least / 3600, most / 3600
