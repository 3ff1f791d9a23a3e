"""The Inbox in the real window: reports without a case are read, filed, deleted, or start a case."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.qt.inbox.reports import InboxModel
from pressdocket.qt.places import Place
from pressdocket.qt.window.case_form import CaseForm
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

ONE, OTHER = b"First of two reports\n\nIt says little.", b"Second of two reports\n\nIt says less."


def at_inbox(window: MainWindow, qtbot: QtBot) -> None:
    window.taking.take([ONE, OTHER])
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 2)
    window.navigator.go(Place("inbox"))
    window.activateWindow()
    window.inbox.list.setFocus()


def press(window: MainWindow, name: str) -> None:
    found = window.inbox.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_an_empty_inbox_says_so(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    window.navigator.go(Place("inbox"))
    qtbot.waitUntil(lambda: not window.inbox.list.isVisible())


def test_keys_walk_over_reports_and_what_was_seen_is_not_new(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    page = window.inbox
    assert [page.model.is_new(row) for row in (0, 1)] == [False, True]
    assert "new, publication date not known" in page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(page.list, Qt.Key.Key_J)
    assert page.list.currentIndex().row() == 1
    second = page.model.report(1)
    assert second is not None
    assert page.reader.toPlainText().strip() == second.report.text.split("\n\n")[1].strip()
    assert not page.model.is_new(1)
    QTest.keyClick(page.list, Qt.Key.Key_BracketLeft)
    assert page.list.currentIndex().row() == 0


def test_a_report_starts_a_case(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    press(window, "case-from-report")
    form = window.inbox.findChild(CaseForm)
    assert isinstance(form, CaseForm)
    for name, text in (("case-reference", "XX-1"), ("case-title", "Lanternfish")):
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, text)
    form.save()
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    assert (window.navigator.here.case, window.navigator.here.tab) == ("XX-1", "evidence")
    window.navigator.go(Place("inbox"))
    qtbot.waitUntil(lambda: window.inbox.case.currentData() == "XX-1")
    press(window, "file-report")
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 0)
    window.steps.undo()
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)


def test_a_report_nothing_rests_on_goes_without_a_question(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    QTest.keyClick(window.inbox.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)
    window.steps.undo()
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 2)


def test_recording_asks_for_a_case_first(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    said: list[str] = []
    window.case._session.said.connect(lambda words, _step: said.append(words))
    QTest.keyClick(window.inbox.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert said == ["File it under a case first, then Ctrl+E records an event from it."]


def test_the_model_keeps_qts_rules(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    model = InboxModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    reports = tuple(found for row in (0, 1) if (found := window.inbox.model.report(row)) is not None)
    model.show(reports)
    model.see(reports[0].report.id)
    model.show(())
    assert model.rowCount() == 0
    assert tester.model() is model
