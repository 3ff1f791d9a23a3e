"""The start: what is painted first, and what waits until then."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdocket.desk.opening import Office
from pressdocket.desk.showing import Shown
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.toasts import Toast
from pressdocket.qt.window.window import MainWindow
from pressdocket.qt.window.windows import Windows
from qt.conftest import Open

LATER = ("pydantic", "sqlalchemy", "alembic", "lxml", "trafilatura", "typst")


def test_the_window_is_there_before_heavy_libraries_are() -> None:
    loads = "import sys, pressdocket.desk.showing, pressdocket.qt.launch, pressdocket.qt.window.windows"
    said = f"{loads}; print([name for name in {LATER!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


def test_cases_stand_there_before_the_docket_is_open_and_have_the_first_key(
    theme: Theme, office: Office, sample_docket: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shown, jobs = Shown(office, sample_docket), Jobs()
    session = Session(jobs, shown.open, look=shown.look)
    window = MainWindow(session, theme, Icons(theme), "sample", Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.painted.connect(session.open)
    model, order = window.cases.model, list[str]()
    session.opened.connect(lambda: order.append("opened"))

    def seen() -> None:
        order.append(f"{model.rowCount()} cases")
        assert "being judged" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert QApplication.focusWidget() is window.cases.list
        for key in (Qt.Key.Key_J, Qt.Key.Key_Return):
            QTest.keyClick(window.cases.list, key)

    session.seen.connect(seen)
    with qtbot.waitSignal(session.opened):
        window.show()
    assert order == [f"{len(shown.look())} cases", "opened"]
    assert model.rowCount() > 0
    qtbot.waitUntil(lambda: window.case.view is not None)
    window.close()
    jobs.close()


def test_no_case_is_shown_of_a_file_that_is_no_docket(
    theme: Theme, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = Windows(theme, Settings(tmp_path / "window.ini"))
    other = tmp_path / "other.docket"
    other.write_bytes(b"no docket at all" * 100)
    windows.open(Shown(office, other))
    window = windows.window
    assert window is not None
    qtbot.waitUntil(lambda: window.findChild(Toast) is not None)
    toast = window.findChild(Toast)
    assert isinstance(toast, Toast)
    assert "is not a docket" in toast.accessibleName()
    assert window.cases.model.rowCount() == 0
    window.close()
    windows.close()


def test_the_list_is_read_anew_when_it_is_seen(open_window: Open, sample_docket: Path, qtbot: QtBot) -> None:
    window = open_window(sample_docket)
    model = window.cases.model
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    window.navigator.go(Place("case", case=model.reference_at(0)))
    qtbot.waitUntil(lambda: window.case.view is not None)
    view = window.case.view
    assert view is not None

    def titles() -> set[str]:
        return {model.index(number).data() for number in range(model.rowCount())}

    typed = {"title": "Another title"}
    with qtbot.waitSignal(window._session.changed):
        window._session.do(lambda desk: desk.save(view.case.model_copy(update=typed)))
    assert "Another title" not in titles()
    window.navigator.back()
    qtbot.waitUntil(lambda: "Another title" in titles())
