"""What lies under the events: the axis, weekends, what was not known yet, names of lanes; and the tags."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.timeline.axis import Axis, Tick
from pressdocket.qt.timeline.geometry import Geometry

_NAME_Y, _KIND_Y = 17, 32
_CLEAR: Final = 8.0


def paint_axis(painter: QPainter, geometry: Geometry, axis: Axis) -> None:
    """Shades and lines down through the lanes, names above them; the longer parts of time in darker lines."""
    kit, area = geometry.kit, geometry.lanes
    area.setBottom(min(area.bottom(), geometry.y(geometry.layout.height)))
    left, right, middle = area.left(), area.right(), kit.tags + kit.theme.px(19)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for start, end in axis.shaded:
        first, last = max(left, left + start), min(right, left + end)
        painter.fillRect(QRectF(round(first), area.top(), round(last) - round(first), area.height()),
                         kit.colour("window"))  # fmt: skip
    painter.setPen(kit.colour("line"))
    for tick in axis.minor:
        if tick.x >= 0:
            x = round(left + tick.x)
            painter.drawLine(x, middle + 2, x, round(area.bottom()))
    painter.setPen(kit.faint("line2", 0.75))
    for tick in axis.major:
        if tick.x >= 0:
            x = round(left + tick.x)
            painter.drawLine(x, middle - kit.theme.px(16), x, round(area.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_names(painter, geometry, axis.minor, middle + kit.theme.px(15), head=False)
    _paint_names(painter, geometry, axis.major, middle - kit.theme.px(4), head=True)


def _paint_names(
    painter: QPainter, geometry: Geometry, ticks: Sequence[Tick], y: float, *, head: bool
) -> None:
    """Names right of their lines; a longer part of time that began before the edge is named at the edge."""
    kit, area = geometry.kit, geometry.lanes
    metrics = kit.month_metrics if head else kit.tick_metrics
    painter.setFont(kit.month if head else kit.tick)
    painter.setPen(kit.colour("text" if head else "text2"))
    for number, tick in enumerate(ticks):
        width = metrics.horizontalAdvance(tick.label)
        end = ticks[number + 1].x if number + 1 < len(ticks) else area.width() + (0 if head else 60)
        x = max(0.0, tick.x) if head else tick.x
        if x < 0 or x + 4 + width + _CLEAR > end:
            continue
        painter.drawText(QPointF(area.left() + x + 4, y), tick.label)


def paint_unknown(painter: QPainter, geometry: Geometry) -> None:
    """Hatching over the time after the day asked about."""
    area = geometry.lanes
    left = max(area.left(), geometry.x(geometry.as_of))
    bottom = min(area.bottom(), geometry.y(geometry.layout.height))
    if left < area.right():
        painter.fillRect(QRectF(left, area.top(), area.right() - left, bottom - area.top()),
                         geometry.kit.hatching)  # fmt: skip


def paint_lanes(painter: QPainter, geometry: Geometry) -> None:
    """A hairline over each lane; in the column its name, and in grey what that is."""
    kit = geometry.kit
    room = kit.labels - kit.theme.px(10)
    painter.setClipRect(QRectF(0, kit.head, geometry.width, geometry.height))
    for lane in geometry.lanes_in_view():
        top = geometry.y(lane.top)
        painter.setPen(kit.colour("line"))
        painter.drawLine(QPointF(0, round(top) + 0.5), QPointF(geometry.width, round(top) + 0.5))
        kind = f"{lane.kind}, {len(lane.dense):,} events" if lane.dense else lane.kind
        for words, font, metrics, colour, y in (
            (lane.name, kit.name, kit.name_metrics, "text", _NAME_Y),
            (kind, kit.kind, kit.kind_metrics, "text2", _KIND_Y),
        ):
            painter.setFont(font)
            painter.setPen(kit.colour(colour))
            said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(0, top + kit.theme.px(y)), said)
    end = geometry.y(geometry.layout.height)
    painter.setPen(kit.colour("line"))
    painter.drawLine(QPointF(0, round(end) + 0.5), QPointF(geometry.width, round(end) + 0.5))


def paint_as_of(painter: QPainter, geometry: Geometry) -> None:
    """The line at the end of the day asked about, through the lanes."""
    bottom = min(geometry.lanes.bottom(), geometry.y(geometry.layout.height))
    _line(painter, geometry, geometry.lanes.top(), bottom)


def paint_as_of_stem(painter: QPainter, geometry: Geometry) -> None:
    """The same line from its tag down to the lanes."""
    _line(painter, geometry, geometry.kit.tags - 4.0, geometry.lanes.top())


def _line(painter: QPainter, geometry: Geometry, top: float, bottom: float) -> None:
    x = geometry.x(geometry.as_of)
    if geometry.kit.labels <= x <= geometry.width:
        painter.setPen(QPen(geometry.kit.colour("accent"), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def tag_rect(geometry: Geometry, words: str, moment: float) -> QRectF:
    """Where the tag of a day stands over the axis: at its day, or on the edge that its day lies beyond."""
    kit = geometry.kit
    area, x = geometry.lanes, geometry.x(moment)
    outside = not area.left() <= x <= area.right()
    width = (
        kit.tick_metrics.horizontalAdvance(words) * 1.06 + kit.theme.px(18) + (kit.glyph if outside else 0)
    )
    left = min(max(x - width / 2, area.left()), area.right() - width - 1)
    return QRectF(left, 1, width, kit.theme.px(20))


def paint_tag(painter: QPainter, geometry: Geometry, words: str, moment: float, rect: QRectF) -> None:
    """A pill, filled where its day is in view, else outlined with a chevron that points to it."""
    kit, area, x = geometry.kit, geometry.lanes, geometry.x(moment)
    inside = area.left() <= x <= area.right()
    painter.setFont(kit.tag)
    painter.setPen(QPen(kit.colour("accent"), 1.2))
    painter.setBrush(kit.colour("accent" if inside else "page"))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    ink = kit.colour("on_accent" if inside else "accent")
    body = QRectF(rect)
    if not inside:
        size, after = kit.theme.px(9), x > area.right()
        left = rect.right() - size - 7 if after else rect.left() + 7
        arrow = QRectF(left, rect.center().y() - size / 2, size, size)
        draw_glyph(painter, "chevron" if after else "chevron-left", arrow, ink, 2)
        body.adjust(0 if after else size, 0, -size if after else 0, 0)
    painter.setPen(ink)
    painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), words)
