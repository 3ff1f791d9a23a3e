"""The rows of the sidebar, painted so that the chosen one has its own ground: pages, pinned cases, views."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.icons import Icons
from pressdocket.qt.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Pinned:
    """A pinned case: its worst verdict (empty for none) and the code of its jurisdiction."""

    reference: str
    title: str
    code: str
    sign: str


class SideRow(QPushButton):
    """A row of the sidebar: words, and a short word at the right. `folded` leaves what stands at the left."""

    def __init__(self, theme: Theme, name: str, words: str, aside: str = "", height: int = 28) -> None:
        super().__init__()
        self._theme, self.words, self.aside = theme, words, aside
        self.folded = False
        self.setObjectName(name)
        self.setAccessibleName(f"{words}, {aside}" if aside else words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(height))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def fold(self, *, folded: bool) -> None:
        """On the rail the words are a tooltip."""
        self.folded = folded
        said = self.accessibleName()
        cut = QFontMetrics(self._theme.font(13)).horizontalAdvance(self.words) > self._theme.px(130)
        self.setToolTip(said[:300].replace("<", "‹") if folded or cut else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.color("selected" if self.isChecked() else "hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(body, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(body, 7, 7)
        left = self.paint_left(painter)
        if not self.folded:
            self._words(painter, left)
        painter.end()

    def paint_left(self, painter: QPainter) -> int:
        """Draws what stands before the words; returns where the words begin."""
        return self._theme.px(12)

    def _words(self, painter: QPainter, left: int) -> None:
        theme = self._theme
        right = self.rect().adjusted(0, 0, -theme.px(12), 0)
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.color("text2"))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self.aside) if self.aside else 0
        painter.drawText(right, int(_RIGHT), self.aside)
        self.set_ink(painter)
        room = QRect(left, 0, right.right() - left - wide - (theme.px(10) if wide else 0), self.height())
        shown = QFontMetrics(painter.font()).elidedText(
            self.words[:200], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(_LEFT), shown)

    def set_ink(self, painter: QPainter) -> None:
        """Font and colour of the words."""
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("text2"))


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

    def paint_left(self, painter: QPainter) -> int:
        size = self._theme.px(16)
        colour = "accent" if self.isChecked() else "text2"
        picture = self._icons.pixmap(self._name, colour, size, self.devicePixelRatioF())
        left = (self.width() - size) // 2 if self.folded else self._theme.px(10)
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        return self._theme.px(36)

    def set_ink(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(13, 600 if self.isChecked() else 500))
        painter.setPen(self._theme.color("text"))


class PinRow(SideRow):
    """A pinned case: glyph of its worst verdict, title, code of its jurisdiction."""

    def __init__(self, theme: Theme, pinned: Pinned) -> None:
        super().__init__(theme, f"pinned-{pinned.reference}", pinned.title, pinned.code)
        self.pinned = pinned
        worst = f", worst verdict {pinned.sign}" if pinned.sign else ""
        self.setAccessibleName(f"{pinned.title}, {pinned.reference}{worst}")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def paint_left(self, painter: QPainter) -> int:
        theme = self._theme
        ink = theme.tokens.signed(self.pinned.sign or "no rule")
        size = theme.px(12)
        left = (self.width() - size) / 2 if self.folded else theme.px(12)
        mark = QRectF(left, (self.height() - size) / 2, size, size)
        draw_glyph(painter, ink.glyph, mark, theme.color(ink.ink), 2)
        return theme.px(36)


class FindRow(QPushButton):
    """The box that opens the palette: icon, words, its key."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme, self._icons = theme, icons
        self.folded = False
        self.setObjectName("open-palette")
        self.setAccessibleName("Find or do anything, Ctrl+K")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(30))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

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
            self._words(painter)
        painter.end()

    def _words(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font(11.5, 500))
        wide = QFontMetrics(painter.font()).horizontalAdvance("Ctrl K") + theme.px(10)
        high = theme.px(18)
        key = QRect(self.width() - theme.px(6) - wide, (self.height() - high) // 2, wide, high)
        painter.setPen(theme.color("line"))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.color("text2"))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), "Ctrl K")
        painter.setFont(theme.font(13))
        words = QRect(theme.px(30), 0, key.left() - theme.px(34), self.height())
        shown = QFontMetrics(painter.font()).elidedText(
            "Find or do …", Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, int(_LEFT), shown)


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
