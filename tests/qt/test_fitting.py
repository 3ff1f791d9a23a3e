"""The obligations that fit, in an event's form: named by a press, read on their page, anew with the form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.views import EventView
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from qt.everywhere import go, settle

CODE = "KR-NA-44-2"


@pytest.fixture
def demand(window: MainWindow, qtbot: QtBot) -> EventView:
    go(window, Place("case", case="KR-2024-001"), qtbot)
    assert window.case.view is not None
    return next(
        one for one in window.case.view.events if one.event.asks == ("remove",) and one.event.obligations
    )


@pytest.fixture
def editor(window: MainWindow, demand: EventView, qtbot: QtBot) -> EventEditor:
    return opened(window, demand, qtbot)


def opened(window: MainWindow, event: EventView, qtbot: QtBot) -> EventEditor:
    window.case.editors.event(event.event.id)
    found = window.findChild(EventEditor)
    assert isinstance(found, EventEditor)
    settle(window, qtbot)
    return found


def press(editor: EventEditor, name: str) -> QPushButton:
    found = editor.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def why(editor: EventEditor, code: str) -> str:
    found = editor.findChild(QLabel, f"why-{code}")
    return found.text() if isinstance(found, QLabel) else ""


def test_what_fits_stands_there_with_its_reason_and_is_named_by_a_press(
    editor: EventEditor, window: MainWindow, demand: EventView, qtbot: QtBot
) -> None:
    assert why(editor, CODE).startswith("Binds information and communications service providers in South")
    name = press(editor, f"name-{CODE}")
    assert name.text() == "Name it"
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: press(editor, f"name-{CODE}").text() == "Take it off")
    assert press(editor, f"name-{CODE}").hasFocus()
    named = editor.form.fields.boxes["obligations"]
    qtbot.waitUntil(lambda: named.text() == f"KR-NA-44-7; {CODE}")
    press(editor, f"name-{CODE}").click()
    qtbot.waitUntil(lambda: named.text() == "KR-NA-44-7")


def test_another_kind_in_the_form_is_fitted_anew(
    editor: EventEditor, window: MainWindow, qtbot: QtBot
) -> None:
    kind = editor.form.fields.boxes["kind"].input
    assert isinstance(kind, QComboBox)
    kind.setCurrentIndex(kind.findData("warning"))
    qtbot.waitUntil(lambda: "not triggered by a warning" in why(editor, CODE))
    kind.setCurrentIndex(kind.findData("statement"))
    panel = editor.findChild(QWidget, "fitting")
    assert isinstance(panel, QWidget)
    qtbot.waitUntil(lambda: not panel.isVisibleTo(editor))


def test_one_is_read_on_its_page_at_its_version(
    editor: EventEditor, window: MainWindow, qtbot: QtBot
) -> None:
    press(editor, "read-KR-NA-44-7").click()
    settle(window, qtbot)
    assert window.navigator.here == Place("obligations", rule="KR-NA-44-7", version="undated")
    page = window.obligations
    qtbot.waitUntil(lambda: page.model.rowCount() > 50)
    rule = page.model.at(page.list.currentIndex().row())
    assert rule is not None
    assert rule.code == "KR-NA-44-7"


def test_an_older_version_is_read_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(Place("obligations", rule="IN-ITR-3-1-D", version="2021"))
    page = window.obligations
    qtbot.waitUntil(lambda: page.model.rowCount() > 50)
    settle(window, qtbot)
    said = page.details.findChild(QLabel, "version-asked")
    assert isinstance(said, QLabel)
    assert said.text().startswith("As version 2021 has it")
    assert "36 hours" in [one.text() for one in page.details.findChildren(QLabel)]


def test_an_event_that_is_no_demand_has_no_such_list(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("case", case="KR-2024-001"), qtbot)
    assert window.case.view is not None
    event = next(one for one in window.case.view.events if one.shape not in ("demand", "promise"))
    editor = opened(window, event, qtbot)
    panel = editor.findChild(QWidget, "fitting")
    assert isinstance(panel, QWidget)
    assert not panel.isVisibleTo(editor)
