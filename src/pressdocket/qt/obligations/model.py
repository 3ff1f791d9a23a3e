"""Obligations as an item model, one row a code."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from pressdocket.desk.rule_views import RuleView

Index = QModelIndex | QPersistentModelIndex
RULE = Qt.ItemDataRole.UserRole + 1


class RulesModel(QAbstractListModel):
    """Rows as given; `RULE` gives the whole view of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules: tuple[RuleView, ...] = ()

    def show_rules(self, rules: "Sequence[RuleView]") -> None:
        self.beginResetModel()
        self._rules = tuple(rules)
        self.endResetModel()

    def at(self, row: int) -> "RuleView | None":
        return self._rules[row] if 0 <= row < len(self._rules) else None

    def row_of(self, code: str) -> int:
        """The row of a code, -1 for none."""
        return next((row for row, rule in enumerate(self._rules) if rule.code == code), -1)

    def first_of_place(self, row: int) -> bool:
        """Whether a row is the first of its jurisdiction."""
        return row == 0 or self._rules[row - 1].jurisdiction != self._rules[row].jurisdiction

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rules)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rule = self.at(index.row()) if index.isValid() else None
        if rule is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return rule.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            signs = ", ".join(chip.words for chip in rule.chips)
            return f"{rule.title}, {rule.line}: limit {rule.limit}, {rule.valid}. {signs}".strip()
        return rule if role == RULE else None
