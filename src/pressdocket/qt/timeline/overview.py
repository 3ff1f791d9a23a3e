"""The whole case in one strip, with the time in view as a window that can be dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.layout import Item
from pressdocket.qt.timeline.paint import LABELS
from pressdocket.qt.timeline.scale import DAY, Scale

EDGE = 7


class Overview(QWidget):
    """`moved` carries the first and the last moment that the window was dragged to."""

    moved = Signal(float, float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._first, self._last = 0.0, DAY
        self._marks: tuple[tuple[float, float], ...] = ()
        self._shown: tuple[Sequence[Item], float] = ((), 0.0)
        self._picture = QPixmap()
        theme.changed.connect(self._forget)
        self._window = (0.0, DAY)
        self._held: tuple[str, float] | None = None
        self.setObjectName("timeline-overview")
        self.setAccessibleName("The whole case; drag to choose the time in view")
        self.setFixedHeight(theme.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_items(self, items: Sequence[Item], as_of: float) -> None:
        if items is self._shown[0] and as_of == self._shown[1]:
            return
        self._shown = items, as_of
        dated = [item for item in items if item.moment is not None]
        ends = [end for item in dated for end in (item.start, item.end) if end is not None]
        first, last = min(ends, default=0.0), max((*ends, as_of), default=DAY)
        margin = max(DAY, (last - first) * 0.03)
        self._first, self._last = first - margin, last + margin
        self._marks = tuple((item.start or item.end or 0.0, item.end or item.start or 0.0) for item in dated)
        self._forget()

    def show_scale(self, scale: Scale) -> None:
        self._window = (scale.start, scale.start + scale.length)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setFont(theme.font(13, 600))
        painter.setPen(theme.color("text"))
        painter.drawText(
            0, 0, theme.px(LABELS), self.height(), int(Qt.AlignmentFlag.AlignVCenter), "Whole case"
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self._body()
        if self._picture.isNull():
            self._picture = self._drawn(body)
        painter.drawPixmap(0, 0, self._picture)
        left, right = (min(max(self._x(end), body.left()), body.right()) for end in self._window)
        ground = theme.color("accent")
        ground.setAlphaF(0.13)
        painter.setBrush(ground)
        painter.setPen(QPen(theme.color("accent"), 1.6))
        painter.drawRoundedRect(QRectF(left, body.top(), max(6.0, right - left), body.height()), 5, 5)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        left, right = self._x(self._window[0]), self._x(self._window[1])
        if abs(x - left) <= EDGE:
            self._held = ("left", 0.0)
        elif abs(x - right) <= EDGE:
            self._held = ("right", 0.0)
        else:
            if not left < x < right:
                self._move_to(self._moment(x) - (self._window[1] - self._window[0]) / 2)
                left = self._x(self._window[0])
            self._held = ("body", x - left)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        near = any(abs(x - self._x(end)) <= EDGE for end in self._window)
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.OpenHandCursor)
        if self._held is None:
            return
        part, grip = self._held
        first, last = self._window
        if part == "body":
            self._move_to(self._moment(x - grip))
        elif part == "left":
            self.moved.emit(min(self._moment(x), last - DAY / 4), last)
        else:
            self.moved.emit(first, max(self._moment(x), first + DAY / 4))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def _move_to(self, first: float) -> None:
        self.moved.emit(first, first + self._window[1] - self._window[0])

    def _forget(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _drawn(self, body: QRectF) -> QPixmap:
        """The strip without its window, which alone moves while the time in view does."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("line"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(body, 5, 5)
        self._paint_marks(painter, body)
        painter.end()
        return picture

    def _paint_marks(self, painter: QPainter, body: QRectF) -> None:
        """One line a pixel at most, however many events there are."""
        painter.setPen(QPen(self._theme.color("text2"), 1.4))
        columns: set[int] = set()
        scale = body.width() / (self._last - self._first)
        for start, end in self._marks:
            left, right = (body.left() + (moment - self._first) * scale for moment in (start, end))
            if right - left > 12:
                bar = QRectF(left, body.center().y() - 2.5, right - left, 5)
                ground = self._theme.color("line2")
                ground.setAlphaF(0.4)
                painter.fillRect(bar, ground)
            elif round(left) not in columns:
                columns.add(round(left))
                painter.drawLine(round(left), round(body.top() + 8), round(left), round(body.bottom() - 8))

    def _body(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._theme.px(LABELS), 1, -1, -1)

    def _x(self, moment: float) -> float:
        body = self._body()
        return body.left() + (moment - self._first) / (self._last - self._first) * body.width()

    def _moment(self, x: float) -> float:
        body = self._body()
        return self._first + (x - body.left()) / max(1.0, body.width()) * (self._last - self._first)
