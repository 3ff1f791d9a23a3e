"""A claim's fields in a dialog of its own, which is not modal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.views import CaseView, ClaimView
from pressdocket.errors import UserError
from pressdocket.qt.editing.record import RecordForm, saved_foot
from pressdocket.qt.editing.specs import CLAIM
from pressdocket.qt.evidence.rows import FormRow, combo
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, label
from pressdocket.records.change import Changes


class ClaimEditor(QDialog):
    """What one report says about one event: its quote above, every other field below."""

    def __init__(
        self, session: Session, theme: Theme, claim: ClaimView, view: CaseView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self.record = session, theme, claim.claim.id
        self.setObjectName("claim-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Claim")
        self.resize(theme.px(600), theme.px(620))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        column.addWidget(Elided(claim.title, theme, 15, 600))
        quote = label(claim.claim.quote.exact[:400], theme, 14)
        quote.setFont(theme.font(14, serif=True))
        quote.setWordWrap(True)
        column.addWidget(quote)
        report = next((one for one in view.reports if one.report.id == claim.claim.report), None)
        if report is not None:
            column.addWidget(Elided(report.line, theme, 12.5, 400, "text2"))
        column.addWidget(self._event_row(claim, view))
        self.form = RecordForm(session, theme, "claim", claim.claim.id, CLAIM)
        self.form.gone.connect(self.close)
        self.form.fields.typing.connect(self._read)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setObjectName("page")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, theme.px(10), 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        area.setWidget(holder)
        column.addWidget(area, 1)
        column.addLayout(saved_foot(theme, "claim-done", self._done))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._done)

    def _event_row(self, claim: ClaimView, view: CaseView) -> FormRow:
        """Which event the claim is about; another choice moves it there at once."""
        self.subject = combo("claim-event", "The event that this claim is about")
        for one in view.events:
            self.subject.addItem(f"{one.title}, {one.when}"[:200], one.event.id)
        at = self.subject.findData(claim.claim.event)
        if at < 0:
            self.subject.insertItem(0, claim.title[:200], None)
            at = 0
        self.subject.setCurrentIndex(at)
        self.subject.setEnabled(self._session.writable)
        self._row = FormRow(self._theme, "Event", "claim-event", ((self.subject, 1),))
        self.subject.activated.connect(self._move)
        return self._row

    def _move(self, _row: int) -> None:
        claim, event, row = self.record, self.subject.currentData(), self._row
        if event is None:
            return

        def refused(error: UserError) -> None:
            if isValid(row):
                row.say(str(error), wrong=True)

        def moved(_changes: Changes) -> None:
            if isValid(row):
                row.say("")

        words = f"Moved to: {self.subject.currentText()}"
        self._session.do(lambda desk: desk.editing.move_claim(claim, event), words, moved, refused)

    def _done(self) -> None:
        self.form.save_all()
        self.close()

    def _read(self, name: str, words: str) -> None:
        """How a date is read, while it is typed."""
        if name != "when" or not words.strip():
            return
        box, claim = self.form.fields.boxes[name], self.record

        def show(said: str) -> None:
            if box.text() != box.before:
                box.say(said)

        self._session.ask(
            lambda desk: desk.editing.read_as(claim, words),
            show,
            lambda error: show(str(error)),
            within=self,
        )
