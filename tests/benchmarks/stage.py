"""A window offscreen in this process, for what is measured after the start."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.dockets import now
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.launch import pause_less
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.window import MainWindow
from pressdocket.shipped import shipped

_TOO_LONG = 60.0
"""Seconds after which whatever is waited for does not come."""


def application() -> tuple[QApplication, Theme]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    pause_less()
    app = QApplication(["benchmark"])
    theme = Theme(shipped("assets"), "light")
    theme.apply(app)
    return app, theme


def desk_at(path: Path, stack: ExitStack) -> Desk:
    """A desk whose clock stands still."""
    office = Office(clock=now, who="benchmark", typesetter=shipped_typesetter(), salts=lambda: "0" * 32)
    return stack.enter_context(office.open(path))


class Stage:
    """The window on a docket, with every case judged, so that nothing else goes on."""

    def __init__(self, path: Path) -> None:
        self.app, theme = application()
        self.session = Session(Jobs(), lambda stack: desk_at(path, stack))
        settings = Settings(path.with_suffix(".ini"))
        self.window = MainWindow(self.session, theme, Icons(theme), path.stem, settings)
        self._running = 0
        self.session.jobs.busy.connect(self._count)
        self.session.jobs.broke.connect(_raise)
        self.window.resize(1440, 900)
        self.window.show()
        self.session.open()
        self.settle()

    def settle(self) -> None:
        """Waits until all that was asked is answered and painted."""
        self.until(lambda: self._running == 0)
        for _ in range(5):
            self.app.processEvents()
            self.until(lambda: self._running == 0)

    def until(self, reached: Callable[[], bool]) -> None:
        """Handles events until something holds."""
        given_up = perf_counter() + _TOO_LONG
        while not reached():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() > given_up:
                raise TimeoutError("what the benchmark waits for does not come")

    def seconds(self, start: Callable[[], object], shows: Callable[[], bool]) -> float:
        """From `start` to the end of the window's first frame that `shows` what is wanted."""
        frame = _Frame(shows)
        self.window.installEventFilter(frame)
        began = perf_counter()
        start()
        self.until(lambda: frame.begun)
        taken = perf_counter() - began
        self.window.removeEventFilter(frame)
        return taken

    def press(self, key: Qt.Key, on: QWidget) -> None:
        """Presses a key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self.app.postEvent(on, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def repaint(self, widget: QWidget) -> float:
        """Seconds that painting a widget with all in it takes."""
        began = perf_counter()
        widget.repaint()
        return perf_counter() - began

    def _count(self, running: int) -> None:
        self._running = running


class _Frame(QObject):
    """`begun` when a frame is painted that shows what is wanted; it is over when its event is handled."""

    def __init__(self, shows: Callable[[], bool]) -> None:
        super().__init__()
        self._shows = shows
        self.begun = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.begun = self.begun or (event.type() == QEvent.Type.UpdateRequest and self._shows())
        return False


def _raise(error: BaseException) -> None:
    raise error
