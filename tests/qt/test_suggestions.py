"""Suggestions in the window: each is looked at before it is accepted, changed or rejected."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.opening import Office
from pressdocket.qt.evidence.suggestion import SuggestionPanel
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.event import Event
from qt.conftest import Open

TEXT = """Lanternfish gives in to the harbour commission

On 1 September the Harbour Commission asked Lanternfish to remove 25 videos.
Lanternfish deleted all 25 videos on 3 September, the commission said.
The company apologised to the commission for the delay.
Police received 118 reports of such videos in the last five days.
Seven suspects, six of them teenagers, were questioned by police last week.
In an older case the leader of a ring was sentenced to XNUMX years in prison.
"""


@pytest.fixture
def window(open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "desk.docket"
    with office.create(path) as desk:
        about = About(published="2025-09-04", language="en")
        desk.reports.add(read_report(TEXT.encode(), "report.txt"), about, Filing("XX-1", "Harbour", "XX"))
    made = open_window(path)
    made.navigator.go(Place("case", case="XX-1", tab="evidence"))
    qtbot.waitUntil(lambda: panel(made) is not None)
    return made


def evidence(window: MainWindow) -> EvidenceTab:
    tab = window.case._tabs["evidence"]
    assert isinstance(tab, EvidenceTab)
    return tab


def panel(window: MainWindow) -> SuggestionPanel | None:
    found = evidence(window).findChildren(SuggestionPanel) if window.case.view else []
    return found[-1] if found else None


def said(window: MainWindow) -> str:
    shown = panel(window)
    return "\n".join(one.text() for one in shown.findChildren(QLabel)) if shown else ""


def left(window: MainWindow) -> int:
    return len(evidence(window)._suggesting.open)


def events(window: MainWindow) -> list[Event]:
    return [one.event for one in window.case.view.events] if window.case.view else []


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(evidence(window).reader, key)


def test_sentence_figure_date_and_party_stand_together_before_it_is_accepted(window: MainWindow) -> None:
    words = said(window)
    assert "Removal request, 25 videos" in words
    assert "asked Lanternfish to remove 25 videos" in words
    assert "Harbour Commission" in words
    assert "1 Sep 2025" in words
    assert "Why: " in words
    assert events(window) == []


def test_a_accepts_what_is_looked_at_and_goes_on_to_the_next(window: MainWindow, qtbot: QtBot) -> None:
    count = left(window)
    press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(events(window)) == 1)
    qtbot.waitUntil(lambda: left(window) == count - 1)
    (event,) = events(window)
    assert (event.kind, event.status) == ("removal_request", "draft")
    qtbot.waitUntil(lambda: "Removal, 25 videos" in said(window))
    qtbot.waitUntil(lambda: "Answers" in said(window))
    press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(events(window)) == 2)
    assert window.case.view is not None
    (link,) = window.case.view.contents.links
    assert link.target == event.id
    window.steps.undo()
    qtbot.waitUntil(lambda: len(events(window)) == 1)
    qtbot.waitUntil(lambda: left(window) == count - 1)


def test_x_rejects_u_takes_back_and_what_is_rejected_stays_away(
    window: MainWindow, qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    count = left(window)
    press(window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: left(window) == count - 1)
    press(window, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: left(window) == count)
    press(window, Qt.Key.Key_K)
    press(window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: left(window) == count - 1)
    assert events(window) == []
    window.close()
    again = open_window(tmp_path / "desk.docket")
    again.navigator.go(Place("case", case="XX-1", tab="evidence"))
    qtbot.waitUntil(lambda: panel(again) is not None)
    assert left(again) == count - 1


def test_e_opens_the_form_with_what_was_suggested(window: MainWindow, qtbot: QtBot) -> None:
    press(window, Qt.Key.Key_E)
    tab = evidence(window)
    form = tab._recorder.form
    assert form is not None
    assert (form.number.text(), form.unit.text(), form.actor.text()) == ("25", "videos", "Harbour Commission")
    assert isinstance(form.number, QLineEdit)
    form.number.setText("24")
    QTest.keyClick(form.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(events(window)) == 1)
    assert window.case.view is not None
    (claim,) = window.case.view.contents.claims
    assert claim.quantity is not None
    assert claim.quantity.number == "24"


def test_a_figure_lost_in_translation_is_shown_as_doubtful(window: MainWindow) -> None:
    open_ = evidence(window)._suggesting.open
    doubtful = [one for one in open_ if one.doubt]
    assert [one.entry.kind for one in doubtful] == ["conviction"]
    evidence(window)._light(doubtful[0].key)
    assert "look at the original before you accept it" in said(window)


def test_a_second_report_of_the_same_event_is_offered_as_one_more_claim(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(window, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(events(window)) == 1)
    other = "News in brief\n\nOn 1 September the Harbour Commission asked Lanternfish to delete 25 videos."
    window.taking.take([other.encode()])
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 2)
    assert window.case.view is not None
    second = next(one for one in window.case.view.reports if one.report.title.endswith("brief"))
    details = second.report.model_copy(update={"language": "en"})
    window._session.do(lambda desk: desk.save(details))
    window.navigator.go(Place("case", case="XX-1", tab="evidence", report=second.report.id))
    qtbot.waitUntil(lambda: "It may be on record already" in said(window))
    press(window, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.contents.claims) == 2)
    assert len(events(window)) == 1


def test_nothing_is_suggested_as_of_an_earlier_day(window: MainWindow, qtbot: QtBot) -> None:
    day = datetime(2025, 9, 10, tzinfo=UTC).date()
    window.navigator.go(Place("case", case="XX-1", tab="evidence", as_of=day))
    qtbot.waitUntil(lambda: window.case.view is not None and not window.case.view.today)
    qtbot.waitUntil(lambda: left(window) == 0)
