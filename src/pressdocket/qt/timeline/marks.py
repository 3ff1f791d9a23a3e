"""Draws marks and labels. Vague looks vague: an edge that nobody knows is soft."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPixmap

from pressdocket.qt.chips import paint_pip
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.kit import COLOURS, Kit
from pressdocket.qt.timeline.layout import Placed

_FILLED: Final = frozenset(("demand", "answer", "enforcement", "figure"))
_KEPT = 4_000
"""Labels kept as pictures: some screens full."""


class Labels:
    """Labels as pictures, drawn once: title, pip and the report's own words on the ground of the page."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._made: dict[tuple[UUID, int, float], QPixmap] = {}

    def forget(self) -> None:
        self._made.clear()

    def paint(self, painter: QPainter, item: Item, rect: QRectF) -> None:
        """Draws a label into its place."""
        ratio = painter.device().devicePixelRatioF()
        key = (item.id, round(rect.width()), ratio)
        picture = self._made.get(key)
        if picture is None:
            if len(self._made) > _KEPT:
                self._made.clear()
            picture = self._made[key] = self._draw(item, rect, ratio)
        painter.drawPixmap(rect.topLeft().toPoint(), picture)

    def _draw(self, item: Item, rect: QRectF, ratio: float) -> QPixmap:
        kit, room = self._kit, rect.width() - 2
        picture = QPixmap(round((room + 2) * ratio), round(rect.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(kit.colour("page"))
        painter = QPainter(picture)
        # A picture takes the application's direction, which may be another than the canvas's.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        baseline = (rect.height() + kit.label_metrics.ascent() - kit.label_metrics.descent()) / 2
        title = min(item.title, room - item.pip)
        painter.setFont(kit.label)
        painter.setPen(kit.colour("text" if item.view.known else "text2"))
        words = kit.label_metrics.elidedText(item.view.title, Qt.TextElideMode.ElideRight, title + 1)
        painter.drawText(QPointF(0, baseline), words)
        if item.pip:
            # Half a pixel up: a pip is an odd number of pixels high.
            middle = rect.height() / 2 - 0.5
            paint_pip(painter, kit.theme, len(item.view.claims), round(title) + 6, middle)
        rest = room - title - item.pip - 8
        if item.said and rest > 24:
            painter.setFont(kit.aside)
            painter.setPen(kit.colour("text2"))
            words = kit.aside_metrics.elidedText(item.said, Qt.TextElideMode.ElideRight, rest)
            painter.drawText(QPointF(title + item.pip + 8, baseline), words)
        painter.end()
        return picture


def paint_mark(
    painter: QPainter, kit: Kit, placed: Placed, box: QRectF, label: QRectF, *, selected: bool
) -> None:
    """One event's mark in its box: a point, a stretch, or a stretch with soft edges."""
    item = placed.item
    colour = kit.colour(COLOURS[item.view.shape])
    filled = item.view.shape in _FILLED
    if not item.view.known:
        _paint_unknown(painter, kit, item, box, colour)
    elif item.point and not any(item.soft):
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1.4))
        painter.setBrush(colour if filled else kit.colour("page"))
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    elif any(item.soft):
        _paint_vague(painter, item, box, colour, strength=0.8 if filled else 0.4)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        solid = QColor(colour)
        solid.setAlphaF(1.0 if item.view.shape == "figure" else 0.55)
        painter.setBrush(solid)
        painter.drawRoundedRect(box, 3, 3)
    _paint_ends(painter, kit, item, box)
    _paint_glyph(painter, kit, placed, box, label, colour)
    if selected:
        painter.setPen(QPen(kit.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)


def _paint_unknown(painter: QPainter, kit: Kit, item: Item, box: QRectF, colour: QColor) -> None:
    """What was reported later: dashed, and hatched even before the day asked about."""
    painter.setBrush(kit.colour("page"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, 4, 4)
    painter.setBrush(kit.hatching)
    ink = colour if item.view.shape == "figure" else kit.colour("line2")
    painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_vague(painter: QPainter, item: Item, box: QRectF, colour: QColor, strength: float) -> None:
    clear, solid = QColor(colour), QColor(colour)
    clear.setAlphaF(0.0 if item.start is None or item.going_on else 0.06)
    solid.setAlphaF(strength)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    gradient.setColorAt(0, clear if item.soft[0] else solid)
    gradient.setColorAt(0.4, solid)
    gradient.setColorAt(0.6, solid)
    gradient.setColorAt(1, clear if item.soft[1] else solid)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(box, 3, 3)


def _paint_ends(painter: QPainter, kit: Kit, item: Item, box: QRectF) -> None:
    size = kit.glyph
    if item.start is None:
        left = QRectF(box.left() - size - 2, box.center().y() - size / 2, size, size)
        draw_glyph(painter, "chevron-left", left, kit.colour("text2"))
    if item.end is None or item.going_on:
        right = QRectF(box.right() + 2, box.center().y() - size / 2, size, size)
        draw_glyph(painter, "chevron", right, kit.colour("text2"))


def _paint_glyph(
    painter: QPainter, kit: Kit, placed: Placed, box: QRectF, label: QRectF, colour: QColor
) -> None:
    """At the end where that is what is known, before a label inside, else in the middle."""
    item, shape = placed.item, placed.item.view.shape
    if shape == "figure":
        return
    front = colour
    if shape in _FILLED and not (placed.inside and item.soft[0]):
        front = kit.colour("page")
    if not item.view.known:
        front = kit.colour("text3")
    centre = box.center().x()
    if placed.inside and box.contains(label.center()):
        centre = label.left() - 10 - kit.glyph / 2
    elif not item.point and (item.start is None or (any(item.soft) and not item.soft[1])):
        centre = box.right() - kit.mark / 2 - 2
    middle = QRectF(centre - kit.glyph / 2, box.center().y() - kit.glyph / 2, kit.glyph, kit.glyph)
    draw_glyph(painter, shape, middle, front, 1.8)
