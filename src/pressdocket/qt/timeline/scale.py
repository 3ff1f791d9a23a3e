"""Between moments and pixels, and the ticks that fit. Time always runs to the right."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from dateutil.relativedelta import relativedelta

DAY: Final = 86_400.0
SHORTEST, LONGEST = DAY / 12, 400 * 365.25 * DAY
_LEAST = 62
"""Pixels between two ticks, so that their labels do not touch."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`start` is the moment at the left edge, in seconds since 1970 (UTC); `length` seconds lie on `width`
    pixels."""

    start: float
    length: float
    width: int

    @property
    def pixel(self) -> float:
        """Seconds in one pixel."""
        return self.length / max(1, self.width)

    def x(self, moment: float) -> float:
        return (moment - self.start) / self.pixel

    def moment(self, x: float) -> float:
        return self.start + x * self.pixel

    def zoomed(self, factor: float, x: float) -> "Scale":
        """`factor` times closer, with the moment at `x` where it is."""
        length = min(LONGEST, max(SHORTEST, self.length / factor))
        return replace(self, start=self.moment(x) - x * length / max(1, self.width), length=length)

    def panned(self, pixels: float) -> "Scale":
        """What lay `pixels` to the right is at the left edge."""
        return replace(self, start=self.start + pixels * self.pixel)

    def of_width(self, width: int) -> "Scale":
        """The same time to a pixel on another width."""
        return replace(self, length=self.pixel * max(1, width), width=max(1, width))


def fitted(first: float, last: float, width: int, right: float = 0.0) -> Scale:
    """All from `first` to `last` with a margin; `right` more pixels are kept free for labels."""
    span = max(last - first, 3 * DAY)
    free = max(width - right - 48, width * 0.4)
    pixel = span / max(1.0, free)
    return Scale(first - 24 * pixel, pixel * max(1, width), max(1, width))


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across at `x`; `head` is the name of a longer part of time that begins here, if one does."""

    x: float
    label: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    seconds: float
    unit: str
    number: int


_STEPS: Final = (
    _Step(3600, "hours", 1), _Step(3 * 3600, "hours", 3), _Step(6 * 3600, "hours", 6),
    _Step(12 * 3600, "hours", 12), _Step(DAY, "days", 1), _Step(7 * DAY, "weeks", 1),
    _Step(30 * DAY, "months", 1), _Step(91 * DAY, "months", 3), _Step(365 * DAY, "years", 1),
    _Step(1826 * DAY, "years", 5), _Step(3652 * DAY, "years", 10), _Step(18_262 * DAY, "years", 50),
    _Step(36_524 * DAY, "years", 100),
)  # fmt: skip


def ticks(scale: Scale, zone: tzinfo) -> tuple[Tick, ...]:
    """Ticks from the left edge to the right one, at the starts of days, weeks, months or years in `zone`."""
    step = next((step for step in _STEPS if step.seconds / scale.pixel >= _LEAST), _STEPS[-1])
    made: list[Tick] = []
    at: datetime | None = _floor(_local(scale.start, zone), step)
    last_head = ""
    while at is not None:
        moment = at.replace(tzinfo=zone).timestamp()
        x = scale.x(moment)
        if x > scale.width:
            break
        head = _head(at, step)
        made.append(Tick(x, _label(at, step), head if head != last_head else ""))
        last_head = head
        at = _next(at, step)
    return tuple(made)


def head_at_left(scale: Scale, zone: tzinfo) -> str:
    """The name of the longer part of time that the left edge lies in."""
    step = next((step for step in _STEPS if step.seconds / scale.pixel >= _LEAST), _STEPS[-1])
    return _head(_local(scale.start, zone), step)


def _local(moment: float, zone: tzinfo) -> datetime:
    """The clock in `zone`; held within the years that a date can have."""
    kept = min(max(moment, -62_000_000_000.0), 250_000_000_000.0)
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=kept)).astimezone(zone).replace(tzinfo=None)


def _floor(at: datetime, step: _Step) -> datetime:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if step.unit == "hours":
        return midnight + timedelta(hours=at.hour // step.number * step.number)
    if step.unit == "days":
        return midnight
    if step.unit == "weeks":
        return midnight - timedelta(days=midnight.weekday())
    if step.unit == "months":
        return midnight.replace(day=1, month=(at.month - 1) // step.number * step.number + 1)
    return midnight.replace(day=1, month=1, year=max(1, at.year // step.number * step.number))


def _next(at: datetime, step: _Step) -> datetime | None:
    try:
        return at + relativedelta(**{step.unit: step.number})  # type: ignore[arg-type]
    except (OverflowError, ValueError):
        return None


def _label(at: datetime, step: _Step) -> str:
    if step.unit == "hours":
        return f"{at:%H:%M}"
    if step.unit in ("days", "weeks"):
        return f"{at:%a} {at.day}"
    return f"{at:%b}" if step.unit == "months" else str(at.year)


def _head(at: datetime, step: _Step) -> str:
    if step.unit == "hours":
        return f"{at:%A} {at.day} {at:%B} {at.year}"
    if step.unit in ("days", "weeks"):
        return f"{at:%B} {at.year}"
    return str(at.year) if step.unit == "months" else ""
