"""The palette and the Search page, typed in as an analyst would."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.places import Place
from pressdocket.qt.results.finder import Finder
from pressdocket.qt.results.model import Result
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open


def titles(finder: Finder) -> list[str]:
    return [str(finder.model.index(row, 0).data()) for row in range(finder.model.rowCount())]


def search(window: MainWindow, words: str, qtbot: QtBot) -> Finder:
    window.navigator.go(Place("search"))
    finder = window.search.finder
    QTest.keyClicks(finder.field, words)
    qtbot.waitUntil(lambda: finder.model.rowCount() > 0)
    return finder


def test_a_quote_is_found_and_opens_on_its_sentence(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    finder = search(window, "88 reports", qtbot)
    claims = [row for row in range(finder.model.rowCount()) if finder.model.at(row).section == "Claims"]  # type: ignore[union-attr]
    finder.list.setCurrentIndex(finder.model.index(claims[0], 0))
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.navigator.here.tab == "evidence")
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    qtbot.waitUntil(lambda: "88" in reader.lit)
    window.navigator.back()
    assert window.navigator.here.words == "88 reports"


def test_an_event_opens_on_its_claims(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    finder = search(window, "hotline", qtbot)
    events = [row for row in range(finder.model.rowCount()) if finder.model.at(row).section == "Events"]  # type: ignore[union-attr]
    finder._act(events[0])
    qtbot.waitUntil(lambda: window.navigator.here.tab == "evidence" and bool(window.navigator.here.claims))


def test_what_is_not_there_is_said(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    window.navigator.go(Place("search"))
    window.search.finder.field.setText("zzzqqq")
    qtbot.waitUntil(window.search._empties[1].isVisible)
    window.search.finder.field.clear()
    qtbot.waitUntil(window.search._empties[0].isVisible)


def test_the_palette_goes_and_does(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_
    assert palette.isVisible()
    qtbot.waitUntil(lambda: len(palette._directory.reports) > 0)
    QTest.keyClicks(palette.finder.field, "telegram kcsc")
    assert "Telegram and KCSC, 2024" in titles(palette.finder)
    QTest.keyClick(palette.finder.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.navigator.here.case == "KR-2024-001"
    palette.open()
    QTest.keyClicks(palette.finder.field, "fold")
    assert titles(palette.finder)[0] == "Fold the sidebar"
    QTest.keyClick(palette.finder.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    palette.open()
    QTest.keyClicks(palette.finder.field, "nothing like it")
    QTest.keyClick(palette.finder.field, Qt.Key.Key_Return)
    assert (window.navigator.here.page, window.navigator.here.words) == ("search", "nothing like it")


def test_every_action_has_a_name_and_its_own_key(open_window: Open, sample_docket: Path) -> None:
    window = open_window(sample_docket)
    keys = [action.shortcut().toString() for action in window.deeds if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert all(action.objectName() and action.text() for action in window.deeds)
    inside = {action.text() for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert inside == {action.text() for action in window.deeds}


def test_results_are_a_sound_model(theme: Theme, qtbot: QtBot) -> None:
    finder = Finder(theme, "search", "Words")
    qtbot.addWidget(finder)
    QAbstractItemModelTester(finder.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    hostile = ("<b>bold</b><img src='file:///etc/passwd'>", "\u202eright to left", "x" * 1_000_000)
    finder.show_results(tuple(Result("Here", text, text, "", lambda: None, 0, 4) for text in hostile))
    finder.resize(500, 300)
    assert not finder.grab().isNull()
    finder.show_results(())
    assert finder.model.rowCount() == 0
