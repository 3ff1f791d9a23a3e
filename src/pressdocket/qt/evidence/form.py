"""Records an event from a passage, or adds the passage as a claim to an event that is there."""

from typing import get_args
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdocket.desk.entry import KINDS, Entry
from pressdocket.desk.passages import Counted, Passage, likely_demand, likely_link, party_kinds, who_and_whom
from pressdocket.desk.views import CaseView
from pressdocket.errors import UserError
from pressdocket.qt.evidence.keycap import KeyButton
from pressdocket.qt.evidence.panel import LABELS
from pressdocket.qt.evidence.rows import FormRow, combo, line, party_line
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.kinds import (
    DEMANDS,
    Ask,
    LinkKind,
    PartyKind,
    in_plain_words,
)

_COUNTS = "A demand counts only when it is made to a platform."
_DATES = "3 Sept 2024, late August, last Tuesday"


class EventForm(QWidget):
    """`saved` carries an Entry; `cancelled` that nothing is wanted; `read_as` asks how a date is read."""

    saved = Signal(object)
    cancelled = Signal()
    read_as = Signal(str)

    def __init__(self, theme: Theme, view: CaseView, words: str, passage: Passage) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self._words = words
        self._rows: dict[str, FormRow] = {}
        self._filled = {"actor": "", "target": ""}
        self._answer_chosen = False
        self.setObjectName("event-form")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(7))
        self._what()
        self._who()
        self._amount(passage)
        self._dated()
        self._joined()
        self._error = label("", theme, 12.5, 400, "error", "form-error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._column.addWidget(self._error)
        self._column.addLayout(self._buttons())
        self._connect()
        self._prefill(passage)
        self.start()

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
            parts=self.parts.text().strip(),
            when=self.when.text().strip(),
            about=self.about.text().strip(),
            credited=self.credited.text().strip(),
            ask=self.ask.currentData(),
            answers=self.answers.currentData(),
            link=self.link.currentData(),
        )

    def start(self) -> None:
        """What stands there now is where the analyst starts from."""
        self._given = self.entry()

    @property
    def touched(self) -> bool:
        """Whether anything was typed or chosen beyond what was read off the passage, or suggested."""
        return self.entry() != self._given

    def restore(self, entry: Entry) -> None:
        """What was typed before."""
        for name in ("existing", "kind", "actor_kind", "target_kind", "ask", "answers", "link"):
            choice: QComboBox = getattr(self, name)
            choice.setCurrentIndex(max(0, choice.findData(getattr(entry, name))))
        for name in ("actor", "target", "number", "of", "unit", "parts", "when", "about", "credited"):
            typed: QLineEdit = getattr(self, name)
            typed.setText(getattr(entry, name))

    def refuse(self, error: UserError, field: str = "") -> None:
        """Says why nothing was saved, under the field if one is to blame; what was typed stays."""
        for row in self._rows.values():
            row.say("")
        row_of = self._rows.get(field)
        self._error.setVisible(row_of is None)
        if row_of is not None:
            row_of.say(str(error), wrong=True)
        else:
            self._error.setText(str(error))

    def show_reading(self, words: str) -> None:
        """How the date is read, under it."""
        self._rows["when"].say(words)

    def _what(self) -> None:
        self.existing = combo("existing-event", "A new event, or a claim for one that is there")
        self.existing.addItem("A new event", None)
        for event in self._view.events:
            self.existing.addItem(f"Claim for: {event.title}, {event.when}"[:200], event.event.id)
        self._row("existing", "Record", (self.existing, 1))
        self.kind = combo("event-kind", "Kind of event")
        for each in KINDS:
            self.kind.addItem(in_plain_words(each).capitalize(), each)
        self._row("kind", "Kind", (self.kind, 1))

    def _who(self) -> None:
        names = [party.name for party in self._view.contents.parties]
        self.actor = party_line("event-actor", "Who did it", "who did it", names)
        self.target = party_line("event-target", "To whom it was done", "to whom", names)
        self.actor_kind = self._party_kind("event-actor-kind", "Who")
        self.target_kind = self._party_kind("event-target-kind", "To whom")
        self._row("actor", "Who", (self.actor, 2), (self.actor_kind, 1))
        self._row("target", "To whom", (self.target, 2), (self.target_kind, 1))
        known = {
            name.casefold()
            for party in self._view.contents.parties
            for name in (party.name, *party.other_names)
        }
        for field, kind in ((self.actor, self.actor_kind), (self.target, self.target_kind)):
            kind.hide()
            field.textChanged.connect(
                lambda text, kind=kind: kind.setVisible(
                    bool(text.strip()) and text.strip().casefold() not in known
                )
            )

    def _party_kind(self, name: str, words: str) -> QComboBox:
        made = combo(name, f"{words}: what kind of party, for a new name")
        for each in get_args(PartyKind):
            if each != "person":
                made.addItem(each.capitalize(), each)
        return made

    def _amount(self, passage: Passage) -> None:
        self.number = line("event-how-many", "How many", "25")
        self.of = line("event-of-how-many", "Of how many", "of")
        self.unit = line("event-of-what", "Of what", "videos")
        self._row("number", "How many", (self.number, 2), (self.of, 2), (self.unit, 3))
        self.parts = line("event-parts", "Of whom how many are what", "6 teenagers, 1 adult")
        self._row("parts", "Of whom", (self.parts, 1))
        if passage.others:
            row = QHBoxLayout()
            row.addSpacing(self._theme.px(LABELS))
            row.addWidget(label("Also here:", self._theme, 12, 400, "text2"))
            for number, other in enumerate(passage.others[:3]):
                made = button(f"{other.number} {other.unit}", f"other-figure-{number}", "quiet")
                made.setToolTip("Take this figure instead")
                made.clicked.connect(lambda _checked=False, other=other: self._take(other))
                row.addWidget(made)
            row.addStretch(1)
            self._column.addLayout(row)

    def _dated(self) -> None:
        self.when = line("event-when", "When it happened, in plain words or EDTF", _DATES)
        self._row("when", "When", (self.when, 1))
        self.about = line("event-about", "What it is about, in a few words", "explicit fakes, a hotline …")
        self._row("about", "About", (self.about, 1))

    def _joined(self) -> None:
        self.ask = combo("event-ask", "What it asks for")
        for ask in get_args(Ask):
            self.ask.addItem(ask.capitalize(), ask)
        self._row("ask", "Asks to", (self.ask, 1))
        self.answers = combo("event-answers", "The demand or promise that it answers")
        self.answers.addItem("No demand", None)
        for event in self._view.events:
            if event.shape in ("demand", "promise"):
                self.answers.addItem(f"{event.title}, {event.when}"[:200], event.event.id)
        self._row("answers", "Answers", (self.answers, 1))
        self.link = combo("event-link", "How it answers")
        for link in get_args(LinkKind):
            self.link.addItem(link.capitalize(), link)
        self._row("link", "How", (self.link, 1))
        self.credited = line("event-credited", "Whom the report credits", "nearest first; then the next")
        self._row("credited", "Credited to", (self.credited, 1))

    def _row(self, name: str, words: str, *inputs: tuple[QWidget, int]) -> None:
        row = FormRow(self._theme, words, f"event-{name}", inputs)
        self._rows[name] = row
        self._column.addWidget(row)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        self.save: QPushButton = KeyButton(self._theme, "Save", "Ctrl ↵", "save-event", "primary")
        self.save.clicked.connect(lambda: self.saved.emit(self.entry()))
        cancel = KeyButton(self._theme, "Cancel", "Esc", "cancel-event")
        cancel.setToolTip("Esc; Ctrl+E on the same words brings back what was typed")
        cancel.clicked.connect(self.cancelled)
        row.addWidget(self.save, 1)
        row.addWidget(cancel, 1)
        return row

    def _connect(self) -> None:
        self.when.textChanged.connect(self.read_as)
        self.target.textChanged.connect(lambda _text: self._fit())
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.existing.currentIndexChanged.connect(self._fit)
        self.answers.currentIndexChanged.connect(self._fit)
        self.answers.activated.connect(lambda _row: setattr(self, "_answer_chosen", True))

    def _prefill(self, passage: Passage) -> None:
        self.kind.setCurrentIndex(KINDS.index(passage.kind))
        self._take(Counted(passage.number, passage.of, passage.unit, passage.parts))
        if passage.lost and not passage.number:
            self.number.setText("lost")
        self.when.setText(passage.when)
        self.credited.setText(passage.credited)
        self.ask.setCurrentIndex(self.ask.findData(passage.ask))
        self._kind_changed()

    def _take(self, counted: Counted) -> None:
        self.number.setText(counted.number)
        self.of.setText(counted.of)
        self.unit.setText(counted.unit)
        self.parts.setText(counted.parts)

    def _kind_changed(self) -> None:
        """What goes with a kind is filled in, wherever nobody has typed or chosen."""
        kind = self.kind.currentData()
        for choice, wanted in zip((self.actor_kind, self.target_kind), party_kinds(kind), strict=True):
            choice.setCurrentIndex(choice.findData(wanted))
        if kind == "removal_request" and not self.ask.isVisible():
            self.ask.setCurrentIndex(self.ask.findData("remove"))
        for field, name in zip(
            (self.actor, self.target),
            who_and_whom(self._words, kind, self._view.contents.parties),
            strict=True,
        ):
            if field.text() == self._filled[field.objectName().removeprefix("event-")]:
                field.setText(name)
                self._filled[field.objectName().removeprefix("event-")] = name
        if not self._answer_chosen:
            demand: UUID | None = likely_demand(kind, self._view.events)
            self.answers.setCurrentIndex(max(0, self.answers.findData(demand)) if demand else 0)
            self.link.setCurrentIndex(self.link.findData(likely_link(kind)))
        self._fit()

    def _fit(self) -> None:
        """Only the fields that the kind of event has."""
        fresh, kind = self.existing.currentData() is None, self.kind.currentData()
        demand = kind in DEMANDS
        for name in ("kind", "actor", "target", "about"):
            self._rows[name].setVisible(fresh)
        self._rows["target"].say(_COUNTS if demand and not self.target.text().strip() else "")
        self._rows["ask"].setVisible(fresh and demand)
        self._rows["answers"].setVisible(fresh and not demand and self.answers.count() > 1)
        self._rows["link"].setVisible(fresh and not demand and self.answers.currentData() is not None)
