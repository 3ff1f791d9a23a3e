"""The main window: lays out sidebar and pages, and hands each what it needs."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QWidget

from pressdocket.errors import UserError
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, PageName, Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Scheme, Theme
from pressdocket.qt.window.actions import Deed, make_actions
from pressdocket.qt.window.sidebar import Sidebar

if TYPE_CHECKING:  # The window is painted before the desk is imported, and most of its parts after that.
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.intaking import Taken
    from pressdocket.qt.cases.page import CasesPage
    from pressdocket.qt.inbox.page import InboxPage
    from pressdocket.qt.search.page import SearchPage
    from pressdocket.qt.window.case_page import CasePage
    from pressdocket.qt.window.palette import Palette
    from pressdocket.qt.window.toasts import Toasts
    from pressdocket.records.change import Changes


class MainWindow(QMainWindow):
    """Pages in a stack, each made when it is first wanted; actions, drops and toasts for all of them.

    `docket_wanted` names another docket, and whether it is to be made. `painted` tells of the first frame.
    """

    docket_wanted = Signal(object, bool)
    painted = Signal()

    def __init__(self, session: Session, theme: Theme, icons: Icons, docket: str, settings: Settings) -> None:
        super().__init__()
        self._session, self._theme, self._settings = session, theme, settings
        self.setWindowTitle(f"{docket} – Pressdocket")
        self.setMinimumSize(960, 640)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.restoreGeometry(settings.geometry)
        self._folded = settings.folded
        self.navigator = Navigator(self)
        self._menu = QMenu(self)
        self.sidebar = Sidebar(theme, icons, docket, self._menu)
        self._parts = (session, self.navigator, theme, icons)
        self._stack = QStackedWidget()
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self._framed = False
        self.deeds = make_actions(self, self._menu, self._deeds())
        self._connect()

    def _connect(self) -> None:
        self.navigator.went.connect(self._arrive)
        self.sidebar.went.connect(lambda page: self.navigator.go(Place(page)))
        self.sidebar.show_page("cases")
        self.sidebar.wanted.connect(self.open_palette)
        self._session.said.connect(self._say)
        self._session.opened.connect(self._opened)
        self._session.changed.connect(self._changed)
        self._session.jobs.troubled.connect(lambda error: self.toasts.say(str(error), urgent=True))

    @cached_property
    def toasts(self) -> "Toasts":
        from pressdocket.qt.window.toasts import Toasts

        return Toasts(self._theme, self._stack)

    @cached_property
    def cases(self) -> "CasesPage":
        from pressdocket.qt.cases.page import CasesPage

        made = CasesPage(*self._parts)
        made.new_case.connect(self.new_case)
        made.add_reports.connect(self.add_reports)
        self._stack.addWidget(made)
        made.list_focus()  # The first key is for the list.
        if self._session.is_open:
            made.refresh()
        return made

    @cached_property
    def case(self) -> "CasePage":
        from pressdocket.qt.window.case_page import CasePage

        made = CasePage(*self._parts)
        made.export.connect(self.export)
        self._stack.addWidget(made)
        return made

    @cached_property
    def inbox(self) -> "InboxPage":
        from pressdocket.qt.inbox.page import InboxPage

        made = InboxPage(*self._parts)
        self._stack.addWidget(made)
        if self._session.is_open:
            made.refresh()
        return made

    @cached_property
    def search(self) -> "SearchPage":
        from pressdocket.qt.search.page import SearchPage

        made = SearchPage(*self._parts)
        self._stack.addWidget(made)
        return made

    @cached_property
    def palette_(self) -> "Palette":
        from pressdocket.qt.window.palette import Palette

        return Palette(self._session, self.navigator, self._theme, lambda: self.deeds, self)

    def _page(self, name: PageName) -> "CasesPage | CasePage | InboxPage | SearchPage":
        if name == "case":
            return self.case
        if name == "inbox":
            return self.inbox
        return self.search if name == "search" else self.cases

    def _deeds(self) -> tuple[Deed, ...]:
        go, back, forward = self.navigator.go, self.navigator.back, self.navigator.forward
        return (
            Deed("File", "New case …", "Ctrl+N", self.new_case),
            Deed("File", "Add reports …", "Ctrl+O", self.add_reports),
            Deed("File", "Paste a report", "Ctrl+V", self.paste),
            Deed("File", "Export PDF …", "Ctrl+Shift+P", self.export),
            Deed("File", "New docket …", "", self.new_docket),
            Deed("File", "Open docket …", "Ctrl+Shift+O", self.open_docket),
            *(
                Deed("File", f"Open {path.stem}", "", partial(self.docket_wanted.emit, path, False))
                for path in self._settings.recent
            ),
            Deed("Edit", "Undo", "Ctrl+Z", self.undo),
            Deed("Edit", "Redo", "Ctrl+Shift+Z", self.redo),
            Deed("Edit", "Edit this case …", "Ctrl+Shift+E", self.edit_case),
            Deed("Edit", "Record the selected passage", "Ctrl+E", self.record_selection),
            Deed("Edit", "Parties …", "", self.parties),
            Deed("Go", "Find or do …", "Ctrl+K", self.open_palette),
            Deed("Go", "Cases", "Ctrl+1", lambda: go(Place("cases"))),
            Deed("Go", "Inbox", "Ctrl+2", lambda: go(Place("inbox"))),
            Deed("Go", "Search", "Ctrl+3", lambda: go(Place("search"))),
            Deed("Go", "Back", "Alt+Left", back),
            Deed("Go", "Forward", "Alt+Right", forward),
            Deed("View", "Fold the sidebar", "Ctrl+\\", self._fold),
            Deed("View", "Light", "", lambda: self._scheme("light")),
            Deed("View", "Dark", "", lambda: self._scheme("dark")),
            Deed("View", "As the system", "", lambda: self._scheme("system")),
            Deed("Help", "How it is worked out", "F1", self._help),
            Deed("Help", "A short tour", "", lambda: self._help(tour=True)),
        )

    def open_palette(self) -> None:
        self.palette_.open()

    def record_selection(self) -> None:
        """Nothing is selected where no case was opened yet."""
        if "case" in self.__dict__:
            self.case.record_selection()

    def new_docket(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "New docket", "desk.docket", "Dockets (*.docket)")
        if name:
            self.docket_wanted.emit(Path(name), True)

    def open_docket(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Open docket", "", "Dockets (*.docket);;All files (*)")
        if name:
            self.docket_wanted.emit(Path(name), False)

    def offer_tour(self) -> None:
        """Said once, over the sample."""
        self.toasts.say(
            "This is the sample; what you change in it is gone when you close it.",
            (
                ("Show me around", lambda: self._help(tour=True)),
                ("New docket …", self.new_docket),
            ),
        )

    def parties(self) -> None:
        from pressdocket.qt.editing.parties import PartiesDialog

        PartiesDialog(self._session, self._theme, self).show()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt alone shows the menu bar where the system shows none."""
        if event.key() == Qt.Key.Key_Alt and not self.menuBar().isNativeMenuBar():
            self.menuBar().setVisible(not self.menuBar().isVisible())
        super().keyReleaseEvent(event)

    def undo(self) -> None:
        self._session.do(lambda desk: desk.undo(), then=lambda changes: self._told(changes.step, "Undone."))

    def redo(self) -> None:
        self._session.do(
            lambda desk: desk.redo(), then=lambda changes: self._told(changes.step, "Done again.")
        )

    def new_case(self) -> None:
        self._case_form(edit=False)

    def edit_case(self) -> None:
        if self.navigator.here.page == "case" and self.case.view is not None:
            self._case_form(edit=True)

    def add_reports(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, "Add reports", "", "Reports (*.txt *.md *.html *.htm);;All files (*)"
        )
        self.take([Path(name) for name in names])

    def paste(self) -> None:
        """The clipboard's text becomes a report."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take([text.encode("utf-8", "replace")])

    def take(self, sources: Sequence[Path | bytes]) -> None:
        """Adds reports to the case that is open, else to the Inbox."""
        if not sources:
            return
        here = self.navigator.here
        case = here.case if here.page == "case" else ""
        taken: list[Taken] = []

        def done(_changes: object) -> None:
            self.toasts.say(taken[0].words, (("Show it", lambda: self._show_taken(taken[0])),))

        def take(desk: "Desk") -> "Changes":
            taken.append(desk.take_in(tuple(sources), case))
            return taken[0].changes

        self._session.do(take, then=done)

    def export(self) -> None:
        """Asks where to, prints in the docket's thread, and offers to open what was printed."""
        place = self.navigator.here
        if place.page != "case":
            return
        suggested = f"{place.case}.pdf"
        name, _ = QFileDialog.getSaveFileName(self, "Export PDF", suggested, "PDF (*.pdf)")
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        place = self.navigator.here
        self.sidebar.foot.say("Printing …", done=False)

        def done(_none: None) -> None:
            self.sidebar.foot.say("Saved, history whole", done=True)
            opens = QUrl.fromLocalFile(str(path))
            folder = QUrl.fromLocalFile(str(path.parent))
            self.toasts.say(
                f"Saved {path.name}.",
                (
                    ("Open", lambda: QDesktopServices.openUrl(opens)),
                    ("Show folder", lambda: QDesktopServices.openUrl(folder)),
                ),
            )

        def failed(error: UserError) -> None:
            self.sidebar.foot.say("Not printed", done=False)
            self.toasts.say(str(error), urgent=True)

        self._session.ask(lambda desk: desk.print_to(place.case, path, place.as_of), done, failed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif event.mimeData().hasText():
            self.take([event.mimeData().text().encode("utf-8", "replace")])
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._framed:
            self._framed = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        """The frame stands there: now what belongs into it."""
        self._page(self.navigator.here.page)
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.geometry = self.saveGeometry()
        self._settings.save()
        self._session.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.fold(folded=self._folded or self.width() < 1_100)
        super().resizeEvent(event)

    def _arrive(self, place: Place) -> None:
        page = self._page(place.page)
        self._stack.setCurrentWidget(page)
        self.sidebar.show_page(place.page)
        page.arrive(place)

    def _opened(self) -> None:
        self.sidebar.foot.say("Saved, history whole", done=True)
        self._count()

    def _changed(self, changes: "Changes") -> None:
        if any(touched.kind in ("case", "report") for touched in changes.touched):
            self._count()

    def _count(self) -> None:
        self._session.ask(
            lambda desk: (len(desk.cases()), len(desk.inbox())),
            lambda found: self.sidebar.show_counts((("cases", found[0]), ("inbox", found[1]))),
        )

    def _say(self, words: str, step: int | None) -> None:
        actions = (("Undo", lambda: self._take_back(step)),) if step is not None else ()
        self.toasts.say(words, actions)

    def _take_back(self, step: int | None) -> None:
        self._session.do(lambda desk: desk.undo(step), then=lambda _changes: self.toasts.say("Undone."))

    def _told(self, step: int | None, words: str) -> None:
        self.toasts.say(words if step is not None else "There is nothing to take back or do again.")

    def _case_form(self, *, edit: bool) -> None:
        from pressdocket.qt.window.case_form import CaseForm

        case = self.case.view.case if edit and self.case.view else None
        form = CaseForm(self._session, self._theme, case, self)
        form.made.connect(lambda reference: self.navigator.go(Place("case", case=reference)))
        form.show()

    def _help(self, *, tour: bool = False) -> None:
        from pressdocket.qt.window.help import HelpDialog

        HelpDialog(self._theme, self, tour=tour).show()

    def _show_taken(self, taken: "Taken") -> None:
        if taken.case:
            self.navigator.go(Place("case", case=taken.case, tab="evidence", report=taken.report))
        else:
            self.navigator.go(Place("inbox"))

    def _fold(self) -> None:
        self._folded = self._settings.folded = not self._folded
        self.sidebar.fold(folded=self._folded or self.width() < 1_100)

    def _scheme(self, scheme: Scheme) -> None:
        self._settings.scheme = scheme
        self._theme.set_scheme(scheme)
