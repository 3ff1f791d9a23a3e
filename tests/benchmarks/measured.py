"""What every side of a pair is: something to do over and over, and the memory it took."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from benchmarks.memory import in_words, peak


def own_peak() -> str:
    return in_words(peak())


@dataclass(frozen=True, slots=True)
class Measured:
    """`turn` does the thing once and gives the seconds that count; `memory` the peak so far, in words."""

    turn: Callable[[], float]
    memory: Callable[[], str] = own_peak


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start
