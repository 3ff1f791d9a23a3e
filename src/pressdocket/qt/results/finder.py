"""A field and a list under it: keys typed in the field walk the list."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from pressdocket.qt.results.delegate import ResultDelegate
from pressdocket.qt.results.model import Result, ResultsModel
from pressdocket.qt.theme import Theme


class Finder(QWidget):
    """`typed` carries the words; `done` tells that something was chosen and acted upon."""

    typed = Signal(str)
    done = Signal()

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.field = QLineEdit()
        self.field.setObjectName(f"{name}-field")
        self.field.setAccessibleName(hint)
        self.field.setPlaceholderText(hint)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        self.model = ResultsModel(self)
        self.list = QListView()
        self.list.setObjectName(f"{name}-results")
        self.list.setAccessibleName("Found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultDelegate(theme, self.model))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(lambda index: self._act(index.row()))
        self.list.activated.connect(lambda index: self._act(index.row()))
        column.addWidget(self.list, 1)

    def show_results(self, results: tuple[Result, ...]) -> None:
        """The first is chosen."""
        self.model.show_results(results)
        self.choose(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            row = self.list.currentIndex().row()
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(event.key())
            if key in steps:
                self.choose(row + steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._act(row)
                return True
        return super().eventFilter(watched, event)

    def choose(self, row: int) -> None:
        """The row nearest to this one."""
        last = self.model.rowCount() - 1
        self.list.setCurrentIndex(self.model.index(min(max(row, 0), last), 0) if last >= 0 else QModelIndex())

    def _act(self, row: int) -> None:
        result = self.model.at(row)
        if result is not None:
            self.done.emit()
            result.act()
