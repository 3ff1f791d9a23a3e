"""One picture of the timeline, from the ground up: time, lanes, deadlines, arcs, marks, labels, tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from uuid import UUID

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from pressdocket.qt.timeline import ground, ties
from pressdocket.qt.timeline.axis import axis_of
from pressdocket.qt.timeline.geometry import Geometry
from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.layout import Placed
from pressdocket.qt.timeline.marks import Labels, paint_mark


@dataclass(frozen=True, slots=True)
class Tag:
    """A day over the axis: the one asked about, or today where that is another."""

    words: str
    moment: float
    as_of: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn and from where; `demands_of` has the demands that each answer answers."""

    geometry: Geometry
    zone: tzinfo
    labels: Labels
    demands_of: Mapping[UUID, tuple[Item, ...]]
    tags: tuple[Tag, ...]
    chosen: Item | None

    @property
    def chosen_id(self) -> UUID | None:
        return self.chosen.id if self.chosen else None


def draw(painter: QPainter, frame: Frame) -> int:
    """Draws what is in view and returns how many events that is."""
    geometry = frame.geometry
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, geometry.width, geometry.height), geometry.kit.colour("page"))
    painter.save()
    painter.setClipRect(QRectF(geometry.kit.labels, 0, geometry.width, geometry.height))
    ground.paint_axis(painter, geometry, axis_of(geometry.scale, frame.zone))
    ground.paint_unknown(painter, geometry)
    painter.restore()
    painter.save()
    ground.paint_lanes(painter, geometry)
    painter.setClipRect(geometry.lanes)
    painted = _draw_events(painter, frame)
    painter.restore()
    ground.paint_as_of_stem(painter, geometry)
    for tag, rect in tags_in(frame.geometry, frame.tags):
        ground.paint_tag(painter, geometry, tag.words, tag.moment, rect)
    return painted


def tags_in(geometry: Geometry, tags: tuple[Tag, ...]) -> list[tuple[Tag, QRectF]]:
    """Where the tags stand. Today's is only shown on an edge, and not over the other."""
    found: list[tuple[Tag, QRectF]] = []
    for tag in tags:
        rect = ground.tag_rect(geometry, tag.words, tag.moment)
        inside = geometry.lanes.left() <= geometry.x(tag.moment) <= geometry.lanes.right()
        if tag.as_of or (not inside and not any(rect.intersects(other) for _, other in found)):
            found.append((tag, rect))
    return found


def _draw_events(painter: QPainter, frame: Frame) -> int:
    """Deadlines and arcs lie under the marks, the day asked about over those, labels over all."""
    geometry = frame.geometry
    shown = list(geometry.visible())
    _draw_ties(painter, frame, shown)
    labels = [geometry.label(placed) for placed in shown]
    for placed, label in zip(shown, labels, strict=True):
        selected = placed.item.id == frame.chosen_id
        paint_mark(painter, geometry.kit, placed, geometry.mark(placed), label, selected=selected)
    ground.paint_as_of(painter, geometry)
    for placed, label in zip(shown, labels, strict=True):
        if not label.isEmpty():
            if placed.inside:
                painter.fillRect(label.adjusted(-5, 0, 2, 0), geometry.kit.colour("page"))
            frame.labels.paint(painter, placed.item, label)
    return len(shown) + _draw_crowds(painter, frame)


def _draw_ties(painter: QPainter, frame: Frame, shown: Sequence[Placed]) -> None:
    geometry, chosen = frame.geometry, _demand_chosen(frame)
    if chosen is not None:
        ties.paint_reach(painter, geometry, chosen, _last_row(geometry, chosen), shown)
    for placed in shown:
        if placed.item.bands and placed.room:
            ties.paint_bands(painter, geometry, placed)
        if placed.item.waiting and placed.room:
            ties.paint_silence(painter, geometry, placed)
    for demand, answer in ties.arcs_of(geometry, shown, frame.demands_of, frame.chosen_id):
        ties.paint_arc(painter, geometry, demand, answer)


def _draw_crowds(painter: QPainter, frame: Frame) -> int:
    """Lanes whose events are too many to be told apart, and events without a date; returns how many."""
    painted = 0
    for lane in frame.geometry.lanes_in_view():
        if lane.dense:
            painted += ties.paint_crowd(painter, frame.geometry, lane, frame.chosen)
        if lane.undated:
            painted += ties.paint_undated(painter, frame.geometry, lane, frame.chosen_id)
    return painted


def _demand_chosen(frame: Frame) -> Placed | None:
    """The demand selected, or the one that the answer selected answers."""
    placed = frame.geometry.layout.find(frame.chosen.id) if frame.chosen else None
    if placed is None or placed.item.view.shape == "demand":
        return placed
    for demand in frame.demands_of.get(placed.item.id, ()):
        return frame.geometry.layout.find(demand.id)
    return None


def _last_row(geometry: Geometry, demand: Placed) -> int:
    answers = (geometry.layout.find(answer) for answer in demand.item.view.course.answers)
    return max([demand.row, *(answer.row for answer in answers if answer is not None)])


def day_words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
