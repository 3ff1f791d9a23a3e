"""The names of the columns, and the way the list is sorted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from pressdocket.qt.cases.delegate import LEFT
from pressdocket.qt.cases.model import SORTS
from pressdocket.qt.cases.parts import INSET, columns
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Drawn


class SortButton(Drawn):
    """The way the list is sorted, and an arrow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sort-cases", 28)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(f"Sorted by: {words}. Choose another way")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.wide(self._words, 12.5, 600) + self._theme.px(22), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 6)
        self.draw_text(painter, self.rect().adjusted(theme.px(4), 0, 0, 0), self._words, 12.5, 600, "text2")
        size = theme.px(11)
        mark = QRectF(self.width() - theme.px(3) - size, (self.height() - size) / 2, size, size)
        draw_glyph(painter, "chevron-down", mark, theme.color("text2"), 1.8)
        painter.end()


class Heads(QWidget):
    """Stands where the delegate draws the columns; `sorted_by` carries the way that was chosen."""

    sorted_by = Signal(str)

    def __init__(self, theme: Theme, sort: str) -> None:
        super().__init__()
        self._theme = theme
        self.sort = sort if sort in dict(SORTS) else SORTS[0][0]
        self.setFixedHeight(theme.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(INSET), theme.px(4))
        row.addStretch(1)
        self.button = SortButton(theme)
        menu = QMenu(self.button)
        group = QActionGroup(menu)
        for name, words in SORTS:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self.sort)
            action.setObjectName(f"sort-{name}")
            action.triggered.connect(lambda _checked=False, name=name: self._chosen(name))
            group.addAction(action)
        self.button.clicked.connect(
            lambda: menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        )
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
        self.button.say(dict(SORTS)[self.sort])
