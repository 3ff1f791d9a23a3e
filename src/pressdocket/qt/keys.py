"""Keys of a part of a page: each does one thing while the focus is inside that part."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(within: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
    """`deeds` by their keys, as Qt writes them: "J", "Shift+A"."""
    for sequence, do in deeds.items():
        shortcut = QShortcut(QKeySequence(sequence), within)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
