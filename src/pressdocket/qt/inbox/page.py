"""Reports left, the reader right with what is suggested; the first that is accepted files the report."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.desk.overview import CaseRow
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.desk.waiting import Looked
from pressdocket.qt.editing.deleting import delete_report
from pressdocket.qt.editing.editors import Editors
from pressdocket.qt.evidence.stood import Stood
from pressdocket.qt.evidence.tab import EvidenceTab
from pressdocket.qt.frame import Frame
from pressdocket.qt.inbox.choice import CaseChoice
from pressdocket.qt.inbox.reports import InboxDelegate, InboxModel
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, Empty, button, hairline, label
from pressdocket.qt.window.case_form import CaseForm
from pressdocket.records.wording import plural

_LAST = "inbox"
"""Under which the report that was looked at last is noted."""


class InboxPage(QWidget):
    """Selection stays over a refresh."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, _, kept = frame
        self.setObjectName("page")
        self._session, self._navigator, self._theme, self._kept = session, navigator, theme, kept
        self._shown: UUID | None = None
        self._wanted: UUID | None = None
        self._chosen: dict[UUID, str] = {}
        self._looked: Looked | None = None
        self._stood: Stood | None = None
        self._asked: Job | None = None
        self._arriving = self._begun = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(18), 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top(theme))
        column.addWidget(hairline())
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._both(frame))
        text = "Drop a news report on the window, or paste one with Ctrl+V; what has no case waits here."
        self._stack.addWidget(Empty(theme, "Nothing waits in the Inbox.", text, glyph="check"))
        self.editors = Editors(session, navigator, theme, self._view, self)
        self._connect()
        session.opened.connect(self._begin)
        kept.changed.connect(lambda: None if self._begun else self._begin())
        session.changed.connect(lambda _changes: self.refresh())
        if session.is_open:
            self._begin()

    def arrive(self, place: Place) -> None:
        self._stood = place.stood if isinstance(place.stood, Stood) else None
        report = self._stood.report if self._stood else place.report
        if report is not None:
            self._wanted = report
            self._choose(report)
        if self._shown is not None:
            self.model.see(self._shown)
        self._arriving = self._looked is None or self._looked.view.report(self._shown) is None
        (self.list if self._arriving else self.reader).setFocus()
        if not self._arriving:
            self._stand()

    def stood(self) -> Stood:
        """What is read, and how far down."""
        return self.tab.stood()

    def _stand(self) -> None:
        """As it stood when it was left, once its report is there."""
        stood, looked = self._stood, self._looked
        if stood is not None and looked is not None and looked.view.report(stood.report) is not None:
            self._stood = None
            self.tab.stand(stood)

    def refresh(self) -> None:
        """The report that is shown stays, also once it is filed, until another one is chosen."""
        shown = self._shown
        self._session.ask(
            lambda desk: (desk.waiting.reports(shown), desk.cases.rows()), self._fill, within=self
        )
        self._look()

    def _begin(self) -> None:
        """The report that was looked at last comes first, if it is not done with: filed by now or not."""
        noted = self._kept.noted(_LAST)
        self._begun = self._kept.known

        def found(unfinished: UUID | None) -> None:
            if self._wanted is None:
                self._shown = self._wanted = unfinished
            self.refresh()

        if noted:
            self._session.ask(lambda desk: desk.waiting.unfinished(noted), found, within=self)
        else:
            self.refresh()

    def record_selection(self) -> None:
        self.tab.record_selection()

    def _view(self) -> CaseView | None:
        return self._looked.view if self._looked else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > self._theme.px(1_000)
        self.list.setFixedWidth(self._theme.px(320 if wide else 230))
        self.choice.box.setFixedWidth(self._theme.px(400 if wide else 240))

    def _top(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(32), 0, theme.px(32), theme.px(12))
        head.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(theme.px(3))
        words.addWidget(label("Inbox", theme, 22, 600))
        self._line = Elided("", theme, 13, 400, "text2")
        self._line.setObjectName("inbox-line")
        words.addWidget(self._line)
        head.addLayout(words, 1)
        self._deeds: list[QWidget] = []
        delete = button("Delete", "delete-report", "quiet")
        delete.setToolTip("Delete this report (Del)")
        delete.clicked.connect(self._delete)
        self.choice = CaseChoice(theme)
        self.choice.chosen.connect(self._choose_case)
        self.choice.fresh.connect(self._new_case)
        self.choice.filed.connect(self._file)
        for part in (delete, self.choice):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
            self._deeds.append(part)
        return head

    def _both(self, frame: Frame) -> QWidget:
        theme = self._theme
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.model = InboxModel(self)
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
        self.tab = EvidenceTab(frame)
        self.tab.hide()  # Until it is known what to show, it has nothing to say.
        self.reader = self.tab.reader
        row.addWidget(self.tab, 1)
        return both

    def _connect(self) -> None:
        self.tab.beyond.connect(self._step)
        self.editors.serve(self.tab.deeds)
        own: dict[str, Callable[[], object]] = {
            "F": self._file, "C": self.choice.open, "Delete": self._delete,
        }  # fmt: skip
        walk: dict[str, Callable[[], object]] = {
            "J": lambda: self._step(1), "K": lambda: self._step(-1),
            "]": lambda: self._step(1), "[": lambda: self._step(-1),
            "Return": self.reader.setFocus,
        }  # fmt: skip
        bind(self.reader, own)
        bind(self.list, self.tab.deeds.by_key() | {"/": self.tab.finder.open_bar} | own | walk)

    def _current(self) -> ReportView | None:
        return self.model.report(self.list.currentIndex().row())

    def _fill(self, found: tuple[tuple[ReportView, ...], tuple[CaseRow, ...]]) -> None:
        reports, cases = found
        row = max(0, self.list.currentIndex().row())
        self.choice.show_cases(cases)
        self.model.show(reports)
        self._stack.setCurrentIndex(0 if reports else 1)
        for part in self._deeds:
            part.setVisible(bool(reports))
        if reports:
            at = self.model.row_of(self._wanted if self._wanted else self._shown)
            self._wanted = None
            self.list.setCurrentIndex(self.model.index(at if at >= 0 else min(row, len(reports) - 1)))
        else:
            self._shown = self._looked = None
        self._say()

    def _say(self) -> None:
        """How many wait, and where the report that is shown would go."""
        count = sum(1 for row in range(self.model.rowCount()) if not self.model.is_filed(row))
        words = f"{plural(count, 'report')} without a case"
        why = self.choice.why if self.model.rowCount() else ""
        self._line.setText(f"{words}  ·  {why}" if why else words)
        writable = self._session.writable
        for part in self._deeds:
            part.setEnabled(writable)
            part.setToolTip("" if writable else "This docket can only be read.")

    def _choose(self, report: UUID) -> None:
        row = self.model.row_of(report)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _show(self, current: QModelIndex, _before: QModelIndex) -> None:
        """The report that was chosen; one that was filed from here leaves the list with the next."""
        report = self.model.report(current.row())
        if report is None:
            return
        self._shown = report.report.id
        self._kept.note(_LAST, str(self._shown))
        if self.isVisible():
            self.model.see(report.report.id)
        self._look()

    def _look(self) -> None:
        """Asks for the report as a part of the case it goes to."""
        id_ = self._shown
        if id_ is None:
            return
        reference = self._chosen.get(id_, "")

        def looked(found: Looked) -> None:
            if id_ == self._shown:
                self._show_looked(found)

        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._session.ask(lambda desk: desk.waiting.look(id_, reference), looked, within=self)

    def _show_looked(self, found: Looked) -> None:
        self._looked = found
        self.choice.show_proposal(found.proposal)
        number = self.list.currentIndex().row() + 1
        self.tab.show_view(found.view, (number, self.model.rowCount()))
        self.tab.show()
        self.editors.refresh()
        self._say()
        if self._arriving and self.isVisible():
            self._arriving = False
            self.reader.setFocus()
        self._stand()

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _delete(self) -> None:
        report = self._current()
        if report is not None and self._session.writable:
            delete_report(self._session, self._theme, report.report, self)

    def _choose_case(self, reference: str) -> None:
        if self._shown is not None:
            self._chosen[self._shown] = reference
            self._look()
            self.reader.setFocus()

    def _file(self) -> None:
        """Without accepting anything; the next report comes."""
        report, found = self._shown, self._looked
        if report is None or found is None or not self._session.writable:
            return
        case = found.proposal.case
        self._shown = None
        self._session.do(lambda desk: desk.waiting.file(report, case), f"Filed under {case.reference}")

    def _new_case(self) -> None:
        """The form of a new case with what is proposed; the report goes there once it is made."""
        report, found = self._shown, self._looked
        if report is None or found is None or not self._session.writable:
            return
        case = found.proposal.case
        guessed = (
            {}
            if found.proposal.known
            else case.model_dump(include={"reference", "title", "jurisdiction", "zone"})
        )
        form = CaseForm(self._session, self._theme, None, self, guessed)

        def made(reference: str) -> None:
            self._chosen[report] = reference
            self._look()

        form.made.connect(made)
        form.show()
