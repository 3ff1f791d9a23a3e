"""The timeline without a window: scale, axis, packing, and that what is drawn is what is hit."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.axis import axis_of
from pressdocket.qt.timeline.geometry import Geometry
from pressdocket.qt.timeline.items import Band, Item, answered_by
from pressdocket.qt.timeline.kit import Kit
from pressdocket.qt.timeline.layout import MOST_ROWS, Layout, lay_out, overlapping, place
from pressdocket.qt.timeline.scale import DAY, LONGEST, SHORTEST, Scale, between
from pressdocket.qt.timeline.ties import arc, arcs_of
from pressdocket.qt.timeline.walking import MONTH, first_view
from qt.timeline_samples import PARTIES, days, event, grouped, item, seconds

scales = st.builds(Scale, st.floats(-2e9, 4e9), st.floats(SHORTEST, LONGEST), st.integers(200, 3_000))


@given(scales, st.floats(-500, 4_000), st.floats(0.2, 5))
def test_zooming_keeps_the_moment_under_the_pointer(scale: Scale, x: float, factor: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assert SHORTEST <= zoomed.length <= LONGEST
    assert zoomed.moment(x) == pytest.approx(scale.moment(x), abs=max(1.0, zoomed.pixel))


@given(scales, st.floats(0, 2_000), st.floats(0.2, 5), st.floats(0, 1))
def test_and_all_the_way_there(scale: Scale, x: float, factor: float, part: float) -> None:
    on_the_way = between(scale, scale.zoomed(factor, x), part)
    assert on_the_way.moment(x) == pytest.approx(scale.moment(x), abs=max(1.0, 0.01 * on_the_way.length))


@given(scales, st.sampled_from(["UTC", "Asia/Seoul", "Australia/Lord_Howe", "America/New_York"]))
def test_ticks_leave_room_for_their_labels(scale: Scale, zone: str) -> None:
    axis = axis_of(scale, ZoneInfo(zone))
    assert len(axis.minor) <= scale.width / 50 + 3
    for ticks in (axis.minor, axis.major):
        assert all(one.x < other.x for one, other in pairwise(ticks))
    assert all(start < end for start, end in axis.shaded)


def test_days_begin_at_midnight_where_the_clocks_change() -> None:
    zone = ZoneInfo("Europe/Berlin")
    start = datetime(2024, 3, 29, tzinfo=zone).timestamp()
    axis = axis_of(Scale(start, 5 * DAY, 600), zone)
    moments = [datetime.fromtimestamp(start + tick.x * 5 * DAY / 600, zone) for tick in axis.minor]
    assert {(moment.hour, moment.minute) for moment in moments} == {(0, 0)}
    (weekend,) = axis.shaded
    first, last = (datetime.fromtimestamp(start + x * 5 * DAY / 600, zone) for x in weekend)
    # The Sunday on which the clocks change has 23 hours.
    assert (f"{first:%a %H}", f"{last:%a %H}", last - first) == ("Sat 00", "Mon 00", last - first)
    assert weekend[1] - weekend[0] == pytest.approx(47 / 24 * 120)


@pytest.mark.parametrize(
    ("length", "minor", "major"),
    [
        (2 * DAY, "00:00", "Monday 2 September 2024"),
        (44 * DAY, "Mon 2", "September 2024"),
        (400 * DAY, "Sep", "2024"),
        (6 * 366 * DAY, "2024", ""),
    ],
)
def test_every_zoom_has_its_names(length: float, minor: str, major: str) -> None:
    start = datetime(2024, 9, 1, 18, tzinfo=ZoneInfo("UTC")).timestamp()
    axis = axis_of(Scale(start, length, 1_000), ZoneInfo("UTC"))
    assert minor in {tick.label for tick in axis.minor}
    assert not major or major in {tick.label for tick in axis.major}


times = st.floats(0, 1e8)
items = st.lists(
    st.one_of(
        st.builds(lambda a, b, w: item(min(a, b), max(a, b), width=w), times, times, st.floats(10, 300)),
        st.builds(lambda a: item(None, a), times),
        st.builds(lambda a: item(a, None, "Harbour Board"), times),
        st.builds(lambda a: item(a, a + DAY, waiting=60), times),
        st.builds(lambda: item(None, None)),
    ),
    max_size=60,
)


def held(layout: Layout) -> int:
    placed = sum(len(row) for row in layout.rows)
    return placed + sum(len(lane.dense) + len(lane.undated) for lane in layout.lanes)


@given(items, st.floats(60, 1e6))
def test_nothing_lies_on_anything_and_nothing_is_left_out(found: list[Item], pixel: float) -> None:
    layout = lay_out(grouped(found), pixel, as_of=5e7)
    assert not overlapping(layout)
    assert held(layout) == len(found)
    assert all(lane.rows <= MOST_ROWS + 1 for lane in layout.lanes)


@given(items, st.floats(60, 1e6), st.floats(-3_000, 3_000), st.floats(0, 200))
def test_only_what_is_in_view_is_asked_for(found: list[Item], pixel: float, left: float, top: float) -> None:
    layout = lay_out(grouped(found), pixel, as_of=5e7)
    seen = {one.item.id for one in layout.visible(left, left + 900, top, top + 60)}
    wanted = {
        one.item.id
        for row, upper in zip(layout.rows, layout.tops, strict=True)
        for one in row
        if one.last >= left and one.first <= left + 900 and upper < top + 60 and upper + 24 > top
    }
    assert wanted <= seen
    found_again = [placed for id_ in seen if (placed := layout.find(id_)) is not None]
    assert len(found_again) == len(seen)
    assert all(placed.last >= left and placed.first <= left + 900 for placed in found_again)


def test_labels_shorten_then_vanish_then_are_counted() -> None:
    found = grouped([item(seconds(number / 4), seconds(number / 4) + DAY) for number in range(400)])
    rooms = []
    for pixel in (600.0, 1_600.0, 4_500.0, 40_000.0):
        layout = lay_out(found, pixel, as_of=0.0)
        assert held(layout) == 400
        rooms.append(max((placed.room for row in layout.rows for placed in row), default=-1.0))
    assert rooms == [140.0, 104.0, 0.0, -1.0]
    assert len(layout.lanes[0].dense) == 400


def test_lanes_stand_in_the_order_of_what_they_are() -> None:
    parties = (PARTIES[2], PARTIES[1], ("Nobody named", "actor not reported", "context"), PARTIES[0])
    found = [Item(event(party=party), seconds(0), seconds(1)) for party in parties]  # type: ignore[arg-type]
    names = [group.kind for group in grouped(found)]
    assert names == ["regulator", "platform", "police", "actor not reported"]


def test_the_first_view_is_the_busiest_month() -> None:
    busy = [item(seconds(300 + number), seconds(301 + number)) for number in range(9)]
    spread = [item(seconds(100 * number), seconds(100 * number + 1)) for number in range(9)]
    scale = first_view([*busy, *spread], 1_000, as_of=0.0)
    assert scale.length == MONTH
    assert all(scale.x(one.start or 0.0) >= 0 and scale.x(one.end or 0.0) < 1_000 for one in busy)


def test_what_is_drawn_is_what_is_hit(theme: Theme) -> None:
    found = [
        *(item(seconds(number * 3), seconds(number * 3 + 1), width=90) for number in range(40)),
        item(seconds(0), seconds(400), "Harbour Board"),
        item(None, seconds(20), "Harbour Board"),
        item(None, None, "Harbour Board"),
        item(None, None, "Harbour Board"),
    ]
    layout = lay_out(grouped(found), 60 * DAY / 900, as_of=seconds(30))
    geometry = Geometry(Kit(theme), layout, Scale(seconds(4), 60 * DAY, 900), 0, 1_042, 700, seconds(30))
    shown = list(geometry.visible())
    assert 5 < len(shown) < len(found)
    for placed in shown:
        mark, label, pip = (of(placed) for of in (geometry.mark, geometry.label, geometry.pip))
        if mark.intersects(geometry.lanes):
            assert geometry.at(mark.intersected(geometry.lanes).center()) is placed.item
        if geometry.lanes.contains(label):
            assert geometry.at(label.center()) is placed.item
            assert geometry.pip_at(pip.center()) is placed.item
    chips = [chip for lane in layout.lanes for chip in geometry.chips(lane)]
    assert [geometry.at(chip.rect.center()) for chip in chips] == [chip.item for chip in chips]
    assert sum(chip.item is not None for chip in chips) == 2
    assert geometry.at(QPointF(5, 300)) is None
    assert geometry.at(QPointF(500, 5)) is None


@pytest.mark.parametrize("factor", [0.5, 1.7])
def test_on_the_way_to_another_zoom_marks_stand_at_their_time(theme: Theme, factor: float) -> None:
    found = [item(seconds(number), seconds(number + 1), width=20) for number in range(100)]
    wanted = Scale(seconds(40), 20 * DAY, 900)
    shown = wanted.zoomed(factor, 450)
    layout = lay_out(grouped(found), wanted.pixel, as_of=seconds(30))
    geometry = Geometry(Kit(theme), layout, shown, 0, 1_042, 700, seconds(30))
    seen = {placed.item.id: placed for placed in geometry.visible()}
    for one in found:
        if shown.x(one.start or 0.0) >= 0 and shown.x(one.end or 0.0) <= 900:
            mark = geometry.mark(seen[one.id])
            assert mark.center().x() == pytest.approx(142 + shown.x((one.start or 0.0) + DAY / 2), abs=1)


def test_arcs_go_from_demands_to_their_answers(theme: Theme) -> None:
    answer = event(days(3, 4))
    other = event(days(50, 51))
    demand = event(days(1, 2), PARTIES[0], answers=(answer.event.id, other.event.id))
    found = [Item(demand, seconds(1), seconds(2), title=60), Item(answer, seconds(3), seconds(4), title=60)]
    far = Item(other, seconds(50), seconds(51), title=60)
    layout = lay_out(grouped([*found, far]), 3_600.0, as_of=0.0)
    geometry = Geometry(Kit(theme), layout, Scale(seconds(0), 10 * DAY, 240), 0, 382, 400, 0.0)
    shown = list(geometry.visible())
    assert far.id not in {placed.item.id for placed in shown}
    pairs = list(arcs_of(geometry, shown, answered_by([*found, far]), None))
    assert {(one.item.id, two.item.id) for one, two in pairs} == {
        (demand.event.id, answer.event.id),
        (demand.event.id, other.event.id),
    }
    start, end = arc(geometry, *pairs[0])
    assert geometry.mark(pairs[0][0]).adjusted(0, -3, 0, 3).contains(start)
    assert geometry.mark(pairs[0][1]).adjusted(0, -3, 0, 3).contains(end)


@pytest.mark.parametrize(("due", "room", "beside"), [(3, 140, False), (20, 140, True), (9, 106, True)])
def test_a_label_stands_beside_its_mark_unless_a_deadline_is_near(
    due: float, room: float, beside: bool
) -> None:
    band = Band(seconds(due), seconds(due + 1), "due then", ours=False)
    demand = replace(item(seconds(0), seconds(1)), bands=(band,))
    placed = place(demand, seconds(0), DAY / 16, 0.0)
    assert placed.room == room
    start, end = due * 16, (due + 1) * 16
    assert placed.label + room <= start if beside else placed.label >= end
    assert placed.last >= max(end, placed.label + room)


def test_silence_takes_its_row_up_to_the_day_asked_about() -> None:
    waited = place(item(seconds(0), seconds(1), waiting=60), seconds(0), DAY / 16, as_of=700.0)
    assert waited.last == 700 + 8 + 60
    after = place(item(seconds(30), seconds(31)), seconds(0), DAY / 16, as_of=700.0)
    assert after.first < waited.last
