"""The ledger tab in the real window: sorted, filtered, copied, edited, undone; widths are remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pressdocket.desk.ledger import Entry
from pressdocket.desk.opening import Office
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.ledger.heads import (
    ANSWER,
    ANSWERED_ON,
    ASKED_ON,
    EXTENT,
    HEADS,
    OURS,
    STATUS,
    TIME,
    VERDICT,
    WHAT,
)
from pressdocket.qt.ledger.model import ENTRY
from pressdocket.qt.ledger.tab import LedgerTab
from pressdocket.qt.places import Place
from pressdocket.qt.settings import Settings
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open
from qt.crowded import CROWDED, EMPTY, crowd

CASE = "KR-2024-001"


def tab_of(window: MainWindow, qtbot: QtBot, case: str = CASE) -> LedgerTab:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.go(Place("case", case=case, tab="ledger"))
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.case.reference == case)
    return window.case.ledger


def cell(tab: LedgerTab, words: str, column: int) -> QModelIndex:
    """The cell of a column in the row whose demand has these words."""
    for row in range(tab.sorted.rowCount()):
        if words in str(tab.sorted.index(row, WHAT).data()):
            return tab.sorted.index(row, column)
    raise AssertionError(words)


def entry(tab: LedgerTab, words: str) -> Entry:
    found = cell(tab, words, WHAT).data(ENTRY)
    assert isinstance(found, Entry)
    return found


def column_of(tab: LedgerTab, column: int) -> list[str]:
    return [str(tab.sorted.index(row, column).data()) for row in range(tab.sorted.rowCount())]


def editor_of(window: MainWindow, qtbot: QtBot) -> EventEditor:
    editor = next(one for one in window.case.findChildren(EventEditor) if one.isVisible())
    qtbot.waitUntil(editor.form.fields.isEnabled)
    return editor


def test_the_model_keeps_qts_rules_in_every_order(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in (tab.model, tab.sorted)]
    rows = tab.model.rowCount()
    assert rows == 7
    for column in range(len(HEADS)):
        for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
            tab.table.sortByColumn(column, order)
            last = tab.sorted.index(rows - 1, 0).data(ENTRY)
            assert isinstance(last, Entry)
            assert last.promise
    assert len(testers) == 2


def test_dates_sort_by_time_and_durations_by_length(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    tab.table.sortByColumn(ASKED_ON, Qt.SortOrder.DescendingOrder)
    assert column_of(tab, ASKED_ON)[:2] == ["9 – 12 Nov 2024", "7 Nov 2024"]
    tab.table.sortByColumn(TIME, Qt.SortOrder.AscendingOrder)
    assert column_of(tab, TIME)[0] == "0 – 4 hours"
    assert column_of(tab, TIME)[-2].startswith("Silent")
    tab.table.sortByColumn(TIME, Qt.SortOrder.DescendingOrder)
    assert column_of(tab, TIME)[0] == "Up to 6 years"
    assert column_of(tab, TIME)[-2].startswith("Silent")


def test_enter_on_a_figure_opens_its_sentences(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    row = entry(tab, "25")
    for column, claims in ((WHAT, row.what.claims), (ANSWER, row.done.claims)):
        tab.table.setCurrentIndex(cell(tab, "25", column))
        QTest.keyClick(tab.table, Qt.Key.Key_Return)
        assert window.navigator.here.tab == "evidence"
        assert window.navigator.here.claims[0] == claims[0]
        window.navigator.back()
        assert window.navigator.here.event == row.event
        assert tab.table.currentIndex() == cell(tab, "25", column)


def test_a_press_on_a_figure_opens_it_and_beside_it_does_not(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    rect = tab.table.visualRect(cell(tab, "hotline", WHAT))
    beside = QPoint(rect.right() - 8, rect.center().y())
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert window.navigator.here.tab == "ledger"
    figure = QPoint(rect.left() + 12, rect.center().y())
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, pos=figure)
    assert window.navigator.here.claims[0] == entry(tab, "hotline").what.claims[0]


@pytest.mark.parametrize(
    ("column", "field"), [(STATUS, "event-status"), (ASKED_ON, "by-hand-when"), (1, "event-actor")]
)
def test_enter_elsewhere_edits_that_field(
    open_window: Open, sample_docket: Path, qtbot: QtBot, column: int, field: str
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    tab.table.setCurrentIndex(cell(tab, "25", column))
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    editor = editor_of(window, qtbot)
    assert editor.record == entry(tab, "25").event
    focused = editor.focusWidget()
    assert focused is not None
    assert focused.objectName() == field


def test_an_answer_is_edited_where_there_is_one_and_linked_where_not(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    tab.table.doubleClicked.emit(cell(tab, "25", ANSWERED_ON))
    editor = editor_of(window, qtbot)
    assert editor.record == entry(tab, "25").answers[0]
    editor.close()
    QApplication.processEvents()
    tab.table.doubleClicked.emit(cell(tab, "hotline", ANSWERED_ON))
    linking = editor_of(window, qtbot)
    assert linking.record == entry(tab, "hotline").event
    focused = linking.focusWidget()
    assert focused is not None
    assert focused.objectName() == "link-event"


def test_an_edit_shows_up_and_is_undone(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    tab.table.setCurrentIndex(cell(tab, "hotline", WHAT))
    QTest.keyClick(tab.table, Qt.Key.Key_E)
    line = editor_of(window, qtbot).form.fields.boxes["about"].input
    assert isinstance(line, QLineEdit)
    line.setText("a telephone line")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: "A telephone line" in column_of(tab, WHAT))
    assert tab.table.currentIndex() == cell(tab, "telephone", WHAT)
    window.steps.undo()
    qtbot.waitUntil(lambda: "A hotline" in column_of(tab, WHAT))


def test_a_marks_a_row_and_its_answers_as_reviewed(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "crowded.docket"
    with office.create(path) as desk:
        crowd(desk, 12)
    window = open_window(path)
    tab = tab_of(window, qtbot, CROWDED)
    assert set(column_of(tab, STATUS)) == {"draft"}
    tab.table.setCurrentIndex(tab.sorted.index(1, ASKED_ON))
    QTest.keyClick(tab.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: column_of(tab, STATUS)[:3] == ["draft", "reviewed", "draft"])
    assert tab.table.currentIndex().row() == 1
    window.steps.undo()
    qtbot.waitUntil(lambda: set(column_of(tab, STATUS)) == {"draft"})


def test_typing_jumps_and_its_letters_are_no_commands(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    tab.table.setCurrentIndex(tab.sorted.index(0, WHAT))
    QTest.keyClicks(tab.table, "name")
    assert tab.table.currentIndex() == cell(tab, "Name an officer", WHAT)
    assert not [one for one in window.case.findChildren(EventEditor) if one.isVisible()]
    pause = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    QTest.keyClick(tab.table, Qt.Key.Key_E)
    QApplication.setKeyboardInputInterval(pause)
    assert editor_of(window, qtbot).record == entry(tab, "Name an officer").event


def test_arrows_home_and_end_walk_the_cells(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    tab.table.setCurrentIndex(tab.sorted.index(0, ASKED_ON))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(tab.table, key)
    assert (tab.table.currentIndex().row(), tab.table.currentIndex().column()) == (1, 1)
    QTest.keyClick(tab.table, Qt.Key.Key_Home)
    assert tab.table.currentIndex().column() == 0
    QTest.keyClick(tab.table, Qt.Key.Key_End)
    assert tab.table.currentIndex().column() > VERDICT


def test_cells_are_copied_as_lines_with_tabs(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    tab.table.setCurrentIndex(cell(tab, "25", ASKED_ON))
    QTest.keyClick(tab.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(tab.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1 Sep 2024\tKCSC\tRemove 25 explicit deepfake videos"


def test_the_filter_narrows_and_escape_clears_it(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    tab = tab_of(open_window(sample_docket), qtbot)
    QTest.keyClick(tab.table, Qt.Key.Key_Slash)
    assert tab.filter_box.hasFocus()
    QTest.keyClicks(tab.filter_box, "kcc officer")
    assert column_of(tab, WHAT) == ["Name an officer for the protection of minors"]
    QTest.keyClicks(tab.filter_box, " nowhere")
    assert tab.sorted.rowCount() == 0
    assert tab._stack.currentIndex() == 2
    QTest.keyClick(tab.filter_box, Qt.Key.Key_Escape)
    assert tab.sorted.rowCount() == 7
    assert tab.table.hasFocus()


def test_columns_go_from_the_right_and_y_takes_ours(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)

    def shown() -> list[int]:
        return [number for number in range(len(HEADS)) if not tab.table.isColumnHidden(number)]

    wide = shown()
    assert OURS in wide
    window.resize(960, 640)
    QApplication.processEvents()
    narrow = shown()
    assert narrow == list(range(len(narrow)))
    assert VERDICT in narrow
    assert len(narrow) < len(wide)
    assert not tab.table.horizontalScrollBar().isVisible()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert shown() == wide
    QTest.keyClick(tab.table, Qt.Key.Key_Y)
    assert OURS not in shown()
    assert EXTENT in shown()


def test_widths_are_remembered(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    assert tab.table.widths() == []
    tab.table.horizontalHeader().resizeSection(WHAT, 300)
    window.close()
    assert Settings(sample_docket.with_suffix(".ini")).ledger_widths[WHAT] == 300
    again = open_window(sample_docket)
    assert tab_of(again, qtbot).table.columnWidth(WHAT) == 300
    settings = Settings(sample_docket.with_suffix(".ini"))
    settings._kept.setValue("ledger-widths", "wide 3")
    assert settings.ledger_widths == []


def test_the_menu_of_a_row(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    menu = tab.menu_at(cell(tab, "hotline", WHAT))
    assert menu is not None
    by_words = {action.text(): action for action in menu.actions()}
    assert not by_words["Edit the answer …"].isEnabled()
    assert not by_words["Mark as reviewed"].isEnabled()
    by_words["Show on the timeline"].trigger()
    assert (window.navigator.here.tab, window.navigator.here.event) == (
        "timeline",
        entry(tab, "hotline").event,
    )
    assert tab.menu_at(QModelIndex()) is None


def test_hostile_words_and_an_empty_case(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "crowded.docket"
    with office.create(path) as desk:
        crowd(desk, 24)
    window = open_window(path)
    tab = tab_of(window, qtbot, CROWDED)
    assert tab.sorted.rowCount() == 24
    for row in range(24):
        for column in range(len(HEADS)):
            index = tab.sorted.index(row, column)
            assert len(str(index.data())) <= 500
            assert "<" not in str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert not tab.grab().isNull()
    tab = tab_of(window, qtbot, EMPTY)
    assert tab.model.rowCount() == 0
    assert tab._stack.currentIndex() == 1
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    QTest.keyClick(tab.table, Qt.Key.Key_A)
    assert window.navigator.here.tab == "ledger"
