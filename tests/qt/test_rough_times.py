"""The window while files are bad, the docket goes away or what it remembers is damaged: nothing is lost, and
what happened is said once."""

import shutil
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from fuzzing import CORPUS
from pressdocket.desk.opening import Office
from pressdocket.qt.settings import Settings
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

MOVED = "was moved, deleted or replaced by another file while it was open"


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(700, 20), Qt.DropAction.CopyAction, mime, left, none))


def said(window: MainWindow) -> str:
    return window.toasts.toast.words if window.toasts.toast else ""


def waiting(window: MainWindow, qtbot: QtBot) -> int:
    found: list[int] = []
    window._session.ask(lambda desk: len(desk.docket.inbox()), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_folder_of_bad_files_is_taken_in_to_the_last_one(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "bad"
    shutil.copytree(CORPUS, folder)
    (folder / "huge.html").touch()
    with (folder / "huge.html").open("r+b") as file:
        file.truncate(200_000_000)
    (folder / "nested.html").write_text(f"<html><body>{'<div>' * 20_000}words", encoding="utf-8")
    (folder / "round").symlink_to(folder)
    (folder / "nowhere").symlink_to(folder / "none")
    total = sum(path.is_file() for path in folder.rglob("*"))
    window = open_window(tmp_path / "desk.docket")
    drop(window, folder)
    qtbot.waitUntil(lambda: said(window).startswith(f"{total} files: "), timeout=30_000)
    why = window.findChild(QPushButton, "toast-why")
    assert isinstance(why, QPushButton)
    why.click()
    text = window.findChild(QPlainTextEdit, "refused-files")
    assert isinstance(text, QPlainTextEdit)
    assert "“huge.html” has 200 MB; a report may have 20." in text.toPlainText()
    assert waiting(window, qtbot) > 5


def test_of_300_files_those_that_were_whole_at_cancel_stay(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03}.txt").write_text(f"Title {number}\n\nThe board asked for {number} videos.")
    window = open_window(tmp_path / "desk.docket")
    reached, pressed = Event(), Event()

    def hold(done: int, _total: int) -> None:
        """In the docket's thread: waits before the 21st until Cancel is pressed."""
        if done == 20:
            reached.set()
            pressed.wait(30)

    window._session.jobs.began.connect(
        lambda job: job.progressed.connect(hold, Qt.ConnectionType.DirectConnection)
    )
    drop(window, folder)
    qtbot.waitUntil(reached.is_set, timeout=30_000)
    window.busy.cancel.click()
    pressed.set()
    words = "Stopped after 20 of 300 files: 20 added; they wait in the Inbox."
    qtbot.waitUntil(lambda: said(window) == words, timeout=30_000)
    assert waiting(window, qtbot) == 20
    faults: list[object] = []
    window._session.ask(lambda desk: desk.docket.check().faults, faults.append)
    qtbot.waitUntil(lambda: bool(faults))
    assert faults == [()]


@pytest.mark.parametrize("replaced", [False, True], ids=["deleted", "replaced"])
def test_a_docket_that_goes_while_it_is_open_is_told_once_and_takes_on_when_it_is_back(
    office: Office, open_window: Open, tmp_path: Path, qtbot: QtBot, replaced: bool
) -> None:
    path, away = tmp_path / "desk.docket", tmp_path / "away.docket"
    window = open_window(path)
    qtbot.waitUntil(lambda: window._session.jobs._running == 0)
    path.rename(away)
    if replaced:
        with office.create(path):
            pass
    told: list[object] = []
    window._session.jobs.troubled.connect(told.append)
    for _ in range(3):
        window._session.look_around()
        qtbot.waitUntil(lambda: window._session.jobs._running == 0)
    qtbot.waitUntil(lambda: MOVED in said(window))
    assert len(told) == 1
    report = tmp_path / "one.txt"
    report.write_text("Title\n\nThe board asked for 25 videos.")
    drop(window, report)
    qtbot.waitUntil(lambda: len(told) == 2)
    away.rename(path)
    drop(window, report)
    qtbot.waitUntil(lambda: said(window).startswith("Added"))
    assert waiting(window, qtbot) == 1


def test_what_a_watched_folder_brings_while_the_docket_is_away_is_taken_later(
    open_window: Open, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.kept.known)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "one.txt").write_text("Put there\n\nThe board asked for 25 videos.")
    window.kept.watch(str(folder))
    before = waiting(window, qtbot)
    away = sample_docket.rename(tmp_path / "away.docket")

    def look() -> None:
        window.watching.look()
        qtbot.waitUntil(lambda: window._session.jobs._running == 0)

    look()
    look()
    assert MOVED in said(window)
    away.rename(sample_docket)
    look()
    qtbot.waitUntil(lambda: waiting(window, qtbot) == before + 1)


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe\x80" * 400,
        b"[General\nscheme=\n=\n==x\n%%%=@\n[",
        b"[General]\nscheme=@Invalid()\ngeometry=@ByteArray(\\x1\\xd9junk)\nrecent=@Variant(\\0\\0\\0)\n"
        b"folded=1, 2, 3\nledger-widths=99999999999999999999 -1 x\nsort=@Rect(0 0 1 1)\n",
        b"[General]\nledger-widths=99999999999999999999 0 5 7 9 11 13\ngeometry=text\nrecent=\\x0, \\xdc00\n",
    ],
    ids=["binary", "broken", "wrong types", "too large"],
)
def test_damaged_settings_count_as_none(
    content: bytes, open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    file = sample_docket.with_suffix(".ini")
    file.write_bytes(content)
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.cases.model.rowCount() == 5)
    settings = Settings(file)
    assert (settings.scheme, settings.folded, settings.private) == ("system", False, False)
    assert settings.recent == ()
    window.go_to_tab("ledger")
    window.close()
