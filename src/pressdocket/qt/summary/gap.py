"""A gap in two lines, as a button that wraps its words."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from pressdocket.desk.ledger import GapLine
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import wrapped

_LINES = 3


class GapButton(QAbstractButton):
    """Pressed, it shows what the gap is about."""

    def __init__(self, theme: Theme, gap: GapLine, open_it: Callable[[GapLine], object]) -> None:
        super().__init__()
        self._theme, self._gap = theme, gap
        self.setObjectName("gap")
        where = "its sentences" if gap.claims else "its event" if gap.event else "the ledger"
        said = f"{gap.text} {gap.aside}".strip()
        self.setAccessibleName(f"{said}. Opens {where}")
        self.setToolTip(said[:1_000].replace("<", "‹"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: open_it(gap))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = self._theme.font(13, 500)
        lines = len(wrapped(self._gap.text, font, width, _LINES)) * QFontMetrics(font).height()
        aside = QFontMetrics(self._theme.font(12.5)).height() if self._gap.aside else 0
        return lines + aside + self._theme.px(10)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else self._theme.px(290)
        return QSize(width, self.heightForWidth(width))

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
        font = theme.font(13, 500)
        painter.setFont(font)
        painter.setPen(theme.color("accent" if self.underMouse() else "text"))
        metrics = QFontMetrics(font)
        baseline = theme.px(5) + metrics.ascent()
        for piece in wrapped(self._gap.text, font, self.width(), _LINES):
            painter.drawText(0, baseline, piece.text)
            baseline += metrics.height()
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.color("text2"))
        small = QFontMetrics(painter.font())
        aside = small.elidedText(self._gap.aside, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, baseline, aside)
        painter.end()
