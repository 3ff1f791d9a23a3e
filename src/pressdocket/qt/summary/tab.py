"""What was asked and what was answered, with every figure opening on its sentence."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdocket.desk.views import CaseView, Chip, Metric
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.icons import Icons
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.summary.drawn import Arrow, Band, Extent, Window
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, Empty, card, hairline, label
from pressdocket.records.summary import LedgerRow, Phrase, Rivals


class SummaryTab(QScrollArea):
    """Built anew for each view; scroll stays."""

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
        self.setObjectName("summary")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns: QBoxLayout | None = None
        self._side: QWidget | None = None

    def select(self, place: Place) -> None:
        self.setFocus()

    def show_view(self, view: CaseView) -> None:
        scroll = self.verticalScrollBar().value()
        self._notes = {note.number: note.claims for note in view.summary.notes}
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        px = self._theme.px
        column.setContentsMargins(px(32), px(16), px(32), px(20))
        column.setSpacing(px(14))
        column.addLayout(self._metrics(view))
        column.addWidget(hairline())
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(22))
        self._columns.addLayout(self._main(view), 1)
        self._side = self._side_column(view)
        self._columns.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.setWidget(body)
        self._arrange()
        self.verticalScrollBar().setValue(scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The side column goes below the ledger where the page is narrow."""
        if self._columns is None or self._side is None:
            return
        wide = self.width() >= self._theme.px(1020)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._side.setMaximumWidth(self._theme.px(320) if wide else 16_777_215)
        self._side.setMinimumWidth(self._theme.px(320) if wide else 0)

    def _metrics(self, view: CaseView) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(28))
        across = 5 if self.width() >= self._theme.px(900) else 3
        claims = {event.event.id: event.claims for event in view.events}
        for number, metric in enumerate(view.metrics):
            grid.addLayout(self._metric(metric, claims), number // across, number % across)
            grid.setColumnStretch(number % across, 1)
        return grid

    def _metric(self, metric: Metric, claims: dict[UUID, tuple[UUID, ...]]) -> QVBoxLayout:
        theme, cell = self._theme, QVBoxLayout()
        cell.setSpacing(theme.px(4))
        cell.addWidget(Elided(metric.label, theme, 12, 500, "text2"))
        row = QHBoxLayout()
        borne = tuple(claim for event in metric.events for claim in claims.get(event, ()))
        row.addWidget(self._opener(metric.value, borne, size=22, weight=600, pip=False))
        row.addWidget(label(metric.aside, theme, 12.5, 400, "text2"))
        row.addStretch(1)
        cell.addLayout(row)
        cell.addWidget(Band(theme, metric.band))
        left_out = Elided(metric.left_out, theme, 12, 400, "text2")
        cell.addWidget(left_out)
        return cell

    def _main(self, view: CaseView) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(label("Asked and answered", theme, 15, 600))
        head.addWidget(label(_counted(view), theme, 13, 400, "text2"))
        head.addStretch(1)
        column.addLayout(head)
        if not view.summary.ledger:
            text = "Select a sentence in a report and press Ctrl+E to record the first demand."
            column.addWidget(Empty(theme, "No demand on record yet.", text))
        for row in view.summary.ledger:
            column.addWidget(hairline())
            column.addWidget(self._ledger_row(row))
        column.addWidget(hairline())
        self._promises(column, view)
        column.addStretch(1)
        return column

    def _ledger_row(self, row: LedgerRow) -> QWidget:
        theme, made = self._theme, QWidget()
        made.setObjectName("ledger-row")
        made.setAccessibleName(f"{row.what.text}: {row.answer.text}. {row.verdict}. {row.why}")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(2))
        grid.addWidget(Elided(f"{row.asked_on}  ·  {row.asked_by}", theme, 12.5, 400, "text2"), 0, 0)
        grid.addWidget(self._phrase(row.what, row.why), 1, 0)
        grid.addWidget(Arrow(theme, row.state), 0, 1, 2, 1)
        grid.addWidget(Elided(_support(row), theme, 12.5, 400, "text2"), 0, 2)
        grid.addWidget(self._phrase(row.answer, row.why), 1, 2)
        grid.addWidget(label(row.time, theme, 12.5, 400, "text2"), 0, 3)
        extent = QHBoxLayout()
        extent.addWidget(Extent(theme, row.extent))
        extent.addWidget(label(row.extent, theme, 12.5, 500))
        extent.addStretch(1)
        grid.addLayout(extent, 1, 3)
        verdicts = QVBoxLayout()
        verdicts.setSpacing(theme.px(4))
        verdicts.addWidget(ChipLabel(theme, Chip(row.verdict, row.verdict, row.why)))
        if row.yardstick:
            verdicts.addWidget(ChipLabel(theme, Chip(row.yardstick, f"{row.yardstick}, ours", row.why)))
        grid.addLayout(verdicts, 0, 4, 2, 1)
        for column, stretch in ((0, 4), (2, 4), (3, 0), (4, 0)):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(3, theme.px(130))
        grid.setColumnMinimumWidth(4, theme.px(130))
        return made

    def _promises(self, column: QVBoxLayout, view: CaseView) -> None:
        if not view.summary.promises:
            return
        theme = self._theme
        head = QHBoxLayout()
        head.addWidget(label("Promises", theme, 13.5, 600))
        head.addWidget(Elided("a row stays until the promise is kept or broken", theme, 13, 400, "text2"), 1)
        column.addLayout(head)
        for promise in view.summary.promises:
            row = QHBoxLayout()
            row.addWidget(self._phrase(promise.what, promise.why), 3)
            row.addWidget(Elided(promise.why, theme, 12.5, 400, "text2"), 2)
            row.addWidget(ChipLabel(theme, Chip(promise.state, promise.state, promise.why)))
            column.addLayout(row)

    def _side_column(self, view: CaseView) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(14))
        for rivals in view.summary.rivals:
            column.addWidget(self._rivals(rivals, view))
        if view.summary.gaps:
            column.addWidget(self._gaps(view))
        return side

    def _rivals(self, rivals: Rivals, view: CaseView) -> QFrame:
        theme, made = self._theme, card("rivals")
        column = QVBoxLayout(made)
        column.setContentsMargins(*[theme.px(14)] * 4)
        head = QHBoxLayout()
        head.addWidget(Elided(rivals.title, theme, 15, 600), 1)
        chip = Chip("rival figures", f"{len(rivals.cards)} figures", rivals.remark)
        head.addWidget(ChipLabel(theme, chip))
        column.addLayout(head)
        remark = label(rivals.remark, theme, 13, 400, "text2")
        remark.setWordWrap(True)
        column.addWidget(remark)
        axis = _axis(view, rivals)
        for figure in rivals.cards:
            column.addWidget(hairline())
            row = QHBoxLayout()
            row.addWidget(self._phrase(figure.number, figure.who, size=22, weight=600))
            lines = QVBoxLayout()
            lines.setSpacing(1)
            lines.addWidget(Elided(figure.who, theme, 13, 600))
            lines.addWidget(Elided("  ·  ".join(figure.lines), theme, 12.5, 400, "text2"))
            if figure.event in axis:
                start, end, soft = axis[figure.event]
                lines.addWidget(Window(theme, start, end, soft=soft))
            row.addLayout(lines, 1)
            column.addLayout(row)
        return made

    def _gaps(self, view: CaseView) -> QFrame:
        theme, made = self._theme, card("gaps")
        column = QVBoxLayout(made)
        column.setContentsMargins(*[theme.px(14)] * 4)
        column.addWidget(label("Not reported yet", theme, 15, 600))
        for gap in view.summary.gaps:
            column.addWidget(hairline())
            line = label(gap, theme, 13, 400)
            line.setWordWrap(True)
            column.addWidget(line)
        return made

    def _phrase(self, phrase: Phrase, why: str, size: float = 13.5, weight: int = 500) -> Opener:
        claims = tuple(claim for note in phrase.notes for claim in self._notes.get(note, ()))
        return self._opener(phrase.text, claims, size=size, weight=weight, why=why)

    def _opener(
        self,
        text: str,
        claims: tuple[UUID, ...],
        *,
        size: float,
        weight: int,
        pip: bool = True,
        why: str = "",
    ) -> Opener:
        return Opener(
            self._theme,
            text,
            len(claims),
            lambda: self._navigator.open_claims(claims),
            size=size,
            weight=weight,
            why=why,
            pip=pip,
        )


def _counted(view: CaseView) -> str:
    counted = sum(finding.counted for finding in view.findings.demands)
    answered = sum(
        finding.counted and finding.answer in ("full", "partial") for finding in view.findings.demands
    )
    return f"{counted} demand{'' if counted == 1 else 's'}, {answered} answered"


def _support(row: LedgerRow) -> str:
    return "nothing reported" if row.state == "nothing reported" else f"{row.state}  ·  {row.support}"


def _axis(view: CaseView, rivals: Rivals) -> dict[UUID | None, tuple[float, float, bool]]:
    """Where each figure's window lies on an axis from 0 to 1 that holds them all."""
    dates = {event.event.id: event.date for event in view.events}
    spans = {
        figure.event: (read.span.earliest, read.span.latest, read.approximate or read.derived)
        for figure in rivals.cards
        if figure.event and (read := dates.get(figure.event))
    }
    whole = {event: (start, end, soft) for event, (start, end, soft) in spans.items() if start and end}
    if not whole:
        return {}
    first = min(start for start, _, _ in whole.values())
    last = max(end for _, end, _ in whole.values())
    length = (last - first).total_seconds() or 1.0
    return {
        event: ((start - first).total_seconds() / length, (end - first).total_seconds() / length, soft)
        for event, (start, end, soft) in whole.items()
    }
