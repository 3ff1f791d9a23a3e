"""How long the window's thread is away from its events while reports come in, against a window at rest."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl

from benchmarks.measured import Measured
from benchmarks.stage import Stage

BEAT = 5
"""Milliseconds between two beats of a timer; a longer gap is time in which the window did not answer."""

FILES = 100
LINES = 100_000
_SAID = (
    "On Sunday the Harbour Board asked Lanternfish to take down {number} videos that showed invented scenes. "
    "The company said on Tuesday that it had removed all of them and was sorry for the delay."
)


def rest(folder: Path, scale: int) -> Measured:
    """A second in which nothing happens."""
    stage = Stage(folder / "used.docket")

    def turn() -> float:
        until = perf_counter() + 1
        return _longest(stage, lambda: None, lambda: perf_counter() > until)

    return Measured(turn, tidy=False)


def dropped(folder: Path, scale: int) -> Measured:
    """A folder of new reports is dropped."""
    stage, numbers = Stage(folder / "used.docket"), count()
    many = max(2, FILES // scale)

    def turn() -> float:
        inside = folder / f"dropped-{next(numbers)}"
        inside.mkdir()
        for number in range(many):
            paragraphs = "\n\n".join(_SAID.format(number=number * 40 + more) for more in range(20))
            (inside / f"{number}.txt").write_text(f"{inside.name} {number}\n\n{paragraphs}")
        return _taken(stage, inside, f"{many} files")

    return Measured(turn, tidy=False)


def long_taken(folder: Path, scale: int) -> Measured:
    """One very long report is dropped."""
    stage, numbers = Stage(folder / "used.docket"), count()
    return Measured(lambda: _taken(stage, *_long(folder, next(numbers), scale)), tidy=False)


def _long(folder: Path, number: int, scale: int) -> tuple[Path, str]:
    file, title = folder / f"long-{number}.txt", f"Long title {number}"
    lines = (_SAID.format(number=line)[:80] for line in range(number, number + LINES // scale))
    file.write_text("\n".join((title, *lines)))
    return file, title


def _taken(stage: Stage, path: Path, said: str) -> float:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])

    def told() -> bool:
        toast = stage.window.toasts.toast
        return toast is not None and said in toast.words

    return _longest(stage, lambda: stage.window.taking.receive(data, ""), told)


def _longest(stage: Stage, start: Callable[[], object], reached: Callable[[], bool]) -> float:
    """The longest gap between two beats, in seconds, from `start` until all it set off is done."""
    gaps, last = [0.0], perf_counter()

    def beat() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(BEAT)
    start()
    beat()
    stage.until(reached)
    stage.settle()
    beat()
    timer.stop()
    return max(gaps)
