"""What was asked and what was answered, with every figure opening on its sentence."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdocket.desk.ledger import GapLine, RivalSet
from pressdocket.desk.views import CaseView
from pressdocket.qt.frame import Frame
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.summary.asked import Asked
from pressdocket.qt.summary.band import MetricBand
from pressdocket.qt.summary.columns import PAD
from pressdocket.qt.summary.row import Row
from pressdocket.qt.summary.side import Side
from pressdocket.qt.summary.sidebyside import SideBySide
from pressdocket.qt.widgets import KeyHints, hairline

HINTS = (("Enter", "open its sentences"), ("E", "edit"), ("Y", "yardstick"), ("D", "as of"),
         ("Ctrl Shift D", "an earlier day"), ("Ctrl Shift P", "PDF"), ("Alt ←", "back"))  # fmt: skip


class SummaryTab(QWidget):
    """Keeps its widgets, and with them scroll and focus, from view to view. `edit_asked` names an event."""

    edit_asked = Signal(object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        navigator, theme = frame.navigator, frame.theme
        self._navigator, self._theme = navigator, theme
        self._view: CaseView | None = None
        self._chosen: UUID | None = None
        self._yardstick = True
        self._band: MetricBand | None = None
        self._asked = Asked(theme, navigator.open_claims)
        self._side = Side(theme, navigator.open_claims, self._compare, self._open_gap)
        self._asked.chosen.connect(self._choose)
        self._asked.moved.connect(self._move)
        self._asked.switched.connect(self.switch_yardstick)
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setObjectName("summary")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = self._lay_out()
        self._area.viewport().installEventFilter(self)
        column.addWidget(self._area, 1)
        self._hints = KeyHints(theme, HINTS)
        self._hints.setContentsMargins(theme.px(32), 0, theme.px(32), 0)
        column.addWidget(self._hints)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName("Summary of the case: what was asked and what was answered")
        bind(self, {"Y": self.switch_yardstick, "E": self._edit})

    @property
    def rows(self) -> list[Row]:
        return self._asked.rows

    def select(self, place: Place) -> None:
        """Focuses the row of the place's event, else the one chosen last, else the first."""
        wanted = place.event or self._chosen
        found = next((row for row in self.rows if row.entry.event == wanted), None)
        row = found or (self.rows[0] if self.rows else None)
        if row is not None and row.hasFocus():
            self._choose(row)  # As if it had got the focus now: it may show another entry than it did then.
        else:
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
        self._show()

    def switch_yardstick(self) -> None:
        """Shows or hides what our own yardstick says. No record."""
        self._yardstick = not self._yardstick
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            if self._view is not None:
                self._show_metrics(self._view)
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hints.setVisible(self.height() >= self._theme.px(480))

    def _lay_out(self) -> QWidget:
        px, body = self._theme.px, QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, px(16), 0, px(20))
        column.setSpacing(px(14))
        self._band_row = QHBoxLayout()
        line = QHBoxLayout()
        line.addWidget(hairline())
        for row in (self._band_row, line):
            row.setContentsMargins(px(32), 0, px(32), 0)
            column.addLayout(row)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(px(32 - PAD), 0, px(32), 0)
        self._columns.setSpacing(px(34 - PAD))
        self._columns.addWidget(self._asked, 1)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns)
        column.addStretch(1)
        return body

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        focused = any(row.hasFocus() for row in self.rows)
        self._show_metrics(view)
        self._asked.show_view(view, yardstick=self._yardstick)
        self._side.show_ledger(view.ledger)
        self._arrange()
        self._mark()
        if self._area.widget() is None:
            self._area.setWidget(self._body)
        if focused:
            self.select(Place("case"))

    def _show_metrics(self, view: CaseView) -> None:
        claims: dict[UUID, tuple[UUID, ...]] = {}
        for entry in view.ledger.entries:
            claims[entry.event] = (*claims.get(entry.event, ()), *entry.claims)
        metrics = [metric for metric in view.metrics if self._yardstick or not metric.ours]
        across = 5 if self._area.viewport().width() >= self._theme.px(980) else 3
        if self._band is None or (len(self._band.cells), self._band.across) != (len(metrics), across):
            if self._band is not None:
                self._band_row.removeWidget(self._band)
                self._band.setParent(None)
                self._band.deleteLater()
            self._band = MetricBand(self._theme, self._navigator.open_claims, len(metrics), across)
            self._band_row.addWidget(self._band)
        self._band.show_metrics(metrics, claims)

    def _arrange(self) -> None:
        """The side column goes below the ledger where the page is narrow."""
        px = self._theme.px
        wide = self._area.viewport().width() >= px(1100)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._side.setContentsMargins(0 if wide else px(PAD), 0, 0, 0)
        self._side.setMaximumWidth(px(320) if wide else 16_777_215)
        self._side.setMinimumWidth(px(320) if wide else 0)

    def _choose(self, row: Row) -> None:
        self._chosen = row.entry.event
        self._navigator.settle(event=row.entry.event)
        self._mark(row)
        self._area.ensureWidgetVisible(row, 0, self._theme.px(8))

    def _mark(self, chosen: Row | None = None) -> None:
        found = chosen or next((row for row in self.rows if row.entry.event == self._chosen), None)
        for row in self.rows:
            row.select(selected=row is found)

    def _move(self, row: Row, by: int) -> None:
        rows = self.rows
        rows[min(max(rows.index(row) + by, 0), len(rows) - 1)].setFocus()

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
