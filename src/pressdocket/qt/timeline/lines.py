"""A few lines of plain text that end in an ellipsis where they do not hold it all."""

from PySide6.QtCore import QPointF, QSize, Qt
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
        lines = self._broken(self.width())
        room = max(1, int(self.height() / self._high() + 0.1))
        # Qt counts in units of UTF-16, two bytes each.
        text = self._text().encode("utf-16-le")
        for number, (start, length) in enumerate(lines[:room]):
            last = number == min(room, len(lines)) - 1
            words = text[2 * start : None if last else 2 * (start + length)].decode("utf-16-le")
            words = self.fontMetrics().elidedText(words.strip(), Qt.TextElideMode.ElideRight, self.width())
            baseline = number * self._high() + (self._high() + self.fontMetrics().ascent()) / 2 - 2
            painter.drawText(QPointF(0, baseline), words)
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
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
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
