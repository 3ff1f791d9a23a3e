"""An on-off switch with its words before it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from pressdocket.qt.theme import Theme


class Switch(QCheckBox):
    """A check box drawn as a switch; a screen reader hears a check box."""

    def __init__(self, theme: Theme, words: str, name: str) -> None:
        super().__init__(words)
        self._theme = theme
        self.setObjectName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFont(theme.font(13))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(words + self._theme.px(10 + 30) + 2, self._theme.px(28))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(theme.color("text"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        width, height = theme.px(30), theme.px(17)
        track = QRectF(self.width() - width - 1, (self.height() - height) / 2, width, height)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
        else:
            painter.setPen(theme.color("line2"))
            painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        size = height - theme.px(4)
        left = track.right() - size - theme.px(2) if self.isChecked() else track.left() + theme.px(2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("on_accent" if self.isChecked() else "line2"))
        painter.drawEllipse(QRectF(left, track.top() + theme.px(2), size, size))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()
