"""Short messages over the page: what was done with Undo, what failed with what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label

SHOWN_FOR = 8_000
"""Milliseconds; hovering or focusing a toast makes it stay."""
_LONGEST = 400

CLEAR = "clear-of-toasts"
"""The property of a widget that no toast may cover."""

Action = tuple[str, Callable[[], object]]


class Toast(QWidget):
    """One message; goes by itself, unless the pointer or the focus is on it. Esc sends it away."""

    left = Signal()

    def __init__(
        self, theme: Theme, words: str, actions: Sequence[Action], parent: QWidget, shown_for: int = SHOWN_FOR
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown_for = shown_for
        self._back: QWidget | None = None
        self.words = words
        self.setObjectName("toast")
        self.setAccessibleName(words[:_LONGEST])
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18), theme.px(10), theme.px(14), theme.px(10))
        said = label(words[:_LONGEST], theme, 13, 500)
        said.setWordWrap(True)
        wide = said.fontMetrics().horizontalAdvance(words[:_LONGEST]) + 4
        said.setMinimumWidth(min(theme.px(420), wide))
        palette = said.palette()
        palette.setColor(said.foregroundRole(), theme.color("on_toast"))
        said.setPalette(palette)
        row.addWidget(said, 1)
        self.buttons = [self._action(name, do) for name, do in actions]
        for made in self.buttons:
            row.addWidget(made)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._timer.start(shown_for)
        self.adjustSize()

    @property
    def waits(self) -> bool:
        """Whether it goes by itself after a while."""
        return self._timer.isActive()

    def leave(self) -> None:
        """Goes, and gives the focus back where it had come from."""
        held = any(made.hasFocus() for made in self.buttons)
        self.hide()
        self.left.emit()
        if held and self._back is not None:
            self._back.setFocus()
        self.deleteLater()

    def _action(self, name: str, do: Callable[[], object]) -> QPushButton:
        made = QPushButton(name)
        made.setObjectName(f"toast-{name.lower().strip(' …').replace(' ', '-')}")
        made.setAccessibleName(f"{name}: {self.words[:120]}")
        made.setProperty("kind", "toast")
        made.setFont(self._theme.font(13, 600))
        made.clicked.connect(self.leave)
        made.clicked.connect(do)
        made.installEventFilter(self)
        return made

    def come_from(self, widget: QWidget | None) -> None:
        """Where the focus goes back to."""
        self._back = widget
        if widget is not None:
            widget.destroyed.connect(self._lost)

    def _lost(self) -> None:
        self._back = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._stay_or_go(focused=event.type() == QEvent.Type.FocusIn)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._stay_or_go(hovered=event.type() == QEvent.Type.Enter)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color("toast"))
        painter.setBrush(self._theme.color("toast"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 9, 9)
        painter.end()

    def _stay_or_go(self, *, focused: bool | None = None, hovered: bool | None = None) -> None:
        held = any(made.hasFocus() for made in self.buttons) if focused is None else focused
        over = self.underMouse() if hovered is None else hovered
        if held or over:
            self._timer.stop()
        else:
            self._timer.start(self._shown_for)


class Toasts(QObject):
    """Shows one toast at a time at the foot of `over`, and tells screen readers: errors at once, the rest
    when they have finished what they say.

    A toast stands beside or above what is `CLEAR`, for the next thing is decided there.
    """

    def __init__(self, theme: Theme, over: QStackedWidget) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.toast: Toast | None = None
        over.installEventFilter(self)
        over.currentChanged.connect(self._place)

    def say(
        self,
        words: str,
        actions: Sequence[Action] = (),
        *,
        urgent: bool = False,
        shown_for: int = SHOWN_FOR,
    ) -> None:
        if self.toast is not None:
            self.toast.hide()
            self.toast.deleteLater()
        self.toast = Toast(self._theme, words, actions, self._over, shown_for)
        self.toast.left.connect(self._gone)
        self.toast.come_from(self._over.window().focusWidget())
        self._place()
        self.toast.show()
        self.toast.raise_()
        announce(self._over, words, urgent=urgent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def _gone(self) -> None:
        if self.sender() is self.toast:
            self.toast = None

    def _place(self) -> None:
        if self.toast is None:
            return
        free, gap = self._free(), self._theme.px(24)
        size = self.toast.sizeHint()
        width = min(size.width(), free.width() - 32)
        self.toast.resize(width, max(size.height(), self.toast.heightForWidth(width)))
        self.toast.move(
            free.left() + (free.width() - width) // 2, free.bottom() + 1 - self.toast.height() - gap
        )
        self.toast.raise_()

    def _free(self) -> QRect:
        """What is left of the page beside, or else above, what must stay clear."""
        free = self._over.rect()
        page = self._over.currentWidget()
        for widget in page.findChildren(QWidget) if page is not None else ():
            if not widget.property(CLEAR):
                continue
            widget.installEventFilter(self)
            if widget.isVisible():
                corner = widget.mapTo(self._over, QPoint(0, 0))
                if corner.x() - free.left() >= free.width() // 2:
                    free.setRight(corner.x() - 1)
                else:
                    free.setBottom(corner.y() - 1)
        return free


def announce(of: QWidget, words: str, *, urgent: bool = False) -> None:
    """Has a screen reader say it."""
    event = QAccessibleAnnouncementEvent(of, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
