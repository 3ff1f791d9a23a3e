"""The page of obligations: searched, read, taken over, changed, given back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.qt.editing.obligation import ObligationEditor
from pressdocket.qt.obligations.axis import VersionAxis
from pressdocket.qt.obligations.page import ObligationsPage
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.obligation import Obligation
from qt.conftest import Open


@pytest.fixture
def window(open_window: Open, sample_docket: Path, qtbot: QtBot) -> MainWindow:
    made = open_window(sample_docket)
    made.navigator.go(Place("obligations"))
    qtbot.waitUntil(lambda: made.obligations.model.rowCount() > 50)
    return made


def texts(page: ObligationsPage) -> str:
    return "\n".join(one.text() for one in page.details.findChildren(QLabel))


def click(within: QWidget, name: str) -> None:
    button = within.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(page: ObligationsPage, code: str) -> None:
    page.list.setCurrentIndex(page.model.index(page.model.row_of(code), 0))


def own(window: MainWindow, qtbot: QtBot) -> dict[str, Obligation]:
    found: list[tuple[Obligation, ...]] = []
    window.obligations._session.ask(lambda desk: tuple(desk.docket.all(Obligation)), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {rule.code: rule for rule in found[0]}


def test_the_model_keeps_qts_rules(window: MainWindow) -> None:
    model = window.obligations.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rules(())
    assert model.rowCount() == 0
    del tester


def test_words_and_a_jurisdiction_narrow_the_list(window: MainWindow, qtbot: QtBot) -> None:
    page = window.obligations
    QTest.keyClick(page.list, Qt.Key.Key_Slash)
    qtbot.waitUntil(page.words.hasFocus)
    QTest.keyClicks(page.words, "officer intimation")
    assert page.model.row_of("IN-ITR-3-1-D") >= 0
    assert page.model.row_of("EU-DSA-9") < 0
    QTest.keyClicks(page.words, "zzz")
    assert page.model.rowCount() == 0
    QTest.keyClick(page.words, Qt.Key.Key_Escape)
    page.place.setCurrentIndex(page.place.findData("KR"))
    shown = [page.model.at(row) for row in range(page.model.rowCount())]
    assert {rule.jurisdiction for rule in shown if rule} == {"KR"}


def test_a_rule_shows_its_versions_and_what_each_changed(window: MainWindow) -> None:
    page = window.obligations
    choose(page, "IN-ITR-3-1-D")
    assert "Limit: 36 hours → 3 hours" in texts(page)
    (axis,) = page.details.findChildren(VersionAxis)
    assert "2026: 3 hours, since 20 Feb 2026" in axis.accessibleName()


def test_a_badge_says_what_nobody_has_verified(window: MainWindow) -> None:
    page = window.obligations
    rule = page.model.at(page.model.row_of("KR-TBA-22-5"))
    assert rule is not None
    assert "not verified" in [chip.words for chip in rule.chips]


def test_a_rule_is_taken_over_changed_and_given_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.obligations
    choose(page, "KR-TBA-22-5")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "this docket's" in _chips(page))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    (editor,) = page.findChildren(ObligationEditor)
    limit = editor.form.fields.boxes["limits"]
    qtbot.waitUntil(lambda: limit.text() == "none")
    assert isinstance(limit.input, QLineEdit)
    limit.input.setText("in a while")
    editor.form.save("limits")
    said = limit.findChild(QLabel, "obligation-limits-says")
    assert isinstance(said, QLabel)
    qtbot.waitUntil(lambda: "is no limit" in said.text())
    assert limit.text() == "in a while"
    limit.input.setText("24 hours")
    click(editor, "obligation-done")
    qtbot.waitUntil(lambda: "24 hours" in texts(page))
    assert own(window, qtbot)["KR-TBA-22-5"].limits[0].number == 24
    click(page.details, "give-back")
    qtbot.waitUntil(lambda: "this docket's" not in _chips(page))
    assert "KR-TBA-22-5" not in own(window, qtbot)
    window.steps.undo()
    qtbot.waitUntil(lambda: "this docket's" in _chips(page))


def test_a_yardstick_is_made_and_labelled_as_ours(window: MainWindow, qtbot: QtBot) -> None:
    page = window.obligations
    page.add_yardstick(72)
    qtbot.waitUntil(lambda: page.model.row_of("OURS-72H") >= 0)
    choose(page, "OURS-72H")
    assert _chips(page) == ["ours"]
    assert own(window, qtbot)["OURS-72H"].ours


def _chips(page: ObligationsPage) -> list[str]:
    rule = page.model.at(page.list.currentIndex().row())
    return [chip.words for chip in rule.chips] if rule else []
