"""One card of the board: its head, up to two items, and how many more there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Drawn, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.views import Attention, Glance

Found = tuple["Glance", "Attention"]
HEIGHT, HEAD, ITEM = 242, 57, 78


@dataclass(frozen=True, slots=True)
class Kind:
    """What a card is about: `board` and `sign` name it to the desk and the tokens, `under` explains it, in
    `short` where that has no room, `nothing` is what it says when it is empty."""

    number: int
    board: str
    title: str
    under: str
    short: str
    sign: str
    nothing: str


def two_lines(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """A sentence in two lines of a width. What is too long ends after a whole sentence where one fills most
    of the first line, else after a whole word with an ellipsis."""
    lines, rest = [""], " ".join(text[:600].split()).split(" ")
    while rest:
        joined = f"{lines[-1]} {rest[0]}".strip()
        if metrics.horizontalAdvance(joined) <= width:
            lines[-1] = joined
        elif len(lines) == 1 and lines[0]:
            lines.append("")
            continue
        else:
            break
        rest.pop(0)
    first, second = lines[0], lines[1] if len(lines) > 1 else ""
    if not rest:
        return first, second
    whole = second.rfind(". ") if second else -1
    if whole > 0:
        return first, second[: whole + 1]
    if first.endswith("."):
        return first, ""
    return first, metrics.elidedText(f"{second} {rest[0]} …".strip(), Qt.TextElideMode.ElideRight, width)


class Head(Drawn):
    """Badge, title, count and key of a card; pressed it shows the card's cases in the list."""

    def __init__(self, theme: Theme, kind: Kind, count: int) -> None:
        super().__init__(theme, f"pick-{kind.board}", HEAD)
        self._kind, self._count = kind, count
        self.setAccessibleName(f"{kind.title}: {count}, {kind.under}. Key {kind.number}")
        self.setToolTip(f"Show only these cases ({kind.number})" if count else "")
        self.setEnabled(count > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, kind, painter = self._theme, self._kind, QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 2, -1, -2))
        ink, size = theme.tokens.signed(kind.sign), theme.px(20)
        pad, top = theme.px(8), theme.px(12)
        painter.setPen(Qt.PenStyle.NoPen)
        solid = ink.form == "solid"
        painter.setBrush(QColor(ink.ink if solid else ink.soft or theme.tokens.hover))
        badge = QRectF(pad, top, size, size)
        painter.drawEllipse(badge)
        inner = badge.adjusted(size / 4, size / 4, -size / 4, -size / 4)
        draw_glyph(painter, ink.glyph, inner, theme.color("page" if solid else ink.ink), 2.2)
        left, wide = pad + size + theme.px(8), self.wide(kind.title, 15, 600)
        narrow = left + wide + theme.px(60) > self.width()
        key = QRect(self.width() - pad - theme.px(18), top + 1, theme.px(18), theme.px(18))
        after = left if narrow else left + wide + theme.px(8)
        room = (key.left() if self.width() >= theme.px(96) else self.width()) - after - theme.px(2)
        count = QRect(after, top, room, size)
        self.draw_text(painter, count, f"{self._count:,}", 15, 400, "text2")
        below = QRect(pad if narrow else left, top + theme.px(19), self.width() - pad, theme.px(20))
        below.setRight(self.width() - pad)
        if narrow:
            self.draw_text(painter, below.translated(0, theme.px(3)), kind.title, 13, 600, "text")
        else:
            title = QRect(left, top, key.left() - left, size)
            self.draw_text(painter, title, kind.title, 15, 600, "text")
            fits = self.wide(kind.under, 12.5) <= below.width()
            self.draw_text(painter, below, kind.under if fits else kind.short, 12.5, 400, "text2")
        if self.width() >= theme.px(96):
            self._draw_key(painter, key)
        painter.end()

    def _draw_key(self, painter: QPainter, key: QRect) -> None:
        painter.setPen(self._theme.color("line"))
        painter.setBrush(self._theme.color("raised"))
        painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.draw_text(painter, key, str(self._kind.number), 11.5, 500, "text2", centre)


class Item(Drawn):
    """One thing that needs a look: title and aside on one line, then two lines of text."""

    def __init__(self, theme: Theme, item: "Attention", tone: str) -> None:
        super().__init__(theme, "open-item", ITEM)
        self._item, self._tone = item, tone
        aside = f", {item.aside}" if item.aside else ""
        self.setAccessibleName(f"{item.title}{aside}: {item.why or item.text}")
        self.setToolTip(f"{item.title}: {item.why or item.text}"[:700].replace("<", "‹"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, item, painter = self._theme, self._item, QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 2, -1, -2))
        pad, high = theme.px(8), theme.px(20)
        top, inner = theme.px(9), self.width() - 2 * pad
        wide = min(self.wide(item.aside, 12.5, 500) if item.aside else 0, inner * 3 // 5)
        aside = QRect(self.width() - pad - wide, top, wide, high)
        self.draw_text(painter, aside, item.aside, 12.5, 500, self._tone, Qt.AlignmentFlag.AlignRight)
        title = QRect(pad, top, inner - wide - (theme.px(10) if item.aside else 0), high)
        self.draw_text(painter, title, item.title, 13, 600, "text")
        font = theme.font(13)
        for number, line in enumerate(two_lines(item.text, QFontMetrics(font), inner)):
            where = QRect(pad, top + high + theme.px(1) + number * theme.px(18.5), inner + 2, theme.px(19))
            self.draw_text(painter, where, line, 13, 400, "text2")
        painter.end()


class More(Drawn):
    """ "3 more": shows the card's cases in the list."""

    def __init__(self, theme: Theme, kind: Kind, count: int) -> None:
        super().__init__(theme, f"more-{kind.board}", 22)
        self._words = f"{count:,} more"
        self.setAccessibleName(f"{self._words} {kind.title.lower()}: show these cases in the list")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.wide(self._words, 12.5, 500) + self._theme.px(18), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        rect = self.rect().adjusted(self._theme.px(8), 0, 0, 0)
        self.draw_text(painter, rect, self._words, 12.5, 500, "accent")
        painter.end()


def make_card(
    theme: Theme,
    kind: Kind,
    found: Sequence[Found],
    *,
    compact: bool,
    open_item: Callable[[Found], None],
    pick: Callable[[str], None],
) -> tuple[QFrame, list[QAbstractButton]]:
    """A card, and its buttons from top to bottom."""
    frame = QFrame()
    frame.setProperty("kind", "card")
    frame.setObjectName(f"board-{kind.board}")
    frame.setAccessibleName(f"{kind.title}: {len(found)}, {kind.under}")
    frame.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    frame.setFixedHeight(theme.px(HEAD + 4 if compact else HEIGHT))
    column = QVBoxLayout(frame)
    column.setContentsMargins(theme.px(6), 0, theme.px(6), 0)
    column.setSpacing(0)
    head = Head(theme, kind, len(found))
    head.clicked.connect(lambda: pick(kind.board))
    column.addWidget(head)
    stops: list[QAbstractButton] = [head]
    if compact:
        return frame, stops
    tone = {"overdue": "missed", "contested": "rival"}.get(kind.board, "text2")
    if not found:
        column.addWidget(_inset_line(theme))
        said = label(kind.nothing, theme, 13, 400, "text2", f"nothing-{kind.board}")
        said.setWordWrap(True)
        said.setContentsMargins(theme.px(8), theme.px(11), theme.px(8), 0)
        column.addWidget(said)
    for one in found[:2]:
        column.addWidget(_inset_line(theme))
        item = Item(theme, one[1], tone)
        item.clicked.connect(lambda _checked=False, one=one: open_item(one))
        column.addWidget(item)
        stops.append(item)
    if len(found) > 2:
        more = More(theme, kind, len(found) - 2)
        more.clicked.connect(lambda: pick(kind.board))
        column.addWidget(more)
        stops.append(more)
    column.addStretch(1)
    return frame, stops


def _inset_line(theme: Theme) -> QFrame:
    """A hairline as wide as the text."""
    holder = QFrame()
    holder.setFixedHeight(1)
    row = QVBoxLayout(holder)
    row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
    row.addWidget(hairline())
    return holder
