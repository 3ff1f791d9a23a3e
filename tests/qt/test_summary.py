"""The summary in the real window: figures open, verdicts say why, the yardstick is switched, gaps lead on."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.qt.editing.event import EventEditor
from pressdocket.qt.places import Place
from pressdocket.qt.summary.gap import GapButton
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.summary.row import LedgerRow, Row
from pressdocket.qt.summary.sidebyside import SideBySide
from pressdocket.qt.summary.switch import Switch
from pressdocket.qt.summary.tab import SummaryTab
from pressdocket.qt.summary.why import VerdictChip, Why
from pressdocket.qt.window.window import MainWindow
from pressdocket.qt.wrapping import one_line, wrapped
from qt.conftest import Open
from qt.crowded import CROWDED, EMPTY, crowd

CASE = "KR-2024-001"


def tab_of(window: MainWindow, qtbot: QtBot, case: str = CASE, as_of: date | None = None) -> SummaryTab:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.go(Place("case", case=case, as_of=as_of))
    qtbot.waitUntil(
        lambda: (
            window.case.view is not None
            and window.case.view.case.reference == case
            and window.case.view.today == (as_of is None)
        )
    )
    tab = window.case.findChild(SummaryTab)
    assert isinstance(tab, SummaryTab)
    return tab


def row_of(tab: SummaryTab, words: str) -> Row:
    return next(row for row in tab.rows if words in row.entry.what.text)


def test_every_figure_opens_its_sentences(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    openers = [one for one in tab.findChildren(Opener) if one.isEnabled()]
    assert len(openers) > 12
    for opener in openers:
        opener.click()
        here = window.navigator.here
        assert here.tab == "evidence", opener.accessibleName()
        assert here.claims
        window.navigator.back()
        assert window.navigator.here.tab == "summary"


def test_enter_on_a_figure_opens_it(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    row = row_of(tab_of(window, qtbot), "25")
    assert isinstance(row, LedgerRow)
    QTest.keyClick(row.done, Qt.Key.Key_Return)
    assert window.navigator.here.claims[0] == row.entry.done.claims[0]


def test_keys_walk_the_rows_and_back_comes_to_the_same(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    QTest.keyClick(tab.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(tab.rows[1], Qt.Key.Key_Down)
    chosen = tab.rows[2]
    assert (chosen._selected, tab.rows[1]._selected) == (True, False)
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    assert window.navigator.here.claims[0] == chosen.entry.claims[0]
    window.navigator.back()
    assert window.navigator.here.event == chosen.entry.event
    assert tab.rows[2]._selected
    QTest.keyClick(tab.rows[2], Qt.Key.Key_End)
    assert tab.rows[-1]._selected
    QTest.keyClick(tab.rows[-1], Qt.Key.Key_Down)
    assert tab.rows[-1]._selected


def test_y_hides_what_is_ours_and_brings_it_back(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)

    def ours() -> int:
        return sum(isinstance(row, LedgerRow) and row.ours is not None for row in tab.rows)

    def labels() -> set[str]:
        return {label.text() for label in tab.findChildren(QLabel)}

    assert ours() == 4
    assert "In time, by our yardstick" in labels()
    QTest.keyClick(tab.rows[1], Qt.Key.Key_Y)
    assert ours() == 0
    assert "In time, by our yardstick" not in labels()
    window.navigator.go(Place("case", case=CASE, tab="history"))
    assert ours() == 0
    switch = tab.findChildren(Switch)[-1]
    assert not switch.isChecked()
    switch.click()
    assert ours() == 4


def test_a_verdict_says_why_and_opens(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    row = row_of(tab_of(window, qtbot), "hotline")
    assert isinstance(row, LedgerRow)
    assert isinstance(row.ours, VerdictChip)
    assert "which is no law" in row.ours.accessibleName()
    QTest.mouseClick(row.ours, Qt.MouseButton.LeftButton)
    why = window.findChild(Why)
    assert isinstance(why, Why)
    reason = why.findChild(QLabel, "why-reason")
    assert isinstance(reason, QLabel)
    assert "That is not proof that there was none." in reason.text()
    assert "Our 48-hour yardstick; ours, no law" in {one.text() for one in why.findChildren(QLabel)}
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert window.navigator.here.claims[0] == row.entry.claims[0]


def test_gaps_lead_to_sentences_or_to_the_ledger(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    more = tab.findChild(QPushButton, "more-gaps")
    assert isinstance(more, QPushButton)
    more.click()
    gaps = tab.findChildren(GapButton)
    assert window.case.view is not None
    assert len(gaps) == len(window.case.view.summary.gaps)
    QTest.keyClick(gaps[1], Qt.Key.Key_Return)
    assert window.navigator.here.tab == "evidence"
    window.navigator.back()
    QTest.mouseClick(tab.findChildren(GapButton)[-1], Qt.MouseButton.LeftButton)
    assert window.case.ledger.isVisible()


def test_rivals_stand_side_by_side(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    link = tab.findChild(QPushButton, "side-by-side")
    assert isinstance(link, QPushButton)
    link.click()
    dialog = tab.findChild(SideBySide)
    assert isinstance(dialog, SideBySide)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [str(dialog.model.index(row, 0).data()) for row in range(3)] == ["88", "118", "126"]
    assert dialog.model.index(0, 5).data() == "not said"
    dialog.table.selectRow(1)
    figure = dialog.model.at(1)
    assert figure is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.navigator.here.claims == figure.claims


def test_e_edits_the_demand(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    QTest.keyClick(tab.rows[1], Qt.Key.Key_Home)
    QTest.keyClick(tab.rows[0], Qt.Key.Key_E)
    editor = window.case.findChild(EventEditor)
    assert isinstance(editor, EventEditor)
    assert editor.record == tab.rows[0].entry.event


def _all_have_room(rows: list[LedgerRow]) -> bool:
    return all(row.height() == row.heightForWidth(row.width()) for row in rows)


def test_a_crowded_case_and_an_empty_one(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "crowded.docket"
    with office.create(path) as desk:
        crowd(desk, 24)
    window = open_window(path)
    tab = tab_of(window, qtbot, CROWDED)
    for width in (1440, 960):
        window.resize(width, 640)
        QApplication.processEvents()
        assert not tab.grab().isNull()
        rows = [row for row in tab.rows if isinstance(row, LedgerRow)]
        assert rows == tab.rows
        qtbot.waitUntil(partial(_all_have_room, rows))
        for row in rows:
            assert row.what.geometry().right() <= row.columns().arrow.left
            assert row.law.geometry().right() <= row.width()
    assert any("<script>" in row.accessibleName() for row in tab.rows)
    assert all("<" not in opener.toolTip() for opener in tab.findChildren(Opener))
    tab = tab_of(window, qtbot, EMPTY)
    assert tab.rows == []
    assert "No demand on record yet." in {label.text() for label in tab.findChildren(QLabel)}
    QTest.keyClick(tab, Qt.Key.Key_Y)
    assert not tab.grab().isNull()


def test_nothing_is_shown_that_was_not_known(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    late = len(tab_of(window, qtbot).rows)
    then = tab_of(window, qtbot, as_of=date(2024, 9, 20)).rows
    assert 0 < len(then) < late


def test_wrapping_keeps_every_character_and_breaks_long_words(qapp: QApplication) -> None:
    font = QFont()
    for text in (
        "one two three four five six",
        "W" * 200,
        "🎞️🏮 of lanterns and more of them",
        "صور مزيفة للميناء القديم",
    ):
        pieces = wrapped(text, font, 90, 100)
        assert "".join(piece.text for piece in pieces) == text
        assert [text[piece.start :].startswith(piece.text) for piece in pieces] == [True] * len(pieces)
        short = wrapped(text, font, 90, 1, 30)
        assert len(short) == 1
        assert short[0].text.endswith("…")
    assert wrapped("short", font, 300, 2)[0].text == "short"
    assert one_line("a\tb\n\u202ec\x00") == "a b \u200bc "


def test_another_case_is_shown_in_the_same_rows(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    tab = tab_of(window, qtbot)
    rows = tab.rows
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    said = [row.accessibleName() for row in rows]
    assert window.case.view is not None
    view = window.case.view
    fewer = replace(view.ledger, entries=view.ledger.entries[1:2], promises=(), rivals=(), gaps=())
    case = view.case.model_copy(update={"id": UUID(int=1), "reference": "KR-2024-002"})
    tab.show_view(replace(view, case=case, ledger=fewer))
    assert tab.rows == rows[:1]
    assert [tab.rows[0].accessibleName()] == said[1:2]
    assert tab.findChild(GapButton) is None
    tab.select(Place("case"))
    assert tab.rows[0]._selected
    tab.show_view(view)
    assert [row.accessibleName() for row in tab.rows] == said
    assert tab.findChild(GapButton) is not None
