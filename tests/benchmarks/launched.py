"""A process that is launched over and over: the window itself, or a bare one; says how far it has got.

It prints "painted" after its first frame, "answered" when the list stands there with rows and has answered
a key, and "held" once there is nothing more to come, each with its peak memory in MiB.
"""

import sys
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMainWindow, QTableView

from benchmarks.memory import peak

_DONE: Final = QEvent.Type(QEvent.registerEventType())
_LOOK: Final = 20
"""Milliseconds between two looks whether all is done."""


class Probe(QObject):
    """Watches the window's own first frame, then the list's, and presses a key."""

    def __init__(self, window: QMainWindow, settled: Callable[[QAbstractItemView], bool]) -> None:
        super().__init__(window)
        self._window, self._settled = window, settled
        self._list: QAbstractItemView | None = None
        self._awaited = "painted"
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._reached():
            # Painting is over when what is posted now is read.
            QCoreApplication.postEvent(self, QEvent(_DONE), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        awaited = self._awaited
        if awaited == "painted":
            _say(f"painted {peak()}")
            self._awaited = "rows"
            self._window.removeEventFilter(self)
            self._find_list()
        elif awaited == "rows":
            self._awaited = "answered"
            target = QApplication.focusWidget() or self._window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
                QCoreApplication.postEvent(target, key)
        elif awaited == "answered":
            _say(f"answered {peak()}")
            self._awaited = ""
            self._timer.start()

    def _find_list(self) -> None:
        """The list may come only after the first frame."""
        self._list = self._window.findChild(QAbstractItemView, "cases")
        if self._list is None:
            QTimer.singleShot(0, self, self._find_list)
            return
        self._list.viewport().installEventFilter(self)
        self._list.viewport().update()

    def _reached(self) -> bool:
        if self._list is None:
            return self._awaited == "painted"
        if self._awaited == "rows":
            return self._list.model().rowCount() > 0
        return self._awaited == "answered" and self._list.currentIndex().isValid()

    def _look(self) -> None:
        if self._list is not None and self._settled(self._list):
            self._timer.stop()
            _say(f"held {peak()}")
            self._window.close()


class _Rows(QAbstractTableModel):
    """As many rows as there are cases, five columns."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = [
            tuple(f"case {number}, column {column}" for column in range(5)) for number in range(rows)
        ]

    def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: B008
        return 5

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def bare(rows: int) -> None:
    """The least that shows as many rows."""
    app = QApplication(sys.argv[:1])
    window, table, model = QMainWindow(), QTableView(), _Rows(rows)
    table.setObjectName("cases")
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1440, 900)
    Probe(window, lambda _list: True)
    window.show()
    app.exec()


def ours(docket: str) -> None:
    """`pressdocket DOCKET`, with the probe in place before the first event is handled."""
    from pressdocket.__main__ import main

    run = QApplication.exec

    def watched(*_app: object) -> int:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
        Probe(window, _judged)
        return run()

    QApplication.exec = watched  # type: ignore[method-assign]
    sys.exit(main([docket]))


def _judged(cases: QAbstractItemView) -> bool:
    from pressdocket.qt.cases.model import GLANCE

    model = cases.model()
    return all(model.index(row, 0).data(GLANCE) is not None for row in range(model.rowCount()))


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    which, said = sys.argv[1:]
    if which == "bare":
        bare(int(said))
    else:
        ours(said)
