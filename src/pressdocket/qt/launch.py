"""Opens the window on a docket and stays until it is closed."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pressdocket.qt.missing import qt_or_packages
from pressdocket.shipped import shipped

if TYPE_CHECKING:
    from pressdocket.desk.showing import Shown


def pause_less() -> None:
    """Until the window takes that over, looks for garbage less often, and seldom through everything. Threads
    change places more often: the window asks for its turn many times a frame, and while another thread works
    it would wait 5 ms for each."""
    gc.set_threshold(50_000, 20, 20)
    sys.setswitchinterval(0.001)


def launch(shown: "Shown", settings: Path) -> int:
    """Shows the window for a docket, which is opened in its own thread; returns Qt's exit status.

    `settings` is the file that remembers the window. UserError if Qt cannot be loaded.
    """
    pause_less()
    qt_or_packages()
    from PySide6.QtWidgets import QApplication

    from pressdocket.qt.settings import Settings
    from pressdocket.qt.sweeping import Sweeping
    from pressdocket.qt.theme import Theme

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Pressdocket")
    app.setDesktopFileName("pressdocket")
    sweeping = Sweeping()
    kept = Settings(settings)
    theme = Theme(shipped("assets"), kept.scheme)
    theme.apply(app)

    from pressdocket.qt.window.trouble import watch
    from pressdocket.qt.window.windows import Windows

    windows: Windows = Windows(theme, kept)
    watch(windows.broke)
    windows.open(shown)
    status = app.exec()
    windows.close()
    sweeping.stop()
    return status
