"""The main window: lays out sidebar and pages, and hands each what it needs."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import Kept
from pressdocket.qt.places import Navigator, Place, TabName
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Scheme, Theme
from pressdocket.qt.window.actions import Actions, AltMenu
from pressdocket.qt.window.busy import BusyRow
from pressdocket.qt.window.deeds import deeds_of
from pressdocket.qt.window.dialogs import Dialogs
from pressdocket.qt.window.dockets import Dockets
from pressdocket.qt.window.dropping import Dropping
from pressdocket.qt.window.notice import Notice
from pressdocket.qt.window.pages import Pages
from pressdocket.qt.window.panes import Panes
from pressdocket.qt.window.printing import Printing
from pressdocket.qt.window.sidebar import Sidebar
from pressdocket.qt.window.steps import Steps
from pressdocket.qt.window.taking import Taking
from pressdocket.qt.window.toasts import Toasts
from pressdocket.qt.window.watching import Watching

if TYPE_CHECKING:  # The window is painted before the desk is imported, and its pages after that.
    from pressdocket.qt.cases.page import CasesPage
    from pressdocket.qt.compare.page import ComparePage
    from pressdocket.qt.inbox.page import InboxPage
    from pressdocket.qt.obligations.page import ObligationsPage
    from pressdocket.qt.search.page import SearchPage
    from pressdocket.qt.window.case_page import CasePage
    from pressdocket.qt.window.keeping import Keeping
    from pressdocket.qt.window.palette import Palette

READING_ONLY = (
    "This docket is open for reading only: its file or its folder may not be written to. Copy it to a "
    "folder of your own and open the copy to change it."
)


class MainWindow(QMainWindow):
    """Pages in a stack, each made when it is first wanted; actions, drops and toasts for all of them.

    `docket_wanted` names another docket, and whether it is to be made. `painted` tells of the first frame.
    """

    docket_wanted = Signal(object, bool)
    painted = Signal()

    def __init__(self, session: Session, theme: Theme, icons: Icons, docket: str, settings: Settings) -> None:
        super().__init__()
        self._session, self._theme, self._settings, self._docket = session, theme, settings, docket
        session.setParent(self)  # What is connected to it goes with the window, and so the window itself.
        self.setMinimumSize(960, 640)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.restoreGeometry(settings.geometry)
        self._folded, self._framed = settings.folded, False
        self.navigator = Navigator(self)
        self._menu = QMenu(self)
        self.sidebar = Sidebar(theme, icons, docket, self._menu)
        self.kept = Kept(settings, self)
        self._pages = Pages(Frame(session, self.navigator, theme, icons, self.kept), self)
        self._pages.made.connect(self._made)
        self._keeping: Keeping | None = None
        self._lay_out()
        self.toasts = Toasts(theme, self._pages.stack)
        self.steps = Steps(session, self.toasts, self)
        self.dialogs = Dialogs(session, self.navigator, theme, settings, self.kept, self._pages, self)
        self.busy = BusyRow(theme, session.jobs, self)
        self.taking = Taking(session, self.navigator, theme, self.toasts, lambda: settings.private, self)
        self.watching = Watching(session, self.kept, self.taking, self.toasts, self)
        self.printing = Printing(session, self.navigator, self.toasts, self)
        self.dockets = Dockets(settings, self)
        self.panes = Panes(self)
        self.dropping = Dropping(theme, self.taking, self._case_at, self)
        self.actions_ = Actions(self, self._menu, deeds_of(self))
        AltMenu(self)
        self._connect()

    @property
    def deeds(self) -> Sequence[QAction]:
        return self.actions_.made

    @property
    def cases(self) -> "CasesPage":
        return self._pages.cases

    @property
    def case(self) -> "CasePage":
        return self._pages.case

    @property
    def inbox(self) -> "InboxPage":
        return self._pages.inbox

    @property
    def compare(self) -> "ComparePage":
        return self._pages.compare

    @property
    def obligations(self) -> "ObligationsPage":
        return self._pages.obligations

    @property
    def search(self) -> "SearchPage":
        return self._pages.search

    @cached_property
    def palette_(self) -> "Palette":
        from pressdocket.qt.window.palette import Palette

        return Palette(self._session, self.navigator, self._theme, lambda: self.deeds, self)

    def open_palette(self) -> None:
        self.palette_.open()

    def go_to_tab(self, tab: TabName) -> None:
        self.case.go_to_tab(tab)

    def _lay_out(self) -> None:
        self._notice = Notice(self._theme, "reading-only")
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._notice)
        right.addWidget(self._pages.stack, 1)
        row.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        self.navigator.went.connect(self._arrive)
        self.navigator.leaving.connect(self._leave)
        self.sidebar.went.connect(lambda page: self.navigator.go(Place(page)))
        self.sidebar.show_page("cases")
        self.sidebar.wanted.connect(self.open_palette)
        self._session.opened.connect(self._opened)
        self._session.changed.connect(lambda _changes: self._count())
        self.dockets.wanted.connect(self.docket_wanted)
        self._name()

    def _made(self, name: str) -> None:
        """Joins a page that was just made to what it needs of the window."""
        if name == "cases":
            from pressdocket.qt.window.keeping import Keeping

            cases = self._pages.cases
            self._keeping = Keeping(self._session, self.navigator, self.kept, cases, self.sidebar)
            cases.new_case.connect(self.dialogs.new_case)
            cases.add_reports.connect(self.taking.choose)
            cases.paste.connect(self.taking.paste)
            cases.open_sample.connect(lambda: self.docket_wanted.emit(None, False))
            if self.navigator.here.page == "cases":
                cases.list.setFocus()  # The first key is for the list.
            if self._session.is_open:
                self._count()
        elif name == "case":
            case = self._pages.case
            case.ledger.table.set_widths(self._settings.ledger_widths)
            case.export.connect(self.printing.ask)
            case.earlier_asked.connect(self.dialogs.earlier)
            case.shown.connect(self._name)
        elif name == "compare":
            self._pages.compare.help_asked.connect(self.dialogs.help)
            self._pages.compare.promises_asked.connect(self.dialogs.promises_of)

    def in_case(self) -> bool:
        return self.navigator.here.page == "case"

    def offer_tour(self) -> None:
        """Said once, over the sample."""
        self.toasts.say(
            "This is the sample; what you change in it is gone when you close it.",
            (("Show me around", self.dialogs.tour), ("New docket …", self.dockets.new)),
            shown_for=60_000,  # Somebody new looks round first.
        )

    def pin(self) -> None:
        if self._keeping is not None:
            self.toasts.say(self._keeping.pin())

    def fold(self) -> None:
        self._folded = self._settings.folded = not self._folded
        self.sidebar.fold(folded=self._folded or self.width() < self._theme.px(1_100))

    def set_scheme(self, scheme: Scheme) -> None:
        self._settings.scheme = scheme
        self._theme.set_scheme(scheme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._framed:
            self._framed = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """The frame stands there: now what belongs into it."""
        for name in ("cases", self.navigator.here.page):  # The sidebar's pins and views come from the cases.
            self._pages.page(name)
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        if self._pages.has("case"):
            self._settings.ledger_widths = self.case.ledger.table.widths()
        self.kept.see(self._session.head)
        self._session.close()
        self._settings.save()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.fold(folded=self._folded or self.width() < self._theme.px(1_100))
        super().resizeEvent(event)

    def _arrive(self, place: Place) -> None:
        page = self._pages.page(place.page)
        self._pages.stack.setCurrentWidget(page)
        self.sidebar.show_page(place.page)
        page.arrive(place)
        self._name()

    def _leave(self) -> None:
        """How the page stands that is left, for the way back."""
        here = self.navigator.here
        if self._pages.has(here.page):
            self.navigator.settle(stood=self._pages.page(here.page).stood())

    def _name(self) -> None:
        """Says in the title where the analyst is, and greys what cannot be done there."""
        view = self.case.view if self.in_case() else None
        where = view.case.title if view is not None else ""
        parts = (where, self._docket, "Pressdocket")
        self.setWindowTitle(" – ".join(part[:120] for part in parts if part))
        self.actions_.refresh(read_only=self._session.read_only)

    def _case_at(self, point: QPoint) -> tuple[str, str]:
        """The case that a report dropped here goes to: the one under it, or the one that is open."""
        view = self.case.view if self.in_case() else None
        if view is not None:
            return view.case.reference, view.case.title
        rows = self.cases.list.viewport() if self.navigator.here.page == "cases" else None
        if rows is not None and rows.isVisible():
            index = self.cases.list.indexAt(rows.mapFrom(self, point))
            reference = self.cases.model.reference_at(index.row()) if index.isValid() else ""
            if reference:
                return reference, str(index.data() or reference)
        return "", ""

    def _opened(self) -> None:
        self._notice.say(READING_ONLY if self._session.read_only else "")
        self.sidebar.foot.say(
            "For reading only" if self._session.read_only else "Saved, history whole", done=True
        )
        self._name()
        self._count()

    def _count(self) -> None:
        self._session.ask(lambda desk: desk.docket.counted(), self._show_counts, patient=True)

    def _show_counts(self, found: tuple[int, int]) -> None:
        self.sidebar.show_counts((("cases", found[0]), ("inbox", found[1])))
        if self._pages.has("cases"):
            self.cases.show_waiting(0 if found[0] else found[1])

    def record(self) -> None:
        """Records an event from the passage that is selected on the page."""
        if self.in_case():
            self.case.record_selection()
        elif self.navigator.here.page == "inbox":
            self.inbox.record_selection()
