"""The reports of a case: read, mark, record; what each claim says stands in the panel."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from pressdocket.desk.accepting import Suggested
from pressdocket.desk.beside import beside
from pressdocket.desk.doubts import Doubt
from pressdocket.desk.views import CaseView
from pressdocket.qt.evidence.deeds import Deeds
from pressdocket.qt.evidence.drafts import Drafts
from pressdocket.qt.evidence.panel import ClaimPanel, DoubtPanel
from pressdocket.qt.evidence.reading import ReadingColumn
from pressdocket.qt.evidence.recorder import Recorder
from pressdocket.qt.evidence.side import Side
from pressdocket.qt.evidence.spot import Spot
from pressdocket.qt.evidence.stood import Stood
from pressdocket.qt.evidence.suggesting import Suggesting, next_of
from pressdocket.qt.evidence.suggestion import SuggestionPanel
from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import Kept
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.widgets import Empty

WIDE = 1_120
"""Design pixels: from where on the panel stands beside the text."""


class EvidenceTab(QWidget):
    """Report left, panel right. What is being typed in the panel outlives every refresh.

    `deeds` tells what is wanted of the editors. `beyond` is a step to another report where there is only one
    here.
    """

    beyond = Signal(int)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, icons, kept = frame
        self._session, self._navigator, self._theme = session, navigator, theme
        self._spot = Spot()
        self._suggesting = Suggesting(session, self)
        self._suggesting.renewed.connect(self._show_report)
        self._suggesting.done.connect(self._go_on)
        drafts = Drafts(kept)
        kept.changed.connect(self._resume)
        self._recorder = Recorder(session, theme, drafts, self)
        self._recorder.closed.connect(self._form_closed)
        self._recorder.recorded.connect(self._recorded)
        self.setObjectName("page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._reading(icons, kept), 1)
        self._panel = Side(theme)
        self._row.addWidget(self._panel)
        self.deeds = Deeds(
            session, theme, self._spot, self.reader, self._panel, self._suggesting, self._recorder, drafts
        )
        self.deeds.form_opened.connect(self._form_opened)
        self._head.asked.connect(self.deeds.details)
        self._keys()

    def show_view(self, view: CaseView, place: tuple[int, int] | None = None) -> None:
        """`place` is the report's number and how many there are, where the view holds one of several."""
        self._spot.view, self._spot.number = view, place
        ids = [report.report.id for report in view.reports]
        if self._spot.id not in ids:
            self._recorder.cancel()
            self._spot.turn(ids[0] if ids else None)
        self._recorder.renew(view)
        self._show_report()
        self._suggest()

    def select(self, place: Place) -> None:
        """Lights the first of the place's claims and opens its report."""
        event = self._spot.event(place.event)
        claims = place.claims or (event.claims if event else ())
        if claims:
            self._light(claims[0])
        elif place.report and place.report != self._spot.id:
            self._spot.turn(place.report)
            self._show_report()
            self._suggest()
        self.reader.setFocus()

    def stood(self) -> Stood:
        """What is read, and how far down."""
        return Stood(self._spot.id, self._spot.at, self.reader.verticalScrollBar().value())

    def stand(self, stood: object) -> None:
        """As it stood, if the report is still here."""
        if not isinstance(stood, Stood) or self._spot.view is None:
            return
        if self._spot.view.report(stood.report) is None:
            return
        if self._spot.id != stood.report:
            self._spot.turn(stood.report)
            self._show_report()
            self._suggest()
        if stood.at is not None and stood.at != self._spot.at:
            self._spot.at = stood.at
            self.reader.keep(stood.at)
            if self._recorder.form is None:
                self._show_claim()
        self.reader.verticalScrollBar().setValue(stood.scroll)

    def record_selection(self) -> None:
        """Opens the form for the selected passage, or says what to do when none is selected."""
        self.deeds.record()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel goes below where there is no room for it beside the text."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._panel.foot.spread(wide=wide)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._resume()

    def _resume(self) -> None:
        if self.isVisible() and self._recorder.form is None:
            self.deeds.resume()

    def _share(self) -> None:
        wide, typing = self.width() >= self._theme.px(WIDE), self._recorder.form is not None
        self._panel.share(self.height(), wide=wide, typing=typing)

    def _reading(self, icons: Icons, kept: Kept) -> QWidget:
        self._column = ReadingColumn(self._session, self._theme, icons, kept)
        self._head, self.reader, self.finder = self._column.head, self._column.reader, self._column.finder
        self._head.turned.connect(self._turn)
        self.reader.chosen.connect(self._light)
        self.reader.doubted.connect(self._show_doubt)
        self._column.versions.told.connect(self._show_unless_typing)
        return self._column

    def _keys(self) -> None:
        bind(self._panel, {"Ctrl+Return": self._recorder.save, "Escape": self._recorder.cancel})
        bind(self, {"Ctrl+F": self.finder.open_bar})
        more: dict[str, Callable[[], object]] = {
            "J": lambda: self._step(1),
            "K": lambda: self._step(-1),
            "Return": self.deeds.edit,
            "/": self.finder.open_bar,
            "N": lambda: self.finder.step(1),
            "Shift+N": lambda: self.finder.step(-1),
            "]": lambda: self._turn(1),
            "[": lambda: self._turn(-1),
        }
        bind(self.reader, self.deeds.by_key() | more)

    def _show_report(self) -> None:
        report = self._spot.report
        self._panel.setVisible(report is not None)
        self._column.show_any(report)
        if report is None or self._spot.view is None:
            return
        reports = self._spot.view.reports
        self._head.show_report(report, *(self._spot.number or (reports.index(report) + 1, len(reports))))
        suggested = self._suggesting.of(report)
        self.reader.show_report(report, suggested)
        if self._spot.at is None and suggested:
            self._spot.at = suggested[0].key
        self.reader.keep(self._spot.at)
        self.finder.renew()
        self._show_unless_typing()
        self._resume()

    def _turn(self, step: int) -> None:
        reports = self._spot.view.reports if self._spot.view else ()
        if len(reports) == 1:
            self.beyond.emit(step)
        if len(reports) < 2:
            return
        ids = [report.report.id for report in reports]
        at = ids.index(self._spot.id) if self._spot.id in ids else 0
        self._recorder.cancel()
        self._spot.turn(ids[(at + step) % len(ids)])
        self._navigator.settle(claims=(), report=self._spot.id)
        self._show_report()
        self._suggest()

    def _step(self, step: int) -> None:
        stops = self.reader.stops()
        if stops:
            at = stops.index(self._spot.at) + step if self._spot.at in stops else 0 if step > 0 else -1
            stop = stops[at % len(stops)]
            doubt = self.reader.doubt(stop)
            if doubt is not None:
                self._show_doubt(doubt)
            elif isinstance(stop, UUID):
                self._light(stop)

    def _light(self, claim: UUID) -> None:
        for report in self._spot.view.reports if self._spot.view else ():
            if any(one.claim.id == claim for one in report.claims):
                turned = self._spot.id != report.report.id
                self._spot.id, self._spot.at = report.report.id, claim
                self._show_report()
                self.reader.light(claim)
                self._navigator.settle(claims=(claim,), report=None)
                if turned:
                    self._suggest()
                return
        if self.reader.suggestion(claim) is not None:
            self._spot.at = claim
            self._show_report()
            self.reader.light(claim)

    def _show_doubt(self, doubt: Doubt) -> None:
        self._spot.at = doubt.start
        self.reader.light(doubt.start)
        self._show_unless_typing()

    def _show_unless_typing(self) -> None:
        if self._recorder.form is None:
            self._show_claim()

    def _show_claim(self) -> None:
        """The current claim in the panel, or the doubtful figure, or what can be done."""
        report, view = self._spot.report, self._spot.view
        self.deeds.note_seen()
        if report is None or view is None:
            return
        claim, doubt = self.reader.claim(self._spot.at), self.reader.doubt(self._spot.at)
        event = self._spot.event(claim.event) if claim else None
        one = self.reader.suggestion(self._spot.at)
        if one is not None:
            open_ = self._suggesting.open
            shown = SuggestionPanel(self._theme, one, report, open_.index(one), len(open_))
            self._panel.show_suggestion(shown)
            self._panel.choices.show_state(one)
            self._share()
            return
        if claim is not None:
            fate = self._column.versions.fate_of(claim.claim.id)
            panel = ClaimPanel(self._theme, claim, event, report, beside(view, claim), fate)
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
        report = self._spot.report
        if self._spot.view is not None and report is not None:
            self._suggesting.read(self._spot.view, report)

    def _go_on(self, done: Suggested) -> None:
        """To the next suggestion, once one was accepted or rejected."""
        self._spot.at = next_of(self._suggesting.open, done.start)
        self._show_report()
        if self._spot.at is not None:
            self.reader.light(self._spot.at)
        self.reader.setFocus()

    def _recorded(self, claim: UUID) -> None:
        """What was recorded is the current claim once it is read anew; after a suggestion comes the next."""
        one = self._recorder.suggested
        self._spot.at = claim
        if one is not None:
            self._suggesting.await_news()
            left = tuple(each for each in self._suggesting.open if each.key != one.key)
            self._spot.at = next_of(left, one.start) or claim
        self.reader.select_nothing()

    def _form_opened(self) -> None:
        self._share()
        self._row.activate()  # Where the panel lies below, it has just taken room from the text.

    def _form_closed(self) -> None:
        self._show_claim()
        self.reader.setFocus()
