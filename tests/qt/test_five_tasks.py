"""What an analyst does most, with real keys, counted."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.places import Place
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open
from qt.everywhere import CASE, go
from qt.test_main_job import drop, make_case, record

REPORT = """Harbour board asks Lanternfish to act

On 1 September 2024 the Harbour Board asked Lanternfish to remove 25 videos.
On 3 September Lanternfish said that it had removed 25 videos.
Lanternfish apologised on the same day for the trouble.
It promised to open a telephone line for the board.
Pier police said that they had received 88 reports in four days.
On 5 September the board asked Lanternfish to name an officer for young users.
"""
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.pressed = 0

    def __call__(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.pressed += 1
        QTest.keyClick(self._window.focusWidget(), key, modifiers)


@pytest.fixture
def window(open_window: Open, sample_docket: Path, qtbot: QtBot) -> MainWindow:
    made = open_window(sample_docket)
    made.navigator.go(Place("cases"))
    qtbot.waitUntil(lambda: made.cases.model.rowCount() == 5)
    return made


def said_last(window: MainWindow) -> str:
    return window.toasts.toast.words if window.toasts.toast else ""


def lit(window: MainWindow) -> str:
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    return reader.lit


def test_start_to_what_is_overdue_takes_two_keys(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("cases"), qtbot)
    keys = Keys(window)
    keys(Qt.Key.Key_1)
    if window.navigator.here.page != "case":
        keys(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.navigator.here.page == "case")
    assert keys.pressed <= 2
    assert window.navigator.here.event is not None


def test_a_number_to_its_sentence_takes_one_key(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("case", case=CASE), qtbot)
    number = next(one for one in window.findChildren(Opener) if "25" in one.accessibleName())
    number.setFocus()
    keys = Keys(window)
    keys(Qt.Key.Key_Return)
    assert keys.pressed == 1
    assert window.navigator.here.tab == "evidence"
    view = window.case.view
    assert view is not None
    claims = window.navigator.here.claims
    assert lit(window) in [claim.quote.exact for claim in view.contents.claims if claim.id in claims]


def test_a_case_to_its_pdf_takes_two_keys(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(window, Place("case", case=CASE), qtbot)
    monkeypatch.chdir(tmp_path)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    keys = Keys(window)

    def accept() -> None:
        dialog = window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        keys.pressed += 1
        name = dialog.findChild(QLineEdit)
        assert isinstance(name, QLineEdit)
        QTest.keyClick(name, Qt.Key.Key_Return)

    QTimer.singleShot(300, accept)
    keys(Qt.Key.Key_P, CTRL | SHIFT)
    printed = tmp_path / f"{CASE}.pdf"
    qtbot.waitUntil(printed.exists, timeout=30_000)
    assert keys.pressed == 2
    qtbot.waitUntil(lambda: "quotes" in said_last(window))


def test_what_was_known_on_a_day_takes_three_steps(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("case", case=CASE), qtbot)
    window.case.tab_bar.setFocus()
    keys = Keys(window)
    keys(Qt.Key.Key_D)
    QTest.keyClicks(window.case.day, "20 Sep 2024")
    QTest.keyClick(window.case.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.case.view is not None and not window.case.view.today)
    assert window.case.as_of.text() == "As of 20 Sep 2024"
    window.case.tab_bar.setFocus()
    keys(Qt.Key.Key_T)
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.today)


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_J, Qt.Key.Key_Slash])
def test_single_letters_are_letters_in_a_field(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    go(window, Place("case", case=CASE), qtbot)
    field = window.case.day
    field.show()
    field.setFocus()
    here = window.navigator.here
    QTest.keyClick(field, key)
    assert window.navigator.here == here
    assert len(field.text()) == 1


def test_a_newcomer_from_a_dropped_report_to_paper(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    make_case(window, qtbot)
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    drop(window, file)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    board, host = {"actor": "Harbour Board", "target": "Lanternfish"}, {"actor": "Lanternfish"}
    said = (
        ("asked Lanternfish to remove 25 videos", {**board, "when": "1 September 2024"}),
        ("Lanternfish said that it had removed 25 videos", {**host, "when": "3 September 2024"}),
        ("Lanternfish apologised on the same day", {**host, "when": "3 September 2024"}),
        ("It promised to open a telephone line", {**host, "about": "a telephone line"}),
        ("Pier police said that they had received 88 reports", {"actor": "Pier police"}),
        ("the board asked Lanternfish to name an officer", {**board, "when": "5 September 2024"}),
    )
    for number, (words, typed) in enumerate(said, 1):
        record(window, qtbot, words, number, **typed)
    view = window.case.view
    assert view is not None
    assert [link.kind.value for link in view.contents.links][:1] == ["fulfils"]

    go(window, Place("case", case="XX-2024-001"), qtbot)
    figures = [one for one in window.findChildren(Opener) if one.isEnabled()]
    figure = next(one for one in figures if "25" in one.accessibleName())
    QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert "25 videos" in lit(window)

    window.case.ask_for_day()
    QTest.keyClicks(window.case.day, "2 Sep 2024")
    QTest.keyClick(window.case.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.case.view is not None and not window.case.view.today)
    window.case.return_to_today()
    qtbot.waitUntil(lambda: window.case.view is not None and window.case.view.today)

    count = len(said)
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # The form for the case had been it.
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == count - 1)
    QTest.keyClick(reader, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == count)

    target = tmp_path / "summary.pdf"
    window.printing.to(target)
    qtbot.waitUntil(
        lambda: window.toasts.toast is not None and "Saved summary" in window.toasts.toast.words,
        timeout=30_000,
    )
    with pypdfium2.PdfDocument(target) as document:
        text = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    for words in ("Lanternfish and the Harbour Board", "had removed 25 videos", "88 reports"):
        assert words in text


def test_the_ring_shows_where_the_keys_go(window: MainWindow, qtbot: QtBot) -> None:
    """On each kind of widget that the focus can be on, what is drawn differs with the focus."""
    go(window, Place("case", case=CASE), qtbot)
    window.activateWindow()
    same: set[str] = set()
    kinds: dict[str, QWidget] = {}
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            kinds.setdefault(type(widget).__name__, widget)
    for name, widget in kinds.items():
        window.setFocus()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            same.add(name)
    assert same <= {"SummaryTab"}  # It scrolls; what is in it shows where the focus is.
