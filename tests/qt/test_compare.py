"""The page of comparisons in the real window: figures that open, days as typed, few demands and many."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.qt.compare.events import Choices
from pressdocket.qt.compare.heads import HEADS, SETS, fitted
from pressdocket.qt.compare.page import ComparePage
from pressdocket.qt.compare.parts import Part
from pressdocket.qt.places import Place
from pressdocket.qt.results.lines import Lines
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open
from qt.everywhere import settle
from qt.many_demands import make

COLUMN = {head.column: number for number, head in enumerate(HEADS)}
SAID = Qt.ItemDataRole.AccessibleTextRole
Key = Qt.Key


@pytest.fixture
def few(open_window: Open, sample_docket: Path, qtbot: QtBot) -> MainWindow:
    """On the sample, where most have less than ten demands."""
    return opened(open_window(sample_docket), qtbot)


@pytest.fixture
def many(open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """On a docket with 41, 20, 12 and 1 demands."""
    return opened(open_window(make(office, tmp_path / "many.docket")), qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.resize(1440, 900)
    QTest.keyClick(window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.compare.model.rowCount() > 0)
    settle(window, qtbot)
    return window


def cell(page: ComparePage, name: str, column: str) -> QModelIndex:
    rows = range(page.model.rowCount())
    row = next(row for row in rows if (side := page.model.at(row)) and side.name == name)
    return page.model.index(row, COLUMN[column])  # type: ignore[index]


def said(page: ComparePage, name: str, column: str) -> str:
    return str(cell(page, name, column).data(SAID))


def part(page: ComparePage, name: str, column: str, which: int = 0) -> Part:
    return page.table.parts_of(cell(page, name, column))[which]


def press(page: ComparePage, name: str, column: str, which: int = 0) -> None:
    where = part(page, name, column, which).rect.center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def enter(page: ComparePage, name: str, column: str) -> None:
    page.table.setCurrentIndex(cell(page, name, column))
    QTest.keyClick(page.table, Key.Key_Return)


def choices(page: ComparePage, qtbot: QtBot) -> Choices:
    def shown() -> list[Choices]:
        return [one for one in page.findChildren(Choices) if one.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def titles(lines: Lines) -> list[str]:
    return [str(lines.lines.index(row, 0).data()) for row in range(lines.lines.rowCount())]


def type_day(page: ComparePage, name: str, words: str) -> None:
    field = page.days.fields[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Key.Key_Return)


def line(page: ComparePage) -> str:
    return page._line.text()


def test_the_model_keeps_qts_rules_and_every_cell_says_a_sentence(many: MainWindow) -> None:
    model = many.compare.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert said(many.compare, "Video host A", "rate").startswith(
        "Video host A, in time: 29 of 41, at most 32; 71 – 78 %; 3 once for and once against"
    )
    assert "median time to act: 11 – 13 hours" in said(many.compare, "Video host A", "name")
    assert all(model.index(row, column).data(SAID) for row in range(4) for column in range(len(HEADS)))
    model.show_sides((), "Platform")
    assert model.rowCount() == 0
    del tester


def test_the_pages_stand_in_the_order_of_the_sidebar(few: MainWindow, qtbot: QtBot) -> None:
    assert few.navigator.here == Place("compare")
    QTest.keyClick(few, Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert few.navigator.here == Place("obligations")
    button = few.findChild(QWidget, "go-compare")
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert few.navigator.here == Place("compare")


def test_a_press_on_a_count_lists_its_demands_and_opens_one(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    press(page, "Video host A", "extent", 1)
    found = choices(page, qtbot)
    view = page._view
    assert view is not None
    side = next(one for one in view.sides if one.name == "Video host A")
    partly = side.cells["extent"].groups[1]
    assert (partly.words, found.lines.lines.rowCount()) == ("in part", 6)
    assert set(titles(found.lines)) == {view.told[event].title for event in partly.events}
    QTest.keyClick(found.lines, Key.Key_Down)
    QTest.keyClick(found.lines, Key.Key_Return)
    here = many.navigator.here
    assert (here.page, here.tab) == ("case", "summary")
    assert here.event in partly.events
    qtbot.waitUntil(lambda: many.case.view is not None)
    settle(many, qtbot)
    assert many.case.view is not None
    assert many.case.view.case.reference == here.case
    assert here.event in {one.event.id for one in many.case.view.events}
    many.navigator.back()
    assert many.navigator.here == Place("compare")
    assert many.focusWidget() is page.table


def test_enter_on_a_cell_with_one_event_goes_there_at_once(many: MainWindow) -> None:
    page = many.compare
    QTest.keyClick(page.table, Key.Key_V)
    enter(page, "Forum B", "apologies")
    assert page._view is not None
    told = page._view.told[many.navigator.here.event]  # type: ignore[index]
    assert told.title.startswith("Forum B apologised")
    assert many.navigator.here.tab == "timeline"


def test_a_press_on_a_band_or_a_chip_lists_what_it_stands_for(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    press(page, "Forum B", "rate")
    found = choices(page, qtbot)
    assert found.lines.lines.rowCount() == 12
    QTest.keyClick(found.lines, Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.findChildren(Choices))
    press(page, "Forum B", "left_out")
    assert choices(page, qtbot).lines.lines.rowCount() == 2


def test_enter_lists_all_of_a_cell_under_its_words(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    enter(page, "Video host A", "in_time")
    lines = choices(page, qtbot).lines.lines
    words = {result.section for row in range(lines.rowCount()) if (result := lines.at(row))}
    assert words == {"Met", "Missed", "Silent"}


def test_below_ten_the_cases_stand_instead_of_a_rate(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    assert part(page, "Telegram", "rate").case == "KR-2024-001"
    assert {one.name for one in page.table.parts_of(cell(page, "Telegram", "extent"))} == {"count"}
    assert "too few demands for a rate; the cases: Telegram and KCSC" in said(page, "Telegram", "rate")
    page.choose(next(one.key for one in page._view.sides if one.name == "X"))  # type: ignore[union-attr]
    assert page.below._stack.currentWidget() is page.below.demands
    assert page.below.demands.lines.rowCount() == 4
    press(page, "Telegram", "rate")
    assert few.navigator.here == Place("case", case="KR-2024-001")


def test_several_cases_are_listed_to_choose_from(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    enter(page, "X", "rate")
    found = choices(page, qtbot)
    assert len(titles(found.lines)) == 2
    QTest.keyClick(found.lines, Key.Key_Return)
    assert few.navigator.here.page == "case"


def test_a_demand_of_the_list_below_opens_its_case(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    lines = page.below.demands
    where = lines.visualRect(lines.lines.index(1, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert few.navigator.here.tab == "summary"
    assert few.navigator.here.event is not None


def test_a_period_narrows_what_counts_and_says_what_it_left_out(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    type_day(page, "from", "20 Mar 2024")
    qtbot.waitUntil(lambda: "20 Mar 2024 to today" in line(page))
    assert "outside the period" in said(page, "Video host A", "left_out")
    type_day(page, "to", "April 2024")
    qtbot.waitUntil(lambda: "20 Mar 2024 to 30 Apr 2024" in line(page))
    assert page.days.until == date(2024, 4, 30)
    type_day(page, "from", "2030")
    says = page.days.says
    qtbot.waitUntil(lambda: "ends before it begins" in says.text())
    assert "20 Mar 2024 to 30 Apr 2024" in line(page)
    type_day(page, "to", "2031")
    qtbot.waitUntil(lambda: all(one.cells["demands"].words == "0" for one in page._view.sides))  # type: ignore[union-attr]
    assert says.text() == ""


def test_a_bad_date_says_a_sentence_and_keeps_what_was_typed(many: MainWindow, qtbot: QtBot) -> None:
    page, before = many.compare, line(many.compare)
    type_day(page, "as-of", "soonish")
    qtbot.waitUntil(page.days.says.isVisible)
    field = page.days.fields["as-of"]
    assert "soonish" in page.days.says.text()
    assert (field.text(), field.property("invalid")) == ("soonish", "true")
    assert (page.model.rowCount(), line(page)) == (4, before)
    QTest.keyClick(field, Key.Key_Escape)
    assert (field.text(), field.property("invalid"), page.days.says.text()) == ("", "false", "")


def test_as_of_an_earlier_day_less_was_known_and_cases_open_as_of_it(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    type_day(page, "as-of", "30 Sep 2024")
    qtbot.waitUntil(lambda: "as of 30 Sep 2024" in line(page))
    assert [side.name for side in page._view.sides] == ["Telegram"]  # type: ignore[union-attr]
    press(page, "Telegram", "rate")
    assert few.navigator.here == Place("case", case="KR-2024-001", as_of=date(2024, 9, 30))
    few.navigator.back()
    type_day(page, "as-of", "2001")
    qtbot.waitUntil(page._empties[1].isVisible)
    button = page.findChild(QPushButton, "compare-all-days")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_regulators_and_jurisdictions_too(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    QTest.keyClick(page.table, Key.Key_G)
    qtbot.waitUntil(lambda: "regulators" in line(page))
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "Regulator"
    page.by.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "South Korea" in [side.name for side in page._view.sides])  # type: ignore[union-attr]


def test_the_curve_says_itself_and_opens_its_demands(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    chart = page.below.chart
    assert chart.isVisible()
    assert "Video host A: 41 demands timed; 11 – 13 hours median" in chart.accessibleName()
    QTest.keyClick(page.table, Key.Key_C)
    assert page.below.other.currentText() == "Forum B"
    assert "Forum B: 12 demands timed" in chart.accessibleName()
    chart.setFocus()
    QTest.keyClick(chart, Key.Key_Return)
    assert choices(page, qtbot).lines.lines.rowCount() == 41


def test_what_was_left_out_is_listed_with_its_reason(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    texts = [one.text() for one in page.below.reasons.findChildren(QLabel) if one.isVisible()]
    assert "Not due yet." in texts
    numbers = [
        one for one in page.below.reasons.findChildren(QPushButton, "opens-sentence") if one.isVisible()
    ]
    assert numbers[0].accessibleName() == "Lanternfish, silent: 1; opens them"
    numbers[0].click()
    assert few.navigator.here.case == "XX-2026-001"


def test_columns_are_dropped_from_the_right() -> None:
    def names(room: int) -> list[str]:
        return [HEADS[number].column for number in fitted(SETS["answers"], room)]

    assert names(1_200) == ["name", "demands", "in_time", "rate", "extent", "time", "left_out"]
    assert names(840) == ["name", "demands", "in_time", "rate", "extent", "time"]
    assert names(90) == ["name", "demands"]
    assert all(sum(fitted(SETS["records"], room).values()) == room for room in (900, 1_100, 1_900))


def test_the_smallest_window_keeps_the_first_columns(many: MainWindow, qtbot: QtBot) -> None:
    many.resize(960, 640)
    table = many.compare.table
    settle(many, qtbot)
    shown = [head.column for number, head in enumerate(HEADS) if not table.isColumnHidden(number)]
    assert shown == ["name", "demands", "in_time", "rate", "extent", "time"]


def test_an_empty_docket_says_so(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "empty.docket")
    window.navigator.go(Place("compare"))
    qtbot.waitUntil(window.compare._empties[0].isVisible)


def test_a_change_is_compared_anew_and_the_chosen_row_stays(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    page.table.setCurrentIndex(cell(page, "Forum B", "extent"))
    (event,) = (part(page, "Messenger", "extent").groups[0].events,)
    many._session.do(lambda desk: desk.removing.event(event[0]))
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    side = page.model.at(page.table.currentIndex().row())
    assert side is not None
    assert side.name == "Forum B"


def test_a_page_come_to_before_the_first_paint_keeps_the_keyboard(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(make(office, tmp_path / "many.docket"), place=Place("compare"))
    qtbot.waitUntil(lambda: window.compare.model.rowCount() > 0)
    assert window.compare.table.hasFocus()


def test_a_day_that_is_typed_on_coming_back_keeps_the_keyboard(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    many.navigator.go(Place("cases"))
    many.navigator.back()
    type_day(page, "from", "2024")
    qtbot.waitUntil(lambda: page.days.since is not None)
    settle(many, qtbot)
    assert page.days.fields["from"].hasFocus()
