"""The axis of time: ticks that fit, the longer parts of time over them, and what is shaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from dateutil.relativedelta import relativedelta

from pressdocket.qt.timeline.scale import DAY, Scale

_LEAST = 62
"""Pixels between two ticks, so that their labels do not touch."""
_WIDE_HEAD = {"days": 190.0, "months": 120.0, "years": 0.0}
"""Pixels that a part of time needs for its long name."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across at `x` and its name."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """`minor` ticks, `major` ones where a longer part of time begins (the first may lie left of the edge:
    its name then holds at the edge), and `shaded` stretches from one place to another."""

    minor: tuple[Tick, ...]
    major: tuple[Tick, ...]
    shaded: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Step:
    seconds: float
    unit: str
    number: int
    over: str


_STEPS: Final = (
    _Step(3600, "hours", 1, "days"), _Step(3 * 3600, "hours", 3, "days"), _Step(6 * 3600, "hours", 6, "days"),
    _Step(12 * 3600, "hours", 12, "days"), _Step(DAY, "days", 1, "months"),
    _Step(7 * DAY, "weeks", 1, "months"),
    _Step(30 * DAY, "months", 1, "years"), _Step(91 * DAY, "months", 3, "years"),
    _Step(365 * DAY, "years", 1, ""), _Step(1826 * DAY, "years", 5, ""), _Step(3652 * DAY, "years", 10, ""),
    _Step(18_262 * DAY, "years", 50, ""), _Step(36_524 * DAY, "years", 100, ""),
)  # fmt: skip


def axis_of(scale: Scale, zone: tzinfo) -> Axis:
    """The axis from the left edge to the right one, in the days of `zone`."""
    step = next((step for step in _STEPS if step.seconds / scale.pixel >= _LEAST), _STEPS[-1])
    minor = tuple(Tick(x, _label(at, step.unit)) for at, x in _starts(scale, zone, step.unit, step.number))
    major: tuple[Tick, ...] = ()
    if step.over:
        heads = list(_starts(scale, zone, step.over, 1))
        wide = _width(step.over) / scale.pixel >= _WIDE_HEAD[step.over]
        major = tuple(Tick(x, _head(at, step.over, wide=wide)) for at, x in heads)
    return Axis(minor, major, tuple(_shaded(scale, zone, step)))


def _starts(scale: Scale, zone: tzinfo, unit: str, number: int) -> Iterator[tuple[datetime, float]]:
    """The starts of a part of time from the one that holds the left edge, and where they lie."""
    at: datetime | None = _floor(_local(scale.start, zone), unit, number)
    while at is not None:
        x = scale.x(at.replace(tzinfo=zone).timestamp())
        if x > scale.width:
            return
        yield at, x
        at = _next(at, unit, number)


def _shaded(scale: Scale, zone: tzinfo, step: _Step) -> Iterator[tuple[float, float]]:
    """Weekends while days can be told, every other year while months can."""
    if step.unit in ("hours", "days", "weeks"):
        for monday, _ in _starts(scale, zone, "weeks", 1):
            saturday = monday + timedelta(days=5)
            start = scale.x(saturday.replace(tzinfo=zone).timestamp())
            following = monday + timedelta(days=7)
            end = scale.x(following.replace(tzinfo=zone).timestamp())
            if end > 0 and start < scale.width:
                yield start, end
    elif step.unit == "months":
        years = list(_starts(scale, zone, "years", 1))
        ends = [x for _, x in years[1:]] + [float(scale.width)]
        yield from ((x, end) for (year, x), end in zip(years, ends, strict=True) if year.year % 2)


def _width(unit: str) -> float:
    return {"days": DAY, "months": 28 * DAY, "years": 365 * DAY}[unit]


def _local(moment: float, zone: tzinfo) -> datetime:
    """The clock in `zone`; held within the years that a date can have."""
    kept = min(max(moment, -62_000_000_000.0), 250_000_000_000.0)
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=kept)).astimezone(zone).replace(tzinfo=None)


def _floor(at: datetime, unit: str, number: int) -> datetime:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "hours":
        return midnight + timedelta(hours=at.hour // number * number)
    if unit == "days":
        return midnight
    if unit == "weeks":
        return midnight - timedelta(days=midnight.weekday())
    if unit == "months":
        return midnight.replace(day=1, month=(at.month - 1) // number * number + 1)
    return midnight.replace(day=1, month=1, year=max(1, at.year // number * number))


def _next(at: datetime, unit: str, number: int) -> datetime | None:
    try:
        if unit in ("hours", "days", "weeks"):
            return at + timedelta(**{unit: number})
        return at + relativedelta(**{unit: number})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


def _label(at: datetime, unit: str) -> str:
    if unit == "hours":
        return f"{at:%H:%M}"
    if unit in ("days", "weeks"):
        return f"{at:%a} {at.day}"
    return f"{at:%b}" if unit == "months" else str(at.year)


def _head(at: datetime, unit: str, *, wide: bool) -> str:
    if unit == "days":
        return f"{at:%A} {at.day} {at:%B} {at.year}" if wide else f"{at:%a} {at.day} {at:%b}"
    if unit == "months":
        return f"{at:%B} {at.year}" if wide else f"{at:%b} {at.year}"
    return str(at.year)
