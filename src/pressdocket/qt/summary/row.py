"""One demand, or one promise, as a row: three small lines a column, figures and verdicts as buttons in it."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pressdocket.desk.ledger import Entry, Said
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.summary.columns import PAD, Column, Columns, columns
from pressdocket.qt.summary.drawn import extent_width, paint_arrow, paint_extent
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.summary.why import VerdictChip
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import Piece, one_line, wrapped

Open = Callable[[tuple[UUID, ...]], object]
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -100_000, Qt.Key.Key_End: 100_000}


class Row(QWidget):
    """What can be chosen. `chosen` when it gets the focus, `moved` by how many rows the keys ask to go; both
    say first which row this is."""

    chosen = Signal(object)
    moved = Signal(object, int)

    def __init__(self, theme: Theme, entry: Entry, open_it: Open) -> None:
        super().__init__()
        self._theme, self.entry, self._open = theme, entry, open_it
        self._selected = self._over = False
        self._tips: list[tuple[QRect, str]] = []
        self._font = theme.font(12.5)
        self.small = QFontMetrics(self._font).height()
        """The height of a small line."""
        self._wrapped: dict[tuple[str, int, int], list[Piece]] = {}
        self._heights: dict[int, int] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as its words are
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.law = VerdictChip(theme, entry.law, len(entry.claims), self.open_all)
        self.law.setParent(self)

    def show_entry(self, entry: Entry) -> None:
        """Another demand or promise in the same widgets: making them anew takes longer than painting."""
        self.entry = entry
        self._heights.clear()
        self._wrapped.clear()
        self.law.show_verdict(entry.law, len(entry.claims))
        self.updateGeometry()
        self.update()

    def opener(self, said: Callable[[], Said], *, small: bool = False) -> Opener:
        """A phrase of this row as a button in it."""
        made = Opener(
            self._theme,
            "",
            0,
            lambda: self._open(said().claims),
            lines=2,
            size=12.5 if small else 13.5,
            weight=400 if small else 500,
        )
        made.setParent(self)
        return made

    def open_all(self) -> None:
        """The sentences of the whole row."""
        self._open(self.entry.claims)

    def select(self, *, selected: bool) -> None:
        self._selected = selected
        for figure in self.findChildren(Opener):
            figure.selected = selected
        for chip in self.findChildren(VerdictChip):
            chip.selected = selected
        self.update()

    def columns(self) -> Columns:
        return columns(self._theme, self.width())

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else self._theme.px(800)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(500), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(self, _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = next((tip for rect, tip in self._tips if rect.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), found[:1_000].replace("<", "‹"), self)
            return True
        return super().event(event)

    def ground(self, painter: QPainter) -> None:
        """Chosen or under the pointer, with a hairline below."""
        theme, pad = self._theme, self._theme.px(PAD)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(0, 1, -1, -2)
        if self._selected or self._over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if self._selected else "hover"))
            painter.drawRoundedRect(body, 7, 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(body, 7, 7)
        painter.setPen(theme.color("line"))
        painter.drawLine(pad, self.height() - 1, self.width() - pad, self.height() - 1)
        self._tips.clear()

    def line(
        self, painter: QPainter, column: Column, top: int, text: str, tip: str = "", lines: int = 1
    ) -> None:
        """Small grey words in up to `lines` lines; their tooltip says all of it."""
        painter.setFont(self._font)
        painter.setPen(self._theme.color("text2"))
        pieces = self.pieces(text, column.width, lines)
        for number, piece in enumerate(pieces):
            rect = QRect(column.left, top + number * self.small, column.width, self.small)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), piece.text)
        if tip or pieces[-1].text.endswith("…"):
            whole = QRect(column.left, top, column.width, len(pieces) * self.small)
            self._tips.append((whole, tip or text))

    def pieces(self, text: str, width: int, lines: int) -> list[Piece]:
        """Small words in their lines."""
        key = (text, width, lines)
        if key not in self._wrapped:
            self._wrapped[key] = wrapped(one_line(text), self._font, width, lines)
        return self._wrapped[key]


class LedgerRow(Row):
    """A demand: asked, answered, how far and how fast, and the verdicts."""

    def __init__(self, theme: Theme, entry: Entry, open_it: Open) -> None:
        super().__init__(theme, entry, open_it)
        self.setObjectName("ledger-row")
        self.what = self.opener(lambda: self.entry.what)
        self.done = self.opener(lambda: self.entry.done)
        self.ours: VerdictChip | None = None
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        ours = f" {entry.ours.verdict} by our yardstick." if entry.ours else ""
        self.setAccessibleName(
            f"{entry.asked_on}, {entry.asked_by}: {entry.what.text}. {entry.answered_on}, "
            f"{entry.answered_by}: {entry.done.text}. {entry.time}, {entry.extent}. "
            f"{entry.law.verdict}: {entry.law.why}{ours}"
        )
        for part, said in ((self.what, entry.what), (self.done, entry.done)):
            part.say(said.text, len(said.claims), said.text, (said.start, said.end))
        self._show_ours(entry)
        self._arrange()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            at, px = columns(self._theme, width), self._theme.px
            asked = self._below(self.what, self.entry.asked_remark, at.asked.width)
            done = self._below(self.done, self.entry.answered_remark, at.answered.width)
            self._heights[width] = max(px(75), px(20) + self.small + max(asked, done))
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_ours(self, entry: Entry) -> None:
        """What our own yardstick says, where it says something."""
        if entry.ours is None:
            if self.ours is not None:
                self.ours.setParent(None)
                self.ours.deleteLater()
            self.ours = None
        elif self.ours is None:
            self.ours = VerdictChip(self._theme, entry.ours, len(entry.claims), self.open_all)
            self.ours.setParent(self)
            self.ours.show()
        else:
            self.ours.show_verdict(entry.ours, len(entry.claims))

    def _arrange(self) -> None:
        at, top = self.columns(), self._second()
        for part, column in ((self.what, at.asked), (self.done, at.answered)):
            width = part.natural_width(column.width)
            part.setGeometry(column.left, top, width, part.height_for(width))
        self.law.move(at.verdict.left, self._theme.px(9))
        self.law.resize(self.law.sizeHint())
        if self.ours is not None:
            self.ours.move(at.verdict.left, self._theme.px(9) + self.law.height() + self._theme.px(5))
            self.ours.resize(self.ours.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, entry, at = QPainter(self), self._theme, self.entry, self.columns()
        self.ground(painter)
        first, second = theme.px(8), self._second()
        self.line(painter, at.asked, first, f"{entry.asked_on}  ·  {entry.asked_by}")
        self._remark(painter, at.asked, self.what, entry.asked_remark)
        answered = "  ·  ".join(part for part in (entry.answered_on, entry.answered_by) if part)
        self.line(painter, at.answered, first, answered)
        self._remark(painter, at.answered, self.done, entry.answered_remark)
        arrow = QRect(at.arrow.left, second, at.arrow.width - theme.px(4), theme.px(22))
        paint_arrow(painter, theme, arrow, entry.state)
        exact = f"Exactly: {entry.exact_time}" if entry.exact_time != entry.time else ""
        self.line(painter, at.extent, first, entry.time, exact)
        middle = second + theme.px(10)
        paint_extent(painter, theme, at.extent.left, middle, entry.share)
        painter.setFont(theme.font(12.5, 500))
        painter.setPen(theme.color("text"))
        left = at.extent.left + extent_width(theme) + theme.px(8)
        words = QRect(left, middle - theme.px(10), at.extent.left + at.extent.width - left, theme.px(20))
        kind = entry.extent.partition(" (")[0]
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), kind)
        if kind != entry.extent:
            part = entry.extent[len(kind) + 2 :].removesuffix(")")
            self.line(painter, at.extent, middle + theme.px(11), part)
        painter.end()

    def _below(self, phrase: Opener, remark: str, width: int) -> int:
        """The height of a phrase and its remark: together three lines at most."""
        lines = len(self.pieces(remark, width, 3 - phrase.lines_at(width))) if remark else 0
        return phrase.height_for(width) + lines * self.small

    def _remark(self, painter: QPainter, column: Column, phrase: Opener, remark: str) -> None:
        top = self._second() + phrase.height_for(column.width)
        self.line(painter, column, top, remark, lines=3 - phrase.lines_at(column.width))

    def _second(self) -> int:
        return self._theme.px(10) + self.small


class PromiseRow(Row):
    """A promise: what, what came of it, and whether it was kept."""

    def __init__(self, theme: Theme, entry: Entry, open_it: Open) -> None:
        super().__init__(theme, entry, open_it)
        self.setObjectName("promise-row")
        self.what = self.opener(lambda: self.entry.what)
        self.done = self.opener(lambda: self.entry.done, small=True)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        super().show_entry(entry)
        self.setAccessibleName(
            f"{entry.asked_on}, {entry.asked_by} promised: {entry.what.text}. {entry.law.why}"
        )
        for part, said in ((self.what, entry.what), (self.done, entry.done)):
            part.say(said.text, len(said.claims), said.text, (said.start, said.end))
        self._arrange()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            asked, answered = self._columns(columns(self._theme, width))
            parts = self.what.height_for(asked.width) + self.small, self.done.height_for(answered.width)
            self._heights[width] = self._theme.px(18) + max(*parts, self.law.sizeHint().height())
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        top = self._theme.px(8)
        for part, column in zip((self.what, self.done), self._columns(self.columns()), strict=True):
            width = part.natural_width(column.width)
            part.setGeometry(column.left, top, width, part.height_for(width))
        self.law.move(self.columns().verdict.left, top)
        self.law.resize(self.law.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        self.ground(painter)
        asked, _answered = self._columns(self.columns())
        size = theme.px(11)
        square = QRect(self.columns().asked.left, theme.px(12), size, size)
        draw_glyph(painter, "promise", square.toRectF(), theme.color("text2"))
        said = f"{self.entry.asked_on}  ·  {self.entry.asked_by}"
        self.line(painter, asked, theme.px(8) + self.what.height_for(asked.width), said)
        painter.end()

    def _columns(self, at: Columns) -> tuple[Column, Column]:
        """Behind the glyph up to the answer; the answer and the extent together."""
        indent = self._theme.px(20)
        asked = Column(at.asked.left + indent, at.answered.left - at.asked.left - indent - self._theme.px(14))
        return asked, Column(at.answered.left, at.extent.left + at.extent.width - at.answered.left)
