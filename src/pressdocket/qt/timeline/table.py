"""The timeline as a table: the same events, in the same order, for keyboards and screen readers."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressdocket.desk.views import EventView

Index = QModelIndex | QPersistentModelIndex
HEADS: Final = ("When", "Who", "What", "To whom", "Figure", "Verdict", "Claims")


class EventsModel(QAbstractTableModel):
    """Events as rows, text only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[EventView, ...] = ()

    def show_events(self, events: tuple[EventView, ...]) -> None:
        self.beginResetModel()
        self._events = events
        self.endResetModel()

    def event_at(self, row: int) -> EventView | None:
        return self._events[row] if 0 <= row < len(self._events) else None

    def row_of(self, event: UUID | None) -> int:
        return next((row for row, one in enumerate(self._events) if one.event.id == event), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self._events[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                event.when if event.known else "reported later",
                event.actor,
                event.title,
                event.target,
                event.figure,
                event.verdict or "",
                str(len(event.claims)),
            )[index.column()][:500]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (event.why or event.title)[:500].replace("<", "‹")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADS[section]
        return None
