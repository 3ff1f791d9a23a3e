"""Reports come in: chosen, pasted or dropped, with how far it is and what became of each."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.toasts import Toasts

if TYPE_CHECKING:  # The window is painted before the desk is imported.
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.intaking import Brought, Taken
    from pressdocket.records.change import Changes

KINDS = "Reports (*.txt *.md *.html *.htm *.mhtml *.mht *.eml *.pdf *.docx *.rss *.atom *.xml);;All files (*)"
FEEDS = (".rss", ".atom", ".xml")
NO_FETCH = "Nothing is fetched from the network unless you ask for it."
NO_TEXT = (
    "There is no text in it. Pressdocket keeps the words of a report: copy its text, or drop the file or the "
    "saved page."
)


class Taking(QObject):
    """Adds reports to the case that is open, else to the Inbox.

    `private` says whether links into one's own network may be fetched.
    """

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        toasts: Toasts,
        private: Callable[[], bool],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._toasts, self._private, self._over = toasts, private, over

    def choose(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._over, "Add reports", "", KINDS)
        self.take([Path(name) for name in names])

    def paste(self) -> None:
        """What is on the clipboard: files, or text."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None:
            self.receive(data)

    def receive(self, data: QMimeData, case: str | None = None) -> None:
        """Files and folders that were dropped or copied, else text; a link is not followed."""
        files: list[Path | bytes] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        text = data.text().strip()
        if files:
            self.take(files, case)
        elif links := links_of(data):
            goes_to = case if case is not None else self._open_case()
            what = "Fetch this page" if len(links) == 1 else f"Fetch these {len(links)} pages"
            self._toasts.say(NO_FETCH, ((what, lambda: self.fetch(links, goes_to)),))
        elif text:
            self.take([data.text().encode("utf-8", "replace")], case)
        else:
            self._toasts.say(NO_TEXT)

    def links(self, listed: Path | None = None) -> None:
        """Pages that a list names, a feed or addresses as pasted: looked at, chosen, and then fetched."""
        from pressdocket.qt.window.links import LinksDialog

        dialog = LinksDialog(self._session, self._theme, self._private, self._over)
        goes_to = self._open_case()
        dialog.wanted.connect(lambda urls: self.fetch(urls, goes_to))
        dialog.show()
        if listed is not None:
            dialog.show_file(listed)

    def take(
        self,
        sources: Sequence[Path | bytes],
        case: str | None = None,
        *,
        quietly: bool = False,
        trouble: Callable[[UserError], None] | None = None,
    ) -> None:
        """`case` is the reference of one, "" for the Inbox, None for what is open. `quietly` says nothing of
        what is here already; `trouble` hears of what kept the docket from taking all, else a toast does.
        """
        if not sources:
            return
        only = sources[0] if len(sources) == 1 else None
        if isinstance(only, Path) and only.suffix.lower() in FEEDS:
            self.links(only)
            return
        goes_to = case if case is not None else self._open_case()
        job = Job("Reading", can_stop=True)
        taken: list[Taken] = []

        def take(desk: "Desk") -> "Changes":
            taken.append(desk.reports.take_in(tuple(sources), goes_to, job.going))
            return taken[0].changes

        def tell(changes: "Changes") -> None:
            one = taken[0]
            here = only is not None and one.trouble is None and not quietly and self._at_inbox(one)
            if here and changes.touched:
                self._toasts.say("Added to the Inbox.")  # What there is to say of it stands over its text.
                self._show(one)
            elif changes.touched or one.refused or not quietly:
                self._tell(one)
            if trouble is not None and one.trouble is not None:
                trouble(one.trouble)

        self._session.do(take, then=tell, trouble=trouble, job=job)

    def fetch(self, urls: Sequence[str], case: str) -> None:
        """Fetches pages that were asked for, away from the docket's thread, and adds them."""
        from pressdocket.desk.fetching import fetch_each

        job = Job("Fetching", can_stop=True)
        private = self._private()

        def add(brought: "Brought") -> None:
            taken: list[Taken] = []

            def keep(desk: "Desk") -> "Changes":
                taken.append(desk.reports.keep(brought, case))
                return taken[0].changes

            self._session.do(keep, then=lambda _changes: self._tell(taken[0]))

        self._session.jobs.elsewhere(lambda: fetch_each(urls, job.going, private=private), add, job=job)

    def _open_case(self) -> str:
        here = self._navigator.here
        return here.case if here.page == "case" else ""

    def _tell(self, taken: "Taken") -> None:
        actions: list[tuple[str, Callable[[], object]]] = []
        if taken.report is not None:
            actions.append(("Show it", lambda: self._show(taken)))
        if taken.refused:
            actions.append(("Why", lambda: self._say_why(taken)))
        stop = "" if taken.words.endswith("…") else "."
        words = f"{taken.words}{stop} {taken.copy}" if taken.copy else taken.words
        if taken.trouble is not None:
            self._toasts.say(f"{words} {taken.trouble}", actions, urgent=True)
        else:
            self._toasts.say(words, actions)

    def _at_inbox(self, taken: "Taken") -> bool:
        """Whether a report went where the analyst is: it is the one to look at."""
        return taken.report is not None and not taken.case and self._navigator.here.page == "inbox"

    def _say_why(self, taken: "Taken") -> None:
        from pressdocket.qt.window.refused import RefusedDialog

        RefusedDialog(self._theme, taken.refused, self._over).show()

    def _show(self, taken: "Taken") -> None:
        if taken.case:
            self._navigator.go(Place("case", case=taken.case, tab="evidence", report=taken.report))
        else:
            self._navigator.go(Place("inbox", report=taken.report))


def links_of(data: QMimeData) -> tuple[str, ...]:
    """The addresses of pages, where there is nothing but those, one a line."""
    from pressdocket.desk.collecting import links_in

    if any(url.isLocalFile() for url in data.urls()):
        return ()
    return links_in("\n".join(url.toString() for url in data.urls()) or data.text())
