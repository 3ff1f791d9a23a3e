"""Events made ready to be laid out: times in seconds, labels in pixels, and whose lane is theirs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Literal
from uuid import UUID

from pressdocket.desk.views import Deadline, EventView, Shape
from pressdocket.qt.timeline.scale import DAY

Level = Literal["full", "short", "bare"]
"""How much of a label there is room for."""
LEVELS: Final[tuple[Level, ...]] = ("full", "short", "bare")
LONGEST_LABEL, SHORT_LABEL, LONGEST_ASIDE = 300.0, 84.0, 130.0
_ORDER: Final = ("regulator", "platform", "police", "government", "legislature", "court")


@dataclass(frozen=True, slots=True)
class Band:
    """A deadline from its earliest to its latest moment, in seconds since 1970; `ours` by our yardstick."""

    start: float
    end: float
    words: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Item:
    """An event and its time: `start` to `end` in seconds since 1970, None where open; both None: undated.

    `soft` says which edges are vague, `going_on` that what began has no end yet. `title` (at most
    `short` where room is), `aside`, `pip` and `waiting` are widths in pixels.
    """

    view: EventView
    start: float | None
    end: float | None
    soft: tuple[bool, bool] = (False, False)
    going_on: bool = False
    title: float = 0.0
    short: float = SHORT_LABEL
    pip: float = 0.0
    said: str = ""
    aside: float = 0.0
    waiting: float = 0.0
    bands: tuple[Band, ...] = ()

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

    def room(self, level: Level) -> float:
        """How wide the label is, its pip included; 0 for none."""
        if level == "bare":
            return 0.0
        if level == "short":
            return min(self.title, self.short) + self.pip
        return self.title + self.pip + self.aside


@dataclass(frozen=True, slots=True)
class Group:
    """The events of one lane: those with a date in the order of their first moment, and those without.
    `moments` are of the dated; `sums` how many pixels all their labels before each one take, by level."""

    name: str
    kind: str
    dated: tuple[Item, ...]
    undated: tuple[Item, ...]
    moments: tuple[float, ...]
    sums: Mapping[Level, tuple[float, ...]]

    @classmethod
    def of(cls, name: str, kind: str, items: Sequence[Item]) -> "Group":
        dated = tuple(sorted((item for item in items if item.moment is not None), key=_moment))
        undated = tuple(item for item in items if item.moment is None)
        sums = {level: (0.0, *accumulate(item.room(level) for item in dated)) for level in LEVELS}
        return cls(name, kind, dated, undated, tuple(map(_moment, dated)), sums)


def item_of(
    view: EventView,
    as_of: float,
    width: Callable[[str], float],
    aside: Callable[[str], float],
    pip: float,
    unit: float,
) -> Item:
    """One event; `width` and `aside` measure text in pixels, `pip` is the room of one, `unit` a
    design pixel."""
    course, date = view.course, view.date or view.later
    span = course.span
    start = span.earliest.timestamp() if span and span.earliest else None
    end = span.latest.timestamp() if span and span.latest else None
    going_on = bool(span and span.lasting and start is not None and end is None)
    if going_on and start is not None:
        end = max(as_of, start + DAY)
    said = ""
    if not view.known:
        said = "reported later"
    elif date and date.words:
        said = f"“{date.words}”"
    long = start is None or end is None or end - start > DAY * 1.05
    vague = bool(date and (date.approximate or date.uncertain))
    between = long and not (span and span.lasting)
    return Item(
        view,
        start,
        end,
        soft=(vague or between, vague or going_on or (between and not course.bounded and start is not None)),
        going_on=going_on,
        title=min(width(view.title), LONGEST_LABEL * unit),
        short=SHORT_LABEL * unit,
        pip=pip if view.claims else 0.0,
        said=said,
        aside=min(aside(said) + 10, LONGEST_ASIDE * unit) if said else 0.0,
        waiting=aside(course.waiting) + 8 if course.waiting else 0.0,
        bands=tuple(
            band for band in (_band(course.due, ours=False), _band(course.yardstick, ours=True)) if band
        ),
    )


def _band(deadline: Deadline | None, *, ours: bool) -> Band | None:
    if deadline is None:
        return None
    earliest, latest = deadline.due.earliest, deadline.due.latest
    last = latest or earliest
    if last is None:
        return None
    return Band((earliest or last).timestamp(), last.timestamp(), deadline.words, ours)


def groups_of(items: Sequence[Item], shapes: frozenset[Shape]) -> tuple[Group, ...]:
    """Lanes by whose they are, in the order of what that is: regulators, platforms, police, ..., others;
    within it by the first event."""
    by_lane: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        if item.view.shape in shapes:
            course = item.view.course
            by_lane.setdefault((course.lane, course.kind), []).append(item)
    groups = [Group.of(name, kind, found) for (name, kind), found in by_lane.items()]
    return tuple(sorted(groups, key=lambda group: _rank(group.kind)))


def _rank(kind: str) -> int:
    if kind in _ORDER:
        return _ORDER.index(kind)
    return len(_ORDER) + (kind == "actor not reported")


def _moment(item: Item) -> float:
    return item.moment or 0.0


def answered_by(items: Sequence[Item]) -> Mapping[UUID, tuple[Item, ...]]:
    """The demands that each answer answers."""
    found: dict[UUID, tuple[Item, ...]] = {}
    for item in items:
        for answer in (*item.view.course.answers, *item.view.course.later):
            found[answer] = (*found.get(answer, ()), item)
    return found
