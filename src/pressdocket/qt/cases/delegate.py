"""A case as a row of 50 pixels: title, mini timeline, verdicts, support, next date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.qt.cases.model import GLANCE, ROW
from pressdocket.qt.chips import chip_size, paint_chip
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.views import Glance, GlanceStrip

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
COLUMNS = (("Case", 330), ("Asked above the line, answered below", 262), ("Verdicts", 238), ("Support", 120),
           ("Next date", 130))  # fmt: skip


def columns(theme: Theme, width: int) -> list[tuple[str, int, int]]:
    """Name, left and width of the columns that fit; the rightmost go first, the case takes what is left."""
    sizes = [theme.px(size) for _, size in COLUMNS]
    shown = len(COLUMNS)
    while shown > 1 and sum(sizes[:shown]) > width + theme.px(70):
        shown -= 1
    sizes[0] = max(theme.px(200), width - sum(sizes[1:shown]))
    lefts = [sum(sizes[:number]) for number in range(shown)]
    return [(COLUMNS[number][0], lefts[number], sizes[number]) for number in range(shown)]


class CaseDelegate(QStyledItemDelegate):
    """Paints one row; nothing in it is markup."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._theme.px(50))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, QRect(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -2), 7, 7)
        painter.setPen(theme.color("line"))
        painter.drawLine(
            rect.left() + theme.px(12), rect.bottom(), rect.right() - theme.px(12), rect.bottom()
        )
        row, glance = index.data(ROW), index.data(GLANCE)
        inner = rect.adjusted(theme.px(12), 0, -theme.px(12), 0)
        for number, (_, left, width) in enumerate(columns(theme, inner.width())):
            cell = QRect(inner.left() + left, inner.top(), width - theme.px(16), inner.height())
            if number == 0:
                place = f"{row.reference}  ·  {row.jurisdiction}" if row.jurisdiction else row.reference
                self._two(painter, cell, row.title, place, 600)
            elif glance is None:
                self._line(painter, cell, "…" if number == 1 else "", 13, 400, "text3")
            else:
                self._cell(painter, number, cell, glance, selected)
        painter.restore()

    def _cell(self, painter: QPainter, number: int, cell: QRect, glance: "Glance", selected: bool) -> None:
        if number == 1 and glance.strip:
            paint_strip(painter, self._theme, cell, glance.strip)
        elif number == 2:
            self._chips(painter, cell, glance, selected)
        elif number == 3:
            origins = f"{glance.origins} origin{'' if glance.origins == 1 else 's'}"
            support = glance.support
            tone = "rival" if support and support.sign == "contested" else "text2"
            self._two(painter, cell, origins, support.words if support else "", 500, tone)
        elif number == 4:
            tone = "missed" if glance.next_tone == "overdue" else "text2"
            self._two(painter, cell, glance.next_date, glance.next_note, 500, tone)

    def _chips(self, painter: QPainter, cell: QRect, glance: "Glance", selected: bool) -> None:
        left = cell.left()
        for number, chip in enumerate(glance.chips):
            width = chip_size(self._theme, chip, 20).width()
            if left + width > cell.right() and number:
                self._line(
                    painter, cell.adjusted(left - cell.left(), 0, 0, 0),
                    f"+{len(glance.chips) - number}", 12.5, 500, "text2",
                )  # fmt: skip
                break
            top = cell.center().y() - self._theme.px(10)
            left = paint_chip(painter, self._theme, chip, left, top, 20, selected).right() + self._theme.px(8)

    def _two(
        self, painter: QPainter, cell: QRect, first: str, second: str, weight: int, tone: str = "text2"
    ) -> None:
        half = cell.height() // 2
        upper = QRect(cell.left(), cell.top() + self._theme.px(5), cell.width(), half - self._theme.px(2))
        lower = QRect(
            cell.left(), cell.top() + half - self._theme.px(1), cell.width(), half - self._theme.px(4)
        )
        self._line(painter, upper if second else cell, first, 13.5, weight, "text")
        self._line(painter, lower, second, 12.5, 400, tone)

    def _line(self, painter: QPainter, cell: QRect, text: str, size: float, weight: int, tone: str) -> None:
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(self._theme.color(tone))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, int(LEFT), shown)


def paint_strip(painter: QPainter, theme: Theme, cell: QRect, strip: "GlanceStrip") -> None:
    """The mini timeline: asked above the line, answered below, soft where the day is not known."""
    label = theme.px(62)
    painter.setFont(theme.font(11.5))
    painter.setPen(theme.color("text2"))
    painter.drawText(QRect(cell.left(), cell.top(), label, cell.height()), int(LEFT), strip.first)
    axis = QRectF(cell.left() + label, cell.center().y() + 0.5, cell.width() - 2 * label, 0)
    painter.drawText(
        QRectF(axis.right() + theme.px(8), cell.top(), label, cell.height()), int(LEFT), strip.last
    )
    painter.setPen(QPen(theme.color("line2"), 1))
    painter.drawLine(axis.topLeft(), axis.topRight())
    size = theme.px(9)
    for mark in strip.marks:
        start, end = (axis.left() + at * axis.width() for at in (mark.start, mark.end))
        colour = theme.color("text" if mark.asked else "accent")
        top = axis.top() - size - 3 if mark.asked else axis.top() + 4
        if mark.vague or end - start > 2 * size:
            bar = QRectF(start, top + size / 2 - 2.5, max(end - start, size), 5)
            fade = QLinearGradient(bar.topLeft(), bar.topRight())
            clear = theme.color("page")
            clear.setAlpha(0)
            for at, tint in ((0.0, clear), (0.35, colour), (0.65, colour), (1.0, clear)):
                fade.setColorAt(at, tint)
            painter.fillRect(bar, fade)
        else:
            square = QRectF(QPointF((start + end) / 2 - size / 2, top), QSize(size, size))
            draw_glyph(painter, "demand" if mark.asked else "answer", square, colour)
