"""The ledger as a table model, and how it is sorted and filtered."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from pressdocket.desk.ledger import Entry
from pressdocket.qt.ledger.heads import HEADS, OURS, STATUS, TIME, VERDICT, figure_of
from pressdocket.qt.tables import Index, RowsModel
from pressdocket.records.wording import plural

ENTRY = Qt.ItemDataRole.UserRole + 1
_LONGEST = 500


class LedgerModel(RowsModel[Entry]):
    """One row a demand and duty, promises last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([head.words for head in HEADS], parent)

    def show_rows(self, rows: Sequence[Entry]) -> None:
        """The same rows with other contents keep what is selected."""
        if rows and [one.event for one in rows] == [one.event for one in self._rows]:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(HEADS) - 1))
        else:
            super().show_rows(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.at(index.row()), index.column()
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADS[column].text(entry)[:_LONGEST]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _sentence(entry, column).replace("<", "‹")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.AccessibleTextRole:
            head = HEADS[section]
            return f"{head.words}, of the {'demand' if head.side == 'asked' else 'answer'}"
        return super().headerData(section, orientation, role)


class Sorted(QSortFilterProxyModel):
    """Sorted by what a column means, not by its words; the unknown last, and promises below demands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def filter(self, words: str) -> None:
        """Only rows that hold every one of the words."""
        self._words = tuple(words.casefold().split())
        self.invalidate()

    def entry_at(self, index: Index) -> Entry | None:
        found = index.data(ENTRY) if index.isValid() else None
        return found if isinstance(found, Entry) else None

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        entry = self.sourceModel().index(source_row, 0).data(ENTRY)
        said = " ".join(head.text(entry) for head in HEADS)
        text = f"{said} {entry.asked_remark} {entry.answered_remark}".casefold()
        return all(word in text for word in self._words)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = source_left.data(ENTRY), source_right.data(ENTRY)
        upward = self.sortOrder() == Qt.SortOrder.AscendingOrder
        if left.promise != right.promise:
            return bool(right.promise) == upward
        order = HEADS[source_left.column()].order
        first, second = order(left), order(right)
        if first is None or second is None:
            return (second is None and first is not None) == upward if first != second else False
        return first < second  # type: ignore[operator]


def _sentence(entry: Entry, column: int) -> str:
    """What a cell says when it is read aloud or pointed at."""
    text = HEADS[column].text(entry)[:_LONGEST]
    said = figure_of(entry, column)
    if said is not None:
        return f"{text}, {plural(len(said.claims), 'claim')}"
    if column == VERDICT:
        return f"{text}: {entry.law.why}"[:_LONGEST]
    if column == OURS and entry.ours is not None:
        return f"{text} by {entry.ours.rule}, which is no law: {entry.ours.why}"[:_LONGEST]
    if column == TIME and entry.exact_time != entry.time:
        return f"{text}; exactly {entry.exact_time}"
    if column == STATUS:
        return f"{text}; {entry.reviewed} of {len(entry.events)} events of this row were reviewed"
    return text
