"""How long it took to act, where times are intervals: Kaplan and Meier's estimator, as a band.

Of exact times the estimator gives one curve. Of intervals it gives one for every choice of instants in them;
the band is, at each time, the least and the most that any of these curves shows there.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf, nextafter


@dataclass(frozen=True, slots=True)
class Subject:
    """One demand: the act on it came `low` to `high` hours after, or it was last seen unanswered then.

    Infinite `low` and `high` are an act that never comes: a refusal is no censoring.
    """

    low: float
    high: float
    acted: bool = True


def surviving(times: Iterable[tuple[float, bool]], at: float) -> float:
    """The estimator at a time, of exact times, each with whether it is an act (else a censoring).

    Kaplan and Meier 1958: the product, over the times of acts, of 1 - acts / still waiting. Whoever is
    censored at the time of an act was still waiting.
    """
    ordered = sorted(times)
    stamps = [time for time, _ in ordered]
    share, start = 1.0, 0
    while start < len(ordered) and stamps[start] <= at:
        time, end = stamps[start], start
        while end < len(ordered) and stamps[end] == time:
            end += 1
        acts = sum(acted for _, acted in ordered[start:end])
        if acts and time < inf:
            share *= 1 - acts / (len(ordered) - start)
        start = end
    return share


def band(subjects: Sequence[Subject], at: float) -> tuple[float, float]:
    """The least and the most that any curve of instants within the intervals shows at a time.

    The curve is lowest where every act that can have come by then came as late as it can by then, and every
    censoring as early as it can: fewer still wait, so each act counts for more. It is highest the other way
    round.
    """
    return _least(subjects, at), _most(subjects, at)


def _least(subjects: Sequence[Subject], at: float) -> float:
    times = ((min(one.high, at) if one.acted and one.low <= at else one.low, one.acted) for one in subjects)
    return surviving(times, at)


def _most(subjects: Sequence[Subject], at: float) -> float:
    times = ((one.low if one.acted and one.high <= at else one.high, one.acted) for one in subjects)
    return surviving(times, at)


def median_band(subjects: Sequence[Subject]) -> tuple[float | None, float | None]:
    """The earliest and the latest that the median of any such curve can be; None: it is never reached.

    A median is the first time by which no more than half are still waiting. The lowest curve falls just
    after a time as well as at it: an act may have come right after somebody was last seen waiting.
    """
    times = sorted({end for one in subjects for end in (one.low, one.high) if end < inf})
    earliest = bisect_left(times, True, key=lambda time: _least(subjects, nextafter(time, inf)) <= 0.5)
    latest = bisect_left(times, True, key=lambda time: _most(subjects, time) <= 0.5)
    return times[earliest] if earliest < len(times) else None, times[latest] if latest < len(times) else None


@dataclass(frozen=True, slots=True)
class Step:
    """From `start` hours to `end` any such curve lies between `low` and `high`."""

    start: float
    end: float
    low: float
    high: float


def steps(subjects: Sequence[Subject], until: float, most: int = 200) -> tuple[Step, ...]:
    """The band from 0 hours to `until`, in at most so many steps.

    No curve rises, so that over a step the band runs from its least at the end to its most at the start: of
    fewer steps than there are times it is wider, never narrower.
    """
    times = sorted({0.0} | {end for one in subjects for end in (one.low, one.high) if 0 < end < until})
    if len(times) > most:
        times = [times[number * len(times) // most] for number in range(most)]
    found = []
    for start, end in zip(times, [*times[1:], until], strict=True):
        found.append(Step(start, end, _least(subjects, nextafter(end, -inf)), _most(subjects, start)))
    return tuple(found)
