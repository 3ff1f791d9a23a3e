"""The sidebar: pinned cases, saved views, what is new, the switch and the rail; and what is kept of them."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.qt.kept import BUILT_IN, Kept, SavedView
from pressdocket.qt.places import Place
from pressdocket.qt.settings import Settings
from pressdocket.qt.window.side_rows import PinRow, SideRow
from pressdocket.qt.window.window import MainWindow
from qt.acting import URGENT, Key, named, pinned, press, shown
from qt.conftest import Open


def test_pins_are_shown_and_remembered(
    window: MainWindow, open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    row = pinned(window, qtbot)
    assert (row.pinned.code, row.pinned.sign) == ("XX", "missed")
    assert row.accessibleName() == f"Lanternfish and Norland, {URGENT}, worst verdict missed"
    window.navigator.go(Place("inbox"))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.navigator.here == Place("case", case=URGENT)
    window._settings.save()
    again = open_window(sample_docket)
    qtbot.waitUntil(lambda: any(one.pinned.reference == URGENT for one in again.findChildren(PinRow)))
    QTest.keyClick(pinned(again, qtbot), Key.Key_Delete)
    assert again.kept.pins == ()


def test_the_menu_of_a_row_pins(window: MainWindow, qtbot: QtBot) -> None:
    window.cases._menu("KR-2024-001", window.mapToGlobal(QPoint(400, 400)))
    menu = window.findChild(QMenu, "case-menu")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Pin to the sidebar").trigger()
    menu.close()
    assert window.kept.pins == ("KR-2024-001",)


def test_a_view_is_saved_applied_and_dropped(
    window: MainWindow, open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    rows = {row.words: row for row in window.findChildren(SideRow) if row.isVisible()}
    assert {"Silence over 7 days", "One origin only"} <= set(rows)
    QTest.mouseClick(rows["One origin only"], Qt.MouseButton.LeftButton)
    assert len(shown(window)) == 2
    press(window, "/", "india")
    named(window, "save-view").click()
    name = window.findChild(QLineEdit, "view-name")
    assert isinstance(name, QLineEdit)
    assert window.focusWidget() is name
    name.setText("India alone")
    press(window, Key.Key_Return)
    assert window.kept.views[-1] == SavedView("India alone", "india", "one origin")
    window._settings.save()
    again = open_window(sample_docket)
    qtbot.waitUntil(lambda: any(row.words == "India alone" for row in again.findChildren(SideRow)))
    QTest.keyClick(named(again, "view-India alone"), Key.Key_Delete)
    again.kept.drop_view(BUILT_IN[0].name)
    assert again.kept.views == BUILT_IN


def test_what_others_wrote_is_new_until_it_is_seen(
    window: MainWindow, office: Office, sample_docket: Path, qtbot: QtBot
) -> None:
    news = window.cases.news
    assert not news.isVisible()
    window._session.do(
        lambda desk: desk.save(desk.cases.named("IN-2026-001").model_copy(update={"owner": "me"}))
    )
    with office.open(sample_docket) as desk:
        desk.save(desk.cases.named("KR-2024-001").model_copy(update={"owner": "someone else"}))
    qtbot.waitUntil(news.isVisible, timeout=4_000)
    links = [one for one in news.findChildren(QAbstractButton, "new-since") if one.isVisible()]
    assert [one.accessibleName() for one in links] == ["Telegram and KCSC, 1 change"]
    window.cases.list.setFocus()
    press(window, "5", Key.Key_Return)
    assert window.navigator.here == Place("case", case="KR-2024-001", tab="history")
    window.navigator.back()
    named(window, "mark-seen").click()
    qtbot.waitUntil(lambda: not news.isVisible())
    with office.open(sample_docket) as desk:
        assert window.kept.seen == desk.docket.head()[0]


def test_a_follow_up_that_is_due_stands_in_the_strip(
    window: MainWindow, office: Office, sample_docket: Path, qtbot: QtBot
) -> None:
    window._session.do(
        lambda desk: desk.cases.save(
            desk.cases.named("KR-2024-001"),
            {"title": "Telegram and KCSC, 2024", "reference": "KR-2024-001", "zone": "Asia/Seoul",
             "jurisdiction": "KR", "follow_up": "10 February 2026", "next_action": "Ask again"},
        )
    )  # fmt: skip
    qtbot.waitUntil(window.cases.news.isVisible)
    link = named(window, "follow-up")
    assert link.accessibleName() == "Telegram and KCSC: Ask again, 2 days ago"
    link.click()
    assert window.navigator.here.case == "KR-2024-001"


def test_the_switch_beside_the_name_has_dockets_and_settings(window: MainWindow) -> None:
    words = {action.text() for action in window._menu.actions()}
    assert {"New docket …", "Open docket …", "Dark", "A short tour"} <= words
    assert not {"Undo", "New case …"} & words


def test_the_rail_keeps_names_as_tooltips(window: MainWindow, qtbot: QtBot) -> None:
    window.kept.pin(URGENT)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.sidebar.width() == 56)
    row = pinned(window, qtbot)
    assert row.toolTip().startswith("Lanternfish and Norland")
    assert named(window, "go-inbox").toolTip() == "Inbox, 1"
    assert not any(one.isVisible() for one in window.findChildren(SideRow, "view-One origin only"))
    window.resize(1440, 900)
    assert not named(window, "go-inbox").toolTip()


def test_what_is_remembered_may_be_nonsense(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    for what, value in (("pins", '[1, null, "A-1"]'), ("views", '[["x"], 7]'), ("seen", "-3")):
        settings.keep("docket-abcdef0123456789", what, value)
    kept = Kept(settings)
    kept.open("abcdef0123456789" * 4)
    assert (kept.pins, kept.views, kept.seen) == (("A-1",), BUILT_IN, None)


def test_an_empty_docket_says_what_can_be_done(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "empty.docket")
    qtbot.waitUntil(lambda: window.cases._below.currentIndex() == 1)
    said = [one.text() for one in window.cases.findChildren(QLabel) if one.isVisibleTo(window)]
    assert "No cases yet." in said
    assert "Drop a news report here, paste one, or open the sample docket." in said
    assert not window.cases.board.isVisible()
    with qtbot.waitSignal(window.docket_wanted) as asked:
        named(window, "open-sample").click()
    assert asked.args == [None, False]
    assert not window.kept.pin("XX-1") or Settings(tmp_path / "empty.ini").kept("", "pins") == ""
