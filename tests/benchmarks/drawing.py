"""Frames of the timeline while it is scrolled, panned and zoomed, against a widget that draws a little."""

from collections.abc import Callable
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.measured import Measured
from benchmarks.stage import application, desk_at
from pressdocket.desk.desk import Desk
from pressdocket.desk.views import CaseView
from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.kept import Kept
from pressdocket.qt.places import Navigator
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.timeline.tab import TimelineTab

_BOXES: Final = 60
_NO, _CONTROL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_WAY: Final = (
    *[(-120, _NO)] * 20, *[(-120, _SHIFT)] * 20, *[(120, _CONTROL)] * 12, *[(-120, _SHIFT)] * 20,
    *[(-120, _CONTROL)] * 24, *[(120, _NO)] * 20, *[(120, _SHIFT)] * 20, *[(120, _CONTROL)] * 12,
)  # fmt: skip
"""Turns of the wheel: down, along, closer, along, farther, up, back, closer; it ends where it began."""


class _Boxes(QWidget):
    """Sixty boxes, each with a line of text."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(_BOXES):
            left, top = 40 + number % 4 * 320, 20 + number // 4 * 36
            painter.setBrush(QColor("#2255aa"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(left, top, 60, 16), 4, 4)
            painter.setPen(QColor("black"))
            painter.drawText(QPointF(left + 68, top + 13), f"Removal request: {number} videos")
        painter.end()


def floor(folder: Path, scale: int) -> Measured:
    app, _ = application()
    widget = _Boxes()
    return _frames(app, widget, widget.update)


def ours(folder: Path, scale: int) -> Measured:
    return _timeline(folder / "drawn.docket")


def crowded(folder: Path, scale: int) -> Measured:
    return _timeline(folder / "crowded.docket")


def _timeline(path: Path) -> Measured:
    app, theme = application()
    kept = Kept(Settings(path.with_suffix(".ini")))
    tab = TimelineTab(Frame(Session(Jobs(), _never), Navigator(), theme, Icons(theme), kept))
    tab.show_view(_view(path))
    way = cycle(_WAY)
    viewport = tab.canvas.viewport()

    def turn() -> None:
        step, modifiers = next(way)
        middle = QPointF(viewport.rect().center())
        wheel = QWheelEvent(
            middle, viewport.mapToGlobal(middle), QPoint(), QPoint(0, step), Qt.MouseButton.NoButton,
            modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        app.sendEvent(viewport, wheel)
        viewport.update()

    return _frames(app, tab, turn)


def _view(path: Path) -> CaseView:
    with ExitStack() as stack:
        desk = desk_at(path, stack)
        return desk.judging.view(desk.cases.rows()[0].reference)


def _never(_stack: ExitStack) -> Desk:
    raise AssertionError("the timeline asks nothing of the docket to be drawn")


def _frames(app: QApplication, widget: QWidget, change: Callable[[], object]) -> Measured:
    """From a change until everything that it touched is painted."""
    widget.resize(1440, 900)
    widget.show()
    app.processEvents()

    def turn() -> float:
        began = perf_counter()
        change()
        app.processEvents()
        return perf_counter() - began

    return Measured(turn, tidy=False)
