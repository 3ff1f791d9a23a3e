"""Short messages over the page: what was done with Undo, what failed with what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label

SHOWN_FOR = 8_000
"""Milliseconds; hovering or focusing a toast makes it stay."""


class Toast(QWidget):
    """One message; goes by itself. Announced to screen readers, errors at once."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        actions: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget,
        *,
        urgent: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("toast")
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(10), theme.px(14), theme.px(10))
        said = label(words[:400], theme, 13, 500)
        said.setWordWrap(True)
        said.setMinimumWidth(min(theme.px(420), said.fontMetrics().horizontalAdvance(words[:400]) + 4))
        palette = said.palette()
        palette.setColor(said.foregroundRole(), theme.color("on_toast"))
        said.setPalette(palette)
        row.addWidget(said, 1)
        for name, do in actions:
            row.addWidget(self._action(name, do))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.deleteLater)
        self._timer.start(SHOWN_FOR)
        self.adjustSize()
        event = QAccessibleAnnouncementEvent(self, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _action(self, name: str, do: Callable[[], object]) -> QPushButton:
        made = QPushButton(name)
        made.setObjectName(f"toast-{name.lower().replace(' ', '-')}")
        made.setProperty("kind", "toast")
        made.setFont(self._theme.font(13, 600))
        made.clicked.connect(do)
        made.clicked.connect(self.deleteLater)
        return made

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._timer.stop()
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._timer.start(SHOWN_FOR)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("toast"))
        painter.setBrush(self._theme.color("toast"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 9, 9)
        painter.end()


class Toasts(QObject):
    """Shows one toast at a time at the foot of `over`."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self._toast: Toast | None = None
        over.installEventFilter(self)

    def say(
        self,
        words: str,
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        urgent: bool = False,
    ) -> None:
        if self._toast is not None:
            self._toast.hide()
            self._toast.deleteLater()
        self._toast = Toast(self._theme, words, actions, self._over, urgent=urgent)
        self._toast.destroyed.connect(self._gone)
        self._place()
        self._toast.show()
        self._toast.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _gone(self, gone: QObject) -> None:
        if self._toast is gone:
            self._toast = None

    def _place(self) -> None:
        if self._toast is not None:
            size = self._toast.sizeHint()
            width = min(size.width(), self._over.width() - 32)
            self._toast.resize(width, max(size.height(), self._toast.heightForWidth(width)))
            left = (self._over.width() - width) // 2
            self._toast.move(left, self._over.height() - self._toast.height() - self._theme.px(24))
