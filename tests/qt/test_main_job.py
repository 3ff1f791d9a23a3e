"""The main job in the real window: from a dropped report to the PDF's text."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pressdocket.qt.evidence.form import EventForm
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.places import Place
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.window.case_form import CaseForm
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

REPORT = """Harbour board asks Lanternfish to act

On 1 September 2024 the Harbour Board asked Lanternfish to remove 25 videos.
Two days later Lanternfish said that it had removed 25 videos.
"""


def type_into(window: MainWindow, name: str, text: str) -> None:
    field = window.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit), name
    field.setText(text)


def choose(window: MainWindow, name: str, index_of: object) -> None:
    combo = window.findChild(QComboBox, name)
    assert isinstance(combo, QComboBox), name
    combo.setCurrentIndex(combo.findData(index_of))


def select(window: MainWindow, words: str) -> None:
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    at = reader.toPlainText().index(words)
    cursor = reader.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def form_of(window: MainWindow) -> EventForm:
    forms = [form for form in window.findChildren(EventForm) if form.isVisible()]
    assert len(forms) == 1
    return forms[0]


def drop(window: MainWindow, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(500, 400), Qt.DropAction.CopyAction, mime, buttons, keys))


def make_case(window: MainWindow, qtbot: QtBot) -> None:
    window.dialogs.new_case()
    form = window.findChild(CaseForm)
    assert isinstance(form, CaseForm)
    type_into(window, "case-reference", "XX-2024-001")
    type_into(window, "case-title", "Lanternfish and the Harbour Board")
    type_into(window, "case-follow-up", "2 March 2026")
    form.save()
    qtbot.waitUntil(lambda: window.case.view is not None)


def record(window: MainWindow, qtbot: QtBot, words: str, events: int, **typed: str) -> None:
    select(window, words)
    window.case.record_selection()
    form = form_of(window)
    for name, text in typed.items():
        getattr(form, name).setText(text)
    if form.answers.count() > 1:
        form.answers.setCurrentIndex(1)
    form.save.click()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == events)


def test_from_a_dropped_report_to_paper(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    make_case(window, qtbot)
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))

    asked = "the Harbour Board asked Lanternfish to remove 25 videos."
    record(window, qtbot, asked, 1, actor="Harbour Board", target="Lanternfish", when="1 September 2024")
    done = "Lanternfish said that it had removed 25 videos."
    record(window, qtbot, done, 2, actor="Lanternfish", when="3 Sept 2024")
    view = window.case.view
    assert view is not None
    assert [event.event.kind for event in view.events] == ["removal_request", "removal"]
    assert [event.figure for event in view.events] == ["25 videos", "25 videos"]
    assert view.events[0].when == "1 Sep 2024"
    assert [link.kind.value for link in view.contents.links] == ["fulfils"]

    target = tmp_path / "summary.pdf"
    window.printing.to(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: target.stat().st_size > 0, timeout=20_000)
    with pypdfium2.PdfDocument(target) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "Lanternfish and the Harbour Board" in text
    assert "had removed 25 videos" in text.replace("\r\n", " ").replace("\n", " ")

    window.steps.undo()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == 1)
    window.steps.redo()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == 2)


def test_a_figure_opens_its_sentence(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    make_case(window, qtbot)
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    asked = "the Harbour Board asked Lanternfish to remove 25 videos."
    record(window, qtbot, asked, 1, actor="Harbour Board", target="Lanternfish")
    window.navigator.go(Place("case", case="XX-2024-001", tab="summary"))
    openers = [one for one in window.findChildren(Opener) if one.isEnabled() and "25" in one.accessibleName()]
    openers[0].click()
    reader = window.case.findChild(ReportReader)
    assert window.navigator.here.tab == "evidence"
    assert isinstance(reader, ReportReader)
    lit = reader.lit
    assert asked in lit


def test_a_date_that_cannot_be_read_loses_nothing(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    make_case(window, qtbot)
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    select(window, "asked Lanternfish to remove 25 videos")
    window.case.record_selection()
    form = form_of(window)
    assert form.kind.currentData() == "removal_request"
    assert (form.number.text(), form.unit.text()) == ("25", "videos")
    form.when.setText("some time ago")
    form.save.click()
    says = form.findChild(QLabel, "event-when-says")
    assert isinstance(says, QLabel)
    qtbot.waitUntil(lambda: "cannot be read as a date" in says.text() and says.property("role") == "error")
    assert form.when.text() == "some time ago"
    assert window.case.view is not None
    assert window.case.view.events == ()


def test_what_another_window_writes_shows_up_and_typing_stays(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    one, other = open_window(tmp_path / "desk.docket"), open_window(tmp_path / "desk.docket")
    make_case(one, qtbot)
    qtbot.waitUntil(lambda: other.cases.model.row_of("XX-2024-001") == 0, timeout=3_000)
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    drop(one, file)
    qtbot.waitUntil(lambda: one.case.view is not None and len(one.case.view.reports) == 1)
    one.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    select(one, "asked Lanternfish to remove 25 videos")
    one.case.record_selection()
    form_of(one).about.setText("half a word")
    other.taking.take([b"Another report\n\nIt says little."])
    qtbot.waitUntil(lambda: one.inbox.model.rowCount() == 1, timeout=3_000)
    assert form_of(one).about.text() == "half a word"


def test_d_and_t_work_beside_a_report_as_on_every_tab(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    window.navigator.go(Place("case", case="KR-2024-001", tab="evidence"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    QTest.keyClick(window.case.reader, Qt.Key.Key_D)
    assert window.case.day.isVisible()
    window.case.day.setText("20 Sep 2024")
    QTest.keyClick(window.case.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.case.in_the_past)
    qtbot.waitUntil(window.case.reader.hasFocus)
    QTest.keyClick(window.case.reader, Qt.Key.Key_T)
    assert not window.case.in_the_past
