"""The ledger of the summary: what was asked and answered, then what was promised, a row each."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.ledger import Entry
from pressdocket.desk.views import CaseView
from pressdocket.qt.summary.columns import PAD, Heads
from pressdocket.qt.summary.nothing import no_demand
from pressdocket.qt.summary.row import LedgerRow, PromiseRow, Row
from pressdocket.qt.summary.switch import Switch
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, Empty, label

Open = Callable[[tuple[UUID, ...]], object]
R = TypeVar("R", LedgerRow, PromiseRow)


class Asked(QWidget):
    """Rows stay and are given other entries; only what is missing is made, and what is too much goes.

    `chosen` carries a row that got the focus, `moved` one and by how many rows the keys ask to go from it;
    `switched` when our own yardstick shall be shown, or no longer.
    """

    chosen = Signal(object)
    moved = Signal(object, int)
    switched = Signal()

    def __init__(self, theme: Theme, open_it: Open) -> None:
        super().__init__()
        self._theme, self._open = theme, open_it
        self._demands: list[LedgerRow] = []
        self._promises: list[PromiseRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._heads, self._none = Heads(theme), QVBoxLayout()
        column.addWidget(self._heads)
        column.addLayout(self._none)
        self._said: tuple[str, str] | None = None
        self._upper, self._lower = QVBoxLayout(), QVBoxLayout()
        column.addLayout(self._upper)
        self._title = self._promised()
        column.addWidget(self._title)
        column.addLayout(self._lower)
        column.addStretch(1)

    @property
    def rows(self) -> list[Row]:
        return [*self._demands, *self._promises]

    def show_view(self, view: CaseView, *, yardstick: bool) -> None:
        """`yardstick`: with what our own says."""
        ledger = view.ledger
        self._counted.setText(ledger.counted if ledger.entries else "")
        self._show_switch(ledger.yardstick, checked=yardstick)
        self._heads.setVisible(bool(ledger.entries))
        self._show_none(today=view.today, needed=not ledger.entries)
        entries = [entry if yardstick else replace(entry, ours=None) for entry in ledger.entries]
        self._fill(self._upper, self._demands, entries, self._demand)
        self._title.setVisible(bool(ledger.promises))
        self._fill(self._lower, self._promises, ledger.promises, self._promise)

    def _fill(
        self, column: QVBoxLayout, rows: list[R], entries: Sequence[Entry], make: Callable[[Entry], R]
    ) -> None:
        for row in rows[len(entries) :]:
            column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        del rows[len(entries) :]
        for row, entry in zip(rows, entries, strict=False):
            if row.entry != entry:
                row.show_entry(entry)
        for entry in entries[len(rows) :]:
            row = make(entry)
            row.chosen.connect(self.chosen)
            row.moved.connect(self.moved)
            rows.append(row)
            column.addWidget(row)

    def _demand(self, entry: Entry) -> LedgerRow:
        return LedgerRow(self._theme, entry, self._open)

    def _promise(self, entry: Entry) -> PromiseRow:
        return PromiseRow(self._theme, entry, self._open)

    def _show_none(self, *, today: bool, needed: bool) -> None:
        """What is said in place of demands where there are none."""
        wanted = no_demand(today=today) if needed else None
        if wanted == self._said:
            return
        self._said = wanted
        while (old := self._none.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        if wanted is not None:
            self._none.addWidget(Empty(self._theme, *wanted))

    def _show_switch(self, yardstick: str, *, checked: bool) -> None:
        words = yardstick.removeprefix("Our ")
        self._switch.setVisible(bool(yardstick))
        self._switch.setText(words[:60])
        self._switch.setAccessibleName(f"Show what our {words} says, which is no law")
        self._switch.setChecked(checked)

    def _head(self) -> QHBoxLayout:
        theme, head = self._theme, QHBoxLayout()
        head.setContentsMargins(theme.px(PAD), 0, theme.px(PAD), theme.px(4))
        head.setSpacing(theme.px(12))
        head.addWidget(label("Asked and answered", theme, 15, 600))
        self._counted = Elided("", theme, 13, 400, "text2")
        head.addWidget(self._counted, 1)
        self._switch = Switch(theme, "", "yardstick")
        self._switch.setToolTip("Our own yardstick, no law. Y switches it.")
        self._switch.clicked.connect(self.switched)
        head.addWidget(self._switch)
        return head

    def _promised(self) -> QWidget:
        theme, title = self._theme, QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(theme.px(PAD), theme.px(14), theme.px(PAD), theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(label("Promises", theme, 13.5, 600))
        words = "a row stays until the promise is kept or broken"
        row.addWidget(Elided(words, theme, 12.5, 400, "text2"), 1)
        return title
