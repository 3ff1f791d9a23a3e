"""Rival figures side by side: who counted what, where and when. None is chosen, none averaged."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from pressdocket.desk.ledger import FigureLine, RivalSet
from pressdocket.qt.keys import bind
from pressdocket.qt.tables import Index, RowsModel, copy_cells
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label

HEADS: Final = ("Figure", "Counted by", "What", "Window", "Where", "As of", "Claims")


class RivalsModel(RowsModel[FigureLine]):
    """One figure a row; what is not said is "not said"."""

    def __init__(self, rivals: RivalSet, parent: QObject | None = None) -> None:
        super().__init__(HEADS, parent)
        self.show_rows(rivals.figures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.at(index.row())
        if one is None:
            return None
        words = (one.number, one.who, one.unit, one.when, one.where, one.as_of, str(len(one.claims)))
        said = words[index.column()][:500] or "not said"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said
        if role == Qt.ItemDataRole.ToolTipRole:
            return said.replace("<", "‹")
        return None


class SideBySide(QDialog):
    """Not modal. Enter on a row opens its sentences."""

    def __init__(
        self, theme: Theme, rivals: RivalSet, open_it: Callable[[tuple[UUID, ...]], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._open_it = open_it
        self.setObjectName("side-by-side-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(rivals.title)
        self.resize(theme.px(860), theme.px(330))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), theme.px(16), theme.px(22), theme.px(14))
        column.setSpacing(theme.px(8))
        column.addWidget(label(rivals.title, theme, 15, 600))
        remark = label(rivals.remark, theme, 13, 400, "text2")
        remark.setWordWrap(True)
        column.addWidget(remark)
        self.model, self.table = RivalsModel(rivals, self), QTableView()
        self._set_table(theme, rivals.title)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(label("Enter opens the sentences of a figure.", theme, 12.5, 400, "text2"))
        foot.addStretch(1)
        done = button("Done", "side-by-side-done", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self.close)
        foot.addWidget(done)
        column.addLayout(foot)
        bind(self.table, {"Ctrl+C": lambda: copy_cells(self.table), "Return": self._open})

    def _set_table(self, theme: Theme, title: str) -> None:
        table = self.table
        table.setObjectName("rival-figures")
        table.setAccessibleName(f"Rival figures: {title}")
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for number, width in ((0, 80), (2, 100), (3, 180), (4, 120), (5, 150), (6, 60)):
            table.setColumnWidth(number, theme.px(width))
        table.doubleClicked.connect(lambda _index: self._open())
        table.selectRow(0)
        table.setFocus()

    def _open(self) -> None:
        figure = self.model.at(self.table.currentIndex().row())
        if figure is not None:
            self.close()
            self._open_it(figure.claims)
