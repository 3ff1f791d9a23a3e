"""Steps as rows, their changes under them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressdocket.desk.telling import StepTold, Told

Index = QModelIndex | QPersistentModelIndex
HEADS = ("When", "Who", "What")
_LONGEST = 400
_TOP = 0
"""The internal id of a step's row; a change's is the number of its step's row plus one."""


class HistoryModel(QAbstractItemModel):
    """A step that changed one record says so in its own row and has none under it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[StepTold, ...] = ()

    def show_steps(self, steps: Sequence[StepTold]) -> None:
        self.beginResetModel()
        self._steps = tuple(steps)
        self.endResetModel()

    def step_at(self, index: Index) -> StepTold | None:
        """The step of a row, or of the step that a change belongs to."""
        if not index.isValid():
            return None
        row = index.row() if index.internalId() == _TOP else int(index.internalId()) - 1
        return self._steps[row]

    def change_at(self, index: Index) -> Told | None:
        """The change of a row; of a step with one change, that."""
        step = self.step_at(index)
        if step is None:
            return None
        if index.internalId() != _TOP:
            return step.changes[index.row()]
        return step.changes[0] if len(step.changes) == 1 else None

    def row_of(self, number: int) -> int:
        """The row of a step, -1 if it is not shown."""
        return next((row for row, step in enumerate(self._steps) if step.number == number), -1)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._steps)
        if parent.internalId() != _TOP or parent.column() > 0:
            return 0
        count = len(self._steps[parent.row()].changes)
        return count if count > 1 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        step = self.step_at(index)
        if step is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.internalId() != _TOP:
            return step.changes[index.row()].words[:_LONGEST] if index.column() == 2 else ""
        when = step.time.astimezone().strftime("%d %b %Y, %H:%M").lstrip("0")
        return (when, step.who[:_LONGEST], step.title[:_LONGEST])[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADS[section]
        return None
