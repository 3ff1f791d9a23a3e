"""Records an event from a passage, or adds the passage as a claim to an event that is there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView, EventView
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.kinds import Ask, EnforcementKind, EventKind, LinkKind, PartyKind, in_plain_words

KINDS: tuple[EventKind, ...] = tuple(
    kind for group in get_args(EventKind) for kind in (get_args(group) or (group,))
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed: plain text, read by whoever saves it. `existing` is the event that gains a claim."""

    existing: UUID | None
    kind: EventKind
    actor: str
    actor_kind: PartyKind
    target: str
    target_kind: PartyKind
    number: str
    of: str
    unit: str
    when: str
    about: str
    credited: str
    ask: Ask
    answers: UUID | None
    link: LinkKind


class EventForm(QWidget):
    """`saved` carries an Entry; `cancelled` that nothing is wanted. `read_as` asks how a date is read."""

    saved = Signal(object)
    cancelled = Signal()
    read_as = Signal(str)

    def __init__(
        self, theme: Theme, view: CaseView, passage: str, *, guess: Callable[[str], EventKind]
    ) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self._fresh: list[QWidget] = []
        self.setObjectName("event-form")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._form = QFormLayout()
        self._form.setVerticalSpacing(theme.px(7))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._fields(guess(passage))
        column.addLayout(self._form)
        self._error = label("", theme, 12.5, 400, "error", "form-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)
        column.addLayout(self._buttons())
        self._kind_changed()

    def entry(self) -> Entry:
        """What is typed now."""
        return Entry(
            existing=self.existing.currentData(),
            kind=self.kind.currentData(),
            actor=self.actor.text().strip(),
            actor_kind=self.actor_kind.currentData(),
            target=self.target.text().strip(),
            target_kind=self.target_kind.currentData(),
            number=self.number.text().strip(),
            of=self.of.text().strip(),
            unit=self.unit.text().strip(),
            when=self.when.text().strip(),
            about=self.about.text().strip(),
            credited=self.credited.text().strip(),
            ask=self.ask.currentData(),
            answers=self.answers.currentData(),
            link=self.link.currentData(),
        )

    def refuse(self, words: str) -> None:
        """Says under the fields why nothing was saved; what was typed stays."""
        self._error.setText(words)
        self._error.show()

    def show_reading(self, words: str) -> None:
        self._reading.setText(words)

    def _fields(self, kind: EventKind) -> None:
        self.existing = self._combo("Record", "existing-event")
        self.existing.addItem("A new event", None)
        for event in self._view.events:
            self.existing.addItem(f"Claim for: {event.title}", event.event.id)
        self.kind = self._combo("Kind", "event-kind")
        for each in KINDS:
            self.kind.addItem(in_plain_words(each).capitalize(), each)
        self.kind.setCurrentIndex(KINDS.index(kind))
        self.actor, self.actor_kind = self._party("Who", "event-actor")
        self.target, self.target_kind = self._party("To whom", "event-target")
        self._amount()
        self.when = self._line(
            "When", "event-when", "3 Sept 2024, late August 2024, last Tuesday, 2024-09-03~"
        )
        self._reading = label("", self._theme, 12, 400, "text2", "read-as")
        self._form.addRow("", self._reading)
        self.when.textChanged.connect(self.read_as)
        self.about = self._line("About", "event-about", "explicit fakes, a hotline …")
        self.ask = self._combo("Asks to", "event-ask")
        for ask in get_args(Ask):
            self.ask.addItem(ask.capitalize(), ask)
        self.answers = self._combo("Answers", "event-answers")
        self.answers.addItem("No demand", None)
        for event in self._view.events:
            if event.shape in ("demand", "promise"):
                self.answers.addItem(f"{event.title}, {event.when}", event.event.id)
        self.link = self._combo("How", "event-link")
        for link in get_args(LinkKind):
            self.link.addItem(link.capitalize(), link)
        self.credited = self._line(
            "Credited to", "event-credited", "the nearest speaker first, then ; the next"
        )
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.existing.currentIndexChanged.connect(self._kind_changed)
        self.answers.currentIndexChanged.connect(self._kind_changed)

    def _amount(self) -> None:
        row = QHBoxLayout()
        self.number, self.of, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        for field, name, hint in (
            (self.number, "How many", "25"),
            (self.of, "Of how many", "of"),
            (self.unit, "Of what", "videos"),
        ):
            field.setObjectName(f"event-{name.lower().replace(' ', '-')}")
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            row.addWidget(field)
        self._form.addRow("How many", row)

    def _party(self, name: str, object_name: str) -> tuple[QLineEdit, QComboBox]:
        field, kind = QLineEdit(), QComboBox()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        names = [party.name for party in self._view.contents.parties]
        completer = QCompleter(names, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        kind.setObjectName(f"{object_name}-kind")
        kind.setAccessibleName(f"{name}: what kind of party, for a new name")
        for each in get_args(PartyKind):
            if each != "person":
                kind.addItem(each, each)
        known = {party.name.casefold() for party in self._view.contents.parties}
        kind.hide()
        field.textChanged.connect(
            lambda text: kind.setVisible(bool(text.strip()) and text.strip().casefold() not in known)
        )
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field, 2)
        row.addWidget(kind, 1)
        self._form.addRow(name, holder)
        self._fresh.append(holder)
        return field, kind

    def _combo(self, name: str, object_name: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(object_name)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(12)
        self._form.addRow(name, made)
        return made

    def _line(self, name: str, object_name: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(object_name)
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        self._form.addRow(name, made)
        return made

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.save: QPushButton = button("Save", "save-event", "primary")
        self.save.setToolTip("Ctrl+Enter")
        self.save.clicked.connect(lambda: self.saved.emit(self.entry()))
        cancel = button("Cancel", "cancel-event")
        cancel.setToolTip("Esc")
        cancel.clicked.connect(self.cancelled)
        row.addWidget(self.save, 1)
        row.addWidget(cancel, 1)
        return row

    def _kind_changed(self) -> None:
        """Shows only the fields that the kind of event has."""
        event: EventView | None = next(
            (one for one in self._view.events if one.event.id == self.existing.currentData()), None
        )
        fresh = event is None
        kind = self.kind.currentData()
        demand = kind in ("removal_request", "request", "order", "warning")
        steps = demand or kind in get_args(EnforcementKind)
        self.actor_kind.setCurrentIndex(self.actor_kind.findData("regulator" if steps else "platform"))
        self.target_kind.setCurrentIndex(self.target_kind.findData("platform" if steps else "regulator"))
        if kind == "removal_request":
            self.ask.setCurrentIndex(self.ask.findData("remove"))
        for field in (self.kind, self.about, *self._fresh):
            self._form.setRowVisible(field, fresh)
        self._form.setRowVisible(self.ask, fresh and demand)
        self._form.setRowVisible(self.answers, fresh and not demand)
        self._form.setRowVisible(self.link, fresh and not demand and self.answers.currentData() is not None)
