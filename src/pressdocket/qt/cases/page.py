"""The first page: what needs a look, then every case."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.qt.cases.board import Board, spread
from pressdocket.qt.cases.card import Found
from pressdocket.qt.cases.filtering import Filter
from pressdocket.qt.cases.heads import Heads
from pressdocket.qt.cases.judging import Judging
from pressdocket.qt.cases.model import CasesModel
from pressdocket.qt.cases.news import NewsStrip
from pressdocket.qt.cases.parts import Part
from pressdocket.qt.cases.peek import Peek
from pressdocket.qt.cases.rows import CaseList
from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import SavedView
from pressdocket.qt.places import Place
from pressdocket.qt.widgets import BusyBar, Elided, Empty, KeyHints, button, label

if TYPE_CHECKING:
    from pressdocket.desk.overview import CaseLine, CaseRow
    from pressdocket.desk.views import Glance

BETWEEN = 300
"""Milliseconds between two looks of the board while cases are being judged."""
_HINTS = (
    ("J K", "move"),
    ("Enter", "open"),
    ("1 – 5", "attention"),
    ("/", "filter"),
    ("Ctrl N", "new case"),
    ("Space", "peek"),
    ("← →", "figures of a row"),
)


@dataclass(frozen=True, slots=True)
class Stood:
    """The case that is chosen, and the pixels that the list is scrolled down."""

    reference: str
    scroll: int


class CasesPage(QWidget):
    """Rows appear as soon as they are read; verdicts follow in chunks, so that the window never waits.

    `judged` tells that glances came in.
    """

    new_case = Signal()
    add_reports = Signal()
    paste = Signal()
    open_sample = Signal()
    judged = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, icons, kept = frame
        self.setObjectName("page")
        self._navigator, self._theme, self._kept = navigator, theme, kept
        self.judging = Judging(session, kept, self)
        self._day = ""
        self._drawn = QElapsedTimer()
        self.model = CasesModel(self)
        self.list = CaseList(self.model, theme)
        self.board = Board(theme, self._open_found)
        self.news = NewsStrip(theme)
        self.filter = Filter(theme)
        self.heads = Heads(theme, kept.sort)
        self._build(icons)
        self._peek = Peek(session, theme, self)
        self._connect()

    def arrive(self, place: Place) -> None:
        if isinstance(place.stood, Stood):
            self.list.keep(place.stood.reference, place.stood.scroll)
        self.list.setFocus()

    def stood(self) -> Stood:
        """What is chosen in the list, and how far that is scrolled."""
        return Stood(self.list.reference, self.list.verticalScrollBar().value())

    def show_view(self, view: SavedView) -> None:
        """Shows the cases of a saved view."""
        self.filter.show_view(view)
        self.list.setFocus()

    def _build(self, icons: Icons) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        inset = theme.px(12)
        column.setContentsMargins(theme.px(32) - inset, theme.px(18), theme.px(32) - inset, 0)
        column.setSpacing(0)
        column.addLayout(self._head(icons, inset))
        column.addSpacing(theme.px(21))
        self.board.setContentsMargins(inset, 0, inset, 0)
        column.addWidget(self.board)
        self._strip_gap = QWidget()
        self._strip_gap.setFixedHeight(theme.px(10))
        column.addWidget(self._strip_gap)
        holder = QHBoxLayout()
        holder.setContentsMargins(inset, 0, inset, 0)
        holder.addWidget(self.news)
        column.addLayout(holder)
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        column.addWidget(self.heads)
        self._below = QStackedLayout()
        column.addLayout(
            self._below, 1
        )  # First: what is added to a layout without a widget opens as a window.
        self._below.addWidget(self.list)
        self._below.addWidget(self._no_cases())
        self._unmatched = Empty(
            theme,
            "No case matches this filter.",
            "Other words, or none, show more.",
            (("Show all cases", "clear-filter", lambda: self.show_view(SavedView(""))),),
        )
        self._below.addWidget(self._unmatched)
        self._below.addWidget(self._no_case_but_reports())
        self._waiting = 0
        self._hints = KeyHints(theme, _HINTS)
        self._hints.setContentsMargins(inset, 0, 0, 0)
        column.addWidget(self._hints)

    def _head(self, icons: Icons, inset: int) -> QHBoxLayout:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(inset, 0, inset, 0)
        head.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(label("Cases", theme, 22, 600))
        self._line = Elided("Reading …", theme, 13, 400, "text2")
        self._line.setObjectName("cases-line")
        words.addWidget(self._line)
        head.addLayout(words, 1)
        head.addWidget(self.filter)
        self._new = button("New case", "new-case")
        self._new.clicked.connect(self.new_case)
        head.addWidget(self._new)
        self._add = button("Add reports", "add-reports", "primary", icons.icon("file", "on_accent"))
        self._add.clicked.connect(self.add_reports)
        head.addWidget(self._add)
        return head

    def _no_cases(self) -> Empty:
        return Empty(
            self._theme,
            "No cases yet.",
            "Drop a news report here, paste one, or open the sample docket.",
            (
                ("New case", "empty-new-case", self.new_case.emit),
                ("Add reports", "empty-add-reports", self.add_reports.emit),
                ("Paste a report", "empty-paste", self.paste.emit),
                ("Open the sample docket", "open-sample", self.open_sample.emit),
            ),
        )

    def _no_case_but_reports(self) -> Empty:
        self._first = Empty(
            self._theme,
            "No cases yet, but a report waits in the Inbox.",
            "Accept there what it says: the first event makes the case that is proposed.",
            (("Open the Inbox", "empty-open-inbox", lambda: self._navigator.go(Place("inbox"))),),
        )
        return self._first

    def show_waiting(self, reports: int) -> None:
        """How many reports wait in the Inbox of a docket without cases: they are the next thing to do."""
        if reports == self._waiting:
            return
        first, self._waiting = not self._waiting, reports
        self._settle()
        if first and self._below.currentWidget() is self._first and self.isVisible():
            self._first.actions_[0].setFocus()

    def _settle(self) -> None:
        none = 3 if self._waiting else 1
        self._below.setCurrentIndex(0 if self.model.rowCount() else 2 if self.model.total else none)

    def _connect(self) -> None:
        self.judging.seen.connect(self._show_seen)
        self.judging.read.connect(self._show_rows)
        self.judging.judged.connect(self._show_glances)
        self.judging.news.connect(self.news.show_news)
        self.board.picked.connect(lambda board: self.show_view(SavedView("", trait=board)))
        self.board.left.connect(self.list_focus)
        self.news.picked.connect(lambda board: self.show_view(SavedView("", trait=board)))
        self.news.followed.connect(self._open_found)
        self.news.told.connect(self._open_news)
        self.news.seen.connect(self.judging.see)
        self.news.seen.connect(self.list_focus)
        self.filter.changed.connect(self._filtered)
        self.filter.saved.connect(self._kept.save_view)
        self.filter.done.connect(self.list_focus)
        self.heads.sorted_by.connect(self._sorted)
        self.model.sort_by(self.heads.sort)
        self.list.opened.connect(self._open)
        self.list.peeked.connect(self._peek_at)
        self.list.let_go.connect(self._let_go)
        self.list.menu_asked.connect(self._menu)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._follow())
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self._peek.close_up())

    def list_focus(self) -> None:
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text()
        if key and key in "1234":
            self.board.focus_card(int(key) - 1)
        elif key == "5":
            self.news.focus_first()
        elif key == "/":
            self.filter.box.setFocus()
            self.filter.box.selectAll()
        elif key in ("j", "k"):
            self.list_focus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy = self.width() >= self._theme.px(940) and self.height() >= self._theme.px(680)
        self.board.set_compact(compact=not roomy)
        self.filter.box.setMinimumWidth(self._theme.px(220 if self.width() >= self._theme.px(1000) else 130))
        self._new.setVisible(self.width() >= self._theme.px(700))
        self._hints.setVisible(self.height() >= self._theme.px(420))
        self.filter.set_narrow(narrow=self.width() < self._theme.px(560))
        super().resizeEvent(event)

    def _show_seen(self, cases: "Sequence[CaseLine]") -> None:
        """What the file holds, before anything is known of it."""
        self._arranged(lambda: self.model.show_rows(cases))

    def _show_rows(self, day: str, rows: tuple["CaseRow", ...]) -> None:
        self._day = day
        self._arranged(lambda: self.model.show_rows(rows))
        for part in (self.board, self.heads, self.filter):
            part.setVisible(bool(rows))
        self._say()

    def _show_glances(self, glances: "tuple[Glance, ...]", waiting: bool) -> None:
        self.model.show_glances(glances)
        self._busy.setVisible(waiting)
        if not waiting:
            self._arranged(self.model.arrange)
            if self.list.hasFocus():  # not before, for only now the first row is the most urgent
                self.list_focus()
        if not waiting or not self._drawn.isValid() or self._drawn.elapsed() > BETWEEN:
            self._show_board()
            self._drawn.start()
        else:
            self._say()

    def _arranged(self, arrange: Callable[[], None]) -> None:
        """Does something to the model that resets it; selection and scroll stay."""
        current, scroll = self.list.reference, self.list.verticalScrollBar().value()
        arrange()
        self.list.keep(current, scroll)
        self._settle()

    def _filtered(self) -> None:
        self._arranged(lambda: self.model.filter(self.filter.words, self.filter.trait))
        self._say()

    def _sorted(self, sort: str) -> None:
        self._kept.sort = sort
        self._arranged(lambda: self.model.sort_by(sort))
        self.list_focus()

    def _show_board(self) -> None:
        glances = self.model.glances
        self.board.show_glances(glances)
        self.news.show_due(spread(glances, "follow-up"))
        self._order()
        self._say()
        self.judged.emit()

    def _order(self) -> None:
        """Tab goes from the head over cards and strip to the list, though cards are made anew."""
        head = (self.filter.box, self._new, self._add)
        for one, other in pairwise(
            (*head, *self.board.stops, *self.news.links, self.heads.button, self.list)
        ):
            QWidget.setTabOrder(one, other)

    def _say(self) -> None:
        total, judged, look = self.model.total, self.model.judged, self.model.need_a_look
        need = "needs" if look == 1 else "need"
        said = f"{total:,} case{'' if total == 1 else 's'}, {look:,} of them {need} a look"
        if self.filter.said:
            said = f"{self.model.rowCount():,} of {total:,} cases: {self.filter.said}"
        elif judged < total:
            said = f"{total:,} cases, {judged:,} judged so far"
        elif not total:
            said = "no cases"
        self._line.setText("  ·  ".join(part for part in (self._day, said) if part))

    def _open(self, reference: str, part: Part | None) -> None:
        """Opens a case; with a part of its row, the sentences that bear it."""
        self._peek.close_up()
        if not reference:
            return
        if part is None:
            self._navigator.go(Place("case", case=reference))
        elif part.claims:
            self._navigator.go(Place("case", case=reference, tab="evidence", claims=part.claims))
        else:
            self._navigator.go(Place("case", case=reference, tab=part.tab))

    def _open_found(self, found: Found) -> None:
        glance, item = found
        if item.claims:
            place = Place("case", case=glance.reference, tab="evidence", event=item.event, claims=item.claims)
        else:
            place = Place(
                "case", case=glance.reference, tab="timeline" if item.event else "summary", event=item.event
            )
        self._navigator.go(place)

    def _open_news(self, reference: str) -> None:
        place = Place("case", case=reference, tab="history") if reference else Place("inbox")
        self._navigator.go(place)

    def _peek_at(self, reference: str) -> None:
        if self._peek.reference == reference:
            self._peek.close_up()
            return
        row = self.list.visualRect(self.list.currentIndex())
        corner = self.list.viewport().mapTo(self, row.topLeft())
        self._peek.open(reference, QRect(corner, row.size()))

    def _follow(self) -> None:
        """An open peek follows the row that is chosen."""
        if self._peek.isVisible() and self.list.reference:
            self._peek_at(self.list.reference)

    def _let_go(self) -> None:
        if not self._peek.close_up() and self.filter.said:
            self.show_view(SavedView(""))

    def _menu(self, reference: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("case-menu")
        pinned = reference in self._kept.pins
        menu.addAction("Open", lambda: self._open(reference, None))
        menu.addAction("Peek", lambda: self._peek_at(reference))
        menu.addAction("Unpin" if pinned else "Pin to the sidebar", lambda: self._kept.pin(reference))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
