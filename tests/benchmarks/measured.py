"""What every side of a pair is: something to do over and over, and the memory it took."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from benchmarks.memory import in_words, peak


def own_peak() -> str:
    return in_words(peak())


@dataclass(frozen=True, slots=True)
class Measured:
    """`turn` does the thing once and gives the seconds (or MB) that count; `memory` the peak so far.

    Garbage is collected before a turn unless `tidy` is False: where a pause for it would be felt.
    """

    turn: Callable[[], float]
    memory: Callable[[], str] = own_peak
    tidy: bool = True


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start
