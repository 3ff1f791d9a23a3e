"""An event, whole: its fields, what claims say of it, and what it answers, beside whatever page is open."""

from collections.abc import Callable
from typing import get_args
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.choosing import Field
from pressdocket.desk.views import CaseView, EventView
from pressdocket.qt.editing.fitting import FittingRules
from pressdocket.qt.editing.links import Links
from pressdocket.qt.editing.merging import MergeRow
from pressdocket.qt.editing.record import RecordForm, saved_foot
from pressdocket.qt.editing.rivals import Rivals
from pressdocket.qt.editing.specs import event_specs
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, hairline, label
from pressdocket.records.change import Changes
from pressdocket.records.kinds import ANSWERS, DEMANDS

_ALWAYS = ("kind", "actor", "target", "about", "note", "status")
_OF_DEMANDS = ("asks", "instrument", "number", "on_behalf_of")
_OF_ANSWERS = ("action", "territories", "ground")


class EventEditor(QDialog):
    """Not modal; every field saves itself. `opened` names a claim whose sentence is wanted, `rule_opened` an
    obligation and its version."""

    opened = Signal(object)
    rule_opened = Signal(str, str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        event: UUID,
        view: Callable[[], CaseView | None],
        parent: QWidget,
        *,
        at_links: bool = False,
        field: str = "",
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self.record, self._view = session, theme, event, view
        self._all, self._wanted = False, field
        self._lower: QWidget | None = None
        self.setObjectName("event-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Event")
        self.resize(theme.px(720), theme.px(640))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), theme.px(16), theme.px(22), theme.px(14))
        self._title = Elided("", theme, 15, 600)
        self._said = Elided("", theme, 12.5, 400, "text2")
        for line in (self._title, self._said, hairline()):
            column.addWidget(line)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot())
        self._body()
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(self._done)
        if at_links:
            self._links.setFocus()
            self._links.other.setFocus()

    def go_to(self, field: str) -> None:
        """To a field of the form, or to the choice among what claims say of it."""
        box = self.form.fields.boxes.get(field)
        part = box.input if box is not None else self.findChild(QLineEdit, f"by-hand-{field}")
        if isinstance(part, QWidget):
            part.setFocus()
            self._area.ensureWidgetVisible(part, 0, self._theme.px(60))

    def show_view(self) -> None:
        """What claims say, and links, anew; the form keeps what is being typed."""
        view, event = self._view(), self._found()
        if view is None or event is None:
            self.close()
            return
        self._title.setText(event.title)
        self._said.setText(
            "  ·  ".join(part for part in (event.actor, event.when, event.support or "") if part)
        )
        typed = self._typed_below()
        fresh = self._below(view, event)
        for line in fresh.findChildren(QLineEdit):
            line.setText(typed.get(line.objectName(), ""))
        if self._lower is not None:
            self._column.replaceWidget(self._lower, fresh)
            self._lower.deleteLater()
        else:
            self._column.addWidget(fresh)
        self._lower = fresh
        self._fit()
        if event.event.kind in DEMANDS:
            self._fitting.renew()

    def _typed_below(self) -> dict[str, str]:
        """Reasons and values being typed, which a refresh must not lose; none once a choice was saved."""
        lines = self._lower.findChildren(QLineEdit) if self._lower is not None else []
        return {line.objectName(): line.text() for line in lines}

    def _found(self) -> EventView | None:
        view = self._view()
        events = view.events if view else ()
        return next((one for one in events if one.event.id == self.record), None)

    def _body(self) -> None:
        view = self._view()
        parties = [party.name for party in view.contents.parties] if view else []
        body = QWidget()
        body.setObjectName("page")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, self._theme.px(10), self._theme.px(10), 0)
        self._column.setSpacing(self._theme.px(14))
        self.form = RecordForm(self._session, self._theme, "event", self.record, event_specs(parties))
        self.form.loaded.connect(self._fit)
        self.form.loaded.connect(self._arrive)
        self.form.gone.connect(self.close)
        self._column.addWidget(self.form)
        self._more = button("All fields", "all-fields", "quiet")
        self._more.clicked.connect(self._show_all)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._fitting = FittingRules(self._session, self._theme, self.record)
        self._fitting.opened.connect(self.rule_opened)
        self._column.addWidget(self._fitting)
        self._area.setWidget(body)
        self.show_view()

    def _below(self, view: CaseView, event: EventView) -> QWidget:
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, self._theme.px(10))
        column.setSpacing(self._theme.px(18))
        column.addWidget(label("What the reports say", self._theme, 15, 600))
        for field in get_args(Field):
            rivals = Rivals(self._session, self._theme, view.contents, event.event, field)
            rivals.opened.connect(self.opened)
            column.addWidget(rivals)
            rivals.setVisible(
                bool(rivals.said) or getattr(event.event, field) is not None or self._all or field != "due"
            )
        self._links = Links(self._session, self._theme, view, event)
        column.addWidget(self._links)
        others = [
            (f"{one.title}, {one.when}", one.event.id) for one in view.events if one.event.id != self.record
        ]
        column.addWidget(MergeRow(self._session, self._theme, "event", self.record, others))
        lower.setEnabled(self._session.writable)
        return lower

    def _fit(self) -> None:
        """Only the fields that this kind of event has, until all are asked for."""
        kind = self.form.fields.boxes["kind"].text()
        names = [*_ALWAYS]
        names += _OF_DEMANDS if kind in DEMANDS else ()
        names += _OF_ANSWERS if kind in ANSWERS else ()
        self.form.fields.show_only(self.form.fields.boxes if self._all else names)
        self._more.setVisible(not self._all)
        self._fitting.setVisible(kind in DEMANDS)

    def _arrive(self) -> None:
        """Once what is stored stands in the form."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(wanted)

    def _show_all(self) -> None:
        self._all = True
        self._fit()
        self.show_view()

    def _foot(self) -> QHBoxLayout:
        delete = button("Delete event", "delete-event", "quiet")
        delete.clicked.connect(self._delete)
        delete.setEnabled(self._session.writable)
        return saved_foot(self._theme, "event-done", self._done, delete)

    def _done(self) -> None:
        self.form.save_all()
        self.close()

    def _delete(self) -> None:
        event, found = self.record, self._found()
        title = found.title if found else "event"

        def gone(_changes: Changes) -> None:
            if isValid(self):
                self.close()

        self._session.do(lambda desk: desk.removing.event(event), f"Deleted: {title}", gone)
