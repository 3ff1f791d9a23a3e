"""The evidence tab in the real window: reading, walking, finding, recording, reviewing, moving."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.views import CaseView, ClaimView
from pressdocket.qt.editing.claim import ClaimEditor
from pressdocket.qt.editing.deleting import Question
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.evidence.cards import CLAIM_MIME, Card, mime_of, stacked
from pressdocket.qt.evidence.column import COLUMN
from pressdocket.qt.evidence.form import EventForm
from pressdocket.qt.evidence.panel import ClaimPanel, DoubtPanel
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open
from qt.test_main_job import form_of, make_case, select

CASE = "KR-2024-001"
REPORT = """Harbour board and the seven suspects

On 1 September 2024 the Harbour Board asked Lanternfish to remove 25 videos.

Lanternfish removed 31 of 40 clips, and the fine was 35.000 crowns.

Seven suspects, six of whom are teenagers, were questioned in the past week.

A leader was sentenced to XNUMX years.
"""


def tab_of(window: MainWindow) -> EvidenceTab:
    tab = window.case.findChild(EvidenceTab)
    assert isinstance(tab, EvidenceTab)
    return tab


def at_report(window: MainWindow, qtbot: QtBot) -> ReportReader:
    make_case(window, qtbot)
    window.taking.take([REPORT.encode()])
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    reader = tab_of(window).reader
    front(window, reader, qtbot)
    return reader


def at_sample(window: MainWindow, qtbot: QtBot) -> tuple[CaseView, ReportReader]:
    window.navigator.go(Place("case", case=CASE, tab="evidence"))
    qtbot.waitUntil(lambda: window.case.view is not None)
    assert window.case.view is not None
    reader = tab_of(window).reader
    front(window, reader, qtbot)
    return window.case.view, reader


def front(window: MainWindow, reader: ReportReader, qtbot: QtBot) -> None:
    window.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)


def record(window: MainWindow, qtbot: QtBot, words: str) -> EventForm:
    reader = tab_of(window).reader
    front(window, reader, qtbot)
    select(window, words)
    QTest.keyClick(reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    return form_of(window)


def current(window: MainWindow) -> ClaimView:
    claim = tab_of(window).reader.claim(tab_of(window).reader._current)
    assert claim is not None
    return claim


def test_the_text_stands_in_a_column_with_cards_beside_it(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    view, reader = at_sample(window, qtbot)
    qtbot.waitUntil(lambda: len(reader.cards()) > 3)
    block = reader.document().begin()
    assert block.layout().lineAt(0).width() == pytest.approx(COLUMN, abs=1)
    assert view.reports[0].report.title not in reader.toPlainText()
    cards = reader.cards()
    right = reader.viewport().mapToGlobal(QPoint(56 + COLUMN, 0)).x()
    assert all(card.mapToGlobal(QPoint(9, 0)).x() - right >= 36 for card in cards)
    tops = [card.y() for card in cards]
    assert all(after - before >= cards[0].height() for before, after in pairwise(tops))


def test_cards_never_cover_each_other() -> None:
    assert stacked([0, 10, 200, 205], 40, 2) == [0, 42, 200, 242]


def test_j_and_k_walk_and_a_card_is_pressed(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view, reader = at_sample(window, qtbot)
    claims = view.reports[0].claims
    QTest.keyClick(reader, Qt.Key.Key_J)
    QTest.keyClick(reader, Qt.Key.Key_J)
    assert current(window).claim.id == claims[1].claim.id
    QTest.keyClick(reader, Qt.Key.Key_K)
    assert current(window).claim.id == claims[0].claim.id
    card = reader.cards()[2]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert current(window).claim.id == card.said.key
    panel = window.case.findChildren(ClaimPanel)[-1]
    assert any("Paragraph" in one.text() for one in panel.findChildren(QLabel))
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert [one.record for one in window.case.findChildren(ClaimEditor) if one.isVisible()] == [card.said.key]


def test_what_stands_beside_a_figure_opens(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view, _reader = at_sample(window, qtbot)
    event = next(one for one in view.events if one.event.measure and one.figure)
    window.navigator.open_claims(event.claims[:1])
    panel = window.case.findChildren(ClaimPanel)[-1]
    others = [one for one in panel.findChildren(QPushButton, "opens-sentence") if one.isEnabled()]
    assert others
    before = current(window).claim.id
    others[0].click()
    assert current(window).claim.id != before


def test_words_are_found_in_the_text(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    reader = at_report(window, qtbot)
    finder = tab_of(window).finder
    QTest.keyClick(reader, Qt.Key.Key_Slash)
    assert finder.isVisible()
    QTest.keyClicks(finder.words, "LANTERNFISH")
    assert finder.count.text() == "1 of 2"
    QTest.keyClick(finder.words, Qt.Key.Key_Return)
    assert finder.count.text() == "2 of 2"
    QTest.keyClick(finder.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.count.text() == "1 of 2"
    finder.words.setText("nowhere")
    assert finder.count.text() == "Not in this report"
    QTest.keyClick(finder.words, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_a_doubtful_figure_has_a_card_and_its_sentence_is_recorded(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    reader = at_report(window, qtbot)
    suggesting = tab_of(window)._suggesting
    qtbot.waitUntil(lambda: bool(suggesting.open))
    while suggesting.open:
        suggesting.reject(suggesting.open[0])
        qtbot.waitUntil(lambda: not suggesting._deciding)
    assert [card.said.title for card in reader.cards()] == ["Check the figure", "Figure lost"]
    QTest.keyClick(reader, Qt.Key.Key_K)
    assert window.case.findChildren(DoubtPanel)
    QTest.keyClick(reader, Qt.Key.Key_E)
    form = form_of(window)
    assert form.number.text() == "lost"
    assert reader.textCursor().selectedText() == "A leader was sentenced to XNUMX years."


def test_a_passage_fills_the_form_and_a_relative_date_asks_for_the_day(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_report(window, qtbot)
    form = record(
        window, qtbot, "Seven suspects, six of whom are teenagers, were questioned in the past week."
    )
    entry = form.entry()
    assert (entry.kind, entry.number, entry.unit, entry.parts) == (
        "questioning",
        "7",
        "suspects",
        "6 teenagers",
    )
    says = form.findChild(QLabel, "event-when-says")
    assert isinstance(says, QLabel)
    qtbot.waitUntil(lambda: "no publication date" in says.text())
    assert window.case.view is not None
    report = window.case.view.reports[0].report
    window.case._session.do(
        lambda desk: desk.editing.edit("report", report.id, {}, {"published": "4 Sept 2024"})
    )
    qtbot.waitUntil(lambda: says.text().startswith("Read as about 28 Aug"))
    QTest.keyClick(form.when, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == 1)
    quantity = window.case.view.contents.claims[0].quantity
    assert quantity is not None
    assert [(part.number, part.what) for part in quantity.parts] == [("6", "teenagers")]
    qtbot.waitUntil(lambda: current(window).claim.quote.exact.startswith("Seven suspects"))


def test_another_figure_of_the_passage_is_taken(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_report(window, qtbot)
    form = record(
        window, qtbot, "asked Lanternfish to remove 25 videos.\n\nLanternfish removed 31 of 40 clips"
    )
    assert (form.number.text(), form.unit.text()) == ("25", "videos")
    other = form.findChild(QPushButton, "other-figure-0")
    assert isinstance(other, QPushButton)
    other.click()
    assert (form.number.text(), form.of.text(), form.unit.text()) == ("31", "40", "clips")


def test_a_figure_with_two_readings_is_refused_under_its_field_and_esc_loses_nothing(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    reader = at_report(window, qtbot)
    words = "the fine was 35.000 crowns"
    form = record(window, qtbot, words)
    form.number.setText("35.000")
    form.about.setText("the fine")
    form.save.click()
    says = form.findChild(QLabel, "event-number-says")
    assert isinstance(says, QLabel)
    qtbot.waitUntil(lambda: "read in two ways" in says.text())
    QTest.keyClick(form.about, Qt.Key.Key_Escape)
    assert not [one for one in window.findChildren(EventForm) if one.isVisible()]
    again = record(window, qtbot, words)
    assert (again.number.text(), again.about.text()) == ("35.000", "the fine")
    assert reader.textCursor().selectedText() == words


def test_ctrl_e_without_a_selection_says_what_to_do(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    reader = at_report(window, qtbot)
    said: list[str] = []
    window.case._session.said.connect(lambda words, _step: said.append(words))
    QTest.keyClick(reader, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert said == ["Select the words that say it, then press Ctrl+E."]


def test_the_answer_is_linked_to_its_demand_by_itself(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    at_report(window, qtbot)
    form = record(window, qtbot, "the Harbour Board asked Lanternfish to remove 25 videos.")
    form.actor.setText("Harbour Board")
    form.target.setText("Lanternfish")
    form.save.click()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.events) == 1)
    answer = record(window, qtbot, "Lanternfish removed 31 of 40 clips")
    assert answer.actor.text() == "Lanternfish"
    assert answer.answers.currentIndex() == 1
    answer.save.click()
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.contents.links) == 1)


def test_a_claim_is_dropped_on_another_and_carries_its_figure_out(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    view, reader = at_sample(window, qtbot)
    qtbot.waitUntil(lambda: len(reader.cards()) > 3)
    first, other = reader.cards()[1], reader.cards()[3]
    mime = mime_of(first.said)
    quote = next(one for one in view.reports[0].claims if one.claim.id == first.said.key).claim.quote.exact
    assert (
        mime.text()
        == f"{first.said.title} — “{quote}” — {view.reports[0].report.title}, {view.reports[0].line}"
    )
    drop(other, mime)
    target = next(one for one in view.reports[0].claims if one.claim.id == other.said.key).event

    def moved() -> bool:
        assert window.case.view is not None
        claims = window.case.view.contents.claims
        return next(one for one in claims if one.id == first.said.key).event == target

    qtbot.waitUntil(moved)
    window.steps.undo()
    qtbot.waitUntil(lambda: not moved())


def drop(card: Card, mime: QMimeData) -> None:
    assert mime.hasFormat(CLAIM_MIME)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_the_only_claim_of_an_event_is_deleted_after_a_question(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    view, reader = at_sample(window, qtbot)
    alone = next(one for one in view.events if len(one.claims) == 1)
    window.navigator.open_claims(alone.claims)
    front(window, reader, qtbot)
    count = len(view.contents.claims)
    QTest.keyClick(reader, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: bool(window.findChildren(Question)))
    question = window.findChildren(Question)[-1]
    assert any("1 event will have no support" in one.text() for one in question.findChildren(QLabel))
    agree = question.findChild(QPushButton, "question-agree")
    assert isinstance(agree, QPushButton)
    agree.click()
    qtbot.waitUntil(
        lambda: window.case.view is not None and len(window.case.view.contents.claims) == count - 1
    )


def test_below_the_text_where_there_is_no_room_beside_it(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    _view, reader = at_sample(window, qtbot)
    window.resize(960, 640)
    panel = tab_of(window)._panel
    qtbot.waitUntil(lambda: panel.y() > reader.y())
    assert panel.width() == tab_of(window).width()
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: panel.x() > reader.x())
    assert panel.width() == 384


def test_a_docket_that_is_only_read_is_only_read(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket, read_only=True)
    view, reader = at_sample(window, qtbot)
    assert not window.case._session.writable
    QTest.keyClick(reader, Qt.Key.Key_J)
    assert reader.lit
    window.case.editors.event(view.events[0].event.id)
    editor = next(one for one in window.case.findChildren(EventEditor) if one.isVisible())
    banner = editor.findChild(QLabel, "event-clash")
    assert isinstance(banner, QLabel)
    qtbot.waitUntil(lambda: banner.isVisible() and not editor.form.fields.isEnabled())


def test_editors_are_freed_when_they_close(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    view, _reader = at_sample(window, qtbot)
    claim = next(one for one in view.reports[0].claims if one.claim.event)
    window.case.editors.event(view.events[0].event.id)
    window.case.editors.claim(claim)
    window.case.editors.report(view.reports[0])
    editors = window.case.editors.open()
    assert len(editors) == 3
    gone: list[int] = []
    for editor in editors:
        editor.destroyed.connect(lambda _object=None: gone.append(1))
        editor.close()
    qtbot.waitUntil(lambda: len(gone) == 3)
    assert not window.case.editors.open()


def test_a_long_report_has_cards_only_for_what_is_seen(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    make_case(window, qtbot)
    lines = (f"Clip {number} cost 35.{number:03d} crowns at the harbour." for number in range(100, 400))
    window.taking.take(["\n\n".join(("Three hundred clips", *lines)).encode()])
    qtbot.waitUntil(lambda: window.case.view is not None and len(window.case.view.reports) == 1)
    window.navigator.go(Place("case", case="XX-2024-001", tab="evidence"))
    reader = tab_of(window).reader
    assert len(reader.stops()) == 300
    assert 0 < len(reader.cards()) < 40
    reader.verticalScrollBar().setValue(reader.verticalScrollBar().maximum())
    assert 0 < len(reader.cards()) < 40
    assert reader.cards()[-1].said.line.startswith("35,399")
