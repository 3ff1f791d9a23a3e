"""The timeline's canvas by itself: wheel, drag, glide, crowds, undated events, other scripts."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.desk.views import CaseView, EventView, Shape
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.canvas import Canvas
from pressdocket.qt.timeline.layout import Sizes, lay_out
from pressdocket.qt.timeline.lines import Lines, direction_of
from pressdocket.qt.timeline.motion import motion_wanted
from pressdocket.qt.timeline.scale import DAY
from pressdocket.qt.timeline.ties import arc
from qt.timeline_samples import crowd, days, event

KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sample_view(office: Office, sample_docket: Path) -> CaseView:
    with office.open(sample_docket) as desk:
        return desk.judging.view("KR-2024-001")


def canvas_on(theme: Theme, qtbot: QtBot, view: CaseView, *, glides: bool = False) -> Canvas:
    canvas = Canvas(theme, glides=glides)
    qtbot.addWidget(canvas)
    canvas.resize(1200, 600)
    canvas.show_view(view)
    canvas.show()
    return canvas


def with_events(view: CaseView, events: tuple[EventView, ...]) -> CaseView:
    return replace(view, events=events)


def wheel(canvas: Canvas, at: QPointF, step: QPoint, keys: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        at, QPointF(canvas.viewport().mapToGlobal(at.toPoint())), QPoint(), step, Qt.MouseButton.NoButton,
        keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


def test_every_event_is_reached_by_one_key(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    QTest.keyClick(canvas, KEYS.Key_Home)
    reached = [canvas.selected]
    for _ in sample_view.events[1:]:
        QTest.keyClick(canvas, KEYS.Key_Right)
        reached.append(canvas.selected)
        geometry = canvas.geometry_now
        placed = canvas.stage.layout.find(canvas.selected) if canvas.selected else None
        assert placed is not None
        assert geometry.mark(placed).intersects(geometry.lanes)
    assert set(reached) == {view.event.id for view in sample_view.events}


def test_the_wheel_zooms_at_the_pointer_and_pans(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    at = QPointF(700, 300)
    before, moment = canvas.scale, canvas.geometry_now.scale.moment(700 - 142)
    wheel(canvas, at, QPoint(0, 240), CONTROL)
    assert canvas.scale.length < before.length
    assert canvas.scale.moment(700 - 142) == pytest.approx(moment, abs=1)
    before = canvas.scale
    wheel(canvas, at, QPoint(0, -120), SHIFT)
    assert canvas.scale.start > before.start
    wheel(canvas, at, QPoint(120, 0), Qt.KeyboardModifier.NoModifier)
    assert canvas.scale.start == pytest.approx(before.start)
    assert canvas.scale.length == before.length
    bar = canvas.verticalScrollBar()
    wheel(canvas, at, QPoint(0, -120), Qt.KeyboardModifier.NoModifier)
    assert bar.value() == min(bar.maximum(), 72) > 0


def test_dragging_the_ground_pans(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    chosen, start = canvas.selected, canvas.scale.start
    QTest.mousePress(canvas.viewport(), LEFT, pos=QPoint(700, 20))
    for x in (690, 650, 600):
        QTest.mouseMove(canvas.viewport(), QPoint(x, 20))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(600, 20))
    assert canvas.scale.start == pytest.approx(start + 100 * canvas.scale.pixel)
    assert canvas.selected == chosen


def test_a_zoom_glides_where_motion_is_wanted(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view, glides=True)
    before = canvas.scale
    canvas.zoom(4.0, 500)
    assert canvas.scale.length == pytest.approx(before.length / 4)
    assert canvas.shown.length > canvas.scale.length
    qtbot.waitUntil(lambda: canvas.shown == canvas.scale)
    still = canvas_on(theme, qtbot, sample_view, glides=False)
    still.zoom(4.0, 500)
    assert still.shown == still.scale


def test_a_case_without_events_says_so(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, with_events(sample_view, ()))
    assert not canvas.grab().isNull()
    assert (canvas.painted, canvas.selected) == (0, None)
    QTest.keyClick(canvas, KEYS.Key_Right)
    QTest.keyClick(canvas, KEYS.Key_Down)
    assert canvas.selected is None


def test_undated_events_stand_in_a_row_of_their_own(
    theme: Theme, qtbot: QtBot, sample_view: CaseView
) -> None:
    events = tuple(event() for _ in range(12))
    canvas = canvas_on(theme, qtbot, with_events(sample_view, events))
    canvas.grab()
    lane = canvas.stage.layout.lanes[0]
    chips = list(canvas.geometry_now.chips(lane))
    shown = [chip for chip in chips if chip.item is not None]
    assert canvas.painted == len(shown)
    assert chips[-1].words == f"and {12 - len(shown)} more"
    QTest.mouseClick(canvas.viewport(), LEFT, pos=shown[2].rect.center().toPoint())
    assert shown[2].item is not None
    assert canvas.selected == shown[2].item.id
    assert "12 of them without a date" in canvas.accessibleName()


def test_only_what_is_in_view_is_painted(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    events = crowd(1_000)
    canvas = canvas_on(theme, qtbot, with_events(sample_view, events))
    canvas.zoom(canvas.scale.length / (30 * DAY), 0)
    canvas.grab()
    in_view = [view for view in events if _meets(canvas, view)]
    # A label may reach into view from the left of it, so a few more are painted.
    assert 0 < canvas.painted < len(in_view) + 40 < 500


def _meets(canvas: Canvas, view: EventView) -> bool:
    span = view.course.span
    assert span is not None
    ends = [end for end in (span.earliest, span.latest) if end is not None]
    left, right = (canvas.scale.x(moment.timestamp()) for moment in (min(ends), max(ends)))
    return right >= 0 and left <= canvas.scale.width


def test_a_crowd_is_counted_and_still_walked(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, with_events(sample_view, crowd(3_000)))
    canvas.fit()
    canvas.grab()
    assert all(lane.dense for lane in canvas.stage.layout.lanes)
    assert canvas.painted == 3_000
    QTest.keyClick(canvas, KEYS.Key_Home)
    QTest.keyClick(canvas, KEYS.Key_Right)
    assert canvas.selected == canvas.stage.order[1].id


def test_time_runs_to_the_right_in_every_script(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    there = canvas.viewport().grab().toImage()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        mirrored = canvas_on(theme, qtbot, sample_view)
        assert mirrored.viewport().grab().toImage() == there
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_same_case_again_keeps_zoom_and_choice(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    canvas.zoom(2.0, 300)
    QTest.keyClick(canvas, KEYS.Key_End)
    scale, chosen = canvas.scale, canvas.selected
    canvas.show_view(replace(sample_view, as_of=date(2025, 1, 1), today=False))
    assert (canvas.scale, canvas.selected) == (scale, chosen)


def test_an_arc_has_the_colour_of_its_verdict(theme: Theme, qtbot: QtBot, sample_view: CaseView) -> None:
    canvas = canvas_on(theme, qtbot, sample_view)
    geometry, image = canvas.geometry_now, canvas.viewport().grab().toImage()
    answers = {one.item.view.title: one for one in geometry.visible() if one.item.view.course.bounded}
    answer = next(one for title, one in answers.items() if title.startswith("Removal: 25"))
    demand = geometry.layout.find(canvas.stage.demands_of[answer.item.id][0].id)
    assert demand is not None
    end = arc(geometry, demand, answer)[1].toPoint()
    around = {image.pixelColor(end + QPoint(x, y)).name() for x in range(-5, 6) for y in range(-8, 1)}
    assert theme.color("unsure").name() in around


def test_motion_follows_the_desktop(theme: Theme, qtbot: QtBot) -> None:
    class Still(QProxyStyle):
        def __init__(self, lasts: int) -> None:
            super().__init__("Fusion")
            self._lasts = lasts

        def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:  # noqa: N802 - Qt's own
            moves = hint == QStyle.StyleHint.SH_Widget_Animation_Duration
            return self._lasts if moves else super().styleHint(hint, *rest)

    widget = QWidget()
    qtbot.addWidget(widget)
    for lasts in (0, 200):
        style = Still(lasts)
        widget.setStyle(style)
        assert motion_wanted(widget) == bool(lasts)
        widget.setStyle(None)  # type: ignore[arg-type]


def test_lines_hold_what_fits_and_tell_the_rest(theme: Theme, qtbot: QtBot) -> None:
    lines = Lines(theme.font(13), "text", 2)
    qtbot.addWidget(lines)
    lines.resize(200, 60)
    lines.setText("Short words.")
    lines.grab()
    assert lines.toolTip() == ""
    assert lines.heightForWidth(200) < lines.heightForWidth(20)
    lines.setText("\U0001f4c4 " + "a word or two " * 20)
    lines.grab()
    assert lines.toolTip().startswith("\U0001f4c4 a word")
    assert direction_of("— 3 שלום") == Qt.LayoutDirection.RightToLeft
    assert direction_of("3 September, שלום") == Qt.LayoutDirection.LeftToRight


def test_a_zoom_of_many_lanes_keeps_the_upper_one_in_place_while_the_rest_follow(
    theme: Theme, qtbot: QtBot, sample_view: CaseView
) -> None:
    parties: list[tuple[str, str, Shape]] = [
        (f"Platform {number:02}", "platform", "answer") for number in range(60)
    ]
    events = tuple(event(days(at * 3, at * 3 + 1), party) for party in parties for at in range(40))
    canvas = canvas_on(theme, qtbot, with_events(sample_view, events))
    canvas.fit()
    canvas.verticalScrollBar().setValue(canvas.stage.layout.lanes[30].top + 5)

    def upper() -> tuple[str, float]:
        geometry = canvas.geometry_now
        lane = next(geometry.lanes_in_view())
        return lane.name, geometry.y(lane.top)

    before = upper()
    canvas.zoom(6.0)
    stage = canvas.stage
    assert not stage.layout.fresh
    assert {one.item.view.course.lane for one in canvas.geometry_now.visible()} >= {"Platform 30"}
    assert upper() == before
    qtbot.waitUntil(lambda: stage.layout.fresh)
    assert upper() == before
    whole = lay_out(stage.groups, canvas.scale.pixel, stage.as_of, Sizes(unit=theme.px(1_000) / 1_000))
    assert [lane.rows for lane in stage.layout.lanes] == [lane.rows for lane in whole.lanes]
