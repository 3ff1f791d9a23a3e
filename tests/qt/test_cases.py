"""The Cases page in the real window, typed and clicked as an analyst would."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.qt.cases.card import Item, two_lines
from pressdocket.qt.cases.model import CasesModel
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.places import Place
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.window import MainWindow
from qt.acting import URGENT, Key, click, named, part, press, shown
from qt.conftest import Open


def test_the_model_is_sound(window: MainWindow) -> None:
    model = window.cases.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert shown(window)[0] == URGENT
    for sort in ("next", "newest", "reference", "attention"):
        model.sort_by(sort)
        assert len(shown(window)) == 5
    model.filter("korea")
    assert shown(window) == ["KR-2024-001"]
    model.filter("", "one origin")
    assert set(shown(window)) == {"EU-2025-001", "IN-2026-001"}
    model.filter("nothing like it")
    assert shown(window) == []


def test_a_verdict_opens_its_sentences(window: MainWindow, qtbot: QtBot) -> None:
    chip = part(window, URGENT, "chip 1")
    assert chip.sentence.startswith("1 silent: Due 10 Feb 2026.")
    click(window, chip.rect.center())
    assert window.navigator.here == Place("case", case=URGENT, tab="evidence", claims=chip.claims)
    reader = window.case.findChild(ReportReader)
    assert isinstance(reader, ReportReader)
    qtbot.waitUntil(lambda: bool(reader.lit))


@pytest.mark.parametrize("name", ["origins", "support", "next"])
def test_figures_of_a_row_open_their_sentences(window: MainWindow, name: str) -> None:
    found = part(window, "EU-2025-001", name)
    click(window, found.rect.center())
    assert window.navigator.here.claims == found.claims
    assert found.claims


def test_the_title_opens_the_case_and_the_strip_its_timeline(window: MainWindow) -> None:
    row = window.cases.list.visualRect(window.cases.model.index(window.cases.model.row_of("KR-2024-001")))
    click(window, row.topLeft() + QPoint(60, 20))
    assert window.navigator.here == Place("case", case="KR-2024-001")
    window.navigator.back()
    click(window, part(window, "KR-2024-001", "strip").rect.center())
    assert window.navigator.here == Place("case", case="KR-2024-001", tab="timeline")


def test_the_keyboard_reaches_every_figure(window: MainWindow) -> None:
    parts = window.cases.list.parts(0)
    names = []
    for _ in parts:
        press(window, Key.Key_Right)
        here = window.cases.list.part
        assert here is not None
        names.append(here.name)
    assert names == [one.name for one in parts]
    press(window, Key.Key_Left, Key.Key_Left, Key.Key_Return)
    assert window.navigator.here == Place("case", case=URGENT, tab="evidence", claims=parts[-3].claims)
    window.navigator.back()
    press(window, Key.Key_Right, "j")
    assert window.cases.list.part is None


def test_rows_are_walked_and_jumped_to(window: MainWindow) -> None:
    press(window, "j", "j", "k")
    assert window.cases.list.reference == shown(window)[1]
    press(window, "tele")
    assert window.cases.list.reference == "KR-2024-001"
    press(window, Key.Key_Return)
    assert window.navigator.here == Place("case", case="KR-2024-001")


def test_two_keys_lead_to_what_is_overdue(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: len(window.cases.model.glances) == 5)
    assert window.cases.isVisible()
    assert window.focusWidget() is window.cases.list
    assert window.cases.list.reference
    press(window, "1")
    there = window.focusWidget()
    assert isinstance(there, Item)
    assert there.accessibleName().startswith("Lanternfish and Norland, 20 days over: Due 22 Jan 2026.")
    press(window, Key.Key_Return)
    assert window.navigator.here.case == URGENT
    assert window.navigator.here.claims


def test_cards_are_walked_and_left(window: MainWindow) -> None:
    press(window, "2", Key.Key_Down)
    there = window.focusWidget()
    assert there is not None
    assert "X and the European Commission" in there.accessibleName()
    press(window, Key.Key_Right, Key.Key_Up)
    assert window.focusWidget() is named(window, "pick-stale")
    press(window, Key.Key_Escape)
    assert window.focusWidget() is window.cases.list


def test_tab_goes_from_the_head_over_the_cards_to_the_list(window: MainWindow) -> None:
    window.cases.filter.box.setFocus()
    names = []
    for _ in range(20):
        press(window, Key.Key_Tab)
        there = window.focusWidget()
        assert there is not None
        names.append(there.objectName())
        if there is window.cases.list:
            break
    assert names[:4] == ["new-case", "add-reports", "pick-overdue", "open-item"]
    assert names[-3:] == ["more-gaps", "sort-cases", "cases"]


def test_a_card_shows_a_case_once_before_twice(window: MainWindow) -> None:
    press(window, "2")
    titles = [item.accessibleName().split(",")[0] for item in window.findChildren(Item) if item.isVisible()]
    contested = titles[2:4]
    assert len(set(contested)) == 2


def test_more_shows_the_cases_of_a_card(window: MainWindow) -> None:
    named(window, "more-overdue").click()
    assert shown(window) == [URGENT]
    line = window.findChild(QLabel, "cases-line")
    assert isinstance(line, QLabel)
    assert line.text() == "Thursday 12 February 2026  ·  1 of 5 cases: overdue"
    named(window, "clear-pick").click()
    assert len(shown(window)) == 5
    assert line.text() == "Thursday 12 February 2026  ·  5 cases, 5 of them need a look"


def test_a_filter_that_fits_nothing_says_so(window: MainWindow) -> None:
    press(window, "/", "zzz")
    assert shown(window) == []
    named(window, "clear-filter").click()
    assert len(shown(window)) == 5
    assert window.cases.filter.words == ""


def test_peek_and_back(window: MainWindow, qtbot: QtBot) -> None:
    peek = window.cases._peek
    press(window, Key.Key_Space)
    qtbot.waitUntil(peek.isVisible)
    lead = peek.findChild(QLabel, "peek-lead")
    assert isinstance(lead, QLabel)
    assert len(lead.text()) > 40
    press(window, "j")
    action = peek.findChild(QLabel, "peek-next")
    assert isinstance(action, QLabel)
    qtbot.waitUntil(lambda: "days or working days" in action.text())
    assert window.focusWidget() is window.cases.list
    press(window, Key.Key_Escape)
    assert not peek.isVisible()
    press(window, Key.Key_Space)
    qtbot.waitUntil(peek.isVisible)
    press(window, Key.Key_Return)
    assert not peek.isVisible()
    assert window.navigator.here.case == "EU-2025-001"


def test_sorting_is_remembered(window: MainWindow, open_window: Open, sample_docket: Path) -> None:
    window.cases.heads._chosen("reference")
    assert shown(window) == sorted(shown(window))
    assert "Reference" in window.cases.heads.button.accessibleName()
    window._settings.save()
    assert open_window(sample_docket).cases.heads.sort == "reference"


def test_an_empty_card_says_what_comes_next(window: MainWindow, qtbot: QtBot) -> None:
    glances = [glance for glance in window.cases.model.glances if glance.reference == "IN-2026-001"]
    window.cases.board.show_glances(glances)
    said = window.cases.board.findChild(QLabel, "nothing-overdue")
    assert isinstance(said, QLabel)
    assert said.text() == "Nothing overdue. Next: India: from 36 hours to three, Fri 13 Feb."


def test_hovering_a_figure_shows_that_it_opens(window: MainWindow) -> None:
    chip = part(window, URGENT, "chip 0").rect.center()
    area = window.cases.list.viewport()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(chip),
        area.mapToGlobal(QPointF(chip)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(area, move)
    assert area.cursor().shape() == Qt.CursorShape.PointingHandCursor


@pytest.mark.parametrize(
    "text",
    [
        "Short.",
        "Due 20 Jan 2026, answered 22 Jan 2026: late by two days. This rests on the word of one alone.",
        "onewordwithoutanyspace" * 20,
        "",
        "<b>not bold</b> " * 60,
    ],
)
def test_two_lines_never_cut_a_word(theme: Theme, text: str) -> None:
    metrics = QFontMetrics(theme.font(13))
    first, second = two_lines(text, metrics, 242)
    assert metrics.horizontalAdvance(second) <= 242
    words = set(text.split())
    assert all(word in words or "…" in word for word in f"{first} {second}".split())


def test_hostile_titles_are_drawn_as_they_are(
    open_window: Open, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "hostile.docket"
    with office.create(path) as desk:
        for number, title in enumerate(("<img src='file:///etc/passwd'>", "\u202eabc", "x" * 5_000)):
            desk.cases.save(None, {"reference": f"Z-{number}", "title": title, "zone": "UTC"})
    window = open_window(path)
    qtbot.waitUntil(lambda: len(window.cases.model.glances) == 3)
    assert not window.grab().isNull()
    assert isinstance(window.cases.model, CasesModel)
