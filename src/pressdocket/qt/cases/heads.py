"""The names of the columns, and the way the list is sorted."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from pressdocket.qt.cases.delegate import LEFT
from pressdocket.qt.cases.model import SORTS
from pressdocket.qt.cases.parts import INSET, columns
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme


class Heads(QWidget):
    """Stands where the delegate draws the columns; `sorted_by` carries the way that was chosen."""

    sorted_by = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, sort: str) -> None:
        super().__init__()
        self._theme = theme
        self.sort = sort if sort in dict(SORTS) else SORTS[0][0]
        self.setFixedHeight(theme.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(INSET), theme.px(4))
        row.addStretch(1)
        self.button = QToolButton()
        self.button.setObjectName("sort-cases")
        self.button.setFont(theme.font(12.5, 600))
        self.button.setIcon(icons.icon("chevron-down"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands after the words
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.button)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        group = QActionGroup(menu)
        for name, words in SORTS:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self.sort)
            action.setObjectName(f"sort-{name}")
            action.triggered.connect(lambda _checked=False, name=name: self._chosen(name))
            group.addAction(action)
        self.button.setMenu(menu)
        row.addWidget(self.button)
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(12.5, 600))
        painter.setPen(self._theme.color("text2"))
        pad, high = self._theme.px(INSET), self.height() - self._theme.px(4)
        for name, left, width in columns(self._theme, self.width() - 2 * pad):
            room = min(width, self.button.x() - pad - left)
            words = QRect(pad + left, 0, room, high)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, int(LEFT), shown)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(pad, self.height() - 1, self.width() - pad, self.height() - 1)
        painter.end()

    def _chosen(self, name: str) -> None:
        self.sort = name
        self._say()
        self.sorted_by.emit(name)

    def _say(self) -> None:
        words = dict(SORTS)[self.sort]
        self.button.setText(words)
        self.button.setAccessibleName(f"Sorted by: {words}. Choose another way")
