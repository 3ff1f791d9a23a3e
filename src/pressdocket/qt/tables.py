"""What every table does: rows under heads, and its chosen cells as lines with tabs on the clipboard."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows as given, a column for each of the `heads`. What a cell says of its row is for `data` to say."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, row: int) -> R | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._heads)
        return self._heads[section] if across and role == Qt.ItemDataRole.DisplayRole else None


def copy_cells(table: QTableView) -> None:
    """Copies the selected cells, row by row; tabs and line ends in them become spaces."""
    chosen = sorted(table.selectionModel().selectedIndexes(), key=lambda cell: (cell.row(), cell.column()))
    rows: dict[int, list[str]] = {}
    for cell in chosen:
        words = " ".join(str(cell.data() or "").split())
        rows.setdefault(cell.row(), []).append(words)
    if rows:
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))
