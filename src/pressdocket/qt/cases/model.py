"""All cases as an item model: rows at once, what the rules say of them as it comes in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from pressdocket.desk.overview import CaseLine
    from pressdocket.desk.views import Glance

Index = QModelIndex | QPersistentModelIndex
GLANCE = Qt.ItemDataRole.UserRole + 1
ROW = Qt.ItemDataRole.UserRole + 2


class CasesModel(QAbstractListModel):
    """One row a case, filtered by words; sorted by urgency once everything is judged, else by reference."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[CaseLine, ...] = ()
        self._shown: list[CaseLine] = []
        self._rows: dict[str, int] = {}
        self._glances: dict[str, Glance] = {}
        self._words: tuple[str, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        glance = self._glances.get(row.reference)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role == GLANCE:
            return glance
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(row, glance)
        return None

    def show_rows(self, rows: Sequence["CaseLine"]) -> None:
        """Takes all cases anew; what was judged before stays until it is judged again."""
        self._all = tuple(rows)
        self._arrange()

    def show_glances(self, glances: Sequence["Glance"]) -> None:
        self._glances.update({glance.reference: glance for glance in glances})
        for glance in glances:
            number = self._rows.get(glance.reference, -1)
            if number >= 0:
                self.dataChanged.emit(self.index(number), self.index(number))

    def sort_by_urgency(self) -> None:
        self._arrange()

    def filter(self, words: str) -> None:
        self._words = tuple(words.casefold().split())
        self._arrange()

    def row_of(self, reference: str) -> int:
        """Where a case stands, -1 when it is not shown."""
        return self._rows.get(reference, -1)

    def reference_at(self, row: int) -> str:
        return self._shown[row].reference if 0 <= row < len(self._shown) else ""

    def _arrange(self) -> None:
        self.beginResetModel()
        kept = [row for row in self._all if all(word in _text(row) for word in self._words)]
        self._shown = sorted(kept, key=self._place)
        self._rows = {row.reference: number for number, row in enumerate(self._shown)}
        self.endResetModel()

    def _place(self, row: "CaseLine") -> tuple[tuple[int, ...], str]:
        glance = self._glances.get(row.reference)
        return tuple(-part for part in glance.urgency) if glance else (), row.reference


def _text(row: "CaseLine") -> str:
    return f"{row.title} {row.reference} {row.jurisdiction} {row.status}".casefold()


def _sentence(row: "CaseLine", glance: "Glance | None") -> str:
    said = ", ".join(chip.words for chip in glance.chips) if glance else "being judged"
    return f"{row.title}, {row.reference}: {said or 'no demands'}, {row.events} events"
