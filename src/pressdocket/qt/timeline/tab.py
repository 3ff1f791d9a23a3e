"""The timeline of a case: filters, zoom, the drawing or its table, the whole case, and what is chosen."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.desk.views import CaseView, Shape
from pressdocket.qt.frame import Frame
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.tables import copy_cells
from pressdocket.qt.timeline.canvas import Canvas
from pressdocket.qt.timeline.details import Details
from pressdocket.qt.timeline.overview import Overview
from pressdocket.qt.timeline.surface import Stood
from pressdocket.qt.timeline.table import EventsTable
from pressdocket.qt.timeline.tools import Tools
from pressdocket.qt.widgets import Empty, KeyHints

HINTS = (("← →", "next event"), ("↑ ↓", "lane"), ("Ctrl wheel", "zoom"), ("0", "fit"), ("T", "today"),
         ("D", "as of …"), ("Alt+T", "as a table"))  # fmt: skip
_DRAWING, _TABLE, _EMPTY = 0, 1, 2


class TimelineTab(QWidget):
    """`edit_asked` and `link_asked` name an event."""

    edit_asked = Signal(object)
    link_asked = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        navigator, theme = frame.navigator, frame.theme
        self._navigator, self._theme = navigator, theme
        self._view: CaseView | None = None
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), theme.px(4))
        column.setSpacing(theme.px(9))
        self.tools = Tools(theme)
        column.addWidget(self.tools)
        self.canvas, self.table = Canvas(theme), EventsTable(theme)
        self._stack = QStackedLayout()
        column.addLayout(
            self._stack, 1
        )  # First: what is added to a layout without a widget opens as a window.
        text = "Select a sentence in a report and press Ctrl+E; it appears here."
        for made in (
            self.canvas,
            self.table,
            Empty(theme, "No events in this case yet.", text, glyph="clock"),
        ):
            self._stack.addWidget(made)
        self.overview, self.details = Overview(theme), Details(theme)
        self._hints = KeyHints(theme, HINTS)
        for part in (self.overview, self.details, self._hints):
            column.addWidget(part)
        self._connect()
        self._keys()

    def show_view(self, view: CaseView) -> None:
        """The same case again keeps zoom, scroll and what is chosen."""
        self._view = view
        self.canvas.show_view(view)
        self._list()
        empty = not view.events
        self._stack.setCurrentIndex(_EMPTY if empty else min(self._stack.currentIndex(), _TABLE))
        for part in (self.tools, self.details):
            part.setVisible(not empty)
        self._fold()
        stage = self.canvas.stage
        self.overview.show_items(stage.order, stage.as_of, stage.zone, today=view.today)
        self._scaled()
        self._detail()

    def select(self, place: Place) -> None:
        """Goes to the event of a place, if it names one; a filter that hides it is switched on again."""
        events = self._view.events if self._view else ()
        wanted = next((one for one in events if one.event.id == place.event), None)
        if wanted is not None:
            self.tools.show_shape(wanted.shape)
        if self.canvas.view_of(place.event) is not None:
            self.canvas.select(place.event)
            self.table.choose(place.event)
        (self.table if self._stack.currentIndex() == _TABLE else self.canvas).setFocus()

    def stood(self) -> tuple[Stood, bool, int]:
        """How the drawing stands, whether the table stands instead, and the table's scroll."""
        table = self._stack.currentIndex() == _TABLE
        return self.canvas.stood(), table, self.table.verticalScrollBar().value()

    def stand(self, stood: object) -> None:
        """As it stood."""
        if self._stack.currentIndex() == _EMPTY or not isinstance(stood, tuple):
            return
        drawing, table, scroll = stood
        if table != (self._stack.currentIndex() == _TABLE):
            self.show_table()
        self.canvas.stand(drawing)
        self.table.verticalScrollBar().setValue(scroll)

    def show_table(self) -> None:
        """The drawing or its table twin, with the same event chosen."""
        if self._stack.currentIndex() == _EMPTY:
            return
        self._stack.setCurrentIndex(_TABLE - self._stack.currentIndex())
        if self._stack.currentIndex() == _TABLE:
            self.table.choose(self.canvas.selected)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """A low window keeps its height for the drawing, a narrow one gives up words."""
        px, width = self._theme.px, self.width() - 2 * self._theme.px(32)
        low = self.height() < px(580)
        self.details.compact(compact=low, narrow=width < px(620))
        self._hints.setVisible(not low)
        self.overview.setVisible(self._stack.currentIndex() != _EMPTY and self.height() >= px(400))
        self.tools.narrow(width)

    def _connect(self) -> None:
        self.tools.filtered.connect(self._filter)
        self.tools.zoomed.connect(self._zoom)
        self.canvas.chosen.connect(self._chosen)
        self.canvas.opened.connect(self._open)
        self.canvas.scaled.connect(self._scaled)
        self.canvas.menu_asked.connect(self._menu)
        self.overview.moved.connect(self.canvas.show_time)
        self.details.opened.connect(lambda: self._open(self.canvas.selected))
        self.details.edited.connect(lambda: self._ask(self.edit_asked.emit))
        self.details.linked.connect(lambda: self._ask(self.link_asked.emit))
        self.table.picked.connect(self.canvas.select)
        self.table.opened.connect(self._open)

    def _keys(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "Alt+T": self.show_table,
            "E": lambda: self._ask(self.edit_asked.emit),
            "L": lambda: self._ask(self.link_asked.emit),
            "Ctrl+C": lambda: copy_cells(self.table),
        }
        bind(self, deeds)

    def _list(self) -> None:
        shown = self.tools.shapes()
        events = self._view.events if self._view else ()
        self.table.show_events(tuple(event for event in events if event.shape in shown), self.canvas.selected)

    def _filter(self, shapes: frozenset[Shape]) -> None:
        self.canvas.show_shapes(shapes)
        self._list()
        self._detail()

    def _zoom(self, length: float) -> None:
        if length:
            self.canvas.zoom(self.canvas.scale.length / length)
        else:
            self.canvas.fit()

    def _scaled(self) -> None:
        self.overview.show_scale(self.canvas.scale)
        self.tools.show_length(self.canvas.scale.length, fitting=self.canvas.fits)

    def _chosen(self, event: UUID | None) -> None:
        self._detail()
        if event is not None:
            self._navigator.settle(event=event)

    def _detail(self) -> None:
        self.details.show_event(self.canvas.view_of(self.canvas.selected), self._view)

    def _open(self, event: UUID | None) -> None:
        view = self.canvas.view_of(event)
        if view is not None:
            self._navigator.open_claims(view.claims)

    def _ask(self, ask: Callable[[UUID], object]) -> None:
        if self.canvas.view_of(self.canvas.selected) is not None:
            ask(self.canvas.selected)  # type: ignore[arg-type]

    def _menu(self, event: UUID | None, where: QPoint) -> None:
        """What can be done with an event, or with the drawing."""
        menu = QMenu(self)
        menu.setObjectName("timeline-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if event is not None:
            menu.addAction("Open its sentence\tEnter", lambda: self._open(event))
            menu.addAction("Edit\tE", lambda: self.edit_asked.emit(event))
            menu.addAction("Link an answer\tL", lambda: self.link_asked.emit(event))
            menu.addSeparator()
        menu.addAction("Zoom in\t+", lambda: self.canvas.zoom(1.4))
        menu.addAction("Zoom out\t−", lambda: self.canvas.zoom(1 / 1.4))
        menu.addAction("Show the whole case\t0", self.canvas.fit)
        menu.addAction("Show as a table\tAlt+T", self.show_table)
        menu.popup(where)
