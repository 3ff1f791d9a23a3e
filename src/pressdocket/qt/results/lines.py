"""Results in rows, walked with J and K; one click or Enter acts."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from pressdocket.qt.results.delegate import ResultDelegate
from pressdocket.qt.results.model import Result, ResultsModel
from pressdocket.qt.theme import Theme


class Lines(QListView):
    """Results in rows; one click or Enter acts."""

    def __init__(self, theme: Theme, name: str, said: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.lines = ResultsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(ResultDelegate(theme, self.lines))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(lambda index: self._act(index.row()))

    def show_lines(self, results: Iterable[Result]) -> None:
        """The first is chosen."""
        self.lines.show_results(tuple(results))
        if self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0, 0))

    def rows_height(self) -> int:
        """How high all rows are together."""
        return sum(self.sizeHintForRow(row) for row in range(self.lines.rowCount()))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act(self.currentIndex().row())
        elif event.text() in ("j", "k") and not event.modifiers():
            row = self.currentIndex().row() + (1 if event.text() == "j" else -1)
            row = min(max(row, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row, 0))
        else:
            super().keyPressEvent(event)

    def _act(self, row: int) -> None:
        result = self.lines.at(row)
        if result is not None:
            result.act()
