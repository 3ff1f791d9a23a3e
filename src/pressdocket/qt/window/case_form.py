"""Makes a case, or edits one: few fields, dates as people write them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.case import Case
from pressdocket.records.change import Changes

_FIELDS = (
    ("reference", "Reference", "KR-2024-001"),
    ("title", "Title", "Telegram and KCSC, 2024"),
    ("jurisdiction", "Jurisdiction", "KR"),
    ("zone", "Time zone", "Asia/Seoul"),
    ("owner", "Owner", "who looks after it"),
    ("next_action", "Next action", "what to do next"),
    ("follow_up", "Follow up", "2 March 2026"),
)


class CaseForm(QDialog):
    """`made` carries the reference of the case once it is saved. What was typed stays when it is refused."""

    made = Signal(str)

    def __init__(self, session: Session, theme: Theme, case: Case | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._case = session, case
        self.setObjectName("case-form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Edit case" if case else "New case")
        self.setMinimumWidth(theme.px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(22)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Edit case" if case else "New case", theme, 15, 600))
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(8))
        self.fields = {name: self._field(form, name, words, hint) for name, words, hint in _FIELDS}
        column.addLayout(form)
        self._error = label("", theme, 12.5, 400, "error", "form-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button("Cancel", "cancel-case")
        cancel.clicked.connect(self.reject)
        save = button("Save" if case else "Make case", "save-case", "primary")
        save.setDefault(True)
        save.clicked.connect(self._save)
        row.addWidget(cancel)
        row.addWidget(save)
        column.addLayout(row)

    def _field(self, form: QFormLayout, name: str, words: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"case-{name.replace('_', '-')}")
        made.setAccessibleName(words)
        made.setPlaceholderText(hint)
        if self._case is not None:
            value = getattr(self._case, name)
            made.setText(value.edtf if name == "follow_up" and value else value or "")
        form.addRow(words, made)
        return made

    def _save(self) -> None:
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        case = self._case

        def save(desk: Desk) -> Changes:
            return desk.save_case(case, typed)

        def refused(error: UserError) -> None:
            self._error.setText(str(error))
            self._error.show()

        def done(_changes: Changes) -> None:
            self.made.emit(typed["reference"])
            self.accept()

        self._session.do(save, f"Saved: {typed['title'] or typed['reference']}", done, refused)
