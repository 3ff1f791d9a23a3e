"""Reports left, the reader right; each is filed under a case that is there or made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.overview import CaseRow
from pressdocket.desk.views import ReportView
from pressdocket.qt.editing.report import ReportEditor
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty, button, hairline, label


class InboxPage(QWidget):
    """The latest received first. Selection stays over a refresh."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._reports: tuple[ReportView, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.addLayout(self._head(theme))
        column.addWidget(hairline())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(theme.px(20), theme.px(8), 0, 0)
        self.list = QListWidget()
        self.list.setObjectName("inbox")
        self.list.setAccessibleName("Reports without a case")
        self.list.setFixedWidth(theme.px(290))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._show)
        row.addWidget(self.list)
        self.reader = ReportReader(theme)
        row.addWidget(self.reader, 1)
        self._stack.addWidget(both)
        text = "Drop a news report on the window, or paste one with Ctrl+V; what has no case waits here."
        self._stack.addWidget(Empty(theme, "Nothing waits in the Inbox.", text, glyph="check"))
        session.opened.connect(self.refresh)
        session.changed.connect(lambda _changes: self.refresh())

    def arrive(self, place: Place) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self._session.ask(lambda desk: (desk.inbox(), desk.cases()), self._fill)

    def _head(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(32), 0, theme.px(32), theme.px(12))
        words = QVBoxLayout()
        words.addWidget(label("Inbox", theme, 22, 600))
        self._line = label("", theme, 13, 400, "text2", "inbox-line")
        words.addWidget(self._line)
        head.addLayout(words)
        head.addStretch(1)
        self.case = QComboBox()
        self.case.setObjectName("file-under")
        self.case.setAccessibleName("Case to file the report under")
        self.case.setMinimumWidth(theme.px(220))
        head.addWidget(self.case)
        details = button("Details", "inbox-details")
        details.clicked.connect(self._details)
        head.addWidget(details)
        filed = button("File", "file-report", "primary")
        filed.clicked.connect(self._file)
        head.addWidget(filed)
        return head

    def _fill(self, found: tuple[tuple[ReportView, ...], tuple[CaseRow, ...]]) -> None:
        self._reports, cases = found
        chosen, row = self.case.currentData(), self.list.currentRow()
        self.case.clear()
        for case in cases:
            self.case.addItem(f"{case.reference}  {case.title}", case.reference)
        self.case.setCurrentIndex(max(0, self.case.findData(chosen)))
        self.list.clear()
        for report in self._reports:
            item = QListWidgetItem(f"{report.report.title}\n{report.line}"[:400])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, report.report.title[:400])
            self.list.addItem(item)
        count = len(self._reports)
        self._line.setText(f"{count} report{'' if count == 1 else 's'} without a case")
        self._stack.setCurrentIndex(0 if count else 1)
        self.list.setCurrentRow(min(max(row, 0), count - 1))

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._reports):
            self.reader.show_report(self._reports[row])

    def _details(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._reports):
            report = self._reports[row].report
            ReportEditor(self._session, self._theme, report.id, report.title, self).show()

    def _file(self) -> None:
        row, reference = self.list.currentRow(), self.case.currentData()
        if 0 <= row < len(self._reports) and reference:
            id_ = self._reports[row].report.id
            self._session.do(lambda desk: desk.file_report(id_, reference), f"Filed under {reference}")
