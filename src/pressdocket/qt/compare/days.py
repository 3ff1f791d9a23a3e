"""The days a comparison is of: from, to, as of, each typed as a plain date."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdocket.errors import UserError
from pressdocket.qt.keys import bind
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label
from pressdocket.records.wording import day_in_words

_FIELDS = (
    ("from", "From", "the beginning", "First day of the period", False),
    ("to", "to", "today", "Last day of the period", True),
    ("as-of", "As of", "today", "As of which day the reports are read", True),
)


class Days(QWidget):
    """`changed` once a day was read or emptied. What says no day stays as it was typed, under it a sentence.

    Enter or leaving a field reads it, Escape brings back what was read last.
    """

    changed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._read: dict[str, date | None] = {name: None for name, *_ in _FIELDS}
        self._before = {name: "" for name, *_ in _FIELDS}
        self._wrong: dict[str, str] = {}
        self.fields: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        for name, words, hint, said, _ in _FIELDS:
            row.addWidget(label(words, theme, 13, 400, "text2"))
            field = QLineEdit()
            field.setObjectName(f"compare-{name}")
            field.setAccessibleName(f"{said}, such as 20 Sep 2024; empty for {hint}")
            field.setPlaceholderText(hint)
            field.setFixedWidth(theme.px(118))
            field.editingFinished.connect(partial(self._finished, name))
            bind(field, {"Escape": partial(self._restore, name)})
            self.fields[name] = field
            row.addWidget(field)
        row.addStretch(1)
        column.addLayout(row)
        self.says = label("", theme, 12.5, 400, "error", "compare-says")
        self.says.setWordWrap(True)
        self.says.hide()
        column.addWidget(self.says)

    @property
    def since(self) -> date | None:
        return self._read["from"]

    @property
    def until(self) -> date | None:
        return self._read["to"]

    @property
    def as_of(self) -> date | None:
        return self._read["as-of"]

    def empty(self) -> None:
        """All days, as of today."""
        self.show_days(None, None, None)
        self.changed.emit()

    def show_days(self, since: date | None, until: date | None, as_of: date | None) -> None:
        """These days, without `changed`; one that stands there already stays as it was typed."""
        for name, day in zip(self.fields, (since, until, as_of), strict=True):
            if day != self._read[name]:
                self._before[name], self._read[name] = day_in_words(day) if day else "", day
                self.fields[name].setText(self._before[name])
            elif self.fields[name].text().strip() != self._before[name] and not self.typing:
                self.fields[name].setText(self._before[name])
            else:
                continue
            self._tell(name, "")

    @property
    def typing(self) -> bool:
        """Whether a day is being typed."""
        return any(field.hasFocus() for field in self.fields.values())

    def say(self, words: str) -> None:
        """What is wrong with the three together; empty for nothing."""
        self._tell("", words)

    def _finished(self, name: str) -> None:
        field = self.fields[name]
        words = field.text().strip()
        if words == self._before[name]:
            return
        if not words:
            self._take(name, "", None)
            return
        last = next(last for one, *_, last in _FIELDS if one == name)

        def read(day: date) -> None:
            if field.text().strip() == words:
                self._take(name, words, day)

        def failed(error: UserError) -> None:
            if field.text().strip() == words:
                self._tell(name, str(error))

        self._session.ask(lambda desk: desk.comparing.read_day(words, last=last), read, failed, within=self)

    def _take(self, name: str, words: str, day: date | None) -> None:
        self._before[name], self._read[name] = words, day
        self._tell(name, "")
        self.changed.emit()

    def _restore(self, name: str) -> None:
        self.fields[name].setText(self._before[name])
        self._tell(name, "")

    def _tell(self, name: str, words: str) -> None:
        """Keeps a sentence for as long as what it is about is wrong; a new one is read aloud."""
        self._wrong.pop(name, None)
        if words:
            self._wrong[name] = words
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.says.setText(" ".join(self._wrong.values()))
        self.says.setVisible(bool(self._wrong))
        field = self.fields.get(name)
        if field is not None:
            field.setProperty("invalid", "true" if words else "false")
            field.style().polish(field)
