"""A report's details: where it comes from and when it appeared, so that its days can be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.views import ReportView
from pressdocket.qt.editing.record import RecordForm
from pressdocket.qt.editing.specs import REPORT
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label


class ReportEditor(QDialog):
    """Not modal; each field is saved when it is left."""

    def __init__(self, session: Session, theme: Theme, report: ReportView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Report")
        self.setMinimumWidth(theme.px(540))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(Elided(report.report.title, theme, 15, 600))
        self.form = RecordForm(session, theme, "report", report.report.id, REPORT)
        self.form.gone.connect(self.close)
        self.form.loaded.connect(self._first)
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(label("Each field is saved when you leave it.", theme, 12.5, 400, "text2"))
        row.addStretch(1)
        done = button("Done", "report-done", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self._done)
        row.addWidget(done)
        column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._done)
        self._shown = False

    def _first(self) -> None:
        """The date is what is asked for most."""
        if not self._shown:
            self._shown = True
            self.form.fields.boxes["published"].input.setFocus()

    def _done(self) -> None:
        self.form.save_all()
        self.close()
