"""Lanes of events to scale: zoomed, panned and walked through; only what is in view is drawn."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from pressdocket.desk.views import CaseView, EventView, Shape
from pressdocket.qt.chips import pip_width
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline import paint
from pressdocket.qt.timeline.drawing import Drawing, Frame
from pressdocket.qt.timeline.layout import Item, Layout, Placed, items_of, lay_out
from pressdocket.qt.timeline.scale import DAY, Scale, fitted
from pressdocket.records.when import zone_of

SHAPES: frozenset[Shape] = frozenset(
    ("demand", "answer", "apology", "promise", "enforcement", "figure", "context")
)


class Canvas(QAbstractScrollArea):
    """`chosen` names the event selected now, `opened` one whose sentence is wanted, `scaled` that the time
    in view is another."""

    chosen = Signal(object)
    opened = Signal(object)
    scaled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scale = Scale(0.0, 30 * DAY, 800)
        self.selected: UUID | None = None
        self.painted = 0
        self._view: CaseView | None = None
        self._shapes = SHAPES
        self._items: tuple[Item, ...] = ()
        self._layout = Layout(0.0, 1.0, (), (), {}, 0.0)
        self._pips: list[tuple[QRectF, UUID]] = []
        self._grabbed: QPointF | None = None
        self._fitting, self._main = True, True
        self.setObjectName("timeline-canvas")
        self.setAccessibleName("Timeline of the case; Alt+T shows it as a table")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def show_view(self, view: CaseView) -> None:
        """The same case keeps scale, scroll and selection."""
        same = self._view is not None and self._view.case.id == view.case.id
        self._view = view
        self._read()
        if not same:
            self.selected = None
            self.fit(main=True)
        else:
            self._pack()

    def show_shapes(self, shapes: frozenset[Shape]) -> None:
        self._shapes = shapes
        self._read()
        self._pack()

    def fit(self, *, main: bool = False) -> None:
        """The whole case; `main` only from the first demand to the last answer."""
        self._fitting, self._main = True, main
        near = [item for item in self._items if item.start and item.end and item.end - item.start < 90 * DAY]
        core = [item for item in near if item.view.shape not in ("context", "enforcement")]
        wanted = (core or near or self._items) if main else self._items
        moments = [end for item in wanted for end in (item.start, item.end) if end is not None]
        right = max((item.width for item in wanted), default=0.0)
        self.scale_to(
            fitted(min(moments, default=0.0), max(moments, default=DAY), self._wide(), min(right, 260.0))
        )

    def scale_to(self, scale: Scale) -> None:
        """Shows another time; rows are packed anew where a pixel holds another length of it."""
        repack = abs(scale.pixel - self.scale.pixel) > self.scale.pixel * 1e-9
        self.scale = scale
        if repack or not self._layout.rows:
            self._pack()
        self.viewport().update()
        self.scaled.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        self._fitting = False
        self.scale_to(self.scale.zoomed(factor, self._wide() / 2 if x is None else x))

    def select(self, event: UUID | None, *, show: bool = True) -> None:
        """Makes an event the chosen one and brings it into view."""
        self.selected = event
        view = self.view_of(event)
        if view is not None:
            self.setAccessibleDescription(f"{view.title}, {view.when}. {view.why}".strip())
        placed = self._layout.find(event) if event and show else None
        if placed is not None:
            self._bring(placed)
        self.viewport().update()
        self.chosen.emit(event)

    def view_of(self, event: UUID | None) -> EventView | None:
        return next((item.view for item in self._items if item.id == event), None)

    def as_of(self) -> float:
        """The end of the day asked about, in seconds since 1970."""
        if self._view is None:
            return 0.0
        day = self._view.as_of + timedelta(days=1)
        return datetime(day.year, day.month, day.day, tzinfo=zone_of(self._view.case.zone)).timestamp()

    def items(self) -> Sequence[Item]:
        return self._items

    def placed_at(self, x: float, y: float) -> Placed | None:
        """What stands at a place of the viewport."""
        row = int((y - self._top() + self.verticalScrollBar().value()) // self._theme.px(paint.ROW))
        if y < self._top() or not 0 <= row < len(self._layout.rows):
            return None
        at = x - self._labels() - self._offset()
        found = [one for one in self._layout.rows[row] if one.first - 3 <= at <= one.last + 3]
        return min(found, key=lambda one: abs((one.left + one.right) / 2 - at), default=None)

    def sizeHint(self) -> QSize:
        return QSize(800, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    # What Qt asks.

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = Drawing(
            Frame(
                self._theme, self._view, self._items, self._layout, self.scale,
                scroll=self.verticalScrollBar().value(), area=QRectF(self.viewport().rect()),
                as_of=self.as_of(), selected=self.selected,
            )
        )  # fmt: skip
        painter = QPainter(self.viewport())
        drawing.paint(painter)
        painter.end()
        self._pips, self.painted = drawing.pips, drawing.painted

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting and self._items:
            self.fit(main=self._main)
        else:
            self.scale = self.scale.of_width(self._wide())
            self._bars()
            self.scaled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.2 ** (step.y() / 120), event.position().x() - self._labels())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or step.x():
            self.scale_to(self.scale.panned(-(step.x() or step.y()) * 0.6))
        else:
            super().wheelEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pip = next((id_ for rect, id_ in self._pips if rect.contains(event.position())), None)
        if pip is not None:
            self.select(pip, show=False)
            self.opened.emit(pip)
            return
        placed = self.placed_at(event.position().x(), event.position().y())
        if placed is not None:
            self.select(placed.item.id, show=False)
        else:
            self._grabbed = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            moved = event.position() - self._grabbed
            self._grabbed, self._fitting = event.position(), False
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() - moved.y()))
            self.scale_to(self.scale.panned(-moved.x()))
            return
        placed = self.placed_at(event.position().x(), event.position().y())
        over = any(rect.contains(event.position()) for rect, _ in self._pips)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over or placed else Qt.CursorShape.OpenHandCursor
        )
        if placed is not None:
            view = placed.item.view
            said = "\n".join(part for part in (f"{view.title}, {view.when}", view.why) if part)
            QToolTip.showText(event.globalPosition().toPoint(), said[:600].replace("<", "‹"), self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        placed = self.placed_at(event.position().x(), event.position().y())
        if placed is not None:
            self.opened.emit(placed.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Left, keys.Key_Right):
            self._step(1 if key == keys.Key_Right else -1)
        elif key in (keys.Key_Up, keys.Key_Down):
            self._lane(1 if key == keys.Key_Down else -1)
        elif key in (keys.Key_Home, keys.Key_End):
            self._end(last=key == keys.Key_End)
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom(1 / 1.4 if key == keys.Key_Minus else 1.4)
        elif key == keys.Key_0:
            self.fit()
        elif key in (keys.Key_Return, keys.Key_Enter) and self.selected:
            self.opened.emit(self.selected)
        else:
            super().keyPressEvent(event)

    # Where things stand.

    def _labels(self) -> int:
        return self._theme.px(paint.LABELS)

    def _top(self) -> int:
        return self._theme.px(22 + paint.HEAD)

    def _wide(self) -> int:
        return max(100, self.viewport().width() - self._labels())

    def _offset(self) -> float:
        """Where the layout's origin stands, in pixels right of the labels."""
        return self.scale.x(self._layout.origin)

    def _y(self, row: int) -> float:
        return self._top() + row * self._theme.px(paint.ROW) - self.verticalScrollBar().value()

    def _read(self) -> None:
        events = self._view.events if self._view else ()
        metrics = self.fontMetrics()
        pip = pip_width(self._theme, 99) + 8
        self._items = items_of(
            events, self._shapes, lambda text: metrics.horizontalAdvance(text) * 1.02 + pip
        )

    def _pack(self) -> None:
        kinds = {party.name: party.kind for party in self._view.contents.parties} if self._view else {}
        self._layout = lay_out(self._items, kinds, self.scale.pixel)
        self._bars()
        self.viewport().update()

    def _bars(self) -> None:
        high = len(self._layout.rows) * self._theme.px(paint.ROW) + self._theme.px(12)
        room = max(1, self.viewport().height() - self._top())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, high - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._theme.px(paint.ROW))

    def _bring(self, placed: Placed) -> None:
        at = placed.left + self._offset()
        if not 20 <= at <= self._wide() - 60:
            self._fitting = False
            self.scale_to(self.scale.panned(at - self._wide() / 3))
        y, bar = self._y(placed.row), self.verticalScrollBar()
        if y < self._top():
            bar.setValue(round(bar.value() - (self._top() - y) - 12))
        elif y + 2 * self._theme.px(paint.ROW) > self.viewport().height():
            bar.setValue(round(bar.value() + y + 2 * self._theme.px(paint.ROW) - self.viewport().height()))

    def _in_time(self) -> list[Item]:
        return sorted(
            (item for item in self._items), key=lambda item: (item.moment is None, item.moment or 0.0)
        )

    def _step(self, step: int) -> None:
        order = [item.id for item in self._in_time()]
        if order:
            at = order.index(self.selected) + step if self.selected in order else 0
            self.select(order[min(max(at, 0), len(order) - 1)])

    def _end(self, *, last: bool) -> None:
        order = self._in_time()
        if order:
            self.select(order[-1 if last else 0].id)

    def _lane(self, step: int) -> None:
        placed = self._layout.find(self.selected) if self.selected else None
        rows = [number for number, row in enumerate(self._layout.rows) if row]
        if placed is None or not rows:
            self._step(1)
            return
        at = rows.index(placed.row) + step
        if 0 <= at < len(rows):
            row = self._layout.rows[rows[at]]
            self.select(min(row, key=lambda one: abs(one.left - placed.left)).item.id)
