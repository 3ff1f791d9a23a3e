"""A form of named lines: what was left changed is told, what was refused is said under its field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label


@dataclass(frozen=True, slots=True)
class Spec:
    """One field: its name in the record, what it is called, an example, and how it is typed.

    `choices` are the values of a choice, or names that a line completes; a party's `kinds` are asked for when
    its name is new.
    """

    name: str
    words: str
    hint: str = ""
    way: Literal["line", "choice", "tick", "party"] = "line"
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = field(default=())


class FieldBox(QWidget):
    """One field with what is said under it. `left` when its text is another than it was filled with."""

    left = Signal(str)
    typing = Signal(str, str)

    def __init__(self, theme: Theme, spec: Spec, prefix: str) -> None:
        super().__init__()
        self.spec, self._theme = spec, theme
        self.setObjectName(f"{prefix}-{spec.name.replace('_', '-')}-box")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        row = QHBoxLayout()
        column.addLayout(row)
        self.input = self._input()
        self.input.setObjectName(f"{prefix}-{spec.name.replace('_', '-')}")
        self.input.setAccessibleName(spec.words)
        self.input.installEventFilter(self)
        row.addWidget(self.input, 2)
        self.kind = self._kind(row) if spec.way == "party" else None
        self._under = label("", theme, 12, 400, "text2", f"{prefix}-{spec.name}-says")
        self._under.setWordWrap(True)
        self._under.hide()
        column.addWidget(self._under)
        self._both = QHBoxLayout()
        column.addLayout(self._both)
        self.before = self.text()

    def text(self) -> str:
        if isinstance(self.input, QLineEdit):
            return self.input.text().strip()
        if isinstance(self.input, QCheckBox):
            return "yes" if self.input.isChecked() else ""
        return str(self.input.currentData() or "")

    @property
    def differs(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.text() != self.before

    def typed(self) -> dict[str, str]:
        """The field's text, and a new party's kind once it was said."""
        kind = self.kind.currentData() if self.kind is not None and self.kind.isVisibleTo(self) else None
        return {self.spec.name: self.text()} | ({f"{self.spec.name}_kind": kind} if kind else {})

    def fill(self, text: str) -> None:
        """What is stored; what is being typed here is kept, and compared with `before` when it is left."""
        if self.text() != self.before:
            return
        self.before = text
        self._set(text)

    def restore(self) -> None:
        """As it was before it was typed in."""
        self._set(self.before)
        self.accept()

    def accept(self) -> None:
        """What stands here is stored now."""
        self.before = self.text()
        self.say("")
        if self.kind is not None:
            self.kind.hide()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """A sentence under the field; empty for none."""
        self._under.setText(words)
        self._under.setProperty("role", "error" if wrong else "text2")
        self._under.style().polish(self._under)
        self._under.setVisible(bool(words))
        self.input.setProperty("invalid", "true" if wrong else "false")
        self.input.style().polish(self.input)
        if wrong and self.kind is not None and "No party is called" in words:
            self.kind.show()
        while (old := self._both.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()

    def ask_which(self, yours: str, theirs: str) -> None:
        """Both versions side by side, and a button under each."""
        self.say("Someone saved another value here first. Which one shall stand?", wrong=True)
        keep = button("Keep theirs", "keep-theirs")
        mine = button("Save yours", "save-yours")
        for whose, value, made in (("Theirs", theirs, keep), ("Yours", yours, mine)):
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._theme.px(2))
            column.addWidget(label(whose, self._theme, 12, 400, "text2"))
            words = label(value[:300] or "nothing", self._theme, 13, 600, "text", f"{whose.lower()}-value")
            words.setWordWrap(True)
            column.addWidget(words)
            column.addWidget(made)
            self._both.addWidget(side, 1)

        def keep_theirs() -> None:
            self.before = theirs
            self.restore()

        def save_mine() -> None:
            self.before = theirs
            self.left.emit(self.spec.name)

        keep.clicked.connect(keep_theirs)
        mine.clicked.connect(save_mine)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc brings back what was stored; a second Esc goes on to whoever closes the form."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text() != self.before
        ):
            self.restore()
            return True
        return super().eventFilter(watched, event)

    def _set(self, text: str) -> None:
        self.input.blockSignals(True)
        if isinstance(self.input, QLineEdit):
            self.input.setText(text)
            self.input.setCursorPosition(0)
        elif isinstance(self.input, QCheckBox):
            self.input.setChecked(text == "yes")
        else:
            self.input.setCurrentIndex(max(0, self.input.findData(text)))
        self.input.blockSignals(False)

    def _input(self) -> QLineEdit | QComboBox | QCheckBox:
        spec = self.spec
        if spec.way == "tick":
            tick = QCheckBox(spec.hint)
            tick.toggled.connect(self._leave)
            return tick
        if spec.way == "choice":
            choice = QComboBox()
            for value in spec.choices:
                choice.addItem((value or "not said").replace("_", " ").capitalize(), value)
            choice.currentIndexChanged.connect(self._leave)
            return choice
        line = QLineEdit()
        line.setPlaceholderText(spec.hint)
        if spec.choices:
            completer = QCompleter(list(spec.choices), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        line.editingFinished.connect(self._leave)
        line.textEdited.connect(lambda words: self.typing.emit(spec.name, words))
        return line

    def _kind(self, row: QHBoxLayout) -> QComboBox:
        kind = QComboBox()
        kind.setObjectName(f"{self.input.objectName()}-kind")
        kind.setAccessibleName(f"{self.spec.words}: what kind of party")
        kind.addItem("What is it?", "")
        for each in self.spec.kinds:
            kind.addItem(each.capitalize(), each)
        kind.currentIndexChanged.connect(lambda _number: self._leave())
        kind.hide()
        row.addWidget(kind, 1)
        return kind

    def _leave(self, _value: object = None) -> None:
        if self.text() != self.before:
            self.left.emit(self.spec.name)


class Fields(QWidget):
    """Fields one below the other. `left` names one whose text was changed and left."""

    left = Signal(str)
    typing = Signal(str, str)

    def __init__(self, theme: Theme, specs: Iterable[Spec], prefix: str) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.px(8))
        form.setHorizontalSpacing(theme.px(14))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.boxes: dict[str, FieldBox] = {}
        for spec in specs:
            box = FieldBox(theme, spec, prefix)
            box.left.connect(self.left)
            box.typing.connect(self.typing)
            named = label(spec.words, theme, 13, 400, "text2")
            named.setMinimumWidth(theme.px(120))
            named.setMinimumHeight(theme.px(28))
            named.setBuddy(box.input)
            form.addRow(named, box)
            self.boxes[spec.name] = box
        self._form = form

    def fill(self, typed: Mapping[str, str]) -> None:
        """What is stored, field by field; what is being typed stays."""
        for name, box in self.boxes.items():
            box.fill(typed.get(name, ""))

    def values(self) -> dict[str, str]:
        """All that is typed now."""
        return {name: text for box in self.boxes.values() for name, text in box.typed().items()}

    def before(self) -> dict[str, str]:
        return {name: box.before for name, box in self.boxes.items()}

    def show_only(self, names: Iterable[str]) -> None:
        """Hides the other fields, unless they hold something."""
        wanted = set(names)
        for name, box in self.boxes.items():
            self._form.setRowVisible(box, name in wanted or box.text() not in ("", "not said"))
