"""The pages of the window, each made when it is first wanted: the window paints before the desk loads."""

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pressdocket.qt.frame import Frame
from pressdocket.qt.places import PageName
from pressdocket.qt.window.panes import PANE

if TYPE_CHECKING:
    from pressdocket.qt.cases.page import CasesPage
    from pressdocket.qt.compare.page import ComparePage
    from pressdocket.qt.inbox.page import InboxPage
    from pressdocket.qt.obligations.page import ObligationsPage
    from pressdocket.qt.search.page import SearchPage
    from pressdocket.qt.window.case_page import CasePage

    Page = CasesPage | CasePage | InboxPage | ComparePage | ObligationsPage | SearchPage


P = TypeVar("P", bound=QWidget)


class Pages(QObject):
    """`made` names a page that was just made and put into `stack`."""

    made = Signal(str)

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self.stack = QStackedWidget()

    def page(self, name: PageName) -> "Page":
        """The page of this name, made now if need be."""
        found: Page = getattr(self, name)
        return found

    def has(self, name: PageName) -> bool:
        """Whether the page was made."""
        return name in self.__dict__

    @cached_property
    def cases(self) -> "CasesPage":
        from pressdocket.qt.cases.page import CasesPage

        return self._put("cases", CasesPage(self._frame, self.stack))

    @cached_property
    def case(self) -> "CasePage":
        from pressdocket.qt.window.case_page import CasePage

        return self._put("case", CasePage(self._frame, self.stack), pane=False)

    @cached_property
    def inbox(self) -> "InboxPage":
        from pressdocket.qt.inbox.page import InboxPage

        return self._put("inbox", InboxPage(self._frame, self.stack))

    @cached_property
    def compare(self) -> "ComparePage":
        from pressdocket.qt.compare.page import ComparePage

        return self._put("compare", ComparePage(self._frame, self.stack))

    @cached_property
    def obligations(self) -> "ObligationsPage":
        from pressdocket.qt.obligations.page import ObligationsPage

        return self._put("obligations", ObligationsPage(self._frame, self.stack))

    @cached_property
    def search(self) -> "SearchPage":
        from pressdocket.qt.search.page import SearchPage

        return self._put("search", SearchPage(self._frame, self.stack))

    def _put(self, name: str, page: P, *, pane: bool = True) -> P:
        """Into the stack, and told. The parts of a case are panes of their own."""
        if pane:
            page.setProperty(PANE, True)
        self.stack.addWidget(page)
        self.__dict__[name] = page
        self.made.emit(name)
        return page
