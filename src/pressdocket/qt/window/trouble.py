"""What nobody foresaw: one report that can be copied; the window stays, and what was typed with it."""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pressdocket import __version__
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label

_MOST = 2_000
"""Lines of one report; what fails at every turn of a loop is not kept for ever."""


class TroubleDialog(QDialog):
    """Shows a report as plain text, with one way to copy it."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("trouble")
        self.setWindowTitle("Pressdocket")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(640), theme.px(420))
        column = QVBoxLayout(self)
        column.addWidget(label("Something went wrong that should not have.", theme, 15, 600))
        words = label(
            "What was saved is safe, and what you typed is still in the window. Please send these lines "
            "to whoever looks after Pressdocket; look first whether they hold what should stay with you.",
            theme,
        )
        words.setWordWrap(True)
        column.addWidget(words)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setObjectName("trouble-report")
        self.text.setAccessibleName("The report")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = button("Copy", "copy-report", "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = button("Close", "close-report")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        row.addWidget(copy)
        column.addLayout(row)

    def add(self, report: str) -> None:
        """What came while this one was open stands below it."""
        if self.text.blockCount() < _MOST:
            self.text.appendPlainText(f"\n{report}")


def watch(tell: Callable[[BaseException], None]) -> None:
    """Sends what nobody caught, in a slot or in any thread, to `tell`; Ctrl+C still ends the program."""

    def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            tell(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            tell(args.exc_value)

    sys.excepthook = in_main
    threading.excepthook = in_thread


class Trouble(QObject):
    """Takes exceptions from any thread to one dialog; a second one is added to the first."""

    _came = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self._dialog: TroubleDialog | None = None
        self._came.connect(self._show)

    def tell(self, error: BaseException) -> None:
        """Shows what is needed to mend it."""
        import platform  # takes as long to load as a page of the window, and is hardly ever wanted

        trace = "".join(traceback.format_exception(error)).rstrip()
        versions = f"Pressdocket {__version__}, Python {platform.python_version()}, {platform.platform()}"
        self._came.emit(f"{versions}\n{trace}")

    def _show(self, report: str) -> None:
        if self._dialog is not None:
            self._dialog.add(report)
            return
        self._dialog = TroubleDialog(self._theme, report, self._over)
        self._dialog.finished.connect(self._closed)
        self._dialog.show()

    def _closed(self) -> None:
        self._dialog = None
