"""The strip under the cards: follow-ups that are due, and what is new since this user last looked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from pressdocket.qt.cases.card import Found
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Drawn, button, label

if TYPE_CHECKING:
    from pressdocket.desk.views import News

ROOMY, NARROW = 1_000, 700
"""Design pixels from which two of each kind are named, and below which only numbers are."""


class Link(Drawn):
    """Words that open something, elided where room is short, with a quieter word after them."""

    def __init__(self, theme: Theme, name: str, words: str, aside: str) -> None:
        super().__init__(theme, name, 28)
        self._words, self._aside = words[:200], aside
        said = f"{words}, {aside}" if aside else words
        self.setAccessibleName(said)
        self.setToolTip(said[:400].replace("<", "‹"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = min(self.wide(self._words, 13, 500), self._theme.px(230))
        return QSize(words + self.wide(self._aside, 12.5) + self._theme.px(22), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        least = self._theme.px(84) + self.wide(self._aside, 12.5)
        return QSize(min(least, self.sizeHint().width()), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pad = QPainter(self), self._theme.px(7)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 6)
        after = self.wide(self._aside, 12.5) + self._theme.px(6) if self._aside else 0
        room = self.rect().adjusted(pad, 0, -pad, 0)
        self.draw_text(painter, room, self._aside, 12.5, 400, "text2", Qt.AlignmentFlag.AlignRight)
        self.draw_text(painter, room.adjusted(0, 0, 1 - after, 0), self._words, 13, 500, "accent")
        painter.end()


class _Mark(QWidget):
    def __init__(self, theme: Theme, glyph: str) -> None:
        super().__init__()
        self._theme, self._glyph = theme, glyph
        self.setFixedSize(theme.px(14), theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_glyph(painter, self._glyph, QRectF(self.rect()), self._theme.color("text2"), 1.8)
        painter.end()


class NewsStrip(QFrame):
    """Hidden while there is nothing to say. `followed` carries a follow-up, `told` the reference of a case
    in which something is new, empty for the Inbox; `seen` tells that all of it was looked at, `picked` is as
    the board's."""

    followed = Signal(object)
    told = Signal(str)
    seen = Signal()
    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        self.setObjectName("board-follow-up")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), theme.px(3), theme.px(14), theme.px(3))
        self._row.setSpacing(theme.px(6))
        self._parts: list[QWidget] = []
        self._most = 1
        self._due: Sequence[Found] = ()
        self._news: Sequence[News] = ()
        self.setFixedHeight(theme.px(38))
        self.hide()

    def show_due(self, due: Sequence[Found]) -> None:
        self._due = due
        self._show()

    def show_news(self, news: Sequence["News"]) -> None:
        self._news = news
        self._show()

    @property
    def links(self) -> list[QAbstractButton]:
        """Everything that can be pressed, from left to right."""
        return [part for part in self._parts if isinstance(part, QAbstractButton)]

    def focus_first(self) -> None:
        """Puts the keyboard on the first thing that opens."""
        if self.links and self.isVisible():
            self.links[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        roomy, narrow = (self.width() >= self._theme.px(ROOMY), self.width() < self._theme.px(NARROW))
        most = 2 if roomy else 0 if narrow else 1
        if most != self._most:
            self._most = most
            self._show()
        super().resizeEvent(event)

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._parts = []
        if self._due and self._most:
            self._add_due()
        elif self._due:
            self._add_more(f"{len(self._due):,} follow-up{'' if len(self._due) == 1 else 's'} due")
        if self._news and self._most:
            self._add_news()
        elif self._news:
            new = Link(self._theme, "new-since", f"{sum(one.records for one in self._news):,} new", "")
            new.clicked.connect(lambda: self.told.emit(self._news[0].reference))
            self._add(new)
        self._row.addStretch(1)
        if self._news:
            seen = button("Mark as seen", "mark-seen", "quiet")
            seen.setToolTip("Nothing up to now counts as new any more")
            seen.clicked.connect(self.seen)
            self._add(seen)
        self._add(label("5", self._theme, 11.5, 500, "key"))
        self.setVisible(bool(self._due or self._news))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_due(self) -> None:
        self._add(_Mark(self._theme, "flag"))
        self._add(label("Follow-ups due", self._theme, 13, 600))
        self._add(label(f"{len(self._due):,}", self._theme, 13, 400, "text2"))
        for found in self._due[: self._most]:
            item = found[1]
            link = Link(self._theme, "follow-up", f"{item.title}: {item.text}", item.aside)
            link.clicked.connect(lambda _checked=False, found=found: self.followed.emit(found))
            self._add(link)
        if len(self._due) > self._most:
            self._add_more(f"{len(self._due) - self._most:,} more")
        self._row.addSpacing(self._theme.px(14))

    def _add_more(self, words: str) -> None:
        more = Link(self._theme, "more-follow-up", words, "")
        more.clicked.connect(lambda: self.picked.emit("follow-up"))
        self._add(more)

    def _add_news(self) -> None:
        self._add(_Mark(self._theme, "clock"))
        self._add(label("New since you last looked", self._theme, 13, 600))
        self._add(label(f"{len(self._news):,}", self._theme, 13, 400, "text2"))
        for news in self._news[: self._most]:
            words = news.title or ("Inbox" if not news.reference else news.reference)
            records = f"{news.records:,} change{'' if news.records == 1 else 's'}"
            link = Link(self._theme, "new-since", words, records)
            link.clicked.connect(lambda _checked=False, news=news: self.told.emit(news.reference))
            self._add(link)
