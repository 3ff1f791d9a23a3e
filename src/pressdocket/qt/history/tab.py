"""A line a change, the newest first; the details say which fields differ."""

import json
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from pressdocket.desk.views import CaseView
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.change import Change

Index = QModelIndex | QPersistentModelIndex
HEADS = ("When", "Who", "What", "Fields", "Step")


class HistoryModel(QAbstractTableModel):
    """Changes as rows; text only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self.beginResetModel()
        self._changes = changes
        self.endResetModel()

    def step_at(self, row: int) -> int | None:
        return self._changes[row].step if 0 <= row < len(self._changes) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if (
            role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            or not index.isValid()
        ):
            return None
        change = self._changes[index.row()]
        return (
            change.time.astimezone().strftime("%d %b %Y, %H:%M"),
            change.who,
            f"{what(change)}: {change.reason}" if change.reason else what(change),
            ", ".join(differing(change)),
            str(change.step),
        )[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADS[section]
        return None


def what(change: Change) -> str:
    """ "Claim added"."""
    done = "deleted" if change.after is None else "changed" if change.before else "added"
    return f"{change.kind.capitalize()} {done}"


def differing(change: Change) -> list[str]:
    """The names of the fields whose values differ; none for what was added or deleted whole."""
    if change.before is None or change.after is None:
        return []
    before, after = json.loads(change.before), json.loads(change.after)
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


class HistoryTab(QWidget):
    """The changes of the case; the step of the chosen one can be taken back."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(14), theme.px(32), theme.px(14))
        head = QHBoxLayout()
        head.addWidget(label("Every change, the newest first", theme, 15, 600))
        head.addStretch(1)
        back = button("Undo this step", "undo-step", "plain", icons.icon("undo"))
        back.clicked.connect(self._undo)
        head.addWidget(back)
        column.addLayout(head)
        self.model = HistoryModel(self)
        self.table = QTableView()
        self.table.setObjectName("history")
        self.table.setAccessibleName("History of this case")
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.px(32))
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for number, width in ((0, 150), (1, 130), (3, 190), (4, 60)):
            self.table.setColumnWidth(number, theme.px(width))
        column.addWidget(self.table, 1)

    def show_view(self, view: CaseView) -> None:
        self.model.show_changes(view.history)

    def select(self, place: Place) -> None:
        self.table.setFocus()

    def _undo(self) -> None:
        step = self.model.step_at(self.table.currentIndex().row())
        if step is not None:
            self._session.do(lambda desk: desk.undo(step), f"Took back step {step}")
