"""What nobody foresaw: one report that can be copied, and nothing that was typed is lost."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.desk.showing import Shown
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.case_form import CaseForm
from pressdocket.qt.window.trouble import TroubleDialog, watch
from pressdocket.qt.window.window import MainWindow
from pressdocket.qt.window.windows import Windows

EMPTY: dict[str, int] = {}


@pytest.fixture
def window(
    theme: Theme,
    office: Office,
    sample_docket: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    # Set to what they are, so that they are put back afterwards.
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    windows = Windows(theme, Settings(sample_docket.with_suffix(".ini")))
    watch(windows.broke)
    windows.open(Shown(office, sample_docket))
    made = windows.window
    assert made is not None
    qtbot.waitUntil(lambda: made.cases.model.rowCount() > 0)
    yield made
    made.close()
    windows.close()


def in_slot(window: MainWindow) -> None:
    QTimer.singleShot(0, lambda: EMPTY["lost in a slot"])


def in_job(window: MainWindow) -> None:
    window._session.ask(lambda _desk: EMPTY["lost in a job"], lambda _none: None)


def in_answer(window: MainWindow) -> None:
    def answered(number: int) -> None:
        assert EMPTY["lost in an answer"] == number

    window._session.ask(lambda desk: len(desk.cases.rows()), answered)


def in_thread(window: MainWindow) -> None:
    thread = threading.Thread(target=lambda: EMPTY["lost in a thread"])
    thread.start()
    thread.join()


@pytest.mark.parametrize("fail", [in_slot, in_job, in_answer, in_thread])
def test_one_report_is_shown_and_typing_stays(
    window: MainWindow, qtbot: QtBot, fail: Callable[[MainWindow], None]
) -> None:
    window.dialogs.new_case()
    form = window.findChild(CaseForm)
    assert isinstance(form, CaseForm)
    title = form.findChild(QLineEdit, "case-title")
    assert isinstance(title, QLineEdit)
    title.setText("half a title")
    fail(window)
    qtbot.waitUntil(lambda: window.findChild(TroubleDialog) is not None)
    in_slot(window)
    dialog = window.findChild(TroubleDialog)
    assert isinstance(dialog, TroubleDialog)
    qtbot.waitUntil(lambda: "lost in a slot" in dialog.text.toPlainText())
    assert len(window.findChildren(TroubleDialog)) == 1
    copy = dialog.findChild(QPushButton, "copy-report")
    assert isinstance(copy, QPushButton)
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Pressdocket ")
    assert f"lost in a {fail.__name__[3:]}".replace("a answer", "an answer") in copied
    assert title.text() == "half a title"
    assert form.isVisible()
    dialog.accept()
    in_job(window)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(TroubleDialog)))
