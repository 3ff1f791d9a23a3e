"""The register of promises as a table: a row an entry, sorted by any column."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from pressdocket.qt.tables import Index, RowsModel, copy_cells
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import plain_tip
from pressdocket.records.register import Entry
from pressdocket.records.wording import plural

ENTRY, ORDER = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
STATES: Final = {"broken": "Broken", "open": "Open", "demanded": "Demanded, not promised", "kept": "Kept"}
"""Every state in words, the gravest first."""
HEADS: Final = (("State", 168), ("Platform", 130), ("About", 200), ("On", 132), ("Case", 128), ("Days", 62))
"""Words and least width in design pixels; what room is left goes to what a promise is about."""
_ABOUT, _ON, _DAYS, _LONGEST = 2, 3, 5, 400


class RegisterModel(RowsModel[Entry]):
    """`ENTRY` gives the whole of a row, `ORDER` what its cells are sorted by."""

    def __init__(self, parent: QObject) -> None:
        super().__init__([words for words, _ in HEADS], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.at(index.row()), index.column()
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(entry)[column][:_LONGEST]
        if role == ORDER:
            return _order(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry.why)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = cells(entry)[column]
            days = plural(entry.days_open, "day") if column == _DAYS and entry.days_open is not None else said
            return f"{HEADS[column][0]}: {days or 'not said'}"[:_LONGEST]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == _DAYS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return entry if role == ENTRY else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _DAYS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


def cells(entry: Entry) -> tuple[str, ...]:
    """What stands in a row, as words."""
    days = "" if entry.days_open is None else f"{entry.days_open:,}"
    return STATES[entry.state], entry.platform, entry.about, entry.on, entry.case, days


def _order(entry: Entry, column: int) -> float | str:
    """States by their gravity, days and dates by time with what is not known last, the rest by words."""
    if column == 0:
        return float(list(STATES).index(entry.state))
    if column == _DAYS:
        return float("inf") if entry.days_open is None else float(entry.days_open)
    if column == _ON:
        return entry.first.timestamp() if entry.first else float("inf")
    return cells(entry)[column].casefold()


class RegisterTable(QTableView):
    """Enter or a double click opens a row, J and K walk, S sorts by the column and again the other way.

    `opened` and `chose` carry the entry.
    """

    opened = Signal(object)
    chose = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entries = RegisterModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.entries)
        self._sorted.setSortRole(ORDER)
        self.setModel(self._sorted)
        self.setObjectName("promises-table")
        self.setAccessibleName("Promises of all cases; Enter opens one, S sorts by the column")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(lambda _index: self.act())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """The row that is chosen stays so, else the first is."""
        here, column = self.entry(), max(self.currentIndex().column(), 0)
        self.entries.show_rows(entries)
        rows = [row for row in range(len(entries)) if here is not None and self._at(row).event == here.event]
        self.choose(rows[0] if rows else 0, column)

    def entry(self) -> Entry | None:
        """The one that is chosen."""
        index = self.currentIndex()
        return self._at(index.row()) if index.isValid() else None

    def shown(self) -> tuple[Entry, ...]:
        """All of them in the order in which they stand."""
        return tuple(self._at(row) for row in range(self._sorted.rowCount()))

    def choose(self, row: int, column: int = 0) -> None:
        """The row nearest to this one."""
        last = self._sorted.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self._sorted.index(min(max(row, 0), last), column))

    def step(self, by: int) -> None:
        """So many rows down."""
        self.choose(self.currentIndex().row() + by, max(self.currentIndex().column(), 0))

    def act(self) -> None:
        """Opens the one that is chosen."""
        entry = self.entry()
        if entry is not None:
            self.opened.emit(entry)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chose.emit(self.entry())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.act()
        elif plain and event.text() in ("j", "k"):
            self.step(1 if event.text() == "j" else -1)
        elif plain and event.text() == "s":
            self._sort()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_C:
            copy_cells(self)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        spare = self.viewport().width() - sum(self._theme.px(width) for _, width in HEADS)
        for column, (_, width) in enumerate(HEADS):
            more = max(spare, -self._theme.px(90)) if column == _ABOUT else 0
            self.setColumnWidth(column, self._theme.px(width) + more)

    def _at(self, row: int) -> Entry:
        found: Entry = self._sorted.index(row, 0).data(ENTRY)
        return found

    def _sort(self) -> None:
        head, column = self.horizontalHeader(), max(self.currentIndex().column(), 0)
        ways = Qt.SortOrder
        up = head.sortIndicatorSection() == column and head.sortIndicatorOrder() == ways.AscendingOrder
        self.sortByColumn(column, ways.DescendingOrder if up else ways.AscendingOrder)
        self.scrollTo(self.currentIndex())
