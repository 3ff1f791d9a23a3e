"""Things found, as an item model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressdocket.qt.widgets import plain_tip

Index = QModelIndex | QPersistentModelIndex
RESULT = Qt.ItemDataRole.UserRole + 1
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Result:
    """One row. `title[start:end]` is what matched; `section` is said over the first row of each; `aside`
    stands at the right: a key, or a reference."""

    section: str
    title: str
    line: str
    aside: str
    act: Callable[[], object]
    start: int = 0
    end: int = 0


class ResultsModel(QAbstractListModel):
    """Rows as given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()

    def show_results(self, results: Sequence[Result]) -> None:
        self.beginResetModel()
        self._results = tuple(results)
        self.endResetModel()

    def at(self, row: int) -> Result | None:
        return self._results[row] if 0 <= row < len(self._results) else None

    def first_of_section(self, row: int) -> bool:
        return row == 0 or self._results[row - 1].section != self._results[row].section

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        result = self.at(index.row()) if index.isValid() else None
        if result is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return result.title[:_LONGEST]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(result.title[:_LONGEST])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (result.section, result.title[:_LONGEST], result.line[:_LONGEST], result.aside)
            return ", ".join(part for part in parts if part)
        return result if role == RESULT else None
