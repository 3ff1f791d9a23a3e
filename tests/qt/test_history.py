"""The history of a case: a row a step, its changes under it, before and after on Enter."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.desk import Desk
from pressdocket.qt.history.tab import HistoryTab
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.change import Changes
from qt.conftest import Open

CASE = "KR-2024-001"


def history(window: MainWindow, qtbot: QtBot) -> HistoryTab:
    window.navigator.go(Place("case", case=CASE, tab="history"))
    tab = window.case.findChild(HistoryTab)
    assert isinstance(tab, HistoryTab)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 0)
    return tab


def cell(tab: HistoryTab, row: int, parent: QModelIndex | None = None) -> str:
    return str(tab.model.index(row, 2, parent or QModelIndex()).data())


def rename(window: MainWindow, qtbot: QtBot, about: str) -> None:
    view = window.case.view
    assert view is not None
    event = next(one.event for one in view.events if one.event.about == "a hotline")

    def save(desk: Desk) -> Changes:
        return desk.save(event.model_copy(update={"about": about}))

    window._session.do(save)
    qtbot.waitUntil(
        lambda: window.case.view is not None and about in {v.event.about for v in window.case.view.events}
    )


def test_an_import_is_one_row_that_unfolds(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    tab = history(open_window(sample_docket), qtbot)
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tab.model.rowCount() == 1
    assert cell(tab, 0).startswith("Import of “docket.json”: 60 claims, 27 events, ")
    top = tab.model.index(0, 0)
    assert tab.model.rowCount(top) > 90
    assert cell(tab, 0, top) == "Case “Telegram and KCSC, 2024”: added"
    QTest.keyClick(tab.tree, Qt.Key.Key_Return)
    assert tab.tree.isExpanded(top)
    QTest.keyClick(tab.tree, Qt.Key.Key_Down)
    QTest.keyClick(tab.tree, Qt.Key.Key_Return)
    assert tab.details.isVisible()
    fields = [tab.details.item(row, 0).text() for row in range(tab.details.rowCount())]  # type: ignore[union-attr]
    assert "Reference" in fields
    QTest.keyClick(tab.details, Qt.Key.Key_Escape)
    assert tab.details.isHidden()


def test_a_change_names_its_record_its_field_and_both_values(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = history(window, qtbot)
    rename(window, qtbot, "a telephone line")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    said = "about changed from “a hotline” to “a telephone line”"
    assert cell(tab, 0) == f"Event “Request: a telephone line”: {said}"
    tab.tree.setCurrentIndex(tab.model.index(0, 0))
    back = tab.findChild(QPushButton, "undo-step")
    assert isinstance(back, QPushButton)
    back.click()
    qtbot.waitUntil(lambda: tab.model.rowCount() == 3)
    assert cell(tab, 0) == f"Undone: Event “Request: a hotline”: {said}"


def test_the_filter_looks_into_steps_and_keeps_the_place(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = history(window, qtbot)
    rename(window, qtbot, "a telephone line")
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    QTest.keyClicks(tab.filter_box, "telephone")
    assert tab.model.rowCount() == 2  # The import names it as well, by what it is called now.
    QTest.keyClicks(tab.filter_box, " changed")
    assert tab.model.rowCount() == 1
    QTest.keyClicks(tab.filter_box, " nowhere")
    assert tab.model.rowCount() == 0
    assert tab._none.isVisible()
    QTest.keyClick(tab.filter_box, Qt.Key.Key_Escape)
    assert tab.model.rowCount() == 2


@pytest.mark.parametrize("text", ["<b>bold</b><img src='file:///etc/passwd'>", "\u202edrow", "x" * 100_000])
def test_hostile_words_are_short_and_plain(
    open_window: Open, sample_docket: Path, qtbot: QtBot, text: str
) -> None:
    window = open_window(sample_docket)
    tab = history(window, qtbot)
    rename(window, qtbot, text)
    qtbot.waitUntil(lambda: tab.model.rowCount() == 2)
    assert len(cell(tab, 0)) <= 400
    tab.tree.setCurrentIndex(tab.model.index(0, 0))
    QTest.keyClick(tab.tree, Qt.Key.Key_Return)
    assert tab.details.item(0, 2).text().startswith("“" + text[:20])  # type: ignore[union-attr]
    assert len(tab.details.item(0, 2).text()) < 100  # type: ignore[union-attr]
