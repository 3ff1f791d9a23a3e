"""Garbage is looked for in the window's thread, and in no other."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 200
"""Milliseconds between two looks at how much has come together."""
_YOUNG, _TURNS = 50_000, 20
"""Objects made since the last search, and searches through the younger ones before one through the older."""


class Sweeping(QObject):
    """Takes the search for garbage over from Python, until `stop`.

    Python searches in whichever thread makes objects, so in the docket's too; what was a part of the window
    would be freed there, while the window's thread is at work on others: the process dies of that. It would
    also search far more often, and with a large case open each time stop the window for most of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def stop(self) -> None:
        """Gives it back: no other thread is at work any more."""
        self._timer.stop()
        gc.enable()

    def sweep(self) -> None:
        """Searches among what is new, seldom among the rest, if enough has come together."""
        made, young, older = gc.get_count()
        if made > _YOUNG:
            gc.collect(2 if older > _TURNS else 1 if young > _TURNS else 0)
