"""From one event to the next by keys: through time, from lane to lane, and where to look first."""

from bisect import bisect_right
from collections.abc import Sequence
from uuid import UUID

from pressdocket.qt.timeline.items import Group, Item
from pressdocket.qt.timeline.layout import Layout
from pressdocket.qt.timeline.scale import DAY, Scale, fitted

MONTH = 44 * DAY
"""What "Month" shows: a month and the week on each side."""
_LABEL = 8 * DAY
"""How much of it the labels of the last events take."""
_LONG = 90 * DAY


def in_time(groups: Sequence[Group]) -> tuple[Item, ...]:
    """All events by their first moment, the undated last."""
    dated = sorted((item for group in groups for item in group.dated), key=lambda item: item.moment or 0.0)
    return (*dated, *(item for group in groups for item in group.undated))


def in_next_lane(layout: Layout, groups: Sequence[Group], chosen: Item, step: int) -> UUID | None:
    """The event of the lane below or above that is nearest in time; None where there is no such lane."""
    number = layout.lane_of(chosen.id) + step
    if not 0 <= number < len(groups):
        return None
    group = groups[number]
    if not group.dated or chosen.moment is None:
        return (*group.dated, *group.undated)[0].id
    moment = chosen.moment
    return min(group.dated, key=lambda item: abs((item.moment or 0.0) - moment)).id


def first_view(items: Sequence[Item], width: int, as_of: float) -> Scale:
    """The time to show first: all that lies close together, or the month in which most happened; the one up
    to the day asked about where nothing has a date."""
    dated = [item for item in items if item.moment is not None]
    near = [item for item in dated if item.start is None or item.end is None or item.end - item.start < _LONG]
    core = [item for item in near if item.view.shape not in ("context", "enforcement")]
    if not dated:
        return Scale(as_of - MONTH + _LABEL, MONTH, max(1, width))
    for wanted in (dated, near, core):
        if wanted:
            whole = whole_view(wanted, width)
            if whole.length <= MONTH * 1.25:
                return whole
    wanted = core or near or dated
    moments = sorted(item.moment or 0.0 for item in wanted)
    start = max(moments, key=lambda moment: _within(moments, moment, MONTH - _LABEL))
    inside = [m for m in moments if start <= m <= start + MONTH - _LABEL]
    # What is left over goes half before the first, so that nothing stands on the edge.
    spare = MONTH - _LABEL - (inside[-1] - start)
    return Scale(start - min(6 * DAY, max(2 * DAY, spare / 2)), MONTH, max(1, width))


def whole_view(items: Sequence[Item], width: int) -> Scale:
    """All of some dated items, with room for the last label."""
    ends = [end for item in items for end in (item.start, item.end) if end is not None]
    room = min(max(item.title + item.pip for item in items), 260.0)
    return fitted(min(ends), max(ends), width, room)


def _within(moments: Sequence[float], start: float, length: float) -> int:
    """How many moments lie in a stretch; of equal ones `max` takes the first."""
    return bisect_right(moments, start + length) - bisect_right(moments, start - 1)


def first_chosen(items: Sequence[Item], scale: Scale) -> UUID | None:
    """The first demand in view, else the first event in view, else the first of all."""
    seen = [item for item in items if item.moment is not None and 0 <= scale.x(item.moment) <= scale.width]
    demands = [item for item in seen if item.view.shape == "demand" and item.view.known]
    found = next(iter((*demands, *seen, *items)), None)
    return found.id if found else None
