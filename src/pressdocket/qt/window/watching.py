"""The folder that is watched for this docket: what is put there is taken into the Inbox."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from pressdocket.desk.watching import Watch
from pressdocket.errors import DocketTrouble, UserError
from pressdocket.qt.kept import Kept
from pressdocket.qt.session import Session
from pressdocket.qt.window.taking import Taking
from pressdocket.qt.window.toasts import Toasts

LOOK_EVERY = 2_000
"""Milliseconds between two looks into the folder."""


class Watching(QObject):
    """Looks into the folder that `kept` names, away from the window's thread, while the docket is open."""

    def __init__(self, session: Session, kept: Kept, taking: Taking, toasts: Toasts, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._kept, self._taking, self._toasts = session, kept, taking, toasts
        self._watch: Watch | None = None
        self._said = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        kept.changed.connect(self._take_up)
        self._take_up()

    def look(self) -> None:
        """Looks once; what is ready is added."""
        watch = self._watch
        if watch is not None and self._session.is_open and self._session.writable:
            self._timer.stop()  # The next look waits for this one.
            self._session.jobs.elsewhere(watch.look, self._found, self._trouble)

    def _take_up(self) -> None:
        folder = self._kept.watched
        if self._watch is None or str(self._watch.folder) != folder:
            self._watch = Watch(Path(folder)) if folder else None
        if self._watch is not None:
            self._timer.start()
        else:
            self._timer.stop()

    def _found(self, files: tuple[Path, ...]) -> None:
        if not files:
            self._said = ""
        else:
            self._taking.take(files, "", quietly=True, trouble=lambda error: self._not_taken(files, error))
        self._take_up()

    def _not_taken(self, files: tuple[Path, ...], error: UserError) -> None:
        """A single file that could not be read was looked at; what the docket did not take comes again."""
        if self._watch is not None and isinstance(error, DocketTrouble):
            self._watch.give_back(files)
        self._say(error)

    def _trouble(self, error: UserError) -> None:
        self._say(error)
        self._take_up()

    def _say(self, error: UserError) -> None:
        """Said once, not at every look."""
        if str(error) != self._said:
            self._said = str(error)
            self._toasts.say(self._said, urgent=True)
