"""The reports of a case: read, mark, record; what each claim says stands in the panel."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from pressdocket.desk.desk import Desk
from pressdocket.desk.entering import read_passage
from pressdocket.desk.views import CaseView, EventView, ReportView
from pressdocket.errors import UserError
from pressdocket.qt.editing.report import UNDATED
from pressdocket.qt.evidence.form import Entry, EventForm
from pressdocket.qt.evidence.panel import ClaimPanel, wrapped
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, Empty, button, hairline, label
from pressdocket.records.change import Changes


class EvidenceTab(QWidget):
    """Report left, panel right. What is being typed in the panel outlives every refresh.

    `edit_asked` and `link_asked` name an event, `claim_asked` carries a ClaimView, `report_asked`
    a ReportView.
    """

    edit_asked = Signal(object)
    link_asked = Signal(object)
    claim_asked = Signal(object)
    report_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._view: CaseView | None = None
        self._report: UUID | None = None
        self._claim: UUID | None = None
        self._form: EventForm | None = None
        self._passage = (0, 0)
        self.setObjectName("page")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._reading(icons), 1)
        row.addWidget(self._side())
        self._keys()

    def show_view(self, view: CaseView) -> None:
        self._view = view
        ids = [report.report.id for report in view.reports]
        if self._report not in ids:
            self._report = ids[0] if ids else None
        self._show_report()

    def select(self, place: Place) -> None:
        """Lights the first of the place's claims and opens its report."""
        claims = place.claims or (self._of_event(place.event) if place.event else ())
        if claims:
            self._light(claims[0])
        elif place.report:
            self._report = place.report
            self._show_report()
        self.reader.setFocus()

    def record_selection(self) -> None:
        """Opens the form for the selected passage, or says what to do when none is selected."""
        if self._view is None or self._current() is None:
            return
        start, end = self.reader.selected()
        if start == end:
            self._session.said.emit("Select the words that say it, then press Ctrl+E.", None)
            return
        self._passage = (start, end)
        self._open_form()

    def _reading(self, icons: Icons) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(32), theme.px(10), theme.px(20), theme.px(10))
        words = QVBoxLayout()
        words.setSpacing(1)
        self._title, self._line = Elided("", theme, 13.5, 600), Elided("", theme, 12.5, 400, "text2")
        words.addWidget(self._title)
        words.addWidget(self._line)
        self._undated = button(UNDATED, "report-undated", "quiet")
        self._undated.clicked.connect(self._details)
        words.addWidget(self._undated)
        head.addLayout(words, 1)
        details = button("Details  I", "report-details")
        details.clicked.connect(self._details)
        head.addWidget(details)
        self._number = label("", theme, 12.5, 500, "text2", "report-number")
        head.addWidget(self._number)
        for name, step, said in (
            ("chevron-left", -1, "Previous report"),
            ("chevron-right", 1, "Next report"),
        ):
            turn = QToolButton()
            turn.setIcon(icons.icon(name))
            turn.setObjectName(said.lower().replace(" ", "-"))
            turn.setAccessibleName(said)
            turn.clicked.connect(lambda _checked=False, step=step: self._turn(step))
            head.addWidget(turn)
        column.addLayout(head)
        column.addWidget(hairline())
        self.reader = ReportReader(theme)
        self.reader.chosen.connect(self._light)
        column.addWidget(self.reader, 1)
        self._none = Empty(
            theme, "No reports in this case yet.", "Drop a news report here, or press Ctrl+O to add one."
        )
        column.addWidget(self._none, 1)
        return column

    def _side(self) -> QScrollArea:
        self._panel = QScrollArea()
        self._panel.setWidgetResizable(True)
        self._panel.setObjectName("panel-area")
        self._panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._panel.setFixedWidth(self._theme.px(384))
        return self._panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(self._theme.px(384 if self.width() > self._theme.px(1000) else 320))

    def _keys(self) -> None:
        def key(sequence: str, do: Callable[[], object], within: QWidget | None = None) -> None:
            shortcut = QShortcut(QKeySequence(sequence), within or self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        key("Ctrl+E", self.record_selection)
        key("Ctrl+Return", self._save_form, self._panel)
        key("Escape", self._close_form, self._panel)
        for letter, do in (
            ("J", lambda: self._step(1)),
            ("K", lambda: self._step(-1)),
            ("A", self._review),
            ("X", self._delete),
            ("E", self._edit_claim),
            ("Shift+E", lambda: self._ask_for(self.edit_asked)),
            ("L", lambda: self._ask_for(self.link_asked)),
            ("I", self._details),
            ("]", lambda: self._turn(1)),
            ("[", lambda: self._turn(-1)),
        ):
            key(letter, do, self.reader)

    def _current(self) -> ReportView | None:
        reports = self._view.reports if self._view else ()
        return next((report for report in reports if report.report.id == self._report), None)

    def _show_report(self) -> None:
        report = self._current()
        self.reader.setVisible(report is not None)
        self._none.setVisible(report is None)
        self._panel.setVisible(report is not None)
        if report is None or self._view is None:
            return
        self._title.setText(report.report.title)
        self._line.setText(report.line)
        self._undated.setVisible(report.report.published is None)
        self._number.setText(f"Report {self._view.reports.index(report) + 1} of {len(self._view.reports)}")
        self.reader.show_report(report)
        if self._form is None:
            self._show_claim()

    def _details(self) -> None:
        report = self._current()
        if report is not None:
            self.report_asked.emit(report)

    def _turn(self, step: int) -> None:
        if self._view is None or not self._view.reports:
            return
        ids = [report.report.id for report in self._view.reports]
        at = ids.index(self._report) if self._report in ids else 0
        self._report = ids[(at + step) % len(ids)]
        self._claim = None
        self._show_report()

    def _step(self, step: int) -> None:
        report = self._current()
        ids = [claim.claim.id for claim in report.claims] if report else []
        if ids:
            at = ids.index(self._claim) + step if self._claim in ids else 0
            self._light(ids[at % len(ids)])

    def _light(self, claim: UUID) -> None:
        for report in self._view.reports if self._view else ():
            if any(one.claim.id == claim for one in report.claims):
                self._report, self._claim = report.report.id, claim
                self._show_report()
                self.reader.light(claim)
                self._navigator.settle(claims=(claim,), report=None)
                return

    def _of_event(self, event: UUID) -> tuple[UUID, ...]:
        view = self._event(event)
        return view.claims if view else ()

    def _event(self, id_: UUID | None) -> EventView | None:
        events = self._view.events if self._view else ()
        return next((one for one in events if one.event.id == id_), None)

    def _show_claim(self) -> None:
        report = self._current()
        claim = self.reader.claim(self._claim)
        body, column = self._fresh_panel()
        if report is None:
            return
        if claim is None:
            text = "Select a sentence and press Ctrl+E."
            title = "No events found in this text." if not report.claims else "Nothing selected."
            column.addWidget(Empty(self._theme, title, text))
        else:
            panel = ClaimPanel(self._theme, claim, self._event(claim.event), report)
            panel.reviewed.connect(self._review)
            panel.deleted.connect(self._delete)
            panel.edited.connect(self._edit_claim)
            panel.event_edited.connect(lambda: self._ask_for(self.edit_asked))
            panel.linked.connect(lambda: self._ask_for(self.link_asked))
            column.addWidget(panel)
        column.addStretch(1)
        foot = label(
            f"SHA-256  {report.report.text_hash[:4]} … {report.report.text_hash[-4:]}",
            self._theme,
            12,
            400,
            "text3",
        )
        column.addWidget(foot)
        self._panel.setWidget(body)

    def _fresh_panel(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        body.setObjectName("panel")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(body)
        px = self._theme.px
        column.setContentsMargins(px(22), px(18), px(22), px(14))
        column.setSpacing(px(10))
        return body, column

    def _edit_claim(self) -> None:
        claim = self.reader.claim(self._claim)
        if claim is not None:
            self.claim_asked.emit(claim)

    def _ask_for(self, asked: SignalInstance) -> None:
        claim = self.reader.claim(self._claim)
        if claim is not None and claim.event is not None:
            asked.emit(claim.event)

    def _review(self) -> None:
        claim = self.reader.claim(self._claim)
        event = self._event(claim.event) if claim else None
        if event is not None:
            id_ = event.event.id
            self._session.do(lambda desk: desk.review((id_,)), f"Reviewed: {event.title}")

    def _delete(self) -> None:
        claim = self.reader.claim(self._claim)
        if claim is not None:
            id_ = claim.claim.id
            self._claim = None
            self._session.do(lambda desk: desk.delete("claim", id_), f"Deleted one claim: {claim.title}")

    def _open_form(self) -> None:
        report, view = self._current(), self._view
        if report is None or view is None:
            return
        words = report.report.text[slice(*self._passage)]
        theme = self._theme
        body, column = self._fresh_panel()
        column.addWidget(label("Record an event", self._theme, 15, 600))
        quote = wrapped(theme, words[:400], 14)
        quote.setFont(theme.font(14, serif=True))
        column.addWidget(quote)
        passage = read_passage(words)
        form = EventForm(self._theme, view, words, guess=lambda _words: passage.kind)
        form.number.setText("lost" if passage.lost and not passage.number else passage.number)
        form.of.setText(passage.of)
        form.unit.setText(passage.unit)
        form.saved.connect(self._save)
        form.cancelled.connect(self._close_form)
        form.read_as.connect(self._read_date)
        column.addWidget(form)
        column.addStretch(1)
        self._form = form
        self._panel.setWidget(body)
        form.kind.setFocus()

    def _read_date(self, words: str) -> None:
        form, report, view = self._form, self._current(), self._view
        if form is None or report is None or view is None:
            return
        published = report.report.published.earliest if report.report.published else None
        day = published.date() if published else None
        if not words.strip():
            form.show_reading("")
            return
        self._session.ask(
            lambda desk: desk.read_date(words, view.case.zone, day),
            lambda read: form.show_reading(f"Read as {read.in_words}"),
            lambda error: form.show_reading(error.happened),
        )

    def _save_form(self) -> None:
        if self._form is not None:
            self._save(self._form.entry())

    def _save(self, entry: Entry) -> None:
        form, report, view, place = self._form, self._current(), self._view, self._passage
        if form is None or report is None or view is None:
            return

        def refused(error: UserError) -> None:
            form.refuse(str(error))

        def enter(desk: Desk) -> Changes:
            return desk.enter(view.case, report.report, place, entry)

        words = f"Recorded: {entry.kind.replace('_', ' ')}" + (f", {entry.when}" if entry.when else "")
        self._session.do(enter, words, lambda _changes: self._close_form(), refused)

    def _close_form(self) -> None:
        if self._form is not None:
            self._form = None
            self._show_claim()
            self.reader.setFocus()
