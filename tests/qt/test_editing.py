"""Editors in the real window: every field saves itself, rivals are chosen, two versions are shown."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.views import CaseView, EventView
from pressdocket.qt.editing.claim import ClaimEditor
from pressdocket.qt.editing.deleting import Question
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.editing.merging import MergeRow
from pressdocket.qt.editing.parties import PartiesDialog
from pressdocket.qt.editing.record import RecordForm
from pressdocket.qt.editing.report import ReportEditor
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

CASE = "KR-2024-001"


def view_of(window: MainWindow, qtbot: QtBot) -> CaseView:
    window.navigator.go(Place("case", case=CASE, tab="evidence"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    assert window.case.view is not None
    return window.case.view


def event_of(window: MainWindow, event: EventView) -> EventView:
    assert window.case.view is not None
    return next(one for one in window.case.view.events if one.event.id == event.event.id)


def rival(view: CaseView) -> EventView:
    return next(one for one in view.events if one.figure and len(one.claims) > 0)


def editor_of(window: MainWindow, event: EventView, qtbot: QtBot) -> EventEditor:
    window.case.editors.event(event.event.id)
    editor = next(one for one in window.case.findChildren(EventEditor) if one.isVisible())
    qtbot.waitUntil(editor.form.fields.isEnabled)
    return editor


def leave(form: RecordForm, name: str, text: str) -> None:
    line = form.fields.boxes[name].input
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def test_a_claim_is_edited_with_the_key_e(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    claim = next(one for report in view.reports for one in report.claims if one.claim.event)
    window.navigator.open_claims((claim.claim.id,))
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    QTest.keyClick(reader, Qt.Key.Key_E)
    editor = next(one for one in window.case.findChildren(ClaimEditor) if one.isVisible())
    qtbot.waitUntil(editor.form.fields.isEnabled)
    leave(editor.form, "when", "late August 2024")
    qtbot.waitUntil(lambda: editor.form.fields.boxes["when"].before == "late August 2024")

    def stored() -> str:
        assert window.case.view is not None
        claims = (one for one in window.case.view.contents.claims if one.id == claim.claim.id)
        when = next(claims).when
        return when.edtf if when else ""

    qtbot.waitUntil(lambda: stored() == "[2024-08-21..2024-08-31]")
    leave(editor.form, "quantity", "35.000 euros")
    box = editor.form.fields.boxes["quantity"]
    qtbot.waitUntil(lambda: "two ways" in box._under.text())
    assert box.text() == "35.000 euros"
    QTest.keyClick(box.input, Qt.Key.Key_Escape)
    assert box.text() == box.before
    window.steps.undo()
    qtbot.waitUntil(lambda: stored() == (claim.claim.when.edtf if claim.claim.when else ""))


def test_enter_in_a_field_saves_it_and_presses_nothing(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    event = rival(view_of(window, qtbot))
    editor = editor_of(window, event, qtbot)
    line = editor.form.fields.boxes["about"].input
    assert isinstance(line, QLineEdit)
    line.setText("a hotline")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: event_of(window, event).event.about == "a hotline")
    assert editor.isVisible()


def test_a_rival_is_accepted_for_a_reason(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    event = rival(view_of(window, qtbot))
    editor = editor_of(window, event, qtbot)

    def press(name: str) -> None:
        def there() -> list[QPushButton]:
            return [one for one in editor.findChildren(QPushButton, name) if one.isVisibleTo(editor)]

        qtbot.waitUntil(lambda: bool(there()))
        there()[-1].click()

    hand = editor.findChildren(QLineEdit, "by-hand-quantity")[-1]
    hand.setText("17 videos")
    press("choose-quantity")

    def refused() -> bool:
        errors = editor.findChildren(QLabel, "choice-error-quantity")
        return any("needs a reason" in one.text() for one in errors)

    qtbot.waitUntil(refused)
    editor.findChildren(QLineEdit, "reason-quantity")[-1].setText("counted on the list itself")
    press("choose-quantity")
    qtbot.waitUntil(lambda: event_of(window, event).event.quantity is not None)
    assert event_of(window, event).figure == "17 videos"
    qtbot.waitUntil(lambda: bool(editor.findChildren(QPushButton, "withdraw-quantity")))
    press("withdraw-quantity")
    qtbot.waitUntil(lambda: event_of(window, event).event.quantity is None)


def test_both_versions_of_a_field_are_shown(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    one, other = open_window(sample_docket), open_window(sample_docket)
    demand = next(event for event in view_of(one, qtbot).events if event.shape == "demand")
    view_of(other, qtbot)
    mine, theirs = editor_of(one, demand, qtbot), editor_of(other, demand, qtbot)
    line = mine.form.fields.boxes["number"].input
    assert isinstance(line, QLineEdit)
    line.setText("mine")
    leave(theirs.form, "number", "theirs")
    qtbot.waitUntil(lambda: event_of(one, demand).event.number == "theirs", timeout=5_000)
    assert line.text() == "mine"
    line.editingFinished.emit()
    box = mine.form.fields.boxes["number"]

    def both() -> list[str]:
        return [
            one.text() for name in ("theirs-value", "yours-value") for one in box.findChildren(QLabel, name)
        ]

    qtbot.waitUntil(lambda: both() == ["theirs", "mine"])
    banner = mine.form.findChild(QLabel, "event-clash")
    assert isinstance(banner, QLabel)
    assert banner.isVisible()
    assert banner.text().startswith("Someone saved this event first. Both versions are here")
    save = box.findChildren(QPushButton, "save-yours")[-1]
    save.click()
    qtbot.waitUntil(lambda: event_of(one, demand).event.number == "mine")
    qtbot.waitUntil(lambda: event_of(other, demand).event.number == "mine", timeout=5_000)
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_a_new_party_is_asked_what_it_is(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    event = view_of(window, qtbot).events[0]
    editor = editor_of(window, event, qtbot)
    leave(editor.form, "actor", "Harbour Board")
    box = editor.form.fields.boxes["actor"]
    qtbot.waitUntil(lambda: "No party is called" in box._under.text())
    assert isinstance(box.kind, QComboBox)
    box.kind.setCurrentIndex(box.kind.findData("regulator"))
    qtbot.waitUntil(lambda: event_of(window, event).actor == "Harbour Board")


def test_links_are_made_and_parted(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    linked = {link.source for link in view.contents.links}
    answer = next(one for one in view.events if one.shape == "answer" and one.event.id not in linked)
    window.case.editors.event(answer.event.id, at_links=True)
    editor = next(one for one in window.case.findChildren(EventEditor) if one.isVisible())
    count = len(view.contents.links)
    editor.findChildren(QPushButton, "link-events")[-1].click()

    def links() -> int:
        assert window.case.view is not None
        return len(window.case.view.contents.links)

    qtbot.waitUntil(lambda: links() == count + 1)
    qtbot.waitUntil(lambda: bool(editor.findChildren(QPushButton, "unlink")))
    editor.findChildren(QPushButton, "unlink")[-1].click()
    qtbot.waitUntil(lambda: links() == count)


def test_an_event_goes_with_its_claims_and_comes_back(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    event = next(one for one in view.events if one.event.kind == "apology")
    editor = editor_of(window, event, qtbot)
    editor.findChildren(QPushButton, "delete-event")[-1].click()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) < len(view.events))
    window.steps.undo()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == len(view.events))


def test_a_party_is_added_and_renamed(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    dialog = PartiesDialog(window._session, window._theme, window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.count() > 3)
    dialog.name.setText("Aaa Lanternfish")
    dialog._add()
    qtbot.waitUntil(lambda: dialog.list.item(0).text().startswith("Aaa Lanternfish"))
    dialog.list.setCurrentRow(0)
    assert dialog.form is not None
    form = dialog.form
    qtbot.waitUntil(form.fields.isEnabled)
    leave(form, "other_names", "LF; Laternenfisch")
    qtbot.waitUntil(lambda: form.fields.boxes["other_names"].before == "LF; Laternenfisch")


def test_a_report_is_dated_from_the_tab(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    window.taking.take([b"A report without a day\n\nLanternfish removed 25 videos last Tuesday."])
    qtbot.waitUntil(
        lambda: window.case.view is not None and len(window.case.view.reports) > len(view.reports)
    )
    assert window.case.view is not None
    fresh = next(one for one in window.case.view.reports if one.report.published is None)
    window.navigator.go(Place("case", case=CASE, tab="evidence", report=fresh.report.id))
    undated = window.case.findChild(QPushButton, "report-undated")
    assert isinstance(undated, QPushButton)
    assert undated.isVisible()
    undated.click()
    editor = next(one for one in window.case.findChildren(ReportEditor) if one.isVisible())
    qtbot.waitUntil(editor.form.fields.isEnabled)
    leave(editor.form, "published", "5 Sept 2024")
    qtbot.waitUntil(lambda: not undated.isVisible())


def test_two_events_become_one(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    event = next(one for one in view.events if one.event.kind == "apology")
    editor = editor_of(window, event, qtbot)
    merge = editor.findChildren(MergeRow)[-1]
    assert not merge.merge.isEnabled()
    merge.other.setCurrentIndex(0)
    merge.merge.click()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) < len(view.events))
    window.steps.undo()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == len(view.events))


def test_a_report_that_claims_rest_on_is_deleted_after_a_question(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    view = view_of(window, qtbot)
    report = next(one for one in view.reports if one.claims)
    window.case.editors.report(report)
    editor = next(one for one in window.case.findChildren(ReportEditor) if one.isVisible())
    delete = editor.findChild(QPushButton, "report-delete")
    assert isinstance(delete, QPushButton)
    delete.click()
    qtbot.waitUntil(lambda: bool(editor.findChildren(Question)))
    question = editor.findChildren(Question)[-1]
    said = " ".join(one.text() for one in question.findChildren(QLabel))
    assert "Delete this report?" in said
    assert f"{len(report.claims)} claims rest on it; " in said
    assert "will have no support. You can undo this." in said
    agree = question.findChild(QPushButton, "question-agree")
    assert isinstance(agree, QPushButton)
    agree.click()
    qtbot.waitUntil(lambda: window.case.view is not None and report.report.id not in ids(window))
    window.steps.undo()
    qtbot.waitUntil(lambda: report.report.id in ids(window))


def ids(window: MainWindow) -> set[UUID]:
    assert window.case.view is not None
    return {one.report.id for one in window.case.view.reports}
