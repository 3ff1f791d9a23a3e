"""The reports of a case: read, mark, record; what each claim says stands in the panel."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pressdocket.desk.accepting import Suggested
from pressdocket.desk.beside import beside
from pressdocket.desk.doubts import Doubt
from pressdocket.desk.paragraphs import sentence_around
from pressdocket.desk.views import CaseView, EventView, ReportView
from pressdocket.qt.editing.deleting import delete_claim
from pressdocket.qt.evidence.panel import ClaimPanel, DoubtPanel
from pressdocket.qt.evidence.reading import ReadingColumn
from pressdocket.qt.evidence.recorder import Recorder
from pressdocket.qt.evidence.side import Side
from pressdocket.qt.evidence.suggesting import Suggesting, next_of
from pressdocket.qt.evidence.suggestion import SuggestionPanel
from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import Kept
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty

WIDE = 1_120
"""Design pixels: from where on the panel stands beside the text."""


class EvidenceTab(QWidget):
    """Report left, panel right. What is being typed in the panel outlives every refresh.

    `edit_asked` and `link_asked` name an event, `claim_asked` and `move_asked` carry a ClaimView,
    `report_asked` a ReportView. `beyond` is a step to another report where there is only one here.
    """

    edit_asked = Signal(object)
    link_asked = Signal(object)
    claim_asked = Signal(object)
    move_asked = Signal(object)
    report_asked = Signal(object)
    beyond = Signal(int)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        kept: Kept,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._view: CaseView | None = None
        self._report: UUID | None = None
        self._at: UUID | int | None = None
        self._place: tuple[int, int] | None = None
        self._suggesting = Suggesting(session, self)
        self._suggesting.renewed.connect(self._show_report)
        self._suggesting.done.connect(self._go_on)
        self._recorder = Recorder(session, theme, self)
        self._recorder.closed.connect(self._form_closed)
        self._recorder.recorded.connect(self._recorded)
        self.setObjectName("page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._reading(icons, kept), 1)
        self._row.addWidget(self._side())
        self._keys()

    def show_view(self, view: CaseView, place: tuple[int, int] | None = None) -> None:
        """`place` is the report's number and how many there are, where the view holds one of several."""
        self._view, self._place = view, place
        ids = [report.report.id for report in view.reports]
        if self._report not in ids:
            self._recorder.cancel()
            self._report, self._at = ids[0] if ids else None, None
        self._recorder.renew(view)
        self._show_report()
        self._suggest()

    def select(self, place: Place) -> None:
        """Lights the first of the place's claims and opens its report."""
        event = self._event(place.event)
        claims = place.claims or (event.claims if event else ())
        if claims:
            self._light(claims[0])
        elif place.report and place.report != self._report:
            self._report, self._at = place.report, None
            self._show_report()
            self._suggest()
        self.reader.setFocus()

    def record_selection(self) -> None:
        """Opens the form for the selected passage, or says what to do when none is selected."""
        report = self._current()
        if self._view is None or report is None or not self._session.may_change():
            return
        start, end = self.reader.selected()
        doubt = self.reader.doubt(self._at)
        if start == end and doubt is not None:
            start, end = sentence_around(report.report.text, doubt.start, doubt.end)
            self.reader.select(start, end)
        if start == end:
            self._session.said.emit("Select the words that say it, then press Ctrl+E.", None)
            return
        self._recorder.cancel()
        self._panel.show_form(self._recorder.open(self._view, report, (start, end)))
        self._share()
        if self._recorder.form is not None:
            self._recorder.form.kind.setFocus()
        self._row.activate()  # Where the panel lies below, it has just taken room from the text.
        self.reader.scroll_to(start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel goes below where there is no room for it beside the text."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._panel.foot.spread(wide=wide)
        self._share()

    def _share(self) -> None:
        wide, typing = self.width() >= self._theme.px(WIDE), self._recorder.form is not None
        self._panel.share(self.height(), wide=wide, typing=typing)

    def _reading(self, icons: Icons, kept: Kept) -> QWidget:
        self._column = ReadingColumn(self._session, self._theme, icons, kept)
        self._head, self.reader, self.finder = self._column.head, self._column.reader, self._column.finder
        self._head.turned.connect(self._turn)
        self._head.asked.connect(self._details)
        self.reader.chosen.connect(self._light)
        self.reader.doubted.connect(self._show_doubt)
        self.reader.edited.connect(lambda _key: self._edit_claim())
        self.reader.moved.connect(self._move)
        return self._column

    def _side(self) -> QWidget:
        self._panel = Side(self._theme)
        foot, choices = self._panel.foot, self._panel.choices
        for review in (foot.reviewed, choices.accepted):
            review.connect(self._review)
        for edit in (foot.edited, choices.edited):
            edit.connect(self._edit_claim)
        for delete in (foot.deleted, choices.rejected):
            delete.connect(self._delete)
        choices.split.connect(lambda: self._decide(self._suggesting.split))
        for move in (foot.moved, choices.merged):
            move.connect(self._move_claim)
        foot.event_edited.connect(lambda: self._ask_for(self.edit_asked))
        foot.linked.connect(lambda: self._ask_for(self.link_asked))
        return self._panel

    def _keys(self) -> None:
        bind(self._panel, {"Ctrl+Return": self._recorder.save, "Escape": self._recorder.cancel})
        bind(self, {"Ctrl+F": self.finder.open_bar})
        more: dict[str, Callable[[], object]] = {
            "J": lambda: self._step(1),
            "K": lambda: self._step(-1),
            "Return": self._edit_claim,
            "N": lambda: self.finder.step(1),
            "Shift+N": lambda: self.finder.step(-1),
            "]": lambda: self._turn(1),
            "[": lambda: self._turn(-1),
        }
        bind(self.reader, self.deeds() | more)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What can be done with what stands in the panel, by its key."""
        return {
            "A": self._review,
            "Shift+A": lambda: self._accept(self._suggesting.accept_seen),
            "X": self._delete,
            "E": self._edit_claim,
            "Shift+E": lambda: self._ask_for(self.edit_asked),
            "L": lambda: self._ask_for(self.link_asked),
            "M": self._move_claim,
            "S": lambda: self._decide(self._suggesting.split),
            "U": self._suggesting.undo,
            "I": self._details,
            "/": self.finder.open_bar,
        }

    def _current(self) -> ReportView | None:
        return self._view.report(self._report) if self._view else None

    def _show_report(self) -> None:
        report = self._current()
        self._panel.setVisible(report is not None)
        self._column.show_any(report)
        if report is None or self._view is None:
            return
        reports = self._view.reports
        self._head.show_report(report, *(self._place or (reports.index(report) + 1, len(reports))))
        suggested = self._suggesting.of(report)
        self.reader.show_report(report, suggested)
        if self._at is None and suggested:
            self._at = suggested[0].key
        self.reader.keep(self._at)
        self.finder.renew()
        if self._recorder.form is None:
            self._show_claim()

    def _details(self) -> None:
        if (report := self._current()) is not None:
            self.report_asked.emit(report)

    def _turn(self, step: int) -> None:
        reports = self._view.reports if self._view else ()
        if len(reports) == 1:
            self.beyond.emit(step)
        if len(reports) < 2:
            return
        ids = [report.report.id for report in reports]
        at = ids.index(self._report) if self._report in ids else 0
        self._recorder.cancel()
        self._report, self._at = ids[(at + step) % len(ids)], None
        self._navigator.settle(claims=(), report=self._report)
        self._show_report()
        self._suggest()

    def _step(self, step: int) -> None:
        stops = self.reader.stops()
        if stops:
            at = stops.index(self._at) + step if self._at in stops else 0 if step > 0 else -1
            stop = stops[at % len(stops)]
            doubt = self.reader.doubt(stop)
            if doubt is not None:
                self._show_doubt(doubt)
            elif isinstance(stop, UUID):
                self._light(stop)

    def _light(self, claim: UUID) -> None:
        for report in self._view.reports if self._view else ():
            if any(one.claim.id == claim for one in report.claims):
                turned = self._report != report.report.id
                self._report, self._at = report.report.id, claim
                self._show_report()
                self.reader.light(claim)
                self._navigator.settle(claims=(claim,), report=None)
                if turned:
                    self._suggest()
                return
        if self.reader.suggestion(claim) is not None:
            self._at = claim
            self._show_report()
            self.reader.light(claim)

    def _show_doubt(self, doubt: Doubt) -> None:
        self._at = doubt.start
        self.reader.light(doubt.start)
        if self._recorder.form is None:
            self._show_claim()

    def _event(self, id_: UUID | None) -> EventView | None:
        return self._view.event(id_) if self._view else None

    def _show_claim(self) -> None:
        """The current claim in the panel, or the doubtful figure, or what can be done."""
        report, view = self._current(), self._view
        self._note_seen()
        if report is None or view is None:
            return
        claim, doubt = self.reader.claim(self._at), self.reader.doubt(self._at)
        event = self._event(claim.event) if claim else None
        one = self._suggestion()
        if one is not None:
            open_ = self._suggesting.open
            shown = SuggestionPanel(self._theme, one, report, open_.index(one), len(open_))
            self._panel.show_suggestion(shown)
            self._panel.choices.show_state(one)
            self._share()
            return
        if claim is not None:
            panel = ClaimPanel(self._theme, claim, event, report, beside(view, claim))
            panel.opened.connect(self._navigator.open_claims)
            self._panel.show_claim(panel)
        elif doubt is not None:
            self._panel.show_claim(DoubtPanel(self._theme, doubt, report))
        else:
            none = not report.claims and not self._suggesting.open
            title = "No events found in this text." if none else "Nothing selected."
            empty = Empty(self._theme, title, "Select a sentence and press Ctrl+E.")
            self._panel.show_claim(empty, stretch=False)
        self._share()
        writable = self._session.writable
        self._panel.foot.show_state(report, event, claim=claim is not None, writable=writable)

    def _suggest(self) -> None:
        report = self._current()
        if self._view is not None and report is not None:
            self._suggesting.read(self._view, report)

    def _suggestion(self) -> Suggested | None:
        """The suggestion that stands in the panel."""
        return self.reader.suggestion(self._at)

    def _go_on(self, done: Suggested) -> None:
        """To the next suggestion, once one was accepted or rejected."""
        self._at = next_of(self._suggesting.open, done.start)
        self._show_report()
        if self._at is not None:
            self.reader.light(self._at)
        self.reader.setFocus()

    def _edit_suggestion(self, one: Suggested) -> None:
        """The form with what was suggested; what is typed there outlives every refresh."""
        report = self._current()
        if self._view is not None and report is not None and self._session.may_change():
            self._recorder.cancel()
            form = self._recorder.open(self._view, report, (one.start, one.end), one)
            self._panel.show_form(form)
            self._share()
            if self._recorder.form is not None:
                self._recorder.form.kind.setFocus()

    def _edit_claim(self) -> None:
        one = self._suggestion()
        if one is not None:
            self._edit_suggestion(one)
            return
        claim = self.reader.claim(self._at)
        if claim is not None:
            self.claim_asked.emit(claim)
        elif self.reader.doubt(self._at) is not None:
            self.record_selection()

    def _move_claim(self) -> None:
        self._accept(partial(self._suggesting.accept, as_claim=True))
        claim = self.reader.claim(self._at)
        if claim is not None and self._session.may_change():
            self.move_asked.emit(claim)

    def _move(self, claim: UUID, onto: UUID) -> None:
        """A claim dropped on another's card belongs to that one's event."""
        other = self.reader.claim(onto)
        event = self._event(other.event) if other else None
        if event is not None and self._session.may_change():
            id_ = event.event.id
            self._session.do(lambda desk: desk.editing.move_claim(claim, id_), f"Moved to: {event.title}")

    def _ask_for(self, asked: SignalInstance) -> None:
        claim = self.reader.claim(self._at)
        if claim is not None and claim.event is not None:
            asked.emit(claim.event)

    def _review(self) -> None:
        self._accept(self._suggesting.accept)
        claim = self.reader.claim(self._at)
        event = self._event(claim.event) if claim else None
        if event is not None and event.event.status != "reviewed" and self._session.may_change():
            id_ = event.event.id
            self._session.do(lambda desk: desk.recording.review((id_,)), f"Reviewed: {event.title}")

    def _decide(self, deed: Callable[[Suggested], None]) -> None:
        """Does something with the suggestion that stands in the panel, if one does."""
        one = self._suggestion()
        if one is not None and self._recorder.form is None and self._session.may_change():
            self._note_seen()
            deed(one)

    def _note_seen(self) -> None:
        """What stood in the panel was looked at, if there was room for all of it."""
        panel = self._panel.suggestion
        if panel is not None and self._panel.seen_whole:
            self._suggesting.see(panel.one)

    def _accept(self, deed: Callable[[Suggested], None]) -> None:
        """Accepting is looking: where there is no room for all of it, the rest comes into sight first."""
        if self._suggestion() is not None and self._recorder.form is None and not self._panel.seen_whole:
            self._panel.scroll_on()
        else:
            self._decide(deed)

    def _delete(self) -> None:
        self._decide(self._suggesting.reject)
        claim = self.reader.claim(self._at)
        if claim is not None and self._session.may_change():
            delete_claim(self._session, self._theme, claim.claim, claim.title, self)

    def _recorded(self, claim: UUID) -> None:
        """What was recorded is the current claim once it is read anew; after a suggestion comes the next."""
        one = self._recorder.suggested
        self._at = claim
        if one is not None:
            self._suggesting.await_news()
            left = tuple(each for each in self._suggesting.open if each.key != one.key)
            self._at = next_of(left, one.start) or claim
        self.reader.select_nothing()

    def _form_closed(self) -> None:
        self._show_claim()
        self.reader.setFocus()
