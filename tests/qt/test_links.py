"""Links and feeds in the window: looked at, chosen, fetched; and the folder that is watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.qt.window.links import NO_LINKS, LinksDialog
from pressdocket.qt.window.preferences import PreferencesDialog
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open
from serving import Site, serving

PAGE = "<html><head><title>{0}</title></head><body><article><p>{1}</p></article></body></html>"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        for number in (1, 2):
            words = f"The board asked for {number} videos to be taken down. " * 5
            served.pages[f"/{number}"] = PAGE.format(f"Page {number}", words).encode()
        items = "".join(
            f"<item><title>T{n}</title><link>{served.url(f'/{n}')}</link></item>" for n in (1, 2, 3)
        )
        served.pages["/feed"] = f"<rss><channel><title>News</title>{items}</channel></rss>".encode()
        yield served


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    """A window on an empty docket that may fetch from loopback."""
    made = open_window(tmp_path / "empty.docket")
    made._settings.private = True
    return made


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> LinksDialog:
    window.taking.links()
    qtbot.waitUntil(lambda: window.findChild(LinksDialog) is not None)
    found = window.findChild(LinksDialog)
    assert isinstance(found, LinksDialog)
    return found


def press(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def titles(dialog: LinksDialog) -> list[str]:
    return [dialog.list.item(row).text().partition("\n")[0] for row in range(dialog.list.count())]


def said(window: MainWindow) -> str:
    return window.toasts.toast.words if window.toasts.toast else ""


def waiting(window: MainWindow, qtbot: QtBot) -> set[str]:
    """The titles in the Inbox."""
    found: list[set[str]] = []
    window._session.ask(lambda desk: {one.title for one in desk.docket.inbox()}, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_feed_is_listed_and_only_what_is_chosen_is_fetched(
    window: MainWindow, dialog: LinksDialog, site: Site, qtbot: QtBot
) -> None:
    QTest.keyClicks(dialog.addresses, site.url("/feed"))
    press(dialog.look)
    qtbot.waitUntil(lambda: titles(dialog) == ["T1", "T2", "T3"])
    assert site.asked == ["/feed"]
    assert not dialog.fetch.isEnabled()
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.fetch.text() == "Fetch 1 page"
    press(dialog.fetch)
    qtbot.waitUntil(lambda: waiting(window, qtbot) == {"Page 2"})
    assert site.asked == ["/feed", "/2"]


def test_pages_that_are_here_cannot_be_chosen_again(
    window: MainWindow, dialog: LinksDialog, site: Site, qtbot: QtBot
) -> None:
    window.taking.fetch((site.url("/1"),), "")
    qtbot.waitUntil(lambda: waiting(window, qtbot) == {"Page 1"})
    dialog.addresses.setPlainText(f"{site.url('/1')}?utm_source=x\n{site.url('/3')}")
    press(dialog.take)
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert "(here already)" in titles(dialog)[0]
    assert dialog.said.text() == "2 pages, 1 here already."
    assert dialog.fetch.text() == "Fetch 1 page"


def test_what_is_no_list_is_said_where_it_was_typed(dialog: LinksDialog, site: Site, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.addresses, "see the news")
    assert dialog.said.text() == NO_LINKS
    assert not dialog.look.isEnabled()
    dialog.addresses.setPlainText(site.url("/1"))
    press(dialog.look)
    qtbot.waitUntil(lambda: "is a page, no feed" in dialog.said.text())


def test_a_feed_file_that_is_dropped_is_listed(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    feed = tmp_path / "news.atom"
    feed.write_text("<feed><entry><title>E</title><link href='https://a.example/1'/></entry></feed>")
    window.taking.take([feed])
    qtbot.waitUntil(lambda: window.findChild(LinksDialog) is not None)
    found = window.findChild(LinksDialog)
    assert isinstance(found, LinksDialog)
    qtbot.waitUntil(lambda: titles(found) == ["E"])


def test_a_page_that_cannot_be_had_stops_no_other(window: MainWindow, site: Site, qtbot: QtBot) -> None:
    window.taking.fetch((site.url("/3"), site.url("/1")), "")
    qtbot.waitUntil(lambda: "1 could not be read" in said(window))
    assert waiting(window, qtbot) == {"Page 1"}


def test_what_is_put_into_the_watched_folder_waits_in_the_inbox(
    open_window: Open, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.kept.known)
    folder = tmp_path / "in"
    folder.mkdir()
    window.kept.watch(str(folder))
    before = waiting(window, qtbot)
    (folder / "one.txt").write_text("Put there\nThe board asked for 25 videos.")
    for _ in range(2):  # A file is taken once two looks found it alike.
        window.watching.look()
        qtbot.waitUntil(lambda: window._session.jobs._running == 0)
    qtbot.waitUntil(lambda: waiting(window, qtbot) - before == {"Put there"})


def test_a_watched_folder_is_chosen_and_given_up_in_the_settings(
    open_window: Open, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.kept.known)
    window.kept.watch(str(tmp_path / "gone"))
    window.watching.look()
    qtbot.waitUntil(lambda: "is not there" in said(window))
    window.dialogs.settings()
    dialog = window.findChild(QDialog, "settings")
    assert isinstance(dialog, PreferencesDialog)
    assert dialog.folder.text() == str(tmp_path / "gone")
    press(dialog.unwatch)
    assert window.kept.watched == ""
    assert not window.watching._timer.isActive()
