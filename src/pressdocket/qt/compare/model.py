"""A comparison as a table model: every cell says its whole sentence, whatever is painted in it."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from pressdocket.desk.side_by_side import Cell, Side
from pressdocket.qt.compare.heads import HEADS
from pressdocket.qt.tables import Index, RowsModel
from pressdocket.qt.widgets import plain_tip

SIDE, CELL = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_LONGEST = 1_000


class SidesModel(RowsModel[Side]):
    """A row a side. `SIDE` gives the whole of it, `CELL` what stands in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([head.words for head in HEADS], parent)
        self._called = "Name"

    def show_sides(self, sides: tuple[Side, ...], called: str) -> None:
        """`called` is what the first column is: "Platform"."""
        self._called = called
        self.show_rows(sides)

    def row_of(self, key: str) -> int:
        """The row of a side by its key, -1 for none."""
        return next((row for row, side in enumerate(self._rows) if side.key == key), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        side = self.at(index.row())
        if side is None:
            return None
        column = HEADS[index.column()].column
        cell = side.cells[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (cell.words, cell.aside)))[:_LONGEST]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(side, cell, column)[:_LONGEST]
        if role == Qt.ItemDataRole.ToolTipRole and column != "name":
            return plain_tip(_sentence(side, cell, column))
        return side if role == SIDE else cell if role == CELL else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(HEADS):
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return HEADS[section].said
            if role == Qt.ItemDataRole.DisplayRole and HEADS[section].column == "name":
                return self._called
        return super().headerData(section, orientation, role)


def _sentence(side: Side, cell: Cell, column: str) -> str:
    """What a cell says when it is read aloud or pointed at; the band is said with what was met in time."""
    if column == "name":
        return cell.sentence
    if column == "rate":
        said = side.no_limit or side.cells["in_time"].sentence
        if side.few:
            said = f"too few demands for a rate; the cases: {', '.join(title for _, title in side.cases)}"
        return f"{side.name}, {said}"
    return f"{side.name}, {cell.sentence or cell.words}"
