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

SORTS = (
    ("attention", "Attention first"),
    ("next", "Next date"),
    ("reference", "Reference"),
    ("newest", "Newest report"),
)
_LAST = float("inf")


class CasesModel(QAbstractListModel):
    """One row a case, those that fit the filter, sorted in one of four ways and by reference within it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[CaseLine, ...] = ()
        self._shown: list[CaseLine] = []
        self._glances: dict[str, Glance] = {}
        self._words: tuple[str, ...] = ()
        self._trait = ""
        self._sort = "attention"

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
        there = {row.reference for row in rows}
        self._glances = {ref: glance for ref, glance in self._glances.items() if ref in there}
        self.arrange()

    def show_glances(self, glances: Sequence["Glance"]) -> None:
        self._glances.update({glance.reference: glance for glance in glances})
        changed = {glance.reference for glance in glances}
        for number, row in enumerate(self._shown):
            if row.reference in changed:
                self.dataChanged.emit(self.index(number), self.index(number))

    @property
    def total(self) -> int:
        """How many cases there are, shown or not."""
        return len(self._all)

    @property
    def glances(self) -> list["Glance"]:
        """What was judged, the most urgent first."""
        return sorted(self._glances.values(), key=lambda glance: glance.urgency, reverse=True)

    @property
    def judged(self) -> int:
        """How many cases were judged."""
        return len(self._glances)

    @property
    def need_a_look(self) -> int:
        """How many of these stand on the board."""
        return sum(bool(glance.attention) for glance in self._glances.values())

    def glance(self, reference: str) -> "Glance | None":
        return self._glances.get(reference)

    def filter(self, words: str, trait: str = "") -> None:
        """Shows the cases that hold every word and, if given, have the trait."""
        self._words, self._trait = tuple(words.casefold().split()), trait
        self.arrange()

    def sort_by(self, sort: str) -> None:
        """One of the names in SORTS."""
        self._sort = sort
        self.arrange()

    def count(self, words: str, trait: str) -> int:
        """How many cases a filter would show."""
        parts = tuple(words.casefold().split())
        return sum(self._fits(row, parts, trait) for row in self._all)

    def row_of(self, reference: str) -> int:
        """Where a case stands, -1 when it is not shown."""
        found = (number for number, row in enumerate(self._shown) if row.reference == reference)
        return next(found, -1)

    def reference_at(self, row: int) -> str:
        return self._shown[row].reference if 0 <= row < len(self._shown) else ""

    def arrange(self) -> None:
        """Filters and sorts anew."""
        self.beginResetModel()
        kept = [row for row in self._all if self._fits(row, self._words, self._trait)]
        self._shown = sorted(kept, key=self._place)
        self.endResetModel()

    def _fits(self, row: "CaseLine", words: Sequence[str], trait: str) -> bool:
        glance = self._glances.get(row.reference)
        if trait and (glance is None or trait not in glance.traits):
            return False
        return not words or all(word in _text(row) for word in words)

    def _place(self, row: "CaseLine") -> tuple[tuple[float, ...], str]:
        glance = self._glances.get(row.reference)
        if self._sort == "reference" or glance is None:
            return (), row.reference
        if self._sort == "next":
            return (glance.next_at.timestamp() if glance.next_at else _LAST,), row.reference
        if self._sort == "newest":
            return (-glance.newest.timestamp() if glance.newest else _LAST,), row.reference
        return tuple(-part for part in glance.urgency), row.reference


def _text(row: "CaseLine") -> str:
    return f"{row.title} {row.reference} {row.jurisdiction} {row.place} {row.status}".casefold()


def _sentence(row: "CaseLine", glance: "Glance | None") -> str:
    if glance is None:
        return f"{row.title}, {row.reference}: being judged, {row.events} events"
    said = ", ".join(chip.words for chip in glance.chips) or "no demands"
    support = f", {glance.support.words}" if glance.support else ""
    return f"{row.title}, {row.reference}: {said}; {glance.origins_said}{support}; next {glance.next_date}"
