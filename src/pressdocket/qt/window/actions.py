"""Every action of the window, made once: menu bar, palette and shortcuts share the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

SWITCH = ("Docket", "View", "Help")
"""The menus whose actions stand in the switch beside the docket's name."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What it is called, its keys (none for empty), what it does, and the menu it stands in.

    `applies` says whether it can be done where the analyst is; without it, it always can. A deed that
    `writes` cannot be done in a docket that is open for reading only.
    """

    menu: str
    words: str
    keys: str
    do: Callable[[], object]
    applies: Callable[[], bool] | None = None
    writes: bool = False


class Actions:
    """The deeds as actions: in the window, in `menu`, and in the menu bar, which shows where the system has
    its own place for one; elsewhere Alt shows it."""

    def __init__(self, window: QMainWindow, menu: QMenu, deeds: Sequence[Deed]) -> None:
        self._deeds = tuple(deeds)
        bar = window.menuBar()
        bar.setObjectName("menu-bar")
        bar.setAccessibleName("Menu")
        menus = {name: bar.addMenu(name) for name in dict.fromkeys(deed.menu for deed in deeds)}
        for name, one in menus.items():
            one.setObjectName(f"menu-{name.lower()}")
        made: list[QAction] = []
        last = ""
        for deed in deeds:
            action = QAction(deed.words.replace("&", "&&"), window)
            action.setObjectName(deed.words.lower().strip(" …").replace(" ", "-"))
            if deed.keys:
                action.setShortcut(QKeySequence(deed.keys))
            action.triggered.connect(lambda _checked=False, do=deed.do: do())
            window.addAction(action)
            menus[deed.menu].addAction(action)
            made.append(action)
            if deed.menu in SWITCH:
                if last and last != deed.menu:
                    menu.addSeparator()
                menu.addAction(action)
                last = deed.menu
        self.made = tuple(made)
        if not bar.isNativeMenuBar():
            bar.hide()

    def refresh(self, *, read_only: bool) -> None:
        """Greys what does not apply now."""
        for deed, action in zip(self._deeds, self.made, strict=True):
            applies = deed.applies is None or deed.applies()
            action.setEnabled(applies and not (deed.writes and read_only))


class AltMenu(QObject):
    """Alt alone shows the menu bar and hides it again; Alt with another key does what that does."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees every key; those that are shortcuts come as ShortcutOverride alone."""
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            self._see(event)
        return False

    def _see(self, event: QKeyEvent) -> None:
        alt = event.key() == Qt.Key.Key_Alt
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._alone = alt
        elif event.type() == QEvent.Type.KeyRelease and alt and self._alone:
            self._alone = False
            self._toggle()

    def _toggle(self) -> None:
        bar = self._window.menuBar()
        if bar.isNativeMenuBar():
            return
        if bar.isVisible():
            bar.hide()
        else:
            bar.show()
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
