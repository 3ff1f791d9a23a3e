"""The event form in the panel: opened for a passage, saved, put away and found again."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.accepting import Pick, Suggested
from pressdocket.desk.days import published_day
from pressdocket.desk.desk import Desk
from pressdocket.desk.drafts import Passed
from pressdocket.desk.entering import Unfit
from pressdocket.desk.entry import Entry
from pressdocket.desk.paragraphs import place_in_words
from pressdocket.desk.passages import read_passage
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.errors import UserError
from pressdocket.qt.evidence.drafts import Drafts
from pressdocket.qt.evidence.form import EventForm
from pressdocket.qt.evidence.panel import QuoteCard
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label
from pressdocket.records.change import Changes
from pressdocket.records.report import Report


class Recorder(QObject):
    """One form at a time. `closed` when it is gone, `recorded` names the claim that was written. What was
    typed and not saved is kept by its passage, also over the window's end. `suggested` is what is changed."""

    closed = Signal()
    recorded = Signal(object)

    def __init__(self, session: Session, theme: Theme, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._theme, self._drafts = session, theme, drafts
        session.closing.connect(self._leave)
        self._view: CaseView | None = None
        self._report: Report | None = None
        self._place = (0, 0)
        self.suggested: Suggested | None = None
        self.form: EventForm | None = None

    def open(
        self, view: CaseView, report: ReportView, place: tuple[int, int], suggested: Suggested | None = None
    ) -> QWidget:
        """The form for a passage, with what was suggested or can be read off it, or what was typed for it
        before."""
        self._view, self._report, self._place, self.suggested = view, report.report, place, suggested
        words = report.report.text[slice(*place)]
        theme, body = self._theme, QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(label("Record an event", theme, 15, 600))
        column.addWidget(QuoteCard(theme, words, place_in_words(report.report.text, *place)))
        form = EventForm(theme, view, words, read_passage(words))
        if suggested is not None:
            form.restore(suggested.entry)
        form.start()
        draft = self._drafts.at(self._passage(report.report))
        if draft is not None:
            form.restore(draft)
        form.saved.connect(self.save)
        form.cancelled.connect(self.cancel)
        form.read_as.connect(self._read_date)
        column.addWidget(form)
        self.form = form
        self._read_date(form.when.text())
        return body

    def _passage(self, report: Report) -> Passed:
        return Passed(report.id, *self._place, self.suggested.key if self.suggested else None)

    def renew(self, view: CaseView) -> None:
        """The case was read anew; the report may have got its date."""
        self._view = view
        found = [one.report for one in view.reports if self._report and one.report.id == self._report.id]
        if self.form is not None and found:
            self._report = found[0]
            self._read_date(self.form.when.text())

    def save(self, entry: Entry | None = None) -> None:
        """Writes what is typed; what cannot be read is said under its field."""
        form, report, view, place = self.form, self._report, self._view, self._place
        one = self.suggested
        if form is None or report is None or view is None:
            return
        passage = self._passage(report)
        typed = entry or form.entry()

        def refused(error: UserError) -> None:
            if isValid(form):
                form.refuse(error, error.field if isinstance(error, Unfit) else "")

        def enter(desk: Desk) -> Changes:
            if one is not None:
                later = one.entry.answered_by if typed.kind == one.entry.kind else ()
                return desk.accepting.accept(view, report.id, [Pick(one, replace(typed, answered_by=later))])
            current = desk.docket.get(Report, report.id) or report
            return desk.recording.enter(view.case, current, place, typed)

        def done(changes: Changes) -> None:
            self._drafts.drop(passage)
            claims = [one.id for one in changes.touched if one.kind == "claim"]
            if claims:
                self.recorded.emit(claims[-1])
            if self.form is form:
                self._close()

        self._session.do(enter, _told(typed), done, refused)

    def cancel(self) -> None:
        """Puts the form away; nothing that was typed is lost."""
        form, report = self.form, self._report
        if form is None or report is None:
            return
        if form.touched:
            self._drafts.keep(self._passage(report), form.entry(), stands=False)
            words = "Not recorded. Ctrl+E on the same words brings back what you typed."
            self._session.said.emit(words, None)
        self._close()

    def _leave(self) -> None:
        """The window closes; what is typed now comes back with the report."""
        if self.form is not None and self._report is not None and self.form.touched:
            self._drafts.keep(self._passage(self._report), self.form.entry(), stands=True)

    def _close(self) -> None:
        self.form = None
        self.closed.emit()

    def _read_date(self, words: str) -> None:
        form, report, view = self.form, self._report, self._view
        if form is None or report is None or view is None:
            return
        if not words.strip():
            form.show_reading("")
            return
        day, zone = published_day(report), view.case.zone

        def say(said: str) -> None:
            if form.when.text() == words:
                form.show_reading(said)

        self._session.ask(
            lambda desk: desk.days.read(words, zone, day),
            lambda read: say(f"Read as {read.in_words}"),
            lambda error: say(str(error)),
            within=form,
        )


def _told(entry: Entry) -> str:
    if entry.existing is not None:
        return "Recorded: one more claim"
    kind = entry.kind.replace("_", " ")
    return f"Recorded: {kind}" + (f", {entry.when}" if entry.when else "")
