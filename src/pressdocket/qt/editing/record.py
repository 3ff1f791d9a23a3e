"""A record in a form that saves each field when it is left; Esc restores, Ctrl+Z takes back."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.desk import Desk
from pressdocket.desk.editing import Editable
from pressdocket.errors import Clash, UserError
from pressdocket.qt.editing.fields import Fields, Spec
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.change import Changes


def saved_foot(theme: Theme, name: str, done: Callable[[], object], *others: QWidget) -> QHBoxLayout:
    """The foot of a dialog that saves each field when it is left: that it does, other buttons, and Done,
    which is called `name`."""
    row = QHBoxLayout()
    row.addWidget(label("Each field is saved when you leave it.", theme, 12.5, 400, "text2"))
    row.addStretch(1)
    for other in others:
        row.addWidget(other)
    made = button("Done", name, "primary")
    made.setAutoDefault(False)  # Enter in a field saves that field and presses nothing.
    made.clicked.connect(done)
    row.addWidget(made)
    return row


class RecordForm(QWidget):
    """`gone` when the record is deleted elsewhere; `loaded` when the fields stand as stored."""

    gone = Signal()
    loaded = Signal()

    def __init__(
        self, session: Session, theme: Theme, kind: Editable, record: UUID, specs: Iterable[Spec]
    ) -> None:
        super().__init__()
        self._session, self._kind, self.record = session, kind, record
        self._clashing: set[str] = set()
        self._underway: dict[str, dict[str, str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.fields = Fields(theme, specs, kind)
        self.fields.left.connect(self.save)
        self.fields.setEnabled(False)  # Until what is stored stands in them.
        self._banner = label("", theme, 12.5, 600, "error", f"{kind}-clash")
        self._banner.setWordWrap(True)
        self._banner.hide()
        if not session.writable:
            self._banner.setText("This docket can only be read. Nothing in it can be changed.")
            self._banner.show()
        column.addWidget(self._banner)
        column.addWidget(self.fields)
        session.changed.connect(self._changed)
        self._load()

    def save(self, name: str) -> None:
        """Writes one field. What is refused stays as typed, with the reason under it."""
        box, kind, record = self.fields.boxes[name], self._kind, self.record
        typed, before = box.typed(), {name: box.before}
        if self._underway.get(name) == typed:
            return  # Left while it is saved: as stored it may read otherwise than it was typed.
        self._underway[name] = typed

        def edit(desk: Desk) -> Changes:
            return desk.editing.edit(kind, record, before, typed)

        def done(_changes: Changes) -> None:
            self._underway.pop(name, None)
            if isValid(box):
                box.accept()
                self._clashing.discard(name)
                self._banner.setVisible(bool(self._clashing))

        def refused(error: UserError) -> None:
            self._underway.pop(name, None)
            if not isValid(box):
                self._session.said.emit(str(error), None)
            elif isinstance(error, Clash):
                self._clashing.add(name)
                self._banner.setText(str(error))
                self._banner.show()
                box.ask_which(*error.fields[name])
            else:
                box.say(str(error), wrong=True)

        self._session.do(edit, f"Saved: {box.spec.words.lower()}", done, refused)

    def save_all(self) -> None:
        """Writes whatever is typed and not yet saved."""
        for name, box in self.fields.boxes.items():
            if box.differs:
                self.save(name)

    def _load(self) -> None:
        kind, record = self._kind, self.record

        def fill(typed: dict[str, str]) -> None:
            self.fields.fill(typed)
            self.fields.setEnabled(self._session.writable)
            self._clashing = {name for name in self._clashing if self.fields.boxes[name].differs}
            self._banner.setVisible(bool(self._clashing) or not self._session.writable)
            self.loaded.emit()

        self._session.ask(
            lambda desk: desk.editing.typed(kind, record),
            fill,
            lambda _error: self.gone.emit(),
            within=self,
        )

    def _changed(self, changes: Changes) -> None:
        self._load()
