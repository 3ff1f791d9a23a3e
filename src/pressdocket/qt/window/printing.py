"""The way to paper: asks where to, prints in the docket's thread, offers to open what was printed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator
from pressdocket.qt.session import Session
from pressdocket.qt.window.toasts import Toasts

if TYPE_CHECKING:  # The window is painted before the desk is imported.
    from pressdocket.desk.desk import Desk
    from pressdocket.desk.printing import Printed


class Printing(QObject):
    """Prints the case that is open as of the day it is looked at."""

    def __init__(self, session: Session, navigator: Navigator, toasts: Toasts, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._navigator, self._toasts, self._over = session, navigator, toasts, over

    def ask(self) -> None:
        place = self._navigator.here
        if place.page != "case":
            return
        name, _ = QFileDialog.getSaveFileName(self._over, "Export PDF", f"{place.case}.pdf", "PDF (*.pdf)")
        if name:
            self.to(Path(name))

    def to(self, path: Path) -> Job:
        """Prints to a file; the job can be stopped."""
        place = self._navigator.here
        job = Job("Printing", can_stop=True)

        def ask(desk: "Desk") -> "Printed":
            return desk.printing.to_file(place.case, path, place.as_of, job.going)

        def done(printed: "Printed") -> None:
            file, folder = QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(path.parent))
            pages, quotes = _many(printed.pages, "page"), _many(printed.quotes, "quote")
            self._toasts.say(
                f"Saved {path.name}, {pages}, {quotes}.",
                (
                    ("Open", lambda: QDesktopServices.openUrl(file)),
                    ("Show folder", lambda: QDesktopServices.openUrl(folder)),
                ),
            )

        def failed(error: UserError) -> None:
            self._toasts.say(str(error), urgent=True)

        return self._session.ask(ask, done, failed, job=job)


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
