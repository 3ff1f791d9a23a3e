"""What joins events to each other and to deadlines: arcs, bands, silence; and crowds too dense to tell."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from pressdocket.qt.chips import paint_pip
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.timeline.geometry import Geometry
from pressdocket.qt.timeline.items import Band, Item
from pressdocket.qt.timeline.kit import COLOURS
from pressdocket.qt.timeline.layout import Lane, Placed

_FORMS: Final[Mapping[str, Qt.PenStyle]] = {
    "dashed": Qt.PenStyle.DashLine,
    "dotted": Qt.PenStyle.DotLine,
}
_LONG, _FROM_START = 150.0, 22.0
"""From which width on a mark is long for an arc, and how far from its start the arc then takes hold."""
_BEYOND = 120.0
_COLUMN = 4
"""Pixels of one column in a crowd."""


def arcs_of(
    geometry: Geometry,
    shown: Iterable[Placed],
    demands_of: Mapping[UUID, tuple[Item, ...]],
    chosen: UUID | None,
) -> Iterable[tuple[Placed, Placed]]:
    """Demand and answer of every arc that begins or ends at something shown with its label."""
    found: dict[tuple[UUID, UUID], tuple[Placed, Placed]] = {}
    find = geometry.layout.find
    for placed in shown:
        item = placed.item
        if not placed.room and item.id != chosen:
            continue
        for answer in (*item.view.course.answers, *item.view.course.later):
            if other := find(answer):
                found[item.id, answer] = placed, other
        for demand in demands_of.get(item.id, ()):
            if other := find(demand.id):
                found[demand.id, item.id] = other, placed
    return found.values()


def arc(geometry: Geometry, demand: Placed, answer: Placed) -> tuple[QPointF, QPointF]:
    """From the demand's mark to the answer's."""
    one, other = geometry.mark(demand), geometry.mark(answer)
    down = answer.row > demand.row
    return (
        QPointF(_anchor(one), one.bottom() + 1 if down else one.top() - 1),
        QPointF(_anchor(other), other.top() - 2 if down else other.bottom() + 2),
    )


def _anchor(mark: QRectF) -> float:
    """Where an arc takes hold of a mark: in its middle, of a long one near its start."""
    return mark.center().x() if mark.width() < _LONG else mark.left() + _FROM_START


def paint_arc(painter: QPainter, geometry: Geometry, demand: Placed, answer: Placed) -> None:
    """In the colour and dash of the verdict; grey and dotted where it is not counted, or was not known."""
    kit, course = geometry.kit, demand.item.view.course
    counted = answer.item.view.shape != "apology" and answer.item.view.event.kind != "acknowledgement"
    known = demand.item.view.known and answer.item.view.known
    colour, form = kit.sign(course.sign.sign) if course.sign else (kit.colour("text2"), "thin")
    if not (counted and known):
        colour, form = kit.colour("line2"), "dotted"
    start, end = arc(geometry, demand, answer)
    # One that leads out of view need not be drawn all the way there.
    left, right = geometry.kit.labels - _BEYOND, geometry.width + _BEYOND
    start.setX(min(max(start.x(), left), right))
    end.setX(min(max(end.x(), left), right))
    down = 1 if end.y() >= start.y() else -1
    bend = min(40.0, max(12.0, abs(end.y() - start.y()) * 0.55))
    path = QPainterPath(start)
    path.cubicTo(start + QPointF(0, down * bend), end - QPointF(0, down * bend), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wide = 1.1 if form == "thin" else 1.6
    painter.setPen(QPen(colour, wide, _FORMS.get(form, Qt.PenStyle.SolidLine)))
    painter.drawPath(path)
    painter.setPen(QPen(colour, wide))
    for side in (-4.0, 4.0):
        painter.drawLine(end, end + QPointF(side, -down * 5.0))


def paint_bands(painter: QPainter, geometry: Geometry, placed: Placed) -> None:
    """The deadlines of a demand in its row, each with a flag; its words where there is room for them."""
    kit = geometry.kit
    label = geometry.label(placed)
    for band in placed.item.bands:
        rect = geometry.band(band.start, band.end, placed.row)
        if rect.left() > geometry.width or rect.right() + 20 < kit.labels:
            continue
        _paint_band(painter, geometry, band, rect)
        ink = kit.colour("unsure" if band.ours else "open")
        size = kit.glyph
        draw_glyph(painter, "flag", QRectF(rect.right() + 3, rect.top() + 4, size, size), ink)
        width = kit.kind_metrics.horizontalAdvance(band.words)
        left = rect.left() - width - 6
        if placed.inside or left > max(label.right() + 10, geometry.mark(placed).right() + 6):
            painter.setFont(kit.kind)
            painter.setPen(ink)
            painter.fillRect(
                QRectF(left - 3, rect.top() + 3, width + 6, rect.height() - 6), kit.colour("page")
            )
            painter.drawText(QPointF(left, rect.center().y() + kit.kind_metrics.ascent() / 2 - 2), band.words)


def paint_reach(
    painter: QPainter, geometry: Geometry, demand: Placed, last_row: int, shown: Sequence[Placed]
) -> None:
    """The deadlines of the demand chosen, from its row down to that of its last answer; their words beside
    them in the first row below that is free."""
    kit = geometry.kit
    for band in demand.item.bands:
        rect = geometry.band(band.start, band.end, demand.row)
        rect.setBottom(geometry.row_y(last_row) + kit.row)
        if last_row <= demand.row:
            continue
        _paint_band(painter, geometry, band, rect)
        width = kit.kind_metrics.horizontalAdvance(band.words)
        left = rect.right() + 6
        for row in range(demand.row + 1, last_row + 1):
            beside = QRectF(left, geometry.row_y(row), width + 6, kit.row)
            if not any(_covers(geometry, placed, beside) for placed in shown if placed.row == row):
                painter.setFont(kit.kind)
                painter.setPen(kit.colour("unsure" if band.ours else "open"))
                painter.drawText(
                    QPointF(left, beside.center().y() + kit.kind_metrics.ascent() / 2 - 2), band.words
                )
                break


def _covers(geometry: Geometry, placed: Placed, rect: QRectF) -> bool:
    first, last = geometry.offset + placed.first, geometry.offset + placed.last
    return first < rect.right() and last > rect.left()


def _paint_band(painter: QPainter, geometry: Geometry, band: Band, rect: QRectF) -> None:
    kit = geometry.kit
    ground, ink = ("unsure_soft", "unsure") if band.ours else ("open_soft", "open")
    painter.fillRect(rect, kit.colour(ground))
    painter.setPen(QPen(kit.colour(ink), 1.2, Qt.PenStyle.DashLine if band.ours else Qt.PenStyle.SolidLine))
    painter.drawLine(rect.topLeft(), rect.bottomLeft())
    painter.drawLine(rect.topRight(), rect.bottomRight())


def paint_silence(painter: QPainter, geometry: Geometry, placed: Placed) -> None:
    """A dotted line from a demand to the day asked about, and for how long nothing has been reported; where
    that day is out of view the words stand at the edge."""
    item, kit = placed.item, geometry.kit
    if not item.waiting:
        return
    label, mark = geometry.label(placed), geometry.mark(placed)
    start = max(mark.right(), 0 if placed.inside else label.right()) + 8
    if not placed.inside:
        flags = (geometry.band(band.start, band.end, placed.row).right() + 18 for band in item.bands)
        start = max([start, *(flag for flag in flags if flag < start + 40)])
    words, y = item.view.course.waiting, geometry.row_y(placed.row) + kit.row / 2
    edge = geometry.lanes.right() - item.waiting - 12
    as_of = geometry.x(geometry.as_of)
    end = min(as_of - 6, edge)
    silent = words.startswith("silent")
    colour = kit.colour("missed" if silent else "text2")
    if end - start > 12:
        painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(start, y), QPointF(end, y))
        painter.setPen(QPen(colour, 1.4))
        if as_of <= edge:
            painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))
    left = max(start, as_of + 8 if as_of <= edge else end + 8)
    painter.setFont(kit.aside)
    painter.fillRect(QRectF(left - 3, y - kit.row / 2 + 3, item.waiting, kit.row - 6), kit.colour("page"))
    painter.setPen(colour)
    painter.drawText(QPointF(left, y + kit.aside_metrics.ascent() / 2 - 2), words)


def paint_crowd(painter: QPainter, geometry: Geometry, lane: Lane, chosen: Item | None) -> int:
    """How many events lie where, in columns that stay with their time; returns how many are in view."""
    kit, area, moments = geometry.kit, geometry.lanes, lane.moments
    step = _COLUMN * geometry.scale.pixel
    first = geometry.scale.start // step * step
    edges = [
        bisect_left(moments, first + step * number) for number in range(int(area.width()) // _COLUMN + 3)
    ]
    counts = [end - start for start, end in pairwise(edges)]
    top, high = geometry.y(lane.top) + kit.pad, 2.0 * kit.row - 6
    most, ground = max(counts, default=0), kit.faint("text2", 0.55)
    left = geometry.x(first)
    for number, count in enumerate(counts):
        if count:
            tall = max(3.0, high * count / most)
            bar = QRectF(left + number * _COLUMN, top + high - tall + 3, _COLUMN - 1, tall)
            painter.fillRect(bar, ground)
    if chosen is not None and chosen.moment is not None and chosen.view.course.lane == lane.name:
        x = geometry.x(chosen.moment)
        painter.setPen(QPen(kit.colour("accent"), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, top + high + 3))
    return edges[-1] - edges[0]


def paint_undated(painter: QPainter, geometry: Geometry, lane: Lane, selected: UUID | None) -> int:
    """The events of a lane that no report dates, side by side; they stand at no moment."""
    kit, count = geometry.kit, 0
    for chip in geometry.chips(lane):
        middle, left = chip.rect.center().y(), chip.rect.left()
        painter.fillRect(chip.rect, kit.colour("page"))
        painter.setFont(kit.label)
        baseline = middle + (kit.label_metrics.ascent() - kit.label_metrics.descent()) / 2
        painter.setPen(kit.colour("text" if chip.item and chip.item.view.known else "text2"))
        if chip.item is None:
            painter.drawText(QPointF(left, baseline), chip.words)
            continue
        count += 1
        view = chip.item.view
        mark = QRectF(left, middle - kit.glyph / 2, kit.glyph, kit.glyph)
        draw_glyph(painter, view.shape, mark, kit.colour(COLOURS[view.shape]), 1.8)
        words = kit.label_metrics.elidedText(chip.words, Qt.TextElideMode.ElideRight, chip.item.title + 1)
        painter.setPen(kit.colour("text" if view.known else "text2"))
        painter.drawText(QPointF(left + kit.glyph + 6, baseline), words)
        if not chip.pip.isEmpty():
            _paint_pip(painter, geometry, chip.item, chip.pip)
        if chip.item.id == selected:
            painter.setPen(QPen(kit.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.rect.adjusted(-4, -1, 2, 1), 6, 6)
    return count


def _paint_pip(painter: QPainter, geometry: Geometry, item: Item, rect: QRectF) -> None:
    paint_pip(painter, geometry.kit.theme, len(item.view.claims), round(rect.left()) + 4, rect.center().y())
