"""One case: who and what, the tabs, the day it is looked at, and the way to paper."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView
from pressdocket.errors import UserError
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.editing.editors import Editors
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.history.tab import HistoryTab
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator, Place, TabName
from pressdocket.qt.session import Session
from pressdocket.qt.summary.tab import SummaryTab
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.tab import TimelineTab
from pressdocket.qt.widgets import BusyBar, Elided, button, hairline, label
from pressdocket.records.change import Changes

TABS: tuple[tuple[TabName, str], ...] = (
    ("summary", "Summary"),
    ("timeline", "Timeline"),
    ("evidence", "Evidence"),
    ("history", "History"),
)


class CasePage(QWidget):
    """Asks for the case's view once and gives it to every tab."""

    export = Signal()

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._place = Place("case")
        self._tab: TabName = "summary"
        self._asked: Job | None = None
        self.view: CaseView | None = None
        self._shown: dict[TabName, CaseView] = {}
        parts = (session, navigator, theme, icons)
        evidence, timeline = EvidenceTab(*parts), TimelineTab(*parts)
        self._tabs: dict[TabName, SummaryTab | TimelineTab | EvidenceTab | HistoryTab] = {
            "summary": SummaryTab(*parts),
            "timeline": timeline,
            "evidence": evidence,
            "history": HistoryTab(*parts),
        }
        self.editors = Editors(session, navigator, theme, lambda: self.view, self)
        for tab in (evidence, timeline):
            tab.edit_asked.connect(self.editors.event)
            tab.link_asked.connect(partial(self.editors.event, at_links=True))
        evidence.claim_asked.connect(self.editors.claim)
        evidence.report_asked.connect(self.editors.report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(14), 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(icons))
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
        self._stack = QStackedWidget()
        for name, _ in TABS:
            self._stack.addWidget(self._tabs[name])
        column.addWidget(self._stack, 1)
        self._keys()
        session.changed.connect(self._changed)

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
            self._tabs[tab].select(place)

    def return_to_today(self) -> None:
        self._go(self._place.tab, None)

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
            self._busy.hide()
            self.view = view
            self._show(view)
            if select:
                self._tabs[self._tab].select(place)

        def gone(error: UserError) -> None:
            self._busy.hide()
            self._session.said.emit(str(error), None)
            self._navigator.go(Place("cases"))

        self._busy.show()
        self._asked = self._session.ask(lambda desk: desk.view(place.case, place.as_of), show, gone)

    def _show(self, view: CaseView) -> None:
        self._crumb.setText(f"Cases  ›  {view.case.reference}")
        self._title.setText(view.case.title)
        self._line.setText(view.line)
        while (old := self._chips.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for chip in view.chips[:4]:
            self._chips.addWidget(ChipLabel(self._theme, chip))
        self._chips.addStretch(1)
        day = view.as_of.strftime("%d %b %Y").lstrip("0")
        self.as_of.setText("As of today" if view.today else f"As of {day}")
        self._banner.setText(f"What was known on {day}. Return to today (T).")
        self._banner.setVisible(not view.today)
        self._show_tab()
        self.editors.refresh()

    def _show_tab(self) -> None:
        """Gives the view to the tab that is seen; the others get it when they are."""
        if self.view is not None and self._shown.get(self._tab) is not self.view:
            self._shown[self._tab] = self.view
            self._tabs[self._tab].show_view(self.view)

    def _head(self, icons: Icons) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setContentsMargins(theme.px(32), 0, theme.px(32), 0)
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        row.setSpacing(theme.px(8))
        self._crumb = label("Cases", theme, 12.5, 400, "text2", "breadcrumb")
        self._title = Elided("", theme, 22, 600)
        self._line = Elided("", theme, 13, 400, "text2")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.px(8))
        for part in (self._crumb, self._title):
            words.addWidget(part)
        words.addLayout(self._chips)
        words.addWidget(self._line)
        row.addLayout(words, 1)
        self.day = QLineEdit()
        self.day.setObjectName("as-of-day")
        self.day.setAccessibleName("As of which day; Enter to go, Escape to stay")
        self.day.setPlaceholderText("20 Sep 2024")
        self.day.setMaximumWidth(theme.px(150))
        self.day.hide()
        self.day.returnPressed.connect(self._read_day)
        row.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        self.as_of: QPushButton = button("As of today", "as-of", "plain", icons.icon("clock"))
        self.as_of.clicked.connect(self.ask_for_day)
        row.addWidget(self.as_of, 0, Qt.AlignmentFlag.AlignTop)
        print_it = button("Export PDF", "export-pdf", "primary", icons.icon("export", "on_accent"))
        print_it.clicked.connect(self.export)
        row.addWidget(print_it, 0, Qt.AlignmentFlag.AlignTop)
        return row

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
        def key(sequence: str, do: Callable[[], object], within: QWidget) -> None:
            shortcut = QShortcut(QKeySequence(sequence), within)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        for number in range(len(TABS)):
            key(f"Alt+{number + 1}", partial(self.tab_bar.setCurrentIndex, number), self)
        key("Escape", self.day.hide, self.day)
        for within in (self._tabs["summary"], self._tabs["timeline"], self._tabs["history"], self.tab_bar):
            key("D", self.ask_for_day, within)
            key("T", self.return_to_today, within)

    def _read_day(self) -> None:
        words, zone = self.day.text(), self.view.case.zone if self.view else "UTC"

        def known(read: date) -> None:
            self.day.hide()
            self._go(self._place.tab, read)

        self._session.ask(lambda desk: desk.read_day(words, zone), known)

    def _go(self, tab: TabName, as_of: date | None) -> None:
        self._navigator.go(Place("case", case=self._place.case, tab=tab, as_of=as_of))

    def _changed(self, changes: Changes) -> None:
        if self._place.case and self.view is not None:
            self._ask(select=False)
