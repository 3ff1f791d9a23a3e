"""Four cards: overdue, contested, stale, gaps; two items each, and how many more."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, card, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.views import Attention, Glance

BOARDS = (
    ("overdue", "Overdue", "missed as far as reported", "missed", "Nothing overdue."),
    ("contested", "Contested", "same question, rival figures", "contested", "Nothing contested."),
    ("stale", "Stale", "rests on changed reports", "stale", "Nothing rests on a changed report."),
    ("gaps", "Gaps", "what no report has said", "gaps", "No gaps in what is on record."),
)
Found = tuple["Glance", "Attention"]


class _Badge(QWidget):
    def __init__(self, theme: Theme, sign: str) -> None:
        super().__init__()
        self._theme, self._sign = theme, sign
        self.setFixedSize(theme.px(20), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = self._theme.tokens.signed(self._sign)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        solid = ink.form == "solid"
        painter.setBrush(QColor(ink.ink if solid else ink.soft or self._theme.tokens.hover))
        painter.drawEllipse(self.rect())
        mark = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        draw_glyph(painter, ink.glyph, mark, self._theme.color("page" if solid else ink.ink), 2)
        painter.end()


class TwoLines(QWidget):
    """Two lines of a sentence, the second ending in an ellipsis where there is more; the tooltip has all."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._text = theme, " ".join(text[:400].split())
        self._font = theme.font(13)
        self.setAccessibleName(text)
        self.setToolTip(text[:600].replace("<", "‹"))
        self.setFixedHeight(QFontMetrics(self._font).lineSpacing() * 2 + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(self._theme.color("text2"))
        metrics = QFontMetrics(self._font)
        words, first = self._text.split(" "), ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= self.width():
            first = f"{first} {words.pop(0)}".strip()
        rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, metrics.ascent(), first)
        painter.drawText(0, metrics.ascent() + metrics.lineSpacing(), rest)
        painter.end()


class Opens(QPushButton):
    """The title of an item, elided; a click opens it."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme, self._title = theme, text
        self.setObjectName("open-item")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(24))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(13, 600))
        active = self.underMouse() or self.hasFocus()
        painter.setPen(self._theme.color("accent" if active else "text"))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(self._title[:300], Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()


class Board(QWidget):
    """Shows what needs a look; `open_item` is called with the case and the event when one is chosen."""

    def __init__(self, theme: Theme, open_item: Callable[[Found], None]) -> None:
        super().__init__()
        self._theme = theme
        self._open = open_item
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._cards: list[QFrame] = []
        self._compact = False
        self._glances: Sequence[Glance] = ()
        self._first: list[Found | None] = [None] * len(BOARDS)
        self.show_glances(())

    def show_glances(self, glances: Sequence["Glance"]) -> None:
        self._glances = glances
        for old in self._cards:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = []
        for number, (board, title, under, sign, nothing) in enumerate(BOARDS):
            found = [(glance, item) for glance in glances for item in glance.attention if item.board == board]
            self._first[number] = found[0] if found else None
            made = self._card(number, found, (title, under, sign, nothing))
            self._cards.append(made)
        self._place()

    def open_first(self, number: int) -> None:
        """Opens the first item of a card, as the keys 1 to 4 do."""
        found = self._first[number]
        if found is not None:
            self._open(found)

    def set_compact(self, *, compact: bool) -> None:
        """Where room is short the cards keep their heads and counts; their keys still work."""
        if compact != self._compact:
            self._compact = compact
            self.show_glances(self._glances)

    def _place(self) -> None:
        for number, made in enumerate(self._cards):
            self._grid.addWidget(made, 0, number)
            self._grid.setColumnStretch(number, 1)

    def _card(self, number: int, found: Sequence[Found], words: tuple[str, str, str, str]) -> QFrame:
        theme, (title, under, sign, nothing) = self._theme, words
        made = card(f"board-{title.lower()}")
        made.setAccessibleName(f"{title}: {len(found)}, {under}")
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(made)
        column.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(3))
        head = QHBoxLayout()
        head.addWidget(_Badge(theme, sign))
        head.addWidget(label(title, theme, 15, 600))
        head.addWidget(label(str(len(found)), theme, 15, 400, "text2"))
        head.addStretch(1)
        head.addWidget(label(str(number + 1), theme, 11.5, 500, "key"))
        column.addLayout(head)
        column.addWidget(Elided(under, theme, 12.5, 400, "text2"))
        if self._compact:
            return made
        if not found:
            column.addWidget(hairline())
            column.addWidget(label(nothing, theme, 13, 400, "text3"))
        for item in found[:2]:
            self._item(column, item, "rival" if sign == "contested" else "text2")
        column.addStretch(1)
        if len(found) > 2:
            column.addWidget(label(f"{len(found) - 2} more", theme, 12.5, 400, "text3"))
        return made

    def _item(self, column: QVBoxLayout, found: Found, tone: str) -> None:
        theme, (_, item) = self._theme, found
        column.addWidget(hairline())
        row = QHBoxLayout()
        opener = Opens(theme, item.title)
        opener.setAccessibleName(f"{item.title}: {item.text}")
        opener.clicked.connect(lambda: self._open(found))
        row.addWidget(opener, 1)
        aside = label(item.aside, theme, 12.5, 500, "error" if item.board == "overdue" else tone)
        row.addWidget(aside)
        column.addLayout(row)
        column.addWidget(TwoLines(theme, item.text))
