"""The parties of the docket: a list left, the chosen one's fields right."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pressdocket.errors import UserError
from pressdocket.qt.editing.merging import MergeRow
from pressdocket.qt.editing.record import RecordForm
from pressdocket.qt.editing.specs import BODIES, party_specs
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty, button, hairline, label
from pressdocket.records.party import Party


class PartiesDialog(QDialog):
    """Not modal. `shown` names the party whose fields are there."""

    shown = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget, party: UUID | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._wanted = session, theme, party
        self._parties: tuple[Party, ...] = ()
        self.form: RecordForm | None = None
        self.setObjectName("parties")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Parties")
        self.resize(theme.px(780), theme.px(520))
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(18)] * 4)
        row.setSpacing(theme.px(18))
        row.addLayout(self._left(), 2)
        self._right = QVBoxLayout()
        row.addLayout(self._right, 3)
        session.changed.connect(self._changed)
        self._ask()

    def _left(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.addWidget(label("Parties", theme, 15, 600))
        self.filter = QLineEdit()
        self.filter.setObjectName("party-filter")
        self.filter.setAccessibleName("Filter parties")
        self.filter.setPlaceholderText("Filter")
        self.filter.textChanged.connect(lambda _text: self._fill())
        column.addWidget(self.filter)
        self.list = QListWidget()
        self.list.setObjectName("party-list")
        self.list.setAccessibleName("Parties of this docket")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show)
        column.addWidget(self.list, 1)
        column.addWidget(hairline())
        row = QHBoxLayout()
        self.name, self.kind = QLineEdit(), QComboBox()
        self.name.setObjectName("new-party-name")
        self.name.setAccessibleName("Name of a new party")
        self.name.setPlaceholderText("A new party")
        self.name.returnPressed.connect(self._add)
        self.kind.setObjectName("new-party-kind")
        self.kind.setAccessibleName("Kind of the new party")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(6)
        for kind in BODIES:
            self.kind.addItem(kind.capitalize(), kind)
        add = button("Add", "add-party")
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        for part in (self.name, self.kind, add):
            part.setEnabled(self._session.writable)
            row.addWidget(part, 1 if part is self.name else 0)
        column.addLayout(row)
        self._error = label("", theme, 12.5, 400, "error", "party-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)
        return column

    def _changed(self, _changes: object) -> None:
        self._ask()

    def _ask(self) -> None:
        def known(parties: tuple[Party, ...]) -> None:
            self._parties = tuple(sorted(parties, key=lambda party: party.name.casefold()))
            self._fill()

        self._session.ask(lambda desk: tuple(desk.docket.all(Party)), known, within=self)

    def _fill(self) -> None:
        wanted, words = self._chosen() or self._wanted, self.filter.text().casefold()
        self.list.blockSignals(True)
        self.list.clear()
        for party in self._parties:
            if words in " ".join((party.name, *party.other_names)).casefold():
                item = QListWidgetItem(f"{party.name[:200]}  ·  {party.kind}")
                item.setData(Qt.ItemDataRole.UserRole, party.id)
                self.list.addItem(item)
                if party.id == wanted:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._show()

    def _chosen(self) -> UUID | None:
        item = self.list.currentItem()
        chosen: UUID | None = item.data(Qt.ItemDataRole.UserRole) if self.list.count() and item else None  # type: ignore[truthy-bool]
        return chosen

    def _show(self) -> None:
        chosen = self._chosen()
        if self.form is not None and self.form.record == chosen:
            return
        while (old := self._right.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.form = None
        if chosen is None:
            self._right.addWidget(Empty(self._theme, "No party yet.", "Events name the first ones."))
            return
        names = [party.name for party in self._parties]
        self.form = RecordForm(self._session, self._theme, "party", chosen, party_specs(names))
        self._right.addWidget(self.form)
        others = [(f"{one.name}, {one.kind}", one.id) for one in self._parties if one.id != chosen]
        self._right.addSpacing(self._theme.px(14))
        self._right.addWidget(MergeRow(self._session, self._theme, "party", chosen, others))
        self._right.addStretch(1)
        self.shown.emit(chosen)

    def _add(self) -> None:
        name = self.name.text().strip()
        typed = {"name": name, "kind": self.kind.currentData()}

        def refused(error: UserError) -> None:
            if not isValid(self):
                return
            self._error.setText(str(error))
            self._error.show()

        def added(_changes: object) -> None:
            if not isValid(self):
                return
            self._error.hide()
            self.name.clear()

        if name:
            self._session.do(lambda desk: desk.editing.add_party(typed), f"Added: {name}", added, refused)
