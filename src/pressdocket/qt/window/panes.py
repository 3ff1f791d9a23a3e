"""F6: from pane to pane, each with the focus where it was left."""

from collections.abc import Iterator
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

PANE = "pane"
"""A property; a widget that has it is a pane. A side panel is one by its name."""


class Panes(QObject):
    """The panes of a window are found anew each time: pages come and go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left: WeakKeyDictionary[QWidget, ref[QWidget]] = WeakKeyDictionary()

    def step(self, by: int) -> None:
        """To the next pane (1) or the one before (-1), round and round."""
        panes = [pane for pane in self._panes() if self._stop_in(pane) is not None]
        focus = self._window.focusWidget()
        here = self._pane_of(focus)
        if here is not None and focus is not None:
            self._left[here] = ref(focus)
        if panes:
            number = panes.index(here) + by if here in panes else 0
            stop = self._stop_in(panes[number % len(panes)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _panes(self) -> Iterator[QWidget]:
        for widget in self._window.findChildren(QWidget):
            if _is_pane(widget) and widget.isVisibleTo(self._window):
                yield widget

    def _pane_of(self, widget: QWidget | None) -> QWidget | None:
        while widget is not None and not _is_pane(widget):
            widget = widget.parentWidget()
        return widget

    def _stop_in(self, pane: QWidget) -> QWidget | None:
        """Where the focus was left in it, else its first widget that takes it."""
        left = self._left.get(pane)
        before = left() if left is not None else None
        if before is not None and self._takes_focus(before):
            return before
        for widget in (pane, *pane.findChildren(QWidget)):
            if self._takes_focus(widget) and self._pane_of(widget) is pane:
                return widget
        return None

    def _takes_focus(self, widget: QWidget) -> bool:
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        return bool(policy) and widget.isEnabled() and widget.isVisibleTo(self._window)


def _is_pane(widget: QWidget) -> bool:
    if widget.objectName() == "panel":
        return not _in_sidebar(widget)
    return bool(widget.property(PANE)) or widget.objectName() in {"sidebar", "toast"}


def _in_sidebar(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (parent.objectName() == "sidebar" or _in_sidebar(parent))
