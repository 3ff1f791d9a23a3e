"""A window, or its parts, on a real docket; offscreen unless told otherwise."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.sweeping import Sweeping
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.window import MainWindow
from pressdocket.shipped import shipped

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
NOW = datetime(2026, 2, 12, 9, tzinfo=UTC)


class Open(Protocol):
    """Opens a window on a docket, to be changed or only to be read; at a place that was gone to at once."""

    def __call__(self, path: Path, *, read_only: bool = False, place: Place | None = None) -> MainWindow: ...


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(shipped("assets"), "light")
    made.apply(qapp)
    return made


@pytest.fixture
def office() -> Office:
    return Office(clock=lambda: NOW, who="analyst", typesetter=shipped_typesetter(), salts=lambda: "0" * 32)


@pytest.fixture
def sample_docket(office: Office, tmp_path: Path) -> Path:
    """A docket in a file that holds the sample's records."""
    path = tmp_path / "sample.docket"
    with office.create(path) as desk:
        desk.exchanging.take((shipped("assets") / "sample" / "docket.json").read_bytes(), "docket.json")
    return path


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, office: Office) -> Iterator[Open]:
    """Opens a window on a docket, which is made if it is not there; waits until it can be asked."""
    every: list[Jobs] = []
    held: set[MainWindow] = set()

    def opened(path: Path, *, read_only: bool = False, place: Place | None = None) -> MainWindow:
        if not path.exists():
            with office.create(path):
                pass
        jobs = Jobs()
        every.append(jobs)
        session = Session(jobs, lambda stack: stack.enter_context(office.open(path, read_only=read_only)))
        window = MainWindow(session, theme, Icons(theme), path.stem, Settings(path.with_suffix(".ini")))
        # A bug in a job fails the test it happens in.
        jobs.broke.connect(_raise)
        qtbot.addWidget(window)
        # Python frees what nobody holds in any thread; Qt's half of a window may only go in this one.
        held.add(window)
        window.destroyed.connect(lambda: held.discard(window))
        window.show()
        if place is not None:
            window.navigator.go(place)
        with qtbot.waitSignal(session.opened):
            session.open()
        # Shortcuts and the focus are an active window's.
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opened
    for jobs in every:
        jobs.close()
        jobs.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: Open, sample_docket: Path, qtbot: QtBot) -> MainWindow:
    """A window of 1440 by 900 on the sample docket, all of its cases judged, the keyboard in the list."""
    made = open_window(sample_docket)
    made.resize(1440, 900)
    qtbot.waitUntil(lambda: len(made.cases.model.glances) == 5)
    qtbot.waitUntil(lambda: made.kept.known)
    made.cases.list_focus()
    return made


@pytest.fixture(autouse=True)
def sweeping(qapp: QApplication) -> Iterator[Sweeping]:
    """As in the program: garbage is looked for in the window's thread only."""
    made = Sweeping()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def no_warning_of_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever Qt warns of fails the test it happens in."""
    log = request.getfixturevalue("qtlog")
    yield
    warned = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    said = [record.message for record in log.records if record.type in warned]
    # The offscreen plugin complains of itself.
    assert [words for words in said if not words.startswith("This plugin does not support")] == []


def _raise(error: BaseException) -> None:
    raise error
