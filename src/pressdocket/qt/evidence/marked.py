"""The words of a sentence with what is to be compared marked in them: plain text, never read as markup."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from pressdocket.desk.weighing import Marked
from pressdocket.qt.evidence.textmap import TextMap
from pressdocket.qt.theme import Theme


class MarkedWords(QLabel):
    """Figures, dates, names and cues are bold on a tint; what says no is in the colour of a warning."""

    def __init__(self, theme: Theme, words: str, marks: Sequence[Marked]) -> None:
        self._map = TextMap(words)
        super().__init__(self._map.shown)
        self._theme, self._words = theme, words
        self._marks = tuple(mark for mark in marks if mark.end <= len(words))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        theme.changed.connect(self.update)

    @property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """What each mark tells, and its words, in their order."""
        return tuple((mark.tells, self._words[mark.start : mark.end]) for mark in self._marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats(list(self._formats()))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        painter = QPainter(self)
        painter.setPen(self._theme.color("text"))
        layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        for mark in self._marks:
            made = QTextLayout.FormatRange()
            made.start = self._map.to_qt(mark.start)
            made.length = self._map.to_qt(mark.end) - made.start
            look = QTextCharFormat()
            look.setBackground(self._theme.color("highlight"))
            unsure = mark.tells in ("negation", "supposition")
            look.setForeground(self._theme.color("missed" if unsure else "text"))
            look.setFontUnderline(mark.tells in ("figure", "date"))
            made.format = look
            yield made
