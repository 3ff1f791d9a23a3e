"""Back and forward: every page comes back as it was left, scrolled so far and with the same thing chosen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from pressdocket.qt.history.tab import HistoryTab
from pressdocket.qt.places import TABS, Place, TabName
from pressdocket.qt.summary.tab import SummaryTab
from pressdocket.qt.timeline.tab import TimelineTab
from pressdocket.qt.window.window import MainWindow
from qt.everywhere import go, settle

CASE, OTHER = "KR-2024-001", "XX-2026-001"
State = Callable[[], object]


def low(window: MainWindow) -> None:
    """So low that everything scrolls."""
    window.resize(1100, 640)


def scroll(area: QAbstractScrollArea, to: float = 0.6) -> int:
    bar = area.verticalScrollBar()
    if not bar.maximum():  # The sample is small.
        area.setFixedHeight(area.minimumSizeHint().height() + 70)
        QTest.qWait(1)
    assert bar.maximum() > 0, f"{area.objectName()} does not scroll"
    bar.setValue(round(bar.maximum() * to))
    return bar.value()


def _tab(place: Place) -> tuple[str, str, str]:
    return place.page, place.case, place.tab


def there_and_back(window: MainWindow, qtbot: QtBot, elsewhere: Place, state: State) -> None:
    """Over another place, then over it again by Forward."""
    before, left = window.navigator.here, state()
    window.navigator.go(elsewhere)
    settle(window, qtbot)
    window.navigator.back()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: _tab(window.navigator.here) == _tab(before))
    qtbot.waitUntil(lambda: state() == left)
    window.navigator.forward()
    settle(window, qtbot)
    window.navigator.back()
    settle(window, qtbot)
    assert state() == left


def test_cases(window: MainWindow, qtbot: QtBot) -> None:
    low(window)
    settle(window, qtbot)
    cases = window.cases.list
    cases.go(3)
    scroll(cases)
    state = lambda: (cases.reference, cases.verticalScrollBar().value())  # noqa: E731
    there_and_back(window, qtbot, Place("case", case=cases.reference), state)


def test_search(window: MainWindow, qtbot: QtBot) -> None:
    low(window)
    go(window, Place("search", words="the"), qtbot)
    page = window.search
    qtbot.waitUntil(lambda: page.finder.model.rowCount() > 20)
    page.finder.choose(17)
    at = page.finder.list.verticalScrollBar()
    at.setValue(at.value() + 40)

    def state() -> object:
        row = page.finder.list.currentIndex().row()
        return (page.finder.field.text(), row, at.value())

    there_and_back(window, qtbot, Place("search", words="videos"), state)


def test_search_shows_the_same_kind_alone(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("search", words="telegram"), qtbot)
    page = window.search
    qtbot.waitUntil(lambda: page.finder.model.rowCount() > 20)
    page._show_only("claim")
    there_and_back(window, qtbot, Place("cases"), lambda: (page._only, page.finder.model.rowCount()))


def test_obligations(window: MainWindow, qtbot: QtBot) -> None:
    low(window)
    go(window, Place("obligations"), qtbot)
    page = window.obligations
    qtbot.waitUntil(lambda: page.model.rowCount() > 50)
    page.list.setCurrentIndex(page.model.index(page.model.row_of("IN-ITR-3-1-D"), 0))
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    settle(window, qtbot)
    scroll(page.details)

    def state() -> object:
        rule = page.model.at(page.list.currentIndex().row())
        chosen = rule.code if rule else ""
        return (chosen, page.words.text(), bar.value(), page.details.verticalScrollBar().value())

    there_and_back(window, qtbot, Place("obligations", words="notice"), state)


def test_compare(window: MainWindow, qtbot: QtBot) -> None:
    low(window)
    go(window, Place("compare"), qtbot)
    page = window.compare
    qtbot.waitUntil(lambda: page.model.rowCount() > 2)
    page.show_set("records")
    page.table.setCurrentIndex(page.model.index(2, 1))
    settle(window, qtbot)
    scroll(page._area)

    def state() -> object:
        index = page.table.currentIndex()
        side = page.model.at(index.row())
        chosen = side.name if side else ""
        return (chosen, index.column(), page._set, page._area.verticalScrollBar().value())

    there_and_back(window, qtbot, Place("compare", by="regulator", as_of=date(2024, 12, 1)), state)


def test_inbox(window: MainWindow, qtbot: QtBot) -> None:
    low(window)
    go(window, Place("inbox"), qtbot)
    page = window.inbox
    qtbot.waitUntil(page.tab.isVisible)
    settle(window, qtbot)
    scroll(page.reader)

    def state() -> object:
        return (page._shown, page.reader.verticalScrollBar().value())

    there_and_back(window, qtbot, Place("cases"), state)


def area_of(window: MainWindow, tab: TabName) -> QAbstractScrollArea:
    part = window.case._tabs[tab]
    if isinstance(part, TimelineTab):
        return part.canvas
    if isinstance(part, HistoryTab):
        return part.tree
    if tab == "ledger":
        return window.case.ledger.table
    return window.case.reader if tab == "evidence" else part._area  # type: ignore[union-attr]


@pytest.mark.parametrize("tab", [name for name, _ in TABS])
@pytest.mark.parametrize("elsewhere", [OTHER, ""], ids=["another case", "another page"])
def test_each_tab_of_a_case(window: MainWindow, qtbot: QtBot, tab: TabName, elsewhere: str) -> None:
    window.resize(960, 640)
    go(window, Place("case", case=CASE, tab=tab), qtbot)
    settle(window, qtbot)
    area = area_of(window, tab)
    if tab in ("timeline", "ledger", "history"):
        for _ in range(3):
            QTest.keyClick(area, Qt.Key.Key_Down)
    if tab == "timeline":
        window.case._tabs["timeline"].canvas.zoom(2.0)  # type: ignore[union-attr]
    part = window.case._tabs[tab]
    if isinstance(part, HistoryTab):
        part.tree.expandAll()  # All of the sample is one step.
    settle(window, qtbot)
    scroll(area)

    def state() -> object:
        view = window.case.view
        case = view.case.reference if view else ""
        event = window.navigator.here.event if tab == "ledger" else None
        more: object = None
        if isinstance(part, SummaryTab):
            more = part._chosen
        elif isinstance(part, TimelineTab):
            more = (part.canvas.selected, part.canvas.scale)
        elif isinstance(part, HistoryTab):
            more = part.tree.currentIndex().row()
        elif tab == "evidence":
            more = window.case.reader.lit
        return (case, event, more, area.verticalScrollBar().value())

    away = Place("case", case=elsewhere, tab=tab) if elsewhere else Place("cases")
    there_and_back(window, qtbot, away, state)


def test_an_unfolded_step_of_the_history_is_unfolded_again(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("case", case=CASE, tab="history"), qtbot)
    tab = window.case._tabs["history"]
    assert isinstance(tab, HistoryTab)
    QTest.keyClick(tab.tree, Qt.Key.Key_Right)
    QTest.keyClick(tab.tree, Qt.Key.Key_Down)
    assert tab.tree.currentIndex().parent().isValid()

    def state() -> object:
        index = tab.tree.currentIndex()
        return (index.parent().row(), index.row(), tab.tree.isExpanded(index.parent()))

    there_and_back(window, qtbot, Place("case", case=OTHER, tab="history"), state)


def test_a_place_gone_to_anew_does_not_stand_as_it_was_left_once(window: MainWindow, qtbot: QtBot) -> None:
    go(window, Place("case", case=CASE), qtbot)
    window.navigator.go(Place("cases"))
    place = Place("case", case=CASE)
    window.navigator.go(replace(place, stood=("summary", 400)))
    assert window.navigator.here.stood is None
