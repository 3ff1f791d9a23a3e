"""A report's details: where it comes from and when it appeared, so that its days can be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pressdocket.desk.views import ReportView
from pressdocket.qt.editing.deleting import delete_report
from pressdocket.qt.editing.merging import MergeRow
from pressdocket.qt.editing.record import RecordForm, saved_foot
from pressdocket.qt.editing.specs import report_specs
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label


class ReportEditor(QDialog):
    """Not modal; each field is saved when it is left. `others` may be the same, or its source."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        report: ReportView,
        parent: QWidget,
        others: Sequence[ReportView] = (),
    ) -> None:
        super().__init__(parent)
        self._session, self._theme, self._report = session, theme, report.report
        self.setObjectName("report-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Report")
        self.resize(theme.px(580), theme.px(620))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(Elided(report.report.title, theme, 15, 600))
        other = [one.report for one in others if one.report.id != report.report.id]
        self.form = RecordForm(
            session, theme, "report", report.report.id, report_specs([one.title for one in other])
        )
        self.form.gone.connect(self.close)
        self.form.loaded.connect(self._first)
        holder = QWidget()
        holder.setObjectName("page")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, theme.px(10), 0)
        inside.setSpacing(theme.px(16))
        inside.addWidget(self.form)
        inside.addWidget(self._facts())
        same = [(one.title, one.id) for one in other]
        inside.addWidget(MergeRow(session, theme, "report", report.report.id, same))
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        column.addWidget(area, 1)
        column.addLayout(self._foot())
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._done)
        self._shown = False

    def _facts(self) -> QWidget:
        """What is never typed: it was worked out from the bytes received."""
        report, theme = self._report, self._theme
        kept = "original kept" if report.original else "text only"
        removed = len(report.removed_media)
        media = f", {removed} images or other media taken out" if removed else ""
        line = QLineEdit(f"SHA-256 {report.text_hash}")
        line.setReadOnly(True)
        line.setObjectName("report-sha")
        line.setAccessibleName("SHA-256 of the text")
        facts = QWidget()
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        column.addWidget(label(f"{report.media_type}, {kept}{media}", theme, 12.5, 400, "text2"))
        resting = label("", theme, 12.5, 400, "text2", "report-resting")
        resting.setWordWrap(True)
        column.addWidget(resting)
        id_ = report.id
        self._session.ask(lambda desk: desk.versions.resting(id_), resting.setText, within=resting)
        return facts

    def _foot(self) -> QHBoxLayout:
        delete = button("Delete report", "report-delete", "quiet")
        delete.setEnabled(self._session.writable)
        delete.clicked.connect(lambda: delete_report(self._session, self._theme, self._report, self))
        return saved_foot(self._theme, "report-done", self._done, delete)

    def _first(self) -> None:
        """The date is what is asked for most."""
        if not self._shown:
            self._shown = True
            self.form.fields.boxes["published"].input.setFocus()

    def _done(self) -> None:
        self.form.save_all()
        self.close()
