"""The small figures of the summary: extent boxes, arrows, bands, and windows of time with soft ends."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pressdocket.desk.ledger import Window
from pressdocket.qt.theme import Theme


class Band(QWidget):
    """What the record allows, from 0 to 1."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._band = theme, (0.0, 0.0)
        self.setFixedHeight(theme.px(8))

    def show_band(self, band: tuple[float, float] | None) -> None:
        """None: there is nothing to draw."""
        self._band = band or (0.0, 0.0)
        # Not hidden: a row of the grid in which all is hidden would take the space under it along.
        self.setFixedHeight(0 if band is None else self._theme.px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(0.5, 1, self.width() - 1, self._theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        painter.drawRoundedRect(body, 3, 3)
        low, high = (at * body.width() for at in self._band)
        tint = self._theme.color("accent")
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(0, 1, max(low, 4.0), body.height()), 3, 3)
        tint.setAlphaF(0.4)
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(low, 1, max(high - low, 0.0), body.height()), 3, 3)
        painter.end()


def paint_arrow(painter: QPainter, theme: Theme, area: QRect, answer: str) -> None:
    """From what was asked to what was answered: solid, dashed in part, dotted for nothing reported."""
    styles = {"full": Qt.PenStyle.SolidLine, "partial": Qt.PenStyle.DashLine}
    pen = QPen(theme.color("text2" if answer == "full" else "line2"), 1.4)
    pen.setStyle(styles.get(answer, Qt.PenStyle.DotLine))
    painter.setPen(pen)
    y, left, right = area.center().y() + 0.5, float(area.left()), float(area.right())
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    pen.setStyle(Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(right - 4, y - 4), QPointF(right, y), QPointF(right - 4, y + 4)])


def extent_width(theme: Theme) -> int:
    """How wide the four boxes are."""
    return theme.px(58)


def paint_extent(painter: QPainter, theme: Theme, left: int, middle: float, share: float | None) -> None:
    """Four boxes filled by the share that was done; dotted ones where nobody knows how much."""
    for number in range(4):
        box = QRectF(left + number * theme.px(15) + 0.5, middle - theme.px(3), theme.px(11), theme.px(7))
        style = Qt.PenStyle.DotLine if share is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color("line2"), 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 1.5, 1.5)
        filled = min(max((share or 0.0) * 4 - number, 0.0), 1.0)
        if filled > 0:
            box.setWidth(box.width() * filled)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("text"))
            painter.drawRoundedRect(box, 1.5, 1.5)


class WindowBar(QWidget):
    """When a figure was counted, on the axis shared with its rivals; soft where the days are not known."""

    def __init__(self, theme: Theme, window: Window) -> None:
        super().__init__()
        self._theme, self._window = theme, window
        self.setFixedHeight(theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, window = self.height() / 2, self._window
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        start, end = (at * self.width() for at in (window.start, window.end))
        bar = QRectF(start, middle - self._theme.px(5), max(end - start, 6.0), self._theme.px(10))
        painter.setPen(Qt.PenStyle.NoPen)
        fade = QLinearGradient(bar.topLeft(), bar.topRight())
        tint, clear = self._theme.color("rival"), self._theme.color("rival")
        clear.setAlpha(0)
        fade.setColorAt(0.0, clear if window.soft_start else tint)
        fade.setColorAt(0.3, tint)
        fade.setColorAt(0.7, tint)
        fade.setColorAt(1.0, clear if window.soft_end else tint)
        painter.setBrush(fade)
        painter.drawRoundedRect(bar, 3, 3)
        painter.end()
