"""Makes the pictures in assets/screenshots from the real window: `python tests/screenshots.py [FOLDER]`."""

import os
import sys
from pathlib import Path
from tempfile import mkdtemp

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
    "timeline": Place("case", case=CASE, tab="timeline"),
    "ledger": Place("case", case=CASE, tab="ledger"),
    "evidence": Place("case", case=CASE, tab="evidence"),
    "history": Place("case", case=CASE, tab="history"),
    "inbox": Place("inbox"),
    "compare": Place("compare"),
    "obligations": Place("obligations", words="notice"),
}
KEPT = ("cases", "summary", "timeline", "ledger", "evidence", "compare", "obligations")
"""Those that README.md shows; the others are made only for a folder that is named."""


def main(folder: Path, *, every: bool) -> None:
    """Each page in light and dark, 1440 by 900; `every` one, or those that are kept."""
    app = QApplication([])
    settings = mkdtemp()
    assets = shipped("assets")
    theme = Theme(assets, "light")
    theme.apply(app)
    jobs = Jobs()
    opened = Session(jobs, lambda stack: stack.enter_context(sample(assets, shipped_typesetter())).desk)
    window = MainWindow(opened, theme, Icons(theme), "Sample docket", Settings(Path(settings) / "window.ini"))
    window.show()
    opened.open()
    _wait(3_000)
    for scheme in ("light", "dark"):
        theme.set_scheme(scheme)
        for name, place in PLACES.items():
            if not every and name not in KEPT:
                continue
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
    named = sys.argv[1:]
    main(Path(named[0]) if named else shipped("assets") / "screenshots", every=bool(named))
