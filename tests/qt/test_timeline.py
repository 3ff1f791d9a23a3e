"""The timeline in its window: keys, clicks, the day asked about, the table twin, the overview, the menu."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from pressdocket.qt.places import Place
from pressdocket.qt.timeline.scale import DAY
from pressdocket.qt.timeline.tab import TimelineTab
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

CASE, THEN = "KR-2024-001", date(2024, 9, 20)
KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def tab_of(window: MainWindow, qtbot: QtBot, as_of: date | None = None) -> TimelineTab:
    window.resize(1440, 900)
    window.navigator.go(Place("case", case=CASE, tab="timeline", as_of=as_of))
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.today == (as_of is None))
    tab = window.case.findChild(TimelineTab)
    assert isinstance(tab, TimelineTab)
    QApplication.processEvents()
    return tab


def pixel(image: QImage, x: float, y: float) -> QColor:
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio))


def test_keys_walk_events_and_open_sentences(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    canvas = tab_of(window, qtbot).canvas
    QTest.keyClick(canvas, KEYS.Key_Home)
    first = canvas.selected
    QTest.keyClick(canvas, KEYS.Key_Right)
    assert first is not None
    assert canvas.selected not in (None, first)
    QTest.keyClick(canvas, KEYS.Key_Left)
    assert canvas.selected == first
    lane = canvas.stage.layout.lane_of(first)
    QTest.keyClick(canvas, KEYS.Key_Down)
    assert canvas.selected is not None
    assert canvas.stage.layout.lane_of(canvas.selected) == lane + 1
    QTest.keyClick(canvas, KEYS.Key_Up)
    assert canvas.stage.layout.lane_of(canvas.selected) == lane
    QTest.keyClick(canvas, KEYS.Key_End)
    assert canvas.selected == canvas.stage.order[-1].id
    before = canvas.scale
    QTest.keyClick(canvas, KEYS.Key_Plus)
    assert canvas.scale.length < before.length
    QTest.keyClick(canvas, KEYS.Key_0)
    assert canvas.scale.length > before.length
    QTest.keyClick(canvas, KEYS.Key_Return)
    assert window.navigator.here.tab == "evidence"
    view = canvas.view_of(canvas.selected)
    assert view is not None
    assert window.navigator.here.claims[0] in view.claims
    window.navigator.back()
    assert (window.navigator.here.tab, canvas.selected) == ("timeline", view.event.id)


def test_arriving_chooses_the_first_demand_in_view(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    view = tab.canvas.view_of(tab.canvas.selected)
    assert view is not None
    assert view.title.startswith("Removal request: 25 videos")
    assert "cannot tell" in tab.details._chip.accessibleName()
    assert "48-hour limit lies inside that span" in tab.details._why.text()
    assert "5 claims" in tab.details._rests.text()
    assert window.navigator.here.event is None
    other = next(one for one in tab.canvas.stage.order if one.view.shape == "promise")
    window.navigator.open_event(other.id)
    assert tab.canvas.selected == other.id
    assert tab.details._title.text() == other.view.title


def test_a_pip_opens_and_a_mark_is_chosen(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    canvas = tab_of(window, qtbot).canvas
    geometry = canvas.geometry_now
    placed = next(
        one
        for one in geometry.visible()
        if one.item.id != canvas.selected and geometry.lanes.contains(geometry.label(one))
    )
    at = geometry.mark(placed).intersected(geometry.lanes).center().toPoint()
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.selected == placed.item.id
    assert not window.navigator.here.claims
    QTest.mouseClick(canvas.viewport(), LEFT, pos=geometry.pip(placed).center().toPoint())
    assert len(window.navigator.here.claims) == 1
    window.navigator.back()
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert window.navigator.here.claims[0] in placed.item.view.claims


def test_the_day_asked_about_is_a_line_with_hatching_after_it(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    canvas = tab_of(window, qtbot, THEN).canvas
    assert canvas.stage.as_of == datetime(2024, 9, 21, tzinfo=ZoneInfo("Asia/Seoul")).timestamp()
    assert [tag.words for tag in canvas.stage.tags] == ["As of 20 Sep 2024", "Today 12 Feb 2026"]
    geometry, image = canvas.geometry_now, canvas.viewport().grab().toImage()
    x = geometry.x(canvas.stage.as_of)
    assert geometry.lanes.left() < x < geometry.lanes.right()
    accent, page = QColor(window.case._theme.tokens.accent), QColor(window.case._theme.tokens.page)
    assert pixel(image, x, geometry.kit.tags + 4) == accent
    # A row that nothing stands in: plain before the line, hatched after it.
    y = geometry.y(geometry.layout.lanes[0].top + geometry.layout.lanes[0].height - 2)
    before = {pixel(image, x - step, y).name() for step in range(4, 40)}
    after = {pixel(image, x + step, y).name() for step in range(4, 40)}
    assert page.name() in before
    assert len(after) > len(before)


def test_what_was_not_known_is_drawn_apart(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot, THEN)
    later = [one for one in tab.canvas.stage.order if not one.view.known]
    assert later
    assert all(one.said == "reported later" for one in later)
    early = next(one for one in later if one.view.shape == "demand" and one.start is not None)
    assert early.start is not None
    assert early.start < tab.canvas.stage.as_of
    tab.canvas.select(early.id)
    assert "counts for nothing" in tab.details._why.text()
    tab.show_table()
    model = tab.table.model()
    words = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert words.count("reported later") == len(later)


def test_t_shows_today_and_else_returns_to_it(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    canvas = tab_of(window, qtbot, THEN).canvas
    canvas.setFocus()
    QTest.keyClick(canvas, KEYS.Key_T)
    assert window.navigator.here.as_of is None
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.today)
    assert not 0 <= canvas.scale.x(canvas.stage.as_of) <= canvas.scale.width
    QTest.keyClick(canvas, KEYS.Key_T)
    assert 0 <= canvas.scale.x(canvas.stage.as_of) <= canvas.scale.width


def test_the_table_twin_holds_the_same_events(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    model = tab.table.model()
    QAbstractItemModelTester(tab.table.events, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClick(tab.canvas, KEYS.Key_End)
    QTest.keyClick(tab.canvas, KEYS.Key_T, Qt.KeyboardModifier.AltModifier)
    assert tab.table.isVisible()
    assert model.rowCount() == len(tab.canvas.stage.order)
    chosen = tab.table.event_at(tab.table.currentIndex())
    assert chosen is not None
    assert chosen.event.id == tab.canvas.selected
    QTest.keyClick(tab.table, KEYS.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert len(copied) == 7
    assert chosen.title in copied
    for column in range(model.columnCount()):
        tab.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        assert model.rowCount() == len(tab.canvas.stage.order)
    counts = [int(str(model.index(row, 6).data())) for row in range(model.rowCount())]
    assert counts == sorted(counts, reverse=True)
    tab.table.setCurrentIndex(model.index(0, 0))
    first = tab.table.event_at(model.index(0, 0))
    assert first is not None
    assert tab.canvas.selected == first.event.id
    QTest.keyClick(tab.table, KEYS.Key_Return)
    assert window.navigator.here.claims[0] in first.claims


def test_filters_leave_out_kinds(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    pills = tab.tools.pills
    pills["Around it"].click()
    assert "context" not in {one.view.shape for one in tab.canvas.stage.order}
    assert tab.table.model().rowCount() == len(tab.canvas.stage.order)
    assert pills["Around it"].accessibleName() == "Around it, left out"
    pills["Demands"].click()
    chosen = tab.canvas.view_of(tab.canvas.selected)
    assert chosen is not None
    assert chosen.shape != "demand"
    assert tab.details._title.text() == chosen.title
    hidden = next(one for one in tab.table.events._rows if one.shape == "answer")
    pills["Answers"].click()
    assert tab.canvas.view_of(hidden.event.id) is None
    tab.select(Place("case", case=CASE, tab="timeline", event=hidden.event.id))
    assert tab.canvas.selected == hidden.event.id
    assert pills["Answers"].isChecked()
    for pill in pills.values():
        pill.setChecked(False)
    assert tab.canvas.stage.order == ()
    assert tab.details._title.text() == "No event is shown"


def test_zooms_say_which_is_chosen(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)

    def chosen() -> set[str]:
        return {made.text() for made in tab.tools.findChildren(QPushButton)
                if made.property("kind") == "segment" and made.isChecked()}  # fmt: skip

    for words in ("Week", "Year", "Day", "Fit"):
        made = tab.tools.findChild(QPushButton, f"zoom-{words.lower()}")
        assert isinstance(made, QPushButton)
        made.click()
        assert chosen() == {words}
    QTest.keyClick(tab.canvas, KEYS.Key_Plus)
    assert chosen() == set()
    before = tab.canvas.scale.length
    QTest.keyClick(tab.tools._slider, KEYS.Key_Right)
    assert tab.canvas.scale.length < before


def test_the_overview_is_dragged_resized_and_moved_by_keys(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    overview, canvas = tab.overview, tab.canvas
    tab.tools.zoomed.emit(600 * DAY)
    window, before = overview.window_rect(), canvas.scale
    middle = window.center().toPoint()
    QTest.mousePress(overview, LEFT, pos=middle)
    QTest.mouseMove(overview, middle - QPoint(40, 0))
    QTest.mouseRelease(overview, LEFT, pos=middle - QPoint(40, 0))
    assert canvas.scale.start < before.start
    assert canvas.scale.length == pytest.approx(before.length)
    edge = overview.window_rect().center().toPoint()
    edge.setX(round(overview.window_rect().right()))
    QTest.mousePress(overview, LEFT, pos=edge)
    QTest.mouseMove(overview, edge - QPoint(30, 0))
    QTest.mouseRelease(overview, LEFT, pos=edge - QPoint(30, 0))
    assert canvas.scale.length < before.length
    start = canvas.scale.start
    QTest.keyClick(overview, KEYS.Key_Right)
    assert canvas.scale.start > start
    length = canvas.scale.length
    QTest.keyClick(overview, KEYS.Key_Left, SHIFT)
    assert canvas.scale.length < length


def test_a_menu_a_tooltip_and_a_sentence_for_screen_readers(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    canvas = tab.canvas
    with qtbot.waitSignal(tab.edit_asked) as asked:
        canvas.menu_asked.emit(canvas.selected, QPoint(10, 10))
        menu = tab.findChild(QMenu, "timeline-menu")
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text().startswith("Edit")).trigger()
        menu.close()
    assert asked.args == [canvas.selected]
    QTest.keyClick(canvas, KEYS.Key_Space)
    assert "지난 1일" in QToolTip.text()
    assert canvas.accessibleName().startswith(
        "Timeline of Telegram and KCSC, 2024: 27 events. Chosen: Removal"
    )
    QToolTip.hideText()
