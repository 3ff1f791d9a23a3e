"""Opens the window on a docket and stays until it is closed."""

import sys
from collections.abc import Callable

from pressdocket.qt.missing import qt_or_packages
from pressdocket.shipped import shipped


def launch(open_desk: Callable[..., object], docket: str) -> int:
    """Shows the window for the docket that `open_desk` opens in its own thread; returns Qt's exit status.

    UserError if Qt cannot be loaded.
    """
    qt_or_packages()
    from PySide6.QtWidgets import QApplication

    from pressdocket.qt.theme import Theme

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Pressdocket")
    app.setDesktopFileName("pressdocket")
    theme = Theme(shipped("assets"))
    theme.apply(app)

    from pressdocket.qt.icons import Icons
    from pressdocket.qt.jobs import Jobs
    from pressdocket.qt.session import Session
    from pressdocket.qt.window.trouble import Trouble
    from pressdocket.qt.window.window import MainWindow

    jobs = Jobs()
    session = Session(jobs, open_desk)  # type: ignore[arg-type]
    window = MainWindow(session, theme, Icons(theme), docket)
    trouble = Trouble(theme, window)
    jobs.broke.connect(trouble.tell)

    sys.excepthook = lambda _kind, error, _trace: trouble.tell(error)
    window.show()
    session.open()
    status = app.exec()
    jobs.close()
    return status
