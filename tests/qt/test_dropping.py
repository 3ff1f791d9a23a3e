"""Files, folders, text and links, dropped or pasted; what became of each is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.qt.places import Place
from pressdocket.qt.window.taking import NO_FETCH, NO_TEXT
from pressdocket.qt.window.window import MainWindow
from qt.conftest import Open

CASE = "KR-2024-001"
COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(window: MainWindow, mime: QMimeData, at: QPoint | None = None) -> None:
    window.dropEvent(QDropEvent(at or QPoint(700, 20), COPY, mime, LEFT, NONE))


def drag(window: MainWindow, mime: QMimeData, at: QPoint | None = None) -> str:
    window.dragEnterEvent(QDragEnterEvent(at or QPoint(700, 20), COPY, mime, LEFT, NONE))
    return window.dropping.veil.words


def said(window: MainWindow) -> str:
    return window.toasts.toast.words if window.toasts.toast else ""


def test_where_it_would_go_is_said(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.cases.model.rowCount() == 5)
    mime = files(sample_docket)
    assert drag(window, mime) == "Add to the Inbox"
    assert window.dropping.veil.isVisible()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.dropping.veil.isVisible()
    rows = window.cases.list
    row = window.cases.model.row_of(CASE)
    over = rows.viewport().mapTo(window, rows.visualRect(window.cases.model.index(row)).center())
    assert drag(window, mime, over) == "Add to Telegram and KCSC, 2024"
    window.navigator.go(Place("case", case=CASE))
    qtbot.waitUntil(lambda: window.case.view is not None)
    assert drag(window, mime) == "Add to Telegram and KCSC, 2024"


def test_a_report_dropped_on_a_case_is_filed_there(
    open_window: Open, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(sample_docket)
    qtbot.waitUntil(lambda: window.cases.model.row_of(CASE) >= 0)
    file = tmp_path / "note.txt"
    file.write_text("Lanternfish answers\n\nIt said nothing new.", encoding="utf-8")
    rows = window.cases.list
    row = window.cases.model.row_of(CASE)
    over = rows.viewport().mapTo(window, rows.visualRect(window.cases.model.index(row)).center())
    drop(window, files(file), over)
    qtbot.waitUntil(lambda: said(window) == "Added: Lanternfish answers")
    show = window.findChild(QPushButton, "toast-show-it")
    assert isinstance(show, QPushButton)
    show.click()
    assert (window.navigator.here.case, window.navigator.here.tab) == (CASE, "evidence")


def test_a_folder_gives_each_file_and_what_cannot_be_read_says_why(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "reports"
    (folder / "deeper").mkdir(parents=True)
    (folder / "one.txt").write_text("One\n\nFirst report.", encoding="utf-8")
    (folder / "deeper" / "two.txt").write_text("Two\n\nSecond report.", encoding="utf-8")
    (folder / "deeper" / "again.txt").write_text("Two\n\nSecond report.", encoding="utf-8")
    (folder / ".hidden").write_text("Three\n\nNot meant.", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    window = open_window(tmp_path / "desk.docket")
    drop(window, files(folder))
    words = "4 files: 2 added, 1 already here (same text), 1 could not be read; they wait in the Inbox."
    qtbot.waitUntil(lambda: said(window) == words)
    qtbot.waitUntil(lambda: window.inbox.list.model().rowCount() == 2)
    why = window.findChild(QPushButton, "toast-why")
    assert isinstance(why, QPushButton)
    why.click()
    text = window.findChild(QPlainTextEdit, "refused-files")
    assert isinstance(text, QPlainTextEdit)
    assert text.toPlainText().startswith("picture.png\n")


@pytest.mark.parametrize("way", ["dropped", "dropped as text", "pasted"])
def test_a_link_is_not_fetched(open_window: Open, tmp_path: Path, qtbot: QtBot, way: str) -> None:
    window = open_window(tmp_path / "desk.docket")
    mime = QMimeData()
    if way == "dropped":
        mime.setUrls([QUrl("http://127.0.0.1:9/report.html")])
    mime.setText("http://127.0.0.1:9/report.html")
    if way == "pasted":
        QGuiApplication.clipboard().setMimeData(mime)
        window.taking.paste()
    else:
        assert "not followed" in drag(window, mime)
        drop(window, mime)
    assert said(window) == NO_FETCH
    assert window.inbox.list.model().rowCount() == 0


def test_a_link_is_fetched_when_it_is_asked_for_but_not_from_a_private_network(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "desk.docket")
    window.taking.fetch(("http://127.0.0.1:9/report.html",), "")
    qtbot.waitUntil(lambda: "lies in a private network" in said(window))
    assert window.inbox.list.model().rowCount() == 0


def test_text_becomes_a_report(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    mime = QMimeData()
    mime.setText("A headline\n\nhttps://example.org said so.")
    drop(window, mime)
    qtbot.waitUntil(lambda: said(window) == "Added to the Inbox: A headline")


def test_a_picture_alone_is_answered_in_words(open_window: Open, tmp_path: Path) -> None:
    window = open_window(tmp_path / "desk.docket")
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    mime = QMimeData()
    mime.setImageData(picture)
    drop(window, mime)
    assert said(window) == NO_TEXT


def test_what_may_be_a_copy_is_said(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(tmp_path / "desk.docket")
    body = "The board asked for 25 videos to be taken down, and had an answer within two days of asking."
    window.taking.take([f"First headline\n\n{body}".encode()])
    qtbot.waitUntil(lambda: said(window) == "Added to the Inbox: First headline")
    window.taking.take([f"Another headline\n\n{body}".encode()])
    qtbot.waitUntil(lambda: "It may be a copy of “First headline”: " in said(window))
