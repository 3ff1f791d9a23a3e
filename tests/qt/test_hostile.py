"""Records full of markup, addresses and marks that turn text round: all of it is text and nothing else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import Qt as QtText
from PySide6.QtGui import QTextFormat
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.qt.places import Place
from pressdocket.qt.window.window import MainWindow
from pressdocket.records.report import sha256
from pressdocket.shipped import shipped
from qt.conftest import Open
from qt.everywhere import CASE, DIALOGS, PAGES, go, open_dialog, seen

FREE = {
    "case": ("title", "subtitle", "owner", "next_action", "note"),
    "party": ("name",),
    "event": ("about", "note", "number"),
    "claim": ("words",),
    "report": ("title", "publisher", "author"),
}
LONG = "w" * 1_000_000


@pytest.fixture
def server(qtbot: QtBot) -> Iterator[QTcpServer]:
    listening = QTcpServer()
    assert listening.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
    yield listening
    listening.close()


@pytest.fixture
def hostile_docket(office: Office, tmp_path: Path, server: QTcpServer) -> Path:
    """The sample with markup in every free text, in its reports and in the quotes from them."""
    path = tmp_path / "hostile.docket"
    content = hostile((shipped("assets") / "sample" / "docket.json").read_text("utf-8"), server.serverPort())
    with office.create(path) as desk:
        taken = desk.exchanging.take(content.encode(), "docket.json")
        assert taken.refused == ()
        long = f"{LONG}\n\n<img src='http://127.0.0.1:{server.serverPort()}/long.png'>"
        desk.reports.take_in([long.encode(), f"Short\n\n{mark(server.serverPort())}".encode()])
    return path


def mark(port: int) -> str:
    return (
        f" <img src='http://127.0.0.1:{port}/x.png'><img src='file:///etc/hostname'>"
        "<b>bold</b> &amp; <script>x</script> \u202ekcab\u202c [l](http://127.0.0.1)"
    )


def hostile(docket: str, port: int) -> str:
    # As many letters as before, so that every quote still stands where it stood.
    contents: dict[str, list[dict[str, Any]]] = json.loads(re.sub(r"\bvideos\b", "<u>vid", docket))
    for kind, fields in FREE.items():
        for record in contents["parties" if kind == "party" else f"{kind}s"]:
            for field in fields:
                if record.get(field):
                    record[field] += mark(port)
    contents["events"][3]["about"] += LONG
    moved = len(mark(port))
    titles = {report["id"]: len(report["title"]) - moved for report in contents["reports"]}
    for claim in contents["claims"]:
        if (quote := claim["quote"])["start"] >= titles[claim["report"]]:
            quote["start"], quote["end"] = quote["start"] + moved, quote["end"] + moved
    for report in contents["reports"]:
        report["text"] = report["title"] + report["text"][titles[report["id"]] :]
        report["text"] += f"\n\n{mark(port).strip()}"
        report["text_hash"] = sha256(report["text"])
    return json.dumps(contents)


def rich(top: QWidget) -> Iterator[str]:
    """Where text would be taken for more than text."""
    for widget in (top, *seen(top)):
        tip = widget.toolTip()
        if QtText.mightBeRichText(tip) and re.search(r"<(img|b|u|script|a)\b", tip):
            yield f"tooltip of {type(widget).__name__} {widget.objectName()}: {tip[:80]}"
        if (
            isinstance(widget, QLabel)
            and widget.textFormat() != QtText.TextFormat.PlainText
            and widget.text()
        ):
            yield f"label {widget.objectName()}: {widget.text()[:80]}"
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            formats = widget.document().allFormats()
            if any(form.isImageFormat() or form.toCharFormat().isAnchor() for form in formats):
                yield f"text of {widget.objectName()}"
            assert not any(form.objectType() == QTextFormat.ObjectTypes.ImageObject.value for form in formats)


def test_text_is_text_on_every_page_and_in_every_dialog(
    open_window: Open, hostile_docket: Path, server: QTcpServer, qtbot: QtBot
) -> None:
    window = open_window(hostile_docket)
    found: dict[str, list[str]] = {}
    for name, place in PAGES.items():
        words = "bold" if place.words == "videos" else place.words
        go(window, Place(place.page, place.case, place.tab, words=words), qtbot)
        window.grab()  # Tooltips of lines that end early are made as they are drawn.
        found[name] = list(rich(window))
    go(window, Place("case", case=CASE), qtbot)
    for name, opener in DIALOGS.items():
        dialog = open_dialog(window, opener, qtbot)
        dialog.grab()
        found[name] = list(rich(dialog))
        dialog.close()
    found["palette and toast"] = list(over(window, qtbot))
    assert {name: those for name, those in found.items() if those} == {}
    qtbot.wait(50)
    assert not server.hasPendingConnections()


def over(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    window.palette_.open()
    window.palette_.finder.field.setText("bold")
    qtbot.waitUntil(lambda: window.palette_.finder.model.rowCount() > 3)
    window.toasts.say("Saved: <b>bold</b><img src='file:///etc/hostname'>", (("Undo", lambda: None),))
    window.grab()
    return rich(window)


def test_a_word_of_a_million_letters_is_listed_and_found(
    open_window: Open, hostile_docket: Path, qtbot: QtBot
) -> None:
    window = open_window(hostile_docket)
    go(window, Place("inbox"), qtbot)
    assert window.inbox.list.model().rowCount() == 3
    go(window, Place("search", words="earlier"), qtbot)
    assert window.search.finder.model.rowCount() > 0
    assert not window.grab().isNull()
    window.palette_.open()
    window.palette_.finder.field.setText("www")
    assert not window.grab().isNull()
