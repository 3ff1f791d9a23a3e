"""The register of promises: narrowed, sorted, as of a day, exported, opened by keys, come to from Compare."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressdocket.qt.compare.events import Choices
from pressdocket.qt.compare.heads import HEADS
from pressdocket.qt.places import Place
from pressdocket.qt.window.promises import PromisesDialog
from pressdocket.qt.window.register import RegisterModel
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.register import Entry
from qt.everywhere import settle

Key = Qt.Key
PLATFORM, ON, DAYS = 1, 3, 5


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> PromisesDialog:
    QTest.keyClick(window, Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> PromisesDialog:
    found = window.findChild(PromisesDialog)
    assert isinstance(found, PromisesDialog)
    qtbot.waitUntil(lambda: len(found.table.shown()) > 1)
    settle(window, qtbot)
    return found


def type_day(dialog: PromisesDialog, words: str) -> None:
    dialog.day.setFocus()
    dialog.day.selectAll()
    QTest.keyClicks(dialog.day, words)
    QTest.keyClick(dialog.day, Key.Key_Return)


def press_head(dialog: PromisesDialog, column: int) -> None:
    head = dialog.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_the_model_keeps_qts_rules(dialog: PromisesDialog) -> None:
    model = RegisterModel(dialog)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(dialog.table.shown())
    assert model.rowCount() == len(dialog.table.shown())
    del tester


def test_words_narrow_and_enter_in_the_field_opens(
    dialog: PromisesDialog, window: MainWindow, qtbot: QtBot
) -> None:
    many = len(dialog.table.shown())
    assert dialog.words.hasFocus()
    QTest.keyClicks(dialog.words, "not promised x")
    shown = dialog.table.shown()
    assert 1 < len(shown) < many
    assert {one.state for one in shown} == {"demanded"}
    assert dialog.why.text().startswith("Demanded, never promised")
    assert dialog.said.text() == f"{len(shown)} entries: {len(shown)} demanded, not promised."
    QTest.keyClick(dialog.words, Key.Key_Down)
    assert dialog.table.entry() == shown[1]
    QTest.keyClick(dialog.words, Key.Key_Return)
    assert window.navigator.here == Place("case", case=shown[1].case, tab="timeline", event=shown[1].event)
    QTest.keyClicks(dialog.words, " zzz")
    assert (dialog.said.text(), dialog.why.text()) == ("None.", "")


def dates(entries: tuple[Entry, ...]) -> list[float]:
    return [one.first.timestamp() if one.first else float("inf") for one in entries]


def test_a_head_sorts_by_what_a_column_means(dialog: PromisesDialog) -> None:
    press_head(dialog, ON)
    assert dates(dialog.table.shown()) == sorted(dates(dialog.table.shown()))
    press_head(dialog, ON)
    assert dates(dialog.table.shown()) == sorted(dates(dialog.table.shown()), reverse=True)
    press_head(dialog, DAYS)
    days = [one.days_open for one in dialog.table.shown()]
    assert days == sorted(days, key=lambda each: float("inf") if each is None else each)


def test_s_sorts_by_the_column_and_the_row_stays_chosen(dialog: PromisesDialog) -> None:
    table = dialog.table
    table.setFocus()
    QTest.keyClick(table, Key.Key_J)
    chosen = table.entry()
    for _ in range(PLATFORM):
        QTest.keyClick(table, Key.Key_Right)
    for reverse in (False, True):
        QTest.keyClick(table, Key.Key_S)
        names = [one.platform.casefold() for one in table.shown()]
        assert names == sorted(names, reverse=reverse)
        assert table.entry() == chosen


def test_a_platform_is_shown_alone_even_if_its_name_is_a_letter(dialog: PromisesDialog) -> None:
    dialog.platform.setCurrentIndex(dialog.platform.findData("X"))
    assert {one.platform for one in dialog.table.shown()} == {"X"}


def test_as_of_an_earlier_day_and_what_says_no_day(
    dialog: PromisesDialog, window: MainWindow, qtbot: QtBot
) -> None:
    now = dialog.table.shown()
    type_day(dialog, "4 Sep 2024")
    qtbot.waitUntil(lambda: dialog.said.text().startswith("As of 4 Sep 2024: "))
    assert len(dialog.table.shown()) < len(now)
    type_day(dialog, "soonish")
    qtbot.waitUntil(lambda: "soonish" in dialog.said.text())
    assert dialog.said.property("role") == "error"
    type_day(dialog, "20 Sep 2024")
    qtbot.waitUntil(lambda: dialog.said.text().startswith("As of 20 Sep 2024: "))
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Key.Key_Return)
    assert window.navigator.here.as_of == date(2024, 9, 20)
    dialog.day.setFocus()
    dialog.day.clear()
    QTest.keyClick(dialog.day, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.table.shown() == now)


def test_what_is_shown_is_exported_in_its_order(
    dialog: PromisesDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.words, "telegram")
    press_head(dialog, ON)
    file = tmp_path / "promises.csv"
    dialog.export_to(file)
    qtbot.waitUntil(file.exists)
    rows = file.read_text(encoding="utf-8-sig").splitlines()[1:]
    assert [row.split(",")[0] for row in rows] == [one.state for one in dialog.table.shown()]
    dialog.export_to(tmp_path)
    qtbot.waitUntil(lambda: dialog.said.property("role") == "error")


def test_a_change_is_read_anew(dialog: PromisesDialog, window: MainWindow, qtbot: QtBot) -> None:
    gone = dialog.table.shown()[0].event
    window._session.do(lambda desk: desk.removing.event(gone))
    qtbot.waitUntil(lambda: gone not in {one.event for one in dialog.table.shown()})


def test_there_is_one_register_however_often_it_is_asked_for(
    dialog: PromisesDialog, window: MainWindow
) -> None:
    window.dialogs.promises()
    assert len(window.findChildren(PromisesDialog)) == 1


@pytest.mark.parametrize("by_key", [True, False], ids=["P", "popover"])
def test_compare_leads_to_the_promises_of_a_platform_as_of_its_day(
    window: MainWindow, qtbot: QtBot, *, by_key: bool
) -> None:
    window.navigator.go(Place("compare", as_of=date(2024, 12, 31)))
    qtbot.waitUntil(lambda: window.compare.model.rowCount() > 0)
    settle(window, qtbot)
    page = window.compare
    row = next(n for n in range(page.model.rowCount()) if page.model.at(n).name == "Telegram")  # type: ignore[union-attr]
    column = [head.column for head in HEADS].index("promises")
    page.show_set("records")
    page.table.setCurrentIndex(page.model.index(row, column))
    if by_key:
        QTest.keyClick(page.table, Key.Key_P)
    else:
        QTest.keyClick(page.table, Key.Key_Return)
        (found,) = page.findChildren(Choices)
        assert found.lines.lines.rowCount() > 1
        QTest.keyClick(found.lines, Key.Key_End)
        QTest.keyClick(found.lines, Key.Key_Return)
    dialog = opened(window, qtbot)
    assert dialog.platform.currentData() == "Telegram"
    assert {one.platform for one in dialog.table.shown()} == {"Telegram"}
    assert dialog.said.text().startswith("As of 31 Dec 2024: ")
    field = dialog.findChild(QLineEdit, "promises-as-of")
    assert isinstance(field, QLineEdit)
    assert field.text() == "31 Dec 2024"


def test_the_register_of_an_earlier_day_is_read_once(window: MainWindow, qtbot: QtBot) -> None:
    begun: list[str] = []
    window._session.jobs.began.connect(lambda job: begun.append(job.name))
    window.dialogs.promises_of("X", date(2024, 9, 20))
    found = window.findChild(PromisesDialog)
    assert isinstance(found, PromisesDialog)
    assert found.said.text() == "Looking through the cases …"
    settle(window, qtbot)
    assert begun == ["Promises"]
    assert found.said.text().startswith("As of 20 Sep 2024: ")
