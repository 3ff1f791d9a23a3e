"""Every page and dialog on the sample: named, not clipped, freed when it is closed."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.desk.showing import Shown
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import DESIGN_SIZE, Theme
from pressdocket.qt.window.window import MainWindow
from pressdocket.qt.window.windows import Windows
from pressdocket.shipped import shipped
from qt.conftest import Open
from qt.everywhere import CASE, DIALOGS, PAGES, clipped, go, open_dialog, pressed

SMALLEST = (960, 640)


class Longer(Theme):
    """Sets every text a third wider, as other languages do."""

    def font(self, size: float = DESIGN_SIZE, weight: int = 400, *, serif: bool = False) -> QFont:
        font = super().font(size, weight, serif=serif)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 133)
        return font


@pytest.fixture
def at_case(open_window: Open, sample_docket: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(sample_docket)
    go(window, Place("case", case=CASE), qtbot)
    return window


def test_what_is_pressed_has_a_name(at_case: MainWindow, qtbot: QtBot) -> None:
    nameless: dict[str, list[str]] = {}
    for page, place in PAGES.items():
        go(at_case, place, qtbot)
        nameless[page] = [one for widget in pressed(at_case) for one in lacks(widget)]
    go(at_case, Place("case", case=CASE), qtbot)
    for name, opener in DIALOGS.items():
        dialog = open_dialog(at_case, opener, qtbot)
        nameless[name] = [one for widget in pressed(dialog) for one in lacks(widget)]
        dialog.close()
    assert {name: found for name, found in nameless.items() if found} == {}


def lacks(widget: object) -> list[str]:
    name, said = widget.objectName(), widget.accessibleName()  # type: ignore[attr-defined]
    return [] if name and said else [f"{type(widget).__name__} “{name}”, said as “{said}”"]


def test_nothing_is_clipped_in_the_smallest_window(at_case: MainWindow, qtbot: QtBot) -> None:
    at_case.resize(*SMALLEST)
    assert cut(at_case, qtbot) == {}


def test_nothing_is_clipped_where_texts_are_a_third_longer(
    qapp: QApplication, office: Office, sample_docket: Path, qtbot: QtBot
) -> None:
    theme, jobs = Longer(shipped("assets"), "light"), Jobs()
    theme.apply(qapp)
    session = Session(jobs, lambda stack: stack.enter_context(office.open(sample_docket)))
    window = MainWindow(session, theme, Icons(theme), "sample", Settings(sample_docket.with_suffix(".ini")))
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(session.opened):
        session.open()
    go(window, Place("case", case=CASE), qtbot)
    found = cut(window, qtbot)
    jobs.close()
    assert found == {}


def test_nothing_is_clipped_at_twice_the_size() -> None:
    this = f"{__file__}::test_nothing_is_clipped_in_the_smallest_window"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", this],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3_000:]


def cut(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    """What is clipped on each page and dialog where something is."""
    found: dict[str, list[str]] = {}
    for page, place in PAGES.items():
        go(window, place, qtbot)
        found[page] = list(clipped(window))
    go(window, Place("case", case=CASE), qtbot)
    for name, opener in DIALOGS.items():
        dialog = open_dialog(window, opener, qtbot)
        found[name] = list(clipped(dialog))
        dialog.close()
    return {name: those for name, those in found.items() if those}


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_freed_when_it_is_closed(at_case: MainWindow, qtbot: QtBot, name: str) -> None:
    dialog = open_dialog(at_case, DIALOGS[name], qtbot)
    freed, alive = list[str](), weakref.ref(dialog)
    dialog.destroyed.connect(lambda: freed.append(name))
    dialog.close()
    del dialog
    qtbot.waitUntil(lambda: freed == [name])
    gc.collect()
    assert alive() is None


def test_a_window_is_freed_when_another_docket_takes_its_place(
    theme: Theme, office: Office, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = Windows(theme, Settings(tmp_path / "window.ini"))
    windows.open(Shown(office, sample_docket))
    assert windows.window is not None
    qtbot.waitUntil(lambda: windows.window is not None and windows.window.cases.model.rowCount() > 0)
    go(windows.window, PAGES["evidence"], qtbot)
    freed = list[str]()
    windows.window.destroyed.connect(lambda: freed.append("window"))
    windows.window.case.destroyed.connect(lambda: freed.append("page"))
    windows.window.docket_wanted.emit(tmp_path / "fresh.docket", True)
    qtbot.waitUntil(lambda: sorted(freed) == ["page", "window"])
    assert windows.window.isVisible()
    windows.window.close()
    windows.close()


def test_every_model_is_sound_on_every_page(at_case: MainWindow, qtbot: QtBot) -> None:
    models = {
        model
        for model in at_case.findChildren(QAbstractItemModel)
        if type(model).__module__.startswith("pressdocket")
    }
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    for place in PAGES.values():
        go(at_case, place, qtbot)
    at_case.steps.undo()
    for place in PAGES.values():
        go(at_case, place, qtbot)
    assert len(testers) >= 5
