"""A button that shows its key as a cap beside its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from pressdocket.qt.theme import Theme


class KeyButton(QPushButton):
    """44 high. The cap is left out where there is no room for it; the tooltip names the key anyway."""

    def __init__(self, theme: Theme, text: str, key: str, name: str, kind: str = "plain") -> None:
        super().__init__(text)
        self._theme, self._key = theme, key
        self.setObjectName(name)
        self.setAccessibleName(f"{text}, key {key}")
        self.setToolTip(f"{text} ({key})")
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(44))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(64))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._draw(painter, words)
        painter.end()

    def _draw(self, painter: QPainter, words: str) -> None:
        px, theme = self._theme.px, self._theme
        primary = self.property("kind") == "primary"
        colour = theme.color(
            "disabled" if not self.isEnabled() else "on_accent" if primary else "text",
        )
        font, small = theme.font(13, 600), theme.font(11.5, 600)
        wide = QFontMetricsF(font).horizontalAdvance(words)
        cap = max(px(18), QFontMetricsF(small).horizontalAdvance(self._key) + px(8))
        whole = wide + px(8) + cap
        with_cap = whole <= self.width() - px(8)
        left = (self.width() - (whole if with_cap else wide)) / 2
        place = QRectF(left, 0, wide + 1, self.height())
        square = QRectF(left + wide + px(8), (self.height() - px(18)) / 2, cap, px(18))
        if self.isRightToLeft():
            place.moveRight(self.width() - left)
            square.moveRight(self.width() - square.left())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
        if with_cap:
            painter.setPen(QPen(colour, 1))
            painter.drawRoundedRect(square.translated(QPointF(0.5, 0.5)), 4, 4)
            painter.setFont(small)
            painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), self._key)
