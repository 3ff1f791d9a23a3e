"""Draws marks, arcs, deadlines and the axis. Vague looks vague: an edge that nobody knows is soft."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from pressdocket.desk.views import Shape
from pressdocket.qt.chips import paint_pip, pip_width
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.layout import Placed
from pressdocket.qt.timeline.scale import Tick

ROW, HEAD, LABELS, PAD = 24, 44, 142, 5
COLOURS: Final[Mapping[Shape, str]] = {
    "demand": "text",
    "answer": "accent",
    "apology": "accent",
    "promise": "accent",
    "enforcement": "text2",
    "figure": "rival",
    "context": "text2",
}
_FILLED: Final = frozenset(("demand", "answer", "enforcement", "figure"))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the canvas: `x` of the layout's origin, `y` of a row's top."""

    x: float
    y: float


def paint_mark(painter: QPainter, theme: Theme, placed: Placed, spot: Spot, *, selected: bool) -> QRectF:
    """One event: its mark, its label and its pip; returns where the pip stands, to be hit."""
    item = placed.item
    high = theme.px(16)
    box = QRectF(spot.x + placed.left, spot.y + (theme.px(ROW) - high) / 2, placed.right - placed.left, high)
    colour = theme.color(COLOURS[item.view.shape])
    filled = item.view.shape in _FILLED
    known = item.view.known
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not known:
        painter.setPen(QPen(theme.color("line2"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
    elif item.point and not item.soft:
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.4))
        painter.setBrush(colour if filled else theme.color("page"))
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    else:
        _vague(painter, box, colour, soft=(item.start is None or item.soft or not item.point,
                                           item.end is None or item.soft or not item.point))  # fmt: skip
    _glyph(painter, theme, placed, box, colour)
    if selected:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
    return _label(painter, theme, placed, spot, box)


def _vague(painter: QPainter, box: QRectF, colour: QColor, soft: tuple[bool, bool]) -> None:
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    clear = QColor(colour)
    clear.setAlphaF(0.08)
    solid = QColor(colour)
    solid.setAlphaF(0.62)
    gradient.setColorAt(0, clear if soft[0] else solid)
    gradient.setColorAt(0.3, solid)
    gradient.setColorAt(0.7, solid)
    gradient.setColorAt(1, clear if soft[1] else solid)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(box, 3, 3)


def _glyph(painter: QPainter, theme: Theme, placed: Placed, box: QRectF, colour: QColor) -> None:
    item, size = placed.item, theme.px(11)
    if item.start is None:
        left = QRectF(box.left() - size - 2, box.center().y() - size / 2, size, size)
        draw_glyph(painter, "chevron-left", left, theme.color("text2"))
    if item.end is None:
        right = QRectF(box.right() + 2, box.center().y() - size / 2, size, size)
        draw_glyph(painter, "chevron", right, theme.color("text2"))
    if item.view.shape == "figure" and not item.point:
        return
    filled = item.view.shape in _FILLED and item.view.known and item.point and not item.soft
    front = theme.color("page") if filled or (item.view.shape in _FILLED and item.view.known) else colour
    middle = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
    draw_glyph(painter, item.view.shape, middle, front if item.view.known else theme.color("text3"), 1.8)


def _label(painter: QPainter, theme: Theme, placed: Placed, spot: Spot, box: QRectF) -> QRectF:
    view = placed.item.view
    font = theme.font(12.5, 500)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    pip = pip_width(theme, len(view.claims)) + 6 if view.claims else 0
    words = view.date.words if view.date and view.known else ""
    aside = f"“{words}”" if words else "" if view.known else "reported later"
    room = placed.item.width - pip
    title = metrics.elidedText(placed.item.label, Qt.TextElideMode.ElideRight, int(max(40.0, room)))
    wide = metrics.horizontalAdvance(title)
    total = wide + pip
    left = spot.x + placed.right + 8
    if placed.item.end is None:
        left += theme.px(12)
    halo = theme.color("page")
    halo.setAlphaF(0.8)
    painter.fillRect(QRectF(left - 2, box.top(), wide + 4, box.height()), halo)
    painter.setPen(theme.color("text" if view.known else "text2"))
    baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, baseline), title)
    rect = QRectF()
    if pip:
        rect = QRectF(paint_pip(painter, theme, len(view.claims), round(left + wide + 6), box.center().y()))
    if aside:
        slanted = theme.font(12, 400)
        slanted.setItalic(True)
        painter.setFont(slanted)
        painter.setPen(theme.color("text2"))
        rest = placed.last - (placed.right + 8) - total - 8
        said = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, int(max(0.0, rest)))
        painter.drawText(QPointF(left + total + 8, baseline), said)
    return rect


def paint_arc(painter: QPainter, theme: Theme, start: QPointF, end: QPointF, sign: str, way: str) -> None:
    """From a demand to its answer, in the verdict's colour; `way` is full, partial or anything vaguer."""
    styles = {"full": Qt.PenStyle.SolidLine, "partial": Qt.PenStyle.DashLine}
    ink = QColor(theme.tokens.signed(sign).ink)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5, styles.get(way, Qt.PenStyle.DotLine)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(start)
    bend = max(18.0, abs(end.y() - start.y()) / 2)
    down = 1 if end.y() >= start.y() else -1
    path.cubicTo(start + QPointF(0, down * bend), end - QPointF(0, down * bend), end)
    painter.drawPath(path)
    painter.setPen(QPen(ink, 1.5))
    for side in (-4.0, 4.0):
        painter.drawLine(end, end + QPointF(side, -down * 5.0))


def paint_due(painter: QPainter, theme: Theme, band: QRectF) -> None:
    """From the earliest moment a deadline may be to the latest, with its flag."""
    ground = theme.color("open_soft")
    painter.fillRect(band, ground)
    painter.setPen(QPen(theme.color("open"), 1))
    painter.drawLine(band.topRight(), band.bottomRight())
    size = theme.px(11)
    flag = QRectF(band.right() + 3, band.top() + 2, size, size)
    draw_glyph(painter, "flag", flag, theme.color("open"))


def paint_silence(painter: QPainter, theme: Theme, y: float, left: float, right: float) -> None:
    """A dotted line up to the day asked about, and the word."""
    if right - left < 8:
        return
    painter.setPen(QPen(theme.color("missed"), 1.3, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.drawLine(QPointF(right, y - 4), QPointF(right, y + 4))


def paint_ticks(painter: QPainter, theme: Theme, ticks: tuple[Tick, ...], head: str, area: QRectF) -> None:
    """Lines across `area`, their names above it, and the longer part of time over those."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    small, bold = theme.font(12, 400), theme.font(12.5, 600)
    line = theme.px(HEAD)
    next_head = area.left() - 1e9
    sticky_until = next((area.left() + tick.x for tick in ticks if tick.head and tick.x > 4), area.right())
    for tick in ticks:
        x = round(area.left() + tick.x)
        if x < area.left():
            continue
        painter.setPen(theme.color("line2" if tick.head else "line"))
        painter.drawLine(x, round(area.top() + line * 0.55), x, round(area.bottom()))
        painter.setPen(theme.color("text2"))
        painter.setFont(small)
        painter.drawText(QPointF(x + 4, area.top() + line * 0.86), tick.label)
        if tick.head and x > next_head:
            painter.setFont(bold)
            painter.setPen(theme.color("text"))
            painter.drawText(QPointF(x + 4, area.top() + line * 0.42), tick.head)
            next_head = x + painter.fontMetrics().horizontalAdvance(tick.head) + 16
    painter.setFont(bold)
    if head and sticky_until - area.left() > painter.fontMetrics().horizontalAdvance(head) + 16:
        painter.setPen(theme.color("text"))
        painter.drawText(QPointF(area.left() + 4, area.top() + line * 0.42), head)


def paint_tag(painter: QPainter, theme: Theme, words: str, x: float, area: QRectF) -> None:
    """A label over the axis; held inside `area`, with an arrow where its day lies outside."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = theme.font(12, 600)
    painter.setFont(font)
    inside = area.left() <= x <= area.right()
    said = words if inside else f"{words}  ›" if x > area.right() else f"‹  {words}"
    wide = painter.fontMetrics().horizontalAdvance(said) + theme.px(16)
    left = min(max(x - wide / 2, area.left()), area.right() - wide)
    body = QRectF(left, area.top(), wide, theme.px(20))
    painter.setPen(QPen(theme.color("accent"), 1.2))
    painter.setBrush(theme.color("accent") if inside else theme.color("page"))
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    painter.setPen(theme.color("on_accent" if inside else "accent"))
    painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), said)
