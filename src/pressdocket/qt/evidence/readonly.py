"""A text that is read and never edited: nothing comes in, nothing is loaded, the window keeps its keys."""

from PySide6.QtCore import QEvent, QMimeData, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

_KEYS = QKeySequence.StandardKey
_LEFT_ALONE = (_KEYS.Undo, _KEYS.Redo, _KEYS.Paste)


class ReadOnlyText(QTextEdit):
    """Qt's own would take undo, redo and paste for itself and do nothing with them."""

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _LEFT_ALONE)
        ):
            event.ignore()
            return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """A report names nothing that is ever loaded."""
