"""Between moments and pixels. Time always runs to the right."""

from dataclasses import dataclass, replace
from typing import Final

DAY: Final = 86_400.0
SHORTEST, LONGEST = DAY / 12, 400 * 365.25 * DAY


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
        if width == self.width:
            return self
        return replace(self, length=self.pixel * max(1, width), width=max(1, width))


def fitted(first: float, last: float, width: int, right: float = 0.0) -> Scale:
    """All from `first` to `last` with a margin; `right` more pixels are kept free for labels."""
    span = max(last - first, 10 * DAY)
    free = max(width - right - 48, width * 0.4)
    pixel = span / max(1.0, free)
    return Scale(first - 24 * pixel, pixel * max(1, width), max(1, width))


def between(one: Scale, other: Scale, part: float) -> Scale:
    """On the way from one scale to another: `part` 0 is the one, 1 the other. What both show at the same
    place stays there all the way."""
    if part >= 1 or one.width != other.width:
        return other
    length = one.length * (other.length / one.length) ** part
    change = other.length - one.length
    share = part if abs(change) < one.length * 1e-9 else (length - one.length) / change
    return Scale(one.start + (other.start - one.start) * share, length, one.width)
