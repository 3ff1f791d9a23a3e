"""Where everything stands on the canvas: one answer for what is drawn and for what is hit."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from pressdocket.qt.timeline.items import Item
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.layout import LABEL, Lane, Layout, Placed, extent
from pressdocket.qt.timeline.scale import Scale

_NEAR = 4.0
"""Pixels beside a mark that still hit it."""


@dataclass(frozen=True, slots=True)
class Chip:
    """An undated event in the row for such: at `rect`, with its pip at `pip`. No item: how many are left."""

    item: Item | None
    rect: QRectF
    pip: QRectF
    words: str


@dataclass(frozen=True, slots=True)
class Geometry:
    """A layout seen through a scale, `scroll` pixels down, on `width` by `height` pixels; `as_of` is the end
    of the day asked about in seconds since 1970."""

    kit: Kit
    layout: Layout
    scale: Scale
    scroll: int
    width: int
    height: int
    as_of: float

    @property
    def lanes(self) -> QRectF:
        """Where the lanes are seen."""
        left = self.kit.labels
        return QRectF(left, self.kit.head, max(0, self.width - left), max(0, self.height - self.kit.head))

    @property
    def offset(self) -> float:
        """Where the layout's origin stands."""
        return self.kit.labels + self.scale.x(self.layout.origin)

    def x(self, moment: float) -> float:
        return self.kit.labels + self.scale.x(moment)

    def y(self, top: float) -> float:
        return self.kit.head + top - self.scroll

    def row_y(self, row: int) -> float:
        return self.y(self.layout.tops[row])

    def visible(self) -> Iterator[Placed]:
        """What is in view, in time and in height; the layout may be that of another scale."""
        layout, bottom = self.layout, self.scroll + self.lanes.height()
        first = (self.scale.start - layout.origin) / layout.pixel
        last = first + self.scale.length / layout.pixel
        return layout.visible(first, last, self.scroll, bottom)

    def lanes_in_view(self) -> Iterator[Lane]:
        for lane in self.layout.lanes:
            if lane.top + lane.height >= self.scroll and self.y(lane.top) <= self.height:
                yield lane

    def mark(self, placed: Placed) -> QRectF:
        """The mark; while a zoom is on its way, where that has got to. What is not in view may be placed for
        another scale."""
        left, right = extent(placed.item, self.layout.origin, self.scale.pixel, self.layout.unit)
        high = self.kit.bar if placed.item.view.shape == "figure" else self.kit.mark
        y = self.row_y(placed.row) + (self.kit.row - high) / 2
        return QRectF(self.offset + left, y, right - left, high)

    def label(self, placed: Placed) -> QRectF:
        """The label with its pip and aside; empty where there is no room. One inside a long mark stays in
        view while that has room, and then goes to its right if nothing stands there."""
        if not placed.room:
            return QRectF()
        mark, row, room = self.mark(placed), self.row_y(placed.row), placed.room + 2
        left = mark.right() + placed.label - placed.right
        if placed.inside:
            seen = self.kit.labels + self.kit.glyph + 12.0
            inside = max(mark.left() + self.kit.glyph + 24 * self.kit.unit, seen)
            if inside + room + 12 <= mark.right():
                left = inside
            elif not placed.free:
                return QRectF()
        return QRectF(left, row + 2, room, self.kit.row - 4)

    def pip(self, placed: Placed) -> QRectF:
        """The number of claims, right after the title."""
        label, item = self.label(placed), placed.item
        if not item.pip or label.isEmpty():
            return QRectF()
        title = min(item.title, placed.room - item.pip)
        return QRectF(label.left() + title + 2, label.top(), item.pip - 2, label.height())

    def band(self, start: float, end: float, row: int) -> QRectF:
        left = self.x(start)
        return QRectF(left, self.row_y(row), max(4.0, self.x(end) - left), self.kit.row)

    def at(self, point: QPointF) -> Item | None:
        """What stands at a place of the canvas."""
        if not self.lanes.contains(point):
            return None
        found: list[tuple[float, Item]] = []
        for placed in self.visible():
            top = self.row_y(placed.row)
            if top <= point.y() < top + self.kit.row:
                mark = self.mark(placed).adjusted(-_NEAR, 0, _NEAR, 0)
                if mark.left() <= point.x() <= mark.right() or self.label(placed).contains(point):
                    found.append((abs(mark.center().x() - point.x()), placed.item))
        if found:
            return min(found, key=lambda one: one[0])[1]
        return self._dense_at(point) or next(
            (
                chip.item
                for lane in self.lanes_in_view()
                for chip in self.chips(lane)
                if chip.rect.contains(point)
            ),
            None,
        )

    def pip_at(self, point: QPointF) -> Item | None:
        """Whose number of claims stands at a place."""
        if not self.lanes.contains(point):
            return None
        for placed in self.visible():
            if self.pip(placed).contains(point):
                return placed.item
        chips = (chip for lane in self.lanes_in_view() for chip in self.chips(lane))
        return next((chip.item for chip in chips if chip.pip.contains(point)), None)

    def _dense_at(self, point: QPointF) -> Item | None:
        moment = self.scale.moment(point.x() - self.kit.labels)
        for lane in self.lanes_in_view():
            top = self.y(lane.top)
            if lane.dense and top <= point.y() < top + lane.height:
                at = bisect_left(lane.moments, moment)
                near = range(max(0, at - 1), min(len(lane.dense), at + 1))
                best = min(near, key=lambda number: abs(lane.moments[number] - moment))
                within = abs(lane.moments[best] - moment) <= _NEAR * self.scale.pixel
                return lane.dense[best] if within else None
        return None

    def chips(self, lane: Lane) -> Iterator[Chip]:
        """The undated events of a lane side by side, as many as fit, then how many are left."""
        if not lane.undated:
            return
        top = self.row_y(lane.row + lane.rows - 1) + 2
        left, high = self.kit.labels + LABEL, self.kit.row - 4
        words = "No date:"
        width = self.kit.label_width(words) + 8
        yield Chip(None, QRectF(left, top, width, high), QRectF(), words)
        left += width
        for number, item in enumerate(lane.undated):
            room = self.kit.glyph + 8 + item.title + item.pip
            more = len(lane.undated) - number
            if left + room + 60 > self.width and number:
                words = f"and {more:,} more"
                yield Chip(None, QRectF(left, top, self.kit.label_width(words) + 8, high), QRectF(), words)
                return
            title = self.kit.glyph + 6 + item.title
            pip = QRectF(left + title + 2, top, item.pip - 2, high) if item.pip else QRectF()
            yield Chip(item, QRectF(left, top, room, high), pip, item.view.title)
            left += room + 10
