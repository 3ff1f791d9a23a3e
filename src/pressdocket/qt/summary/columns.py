"""Where asked, answered, extent and verdict stand, for the heads and for every row alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pressdocket.qt.theme import Theme

PAD = 12
"""By how much the ground of a row reaches beyond its text, in design pixels."""


@dataclass(frozen=True, slots=True)
class Column:
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Columns:
    """In pixels of the row, its ground included."""

    asked: Column
    arrow: Column
    answered: Column
    extent: Column
    verdict: Column

    def named(self) -> Iterator[tuple[str, Column]]:
        yield "Asked", self.asked
        yield "Answered", self.answered
        yield "Extent", self.extent
        yield "Verdict", self.verdict


def columns(theme: Theme, width: int) -> Columns:
    """The columns of a row this wide: extent and verdict keep their widths, the others share the rest."""
    px = theme.px
    pad, gap = px(PAD), px(14)
    narrow = width < px(700)
    arrow, extent, verdict = (px(24), px(118), px(134)) if narrow else (px(38), px(132), px(134))
    free = max(width - 2 * pad - arrow - extent - verdict - 4 * gap, px(160))
    asked = round(free * 0.49)
    widths = (asked, arrow, free - asked, extent, verdict)
    lefts = [pad + sum(widths[:number]) + number * gap for number in range(5)]
    return Columns(*(Column(left, wide) for left, wide in zip(lefts, widths, strict=True)))


class Heads(QWidget):
    """The names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFixedHeight(theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pad = QPainter(self), self._theme.px(PAD)
        painter.setFont(self._theme.font(12.5, 600))
        painter.setPen(self._theme.color("text2"))
        for name, column in columns(self._theme, self.width()).named():
            painter.drawText(column.left, self._theme.px(15), name)
        painter.setPen(self._theme.color("line"))
        painter.drawLine(pad, self.height() - 1, self.width() - pad, self.height() - 1)
        painter.end()
