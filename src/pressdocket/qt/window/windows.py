"""The window that is open, and the way from one docket to another."""

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from pressdocket.errors import UserError
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.trouble import Trouble
from pressdocket.qt.window.window import MainWindow

if TYPE_CHECKING:
    from pressdocket.desk.showing import Shown


class Windows:
    """One window at a time; the old one closes when the new docket is open, and stays if it cannot be."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        self._theme, self._settings = theme, settings
        self._icons = Icons(theme)
        self._jobs: dict[MainWindow, Jobs] = {}
        self._trouble: Trouble | None = None
        self.window: MainWindow | None = None

    def open(self, shown: "Shown") -> None:
        """Shows a window at once and fills it when its docket is open."""
        old, jobs = (
            self.window,
            Jobs(),
        )  # `old` is let go of below: what is connected lives as long as the new.
        session = Session(jobs, shown.open, look=shown.look)
        window = MainWindow(session, self._theme, self._icons, shown.name, self._settings)
        trouble = Trouble(self._theme, window)
        jobs.broke.connect(trouble.tell)
        window.docket_wanted.connect(lambda path, create: self.open(shown.at(path, create=create)))

        def opened() -> None:
            nonlocal old
            if shown.path is not None:
                self._settings.opened(shown.path)
            elif not self._settings.toured:
                self._settings.toured = True
                window.offer_tour()
            if old is not None:
                self._part_with(old)
                old = None
            else:
                gc.freeze()  # What was loaded by now stays: no search for garbage need look at it.

        session.opened.connect(opened)

        def failed(error: UserError) -> None:
            if old is None:
                jobs.troubled.emit(error)
                return
            self._part_with(window)
            self.window = old
            old.toasts.say(str(error), urgent=True)

        self._jobs[window] = jobs
        self.window, self._trouble = window, trouble
        window.painted.connect(lambda: session.open(failed))
        window.show()

    def broke(self, error: BaseException) -> None:
        """Shows what nobody expected, so that it can be reported."""
        if self._trouble is not None:
            self._trouble.tell(error)

    def close(self) -> None:
        """Waits for what is under way."""
        self._settings.save()
        for jobs in self._jobs.values():
            jobs.close()

    def _part_with(self, window: MainWindow) -> None:
        """Closes a window and frees it; what it had asked for is done, and answered no more.

        It is held until Qt has let go of it: Python frees what nobody holds in any thread, and Qt's half may
        only go in the window's own.
        """

        def gone() -> None:
            self._jobs.pop(window).deleteLater()
            QTimer.singleShot(0, _sweep)

        window.close()
        self._jobs[window].close()
        window.destroyed.connect(gone)
        window.deleteLater()


def _sweep() -> None:
    """What a closed window left is garbage, even if it was loaded before the first docket was open."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
