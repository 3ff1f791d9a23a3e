"""What was asked and what was answered, with every figure opening on its sentence."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdocket.desk.ledger import GapLine, RivalSet
from pressdocket.desk.views import CaseView
from pressdocket.qt.icons import Icons
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.summary.band import MetricBand
from pressdocket.qt.summary.cards import gaps_card, rivals_card
from pressdocket.qt.summary.columns import PAD, Heads
from pressdocket.qt.summary.nothing import no_demand
from pressdocket.qt.summary.row import LedgerRow, PromiseRow, Row
from pressdocket.qt.summary.sidebyside import SideBySide
from pressdocket.qt.summary.switch import Switch
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, Empty, KeyHints, hairline, label

HINTS = (("Enter", "open its sentences"), ("E", "edit"), ("Y", "yardstick"), ("D", "as of"),
         ("Ctrl Shift D", "an earlier day"), ("Ctrl Shift P", "PDF"), ("Alt ←", "back"))  # fmt: skip


class SummaryTab(QWidget):
    """Built anew for each view; scroll and the chosen row stay. `edit_asked` names an event."""

    edit_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator, self._theme = navigator, theme
        self._view: CaseView | None = None
        self._chosen: UUID | None = None
        self._yardstick, self._across, self._wide = True, 0, False
        self.rows: list[Row] = []
        self._columns: QBoxLayout | None = None
        self._side: QWidget | None = None
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setObjectName("summary")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().installEventFilter(self)
        column.addWidget(self._area, 1)
        self._hints = KeyHints(theme, HINTS)
        self._hints.setContentsMargins(theme.px(32), 0, theme.px(32), 0)
        column.addWidget(self._hints)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("Summary of the case: what was asked and what was answered")
        bind(self, {"Y": self.switch_yardstick, "E": self._edit})

    def select(self, place: Place) -> None:
        """Focuses the row of the place's event, else the one chosen last, else the first."""
        wanted = place.event or self._chosen
        found = next((row for row in self.rows if row.entry.event == wanted), None)
        row = found or (self.rows[0] if self.rows else None)
        (row or self).setFocus()

    def stood(self) -> int:
        """The pixels that the page is scrolled; the row is the place's."""
        return self._area.verticalScrollBar().value()

    def stand(self, stood: object) -> None:
        """Scrolled as it stood."""
        if isinstance(stood, int):
            self._area.verticalScrollBar().setValue(stood)

    def show_view(self, view: CaseView) -> None:
        if self._view is not None and self._view.case.id != view.case.id:
            self._chosen = None
            self._area.verticalScrollBar().setValue(0)
        self._view = view
        self._build()

    def switch_yardstick(self) -> None:
        """Shows or hides what our own yardstick says. No record."""
        self._yardstick = not self._yardstick
        self._build()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            if self._view is not None and self._cells() != self._across:
                self._build()
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hints.setVisible(self.height() >= self._theme.px(480))

    def _build(self) -> None:
        view, px = self._view, self._theme.px
        assert view is not None
        focused = any(row.hasFocus() for row in self.rows)
        scroll = self._area.verticalScrollBar().value()
        self._across = self._cells()
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, px(16), 0, px(20))
        column.setSpacing(px(14))
        column.addWidget(self._inset(self._metrics(view), px(32)))
        column.addWidget(self._inset(hairline(), px(32)))
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(px(32 - PAD), 0, px(32), 0)
        self._columns.setSpacing(px(34 - PAD))
        self._columns.addLayout(self._main(view), 1)
        self._side = self._side_column(view)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns)
        column.addStretch(1)
        if not (view.ledger.rivals or view.ledger.gaps):
            self._side.hide()
        self._area.setWidget(body)
        self._arrange()
        self._mark()
        self._area.verticalScrollBar().setValue(scroll)
        if focused:
            self.select(Place("case"))

    def _cells(self) -> int:
        return 5 if self._area.viewport().width() >= self._theme.px(980) else 3

    def _arrange(self) -> None:
        """The side column goes below the ledger where the page is narrow."""
        if self._columns is None or self._side is None:
            return
        px = self._theme.px
        wide = self._area.viewport().width() >= px(1100)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._side.setContentsMargins(0 if wide else px(PAD), 0, 0, 0)
        self._side.setMaximumWidth(px(320) if wide else 16_777_215)
        self._side.setMinimumWidth(px(320) if wide else 0)

    def _inset(self, part: QWidget, by: int) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(by, 0, by, 0)
        row.addWidget(part)
        return holder

    def _metrics(self, view: CaseView) -> MetricBand:
        claims: dict[UUID, tuple[UUID, ...]] = {}
        for entry in view.ledger.entries:
            claims[entry.event] = (*claims.get(entry.event, ()), *entry.claims)
        metrics = [metric for metric in view.metrics if self._yardstick or not metric.ours]
        return MetricBand(self._theme, metrics, claims, self._navigator.open_claims, self._across)

    def _main(self, view: CaseView) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head(view))
        self.rows = []
        if view.ledger.entries:
            column.addWidget(Heads(theme))
        else:
            column.addWidget(Empty(theme, *no_demand(today=view.today)))
        for entry in view.ledger.entries:
            shown = entry if self._yardstick else replace(entry, ours=None)
            self._add_row(column, LedgerRow(theme, shown, self._navigator.open_claims))
        if view.ledger.promises:
            column.addSpacing(theme.px(14))
            head = QHBoxLayout()
            head.setContentsMargins(theme.px(PAD), 0, theme.px(PAD), theme.px(4))
            head.setSpacing(theme.px(8))
            head.addWidget(label("Promises", theme, 13.5, 600))
            head.addWidget(
                Elided("a row stays until the promise is kept or broken", theme, 12.5, 400, "text2"), 1
            )
            column.addLayout(head)
        for promise in view.ledger.promises:
            self._add_row(column, PromiseRow(theme, promise, self._navigator.open_claims))
        column.addStretch(1)
        return column

    def _head(self, view: CaseView) -> QHBoxLayout:
        theme, head = self._theme, QHBoxLayout()
        head.setContentsMargins(theme.px(PAD), 0, theme.px(PAD), theme.px(4))
        head.setSpacing(theme.px(12))
        head.addWidget(label("Asked and answered", theme, 15, 600))
        if view.ledger.entries:
            head.addWidget(Elided(view.ledger.counted, theme, 13, 400, "text2"), 1)
        head.addStretch(0 if view.ledger.entries else 1)
        if view.ledger.yardstick:
            words = view.ledger.yardstick.removeprefix("Our ")
            switch = Switch(theme, words[:60], "yardstick")
            switch.setAccessibleName(f"Show what our {words} says, which is no law")
            switch.setToolTip("Our own yardstick, no law. Y switches it.")
            switch.setChecked(self._yardstick)
            switch.clicked.connect(self.switch_yardstick)
            head.addWidget(switch)
        return head

    def _add_row(self, column: QVBoxLayout, row: Row) -> None:
        number = len(self.rows)
        self.rows.append(row)
        row.chosen.connect(lambda: self._choose(row))
        row.moved.connect(lambda by: self._move(number + by))
        column.addWidget(row)

    def _side_column(self, view: CaseView) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(14))
        for rivals in view.ledger.rivals:
            opens = self._navigator.open_claims
            column.addWidget(rivals_card(self._theme, rivals, opens, self._compare))
        if view.ledger.gaps:
            column.addWidget(gaps_card(self._theme, view.ledger.gaps, self._open_gap))
        return side

    def _choose(self, row: Row) -> None:
        self._chosen = row.entry.event
        self._navigator.settle(event=row.entry.event)
        self._mark(row)
        self._area.ensureWidgetVisible(row, 0, self._theme.px(8))

    def _mark(self, chosen: Row | None = None) -> None:
        found = chosen or next((row for row in self.rows if row.entry.event == self._chosen), None)
        for row in self.rows:
            row.select(selected=row is found)

    def _move(self, number: int) -> None:
        self.rows[min(max(number, 0), len(self.rows) - 1)].setFocus()

    def _edit(self) -> None:
        if self._chosen is not None:
            self.edit_asked.emit(self._chosen)

    def _compare(self, rivals: RivalSet) -> None:
        SideBySide(self._theme, rivals, self._navigator.open_claims, self).show()

    def _open_gap(self, gap: GapLine) -> None:
        """Its sentences, else its event, else the ledger where its demands stand."""
        if gap.claims:
            self._navigator.open_claims(gap.claims)
        elif gap.event is not None:
            self._navigator.open_event(gap.event)
        else:
            self._navigator.go(replace(self._navigator.here, tab="ledger", event=None, claims=()))
