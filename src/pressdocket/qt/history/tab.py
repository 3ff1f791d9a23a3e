"""A line a step, the newest first; what each field was and is on Enter."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.telling import StepTold, Told, steps_of
from pressdocket.desk.views import CaseView
from pressdocket.qt.frame import Frame
from pressdocket.qt.history.model import HistoryModel
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Empty, KeyHints, button, label
from pressdocket.records.wording import plural


@dataclass(frozen=True, slots=True)
class Stood:
    """What is filtered by, the steps unfolded, the step chosen (-1 for none), the row inside it (-1 for the
    step itself), and the pixels scrolled."""

    words: str
    unfolded: tuple[int, ...]
    step: int
    inside: int
    scroll: int


class HistoryTab(QWidget):
    """The steps of the case; the chosen one can be taken back. Read only when it is looked at."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, theme, icons = frame.session, frame.theme, frame.icons
        self._session, self._theme = session, theme
        self._view: CaseView | None = None
        self._steps: tuple[StepTold, ...] = ()
        self._asked: Job | None = None
        self._standing: Stood | None = None
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(14), theme.px(32), theme.px(4))
        self.model = HistoryModel(self)
        self.tree = self._tree(theme)
        column.addLayout(self._head(theme, icons))
        column.addWidget(self.tree, 3)
        self._none = Empty(theme, "No step like that.", "Clear the filter to see every step.", glyph="gap")
        self._none.hide()
        column.addWidget(self._none, 3)
        self.details = self._table(theme)
        column.addWidget(self.details, 2)
        hints = (("Enter", "before and after"), ("→ ←", "unfold, fold"), ("/", "filter"), ("Ctrl Z", "undo"))
        column.addWidget(KeyHints(theme, hints))
        for first, then in ((self.filter_box, self._back), (self._back, self.tree)):
            self.setTabOrder(first, then)
        bind(self.tree, {"/": self.filter_box.setFocus, "Ctrl+F": self.filter_box.setFocus})

    def show_view(self, view: CaseView) -> None:
        if self._view is not None and self._view.case.id != view.case.id:
            self._steps = ()  # Those of another case must not be taken back here.
            self._fill()
        self._view = view
        if self.isVisible():
            self._read()

    def select(self, place: Place) -> None:
        self._standing = None
        self.tree.setFocus()

    def stood(self) -> Stood:
        """The steps that are unfolded, which row is chosen, and the scroll."""
        if self._standing is not None:
            return self._standing  # It was left again before its steps were read.
        index = self.tree.currentIndex()
        step = self.model.step_at(index)
        inside = index.row() if index.parent().isValid() else -1
        unfolded = tuple(one.number for one in self._steps if self._is_open(one.number))
        scroll = self.tree.verticalScrollBar().value()
        return Stood(self.filter_box.text(), unfolded, step.number if step else -1, inside, scroll)

    def stand(self, stood: object) -> None:
        """As it stood, once its steps are read."""
        self._standing = stood if isinstance(stood, Stood) else None
        if self._asked is None:
            self._stand()

    def _stand(self) -> None:
        stood, self._standing = self._standing, None
        if stood is None:
            return
        self.filter_box.setText(stood.words)
        for number in stood.unfolded:
            if (row := self.model.row_of(number)) >= 0:
                self.tree.expand(self.model.index(row, 0))
        row = self.model.row_of(stood.step)
        if row >= 0:
            index = self.model.index(row, 0)
            inside = self.model.index(stood.inside, 0, index) if stood.inside >= 0 else index
            self.tree.setCurrentIndex(inside if inside.isValid() else index)
        self.tree.verticalScrollBar().setValue(stood.scroll)

    def showEvent(self, event: QShowEvent) -> None:
        self._read()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and watched is self.details:
                self.details.hide()
                self.tree.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and watched is self.filter_box:
                self.filter_box.clear()
                self.tree.setFocus()
                return True
        return False

    def _head(self, theme: Theme, icons: Icons) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label("Every step, the newest first", theme, 15, 600))
        self._count = label("", theme, 13, 400, "text2", "history-count")
        head.addWidget(self._count)
        head.addStretch(1)
        self.filter_box = QLineEdit()
        self.filter_box.setObjectName("filter-history")
        self.filter_box.setAccessibleName("Filter the history by words")
        self.filter_box.setPlaceholderText("Filter")
        self.filter_box.setMaximumWidth(theme.px(220))
        self.filter_box.textChanged.connect(self._fill)
        self.filter_box.returnPressed.connect(self.tree.setFocus)
        self.filter_box.installEventFilter(self)
        head.addWidget(self.filter_box)
        self._back = button("Undo this step", "undo-step", "plain", icons.icon("undo"))
        self._back.clicked.connect(self._undo)
        head.addWidget(self._back)
        return head

    def _tree(self, theme: Theme) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("history")
        tree.setAccessibleName("History of this case, a row a step")
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = tree.header()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionsMovable(False)
        tree.setColumnWidth(0, theme.px(190))
        tree.setColumnWidth(1, theme.px(130))
        tree.activated.connect(self._enter)
        return tree

    def _table(self, theme: Theme) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setObjectName("before-and-after")
        table.setAccessibleName("Each field before and after this change")
        table.setHorizontalHeaderLabels(["Field", "Before", "After"])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setColumnWidth(0, theme.px(150))
        for column in (1, 2):
            table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)
        table.hide()
        return table

    def _read(self) -> None:
        """Says the steps of the case as it is now; what was chosen and unfolded stays so."""
        view = self._view
        if view is None:
            return
        if self._asked is not None:
            self._asked.cancel()

        def show(steps: tuple[StepTold, ...]) -> None:
            self._steps, self._asked = steps, None
            self._fill()
            self._stand()

        self._asked = self._session.ask(
            lambda desk: steps_of(view, desk.docket.changes(case=view.case.id)), show, within=self
        )

    def _fill(self) -> None:
        words = self.filter_box.text().casefold().split()
        shown = [step for step in self._steps if not words or _holds(step, words)]
        chosen = self.model.step_at(self.tree.currentIndex())
        open_ = [step.number for step in shown if self._is_open(step.number)]
        scroll = self.tree.verticalScrollBar().value()
        self.model.show_steps(shown)
        for number in open_:
            self.tree.expand(self.model.index(self.model.row_of(number), 0))
        row = self.model.row_of(chosen.number) if chosen is not None else 0
        self.tree.setCurrentIndex(self.model.index(max(row, 0), 0))
        self.tree.verticalScrollBar().setValue(scroll)
        self.tree.setVisible(bool(shown))
        self._none.setVisible(not shown)
        total, some = len(self._steps), len(shown)
        self._count.setText(f"{some} of {total}" if some != total else plural(total, "step"))

    def _is_open(self, number: int) -> bool:
        row = self.model.row_of(number)
        return row >= 0 and self.tree.isExpanded(self.model.index(row, 0))

    def _enter(self, index: QModelIndex) -> None:
        change = self.model.change_at(index)
        if change is None:
            first = index.siblingAtColumn(0)
            self.tree.setExpanded(first, not self.tree.isExpanded(first))
        else:
            self._show_fields(change)

    def _show_fields(self, change: Told) -> None:
        table = self.details
        table.setRowCount(len(change.fields))
        for row, field in enumerate(change.fields):
            for column, words in enumerate((field.label.capitalize(), field.before, field.after)):
                table.setItem(row, column, QTableWidgetItem(words))
        table.setAccessibleName(f"Before and after: {change.words[:200]}")
        table.resizeRowsToContents()
        table.show()

    def _undo(self) -> None:
        step = self.model.step_at(self.tree.currentIndex())
        if step is not None:
            number = step.number
            self._session.do(lambda desk: desk.undo(number), f"Took back: {step.title[:120]}")


def _holds(step: StepTold, words: list[str]) -> bool:
    said = f"{step.title} {step.who}".casefold()
    if all(word in said for word in words):
        return True
    return any(all(word in told.words.casefold() for word in words) for told in step.changes)
