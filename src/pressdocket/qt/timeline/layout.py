"""Which event stands in which row, so that no label lies on another; and what of it is in view."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from pressdocket.desk.views import EventView, Shape
from pressdocket.qt.timeline.scale import DAY

MARK = 20.0
"""The least width of a mark in pixels: a glyph must fit."""
OPEN = 70.0
"""How far a mark whose start or end nobody knows is drawn before its chevron, in pixels."""
GAP = 14.0
_FEW = 400
"""Up to so many events of a lane take the first row that is free; more take any, which costs less."""


@dataclass(frozen=True, slots=True)
class Item:
    """An event and its time: `start` to `end` in seconds since 1970, None where open; both None: undated."""

    view: EventView
    start: float | None
    end: float | None
    soft: bool
    label: str
    width: float

    @property
    def id(self) -> UUID:
        return self.view.event.id

    @property
    def point(self) -> bool:
        """A day known, or less."""
        return self.start is not None and self.end is not None and self.end - self.start <= DAY * 1.05

    @property
    def moment(self) -> float | None:
        return self.start if self.start is not None else self.end


class Placed(NamedTuple):
    """Where an item stands: mark from `left` to `right`, all of it from `first` to `last`, in pixels from
    the layout's origin; `row` counts over all lanes."""

    item: Item
    row: int
    left: float
    right: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's rows: `row` is its first, `rows` how many."""

    name: str
    kind: str
    row: int
    rows: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Pixels are counted from `origin`, a moment; `pixel` seconds lie in one. Undated events have a row of
    their own at the end of their lane, `undated[row]`. `arcs` go from demands to their answers."""

    origin: float
    pixel: float
    lanes: tuple[Lane, ...]
    rows: tuple[tuple[Placed, ...], ...]
    undated: dict[int, tuple[Item, ...]]
    widest: float
    arcs: tuple[tuple[Placed, Placed], ...] = ()

    def visible(self, first: float, last: float, top: int, bottom: int) -> Iterator[Placed]:
        """What stands between two places and in rows `top` up to `bottom`, row by row."""
        for row in self.rows[max(0, top) : bottom]:
            at = bisect_left(row, first - self.widest, key=_first)
            end = bisect_right(row, last, key=_first)
            for placed in row[at:end]:
                if placed.last >= first:
                    yield placed

    def find(self, event: UUID) -> Placed | None:
        return next((one for row in self.rows for one in row if one.item.id == event), None)


def _first(placed: Placed) -> float:
    return placed.first


def items_of(
    events: Sequence[EventView], shapes: frozenset[Shape], width_of: Callable[[str], float]
) -> tuple[Item, ...]:
    """The events of some shapes with their times and labels; `width_of` a label in pixels, pip included."""
    made = []
    for view in events:
        if view.shape not in shapes:
            continue
        date = view.date or view.later
        span = date.span if date else None
        start = span.earliest.timestamp() if span and span.earliest else None
        end = span.latest.timestamp() if span and span.latest else None
        soft = bool(date and (date.approximate or date.uncertain or date.derived))
        width = width_of(view.title) + (width_of(f"  “{date.words}”") if date and date.words else 0)
        made.append(Item(view, start, end, soft, view.title, min(width, 480.0)))
    return tuple(made)


def lay_out(items: Sequence[Item], kinds: Mapping[str, str], pixel: float) -> Layout:
    """Lanes by who acted, else whom it was about, in the order of their first event. `kinds` are those of
    the parties by name; `pixel` seconds lie in a pixel. Labels stand right of their marks."""
    moments = [item.moment for item in items if item.moment is not None]
    origin = min(moments, default=0.0)
    lanes: list[Lane] = []
    rows: list[tuple[Placed, ...]] = []
    undated: dict[int, tuple[Item, ...]] = {}
    by_name: dict[str, list[Item]] = {}
    for item in items:
        by_name.setdefault(item.view.actor or item.view.target or "Nobody named", []).append(item)
    for name, found in by_name.items():
        dated = [item for item in found if item.moment is not None]
        placed = _pack([_span(item, origin, pixel) for item in dated], len(rows))
        first = len(rows)
        rows.extend(placed)
        bare = tuple(item for item in found if item.moment is None)
        if bare:
            undated[len(rows)] = bare
            rows.append(())
        lanes.append(Lane(name, kinds.get(name, ""), first, len(rows) - first))
    widest = max((one.last - one.first for row in rows for one in row), default=0.0)
    return Layout(origin, pixel, tuple(lanes), tuple(rows), undated, widest, tuple(_arcs(rows)))


def _arcs(rows: Sequence[Sequence[Placed]]) -> Iterator[tuple[Placed, Placed]]:
    """From each demand to each of its answers that stands somewhere."""
    places = {one.item.id: one for row in rows for one in row}
    for demand in places.values():
        for answer in demand.item.view.answers:
            if answer in places:
                yield demand, places[answer]


def _span(item: Item, origin: float, pixel: float) -> Placed:
    start, end = item.start, item.end
    if start is None:
        assert end is not None
        left, far = (end - origin) / pixel - OPEN, (end - origin) / pixel
    elif end is None:
        left, far = (start - origin) / pixel, (start - origin) / pixel + OPEN
    else:
        left, far = (start - origin) / pixel, (end - origin) / pixel
        if far - left < MARK:
            middle = (left + far) / 2
            left, far = middle - MARK / 2, middle + MARK / 2
    first = left - 16 if start is None else left
    return Placed(item, 0, left, far, first, far + item.width + (22 if end is None else 10))


def _pack(spans: list[Placed], first_row: int) -> list[tuple[Placed, ...]]:
    """Each in a row where nothing else stands: the first that is free, or any of very many."""
    rows: list[list[Placed]] = []
    ends: list[float] = []
    free: list[tuple[float, int]] = []
    many = len(spans) > _FEW
    for span in sorted(spans, key=_first):
        row = -1
        if many:
            if free and free[0][0] <= span.first:
                row = heappop(free)[1]
        else:
            row = next((number for number, end in enumerate(ends) if end <= span.first), -1)
        if row < 0:
            row = len(rows)
            rows.append([])
            ends.append(0.0)
        place = Placed(span.item, first_row + row, span.left, span.right, span.first, span.last)
        rows[row].append(place)
        ends[row] = span.last + GAP
        if many:
            heappush(free, (ends[row], row))
    return [tuple(row) for row in rows]


def overlapping(layout: Layout) -> bool:
    """Whether two labels or marks of a row lie on each other; never, unless the packing is wrong."""
    return any(one.last > other.first for row in layout.rows for one, other in pairwise(row))
