"""Text that opens on its sentence: a dotted rule under it, and how many notes bear it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from pressdocket.qt.chips import paint_figure, paint_pip, pip_width
from pressdocket.qt.theme import Theme


class Opener(QPushButton):
    """A figure or phrase as a button of its own: one click or Enter shows its sentences."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        claims: int,
        open_it: Callable[[], object],
        *,
        size: float = 13.5,
        weight: int = 500,
        why: str = "",
        pip: bool = True,
    ) -> None:
        super().__init__()
        self._theme, self._text, self._claims = theme, text, claims
        self._pip = pip_width(theme, claims) + 8 if claims and pip else 0
        self._font = theme.font(size, weight)
        self._over = False
        self.setObjectName("opens-sentence")
        sentence = f"{text}, {claims} claim{'' if claims == 1 else 's'}" if claims else text
        self.setAccessibleName(sentence)
        self.setToolTip((why or text).replace("<", "‹"))
        self.setCursor(Qt.CursorShape.PointingHandCursor if claims else Qt.CursorShape.ArrowCursor)
        self.setEnabled(bool(claims))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(open_it)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font)
        return QSize(
            metrics.horizontalAdvance(self._text) + self._pip + 4, metrics.height() + self._theme.px(6)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self._font)
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width() - self._pip - 2)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2 - 1
        if self._claims:
            right = paint_figure(
                painter, self._theme, text, self._font, 1, baseline, hovered=self._over
            ).right()
            if self._pip:
                paint_pip(painter, self._theme, self._claims, right + 7, self.height() / 2)
        else:
            painter.setFont(self._font)
            painter.setPen(self._theme.color("text2"))
            painter.drawText(1, round(baseline), text)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
