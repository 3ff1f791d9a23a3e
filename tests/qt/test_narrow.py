"""The smallest window: what is said in it is said whole, on more lines or in fewer words."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from pressdocket.qt.cases.board import KINDS
from pressdocket.qt.cases.card import Head
from pressdocket.qt.places import Place
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, KeyHints
from pressdocket.qt.window.case_head import ChipButton
from pressdocket.qt.window.window import MainWindow
from qt.everywhere import go, settle


def whole(line: Elided) -> bool:
    return line.fontMetrics().horizontalAdvance(line.text()) <= line.width()


@pytest.fixture
def narrow(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.resize(960, 640)
    go(window, Place("case", case="KR-2024-001"), qtbot)
    settle(window, qtbot)
    return window


def test_title_context_and_next_action_are_read_whole(narrow: MainWindow) -> None:
    head = narrow.case.head
    lines = [head._title, head.line, head._next]
    assert all(line.text() and line.isVisible() and whole(line) for line in lines)
    assert head._next.y() > head.line.y()


def test_chips_give_way_to_the_title(narrow: MainWindow, qtbot: QtBot) -> None:
    head = narrow.case.head

    def shown() -> int:
        return sum(chip.isVisible() for chip in head.findChildren(ChipButton))

    few = shown()
    narrow.resize(1440, 900)
    settle(narrow, qtbot)
    assert 1 <= few < shown() == 4


def test_where_there_is_room_the_next_action_stands_beside_the_context(
    narrow: MainWindow, qtbot: QtBot
) -> None:
    head, low = narrow.case.head, narrow.case.head.height()
    narrow.resize(2200, 900)
    settle(narrow, qtbot)
    assert head._next.y() == head.line.y()
    assert head.height() < low


def test_captions_of_the_board_fit_in_their_short_words(
    narrow: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    go(narrow, Place("cases"), qtbot)
    heads = [head for head in narrow.cases.board.findChildren(Head) if head.isVisible()]
    assert len(heads) == len(KINDS)
    metrics = QFontMetrics(theme.font(12.5))
    room = min(head.width() for head in heads) - theme.px(44)
    assert all(metrics.horizontalAdvance(kind.short) <= room for kind in KINDS)
    assert any(metrics.horizontalAdvance(kind.under) > room for kind in KINDS)


@pytest.mark.parametrize("page", ["summary", "ledger", "timeline", "compare", "cases"])
def test_hints_that_are_shown_are_shown_whole(window: MainWindow, qtbot: QtBot, page: str) -> None:
    tabs = ("summary", "ledger", "timeline")
    place = Place("case", case="KR-2024-001", tab=page) if page in tabs else Place(page)  # type: ignore[arg-type]
    for width in range(960, 1180, 35):
        window.resize(width, 760)
        go(window, place, qtbot)
        for hints in window.findChildren(KeyHints):
            if hints.isVisible():
                shown = [part for hint in hints._hints for part in hint if part.isVisible()]
                assert shown
                assert all(part.width() >= part.sizeHint().width() for part in shown), width
