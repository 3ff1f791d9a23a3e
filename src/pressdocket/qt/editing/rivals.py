"""What each claim says of a date, a figure or a deadline, side by side, and the choice of one."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.choosing import Field, in_words, values_said
from pressdocket.desk.desk import Desk
from pressdocket.desk.views import RivalValue
from pressdocket.errors import UserError
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, hairline, label
from pressdocket.records.change import Changes
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event

NAMES: dict[Field, str] = {"when": "Date", "quantity": "Figure", "due": "Deadline"}


class Rivals(QWidget):
    """One field of an event. `opened` names a claim whose sentence is wanted."""

    opened = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, contents: Contents, event: Event, field: Field
    ) -> None:
        super().__init__()
        self._session, self._theme, self._event, self._field = session, theme, event, field
        self.said = values_said(contents, event, field)
        self.setObjectName(f"rivals-{field}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        different = {value.words for value in self.said}
        head = f"{NAMES[field]}: {len(different)} rival values" if len(different) > 1 else NAMES[field]
        column.addWidget(label(head, theme, 13, 600))
        self._group = QButtonGroup(self)
        for number, value in enumerate(self.said):
            column.addWidget(hairline())
            column.addLayout(self._row(number, value))
        if not self.said:
            column.addWidget(label("No claim says.", theme, 12.5, 400, "text2"))
        column.addWidget(hairline())
        self._choice(column)

    def _row(self, number: int, value: RivalValue) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        pick = QRadioButton(value.words.replace("&", "&&"))
        pick.setObjectName(f"value-{self._field}-{number}")
        pick.setAccessibleName(f"{value.words}, credited to {value.credited}, {value.source}")
        pick.setChecked(value.chosen)
        pick.setFont(theme.font(13, 600))
        self._group.addButton(pick, number)
        row.addWidget(pick, 2)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for words, role in ((f"{value.credited}  ·  {value.source}", "text2"), (value.quote[:240], "text")):
            line = label(words, theme, 12.5, 400, role)
            line.setWordWrap(True)
            lines.addWidget(line)
        row.addLayout(lines, 4)
        show = button("Sentence", "open-sentence", "quiet")
        show.clicked.connect(lambda _checked=False: self.opened.emit(value.claim))
        row.addWidget(show)
        return row

    def _choice(self, column: QVBoxLayout) -> None:
        accepted = getattr(self._event, self._field)
        theme = self._theme
        if accepted is not None:
            said = f"The case accepts {in_words(accepted.value)}: {accepted.reason or 'as claimed'}"
            line = label(said, theme, 12.5, 500, "accent", "accepted")
            line.setWordWrap(True)
            column.addWidget(line)
        row = QHBoxLayout()
        self.by_hand = QLineEdit()
        self.by_hand.setObjectName(f"by-hand-{self._field}")
        self.by_hand.setAccessibleName(f"{NAMES[self._field]} by hand")
        self.by_hand.setPlaceholderText("or a value of your own")
        self.reason = QLineEdit()
        self.reason.setObjectName(f"reason-{self._field}")
        self.reason.setAccessibleName("Reason for the choice")
        self.reason.setPlaceholderText("Reason: why this one is right")
        choose = button("Accept", f"choose-{self._field}")
        choose.clicked.connect(self._accept)
        row.addWidget(self.by_hand, 2)
        row.addWidget(self.reason, 3)
        row.addWidget(choose)
        if accepted is not None:
            free = button("Withdraw", f"withdraw-{self._field}")
            free.clicked.connect(self._withdraw)
            row.addWidget(free)
        column.addLayout(row)
        self._error = label("", theme, 12.5, 400, "error", f"choice-error-{self._field}")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)

    def _accept(self) -> None:
        event, field, reason = self._event.id, self._field, self.reason.text()
        words, picked = self.by_hand.text().strip(), self._group.checkedId()
        if words:

            def by_hand(desk: Desk) -> Changes:
                around = desk.editing.around_event(event)
                return desk.choosing.by_hand(event, field, words, around, reason)

            self._do(by_hand, f"Accepted: {words}")
        elif 0 <= picked < len(self.said):
            claim: UUID = self.said[picked].claim
            self._do(
                lambda desk: desk.choosing.choose(event, field, claim, reason),
                f"Accepted: {self.said[picked].words}",
            )
        elif getattr(self._event, field) is not None:
            self._do(lambda desk: desk.choosing.give_reason(event, field, reason), "Reason changed")
        else:
            self._refuse("Pick a value first, or write one of your own.")

    def _withdraw(self) -> None:
        event, field = self._event.id, self._field
        self._do(lambda desk: desk.choosing.withdraw(event, field), f"{NAMES[field]}: choice withdrawn")

    def _do(self, deed: Callable[[Desk], Changes], words: str) -> None:
        # Cleared before it is asked, so that a refresh finds nothing half typed; a refusal brings it back.
        typed = (self.by_hand.text(), self.reason.text())
        self.by_hand.clear()
        self.reason.clear()

        def refused(error: UserError) -> None:
            if isValid(self):
                self.by_hand.setText(typed[0])
                self.reason.setText(typed[1])
                self._refuse(str(error))

        self._session.do(deed, words, trouble=refused)

    def _refuse(self, words: str) -> None:
        if not isValid(self):
            return
        self._error.setText(words)
        self._error.show()
