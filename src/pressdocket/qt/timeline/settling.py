"""After a zoom of very many events: the lanes out of view follow a little at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_AFTER = 60
"""Milliseconds from the last step of a zoom to the first work on lanes out of view."""
_SLICE = 0.005
"""Seconds of work between two looks at what else the window has to do."""


class Settling(QObject):
    """Calls `work` with seconds to spend until it says that nothing is left."""

    def __init__(self, work: Callable[[float], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Soon; another call puts it off."""
        self._timer.start(_AFTER)

    def _step(self) -> None:
        if not self._work(_SLICE):
            self._timer.start(0)
