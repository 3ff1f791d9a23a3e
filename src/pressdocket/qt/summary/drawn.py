"""The small figures of the summary: extent boxes, arrows, bands, and windows of time with soft ends."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pressdocket.qt.theme import Theme


class Band(QWidget):
    """What the record allows, from 0 to 1; nothing known is a dotted outline."""

    def __init__(self, theme: Theme, band: tuple[float, float] | None) -> None:
        super().__init__()
        self._theme, self._band = theme, band
        self.setFixedHeight(theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(0.5, 1, self.width() - 1, self._theme.px(6))
        if self._band is None:
            painter.setPen(QPen(self._theme.color("line2"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(body, 3, 3)
        else:
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


class Arrow(QWidget):
    """From what was asked to what was answered: solid, dashed in part, dotted for nothing reported."""

    def __init__(self, theme: Theme, answer: str) -> None:
        super().__init__()
        self._theme, self._answer = theme, answer
        self.setFixedWidth(theme.px(46))
        self.setAccessibleName(answer)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = {"full": Qt.PenStyle.SolidLine, "partial": Qt.PenStyle.DashLine}
        solid = self._answer == "full"
        pen = QPen(self._theme.color("accent" if solid else "line2"), 1.4)
        pen.setStyle(style.get(self._answer, Qt.PenStyle.DotLine))
        painter.setPen(pen)
        y, right = self._theme.px(26), self.width() - self._theme.px(8)
        painter.drawLine(QPointF(0, y), QPointF(right, y))
        pen.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(right - 4, y - 4), QPointF(right, y), QPointF(right - 4, y + 4)])
        painter.end()


class Extent(QWidget):
    """Four boxes: full, the share of a part, none, or dotted for unknown."""

    def __init__(self, theme: Theme, extent: str) -> None:
        super().__init__()
        self._theme, self._extent = theme, extent
        self.setFixedSize(theme.px(60), theme.px(10))
        self.setAccessibleName(f"extent: {extent}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        filled = {"full": 4, "none": 0}.get(self._extent, 2 if self._extent.startswith("partial") else 0)
        style = Qt.PenStyle.DotLine if self._extent == "unknown" else Qt.PenStyle.SolidLine
        for number in range(4):
            box = QRectF(number * self._theme.px(15) + 0.5, 1.5, self._theme.px(11), self._theme.px(7))
            painter.setPen(QPen(self._theme.color("line2"), 1, style))
            painter.setBrush(self._theme.color("text") if number < filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 1.5, 1.5)
        painter.end()


class Window(QWidget):
    """When a figure was counted, on the axis shared with its rivals; soft where the days are not known."""

    def __init__(self, theme: Theme, start: float, end: float, *, soft: bool) -> None:
        super().__init__()
        self._theme, self._ends, self._soft = theme, (start, end), soft
        self.setFixedHeight(theme.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        painter.setPen(self._theme.color("line"))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        start, end = (at * self.width() for at in self._ends)
        bar = QRectF(start, middle - 5, max(end - start, 6.0), 10)
        tint = self._theme.color("rival")
        if self._soft:
            fade, clear = QLinearGradient(bar.topLeft(), bar.topRight()), self._theme.color("rival")
            clear.setAlpha(0)
            for at, colour in ((0.0, clear), (0.3, tint), (0.7, tint), (1.0, clear)):
                fade.setColorAt(at, colour)
            painter.fillRect(bar, fade)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(bar, 3, 3)
        painter.end()
