"""The Inbox in the real window: reports without a case are read, filed, deleted, or start a case."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
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
    words = second.report.text.split("\n\n")[1].strip()
    qtbot.waitUntil(lambda: page.reader.toPlainText().strip() == words)
    assert not page.model.is_new(1)
    QTest.keyClick(page.list, Qt.Key.Key_BracketLeft)
    assert page.list.currentIndex().row() == 0


def test_what_is_pasted_in_the_inbox_is_what_is_looked_at(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    page = window.inbox
    QTest.keyClick(page.list, Qt.Key.Key_J)
    window.taking.take([b"Harbour news\n\nA third one came in."])
    qtbot.waitUntil(lambda: page.reader.toPlainText().strip() == "A third one came in.")


def test_a_report_starts_a_case(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    box = window.inbox.choice.box
    qtbot.waitUntil(lambda: box.currentText().startswith("New: XX-2026-001"))
    box.setCurrentIndex(box.findText("New case …"))
    box.activated.emit(box.currentIndex())
    form = window.inbox.findChild(CaseForm)
    assert isinstance(form, CaseForm)
    assert form.fields.values()["reference"] == "XX-2026-001"
    for name, text in (("case-reference", "XX-1"), ("case-title", "Lanternfish")):
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.clear()
        QTest.keyClicks(field, text)
    form.save()
    qtbot.waitUntil(lambda: box.currentData() == "XX-1")
    assert window.inbox.model.rowCount() == 2
    press(window, "file-report")
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)
    window.steps.undo()
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 2)


def test_a_report_nothing_rests_on_goes_without_a_question(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    QTest.keyClick(window.inbox.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)
    window.steps.undo()
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 2)


def test_recording_from_a_selection_files_the_report_under_the_case_proposed(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_inbox(window, qtbot)
    page = window.inbox
    qtbot.waitUntil(lambda: page.tab._spot.view is not None)
    page.reader.select(24, 36)
    QTest.keyClick(page.reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    form = page.tab._recorder.form
    assert form is not None
    QTest.keyClick(form.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.choice.box.currentData() == "XX-2026-001")
    view = page._view()
    assert view is not None
    assert len(view.events) == 1
    assert page.model.is_filed(page.list.currentIndex().row())


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


def test_a_first_report_pasted_into_an_empty_docket_is_one_enter_away(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "empty.docket")
    qtbot.waitUntil(lambda: window.cases.model.rowCount() == 0)
    QGuiApplication.clipboard().setText("Board asks\n\nThe board asked Telegram to delete 25 videos.")
    window.taking.paste()
    button = window.cases._first.actions_[0]
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert window.navigator.here.page == "inbox"
    qtbot.waitUntil(lambda: window.inbox.model.rowCount() == 1)
