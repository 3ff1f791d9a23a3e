"""The Compare page filled, against judging all cases of the docket that it compares."""

from itertools import cycle
from pathlib import Path

from PySide6.QtCore import Qt

from benchmarks.dockets import opened
from benchmarks.finding import judge
from benchmarks.measured import Measured, seconds
from benchmarks.stage import Stage
from pressdocket.qt.compare.asking import WAYS
from pressdocket.qt.places import Place


def floor(folder: Path, scale: int) -> Measured:
    """Records loaded and all findings."""
    docket = opened(folder / "ledgers.docket")
    return Measured(lambda: seconds(lambda: judge(docket)))


def ours(folder: Path, scale: int) -> Measured:
    """Platforms, regulators or jurisdictions chosen, until the page that shows them is painted."""
    stage = Stage(folder / "ledgers.docket")
    stage.window.navigator.go(Place("compare"))
    stage.settle()
    page = stage.window.compare
    ways = cycle((1, 2, 0))

    def turn() -> float:
        way = next(ways)

        def shows() -> bool:
            return bool(page.model.headerData(0, Qt.Orientation.Horizontal) == WAYS[way][2])

        taken = stage.seconds(lambda: page.by.setCurrentIndex(way), shows)
        stage.settle()
        return taken

    return Measured(turn)
