"""Lanes of events to scale: zoomed, panned and walked through; only what is in view is drawn."""

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from pressdocket.desk.views import CaseView, EventView, Shape
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.drawing import Frame, draw, tags_in
from pressdocket.qt.timeline.geometry import Geometry
from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.marks import Labels
from pressdocket.qt.timeline.motion import LASTS, Glide, motion_wanted
from pressdocket.qt.timeline.scale import DAY, LONGEST, SHORTEST, Scale, fitted
from pressdocket.qt.timeline.speech import of_canvas, of_event
from pressdocket.qt.timeline.stage import Stage
from pressdocket.qt.timeline.walking import first_chosen, first_view, in_next_lane

SHAPES: frozenset[Shape] = frozenset(
    ("demand", "answer", "apology", "promise", "enforcement", "figure", "context")
)
_STEP, _WHEEL, _PAN = 1.4, 1.2, 0.6
"""One press of + or -, one notch of the wheel, pixels panned for one unit of the wheel."""
_KEYS = Qt.Key
_MORE = Qt.KeyboardModifier


class Canvas(QAbstractScrollArea):
    """`scale` is the time wanted, `shown` the one drawn while a zoom glides there.

    `chosen` names the event selected by hand, `opened` one whose sentence is wanted, `scaled` that the time
    in view is another, `menu_asked` an event (or None) and where on the screen.
    """

    chosen = Signal(object)
    opened = Signal(object)
    scaled = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, glides: bool | None = None) -> None:
        super().__init__(parent)
        self._theme, self._kit = theme, Kit(theme)
        self._labels, self._glide = Labels(self._kit), Glide(self)
        self._glides = motion_wanted(self) if glides is None else glides
        self.stage = Stage()
        self.scale = self.shown = Scale(0.0, 30 * DAY, 800)
        self.selected: UUID | None = None
        self.painted = 0
        self._shapes = SHAPES
        self._pressed: QPointF | None = None
        self._grabbed: QPointF | None = None
        self._fitting = self._first = True
        self.setObjectName("timeline-canvas")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._glide.moved.connect(self._move)
        theme.changed.connect(self._recolour)
        self._speak()

    def show_view(self, view: CaseView) -> None:
        """The same case keeps scale, scroll and selection; another one shows its busiest part."""
        before = self.stage.view
        self.stage.show(view, self._kit, self._shapes)
        self._labels.forget()
        if before is not None and before.case.id == view.case.id:
            self._pack()
        else:
            self.selected = None
            self._fitting, self._first = True, True
            self._fit()
            self.verticalScrollBar().setValue(0)
        if self.stage.item(self.selected) is None:
            self.selected = first_chosen(self.stage.order, self.scale)
        self._speak()

    def show_shapes(self, shapes: frozenset[Shape]) -> None:
        """Leaves out all other shapes."""
        self._shapes = shapes
        self.stage.filter(shapes)
        self._pack()
        self._speak()

    def fit(self) -> None:
        """The whole case."""
        self._fitting, self._first = True, False
        self._fit(glide=True)

    def scale_to(self, scale: Scale, *, glide: bool = False) -> None:
        """Shows another time; rows are packed anew where a pixel holds another length of it."""
        repack = abs(scale.pixel - self.stage.layout.pixel) > scale.pixel * 1e-9
        self.scale = scale
        if repack:
            self._pack()
        self._glide.go(self.shown, scale, lasts=LASTS if glide and self._glides else 0)
        self.scaled.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """`factor` times closer, round `x` pixels right of the names, or round what is chosen."""
        self._fitting = False
        self.scale_to(self.scale.zoomed(factor, self._centre() if x is None else x), glide=True)

    def show_time(self, first: float, last: float) -> None:
        """Shows the time from one moment to another."""
        self._fitting = False
        self.scale_to(Scale(first, min(LONGEST, max(SHORTEST, last - first)), self.scale.width))

    def reveal(self, moment: float) -> None:
        """Brings a moment into view, at three quarters of it."""
        self._fitting = False
        self.scale_to(self.scale.panned(self.scale.x(moment) - 0.75 * self.scale.width), glide=True)

    def select(self, event: UUID | None, *, show: bool = True) -> None:
        """Makes an event the chosen one and brings it into view."""
        self.selected = event
        if show and event is not None:
            self._bring(event)
        self.viewport().update()
        self._speak()
        self.chosen.emit(event)

    def view_of(self, event: UUID | None) -> EventView | None:
        item = self.stage.item(event)
        return item.view if item else None

    @property
    def fits(self) -> bool:
        """Whether the whole case is shown, and goes on to be when the window changes."""
        return self._fitting and not self._first

    @property
    def geometry_now(self) -> Geometry:
        """Where everything stands at this moment."""
        size = self.viewport().size()
        return Geometry(
            self._kit, self.stage.layout, self.shown, self.verticalScrollBar().value(),
            size.width(), size.height(), self.stage.as_of,
        )  # fmt: skip

    def sizeHint(self) -> QSize:
        return QSize(800, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    # What Qt asks.

    def paintEvent(self, event: QPaintEvent) -> None:
        stage = self.stage
        painter = QPainter(self.viewport())
        frame = Frame(
            self.geometry_now,
            stage.zone,
            self._labels,
            stage.demands_of,
            stage.tags,
            stage.item(self.selected),
        )
        self.painted = draw(painter, frame)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setPen(QPen(self._kit.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting and self.stage.order:
            self._fit()
        else:
            self.scale_to(self.scale.of_width(self._wide()))
        self._bars()

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta()
        if event.modifiers() & _MORE.ControlModifier:
            self.zoom(_WHEEL ** (step.y() / 120), event.position().x() - self._kit.labels)
        elif event.modifiers() & _MORE.ShiftModifier or abs(step.x()) > abs(step.y()):
            self._pan(-(step.x() or step.y()) * _PAN)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(round(bar.value() - step.y() / 120 * 3 * self._kit.row))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = self._grabbed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None or self._pressed is None:
            self._point(event.position())
            return
        far = (event.position() - self._pressed).manhattanLength() > 4
        if self.viewport().cursor().shape() != Qt.CursorShape.ClosedHandCursor:
            if not far:
                return
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        moved = event.position() - self._grabbed
        self._grabbed = event.position()
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() - moved.y()))
        self._pan(-moved.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press that did not drag is a click: on a tag, on a pip, on a mark or a label."""
        pressed, self._pressed, self._grabbed = self._pressed, None, None
        dragged = self.viewport().cursor().shape() == Qt.CursorShape.ClosedHandCursor
        self._point(event.position())
        if pressed is None or dragged:
            return
        geometry, at = self.geometry_now, event.position()
        for tag, rect in tags_in(geometry, self.stage.tags):
            if rect.contains(at):
                self.reveal(tag.moment)
                return
        if pip := geometry.pip_at(at):
            self.select(pip.id, show=False)
            self.opened.emit(pip.id)
        elif item := geometry.at(at):
            self.select(item.id, show=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if item := self.geometry_now.at(event.position()):
            self.opened.emit(item.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            placed = self.stage.layout.find(self.selected) if self.selected else None
            at = self.geometry_now.mark(placed).center().toPoint() if placed else QPoint(40, 40)
            self.menu_asked.emit(self.selected, self.viewport().mapToGlobal(at))
            return
        item = self.geometry_now.at(QPointF(event.pos()))
        if item is not None:
            self.select(item.id, show=False)
        self.menu_asked.emit(item.id if item else None, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(QPointF(event.pos()), event.globalPos())
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """T shows today here while the case is as of today; else it is the page's, and returns to today."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            today = self.stage.view is not None and self.stage.view.today
            if today and event.key() == _KEYS.Key_T and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, chosen, stage = event.key(), self.selected, self.stage
        wanted: UUID | None = None
        if key in (_KEYS.Key_Left, _KEYS.Key_Right):
            wanted = stage.beside(chosen, 1 if key == _KEYS.Key_Right else -1)
        elif key in (_KEYS.Key_Up, _KEYS.Key_Down):
            item = stage.item(chosen)
            step = 1 if key == _KEYS.Key_Down else -1
            wanted = in_next_lane(stage.layout, stage.groups, item, step) if item else stage.beside(None, 0)
        elif key in (_KEYS.Key_Home, _KEYS.Key_End) and stage.order:
            wanted = stage.order[0 if key == _KEYS.Key_Home else -1].id
        elif not self._act(key):
            super().keyPressEvent(event)
        if wanted is not None:
            self.select(wanted)

    def _act(self, key: int) -> bool:
        """What a key does here apart from walking; whether it does anything."""
        if key in (_KEYS.Key_Plus, _KEYS.Key_Equal, _KEYS.Key_Minus):
            self.zoom(1 / _STEP if key == _KEYS.Key_Minus else _STEP)
        elif key == _KEYS.Key_0:
            self.fit()
        elif key == _KEYS.Key_T:
            self.reveal(self.stage.as_of)
        elif key in (_KEYS.Key_PageUp, _KEYS.Key_PageDown):
            self._pan((0.8 if key == _KEYS.Key_PageDown else -0.8) * self._wide())
        elif key in (_KEYS.Key_Return, _KEYS.Key_Enter) and self.selected:
            self.opened.emit(self.selected)
        elif key == _KEYS.Key_Space:
            self._peek()
        else:
            return False
        return True

    # Where things stand.

    def _wide(self) -> int:
        return max(100, self.viewport().width() - self._kit.labels)

    def _centre(self) -> float:
        """Where a zoom by keys holds still: at what is chosen, if that is in view."""
        item = self.stage.item(self.selected)
        at = self.scale.x(item.moment) if item and item.moment is not None else -1.0
        return at if 0 <= at <= self._wide() else self._wide() / 2

    def _fit(self, *, glide: bool = False) -> None:
        items, wide = self.stage.order, self._wide()
        if self._first or not items:
            self.scale_to(first_view(items, wide))
            return
        ends = [end for item in items for end in (item.start, item.end) if end is not None]
        right = min(max(item.title + item.pip for item in items), 260.0)
        whole = fitted(min(ends, default=0.0), max(ends, default=DAY), wide, right)
        self.scale_to(whole, glide=glide)

    def _pan(self, pixels: float) -> None:
        self._fitting = False
        self.scale_to(self.scale.panned(pixels))

    def _move(self, scale: Scale) -> None:
        self.shown = scale
        self.viewport().update()

    def _pack(self) -> None:
        self.stage.pack(self.scale.pixel, self._kit)
        self._bars()
        self.viewport().update()

    def _recolour(self) -> None:
        self._kit = Kit(self._theme)
        self._labels = Labels(self._kit)
        self.viewport().update()

    def _bars(self) -> None:
        room = max(1, self.viewport().height() - self._kit.head)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.stage.layout.height + self._kit.pad - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._kit.row)

    def _bring(self, event: UUID) -> None:
        """Pans as little as needed, so that the mark and some of its label are seen."""
        item, placed = self.stage.item(event), self.stage.layout.find(event)
        if item is not None and item.moment is not None:
            at = self.scale.x(item.moment)
            if not 20 <= at <= self._wide() - 80:
                self._fitting = False
                self.scale_to(self.scale.panned(at - self._wide() / 3), glide=True)
        layout, bar, room = self.stage.layout, self.verticalScrollBar(), self.geometry_now.lanes.height()
        number = layout.lane_of(event)
        if number < 0:
            return
        lane = layout.lanes[number]
        row = placed.row if placed else lane.row + lane.rows - 1 if lane.undated else lane.row
        top = layout.tops[row]
        if top - self._kit.pad < bar.value():
            bar.setValue(top - self._kit.pad)
        elif top + self._kit.row + self._kit.pad > bar.value() + room:
            bar.setValue(round(top + self._kit.row + self._kit.pad - room))

    def _point(self, at: QPointF) -> None:
        geometry = self.geometry_now
        over = geometry.pip_at(at) or geometry.at(at)
        tags = any(rect.contains(at) for _, rect in tags_in(geometry, self.stage.tags))
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if over or tags else Qt.CursorShape.OpenHandCursor)

    # What is said.

    def _speak(self) -> None:
        """The canvas as a sentence, for screen readers."""
        said = of_canvas(self.stage.view, self.stage.order, self.view_of(self.selected))
        if said != self.accessibleName():
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _tell(self, at: QPointF, where: QPoint) -> None:
        item = self.geometry_now.at(at)
        said = of_event(item.view) if item else ""
        if item is None and at.x() < self._kit.labels and at.y() > self._kit.head:
            top = at.y() - self._kit.head + self.verticalScrollBar().value()
            lanes = [lane for lane in self.stage.layout.lanes if lane.top <= top < lane.top + lane.height]
            said = f"{lanes[0].name}, {lanes[0].kind}" if lanes else ""
        if said:
            QToolTip.showText(where, said.replace("<", "‹"), self.viewport())
        else:
            QToolTip.hideText()

    def _peek(self) -> None:
        """What is chosen, told beside its mark until a key is pressed."""
        item: Item | None = self.stage.item(self.selected)
        placed = self.stage.layout.find(self.selected) if self.selected else None
        if item is not None:
            at = self.geometry_now.mark(placed).bottomLeft().toPoint() if placed else QPoint(40, 40)
            said = of_event(item.view, self.stage.view).replace("<", "‹")
            QToolTip.showText(self.viewport().mapToGlobal(at), said, self.viewport())
