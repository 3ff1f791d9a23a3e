"""One case: who and what, the tabs, the day it is looked at, and the way to paper."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView, Chip
from pressdocket.errors import UserError
from pressdocket.qt.editing.editors import Editors
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.frame import Frame
from pressdocket.qt.history.tab import HistoryTab
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.ledger.tab import LedgerTab
from pressdocket.qt.places import TABS, Place, TabName
from pressdocket.qt.summary.tab import SummaryTab
from pressdocket.qt.timeline.tab import TimelineTab
from pressdocket.qt.widgets import BusyBar, button, hairline
from pressdocket.qt.window.case_head import CaseHead
from pressdocket.qt.window.notice import Notice
from pressdocket.qt.window.panes import PANE
from pressdocket.records.change import Changes


class CasePage(QWidget):
    """Asks for the case's view once and gives it to every tab; `shown` tells that there is another.
    `export` and `earlier_asked` ask for what the window has for the case."""

    export = Signal()
    earlier_asked = Signal()
    shown = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, icons, _ = frame
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._place = Place("case")
        self._tab: TabName = "summary"
        self._asked: Job | None = None
        self.view: CaseView | None = None
        self._shown: dict[TabName, CaseView] = {}
        evidence, timeline, summary = EvidenceTab(frame), TimelineTab(frame), SummaryTab(frame)
        self.reader = evidence.reader
        self.ledger = LedgerTab(frame)
        self._tabs: dict[TabName, SummaryTab | TimelineTab | LedgerTab | EvidenceTab | HistoryTab] = {
            "summary": summary,
            "timeline": timeline,
            "ledger": self.ledger,
            "evidence": evidence,
            "history": HistoryTab(frame),
        }
        self.editors = Editors(session, navigator, theme, lambda: self.view, self)
        self._join(evidence, timeline, summary)
        self._lay_out(icons)
        self._keys()
        session.changed.connect(self._changed)

    def _join(self, evidence: EvidenceTab, timeline: TimelineTab, summary: SummaryTab) -> None:
        """What the tabs ask to have edited."""
        self.editors.serve(evidence.deeds)
        timeline.edit_asked.connect(self.editors.event)
        timeline.link_asked.connect(partial(self.editors.event, at_links=True))
        summary.edit_asked.connect(self.editors.event)
        self.ledger.edit_asked.connect(lambda event, field: self.editors.event(event, field=field))
        self.ledger.link_asked.connect(partial(self.editors.event, at_links=True))

    def _lay_out(self, icons: Icons) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(icons))
        column.addWidget(self._bar())
        column.addWidget(hairline())
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        self._banner = button("", "return-to-today", "quiet")
        self._banner.clicked.connect(self.return_to_today)
        self._banner.hide()
        holder = QHBoxLayout()
        holder.setContentsMargins(theme.px(26), 0, theme.px(26), 0)
        holder.addWidget(self._banner)
        column.addLayout(holder)
        self.altered = Notice(theme, "altered")
        column.addWidget(self.altered)
        self._stack = QStackedWidget()
        for name, _ in TABS:
            self._stack.addWidget(self._tabs[name])
        for pane in (self.head, self.tab_bar, self._stack):
            pane.setProperty(PANE, True)
        column.addWidget(self._stack, 1)

    def arrive(self, place: Place) -> None:
        """Shows a place in a case; the case is asked for anew where it or its day is another."""
        tab: TabName = place.tab if place.tab in self._tabs else "evidence" if place.event else "summary"
        before, self._place = self._place, place
        self.tab_bar.blockSignals(True)
        self.tab_bar.setCurrentIndex([name for name, _ in TABS].index(tab))
        self.tab_bar.blockSignals(False)
        self._stack.setCurrentWidget(self._tabs[tab])
        self._tab = tab
        if self.view is None or (before.case, before.as_of) != (place.case, place.as_of):
            self._ask(select=True)
        else:
            self._show_tab()
            self._select()

    def stood(self) -> tuple[TabName, object]:
        """How the tab that is seen stands."""
        return self._tab, self._tabs[self._tab].stood()

    def _select(self) -> None:
        """What the place names, and as its tab stood when it was left."""
        place, tab = self._place, self._tabs[self._tab]
        tab.select(place)
        if isinstance(place.stood, tuple) and place.stood[0] == self._tab:
            tab.stand(place.stood[1])

    def return_to_today(self) -> None:
        self._go(self._place.tab, None)

    @property
    def in_the_past(self) -> bool:
        return self._place.as_of is not None

    def go_to_tab(self, tab: TabName) -> None:
        self._go(tab, self._place.as_of)

    def ask_for_day(self) -> None:
        """Opens the field for the day of “as of”."""
        self.day.show()
        self.day.setFocus()
        self.day.selectAll()

    def record_selection(self) -> None:
        tab = self._tabs["evidence"]
        if isinstance(tab, EvidenceTab) and self._stack.currentWidget() is tab:
            tab.record_selection()

    def _ask(self, *, select: bool) -> None:
        place = self._place
        if self._asked is not None:
            self._asked.cancel()

        def show(view: CaseView) -> None:
            self._busy.stop()
            self._wait(waiting=False)
            self.view = view
            self._show(view)
            if select:
                self._select()

        def gone(error: UserError) -> None:
            self._busy.stop()
            self._wait(waiting=False)
            self._session.said.emit(str(error), None)
            self._navigator.go(Place("cases"))

        self._busy.start()
        self._wait(waiting=self.view is not None and self.view.case.reference != place.case)
        self._asked = self._session.ask(lambda desk: desk.judging.view(place.case, place.as_of), show, gone)
        if select:  # Another case: what is changed here meanwhile is in its history.
            self._session.ask(
                lambda desk: desk.cases.altered(place.case), self._warn, lambda _gone: None, patient=True
            )

    def _wait(self, *, waiting: bool) -> None:
        """What is shown of another case is not painted: it would be wrong, and hold up the right one."""
        for part in (self.head, self._stack):
            part.setUpdatesEnabled(not waiting)

    def _warn(self, altered: int) -> None:
        many = "1 record does" if altered == 1 else f"{altered} records do"
        self.altered.say(
            f"{many} not match the history: changed outside Pressdocket. Nothing is printed until that is "
            "cleared up; “pressdocket check” names what was altered."
            if altered
            else ""
        )

    def _show(self, view: CaseView) -> None:
        self.head.show_view(view)
        day = view.as_of.strftime("%d %b %Y").lstrip("0")
        self._banner.setText(f"What was known on {day}. Return to today (T).")
        self._banner.setVisible(not view.today)
        self._show_tab()
        self.editors.refresh()
        self.shown.emit()

    def _show_tab(self) -> None:
        """Gives the view to the tab that is seen; the others get it when they are."""
        if self.view is not None and self._shown.get(self._tab) is not self.view:
            self._shown[self._tab] = self.view
            self._tabs[self._tab].show_view(self.view)

    def _head(self, icons: Icons) -> CaseHead:
        self.head = head = CaseHead(self._theme, icons)
        head.home.connect(lambda: self._navigator.go(Place("cases")))
        head.chosen.connect(self._open_chip)
        head.as_of.clicked.connect(self.ask_for_day)
        head.print_it.clicked.connect(self.export)
        head.earlier.clicked.connect(self.earlier_asked)
        head.day.returnPressed.connect(self._read_day)
        self.day, self.as_of = head.day, head.as_of
        return head

    def _open_chip(self, chip: Chip) -> None:
        """The summary, at the card or the row that the chip speaks of."""
        self._go("summary", self._place.as_of)
        tab = self._tabs["summary"]
        name = {"rival figures": "rivals", "gaps": "gaps"}.get(chip.sign, "ledger-row")
        found = tab.findChild(QWidget, name)
        if found is not None:
            stops = [
                one for one in found.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            ]
            (stops[0] if stops else found).setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(tab, QScrollArea):
                tab.ensureWidgetVisible(found)

    def _bar(self) -> QTabBar:
        self.tab_bar = QTabBar()
        self.tab_bar.setObjectName("case-tabs")
        self.tab_bar.setAccessibleName("Tabs of the case")
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        for _, words in TABS:
            self.tab_bar.addTab(words)
        self.tab_bar.currentChanged.connect(lambda number: self._go(TABS[number][0], self._place.as_of))
        return self.tab_bar

    def _keys(self) -> None:
        bind(self.day, {"Escape": self.day.hide})
        for within in (
            self._tabs["summary"],
            self._tabs["timeline"],
            self.ledger.table,
            self.reader,
            self._tabs["history"],
            self.tab_bar,
        ):
            bind(within, {"D": self.ask_for_day, "T": self.return_to_today})

    def _read_day(self) -> None:
        words, zone = self.day.text(), self.view.case.zone if self.view else "UTC"

        def known(read: date) -> None:
            self.day.hide()
            self._go(self._place.tab, read)

        self._session.ask(lambda desk: desk.days.read_one(words, zone), known)

    def _go(self, tab: TabName, as_of: date | None) -> None:
        self._navigator.go(Place("case", case=self._place.case, tab=tab, as_of=as_of))

    def _changed(self, changes: Changes) -> None:
        if self._place.case and self.view is not None:
            self._ask(select=False)
