"""Rows of the event form: a name 104 wide, what is typed, and room for a sentence under it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdocket.qt.evidence.panel import LABELS
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label


class FormRow(QWidget):
    """One row; `say` puts a sentence under it, in red if something is wrong."""

    def __init__(self, theme: Theme, words: str, name: str, inputs: Sequence[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._input = inputs[0][0]
        self.setObjectName(f"{name}-row")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        named = label(words, theme, 13, 400, "text2")
        named.setFixedWidth(theme.px(LABELS - 8))
        named.setFixedHeight(theme.px(30))
        named.setBuddy(self._input)
        row.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(3))
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(8))
        for widget, share in inputs:
            fields.addWidget(widget, share)
        column.addLayout(fields)
        self._under = label("", theme, 12, 400, "text2", f"{name}-says")
        self._under.setWordWrap(True)
        self._under.hide()
        column.addWidget(self._under)
        row.addLayout(column, 1)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Empty for nothing."""
        self._under.setText(words)
        self._under.setProperty("role", "error" if wrong else "text2")
        self._under.style().polish(self._under)
        self._under.setVisible(bool(words))
        self._input.setProperty("invalid", "true" if wrong else "false")
        self._input.style().polish(self._input)
        if wrong:
            self._input.setFocus()


def line(name: str, words: str, hint: str) -> QLineEdit:
    """A line to type in; `words` is its accessible name."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    made.setMinimumWidth(0)
    return made


def party_line(name: str, words: str, hint: str, known: Sequence[str]) -> QLineEdit:
    """A line that completes the names of parties."""
    made = line(name, words, hint)
    completer = QCompleter(list(known), made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    return made


def combo(name: str, words: str) -> QComboBox:
    """A choice that does not widen with its longest entry."""
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made
