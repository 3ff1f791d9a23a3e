"""The whole case in one strip, with the time in view as a window to drag, resize or move by keys."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.kit import LABELS
from pressdocket.qt.timeline.scale import DAY, SHORTEST, Scale

EDGE = 7
"""Pixels beside an edge of the window that still take hold of it."""
_LEAST = 8.0
_BAR = 12.0
Part = Literal["left", "right", "body"]


class Overview(QWidget):
    """`moved` carries the first and the last moment that the window was moved to."""

    moved = Signal(float, float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._first, self._last, self._as_of = 0.0, DAY, 0.0
        self._label = ""
        self._marks: tuple[tuple[float, float], ...] = ()
        self._picture: QPixmap | None = None
        self._window = (0.0, DAY)
        self._held: tuple[Part, float] | None = None
        self.setObjectName("timeline-overview")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.px(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._renew)
        self._speak()

    def show_items(self, items: Sequence[Item], as_of: float, zone: tzinfo, *, today: bool) -> None:
        """All events of a case, drawn once."""
        dated = [item for item in items if item.moment is not None]
        ends = [end for item in dated for end in (item.start, item.end) if end is not None]
        first, last = min(ends, default=as_of - DAY), max((*ends, as_of))
        margin = max(DAY, (last - first) * 0.03)
        self._first, self._last, self._as_of = first - margin, last + margin, as_of
        years = [datetime.fromtimestamp(end, zone).year for end in (first, last)]
        self._label = f"{years[0]} – {'today' if today else years[1]}"
        self._marks = tuple((item.start or item.end or 0.0, item.end or item.start or 0.0) for item in dated)
        self._renew()
        self._speak()

    def show_scale(self, scale: Scale) -> None:
        self._window = (scale.start, scale.start + scale.length)
        self.update()

    def window_rect(self) -> QRectF:
        """The window on the strip, held inside it and wide enough to be seen."""
        body = self._body()
        left, right = (min(max(self._x(end), body.left()), body.right()) for end in self._window)
        left = min(left, body.right() - _LEAST)
        return QRectF(left, body.top(), max(_LEAST, right - left), body.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        ratio = self.devicePixelRatioF()
        size = self.size()
        if self._picture is None or self._picture.size() != size * ratio:
            self._picture = QPixmap(size * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(theme.color("page"))
            self._paint_strip(self._picture)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("accent")
        ground.setAlphaF(0.13)
        painter.setBrush(ground)
        painter.setPen(QPen(theme.color("accent"), 2.4 if self.hasFocus() else 1.6))
        painter.drawRoundedRect(self.window_rect(), 5, 5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, window = event.position().x(), self.window_rect()
        if x < self._body().left() - EDGE:
            return
        part = self._part_at(x)
        if part == "body" and not window.left() < x < window.right():
            self._move_to(self._moment(x) - (self._window[1] - self._window[0]) / 2)
        self._held = (part, x - self._x(self._window[0]) if part == "body" else 0.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._held is None:
            shapes = Qt.CursorShape
            self.setCursor(shapes.OpenHandCursor if self._part_at(x) == "body" else shapes.SizeHorCursor)
            return
        part, grip = self._held
        first, last = self._window
        if part == "body":
            self._move_to(self._moment(x - grip))
        elif part == "left":
            self.moved.emit(min(self._moment(x), last - SHORTEST), last)
        else:
            self.moved.emit(first, max(self._moment(x), first + SHORTEST))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the window by a tenth, with Shift they resize it; Home and End go to the ends."""
        keys, (first, last) = Qt.Key, self._window
        step = (last - first) / 10
        ways = {keys.Key_Left: -step, keys.Key_Right: step}
        if event.key() in ways:
            way = ways[Qt.Key(event.key())]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.moved.emit(first, max(last + way, first + SHORTEST))
            else:
                self._move_to(first + way)
        elif event.key() == keys.Key_Home:
            self._move_to(self._first)
        elif event.key() == keys.Key_End:
            self._move_to(self._last - (last - first))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _part_at(self, x: float) -> Part:
        window = self.window_rect()
        edge = min(EDGE, window.width() / 4)
        if abs(x - window.left()) <= edge:
            return "left"
        return "right" if abs(x - window.right()) <= edge else "body"

    def _move_to(self, first: float) -> None:
        self.moved.emit(first, first + self._window[1] - self._window[0])

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def _speak(self) -> None:
        self.setAccessibleName(
            f"The whole case, {self._label}; arrows move the time in view, Shift resizes it"
        )

    def _paint_strip(self, picture: QPixmap) -> None:
        """Label, ground and marks: all that stays while the window moves."""
        theme, painter = self._theme, QPainter(picture)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        half = self.height() / 2
        for words, size, weight, colour, top in (
            ("Whole case", 13, 600, "text", 0.0),
            (self._label, 12, 400, "text2", half),
        ):
            painter.setFont(theme.font(size, weight))
            painter.setPen(theme.color(colour))
            middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(QRectF(0, top, theme.px(LABELS), half), middle, words)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self._body()
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(body, 5, 5)
        self._paint_marks(painter, body)
        painter.setPen(QPen(theme.color("accent"), 2))
        x = self._x(self._as_of)
        painter.drawLine(round(x), round(body.top() + 4), round(x), round(body.bottom() - 4))
        painter.end()

    def _paint_marks(self, painter: QPainter, body: QRectF) -> None:
        """One line a pixel at most, however many events there are."""
        columns: set[int] = set()
        ground = self._theme.color("line2")
        ground.setAlphaF(0.45)
        for start, end in self._marks:
            left, right = self._x(start), self._x(end)
            if right - left > _BAR:
                painter.fillRect(QRectF(left, body.center().y() - 2.5, right - left, 5), ground)
            else:
                columns.add(round(left))
        painter.setPen(QPen(self._theme.color("text2"), 1.4))
        for column in columns:
            painter.drawLine(column, round(body.top() + 8), column, round(body.bottom() - 8))

    def _body(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._theme.px(LABELS), 1, -1, -1)

    def _x(self, moment: float) -> float:
        body = self._body()
        return body.left() + (moment - self._first) / (self._last - self._first) * body.width()

    def _moment(self, x: float) -> float:
        body = self._body()
        return self._first + (x - body.left()) / max(1.0, body.width()) * (self._last - self._first)
