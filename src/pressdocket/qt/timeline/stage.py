"""A case made ready to be drawn: its events as items, filtered into lanes, laid out for a scale."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from time import perf_counter
from uuid import UUID

from pressdocket.desk.views import CaseView, Shape
from pressdocket.qt.chips import pip_width
from pressdocket.qt.timeline.drawing import Tag, day_words
from pressdocket.qt.timeline.items import Group, Item, answered_by, groups_of, item_of
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.layout import Layout, Sizes, Strip, homes_of, stacked, strip_of
from pressdocket.qt.timeline.walking import in_time
from pressdocket.records.when import zone_of

_MANY = 2_000
"""Of more events than this the widths of labels are estimated, and a zoom packs the lanes in view first: all
of them take too long."""


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
        self._homes: dict[UUID, int] = {}
        self._ready: dict[int, Strip] = {}

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
        self._homes, self.layout = homes_of(self.groups), Layout()
        self.order = in_time(self.groups)
        self._at = {item.id: number for number, item in enumerate(self.order)}

    def pack(self, pixel: float, kit: Kit, seen: tuple[float, float] | None = None) -> None:
        """Lays the lanes out anew; `pixel` seconds lie in a pixel. Of very many events only the lanes `seen`
        between two heights are packed; the rest keep their heights until `settle`."""
        self._ready = {}
        if seen is None or not self.layout.strips or len(self.order) <= _MANY:
            self._stack([self._strip(number, pixel, kit) for number in range(len(self.groups))], pixel, kit)
            return
        self._stack(self.layout.strips, pixel, kit)
        while stale := [number for number in self.layout.lanes_between(*seen) if self._stale(number)]:
            strips = list(self.layout.strips)
            for number in stale:
                strips[number] = self._strip(number, pixel, kit)
            self._stack(strips, pixel, kit)

    def settle(self, kit: Kit, seconds: float = float("inf")) -> bool:
        """Packs for about so long what is packed for another scale, and lays all out once nothing is left of
        it; whether that is so."""
        layout, ends = self.layout, perf_counter() + seconds
        for number in range(len(layout.strips)):
            if self._stale(number) and number not in self._ready:
                if perf_counter() >= ends:
                    return False
                self._ready[number] = self._strip(number, layout.pixel, kit)
        if self._ready:
            strips = [self._ready.get(number, strip) for number, strip in enumerate(layout.strips)]
            self._ready = {}
            self._stack(strips, layout.pixel, kit)
        return True

    def _stale(self, number: int) -> bool:
        return self.layout.strips[number].pixel != self.layout.pixel

    def _strip(self, number: int, pixel: float, kit: Kit) -> Strip:
        return strip_of(self.groups, number, pixel, self.as_of, kit.unit)

    def _stack(self, strips: Sequence[Strip], pixel: float, kit: Kit) -> None:
        sizes = Sizes(kit.row, kit.lane, kit.pad, kit.unit)
        self.layout = stacked(self.groups, strips, pixel, self._homes, sizes)

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
