"""Reports come in: chosen, pasted or dropped, with how far it is and what became of each."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.toasts import Toasts

if TYPE_CHECKING:  # The window is painted before the desk is imported.
    from pressdocket.desk.adding import About, Read
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.intaking import Taken
    from pressdocket.records.change import Changes

KINDS = "Reports (*.txt *.md *.html *.htm *.mhtml *.mht *.eml *.pdf *.docx);;All files (*)"
NO_FETCH = "Nothing is fetched from the network unless you ask for it."
NO_TEXT = (
    "There is no text in it. Pressdocket keeps the words of a report: copy its text, or drop the file or the "
    "saved page."
)


class Taking(QObject):
    """Adds reports to the case that is open, else to the Inbox."""

    def __init__(
        self, session: Session, navigator: Navigator, theme: Theme, toasts: Toasts, over: QWidget
    ) -> None:
        super().__init__(over)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._toasts, self._over = toasts, over

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
        elif is_link(data):
            url = (data.urls()[0].toString() if data.urls() else text).strip()
            goes_to = case if case is not None else self._open_case()
            self._toasts.say(NO_FETCH, (("Fetch this page", lambda: self.fetch(url, goes_to)),))
        elif text:
            self.take([data.text().encode("utf-8", "replace")], case)
        else:
            self._toasts.say(NO_TEXT)

    def take(self, sources: Sequence[Path | bytes], case: str | None = None) -> None:
        """`case` is the reference of one, "" for the Inbox, None for what is open."""
        if not sources:
            return
        goes_to = case if case is not None else self._open_case()
        job = Job("Reading", can_stop=True)
        taken: list[Taken] = []

        def take(desk: "Desk") -> "Changes":
            taken.append(desk.reports.take_in(tuple(sources), goes_to, job.going))
            return taken[0].changes

        self._session.do(take, then=lambda _changes: self._tell(taken[0]), job=job)

    def fetch(self, url: str, case: str) -> None:
        """Fetches a page that was asked for, away from the docket's thread, and adds it."""
        from pressdocket.desk.adding import About, Filing
        from pressdocket.desk.fetching import fetched
        from pressdocket.desk.intaking import Taken

        job = Job("Fetching", can_stop=True)

        def add(found: "tuple[Read, About]") -> None:
            read, about = found
            taken: list[Taken] = []

            def keep(desk: "Desk") -> "Changes":
                added = desk.reports.add(read, about, Filing(case) if case else None)
                words = "Already here (same text)." if added.already_here else f"Added: {added.report.title}"
                taken.append(Taken(words[:200], added.changes, case, added.report.id))
                return added.changes

            self._session.do(keep, then=lambda _changes: self._tell(taken[0]))

        self._session.jobs.elsewhere(
            lambda: fetched(url, About(), cancelled=lambda: not job.going()), add, job=job
        )

    def _open_case(self) -> str:
        here = self._navigator.here
        return here.case if here.page == "case" else ""

    def _tell(self, taken: "Taken") -> None:
        actions: list[tuple[str, Callable[[], object]]] = []
        if taken.report is not None:
            actions.append(("Show it", lambda: self._show(taken)))
        if taken.refused:
            actions.append(("Why", lambda: self._say_why(taken)))
        self._toasts.say(f"{taken.words}. {taken.copy}" if taken.copy else taken.words, actions)

    def _say_why(self, taken: "Taken") -> None:
        from pressdocket.qt.window.refused import RefusedDialog

        RefusedDialog(self._theme, taken.refused, self._over).show()

    def _show(self, taken: "Taken") -> None:
        if taken.case:
            self._navigator.go(Place("case", case=taken.case, tab="evidence", report=taken.report))
        else:
            self._navigator.go(Place("inbox", report=taken.report))


def is_link(data: QMimeData) -> bool:
    """Whether there is nothing but the address of something elsewhere."""
    if any(url.isLocalFile() for url in data.urls()):
        return False
    text = data.text().strip()
    return bool(data.urls()) or (text.lower().startswith(("http://", "https://")) and not text.split()[1:])
