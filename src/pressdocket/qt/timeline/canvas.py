"""What hands do to the timeline: keys, wheel, mouse, menus and tooltips."""

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.drawing import tags_in
from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.speech import of_event
from pressdocket.qt.timeline.surface import Surface
from pressdocket.qt.timeline.walking import in_next_lane

_STEP, _WHEEL, _PAN = 1.4, 1.2, 0.6
"""One press of + or -, one notch of the wheel, pixels panned for one unit of the wheel."""
_KEYS = Qt.Key
_MORE = Qt.KeyboardModifier


class Canvas(Surface):
    """`opened` names an event whose sentence is wanted, `menu_asked` one or none and where on the screen."""

    opened = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, glides: bool | None = None) -> None:
        super().__init__(theme, parent, glides=glides)
        self._pressed: QPointF | None = None
        self._grabbed: QPointF | None = None
        self.viewport().setMouseTracking(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta()
        if event.modifiers() & _MORE.ControlModifier:
            self.zoom(_WHEEL ** (step.y() / 120), event.position().x() - self._kit.labels)
        elif event.modifiers() & _MORE.ShiftModifier or abs(step.x()) > abs(step.y()):
            self.pan(-(step.x() or step.y()) * _PAN)
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
        self.pan(-moved.x())

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
            self.pan((0.8 if key == _KEYS.Key_PageDown else -0.8) * self._wide())
        elif key in (_KEYS.Key_Return, _KEYS.Key_Enter) and self.selected:
            self.opened.emit(self.selected)
        elif key == _KEYS.Key_Space:
            self._peek()
        else:
            return False
        return True

    def _point(self, at: QPointF) -> None:
        geometry = self.geometry_now
        over = geometry.pip_at(at) or geometry.at(at)
        tags = any(rect.contains(at) for _, rect in tags_in(geometry, self.stage.tags))
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if over or tags else Qt.CursorShape.OpenHandCursor)

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
