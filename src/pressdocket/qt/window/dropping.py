"""What is dragged over the window: where it would go is said before it is let go."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.window.taking import Taking, links_of

WhereTo = Callable[[QPoint], tuple[str, str]]
"""The case under a point of the window, by reference and title; two empty ones for the Inbox."""


class DropVeil(QWidget):
    """Lies over the window while something is dragged over it, with words in the middle."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self.words = ""
        self.setObjectName("drop-veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str) -> None:
        self.words = words
        self.setAccessibleName(words)
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.color("page")
        ground.setAlphaF(0.82)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(10, 10, -10, -10), 9, 9)
        painter.setFont(theme.font(17, 600))
        room = self.rect().adjusted(theme.px(40), 0, -theme.px(40), 0)
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()


class Dropping:
    """Takes a window's drag and drop events; what is dropped goes to the case under it, else where one is."""

    def __init__(self, theme: Theme, taking: Taking, where_to: WhereTo, over: QWidget) -> None:
        self._taking, self._where_to = taking, where_to
        self.veil = DropVeil(theme, over)

    def enter(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasText():
            event.acceptProposedAction()
            self._say(event)

    def move(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self._say(event)

    def leave(self) -> None:
        self.veil.hide()

    def drop(self, event: QDropEvent) -> None:
        self.veil.hide()
        self._taking.receive(event.mimeData(), self._where_to(event.position().toPoint())[0])
        event.acceptProposedAction()

    def _say(self, event: QDropEvent) -> None:
        _, title = self._where_to(event.position().toPoint())
        if links_of(event.mimeData()):
            self.veil.say("Links are not followed until you ask for it")
        else:
            self.veil.say(f"Add to {title}" if title else "Add to the Inbox")
