"""Text that opens on its sentence: a dotted rule under its figure, and how many claims bear it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from pressdocket.qt.chips import paint_figure, paint_pip, pip_width
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import Piece, one_line, runs_both_ways, wrapped
from pressdocket.records.wording import plural

Pip = Literal["beside", "below", "none"]


class Opener(QPushButton):
    """A figure or phrase as a button of its own: one click or Enter shows its sentences.

    `text[start:end]` is underlined, everything by default. Long text is wrapped into up to `lines` lines,
    then elided.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        claims: int,
        open_it: Callable[[], object],
        *,
        size: float = 13.5,
        weight: int = 500,
        why: str = "",
        pip: Pip = "beside",
        marked: tuple[int, int] | None = None,
        lines: int = 1,
    ) -> None:
        super().__init__()
        self._theme, self._lines, self._asked_pip = theme, lines, pip
        self._font = theme.font(size, weight)
        self._metrics = QFontMetrics(self._font)
        self._wrapped: dict[int, list[Piece]] = {}
        self._over = False
        self.selected = False
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setObjectName("opens-sentence")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(open_it)
        self.say(text, claims, why, marked)

    def say(self, text: str, claims: int, why: str = "", marked: tuple[int, int] | None = None) -> None:
        """Other words, borne by so many claims; arguments as of the constructor."""
        self._claims, self._pip = claims, self._asked_pip if claims else "none"
        self._text = one_line(text)
        self._marked = (0, len(text)) if marked is None or runs_both_ways(text) else marked
        self._wrapped.clear()
        sentence = f"{text}, {plural(claims, 'claim')}" if claims else text
        self.setAccessibleName(sentence)
        self.setToolTip((why or text)[:1_000].replace("<", "‹"))
        self.setCursor(Qt.CursorShape.PointingHandCursor if claims else Qt.CursorShape.ArrowCursor)
        self.setEnabled(bool(claims))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self._metrics.horizontalAdvance(self._text) + self._beside() + 4
        if self._pip == "below":
            width = max(width, pip_width(self._theme, self._claims) + 4)
        return QSize(width, self.height_for(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._theme.px(48), self.sizeHint().width()), self.height_for(10_000))

    def height_for(self, width: int) -> int:
        """How high it is at this width."""
        below = self._theme.px(22) if self._pip == "below" else 0
        return self.lines_at(width) * self._line() + self._theme.px(4) + below

    def lines_at(self, width: int) -> int:
        """In how many lines it stands at this width."""
        return len(self._pieces(width))

    def natural_width(self, most: int) -> int:
        """The room it takes of at most this many pixels."""
        return min(most, self.sizeHint().width())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; up and down are for the row that it stands in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = self._metrics
        right = 1.0
        baseline = self._theme.px(1) + metrics.ascent() + 0.0
        for piece in self._pieces(self.width()):
            right = self._paint_line(painter, metrics, piece, baseline)
            baseline += self._line()
        if self._pip == "beside":
            middle = baseline - self._line() - metrics.ascent() * 0.36
            paint_pip(painter, self._theme, self._claims, round(right) + 6, middle, self.selected)
        elif self._pip == "below":
            middle = baseline - self._line() + metrics.descent() + self._theme.px(14)
            paint_pip(painter, self._theme, self._claims, 1, middle, self.selected)
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()

    def _paint_line(self, painter: QPainter, metrics: QFontMetrics, piece: Piece, baseline: float) -> float:
        """Plain, underlined, plain; returns where the line ends."""
        first, last = (min(max(at - piece.start, 0), len(piece.text)) for at in self._marked)
        x = 1.0
        for words, figure in (
            (piece.text[:first], False),
            (piece.text[first:last], True),
            (piece.text[last:], False),
        ):
            if words and figure and self._claims:
                shown = words.rstrip()
                paint_figure(painter, self._theme, shown, self._font, x, baseline, hovered=self._over)
            elif words:
                painter.setFont(self._font)
                painter.setPen(self._theme.color("text" if self._claims else "text2"))
                painter.drawText(QPoint(round(x), round(baseline)), words)
            x += metrics.horizontalAdvance(words)
        return x

    def _pieces(self, width: int) -> list[Piece]:
        if width not in self._wrapped:
            self._wrapped[width] = wrapped(self._text, self._font, width - 2, self._lines, self._beside())
        return self._wrapped[width]

    def _line(self) -> int:
        return self._metrics.height() + self._theme.px(2)

    def _beside(self) -> int:
        return pip_width(self._theme, self._claims) + 8 if self._pip == "beside" else 0
