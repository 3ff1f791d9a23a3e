"""The reading column: what is known of a report, the bar that finds words, and its text."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdocket.desk.views import ReportView
from pressdocket.qt.evidence.finder import FindBar
from pressdocket.qt.evidence.head import ReportHead
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.evidence.versions import VersionsBar
from pressdocket.qt.icons import Icons
from pressdocket.qt.kept import Kept
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty, hairline


class ReadingColumn(QWidget):
    """`show_any` says which report there is to read, if any; its text is the reader's to show."""

    def __init__(self, session: Session, theme: Theme, icons: Icons, kept: Kept) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = ReportHead(theme, icons)
        column.addWidget(self.head)
        self._line = hairline()
        column.addWidget(self._line)
        self.reader = ReportReader(theme)
        self.versions = VersionsBar(session, theme, kept, self.reader)
        column.addWidget(self.versions)
        self.finder = FindBar(theme, self.reader)
        column.addWidget(self.finder)
        column.addWidget(self.reader, 1)
        self._none = Empty(
            theme, "No reports in this case yet.", "Drop a news report here, or press Ctrl+O to add one."
        )
        column.addWidget(self._none, 1)

    def show_any(self, report: ReportView | None) -> None:
        there = report is not None
        self.versions.show_report(report)
        for part in (self.reader, self.head, self._line):
            part.setVisible(there)
        self._none.setVisible(not there)
        if not there:
            self.finder.hide()
