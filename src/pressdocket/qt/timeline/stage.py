"""A case made ready to be drawn: its events as items, filtered into lanes, laid out for a scale."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from uuid import UUID

from pressdocket.desk.views import CaseView, Shape
from pressdocket.qt.chips import pip_width
from pressdocket.qt.timeline.drawing import Tag, day_words
from pressdocket.qt.timeline.items import Group, Item, answered_by, groups_of, item_of
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.layout import Layout, Sizes, lay_out
from pressdocket.qt.timeline.walking import in_time
from pressdocket.records.when import zone_of

_MANY = 2_000
"""Of more events than this the widths of labels are estimated: to measure them takes too long."""


class Stage:
    """`order` has the shown items by time, `groups` the same by lane; `layout` is that of the last `pack`."""

    def __init__(self) -> None:
        self.view: CaseView | None = None
        self.zone: tzinfo = UTC
        self.as_of = 0.0
        self.tags: tuple[Tag, ...] = ()
        self.groups: tuple[Group, ...] = ()
        self.order: tuple[Item, ...] = ()
        self.layout = Layout()
        self.demands_of: Mapping[UUID, tuple[Item, ...]] = {}
        self._all: tuple[Item, ...] = ()
        self._at: dict[UUID, int] = {}

    def show(self, view: CaseView, kit: Kit, shapes: frozenset[Shape]) -> None:
        self.view, self.zone = view, zone_of(view.case.zone)
        self.as_of = self._end_of(view.as_of)
        prefix = "Today" if view.today else "As of"
        tags = [Tag(f"{prefix} {day_words(view.as_of)}", self.as_of, as_of=True)]
        if not view.today:
            tags.append(Tag(f"Today {day_words(view.now)}", self._end_of(view.now), as_of=False))
        self.tags = tuple(tags)
        pips = {count: pip_width(kit.theme, count) + 8 for count in {len(one.claims) for one in view.events}}
        exact = len(view.events) <= _MANY
        width = kit.label_width if exact else kit.about_width
        aside = kit.aside_metrics.horizontalAdvance if exact else kit.about_width
        self._all = tuple(
            item_of(event, self.as_of, width, aside, pips[len(event.claims)], kit.unit)
            for event in view.events
        )
        self.demands_of = answered_by(self._all)
        self.filter(shapes)

    def filter(self, shapes: frozenset[Shape]) -> None:
        self.groups = groups_of(self._all, shapes)
        self.order = in_time(self.groups)
        self._at = {item.id: number for number, item in enumerate(self.order)}

    def pack(self, pixel: float, kit: Kit) -> None:
        """Lays the lanes out anew; `pixel` seconds lie in a pixel."""
        self.layout = lay_out(self.groups, pixel, self.as_of, Sizes(kit.row, kit.lane, kit.pad, kit.unit))

    def item(self, event: UUID | None) -> Item | None:
        """An event that is shown; None where a filter leaves it out."""
        at = self._at.get(event) if event else None
        return None if at is None else self.order[at]

    def beside(self, event: UUID | None, step: int) -> UUID | None:
        """The event so many steps on in time, held at both ends; the first where none was chosen."""
        if not self.order:
            return None
        at = self._at.get(event) if event else None
        return self.order[0 if at is None else min(max(at + step, 0), len(self.order) - 1)].id

    def _end_of(self, day: date) -> float:
        following = day + timedelta(days=1)
        return datetime(following.year, following.month, following.day, tzinfo=self.zone).timestamp()
