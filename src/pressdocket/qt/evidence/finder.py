"""Finds words in the report that is open: how many, and from one to the next."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label


class FindBar(QWidget):
    """Enter goes on, Shift+Enter back, Esc closes. `closed` when the report has the keyboard again."""

    closed = Signal()

    def __init__(self, theme: Theme, reader: ReportReader) -> None:
        super().__init__()
        self._reader = reader
        self.setObjectName("find-bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(56), theme.px(6), theme.px(20), theme.px(6))
        row.setSpacing(theme.px(8))
        self.words = QLineEdit()
        self.words.setObjectName("find-in-report")
        self.words.setAccessibleName("Find in this report")
        self.words.setPlaceholderText("Find in this report")
        self.words.setMaximumWidth(theme.px(320))
        self.words.textChanged.connect(self._find)
        self.words.installEventFilter(self)
        row.addWidget(self.words, 1)
        self.count = label("", theme, 12.5, 400, "text2", "find-count")
        row.addWidget(self.count)
        for words, name, step in (("Previous", "find-previous", -1), ("Next", "find-next", 1)):
            made = button(words, name, "quiet")
            made.clicked.connect(lambda _checked=False, step=step: self.step(step))
            row.addWidget(made)
        close = button("Close", "find-close", "quiet")
        close.clicked.connect(self.close_bar)
        row.addWidget(close)
        row.addStretch(1)
        self.hide()

    def open_bar(self) -> None:
        """Shows the line, with what is selected in the report as the words to find."""
        chosen = self._reader.textCursor().selectedText()
        if chosen and len(chosen) < 80 and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self._find(self.words.text())

    def close_bar(self) -> None:
        self.hide()
        self._reader.find_all("")
        self._reader.setFocus()
        self.closed.emit()

    def renew(self) -> None:
        """Another report is shown."""
        if self.isVisible():
            self._find(self.words.text())

    def step(self, step: int) -> None:
        self._tell(self._reader.step_found(step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _find(self, words: str) -> None:
        self._count = self._reader.find_all(words)
        self._tell(self._reader.step_found(0))

    def _tell(self, number: int) -> None:
        if not self.words.text().strip():
            self.count.setText("")
        else:
            self.count.setText(f"{number} of {self._count}" if number else "Not in this report")
