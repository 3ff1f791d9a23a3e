"""The timeline: scale, packing, keys, the table twin, and that only what is in view is drawn."""

from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pressdocket.desk.views import EventView
from pressdocket.qt.places import Place
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.canvas import Canvas
from pressdocket.qt.timeline.layout import Item, Layout, lay_out, overlapping
from pressdocket.qt.timeline.scale import DAY, LONGEST, SHORTEST, Scale, ticks
from pressdocket.qt.timeline.tab import TimelineTab
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.event import Event
from qt.conftest import Open

CASE = "KR-2024-001"
NOON = datetime(2024, 9, 3, 12, tzinfo=UTC).timestamp()
scales = st.builds(Scale, st.floats(-2e9, 4e9), st.floats(SHORTEST, LONGEST), st.integers(200, 3_000))


@given(scales, st.floats(-500, 4_000), st.floats(0.2, 5))
def test_zooming_keeps_the_moment_under_the_pointer(scale: Scale, x: float, factor: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assert SHORTEST <= zoomed.length <= LONGEST
    assert zoomed.moment(x) == pytest.approx(scale.moment(x), abs=max(1.0, zoomed.pixel))


@given(scales, st.sampled_from(["UTC", "Asia/Seoul", "Australia/Lord_Howe", "America/New_York"]))
def test_ticks_leave_room_for_their_labels(scale: Scale, zone: str) -> None:
    made = ticks(scale, ZoneInfo(zone))
    assert len(made) <= scale.width / 50 + 3
    assert all(one.x < other.x for one, other in pairwise(made))


def test_days_begin_at_midnight_where_the_clocks_change() -> None:
    start = datetime(2024, 3, 29, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()
    zone = ZoneInfo("Europe/Berlin")
    made = ticks(Scale(start, 5 * DAY, 600), zone)
    moments = [datetime.fromtimestamp(start + tick.x * 5 * DAY / 600, zone) for tick in made]
    assert {(moment.hour, moment.minute) for moment in moments} == {(0, 0)}


def item(start: float | None, end: float | None, actor: str = "Lanternfish", width: float = 120) -> Item:
    event = Event(id=uuid4(), case=uuid4(), kind="removal")
    view = EventView(
        event=event, title="Removal", shape="answer", actor=actor, target="", when="", date=None, later=None,
        figure="", contested=False, known=True, claims=(), origins=0, support=None, verdict=None, why="",
        due=None, answers=(),
    )  # fmt: skip
    return Item(view, start, end, soft=False, label="Removal", width=width)


times = st.floats(0, 1e8)
items = st.lists(
    st.one_of(
        st.builds(lambda a, b, w: item(min(a, b), max(a, b), width=w), times, times, st.floats(10, 480)),
        st.builds(lambda a: item(None, a), times),
        st.builds(lambda a: item(a, None, "Harbour Board"), times),
        st.builds(lambda: item(None, None)),
    ),
    max_size=40,
)


@given(items, st.floats(60, 1e6))
def test_nothing_lies_on_anything_and_nothing_is_left_out(found: list[Item], pixel: float) -> None:
    layout = lay_out(found, {}, pixel)
    assert not overlapping(layout)
    placed = sum(len(row) for row in layout.rows) + sum(len(bare) for bare in layout.undated.values())
    assert placed == len(found)


def many(count: int) -> Layout:
    found = [item(NOON + number * 3_600, NOON + number * 3_600 + DAY) for number in range(count)]
    return lay_out(found, {}, 600.0)


def test_many_events_are_packed_without_overlap() -> None:
    assert not overlapping(many(3_000))


def test_only_what_is_in_view_is_asked_for() -> None:
    layout = many(10_000)
    shown = list(layout.visible(1_000, 2_000, 0, 20))
    assert 0 < len(shown) < 200
    assert all(one.last >= 1_000 and one.first <= 2_000 and one.row < 20 for one in shown)
    everything = {
        one.item.id for row in layout.rows[:20] for one in row if one.last >= 1_000 and one.first <= 2_000
    }
    assert {one.item.id for one in shown} == everything


def tab_of(window: MainWindow, qtbot: QtBot, as_of: date | None = None) -> TimelineTab:
    window.navigator.go(Place("case", case=CASE, tab="timeline", as_of=as_of))
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.today == (as_of is None))
    tab = window.case.findChild(TimelineTab)
    assert isinstance(tab, TimelineTab)
    return tab


def test_keys_walk_events_and_open_sentences(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    canvas = tab.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    first = canvas.selected
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert first is not None
    assert canvas.selected not in (None, first)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.selected == first
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.selected != first
    before = canvas.scale
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.scale.length < before.length
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.scale.length > before.length
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert window.navigator.here.tab == "evidence"
    view = canvas.view_of(canvas.selected)
    assert view is not None
    assert window.navigator.here.claims[0] in view.claims
    window.navigator.back()
    assert (window.navigator.here.tab, canvas.selected) == ("timeline", view.event.id)


def test_a_mark_and_its_pip_are_clicked(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    canvas = tab_of(window, qtbot).canvas
    canvas.viewport().grab()
    rect, event = canvas._pips[0]
    placed = canvas._layout.find(event)
    assert placed is not None
    x = round(canvas._labels() + canvas._offset() + placed.right - 3)
    if x > canvas._labels():
        QTest.mouseClick(
            canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, round(rect.center().y()))
        )
        assert canvas.selected == event
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert window.navigator.here.tab == "evidence"


def test_the_table_twin_holds_the_same_events(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClick(tab.canvas, Qt.Key.Key_End)
    QTest.keyClick(tab.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert tab.table.isVisible()
    assert tab.model.rowCount() == len(tab.canvas.items())
    chosen = tab.model.event_at(tab.table.currentIndex().row())
    assert chosen is not None
    assert chosen.event.id == tab.canvas.selected
    QTest.keyClick(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert len(copied) == 7
    assert chosen.title in copied


def test_what_was_not_known_is_drawn_apart(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot, date(2024, 9, 20))
    later = [one for one in tab.canvas.items() if not one.view.known]
    assert later
    assert any(one.moment is not None for one in later)
    QTest.keyClick(tab, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    words = [str(tab.model.index(row, 0).data()) for row in range(tab.model.rowCount())]
    assert words.count("reported later") == len(later)


def test_filters_leave_out_shapes(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    tab._pills["Around it"].click()
    assert "context" not in {one.view.shape for one in tab.canvas.items()}
    assert tab.model.rowCount() == len(tab.canvas.items())


def test_an_empty_canvas_is_drawn(theme: Theme, qtbot: QtBot) -> None:
    canvas = Canvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(600, 300)
    assert not canvas.grab().isNull()
    assert canvas.painted == 0
