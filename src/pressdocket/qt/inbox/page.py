"""Reports left, the reader right; each is filed under a case that is there or made."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.desk.overview import CaseRow
from pressdocket.desk.views import ReportView
from pressdocket.qt.editing.deleting import delete_report
from pressdocket.qt.editing.report import ReportEditor
from pressdocket.qt.evidence.finder import FindBar
from pressdocket.qt.evidence.head import ReportHead
from pressdocket.qt.evidence.reader import ReportReader
from pressdocket.qt.evidence.rows import combo
from pressdocket.qt.icons import Icons
from pressdocket.qt.inbox.reports import InboxDelegate, InboxModel
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty, button, hairline, label
from pressdocket.qt.window.case_form import CaseForm


class InboxPage(QWidget):
    """Selection stays over a refresh."""

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
        self._shown: UUID | None = None
        self._wanted: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top(theme))
        column.addWidget(hairline())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._both(theme, icons))
        text = "Drop a news report on the window, or paste one with Ctrl+V; what has no case waits here."
        self._stack.addWidget(Empty(theme, "Nothing waits in the Inbox.", text, glyph="check"))
        self._keys()
        session.opened.connect(self.refresh)
        session.changed.connect(lambda _changes: self.refresh())
        if session.is_open:
            self.refresh()

    def arrive(self, place: Place) -> None:
        if place.report is not None:
            self._wanted = place.report
            self._choose(place.report)
        if self._shown is not None:
            self.model.see(self._shown)
        self.list.setFocus()

    def refresh(self) -> None:
        self._session.ask(lambda desk: (desk.reports.inbox(), desk.cases.rows()), self._fill)

    def record_selection(self) -> None:
        """A report without a case has no events; it says how to go on."""
        if self._current() is not None:
            words = "File it under a case first, then Ctrl+E records an event from it."
            self._session.said.emit(words, None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(self._theme.px(320 if self.width() > self._theme.px(1_000) else 240))

    def _top(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(32), 0, theme.px(32), theme.px(12))
        head.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        words.addWidget(label("Inbox", theme, 22, 600))
        self._line = label("", theme, 13, 400, "text2", "inbox-line")
        words.addWidget(self._line)
        head.addLayout(words)
        head.addStretch(1)
        self._deeds: list[QWidget] = []
        delete = button("Delete", "delete-report", "quiet")
        delete.setToolTip("Delete this report (X)")
        delete.clicked.connect(self._delete)
        fresh = button("New case from it …", "case-from-report")
        fresh.clicked.connect(self._new_case)
        self.case: QComboBox = combo("file-under", "Case to file the report under")
        self.case.setPlaceholderText("File under …")
        self.case.setMinimumWidth(theme.px(190))
        self.case.setMaximumWidth(theme.px(260))
        self.case.currentIndexChanged.connect(lambda _row: self._may())
        self._filing = button("File", "file-report", "primary")
        self._filing.setToolTip("File under the chosen case (F)")
        self._filing.clicked.connect(self._file)
        for part in (delete, fresh, self.case, self._filing):
            head.addWidget(part)
            self._deeds.append(part)
        return head

    def _both(self, theme: Theme, icons: Icons) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.model = InboxModel()
        self.list = QListView()
        self.list.setObjectName("inbox")
        self.list.setAccessibleName("Reports without a case")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self._delegate = InboxDelegate(theme, self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setViewportMargins(theme.px(14), theme.px(8), 0, 0)
        self.list.selectionModel().currentChanged.connect(self._show)
        theme.changed.connect(self.list.viewport().update)
        row.addWidget(self.list)
        line = QFrame()
        line.setProperty("kind", "line")
        line.setFixedWidth(1)
        row.addWidget(line)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._head = ReportHead(theme, icons)
        self._head.turned.connect(self._step)
        self._head.asked.connect(self._details)
        right.addWidget(self._head)
        right.addWidget(hairline())
        self.reader = ReportReader(theme)
        self.finder = FindBar(theme, self.reader)
        right.addWidget(self.finder)
        right.addWidget(self.reader, 1)
        row.addLayout(right, 1)
        return both

    def _keys(self) -> None:
        def key(sequence: str, do: Callable[[], object], within: QWidget) -> None:
            shortcut = QShortcut(QKeySequence(sequence), within)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

        key("Ctrl+F", self.finder.open_bar, self)
        for within in (self.list, self.reader):
            for letter, do in (
                ("J", lambda: self._step(1)),
                ("K", lambda: self._step(-1)),
                ("]", lambda: self._step(1)),
                ("[", lambda: self._step(-1)),
                ("F", self._file),
                ("X", self._delete),
                ("Delete", self._delete),
                ("I", self._details),
                ("/", self.finder.open_bar),
            ):
                key(letter, do, within)

    def _current(self) -> ReportView | None:
        return self.model.report(self.list.currentIndex().row())

    def _fill(self, found: tuple[tuple[ReportView, ...], tuple[CaseRow, ...]]) -> None:
        reports, cases = found
        chosen, row = self.case.currentData(), max(0, self.list.currentIndex().row())
        self.case.clear()
        for case in cases:
            self.case.addItem(f"{case.reference}  {case.title}"[:200], case.reference)
        self.case.setCurrentIndex(0 if len(cases) == 1 else self.case.findData(chosen))
        self.model.show(reports)
        count = len(reports)
        self._line.setText(f"{count} report{'' if count == 1 else 's'} without a case")
        self._stack.setCurrentIndex(0 if count else 1)
        for part in self._deeds:
            part.setVisible(bool(count))
        if count:
            at = self.model.row_of(self._wanted if self._wanted else self._shown)
            self._wanted = None
            self.list.setCurrentIndex(self.model.index(at if at >= 0 else min(row, count - 1)))
        self._may()

    def _choose(self, report: UUID) -> None:
        row = self.model.row_of(report)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _show(self, current: QModelIndex, _before: QModelIndex) -> None:
        report = self.model.report(current.row())
        if report is None:
            return
        self._shown = report.report.id
        self._head.show_report(report, current.row() + 1, self.model.rowCount())
        self.reader.show_report(report)
        self.finder.renew()
        if self.isVisible():
            self.model.see(report.report.id)
        self._may()

    def _may(self) -> None:
        """What can be pressed now."""
        writable = self._session.writable
        for part in self._deeds:
            part.setEnabled(writable)
            part.setToolTip("" if writable else "This docket can only be read.")
        self._filing.setEnabled(writable and self.case.currentData() is not None)

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _details(self) -> None:
        report = self._current()
        if report is not None:
            ReportEditor(self._session, self._theme, report, self).show()

    def _delete(self) -> None:
        report = self._current()
        if report is not None and self._session.writable:
            delete_report(self._session, self._theme, report.report, self)

    def _file(self) -> None:
        report, reference = self._current(), self.case.currentData()
        if report is None or not self._session.writable:
            return
        if not reference:
            self.case.setFocus()
            self.case.showPopup()
            return
        self._file_under(report.report.id, reference)

    def _file_under(self, report: UUID, reference: str) -> None:
        self._session.do(lambda desk: desk.reports.file(report, reference), f"Filed under {reference}")

    def _new_case(self) -> None:
        report = self._current()
        if report is None or not self._session.writable:
            return
        id_ = report.report.id

        def file_and_go(reference: str) -> None:
            def go(_changes: object) -> None:
                self._navigator.go(Place("case", case=reference, tab="evidence", report=id_))

            self._session.do(lambda desk: desk.reports.file(id_, reference), f"Filed under {reference}", go)

        form = CaseForm(self._session, self._theme, None, self, report.report.title)
        form.made.connect(file_and_go)
        form.show()
