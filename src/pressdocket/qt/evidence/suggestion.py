"""A suggestion in the panel: its words, its fields, why it was made, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pressdocket.desk.paragraphs import place_in_words
from pressdocket.desk.views import ReportView
from pressdocket.qt.evidence.keycap import KeyButton
from pressdocket.qt.evidence.panel import LABELS, QuoteCard, wrapped
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.accepting import Suggested

MOST_DOTS = 24


class Dots(QWidget):
    """One dot a suggestion that is left, the current one ringed."""

    def __init__(self, theme: Theme, count: int, current: int) -> None:
        super().__init__()
        self._theme, self._count, self._current = theme, min(count, MOST_DOTS), current
        self.setFixedSize(theme.px(15) * self._count + theme.px(4), theme.px(16))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        for number in range(self._count):
            current = number == self._current
            square = QRectF(number * px(15) + 2, px(3), px(10), px(10))
            glyph = "ring" if current else "gap"
            draw_glyph(painter, glyph, square, self._theme.color("accent" if current else "text3"), 2.2)
            if current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.color("accent"))
                painter.drawEllipse(square.adjusted(3, 3, -3, -3))
        painter.end()


class SuggestionPanel(QWidget):
    """Built anew for each: sentence, figure, date as read and party stand together before it is accepted.

    Beside the text they stand one under the other; below it, where the panel is wide and low, side by side.
    """

    def __init__(self, theme: Theme, one: "Suggested", report: ReportView, number: int, count: int) -> None:
        super().__init__()
        self._theme, self.one = theme, one
        self._telling: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        title = Elided(one.title[:200], theme, 15, 600)
        title.setObjectName("suggestion-title")
        head.addWidget(title, 1)
        head.addWidget(label(f"{number + 1} of {count}", theme, 12.5, 500, "text2", "suggestion-number"))
        head.addWidget(Dots(theme, count, number))
        column.addLayout(head)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(theme.px(10))
        self._both.addLayout(self._words(one, report), 1)
        self._both.addLayout(self._fields(one), 1)
        column.addLayout(self._both)

    def spread(self, *, wide: bool) -> None:
        """`wide` where the panel stands beside the text."""
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.TopToBottom if wide else directions.LeftToRight)

    def end_in(self, around: QWidget) -> int:
        """Where what has to be seen ends, in pixels of a widget around this one: the sentence, what is odd
        about it and every field, but not why it was suggested."""
        ends = (part.mapTo(around, QPoint(0, part.height())).y() for part in self._telling)
        return max(ends, default=0)

    def _words(self, one: "Suggested", report: ReportView) -> QVBoxLayout:
        """Whatever is odd about the sentence, and the sentence."""
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(8))
        text = report.report.text
        place = place_in_words(text, one.start, one.end)
        if one.doubt:
            words = f"? {one.doubt}: look at the original before you accept it."
            column.addWidget(wrapped(theme, words, 12.5, 500, "error"))
        for differs in one.differs:
            column.addWidget(wrapped(theme, f"≠ {differs}", 12.5, 500, "error"))
        quote = QuoteCard(theme, text[slice(*one.sentence)], place, one.marks)
        self._telling.append(quote)
        column.addWidget(quote)
        if one.halves:
            words = (
                f"It counts {len(one.halves)} things: {', '.join(one.halves)}. S makes a suggestion of each."
            )
            column.addWidget(wrapped(theme, words, 12.5, 600, "text2"))
        if one.fits:
            words = f"≠ It may be on record already: {one.fits_title}. M adds this sentence to it."
            column.addWidget(wrapped(theme, words, 12.5, 600, "rival"))
        column.addStretch(1)
        return column

    def _fields(self, one: "Suggested") -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(4))
        for name, words in one.rows:
            column.addLayout(self._row(name, words))
        column.addWidget(wrapped(theme, f"Why: the report says {_cue(one.why)}", 12.5, 400, "text2"))
        column.addStretch(1)
        return column

    def _row(self, name: str, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        named = label(name, self._theme, 13, 400, "text2")
        named.setFixedWidth(self._theme.px(LABELS))
        row.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        said = wrapped(self._theme, words[:400], 13, 500)
        self._telling.append(said)
        row.addWidget(said, 1)
        return row


class SuggestionFoot(QWidget):
    """Accept, edit, reject, and one more claim for an event that it fits."""

    accepted = Signal()
    edited = Signal()
    rejected = Signal()
    merged = Signal()
    split = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column, px = QVBoxLayout(self), theme.px
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(px(10))
        column.addWidget(hairline())
        row = QHBoxLayout()
        row.setContentsMargins(px(22), px(6), px(22), 0)
        row.setSpacing(px(8))
        for words, key, name, kind, signal in (
            ("Accept", "A", "accept", "primary", self.accepted),
            ("Edit", "E", "edit-suggestion", "plain", self.edited),
            ("Reject", "X", "reject", "plain", self.rejected),
        ):
            made = KeyButton(theme, words, key, name, kind)
            made.clicked.connect(signal)
            row.addWidget(made, 1)
            if key == "A":
                made.setToolTip("Shift+A accepts those of this paragraph that you looked at")
        column.addLayout(row)
        more = QHBoxLayout()
        more.setContentsMargins(px(22), 0, px(22), 0)
        self._merge = button("Add to that event M", "merge-suggestion", "quiet")
        self._merge.clicked.connect(self.merged)
        more.addWidget(self._merge)
        self._split = button("Split S", "split-suggestion", "quiet")
        self._split.clicked.connect(self.split)
        more.addWidget(self._split)
        more.addStretch(1)
        more.addWidget(label("J next  K back  U undo", theme, 12, 400, "text3"))
        column.addLayout(more)

    def show_state(self, one: "Suggested") -> None:
        self._merge.setVisible(one.fits is not None)
        self._split.setVisible(bool(one.halves))


def _cue(why: str) -> str:
    """The words it was found by, without the name of the rule that found them."""
    return why.rpartition(" (")[0] or why
