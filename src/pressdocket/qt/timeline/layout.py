"""Which event stands in which row, so that nothing lies on anything; and what of it is in view.

A lane gives its labels up before it takes too many rows: first they are shortened, then they vanish, and
where even the marks are too many the lane says how many lie where.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from pressdocket.qt.timeline.items import (
    LEVELS,
    LONGEST_ASIDE,
    LONGEST_LABEL,
    SHORT_LABEL,
    Group,
    Item,
    Level,
)

MARK = 20.0
"""The least width of a mark in pixels: a glyph must fit."""
OPEN = 84.0
"""How far a mark whose start or end nobody knows is drawn before its chevron, in pixels."""
GAP, FLAG, CHEVRON, LABEL = 14.0, 16.0, 14.0, 8.0
"""Pixels between things of a row, for a deadline's flag, for a chevron, and from a mark to its label."""
MOST_ROWS = 14
STRIDE = MOST_ROWS + 1
"""Rows are numbered lane by lane in steps of this, so that a lane's keep theirs whatever the others need; the
last is for events without a date."""
DENSE_ROWS = 2
_WINDOW = 96
"""So many events are looked at together to see whether they are too many."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixels of a row, of the least lane, and of the space above and below a lane's rows; all other lengths
    are `unit` times what they are at the usual size of text."""

    row: int = 24
    lane: int = 42
    pad: int = 4
    unit: float = 1.0


class Placed(NamedTuple):
    """Where an item stands: mark from `left` to `right`, label `room` wide from `label` (inside the mark
    where that is long enough), all of it from `first` to `last`; in pixels from the layout's origin. A label
    inside is `free` to stand on the right as well when nothing follows there."""

    item: Item
    row: int
    left: float
    right: float
    label: float
    room: float
    inside: bool
    first: float
    last: float
    free: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's strip: `top` and `height` in pixels, `row` its first row, `rows` how many; `dense` holds
    its events by time where they are too many to be told apart, `undated` those without a date, which have
    a row of their own at its end."""

    name: str
    kind: str
    top: int
    height: int
    row: int
    rows: int
    dense: tuple[Item, ...] = ()
    moments: tuple[float, ...] = ()
    undated: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Strip:
    """The rows of one lane packed for a scale of so many seconds a `pixel`; None where its events are too
    many to be told apart."""

    pixel: float
    rows: tuple[tuple[Placed, ...], ...] | None

    @cached_property
    def places(self) -> dict[UUID, Placed]:
        return {placed.item.id: placed for row in self.rows or () for placed in row}


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels are counted from `origin`, a moment; `pixel` seconds lie in one. `tops` are the upper edges of
    the rows, counted from the first lane's; those that a lane does not need are empty and stand at its end.
    `unit` is that of the sizes, `homes` says in which lane an event stands.

    Strips may be those of another scale, as long as they are not in view.
    """

    origin: float = 0.0
    pixel: float = 1.0
    lanes: tuple[Lane, ...] = ()
    rows: tuple[tuple[Placed, ...], ...] = ()
    tops: tuple[int, ...] = ()
    height: int = 0
    unit: float = 1.0
    strips: tuple[Strip, ...] = ()
    homes: Mapping[UUID, int] = field(default_factory=dict)

    @property
    def fresh(self) -> bool:
        """Whether all of it is packed for its scale."""
        return all(strip.pixel == self.pixel for strip in self.strips)

    def lanes_between(self, top: float, bottom: float) -> range:
        """The numbers of the lanes that stand between two heights."""
        tops = [lane.top for lane in self.lanes]
        return range(max(0, bisect_right(tops, top) - 1), bisect_left(tops, bottom))

    def visible(self, first: float, last: float, top: float, bottom: float) -> Iterator[Placed]:
        """What stands between two places and two heights, row by row. In a row nothing overlaps, so both
        edges of what it holds are sorted."""
        if not self.tops:
            return
        start = max(0, bisect_right(self.tops, top) - 1)
        for row in self.rows[start : bisect_left(self.tops, bottom)]:
            begin = bisect_left(row, first, key=_last)
            yield from row[begin : bisect_right(row, last, key=_first)]

    def find(self, event: UUID) -> Placed | None:
        """None for an undated event, and for one that is one of too many."""
        home = self.homes.get(event)
        return None if home is None else self.strips[home].places.get(event)

    def lane_of(self, event: UUID) -> int:
        """The number of the lane that holds an event; -1 for none."""
        return self.homes.get(event, -1)


def _first(placed: Placed) -> float:
    return placed.first


def _last(placed: Placed) -> float:
    return placed.last


def lay_out(groups: Sequence[Group], pixel: float, as_of: float, sizes: Sizes = Sizes()) -> Layout:
    """The lanes in their order. `pixel` seconds lie in a pixel; `as_of` is the day asked about."""
    strips = [strip_of(groups, number, pixel, as_of, sizes.unit) for number in range(len(groups))]
    return stacked(groups, strips, pixel, homes_of(groups), sizes)


def homes_of(groups: Sequence[Group]) -> dict[UUID, int]:
    """In which lane each event stands."""
    lanes = enumerate(groups)
    return {item.id: number for number, group in lanes for item in (*group.dated, *group.undated)}


def strip_of(groups: Sequence[Group], number: int, pixel: float, as_of: float, unit: float) -> Strip:
    """One lane packed; all others matter only for where pixels are counted from."""
    origin = _origin(groups)
    return Strip(pixel, _packed(groups[number], origin, pixel, (as_of - origin) / pixel, number, unit))


def stacked(
    groups: Sequence[Group], strips: Sequence[Strip], pixel: float, homes: Mapping[UUID, int], sizes: Sizes
) -> Layout:
    """Packed lanes one below the other."""
    lanes: list[Lane] = []
    rows: list[tuple[Placed, ...]] = []
    tops: list[int] = []
    top = 0
    for number, (group, strip) in enumerate(zip(groups, strips, strict=True)):
        packed = strip.rows
        count = (DENSE_ROWS if packed is None else len(packed)) + bool(group.undated)
        height = max(sizes.lane, count * sizes.row + 2 * sizes.pad)
        rows += [*(packed or ()), *[()] * (STRIDE - len(packed or ()))]
        tops += [top + sizes.pad + row * sizes.row for row in range(count)]
        tops += [top + height] * (STRIDE - count)
        dense = group.dated if packed is None else ()
        moments = group.moments if packed is None else ()
        lanes.append(
            Lane(group.name, group.kind, top, height, number * STRIDE, count, dense, moments, group.undated)
        )
        top += height
    return Layout(
        _origin(groups), pixel, tuple(lanes), tuple(rows), tuple(tops), top, sizes.unit, tuple(strips), homes
    )


def _origin(groups: Sequence[Group]) -> float:
    return min((group.moments[0] for group in groups if group.moments), default=0.0)


def _packed(
    group: Group, origin: float, pixel: float, as_of: float, number: int, unit: float
) -> tuple[tuple[Placed, ...], ...] | None:
    """The rows with as much of the labels as there is room for; None where even bare marks are too many."""
    for level in LEVELS:
        if _hopeless(group, level, pixel, unit):
            continue
        spans = [place(item, origin, pixel, as_of, level, unit) for item in group.dated]
        rows = _pack(spans, number * STRIDE, GAP * unit)
        if rows is not None:
            return tuple(rows)
    return None


def _hopeless(group: Group, level: Level, pixel: float, unit: float) -> bool:
    """Whether somewhere more lies side by side than the rows can hold: cheaper than to try."""
    moments, sums = group.moments, group.sums[level]
    widest = LONGEST_LABEL + LONGEST_ASIDE if level == "full" else 2 * SHORT_LABEL
    most = (widest + MARK + GAP + 2 * OPEN) * unit
    for start in range(0, max(1, len(moments) - MOST_ROWS), _WINDOW // 2):
        end = min(start + _WINDOW, len(moments))
        needed = sums[end] - sums[start] + (end - start) * (MARK + GAP) * unit
        if end and needed > MOST_ROWS * ((moments[end - 1] - moments[start]) / pixel + most):
            return True
    return False


def extent(item: Item, origin: float, pixel: float, unit: float = 1.0) -> tuple[float, float]:
    """Where the mark of a dated item begins and ends, in pixels from `origin`."""
    start, end = item.start, item.end
    if start is None:
        assert end is not None
        return (end - origin) / pixel - OPEN * unit, (end - origin) / pixel
    left = (start - origin) / pixel
    right = left + OPEN * unit if end is None else (end - origin) / pixel
    if right - left < MARK * unit:
        middle = (left + right) / 2
        return middle - MARK * unit / 2, middle + MARK * unit / 2
    return left, right


def place(
    item: Item, origin: float, pixel: float, as_of: float, level: Level = "full", unit: float = 1.0
) -> Placed:
    """A dated item with its label, deadlines and silence, in row 0. The label stands right of the mark and
    of a deadline that is near, or inside a mark that has room for it."""
    left, right = extent(item, origin, pixel, unit)
    room = item.room(level)
    inside = 0 < room <= right - left - 56 * unit
    end = right + (CHEVRON * unit if item.end is None or item.going_on else 0)
    label = end + LABEL * unit
    last = end if inside or not room else label + room
    for band in item.bands if level != "bare" else ():
        start = (band.start - origin) / pixel
        flag = max(start + 4, (band.end - origin) / pixel) + FLAG * unit
        free = start - 12 - label
        if inside or free >= room:
            last = max(last, flag)
        elif free >= item.pip + SHORT_LABEL * unit and free >= 0.55 * room:
            # Rather a shorter label beside its mark than a whole one far from it.
            room, last = free, max(label + free, flag)
        else:
            label = max(label, flag + 4)
            last = label + room
    if item.waiting and level == "full":
        last = max(last + 28, as_of) + 8 + item.waiting
    first = left - ((CHEVRON + 2) * unit if item.start is None else 0)
    return Placed(item, 0, left, right, label, room, inside, first, last)


def _pack(spans: list[Placed], first_row: int, gap: float) -> list[tuple[Placed, ...]] | None:
    """Each in the first row where nothing else stands; None if that takes too many."""
    rows: list[list[Placed]] = []
    ends: list[float] = []
    for span in sorted(spans, key=_first):
        item, _, left, right, label, room, inside, first, last, _ = span
        row = 0
        for end in ends:
            if end <= first:
                break
            row += 1
        if row == len(rows):
            if row == MOST_ROWS:
                return None
            rows.append([])
            ends.append(0.0)
        rows[row].append(Placed(item, first_row + row, left, right, label, room, inside, first, last))
        ends[row] = last + gap
    return [_freed(row) for row in rows]


def _freed(row: list[Placed]) -> tuple[Placed, ...]:
    """The same row, knowing which labels could stand right of their long marks."""
    following = [placed.first for placed in row[1:]] + [float("inf")]
    return tuple(
        placed._replace(free=True) if placed.inside and placed.label + placed.room + GAP < after else placed
        for placed, after in zip(row, following, strict=True)
    )


def overlapping(layout: Layout) -> bool:
    """Whether two labels or marks of a row lie on each other; never, unless the packing is wrong."""
    return any(one.last > other.first for row in layout.rows for one, other in pairwise(row))
