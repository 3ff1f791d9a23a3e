"""Makes a case, or edits one: dates as people write them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.qt.editing.fields import Fields
from pressdocket.qt.editing.record import RecordForm
from pressdocket.qt.editing.specs import CASE
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.case import Case
from pressdocket.records.change import Changes

_NEW = ("reference", "title", "jurisdiction", "zone", "owner", "next_action", "follow_up")


class CaseForm(QDialog):
    """A new case is saved as a whole; one that is there field by field. `made` carries its reference.

    `title` is what a new one may be called.
    """

    made = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, case: Case | None, parent: QWidget, title: str = ""
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._case = session, theme, case
        self.setObjectName("case-form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Edit case" if case else "New case")
        self.setMinimumWidth(theme.px(500))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(22)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Edit case" if case else "New case", theme, 15, 600))
        self._form: RecordForm | None = None
        if case is None:
            self.fields = Fields(theme, [spec for spec in CASE if spec.name in _NEW], "case")
            self.fields.fill({"title": title})
            column.addWidget(self.fields)
        else:
            self._form = RecordForm(session, theme, "case", case.id, CASE)
            self.fields = self._form.fields
            column.addWidget(self._form)
        self._error = label("", theme, 12.5, 400, "error", "form-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        if self._case is not None:
            row.addWidget(label("Each field is saved when you leave it.", self._theme, 12.5, 400, "text2"))
        row.addStretch(1)
        if self._case is None:
            cancel = button("Cancel", "cancel-case")
            cancel.clicked.connect(self.reject)
            row.addWidget(cancel)
        save = button("Done" if self._case else "Make case", "save-case", "primary")
        save.setDefault(self._case is None)
        save.setAutoDefault(self._case is None)
        save.clicked.connect(self.save)
        row.addWidget(save)
        return row

    def save(self) -> None:
        """Makes the case, or lets go of one whose fields are saved; what is refused stays typed."""
        if self._form is not None:
            self._form.save_all()
            self.accept()
            return
        typed = self.fields.values()

        def make(desk: Desk) -> Changes:
            return desk.cases.save(None, typed)

        def refused(error: UserError) -> None:
            self._error.setText(str(error))
            self._error.show()
            # The field that is named is the one to mend.
            blamed = [box for name, box in self.fields.boxes.items() if f"“{name}”" in str(error)]
            if blamed:
                blamed[0].input.setFocus()

        def done(_changes: Changes) -> None:
            self.made.emit(typed["reference"])
            self.accept()

        self._session.do(make, f"Saved: {typed['title'] or typed['reference']}", done, refused)
