"""A gap in two lines, as a button that wraps its words."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from pressdocket.desk.ledger import GapLine
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import Piece, one_line, wrapped

_LINES = 3


class GapButton(QAbstractButton):
    """Pressed, it shows what the gap is about."""

    def __init__(self, theme: Theme, gap: GapLine, open_it: Callable[[GapLine], object]) -> None:
        super().__init__()
        self._theme, self._gap = theme, gap
        self._font = theme.font(13, 500)
        self._wrapped: dict[int, list[Piece]] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setObjectName("gap")
        where = "its sentences" if gap.claims else "its event" if gap.event else "the ledger"
        said = f"{gap.text} {gap.aside}".strip()
        self.setAccessibleName(f"{said}. Opens {where}")
        self.setToolTip(said[:1_000].replace("<", "‹"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: open_it(gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its words need; a card beside others asks too early for layouts to find that out."""
        super().resizeEvent(event)
        self.setFixedHeight(self._height_for(self.width()))

    def _height_for(self, width: int) -> int:
        lines = len(self._pieces(width)) * QFontMetrics(self._font).height()
        aside = QFontMetrics(self._theme.font(12.5)).height() if self._gap.aside else 0
        return lines + aside + self._theme.px(10)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else self._theme.px(290)
        return QSize(width, self._height_for(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.setFont(self._font)
        painter.setPen(theme.color("accent" if self.underMouse() else "text"))
        metrics = QFontMetrics(self._font)
        baseline = theme.px(5) + metrics.ascent()
        for piece in self._pieces(self.width()):
            painter.drawText(0, baseline, piece.text)
            baseline += metrics.height()
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.color("text2"))
        small = QFontMetrics(painter.font())
        aside = small.elidedText(self._gap.aside, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, baseline, aside)
        painter.end()

    def _pieces(self, width: int) -> list[Piece]:
        if width not in self._wrapped:
            self._wrapped[width] = wrapped(one_line(self._gap.text), self._font, width, _LINES)
        return self._wrapped[width]
