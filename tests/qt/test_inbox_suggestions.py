"""From an unfiled report to events in the Inbox: looked at, accepted, and nothing lost on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.accepting import Pick, Suggested
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.opening import Office
from pressdocket.qt.editing.report import ReportEditor
from pressdocket.qt.evidence.suggestion import SuggestionPanel
from pressdocket.qt.inbox.page import InboxPage
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.decision import Decision
from qt.conftest import Open

TEXT = """Telegram gives in to the Seoul regulator

On Monday the Korea Communications Standards Commission in Seoul asked Telegram to remove 25 videos. \
Telegram deleted all 25 videos on Tuesday, the commission said. The company apologised for the delay.
Police in South Korea received 118 reports of such videos in the last five days.
Seven suspects, six of them teenagers, were questioned by police last week.
Telegram removed 12 videos from its channels along with 30 pictures, the commission added.
"""
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def docket(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "desk.docket"
    with office.create(path) as desk:
        desk.reports.add(
            read_report(TEXT.encode(), "report.txt"), About(published="2025-09-04", language="en")
        )
    return path


@pytest.fixture
def page(open_window: Open, docket: Path, qtbot: QtBot) -> InboxPage:
    return at_inbox(open_window(docket), qtbot)


def at_inbox(window: MainWindow, qtbot: QtBot) -> InboxPage:
    window.navigator.go(Place("inbox"))
    qtbot.waitUntil(lambda: bool(found(window.inbox)))
    window.activateWindow()
    window.inbox.reader.setFocus()
    return window.inbox


def found(page: InboxPage) -> tuple[Suggested, ...]:
    return page.tab._suggesting.open


def events(page: InboxPage) -> list[str]:
    view = page._view()
    return [one.event.kind for one in view.events] if view else []


def press(
    page: InboxPage, key: Qt.Key, qtbot: QtBot, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Presses a key in the text, and waits until what it decided is written and read anew."""
    QTest.keyClick(page.reader, key, modifier)
    suggesting = page.tab._suggesting
    qtbot.waitUntil(lambda: not suggesting._writing and not suggesting._deciding)


def said(page: InboxPage) -> str:
    shown = page.findChildren(SuggestionPanel)
    return "\n".join(one.text() for one in shown[-1].findChildren(QLabel)) if shown else ""


def decided(office: Office, docket: Path) -> list[tuple[str, str]]:
    with office.open(docket) as desk:
        return sorted((one.kind, one.outcome) for one in desk.docket.all(Decision))


def test_a_new_case_is_proposed_and_the_first_acceptance_makes_it(page: InboxPage, qtbot: QtBot) -> None:
    assert page.choice.box.currentText().startswith("New: KR-2025-001  Telegram and ")
    assert "South Korea  ·  Asia/Seoul" in page._line.text()
    press(page, Qt.Key.Key_A, qtbot)
    qtbot.waitUntil(lambda: events(page) == ["removal_request"])
    assert page.choice.box.currentData() == "KR-2025-001"
    assert page._line.text().startswith("0 reports without a case")
    page.tab._suggesting.undo()
    qtbot.waitUntil(lambda: page.choice.box.currentText().startswith("New: KR-2025-001"))
    assert page._line.text().startswith("1 report without a case")


def test_the_case_of_the_same_parties_is_proposed(
    open_window: Open, docket: Path, office: Office, qtbot: QtBot
) -> None:
    with office.open(docket) as desk:
        (report,) = desk.waiting.reports()
        looked = desk.waiting.look(report.report.id)
        one = desk.accepting.suggested(looked.view, looked.view.reports[0])[0]
        desk.accepting.accept(looked.view, report.report.id, [Pick(one, one.entry)])
        other = "News\n\nTelegram deleted 25 videos for the regulator in South Korea on 3 September 2025."
        about = About(published="2025-09-05", language="en")
        desk.reports.add(read_report(other.encode(), "other.txt"), about)
        desk.cases.make(Filing("KR-2025-002", "Another", "KR", "Asia/Seoul"))
    window = open_window(docket)
    page = at_inbox(window, qtbot)
    assert page.choice.box.currentData() == "KR-2025-001"
    assert "It names Telegram" in page._line.text()


def test_c_chooses_another_case(open_window: Open, docket: Path, office: Office, qtbot: QtBot) -> None:
    with office.open(docket) as desk:
        desk.cases.make(Filing("XX-9", "Other harbour", "XX", "UTC"))
    page = at_inbox(open_window(docket), qtbot)
    press(page, Qt.Key.Key_C, qtbot)
    box = page.choice.box
    assert box.view().isVisible()
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "You chose it" in page._line.text())
    page.window().activateWindow()
    qtbot.waitUntil(lambda: page.reader.hasFocus() and not page.tab._suggesting._stale)
    press(page, Qt.Key.Key_A, qtbot)
    with office.open(docket) as desk:
        assert [case.reference for case in desk.cases.rows() if case.events] == ["XX-9"]


def test_shift_a_accepts_only_those_of_the_paragraph_that_were_looked_at(
    page: InboxPage, qtbot: QtBot, office: Office, docket: Path
) -> None:
    kinds = [one.kind for one in found(page)]
    assert kinds[:4] == ["removal_request", "removal", "apology", "complaint_report"]
    QTest.keyClick(page.reader, Qt.Key.Key_J)
    press(page, Qt.Key.Key_A, qtbot, SHIFT)
    assert decided(office, docket) == [("removal", "accepted"), ("removal_request", "accepted")]
    QTest.keyClick(page.reader, Qt.Key.Key_K)
    page.tab._suggesting.undo()
    qtbot.waitUntil(lambda: [one.kind for one in found(page)] == kinds)
    assert decided(office, docket) == []


def test_what_changed_since_it_was_looked_at_is_not_accepted_with_the_others(
    page: InboxPage, qtbot: QtBot, office: Office, docket: Path
) -> None:
    QTest.keyClick(page.reader, Qt.Key.Key_J)
    QTest.keyClick(page.reader, Qt.Key.Key_J)
    assert [one.kind for one in found(page)][2] == "apology"
    before = {one.key: one.line for one in found(page)}
    with office.open(docket) as desk:
        (report,) = desk.waiting.reports()
        desk.editing.edit("report", report.report.id, {}, {"published": "2025-09-11"})
    page._session.look_around()
    qtbot.waitUntil(lambda: {one.key: one.line for one in found(page)} != before)
    press(page, Qt.Key.Key_A, qtbot, SHIFT)
    assert decided(office, docket) == [("apology", "accepted")]


def test_two_quick_keys_accept_one(page: InboxPage, qtbot: QtBot, office: Office, docket: Path) -> None:
    QTest.keyClick(page.reader, Qt.Key.Key_A)
    press(page, Qt.Key.Key_A, qtbot)
    assert decided(office, docket) == [("removal_request", "accepted")]


def test_nothing_is_lost_when_the_window_closes_midway(
    page: InboxPage, qtbot: QtBot, open_window: Open, office: Office, docket: Path
) -> None:
    press(page, Qt.Key.Key_A, qtbot)
    press(page, Qt.Key.Key_X, qtbot)
    left = [one.key for one in found(page)]
    QTest.keyClick(page.reader, Qt.Key.Key_A)
    window = page.window()
    assert isinstance(window, MainWindow)
    window.close()
    qtbot.waitUntil(lambda: len(decided(office, docket)) == 3)
    again = at_inbox(open_window(docket), qtbot)
    assert [one.key for one in found(again)] == left[1:]
    assert again.choice.box.currentData() == "KR-2025-001"


def test_a_report_that_is_done_with_does_not_come_back(
    page: InboxPage, qtbot: QtBot, open_window: Open, docket: Path
) -> None:
    press(page, Qt.Key.Key_A, qtbot)
    while found(page):
        press(page, Qt.Key.Key_X, qtbot)
    page.window().close()
    again = open_window(docket)
    qtbot.waitUntil(lambda: again.kept.known)
    again.navigator.go(Place("inbox"))
    qtbot.waitUntil(lambda: again.inbox._stack.currentIndex() == 1)
    assert again.inbox.model.rowCount() == 0


@pytest.mark.parametrize("suggested", [True, False])
def test_a_form_that_is_open_when_the_window_closes_comes_back(
    page: InboxPage, qtbot: QtBot, open_window: Open, docket: Path, suggested: bool
) -> None:
    if suggested:
        QTest.keyClick(page.reader, Qt.Key.Key_E)
    else:
        page.reader.select(start := TEXT.index("received 118"), start + 20)
        page.record_selection()
    form = page.tab._recorder.form
    assert form is not None
    form.about.setText("half a thought")
    page.window().close()
    again = at_inbox(open_window(docket), qtbot)
    qtbot.waitUntil(lambda: again.tab._recorder.form is not None)
    back = again.tab._recorder.form
    assert back is not None
    assert back.about.text() == "half a thought"
    back.about.setFocus()
    QTest.keyClick(back.about, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(events(again)) == 1)
    again.window().close()
    third = at_inbox(open_window(docket), qtbot)
    assert third.tab._recorder.form is None


def test_s_splits_the_sentence_and_each_part_is_decided_alone(
    page: InboxPage, qtbot: QtBot, office: Office, docket: Path
) -> None:
    one = next(one for one in found(page) if one.halves)
    page.tab._light(one.key)
    assert "S makes a suggestion of each" in said(page)
    press(page, Qt.Key.Key_S, qtbot)
    qtbot.waitUntil(lambda: not any(each.halves for each in found(page)))
    parted = [each for each in found(page) if each.sentence == one.sentence]
    assert [each.entry.number for each in parted] == ["12", "30"]
    page.tab._light(parted[1].key)
    press(page, Qt.Key.Key_A, qtbot)
    assert decided(office, docket) == [("removal", "accepted"), ("removal", "split")]


def test_what_is_missing_is_named_and_one_key_away(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "undated.docket"
    with office.create(path) as desk:
        desk.reports.add(read_report(TEXT.encode(), "report.txt"), About(publisher="Harbour News"))
    page = at_inbox(open_window(path), qtbot)
    missing = page.findChild(QLabel, "report-missing")
    assert isinstance(missing, QLabel)
    assert missing.text().startswith("Missing: no publication date: “last Tuesday” cannot be read")
    assert missing.text().endswith("author, language, link.")
    assert "Harbour News" not in missing.text()
    assert all("118" not in one.title or one.line == "no date in the text" for one in found(page))
    QTest.keyClick(page.reader, Qt.Key.Key_I)
    editor = page.findChild(ReportEditor)
    assert isinstance(editor, ReportEditor)
    qtbot.waitUntil(lambda: editor.form.fields.boxes["title"].typed()["title"].startswith("Telegram"))
    published = editor.form.fields.boxes["published"].input
    QTest.keyClicks(published, "4 Sep 2025")
    QTest.keyClick(published, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: any("2025" in one.line for one in found(page) if "118" in one.title))
    assert not missing.text().startswith("Missing: no publication date")


def test_a_docket_that_can_only_be_read_suggests_nothing(
    open_window: Open, docket: Path, qtbot: QtBot
) -> None:
    window = open_window(docket, read_only=True)
    window.navigator.go(Place("inbox"))
    qtbot.waitUntil(lambda: window.inbox._looked is not None)
    assert found(window.inbox) == ()
    QTest.keyClick(window.inbox.reader, Qt.Key.Key_A)
    QTest.keyClick(window.inbox.reader, Qt.Key.Key_F)
    assert window.inbox.model.rowCount() == 1


def test_e_changes_what_is_suggested_and_goes_on_to_the_next(
    page: InboxPage, qtbot: QtBot, office: Office, docket: Path
) -> None:
    QTest.keyClick(page.reader, Qt.Key.Key_E)
    form = page.tab._recorder.form
    assert form is not None
    form.number.setText("24")
    QTest.keyClick(form.number, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: events(page) == ["removal_request"] and not page.tab._suggesting._stale)
    assert decided(office, docket) == [("removal_request", "accepted")]
    qtbot.waitUntil(lambda: "Removal, 25 videos" in said(page))
    assert page.reader.hasFocus()


def test_what_is_typed_for_one_part_of_a_sentence_is_not_shown_for_the_other(
    page: InboxPage, qtbot: QtBot
) -> None:
    one = next(one for one in found(page) if one.halves)
    page.tab._light(one.key)
    press(page, Qt.Key.Key_S, qtbot)
    qtbot.waitUntil(lambda: not any(each.halves for each in found(page)))
    first, second = (each for each in found(page) if each.sentence == one.sentence)
    for part, number in ((first, "12"), (second, "30"), (first, "77")):
        page.tab._light(part.key)
        QTest.keyClick(page.reader, Qt.Key.Key_E)
        form = page.tab._recorder.form
        assert form is not None
        assert form.number.text() == number
        form.number.setText("77")
        QTest.keyClick(form.number, Qt.Key.Key_Escape)


def test_a_shows_the_rest_first_where_there_is_no_room_for_all_that_is_accepted(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.docket"
    with office.create(path) as desk:
        long = "which had come with many others over a dreary winter, " * 9
        text = f"Long\n\nTelegram deleted all 25 videos on 3 September 2025, {long} the regulator said."
        desk.reports.add(read_report(text.encode(), "long.txt"), About(published="2025-09-04", language="en"))
    window = open_window(path)
    window.resize(960, 640)
    page = at_inbox(window, qtbot)
    side = page.tab._panel
    qtbot.waitUntil(lambda: side.suggestion is not None and side.suggestion.end_in(side) > side.height())
    assert not side.seen_whole
    for _ in range(8):
        if not side.seen_whole:
            QTest.keyClick(page.reader, Qt.Key.Key_A)
            assert not page.tab._suggesting._writing
    assert side.seen_whole
    assert decided(office, path) == []
    press(page, Qt.Key.Key_A, qtbot)
    assert decided(office, path) == [("removal", "accepted")]


def test_a_pasted_report_becomes_six_events_by_keys_alone(
    open_window: Open, tmp_path: Path, qtbot: QtBot, office: Office
) -> None:
    """The first of the five tasks: Ctrl+2, Ctrl+V, the date of publication, and each looked at."""
    path = tmp_path / "pasted.docket"
    window = open_window(path)
    window.activateWindow()
    pressed = 0

    def key(
        to: QWidget, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        nonlocal pressed
        pressed += 1
        QTest.keyClick(to, which, modifier)

    QGuiApplication.clipboard().setText(TEXT)
    key(window, Qt.Key.Key_2, CONTROL)
    page = window.inbox
    key(page, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: page.reader.hasFocus() and bool(found(page)))
    key(page.reader, Qt.Key.Key_I)
    editor = page.findChild(ReportEditor)
    assert isinstance(editor, ReportEditor)
    published = editor.form.fields.boxes["published"].input
    qtbot.waitUntil(lambda: published.hasFocus() and published.isEnabled())
    QTest.keyClicks(published, "4 Sep 2025")
    key(published, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: any("2025" in one.line for one in found(page) if "118" in one.title))
    window.activateWindow()
    qtbot.waitUntil(page.reader.hasFocus)
    suggesting = page.tab._suggesting
    for _ in range(6):
        key(page.reader, Qt.Key.Key_A)
        qtbot.waitUntil(lambda: not suggesting._writing and not suggesting._deciding)
    assert pressed <= 15
    assert sorted(events(page)) == sorted(
        ["removal_request", "removal", "apology", "complaint_report", "questioning", "removal"]
    )
    view = page._view()
    assert view is not None
    assert [link.kind.value for link in view.contents.links].count("fulfils") >= 1
    assert len(decided(office, path)) == 6
