"""Every action of the window, made once: menu bar, palette and shortcuts share the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

SWITCH = ("Docket", "View", "Help")
"""The menus whose actions stand in the switch beside the docket's name."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What it is called, its keys (none for empty), what it does, and the menu it stands in."""

    menu: str
    words: str
    keys: str
    do: Callable[[], object]


def make_actions(window: QMainWindow, menu: QMenu, deeds: Sequence[Deed]) -> tuple[QAction, ...]:
    """Adds each to the window and to the menu bar, which shows where the system has its own place for one;
    elsewhere Alt shows it. `menu` gets what concerns dockets, the look and help."""
    bar = window.menuBar()
    bar.setObjectName("menu-bar")
    menus = {name: bar.addMenu(name) for name in dict.fromkeys(deed.menu for deed in deeds)}
    made: list[QAction] = []
    last = ""
    for deed in deeds:
        action = QAction(deed.words, window)
        action.setObjectName(deed.words.lower().strip(" …").replace(" ", "-"))
        if deed.keys:
            action.setShortcut(QKeySequence(deed.keys))
        action.triggered.connect(lambda _checked=False, do=deed.do: do())
        window.addAction(action)
        menus[deed.menu].addAction(action)
        if deed.menu in SWITCH:
            if last and last != deed.menu:
                menu.addSeparator()
            menu.addAction(action)
            last = deed.menu
        made.append(action)
    if not bar.isNativeMenuBar():
        bar.hide()
    return tuple(made)
