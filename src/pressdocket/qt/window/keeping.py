"""Between the sidebar and the list of cases: pinned cases, saved views, how far the docket was read."""

from PySide6.QtCore import QObject

from pressdocket.qt.cases.page import CasesPage
from pressdocket.qt.kept import Kept, SavedView
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.window.side_rows import Pinned
from pressdocket.qt.window.sidebar import Sidebar


class Keeping(QObject):
    """Shows in the sidebar what is kept, and does what is asked there."""

    def __init__(
        self, session: Session, navigator: Navigator, kept: Kept, cases: CasesPage, sidebar: Sidebar
    ) -> None:
        super().__init__(sidebar)
        self._session, self._navigator = session, navigator
        self._kept, self._cases, self._sidebar = kept, cases, sidebar
        session.opened.connect(self._know)
        session.changed.connect(lambda _changes: self._know())
        cases.judged.connect(self._show)
        kept.changed.connect(self._show)
        sidebar.case_wanted.connect(lambda case: navigator.go(Place("case", case=case)))
        sidebar.unpinned.connect(kept.pin)
        sidebar.view_wanted.connect(self._show_view)
        sidebar.view_dropped.connect(kept.drop_view)
        if session.is_open:
            self._know()

    def pin(self) -> str:
        """Pins the case that is open, or chosen in the list; unpins it if it is pinned. Says so."""
        here = self._navigator.here
        case = here.case if here.page == "case" else self._cases.list.reference
        if not case or here.page not in ("case", "cases"):
            return "Choose a case to pin it."
        return f"{case} is pinned." if self._kept.pin(case) else f"{case} is no longer pinned."

    def _know(self) -> None:
        """Finds out which docket this is, unless it is known or still empty, and what is new in it."""

        def known(found: tuple[str, int]) -> None:
            self._kept.open(found[0])
            if self._kept.seen is None or self._kept.seen > found[1]:
                self._kept.see(found[1])
            self._cases.judging.ask_news()

        if not self._kept.known:
            self._session.ask(lambda desk: (desk.docket.first(), desk.docket.head()[0]), known, within=self)

    def _show(self) -> None:
        """Pinned cases with their worst verdict, and how many cases each saved view would show."""
        model = self._cases.model
        pins = [glance for case in self._kept.pins if (glance := model.glance(case)) is not None]
        self._sidebar.show_pins(
            [
                Pinned(one.reference, one.short, one.jurisdiction, one.chips[0].sign if one.chips else "")
                for one in pins
            ]
        )
        views = self._kept.views if model.total else ()
        self._sidebar.show_views([(view, model.count(view.words, view.trait)) for view in views])

    def _show_view(self, view: SavedView) -> None:
        self._navigator.go(Place("cases"))
        self._cases.show_view(view)
