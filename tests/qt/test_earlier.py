"""What an earlier day did not know of a case, as a list that opens events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pressdocket.qt.places import Place
from pressdocket.qt.results.model import Result, ResultsModel
from pressdocket.qt.window.earlier import EarlierDialog
from pressdocket.qt.window.window import MainWindow

Key = Qt.Key


def earlier(window: MainWindow, qtbot: QtBot) -> EarlierDialog:
    window.navigator.go(Place("case", case="KR-2024-001"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    window.dialogs.earlier()
    found = window.findChild(EarlierDialog)
    assert isinstance(found, EarlierDialog)
    return found


def rows(found: ResultsModel) -> list[Result]:
    return [row for number in range(found.rowCount()) if (row := found.at(number)) is not None]


def test_what_was_not_known_on_a_day_is_listed_and_opens_its_event(window: MainWindow, qtbot: QtBot) -> None:
    dialog = earlier(window, qtbot)
    QTest.keyClicks(dialog.day, "3 Sep 2024")
    QTest.keyClick(dialog.day, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.lines.rowCount() > 3)
    assert dialog.said.text().startswith("Not known on 3 Sep 2024: ")
    assert rows(dialog.list.lines)[0].title.startswith("Removal request by the Korea Communications")
    QTest.keyClick(dialog.list, Key.Key_Return)
    here = window.navigator.here
    assert (here.tab, here.case) == ("timeline", "KR-2024-001")
    assert here.event is not None


@pytest.mark.parametrize("by_key", [True, False], ids=["key", "button"])
def test_a_key_and_a_button_beside_the_day_open_it(window: MainWindow, qtbot: QtBot, *, by_key: bool) -> None:
    window.navigator.go(Place("case", case="KR-2024-001"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    if by_key:
        deed = next(one for one in window.deeds if one.text().startswith("Compare with an earlier day"))
        assert deed.shortcut().toString() == "Ctrl+Shift+D"
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window, Key.Key_D, keys)
    else:
        QTest.mouseClick(window.case.head.earlier, Qt.MouseButton.LeftButton)
    assert len(window.findChildren(EarlierDialog)) == 1


def test_a_day_that_is_none_or_not_earlier_is_said_there(window: MainWindow, qtbot: QtBot) -> None:
    dialog = earlier(window, qtbot)
    dialog.day.setText("someday")
    dialog.compare.click()
    qtbot.waitUntil(lambda: "someday" in dialog.said.text())
    dialog.day.setText("3 Sep 2099")
    dialog.compare.click()
    qtbot.waitUntil(lambda: "is not before" in dialog.said.text())
    assert dialog.list.lines.rowCount() == 0


def test_the_day_asked_last_is_the_one_shown(window: MainWindow, qtbot: QtBot) -> None:
    dialog = earlier(window, qtbot)
    for day in ("3 Sep 2024", "10 Nov 2024"):
        dialog.day.setText(day)
        dialog.compare.click()
    qtbot.waitUntil(lambda: dialog.list.lines.rowCount() > 0)
    assert dialog.said.text().startswith("Not known on 10 Nov 2024: ")
