"""The timeline of a case: filters, zoom, the drawing or its table, the whole case, and what is chosen."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView, Shape
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.tables import copy_cells
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.canvas import Canvas
from pressdocket.qt.timeline.details import Details
from pressdocket.qt.timeline.overview import Overview
from pressdocket.qt.timeline.paint import COLOURS
from pressdocket.qt.timeline.scale import DAY
from pressdocket.qt.timeline.table import EventsModel
from pressdocket.qt.widgets import Empty, KeyHints, button

GROUPS: tuple[tuple[str, tuple[Shape, ...]], ...] = (
    ("Demands", ("demand",)),
    ("Answers", ("answer", "apology")),
    ("Promises", ("promise",)),
    ("Enforcement", ("enforcement",)),
    ("Figures", ("figure",)),
    ("Around it", ("context",)),
)
ZOOMS = (("Fit", 0.0), ("Year", 366 * DAY), ("Month", 35 * DAY), ("Week", 9 * DAY), ("Day", 2 * DAY))
HINTS = (("←→", "event"), ("↑↓", "lane"), ("+ −", "zoom"), ("0", "fit"), ("Enter", "its sentence"),
         ("T", "today"), ("Alt+T", "as a table"))  # fmt: skip


class TimelineTab(QWidget):
    """`edit_asked` and `link_asked` name an event."""

    edit_asked = Signal(object)
    link_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator, self._theme = navigator, theme
        self._view: CaseView | None = None
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(10), theme.px(32), theme.px(4))
        column.setSpacing(theme.px(8))
        column.addLayout(self._tools())
        self.canvas, self.table, self.model = Canvas(theme), QTableView(), EventsModel(self)
        self._set_table()
        self._stack = QStackedLayout()
        column.addLayout(
            self._stack, 1
        )  # First: what is added to a layout without a widget opens as a window.
        text = "Select a sentence in a report and press Ctrl+E; it appears here."
        for made in (self.canvas, self.table, Empty(theme, "Nothing has a time yet.", text, glyph="clock")):
            self._stack.addWidget(made)
        self.overview, self.details = Overview(theme), Details(theme)
        column.addWidget(self.overview)
        column.addWidget(self.details)
        self._hints = KeyHints(theme, HINTS)
        column.addWidget(self._hints)
        self._connect()
        self._keys()

    def show_view(self, view: CaseView) -> None:
        """The same case again keeps zoom, scroll and what is chosen."""
        self._view = view
        chosen = self.canvas.selected
        self.canvas.show_view(view)
        self.model.show_events(view.events)
        self._stack.setCurrentIndex(2 if not view.events else min(self._stack.currentIndex(), 1))
        self.canvas.select(chosen if chosen else self.canvas.selected, show=False)
        self._scaled()

    def select(self, place: Place) -> None:
        if place.event is not None:
            self.canvas.select(place.event)
        (self.table if self._stack.currentIndex() == 1 else self.canvas).setFocus()

    def show_table(self) -> None:
        """The drawing or its table twin, with the same event chosen."""
        if self._stack.currentIndex() == 2:
            return
        self._stack.setCurrentIndex(1 - self._stack.currentIndex())
        row = self.model.row_of(self.canvas.selected)
        if self._stack.currentIndex() == 1:
            self.table.setCurrentIndex(self.model.index(max(0, row), 0))
            self.table.setFocus()
        else:
            self.canvas.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window keeps its height for the drawing."""
        super().resizeEvent(event)
        low = self.height() < self._theme.px(580)
        self.details.compact(compact=low)
        self._hints.setVisible(not low)
        narrow = self.width() < self._theme.px(1080)
        for button_ in self._zooms.buttons():
            button_.setVisible(not narrow or self._zooms.id(button_) == 0)

    def _tools(self) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setSpacing(theme.px(6))
        self._pills: dict[str, QPushButton] = {}
        for words, _shapes in GROUPS:
            pill = button(words, f"show-{words.lower().replace(' ', '-')}", "pill")
            pill.setCheckable(True)
            pill.setChecked(True)
            pill.toggled.connect(self._filter)
            self._pills[words] = pill
            row.addWidget(pill)
        self._legend()
        theme.changed.connect(self._legend)
        row.addStretch(1)
        self._zooms = QButtonGroup(self)
        self._zooms.setExclusive(True)
        for number, (words, length) in enumerate(ZOOMS):
            made = button(words, f"zoom-{words.lower()}", "quiet")
            made.setCheckable(True)
            made.clicked.connect(partial(self._zoom_to, length))
            self._zooms.addButton(made, number)
            row.addWidget(made)
        for words, name, factor in (("−", "Zoom out", 1 / 1.4), ("+", "Zoom in", 1.4)):
            made = button(words, name.lower().replace(" ", "-"), "quiet")
            made.setAccessibleName(name)
            made.clicked.connect(partial(self._zoom, factor))
            row.addWidget(made)
        return row

    def _legend(self) -> None:
        """Each filter bears the mark that it shows."""
        for words, shapes in GROUPS:
            size = self._theme.px(12)
            picture = QPixmap(size * 2, size * 2)
            picture.setDevicePixelRatio(2)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            colour = self._theme.color(COLOURS[shapes[0]])
            draw_glyph(painter, shapes[0], QRectF(0, 0, size, size), colour, 1.8)
            painter.end()
            self._pills[words].setIcon(QIcon(picture))

    def _set_table(self) -> None:
        self.table.setObjectName("timeline-table")
        self.table.setAccessibleName("Events of this case by time")
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(32))
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for number, width in ((0, 140), (1, 150), (3, 150), (4, 140), (5, 100), (6, 60)):
            self.table.setColumnWidth(number, self._theme.px(width))

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._chosen)
        self.canvas.opened.connect(self._open)
        self.canvas.scaled.connect(self._scaled)
        self.overview.moved.connect(self._moved)
        self.details.opened.connect(lambda: self._open(self.canvas.selected))
        self.details.edited.connect(lambda: self._ask(self.edit_asked.emit))
        self.details.linked.connect(lambda: self._ask(self.link_asked.emit))
        self.table.activated.connect(lambda index: self._open_row(index.row()))
        self.table.selectionModel().currentRowChanged.connect(lambda index, _old: self._row(index.row()))

    def _keys(self) -> None:
        def key(sequence: str, do: Callable[[], object]) -> None:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        key("Alt+T", self.show_table)
        key("E", lambda: self._ask(self.edit_asked.emit))
        key("L", lambda: self._ask(self.link_asked.emit))
        key("Ctrl+C", lambda: copy_cells(self.table))

    def _filter(self) -> None:
        shown = frozenset(
            shape for words, shapes in GROUPS if self._pills[words].isChecked() for shape in shapes
        )
        self.canvas.show_shapes(shown)
        events = self._view.events if self._view else ()
        self.model.show_events(tuple(event for event in events if event.shape in shown))

    def _zoom_to(self, length: float) -> None:
        if length == 0.0:
            self.canvas.fit()
        else:
            self.canvas.zoom(self.canvas.scale.length / length)

    def _zoom(self, factor: float) -> None:
        self.canvas.zoom(factor)

    def _scaled(self) -> None:
        self.overview.show_items(self.canvas.items(), self.canvas.as_of())
        self.overview.show_scale(self.canvas.scale)
        length = self.canvas.scale.length
        near = min(ZOOMS[1:], key=lambda zoom: abs(zoom[1] - length))
        number = ZOOMS.index(near) if abs(near[1] - length) < near[1] * 0.02 else -1
        self._zooms.setExclusive(False)
        for button_ in self._zooms.buttons():
            button_.setChecked(self._zooms.id(button_) == number)
        self._zooms.setExclusive(True)

    def _moved(self, first: float, last: float) -> None:
        scale = self.canvas.scale
        self.canvas.scale_to(type(scale)(first, last - first, scale.width))

    def _chosen(self, event: UUID | None) -> None:
        self.details.show_event(self.canvas.view_of(event), self._view)
        if event is not None:
            self._navigator.settle(event=event)

    def _open(self, event: UUID | None) -> None:
        view = self._view
        found = next((one for one in view.events if one.event.id == event), None) if view else None
        if found is not None:
            self._navigator.open_claims(found.claims)

    def _row(self, row: int) -> None:
        event = self.model.event_at(row)
        if event is not None and self._stack.currentIndex() == 1:
            self.canvas.select(event.event.id)

    def _open_row(self, row: int) -> None:
        event = self.model.event_at(row)
        if event is not None:
            self._open(event.event.id)

    def _ask(self, ask: Callable[[UUID], object]) -> None:
        if self.canvas.selected is not None:
            ask(self.canvas.selected)
