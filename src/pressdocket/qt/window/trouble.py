"""What nobody foresaw: one report that can be copied; the window stays, and what was typed with it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from pressdocket import __version__
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label


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
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        copy = button("Copy", "copy-report", "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = button("Close", "close-report")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        row.addWidget(copy)
        column.addLayout(row)


class Trouble(QObject):
    """Takes exceptions from any thread to one dialog; a second one waits until the first was read."""

    _came = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self._open = False
        self._came.connect(self._show)

    def tell(self, error: BaseException) -> None:
        """Shows what is needed to mend it."""
        import platform
        import traceback

        trace = "".join(traceback.format_exception(error)).rstrip()
        versions = f"Pressdocket {__version__}, Python {platform.python_version()}, {platform.platform()}"
        self._came.emit(f"{versions}\n{trace}")

    def _show(self, report: str) -> None:
        if not self._open:
            self._open = True
            dialog = TroubleDialog(self._theme, report, self._over)
            dialog.finished.connect(self._closed)
            dialog.show()

    def _closed(self) -> None:
        self._open = False
