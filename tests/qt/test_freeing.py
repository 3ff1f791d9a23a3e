"""What is closed is freed: nothing that outlives a window holds on to it or to a part of it."""

import gc
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pressdocket.desk.opening import Office
from pressdocket.desk.showing import Shown
from pressdocket.qt.jobs import Job, Jobs
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.windows import Windows
from qt.conftest import Open
from qt.everywhere import DIALOGS, PAGES, go, open_dialog


def test_a_closed_window_is_freed_with_all_that_was_in_it(
    open_window: Open, sample_docket: Path, qtbot: QtBot
) -> None:
    before = {id(part) for part in _parts()}
    window = open_window(sample_docket)
    for place in PAGES.values():
        go(window, place, qtbot)
    for opener in DIALOGS.values():
        open_dialog(window, opener, qtbot).close()
    parts = [ref(part) for part in _parts() if id(part) not in before and not isinstance(part, Job | Jobs)]
    assert len(parts) > 100
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # Qt's half goes with the window: Python looks for garbage in any thread, and Qt's may only go in its own.
    assert _names(parts, valid=True) == set()
    gc.collect()
    assert _names(parts, valid=False) == set()


def test_the_window_of_a_docket_is_freed_once_another_is_open(
    theme: Theme, office: Office, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "window.ini")
    windows = Windows(theme, settings)
    windows.open(Shown(office, sample_docket))
    qtbot.waitUntil(lambda: settings.recent == (sample_docket,))
    assert windows.window is not None
    first = ref(windows.window)
    windows.window.docket_wanted.emit(tmp_path / "fresh.docket", True)
    qtbot.waitUntil(lambda: first() is None)
    windows.window.close()
    windows.close()


def _names(parts: list[ref[QObject]], *, valid: bool) -> set[str]:
    """The classes of those that are not gone; of those `valid` only that Qt has still."""
    there = [found for one in parts if (found := one()) is not None]
    return {type(one).__name__ for one in there if not valid or isValid(one)}


def _parts() -> list[QObject]:
    """Every object of Qt's that is one of ours."""
    return [
        one
        for one in gc.get_objects()
        if isinstance(one, QObject) and type(one).__module__.startswith("pressdocket.")
    ]
