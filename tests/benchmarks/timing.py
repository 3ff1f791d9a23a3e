"""Two sides of a pair, timed in turns: A B B A A B B A …, each side in a process of its own.

The processes are asked one at a time, so they share the machine's moods but not its cores or their memory.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from random import Random
from statistics import median
from typing import Any, Final

from benchmarks.pairs import GROWN

TESTS: Final = Path(__file__).resolve().parents[1]
_RESAMPLES: Final = 2000


@dataclass(frozen=True, slots=True)
class Timed:
    """What a pair took: seconds, or MB, of each side, turn by turn, and the peak memory of each in words."""

    floor: tuple[float, ...]
    ours: tuple[float, ...]
    floor_memory: str
    ours_memory: str

    @property
    def ratio(self) -> float:
        """How many times as long ours takes, median by median."""
        return median(self.ours) / median(self.floor)

    @property
    def interval(self) -> tuple[float, float]:
        """Where the ratio lies with 95 % confidence, by drawing turns again (a seeded bootstrap)."""
        return self._interval(lambda ours, floor: ours / floor)

    @property
    def more(self) -> float:
        """How much more ours takes, median by median."""
        return median(self.ours) - median(self.floor)

    @property
    def more_interval(self) -> tuple[float, float]:
        """Where the difference lies with 95 % confidence."""
        return self._interval(lambda ours, floor: ours - floor)

    @property
    def p99(self) -> float:
        """What 99 of 100 turns of ours stay below; the longest where there are fewer than 100."""
        return sorted(self.ours)[-1 - len(self.ours) // 100]

    def _interval(self, compared: Callable[[float, float], float]) -> tuple[float, float]:
        random = Random(1)
        turns = list(zip(self.floor, self.ours, strict=True))
        drawn = (random.choices(turns, k=len(turns)) for _ in range(_RESAMPLES))
        found = sorted(compared(median(o for _, o in turn), median(f for f, _ in turn)) for turn in drawn)
        return found[_RESAMPLES // 40], found[-_RESAMPLES // 40]


class Side:
    """One side of a pair in a process of its own, which gets ready and then waits to be asked."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        self.answer()

    def ask(self, what: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()

    def answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a benchmark ended early, with {self._process.wait()}")
        return json.loads(line)

    def turn(self) -> float:
        """Seconds of one turn."""
        self.ask("turn")
        return float(self.answer())

    def memory(self) -> str:
        """The most memory the side has held, in words."""
        self.ask("memory")
        return str(self.answer())


@contextmanager
def side(name: str, folder: Path, scale: int) -> Iterator[Side]:
    """The side `name` ("edit.floor"), ready, with its files in `folder`; sizes are divided by `scale`."""
    command = [sys.executable, "-m", "benchmarks.worker", name, str(folder), str(scale)]
    paths = (str(TESTS.parent / "src"), str(TESTS))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Side(process)
        finally:
            # The side ends when there is nothing more to read.
            if process.stdin:
                process.stdin.close()
            process.wait()


@dataclass(frozen=True, slots=True)
class Grown:
    """What a side took at each size of `GROWN`, in seconds, turn by turn."""

    taken: tuple[tuple[float, ...], ...]
    memory: str

    @property
    def exponents(self) -> tuple[float, ...]:
        """Of each step the power of the size by which the time grows, median by median: 1 is linear."""
        medians = [median(turns) for turns in self.taken]
        steps = zip(pairwise(medians), pairwise(GROWN), strict=True)
        return tuple(log(more / less, large / small) for (less, more), (small, large) in steps)


def growing(name: str, folder: Path, scale: int, turns: int) -> Grown:
    """A side at each size in turns, after one turn each that is not counted."""
    with ExitStack() as stack:
        sides = [stack.enter_context(side(f"{name}.{step}", folder, scale)) for step in range(len(GROWN))]
        taken = [[one.turn() for one in sides] for _ in range(turns + 1)][1:]
        return Grown(tuple(zip(*taken, strict=True)), sides[-1].memory())


def interleaved(names: tuple[str, str], folder: Path, scale: int, turns: int) -> Timed:
    """Floor and ours, "edit.floor" and "edit.ours", in turns, after one turn each that is not counted."""
    with ExitStack() as stack:
        sides = [stack.enter_context(side(name, folder, scale)) for name in names]
        taken: tuple[list[float], list[float]] = ([], [])
        for one in sides:
            one.turn()
        for number in range(turns):
            for which in _order(number):
                taken[which].append(sides[which].turn())
        floor_memory, ours_memory = (one.memory() for one in sides)
    return Timed(tuple(taken[0]), tuple(taken[1]), floor_memory, ours_memory)


def _order(turn: int) -> Sequence[int]:
    return (0, 1) if turn % 2 == 0 else (1, 0)
