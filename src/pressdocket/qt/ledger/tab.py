"""The ledger of a case at full width: sorted, filtered, copied, and edited where it stands."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from pressdocket.desk.ledger import Entry
from pressdocket.desk.views import CaseView
from pressdocket.qt.frame import Frame
from pressdocket.qt.keys import bind
from pressdocket.qt.ledger.heads import ASKED_ON, HEADS, OURS, figure_of
from pressdocket.qt.ledger.model import LedgerModel, Sorted
from pressdocket.qt.ledger.table import LedgerTable
from pressdocket.qt.places import Place
from pressdocket.qt.summary.nothing import no_demand
from pressdocket.qt.tables import copy_cells
from pressdocket.qt.widgets import Elided, Empty, KeyHints, label

HINTS = (("Enter", "its sentence, or edit"), ("E", "edit"), ("L", "link an answer"), ("A", "reviewed"),
         ("/", "filter"), ("Y", "yardstick"), ("Ctrl C", "copy cells"))  # fmt: skip


class LedgerTab(QWidget):
    """`edit_asked` names an event and its field, `link_asked` a demand without an answer."""

    edit_asked = Signal(object, str)
    link_asked = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme = frame.session, frame.navigator, frame.theme
        self._session, self._navigator, self._theme = session, navigator, theme
        self._case: UUID | None = None
        self._yardstick = self._today = True
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), theme.px(4))
        column.setSpacing(theme.px(8))
        column.addLayout(self._head())
        self.model, self.sorted, self.table = LedgerModel(self), Sorted(self), LedgerTable(theme)
        self.sorted.setSourceModel(self.model)
        self.table.setModel(self.sorted)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # Filled before, it would show its first part as a window.
        past = Empty(theme, *no_demand(today=False))
        for made in (self.table, Empty(theme, *no_demand(today=True)), self._none(), past):
            self._stack.addWidget(made)
        column.addWidget(KeyHints(theme, HINTS))
        self._connect()

    def show_view(self, view: CaseView) -> None:
        """The same case again keeps filter, order and what is selected."""
        if self._case != view.case.id:
            self._case = view.case.id
            self.filter_box.clear()
        chosen = self._entry()
        column = max(self.table.currentIndex().column(), 0)
        self._counted.setText(view.ledger.counted if view.ledger.entries else "")
        self._today = view.today
        self._ours = bool(view.ledger.yardstick)
        self.model.show_rows((*view.ledger.entries, *view.ledger.promises))
        self.table.fit()
        self._show_yardstick()
        self._show_stack()
        if chosen is not None and not self.table.currentIndex().isValid():
            self._choose(chosen.event, column)

    def select(self, place: Place) -> None:
        chosen = self._entry()
        if place.event is not None and (chosen is None or chosen.event != place.event):
            self._choose(place.event, ASKED_ON)
        elif not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.sorted.index(0, ASKED_ON))
        self.table.setFocus()

    def stood(self) -> tuple[str, int, int]:
        """The filter, the column that is chosen, and the scroll; the row is the place's."""
        column = max(self.table.currentIndex().column(), 0)
        return self.filter_box.text(), column, self.table.verticalScrollBar().value()

    def stand(self, stood: object) -> None:
        """As it stood."""
        if not isinstance(stood, tuple):
            return
        words, column, scroll = stood
        self.filter_box.setText(words)
        entry = self._entry()
        if entry is not None:
            self._choose(entry.event, column)
        self.table.verticalScrollBar().setValue(scroll)

    def _head(self) -> QHBoxLayout:
        theme, row = self._theme, QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(label("Ledger", theme, 15, 600))
        self._counted = Elided("", theme, 13, 400, "text2")
        row.addWidget(self._counted, 1)
        self.filter_box = QLineEdit()
        self.filter_box.setObjectName("filter-ledger")
        self.filter_box.setAccessibleName("Filter the ledger; Enter goes to the table, Escape clears")
        self.filter_box.setPlaceholderText("Filter")
        self.filter_box.setMaximumWidth(theme.px(240))
        self.filter_box.setMinimumWidth(theme.px(160))
        row.addWidget(self.filter_box)
        return row

    def _none(self) -> Empty:
        text = "No row holds all of these words."
        return Empty(
            self._theme, "Nothing found.", text, (("Clear the filter", "clear-filter", self._clear),)
        )

    def _connect(self) -> None:
        self.filter_box.textChanged.connect(self._filter)
        self.filter_box.returnPressed.connect(self.table.setFocus)
        self.table.entered.connect(self._enter)
        self.table.pressed_figure.connect(self._open)
        self.table.edited.connect(self._edit)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._settle())
        bind(
            self.table,
            {
                "Ctrl+C": lambda: copy_cells(self.table),
                "E": lambda: self._edit(self.table.currentIndex()),
                "F2": lambda: self._edit(self.table.currentIndex()),
                "L": self._link,
                "A": self._review,
                "Y": self.switch_yardstick,
                "/": self._to_filter,
                "Ctrl+F": self._to_filter,
            },
        )
        bind(self.filter_box, {"Escape": self._clear})

    def switch_yardstick(self) -> None:
        """Shows or hides the column of our own yardstick. No record."""
        self._yardstick = not self._yardstick
        self._show_yardstick()

    def _show_yardstick(self) -> None:
        self.table.hide_columns(frozenset() if self._yardstick and self._ours else frozenset({OURS}))

    def _entry(self) -> Entry | None:
        return self.sorted.entry_at(self.table.currentIndex())

    def _choose(self, event: UUID, column: int) -> None:
        for row in range(self.sorted.rowCount()):
            index = self.sorted.index(row, column)
            entry = self.sorted.entry_at(index)
            if entry is not None and event in entry.events:
                self.table.setCurrentIndex(index)
                self.table.scrollTo(index)
                return

    def _settle(self) -> None:
        entry = self._entry()
        if entry is not None and self._navigator.here.tab == "ledger":
            self._navigator.settle(event=entry.event)

    def _enter(self, index: QModelIndex) -> None:
        """A figure opens on its sentences; anything else is edited."""
        entry = self.sorted.entry_at(index)
        if entry is not None and figure_of(entry, index.column()) is not None:
            self._open(index)
        else:
            self._edit(index)

    def _open(self, index: QModelIndex) -> None:
        entry = self.sorted.entry_at(index)
        if entry is not None:
            said = figure_of(entry, index.column())
            self._navigator.open_claims(said.claims if said else entry.claims)

    def _edit(self, index: QModelIndex) -> None:
        """The event and field that a cell shows; where no answer is on record, one is linked."""
        entry = self.sorted.entry_at(index)
        if entry is None:
            return
        head = HEADS[index.column()]
        if head.side == "asked":
            self.edit_asked.emit(entry.event, head.field)
        elif entry.answers:
            self.edit_asked.emit(entry.answers[0], head.field)
        else:
            self.link_asked.emit(entry.event)

    def _link(self) -> None:
        entry = self._entry()
        if entry is not None:
            self.link_asked.emit(entry.event)

    def _review(self) -> None:
        """Marks what the selected rows stand for, demand and answers, as looked at."""
        entries = [self.sorted.entry_at(index) for index in self.table.selectedIndexes()]
        events = tuple(dict.fromkeys(event for entry in entries if entry for event in entry.events))
        rows = len({entry.event for entry in entries if entry})
        if events:
            first = next(entry for entry in entries if entry).what.text[:80]
            words = f"Reviewed: {first}" if rows == 1 else f"Reviewed: {rows} rows"
            self._session.do(lambda desk: desk.recording.review(events), words)

    def _menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        menu = self.menu_at(index)
        if menu is not None:
            menu.popup(self.table.viewport().mapToGlobal(at))

    def menu_at(self, index: QModelIndex) -> QMenu | None:
        """What can be done with a row; None where there is none."""
        entry = self.sorted.entry_at(index)
        if entry is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, enabled, do in (
            ("Open its sentences", bool(entry.claims), lambda: self._open(index)),
            ("Edit this field …", True, lambda: self._edit(index)),
            ("Edit the answer …", bool(entry.answers),
             lambda: self.edit_asked.emit(entry.answers[0], "about")),
            ("Link an answer …", True, lambda: self.link_asked.emit(entry.event)),
            ("Show on the timeline", True, lambda: self._navigator.open_event(entry.event)),
            ("Mark as reviewed", entry.reviewed < len(entry.events), self._review),
            ("Copy cells", True, lambda: copy_cells(self.table)),
        ):  # fmt: skip
            action = menu.addAction(words)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, do=do: do())
        return menu

    def _to_filter(self) -> None:
        self.filter_box.setFocus()
        self.filter_box.selectAll()

    def _filter(self, words: str) -> None:
        chosen = self._entry()
        self.sorted.filter(words)
        if chosen is not None and not self.table.currentIndex().isValid():
            self._choose(chosen.event, ASKED_ON)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.sorted.index(0, ASKED_ON))
        self._show_stack()

    def _clear(self) -> None:
        self.filter_box.clear()
        self.table.setFocus()

    def _show_stack(self) -> None:
        nothing = (1 if self._today else 3) if self.model.rowCount() == 0 else 2
        self._stack.setCurrentIndex(0 if self.sorted.rowCount() else nothing)
