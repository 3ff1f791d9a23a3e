"""A few lines of plain text that end in an ellipsis where they do not hold it all."""

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

_MOST = 2_000
"""Characters laid out at most."""


class Lines(QLabel):
    """At most `most` lines; the tooltip has the rest."""

    def __init__(self, font: QFont, role: str, most: int) -> None:
        super().__init__("")
        self._most = most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(max(1, len(self._broken(width))) * self._high())

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._high()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        # A paragraph runs in its own direction, whichever way the window does.
        painter.setLayoutDirection(direction_of(self._text()))
        lines = self._broken(self.width())
        room = max(1, int(self.height() / self._high() + 0.1))
        # Qt counts in units of UTF-16, two bytes each.
        text = self._text().encode("utf-16-le")
        for number, (start, length) in enumerate(lines[:room]):
            last = number == min(room, len(lines)) - 1
            words = text[2 * start : None if last else 2 * (start + length)].decode("utf-16-le")
            words = self.fontMetrics().elidedText(words.strip(), Qt.TextElideMode.ElideRight, self.width())
            line = QRectF(0, number * self._high(), self.width(), self._high())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        held = 2 * sum(length for _, length in lines[:room]) >= len(text)
        self.setToolTip("" if held else self._text()[:600].replace("<", "‹"))
        painter.end()

    def _text(self) -> str:
        return self.text()[:_MOST].replace("\n", " ")

    def _high(self) -> float:
        return self.fontMetrics().height() * 1.18

    def _broken(self, width: int) -> list[tuple[int, int]]:
        """Where each line begins and how many characters it has, in UTF-16 units as Qt counts them."""
        layout = QTextLayout(self._text(), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(direction_of(self._text()))
        layout.setTextOption(option)
        layout.beginLayout()
        found: list[tuple[int, int]] = []
        while len(found) < self._most:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1, width))
            found.append((line.textStart(), line.textLength()))
        layout.endLayout()
        return found


def direction_of(text: str) -> Qt.LayoutDirection:
    """The direction of a paragraph, by its first letter that has one."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft
