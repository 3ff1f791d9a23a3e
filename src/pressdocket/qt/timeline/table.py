"""The timeline as a table: the same events, sorted as asked, for keyboards and screen readers."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from pressdocket.desk.views import EventView
from pressdocket.qt.tables import Index, RowsModel
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.speech import of_event

HEADS: Final = ("When", "Who", "What", "To whom", "Figure", "Verdict", "Claims")
_WIDTHS: Final = (150, 170, 0, 120, 130, 100, 64)
_LEAVES: Final = (3, 4)
"""Columns that go, the first first, where a window is narrow."""
SORT: Final = Qt.ItemDataRole.UserRole
_NEVER: Final = float("inf")


class EventsModel(RowsModel[EventView]):
    """Text only; `SORT` is what a column is sorted by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, parent)

    def row_of(self, event: UUID | None) -> int:
        return next((row for row, one in enumerate(self._rows) if one.event.id == event), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        event = self.at(index.row())
        if event is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _words(event)[index.column()][:500]
        if role == SORT:
            return _key(event, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return of_event(event).replace("<", "‹")
        return None


def _words(event: EventView) -> tuple[str, ...]:
    sign = event.course.sign
    return (
        event.when if event.known else "reported later",
        event.course.lane,
        event.title,
        event.target,
        event.figure,
        sign.words if sign else "",
        str(len(event.claims)),
    )


def _key(event: EventView, column: int) -> float | int | str:
    """What sorts a column: moments and counts as numbers, words without regard to case; nothing last."""
    if column == 0:
        span = event.course.span
        moment = (span.earliest or span.latest) if span else None
        return moment.timestamp() if moment else _NEVER
    if column == len(HEADS) - 1:
        return len(event.claims)
    return _words(event)[column].casefold() or "\U0010ffff"


class EventsTable(QTableView):
    """`picked` names the event of the row gone to, `opened` one whose sentence is wanted."""

    picked = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.events = EventsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.events)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setObjectName("timeline-table")
        self.setAccessibleName("Events of this case; Enter opens a sentence, Alt+T goes back to the drawing")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(32))
        head = self.horizontalHeader()
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for number, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(number, theme.px(width))
        self.activated.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._pick)

    def show_events(self, events: tuple[EventView, ...], chosen: UUID | None) -> None:
        """Shows other events with the same one chosen."""
        self.events.show_rows(events)
        self.choose(chosen)

    def choose(self, event: UUID | None) -> None:
        """Goes to the row of an event without saying so."""
        row = self.events.row_of(event)
        if row >= 0:
            selection = self.selectionModel()
            selection.blockSignals(True)
            self.setCurrentIndex(self._sorted.mapFromSource(self.events.index(row, 0)))
            selection.blockSignals(False)
            self.viewport().update()

    def event_at(self, index: Index) -> EventView | None:
        return self.events.at(self._sorted.mapToSource(index).row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._theme.px(240 + sum(_WIDTHS))
        for column in _LEAVES:
            self.setColumnHidden(column, room < 0)
            room += self._theme.px(_WIDTHS[column]) if room < 0 else 0

    def _pick(self, index: QModelIndex) -> None:
        if event := self.event_at(index):
            self.picked.emit(event.event.id)

    def _open(self, index: QModelIndex) -> None:
        if event := self.event_at(index):
            self.opened.emit(event.event.id)
