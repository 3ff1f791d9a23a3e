"""The mini timeline of a row: asked above the line, answered below, soft where the day is not known."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from pressdocket.qt.cases.parts import STRIP_WIDTH
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.views import GlanceMark, GlanceStrip

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BEFORE, _AFTER, _HALF = 46, 44, 11
"""Room for the labels on both sides, and how far the wash reaches above and below the line."""
_INKS = {"asked": "text", "answered": "accent", "other": "text2"}


def paint_strip(painter: QPainter, theme: Theme, cell: QRect, strip: "GlanceStrip | None") -> None:
    """Paints the strip at the left of its cell; "no dates yet" for none."""
    painter.setFont(theme.font(11.5))
    painter.setPen(theme.color("text2" if strip else "text3"))
    if strip is None:
        painter.drawText(cell, int(_LEFT), "no dates yet")
        return
    axis = _axis(theme, cell)
    painter.drawText(
        QRect(cell.left(), cell.top(), theme.px(_BEFORE), cell.height()), int(_LEFT), strip.first
    )
    after = QRectF(axis.right() + theme.px(6), cell.top(), theme.px(_AFTER), cell.height())
    if strip.last == "now":
        painter.setPen(theme.color("accent"))
        painter.setFont(theme.font(11.5, 600))
    painter.drawText(after, int(_LEFT), strip.last)
    _paint_due(painter, theme, axis, strip)
    painter.setPen(QPen(theme.color("line2"), 1))
    painter.drawLine(QLineF(axis.topLeft(), axis.topRight()))
    for mark in strip.marks:
        _paint_mark(painter, theme, axis, mark)
    if strip.now is not None:
        _tick(painter, theme, axis, strip.now, theme.color("accent"))


def _axis(theme: Theme, cell: QRect) -> QRectF:
    left = cell.left() + theme.px(_BEFORE)
    width = theme.px(STRIP_WIDTH - _BEFORE - _AFTER - 6)
    return QRectF(left, cell.top() + cell.height() // 2 - 0.5, min(width, cell.width() - theme.px(60)), 0)


def _tick(painter: QPainter, theme: Theme, axis: QRectF, at: float, colour: QColor) -> None:
    x, half = round(axis.left() + at * axis.width()) - 0.5, theme.px(_HALF)
    painter.setPen(QPen(colour, 1.6))
    painter.drawLine(QLineF(x, axis.top() - half, x, axis.top() + half))


def _paint_due(painter: QPainter, theme: Theme, axis: QRectF, strip: "GlanceStrip") -> None:
    """A tick where the deadline falls, a dashed band where it may; a wash from there to now if it passed."""
    if strip.due is None:
        return
    half = theme.px(_HALF) - 1
    start, end = (axis.left() + at * axis.width() for at in strip.due)
    if strip.overdue and strip.now is not None:
        wash = QRectF(end, axis.top() - half, axis.left() + strip.now * axis.width() - end, 2 * half)
        fade, faint, strong = QLinearGradient(wash.topLeft(), wash.topRight()), *[theme.color("missed")] * 2
        faint, strong = QColor(faint), QColor(strong)
        faint.setAlphaF(0.10)
        strong.setAlphaF(0.34)
        fade.setColorAt(0, faint)
        fade.setColorAt(1, strong)
        painter.fillRect(wash, fade)
    if end - start > theme.px(5):
        band = QRectF(start, axis.top() - half, end - start, 2 * half)
        painter.fillRect(band, theme.color("unsure_soft"))
        pen = QPen(theme.color("unsure"), 1)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        _tick(painter, theme, axis, strip.due[1], theme.color("missed" if strip.overdue else "text2"))


def _paint_mark(painter: QPainter, theme: Theme, axis: QRectF, mark: "GlanceMark") -> None:
    size = theme.px(10)
    start, end = (axis.left() + at * axis.width() for at in (mark.start, mark.end))
    colour = theme.color(_INKS[mark.lane])
    above = {"asked": axis.top() - size - 1, "answered": axis.top() + 2, "other": axis.top() - size / 2}
    top = above[mark.lane]
    if mark.vague or end - start > 2 * size:
        wide = max(end - start, size * 1.4)
        bar = QRectF((start + end - wide) / 2, top + size / 2 - theme.px(3), wide, theme.px(6))
        painter.fillRect(bar, QBrush(_soft(bar, colour, vague=mark.vague)))
    else:
        square = QRectF(QPointF((start + end) / 2 - size / 2, top), QSizeF(size, size))
        glyph = {"asked": "demand", "answered": "answer", "other": "enforcement"}[mark.lane]
        draw_glyph(painter, glyph, square, colour)


def _soft(bar: QRectF, colour: QColor, *, vague: bool) -> QLinearGradient:
    fade = QLinearGradient(bar.topLeft(), bar.topRight())
    clear, edge = QColor(colour), 0.4 if vague else 0.06
    clear.setAlpha(0)
    for at, tint in ((0.0, clear), (edge, colour), (1 - edge, colour), (1.0, clear)):
        fade.setColorAt(at, tint)
    return fade
