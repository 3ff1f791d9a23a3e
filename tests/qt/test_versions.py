"""What a report may be made from is confirmed or refused in the Evidence tab, versions are compared."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.opening import Office
from pressdocket.desk.views import ReportView
from pressdocket.qt.evidence.differences import DifferencesDialog
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.evidence.versions import VersionsBar
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.quote import quote
from qt.conftest import NOW, Open

TEXT = """Board asks for videos to go

The board met in the old town hall, as it does each month, and heard three of its members.
It has asked for 118 videos to be taken down. The company named an address for e-mail.
"""
URL = "https://example.org/news/1"


@pytest.fixture
def window(open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """At the newer of two versions; one claim of the earlier one still stands in it."""
    path = tmp_path / "desk.docket"
    with office.create(path) as desk:
        filing = Filing("XX-1", "Harbour", "XX")
        about = About(url=URL, published="2025-09-04", language="en")
        old = desk.reports.add(read_report(TEXT.encode(), "1.txt"), about, filing)
        assert old.case is not None
        event = Event(id=new_id(NOW), case=old.case.id, kind="statement")
        place = quote(old.report.text, start := TEXT.index("named an"), start + len("named an address"))
        desk.recording.record(
            event, (Claim(id=new_id(NOW), event=event.id, report=old.report.id, quote=place),)
        )
        newer = desk.reports.add(read_report(TEXT.replace("118", "126").encode(), "2.txt"), about, filing)
    made = open_window(path)
    made.navigator.go(Place("case", case="XX-1", tab="evidence", report=newer.report.id))
    qtbot.waitUntil(lambda: made.kept.known)
    qtbot.waitUntil(lambda: made.case.view is not None and not bar(made).isHidden())
    return made


def evidence(window: MainWindow) -> EvidenceTab:
    tab = window.case._tabs["evidence"]
    assert isinstance(tab, EvidenceTab)
    return tab


def bar(window: MainWindow) -> VersionsBar:
    return window.case._tabs["evidence"].findChildren(VersionsBar)[0]


def updates(window: MainWindow) -> list[object]:
    view = window.case.view
    assert view is not None
    return [one.report.updates for one in view.reports if one.report.updates is not None]


def _reports(window: MainWindow) -> tuple[ReportView, ...]:
    return window.case.view.reports if window.case.view else ()


def press(window: MainWindow, shifted: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(evidence(window).reader, Qt.Key.Key_Y, modifier)


def test_y_records_the_newer_version_then_shows_the_differences_and_adds_claims(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert "may be a newer version of" in bar(window).line.text()
    assert updates(window) == []
    press(window)
    qtbot.waitUntil(lambda: len(updates(window)) == 1)
    qtbot.waitUntil(bar(window).show_them.isVisible)
    toast = window.toasts.toast
    assert toast is not None
    assert toast.words == "Recorded: a newer version of “Board asks for videos to go”"
    assert "1 of 1 quote stands unchanged." in bar(window).line.text()
    press(window)
    (dialog,) = window.findChildren(DifferencesDialog)
    assert "Figure changed: 118 → 126" in [one.text() for one in dialog.findChildren(QLabel)]
    carry = dialog.findChild(QPushButton, "differences-carry")
    assert isinstance(carry, QPushButton)
    QTest.mouseClick(carry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.contents.claims) == 2)


def test_the_earlier_version_is_marked_as_corrected_in_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    press(window)
    qtbot.waitUntil(bar(window).show_them.isVisible)
    press(window)
    (dialog,) = window.findChildren(DifferencesDialog)
    correct = dialog.findChild(QPushButton, "differences-correct")
    assert isinstance(correct, QPushButton)
    QTest.mouseClick(correct, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.report.corrected for one in _reports(window)))


def test_what_the_newer_version_says_stands_beside_the_claim(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "changed.docket"
    with office.create(path) as desk:
        filing = Filing("XX-1", "Harbour", "XX")
        about = About(published="2025-09-04", language="en")
        old = desk.reports.add(read_report(TEXT.encode(), "1.txt"), about, filing)
        assert old.case is not None
        event = Event(id=new_id(NOW), case=old.case.id, kind="removal_request")
        place = quote(old.report.text, start := TEXT.index("118 videos"), start + len("118 videos"))
        claim = Claim(id=new_id(NOW), event=event.id, report=old.report.id, quote=place)
        desk.recording.record(event, (claim,))
        newer = desk.reports.add(read_report(TEXT.replace("118", "126").encode(), "2.txt"), about)
        desk.versions.relate(newer.report.id, "updates", old.report.id)
    window = open_window(path)
    window.navigator.go(Place("case", case="XX-1", tab="evidence", claims=(claim.id,)))
    qtbot.waitUntil(lambda: window.findChild(QLabel, "claim-renewed") is not None)
    said = window.findChild(QLabel, "claim-renewed")
    assert isinstance(said, QLabel)
    assert said.text() == (
        "The newer version has 126 in place of 118. “It has asked for 126 videos to be taken down.”"
    )
    assert "There is a newer version, “Board asks for videos to go”" in bar(window).line.text()
    assert bar(window).show_them.isVisible()


def test_no_is_not_asked_again(window: MainWindow, qtbot: QtBot) -> None:
    press(window, shifted=True)
    qtbot.waitUntil(lambda: bar(window).isHidden())
    assert updates(window) == []
    assert window.case.view is not None
    evidence(window).show_view(window.case.view)
    assert bar(window).isHidden()
