"""Compare: every number opens what is behind it; what is compared is in the history; it can be exported."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from pressdocket.desk.comparing import Asked
from pressdocket.desk.opening import Office
from pressdocket.desk.spreading import comparison_json
from pressdocket.qt.compare.events import Choices
from pressdocket.qt.compare.heads import HEADS
from pressdocket.qt.compare.page import ComparePage
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.comparison import By, Under
from qt.conftest import Open
from qt.everywhere import go, settle
from qt.many_demands import make
from qt.test_compare import type_day

Key = Qt.Key
NUMBER = re.compile(r"[1-9]")


@pytest.fixture
def many(open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    return on_compare(open_window(make(office, tmp_path / "many.docket")), qtbot)


@pytest.fixture
def few(window: MainWindow, qtbot: QtBot) -> MainWindow:
    return on_compare(window, qtbot)


def on_compare(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.resize(1900, 1000)
    go(window, Place("compare"), qtbot)
    qtbot.waitUntil(lambda: window.compare.model.rowCount() > 0)
    return window


def ask(window: MainWindow, qtbot: QtBot, by: By) -> ComparePage:
    go(window, Place("compare", by=by), qtbot)
    page = window.compare
    qtbot.waitUntil(lambda: page._view is not None and page._view.by == by)
    settle(window, qtbot)
    return page


def opens(window: MainWindow, page: ComparePage) -> set[str]:
    """What stands open now by its titles, or the case gone to; closed, and gone back."""
    found = [one for one in page.findChildren(Choices) if one.isVisible()]
    if found:
        lines = found[0].lines.lines
        titles = {str(lines.index(row, 0).data()) for row in range(lines.rowCount())}
        found[0].close()
        return titles
    here = window.navigator.here
    if here.page == "case":
        window.navigator.back()
        return {here.case}
    return set()


def cells(page: ComparePage) -> Iterator[tuple[int, int]]:
    """Every cell that is shown, in both sets of columns."""
    for name in ("answers", "records"):
        page.show_set(name)
        for row in range(page.model.rowCount()):
            yield from ((row, n) for n in range(len(HEADS)) if not page.table.isColumnHidden(n))


@pytest.mark.parametrize("docket", ["few", "many"])
@pytest.mark.parametrize("by", ["platform", "regulator", "jurisdiction"])
def test_every_number_and_bar_opens_what_is_behind_it(
    request: pytest.FixtureRequest, qtbot: QtBot, docket: str, by: By
) -> None:
    window: MainWindow = request.getfixturevalue(docket)
    page = ask(window, qtbot, by)
    seen = set[str]()
    for row, number in cells(page):
        column, side = HEADS[number].column, page.model.at(row)
        assert side is not None
        cell = side.cells[column]
        told = side.no_limit or side.rate is not None if column == "rate" else f"{cell.words} {cell.aside}"
        if column == "name" or not (told is True or NUMBER.search(str(told))):
            continue
        index = page.model.index(row, number)
        page.table.setCurrentIndex(index)
        page.table.scrollTo(index)
        QTest.keyClick(page.table, Key.Key_Return)
        assert opens(window, page), f"{side.name}, {column}: Enter opens nothing behind “{told}”"
        parts = page.table.parts_of(index)
        assert parts, f"{side.name}, {column}: nothing to press in “{told}”"
        for part in parts:
            at = part.rect.center()
            QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
            assert opens(window, page), f"{side.name}, {column}: a press on “{part.name}” opens nothing"
        seen.add(column)
    assert {"demands", "in_time", "extent", "time", "support"} <= seen


def test_how_many_cases_a_side_has_opens_them(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    row = next(n for n in range(3) if page.model.at(n).name == "X")  # type: ignore[union-attr]
    (part,) = page.table.parts_of(page.model.index(row, 0))
    assert part.words == "2 cases"
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=part.rect.center())
    assert opens(few, page) == {"X and Indonesia, 2025", "X and the European Commission, 2025"}


def test_days_are_steps_of_the_history(many: MainWindow, qtbot: QtBot) -> None:
    page, navigator = many.compare, many.navigator
    type_day(page, "from", "20 Mar 2024")
    qtbot.waitUntil(lambda: navigator.here == Place("compare", since=date(2024, 3, 20)))
    type_day(page, "to", "April 2024")
    qtbot.waitUntil(lambda: navigator.here.until == date(2024, 4, 30))
    assert page.days.fields["to"].text() == "April 2024"
    settle(many, qtbot)
    assert "20 Mar 2024 to 30 Apr 2024" in page._line.text()
    navigator.back()
    settle(many, qtbot)
    assert "20 Mar 2024 to today" in page._line.text()
    assert page.days.fields["to"].text() == ""
    navigator.back()
    settle(many, qtbot)
    assert (page._line.text(), page.days.since) == ("4 platforms  ·  74 demands  ·  as of today", None)
    navigator.forward()
    navigator.forward()
    settle(many, qtbot)
    assert page.days.fields["to"].text() == "30 Apr 2024"
    assert "20 Mar 2024 to 30 Apr 2024" in page._line.text()


def test_days_are_there_on_coming_back_from_a_case(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    type_day(page, "as-of", "1 Jan 2026")
    qtbot.waitUntil(lambda: "as of 1 Jan 2026" in page._line.text())
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_G)
    qtbot.waitUntil(lambda: "regulator" in page._line.text())
    go(many, Place("case", case="KR-1"), qtbot)
    go(many, Place("compare"), qtbot)
    assert page._line.text().endswith("as of today")
    many.navigator.back()
    many.navigator.back()
    many.navigator.back()
    settle(many, qtbot)
    assert many.navigator.here == Place("compare", by="regulator", as_of=date(2026, 1, 1))
    assert page.by.currentData() == "regulator"
    assert "regulator" in page._line.text()
    assert "as of 1 Jan 2026" in page._line.text()


def test_a_day_that_is_wrong_is_said_at_the_place_it_belongs_to(many: MainWindow, qtbot: QtBot) -> None:
    page = many.compare
    type_day(page, "from", "soonish")
    qtbot.waitUntil(page.days.says.isVisible)
    go(many, Place("cases"), qtbot)
    many.navigator.back()
    settle(many, qtbot)
    assert (page.days.fields["from"].text(), page.days.says.text()) == ("", "")


def test_demands_are_filtered_by_the_obligation_that_judged_them(few: MainWindow, qtbot: QtBot) -> None:
    page = few.compare
    box = page.findChild(QComboBox, "compare-rule")
    assert isinstance(box, QComboBox)
    assert box.itemText(0) == "Any obligation"
    rules = {box.itemText(row): box.itemData(row) for row in range(1, box.count())}
    wanted = next(words for words in rules if words.startswith("KR-NA-44-7, version"))
    box.setCurrentIndex(box.findText(wanted))
    qtbot.waitUntil(lambda: "judged under KR-NA-44-7" in page._line.text())
    assert few.navigator.here == Place("compare", rule="KR-NA-44-7", version=rules[wanted].version)
    assert page.model.rowCount() == 1
    assert box.currentText() == wanted
    page.show_set("records")
    fines = [head.column for head in HEADS].index("fines")
    assert str(page.model.index(0, fines).data()) == "–"
    few.navigator.back()
    settle(few, qtbot)
    assert (page.model.rowCount(), box.currentIndex()) == (3, 0)
    few.navigator.go(Place("compare", rule="NO-SUCH"))
    qtbot.waitUntil(page._empties[1].isVisible)
    assert box.currentText() == "NO-SUCH, any version"


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_what_is_compared_is_exported(few: MainWindow, tmp_path: Path, qtbot: QtBot, suffix: str) -> None:
    page, said = few.compare, list[str]()
    few._session.said.connect(lambda words, _step: said.append(words))
    few.navigator.go(Place("compare", by="regulator", until=date(2024, 12, 31), rule="KR-NA-44-7"))
    settle(few, qtbot)
    file = tmp_path / f"compared{suffix}"
    page.export_to(file)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"Saved compared{suffix}, 1 row."]
    text = file.read_text(encoding="utf-8")
    if suffix == ".csv":
        assert text.splitlines()[1].startswith("regulator,,2024-12-31,2026-02-12,KR-NA-44-7,,")
    else:
        wanted = list[str]()
        few._session.ask(
            lambda desk: comparison_json(
                desk.comparing.compare(
                    Asked("regulator", until=date(2024, 12, 31), under=Under(code="KR-NA-44-7"))
                )
            ),
            wanted.append,
        )
        qtbot.waitUntil(lambda: bool(wanted))
        assert json.loads(text)["by"] == "regulator"
        assert text == wanted[0]


def test_the_deed_that_exports_is_for_compare_alone(few: MainWindow, qtbot: QtBot) -> None:
    deed = next(one for one in few.deeds if one.text().startswith("Export the comparison"))
    assert deed.isEnabled()
    assert deed.shortcut().toString() == "Ctrl+Shift+S"
    go(few, Place("cases"), qtbot)
    assert not deed.isEnabled()
