"""Lanes of events to scale: zoomed, panned and walked through; only what is in view is drawn."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from pressdocket.desk.views import CaseView, EventView, Shape
from pressdocket.qt.chips import pip_width
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline import paint
from pressdocket.qt.timeline.layout import Item, Layout, Placed, items_of, lay_out
from pressdocket.qt.timeline.scale import DAY, Scale, fitted, head_at_left, ticks
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
        painter = QPainter(self.viewport())
        theme, area = self._theme, QRectF(self.viewport().rect())
        painter.fillRect(area, theme.color("page"))
        times = area.adjusted(self._labels(), theme.px(22), 0, 0)
        zone = zone_of(self._view.case.zone) if self._view else zone_of("UTC")
        painter.save()
        painter.setClipRect(times.adjusted(0, -theme.px(24), 0, 0))
        paint.paint_ticks(painter, theme, ticks(self.scale, zone), head_at_left(self.scale, zone), times)
        painter.restore()
        painter.save()
        painter.setClipRect(area.adjusted(0, self._top(), 0, 0))
        self._paint_unknown(painter, area)
        self._paint_lanes(painter, area)
        painter.setClipRect(area.adjusted(self._labels(), self._top(), 0, 0))
        self._paint_events(painter)
        painter.restore()
        self._paint_as_of(painter, area)
        painter.end()

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

    # What is drawn.

    def _rows_in_view(self) -> tuple[int, int]:
        row = self._theme.px(paint.ROW)
        first = self.verticalScrollBar().value() // row
        return first, first + (self.viewport().height() - self._top()) // row + 2

    def _paint_unknown(self, painter: QPainter, area: QRectF) -> None:
        """Hatching over the time after the day asked about."""
        left = self._labels() + max(0.0, self.scale.x(self.as_of()))
        if left < area.right():
            rest = QRectF(left, self._top(), area.right() - left, area.height())
            painter.fillRect(rest, Qt.BrushStyle.NoBrush)
            colour = self._theme.color("line")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            brush = painter.brush()
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
            painter.fillRect(rest, brush)

    def _paint_lanes(self, painter: QPainter, area: QRectF) -> None:
        theme, first, last = self._theme, *self._rows_in_view()
        for lane in self._layout.lanes:
            if lane.row + lane.rows < first or lane.row > last:
                continue
            y = self._y(lane.row)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(theme.color("line"))
            painter.drawLine(0, round(y), round(area.right()), round(y))
            room = self._labels() - theme.px(10)
            for words, size, weight, colour, line in (
                (lane.name, 13, 600, "text", 17),
                (lane.kind, 12, 400, "text2", 33),
            ):
                if line > 20 and lane.rows < 2:
                    continue
                painter.setFont(theme.font(size, weight))
                said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.setPen(theme.color(colour))
                painter.drawText(QPointF(0, y + theme.px(line)), said)
        end = self._y(len(self._layout.rows))
        painter.setPen(theme.color("line"))
        painter.drawLine(0, round(end), round(area.right()), round(end))

    def _paint_events(self, painter: QPainter) -> None:
        first, last = self._rows_in_view()
        offset = self._offset()
        shown = list(self._layout.visible(-offset, -offset + self._wide(), first, last))
        self.painted = len(shown)
        self._pips = []
        for placed in shown:
            self._paint_deadline(painter, placed, offset)
        self._paint_arcs(painter, offset)
        for placed in shown:
            spot = paint.Spot(self._labels() + offset, self._y(placed.row))
            pip = paint.paint_mark(
                painter, self._theme, placed, spot, selected=placed.item.id == self.selected
            )
            if not pip.isEmpty():
                self._pips.append((pip, placed.item.id))
        self._paint_undated(painter, first, last)

    def _paint_deadline(self, painter: QPainter, placed: Placed, offset: float) -> None:
        view = placed.item.view
        y, row = self._y(placed.row), self._theme.px(paint.ROW)
        if view.due and (view.due.earliest or view.due.latest):
            end = (view.due.latest or view.due.earliest).timestamp()  # type: ignore[union-attr]
            start = view.due.earliest.timestamp() if view.due.earliest else end
            left = self._labels() + self.scale.x(start)
            right = max(left + 4, self._labels() + self.scale.x(end))
            paint.paint_due(painter, self._theme, QRectF(left, y, right - left, row))
        if view.verdict == "silent":
            left = self._labels() + offset + placed.last + 6
            paint.paint_silence(
                painter, self._theme, y + row / 2, left, self._labels() + self.scale.x(self.as_of())
            )

    def _paint_arcs(self, painter: QPainter, offset: float) -> None:
        """From demands to their answers, where either is in view."""
        findings = self._view.findings.demands if self._view else ()
        ways = {finding.event: finding.answer for finding in findings}
        places = {one.item.id: one for row in self._layout.rows for one in row} if ways else {}
        first, last = self._rows_in_view()
        for item in self._items:
            demand = places.get(item.id)
            if not item.view.answers or demand is None:
                continue
            for answer in (places.get(id_) for id_ in item.view.answers):
                if (
                    answer is None
                    or max(demand.row, answer.row) < first
                    or min(demand.row, answer.row) > last
                ):
                    continue
                self._paint_arc(painter, demand, answer, offset, ways.get(item.id, ""))

    def _paint_arc(self, painter: QPainter, demand: Placed, answer: Placed, offset: float, way: str) -> None:
        row, left = self._theme.px(paint.ROW), self._labels() + offset
        down = answer.row >= demand.row
        start = QPointF(
            left + (demand.left + demand.right) / 2, self._y(demand.row) + (row - 3 if down else 3)
        )
        end = QPointF(left + (answer.left + answer.right) / 2, self._y(answer.row) + (3 if down else row - 3))
        verdict = demand.item.view.verdict or "no limit"
        paint.paint_arc(painter, self._theme, start, end, verdict, way)

    def _paint_undated(self, painter: QPainter, first: int, last: int) -> None:
        """Events without a date stand at no point: their names, at the end of the lane."""
        for row, items in self._layout.undated.items():
            if first <= row <= last:
                painter.setFont(self._theme.font(12.5))
                painter.setPen(self._theme.color("text2"))
                said = "Undated:  " + "  ·  ".join(item.label for item in items[:20])
                room = self._wide() - self._theme.px(16)
                said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(self._labels() + 8, self._y(row) + self._theme.px(16)), said)

    def _paint_as_of(self, painter: QPainter, area: QRectF) -> None:
        if self._view is None:
            return
        theme, x = self._theme, self._labels() + self.scale.x(self.as_of())
        times = area.adjusted(self._labels(), 0, 0, 0)
        if times.left() <= x <= times.right():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawLine(QPointF(x, theme.px(20)), QPointF(x, area.bottom()))
        day = f"{self._view.as_of:%d %b %Y}".lstrip("0")
        paint.paint_tag(painter, theme, f"Today {day}" if self._view.today else f"As of {day}", x, times)
