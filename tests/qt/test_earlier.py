"""What an earlier day did not know of a case, and the register of promises, each a list that opens events."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pressdocket.qt.places import Place
from pressdocket.qt.window.earlier import EarlierDialog
from pressdocket.qt.window.promises import PromisesDialog
from pressdocket.qt.window.window import MainWindow

Key = Qt.Key


def earlier(window: MainWindow, qtbot: QtBot) -> EarlierDialog:
    window.navigator.go(Place("case", case="KR-2024-001"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    window.dialogs.earlier()
    found = window.findChild(EarlierDialog)
    assert isinstance(found, EarlierDialog)
    return found


def test_what_was_not_known_on_a_day_is_listed_and_opens_its_event(window: MainWindow, qtbot: QtBot) -> None:
    dialog = earlier(window, qtbot)
    QTest.keyClicks(dialog.day, "3 Sep 2024")
    QTest.keyClick(dialog.day, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.count() > 3)
    assert dialog.said.text().startswith("Not known on 3 Sep 2024: ")
    row = next(n for n in range(dialog.list.count()) if dialog.list.item(n).data(0x100).kind == "event")
    dialog.list.setCurrentRow(row)
    QTest.keyClick(dialog.list, Key.Key_Return)
    here = window.navigator.here
    assert (here.tab, here.event) == ("timeline", dialog.list.item(row).data(0x100).subject)


def test_a_day_that_is_none_or_not_earlier_is_said_there(window: MainWindow, qtbot: QtBot) -> None:
    dialog = earlier(window, qtbot)
    dialog.day.setText("someday")
    dialog.compare.click()
    qtbot.waitUntil(lambda: "someday" in dialog.said.text())
    dialog.day.setText("3 Sep 2099")
    dialog.compare.click()
    qtbot.waitUntil(lambda: "is not before" in dialog.said.text())
    assert dialog.list.count() == 0


def test_promises_of_all_cases_are_narrowed_and_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.dialogs.promises()
    dialog = window.findChild(PromisesDialog)
    assert isinstance(dialog, PromisesDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 1)
    many = dialog.list.count()
    QTest.keyClicks(dialog.words, "open telegram")
    assert 0 < dialog.list.count() < many
    entry = dialog.list.item(0).data(0x100)
    assert (entry.state, entry.platform) == ("open", "Telegram")
    assert "no evidence either way for" in dialog.list.item(0).text()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_Return)
    assert window.navigator.here.event == entry.event
    QTest.keyClicks(dialog.words, " zzz")
    assert dialog.said.text() == "None."
