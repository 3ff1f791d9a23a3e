"""Makes the pictures in assets/screenshots from the real window: `python tests/screenshots.py [FOLDER]`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Jobs
from pressdocket.qt.places import Place
from pressdocket.qt.session import Session
from pressdocket.qt.settings import Settings
from pressdocket.qt.theme import Theme
from pressdocket.qt.window.window import MainWindow
from pressdocket.shipped import shipped

CASE = "KR-2024-001"
PLACES = {
    "cases": Place("cases"),
    "summary": Place("case", case=CASE),
    "evidence": Place("case", case=CASE, tab="evidence"),
    "history": Place("case", case=CASE, tab="history"),
}


def main(folder: Path) -> None:
    """Each page in light and dark, 1440 by 900."""
    app = QApplication([])
    assets = shipped("assets")
    theme = Theme(assets, "light")
    theme.apply(app)
    jobs = Jobs()
    opened = Session(jobs, lambda stack: stack.enter_context(sample(assets, shipped_typesetter())).desk)
    window = MainWindow(opened, theme, Icons(theme), "Sample docket", Settings(folder / "window.ini"))
    window.show()
    opened.open()
    _wait(3_000)
    for scheme in ("light", "dark"):
        theme.set_scheme(scheme)
        for name, place in PLACES.items():
            window.navigator.go(place)
            _wait(1_000)
            if name == "evidence" and window.case.view:
                window.navigator.open_claims((window.case.view.reports[0].claims[1].claim.id,))
                _wait(300)
            window.grab().save(str(folder / f"{name}-{scheme}.png"))
    window.close()
    jobs.close()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped("assets") / "screenshots")
