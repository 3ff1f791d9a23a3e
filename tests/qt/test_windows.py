"""From one docket to another, and what the window remembers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pressdocket.desk.opening import Office
from pressdocket.desk.showing import Shown
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.help import HelpDialog
from pressdocket.qt.window.windows import Windows


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


def test_another_docket_takes_the_place_of_the_first(
    theme: Theme, settings: Settings, office: Office, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = Windows(theme, settings)
    windows.open(Shown(office, sample_docket))
    first = windows.window
    assert first is not None
    qtbot.waitUntil(lambda: settings.recent == (sample_docket,))
    fresh = tmp_path / "folder" / "fresh.docket"
    first.docket_wanted.emit(fresh, True)
    qtbot.waitUntil(lambda: not isValid(first))
    assert windows.window is not None
    assert windows.window.windowTitle().startswith("fresh")
    assert settings.recent == (fresh, sample_docket)
    assert "Open sample" in {action.text() for action in windows.window.deeds}
    windows.window.close()
    windows.close()


def test_a_docket_that_cannot_be_opened_leaves_the_first(
    theme: Theme, settings: Settings, office: Office, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = Windows(theme, settings)
    windows.open(Shown(office, sample_docket))
    first = windows.window
    assert first is not None
    qtbot.waitUntil(lambda: bool(settings.recent))
    broken = tmp_path / "broken.docket"
    broken.write_bytes(b"no docket at all" * 100)
    first.docket_wanted.emit(broken, False)
    qtbot.waitUntil(lambda: windows.window is first)
    assert first.isVisible()
    assert settings.recent == (sample_docket,)
    first.close()
    windows.close()


def test_place_and_scheme_are_remembered(settings: Settings, tmp_path: Path) -> None:
    settings.scheme, settings.folded = "dark", True
    settings.save()
    again = Settings(tmp_path / "window.ini")
    assert (again.scheme, again.folded, again.recent) == ("dark", True, ())
    (tmp_path / "window.ini").write_text(
        "[General]\nscheme=purple\ngeometry=7\nrecent=/nowhere", encoding="utf-8"
    )
    bad = Settings(tmp_path / "window.ini")
    assert (bad.scheme, bad.recent, bad.geometry.size()) == ("system", (), 0)


def test_the_sample_offers_a_tour_once(
    theme: Theme, settings: Settings, office: Office, qtbot: QtBot
) -> None:
    windows = Windows(theme, settings)
    windows.open(Shown(office, None))
    window = windows.window
    assert window is not None
    qtbot.waitUntil(lambda: settings.toured)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert any(one.isVisible() for one in window.findChildren(HelpDialog))
    window.close()
    windows.close()


def test_a_window_whose_docket_could_not_be_opened_says_so(
    theme: Theme, settings: Settings, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.docket"
    broken.write_bytes(b"no docket at all" * 100)
    windows = Windows(theme, settings)
    windows.open(Shown(office, broken))
    window = windows.window
    assert window is not None
    toasts = window.toasts
    qtbot.waitUntil(lambda: toasts.toast is not None and "is not a docket" in toasts.toast.words)
    window.steps.undo()
    qtbot.waitUntil(lambda: toasts.toast is not None and "is not open" in toasts.toast.words)
    window.close()
    windows.close()
