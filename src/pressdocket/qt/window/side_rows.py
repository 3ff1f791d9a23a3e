"""The rows of the sidebar, painted so that the chosen one has its own ground: pages, pinned cases, views."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Drawn

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Pinned:
    """A pinned case: its worst verdict (empty for none) and the code of its jurisdiction."""

    reference: str
    title: str
    code: str
    sign: str


class SideRow(Drawn):
    """A row of the sidebar: words, and a short word at the right. `folded` leaves what stands at the left.
    `dropped` when Delete was pressed on it."""

    dropped = Signal()

    def __init__(self, theme: Theme, name: str, words: str, aside: str = "", height: int = 28) -> None:
        super().__init__(theme, name, height)
        self.words, self.aside = words, aside
        self.folded = False
        self.setAccessibleName(f"{words}, {aside}" if aside else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def fold(self, *, folded: bool) -> None:
        """On the rail the words are a tooltip."""
        self.folded = folded
        cut = self.wide(self.words, 13) > self._theme.px(130)
        self.setToolTip(self.accessibleName()[:300].replace("<", "‹") if folded or cut else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        left = self.draw_left(painter)
        if not self.folded:
            pad = self._theme.px(12)
            right = self.rect().adjusted(0, 0, -pad, 0)
            self.draw_text(painter, right, self.aside, 12.5, 400, "text2", Qt.AlignmentFlag.AlignRight)
            after = self.wide(self.aside, 12.5) + self._theme.px(8) if self.aside else 0
            self.draw_words(painter, right.adjusted(left, 0, -after, 0))
        painter.end()

    def draw_left(self, painter: QPainter) -> int:
        """Draws what stands before the words; returns where the words begin."""
        return self._theme.px(12)

    def draw_words(self, painter: QPainter, room: QRect) -> None:
        self.draw_text(painter, room, self.words, 13, 400, "text2")


class PageRow(SideRow):
    """A page: icon, name, count."""

    def __init__(self, theme: Theme, icons: Icons, name: str, words: str) -> None:
        super().__init__(theme, f"go-{name}", words, height=30)
        self._icons, self._name = icons, name
        self.setCheckable(True)

    @property
    def count(self) -> str:
        return self.aside

    def set_count(self, count: int) -> None:
        self.aside = f"{count:,}" if count else ""
        self.setAccessibleName(f"{self.words}, {count}")
        self.fold(folded=self.folded)

    def draw_left(self, painter: QPainter) -> int:
        size = self._theme.px(16)
        colour = "accent" if self.isChecked() else "text2"
        picture = self._icons.pixmap(self._name, colour, size, self.devicePixelRatioF())
        left = (self.width() - size) // 2 if self.folded else self._theme.px(10)
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        return self._theme.px(36)

    def draw_words(self, painter: QPainter, room: QRect) -> None:
        self.draw_text(painter, room, self.words, 13, 600 if self.isChecked() else 500, "text")


class PinRow(SideRow):
    """A pinned case: glyph of its worst verdict, title, code of its jurisdiction."""

    def __init__(self, theme: Theme, pinned: Pinned) -> None:
        super().__init__(theme, f"pinned-{pinned.reference}", pinned.title, pinned.code)
        self.pinned = pinned
        worst = f", worst verdict {pinned.sign}" if pinned.sign else ""
        self.setAccessibleName(f"{pinned.title}, {pinned.reference}{worst}")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def draw_left(self, painter: QPainter) -> int:
        theme = self._theme
        ink = theme.tokens.signed(self.pinned.sign or "no rule")
        size = theme.px(12)
        left = (self.width() - size) / 2 if self.folded else theme.px(12)
        mark = QRectF(left, (self.height() - size) / 2, size, size)
        draw_glyph(painter, ink.glyph, mark, theme.color(ink.ink), 2)
        return theme.px(36)


class FindRow(Drawn):
    """The box that opens the palette: icon, words, its key."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, "open-palette", 30)
        self._icons = icons
        self.folded = False
        self.setAccessibleName("Find or do anything, Ctrl+K")

    def fold(self, *, folded: bool) -> None:
        self.folded = folded
        self.setToolTip("Find or do anything (Ctrl+K)" if folded else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(theme.color("accent"), 2) if self.hasFocus() else QPen(theme.color("line"), 1)
        painter.setPen(edge)
        painter.setBrush(theme.color("hover" if self.underMouse() else "raised"))
        inset = edge.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        size = theme.px(14)
        left = (self.width() - size) // 2 if self.folded else theme.px(9)
        picture = self._icons.pixmap("search", "text2", size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        if not self.folded:
            wide, high = self.wide("Ctrl K", 11.5, 500) + theme.px(10), theme.px(18)
            key = QRect(self.width() - theme.px(6) - wide, (self.height() - high) // 2, wide, high)
            painter.setPen(theme.color("line"))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            self.draw_text(painter, key, "Ctrl K", 11.5, 500, "text2", Qt.AlignmentFlag.AlignHCenter)
            words = QRect(theme.px(30), 0, key.left() - theme.px(34), self.height())
            self.draw_text(painter, words, "Find or do …", 13, 400, "text2")
        painter.end()


class Mark(QWidget):
    """The sign of the app."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._file = str(theme.assets / "icons" / "pressdocket.svg")
        self.setFixedSize(theme.px(26), theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        QSvgRenderer(self._file).render(painter, QRectF(self.rect()))
        painter.end()


class Foot(QWidget):
    """What the docket is doing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = "Opening …"
        self.done = False
        self.setFixedHeight(theme.px(36))

    def say(self, words: str, *, done: bool) -> None:
        self.words, self.done = words, done
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setPen(theme.color("line"))
        painter.drawLine(0, 0, self.width(), 0)
        size, narrow = theme.px(12), self.width() < theme.px(100)
        left = (self.width() - size) / 2 if narrow else theme.px(17)
        mark = QRectF(left, (self.height() - size) / 2, size, size)
        glyph, tone = ("check", "met") if self.done else ("clock", "text2")
        draw_glyph(painter, glyph, mark, theme.color(tone))
        if not narrow:
            painter.setPen(theme.color("text2"))
            painter.setFont(theme.font(12.5))
            rect = self.rect().adjusted(theme.px(36), 0, -theme.px(8), 0)
            shown = QFontMetrics(painter.font()).elidedText(
                self.words, Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(rect, int(_LEFT), shown)
        painter.end()
