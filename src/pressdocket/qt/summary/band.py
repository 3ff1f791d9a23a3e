"""The metric band: a few figures side by side, each with what the record allows and what was left out."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from pressdocket.desk.views import Metric
from pressdocket.qt.summary.drawn import Band
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label

_LINES = 5
"""Rows of the grid that a cell takes, so that cells line up: name, figure, band, what was left out, gap."""

Open = Callable[[tuple[UUID, ...]], object]


class MetricBand(QWidget):
    """So many cells, `across` of them beside one another; what they say can change."""

    def __init__(self, theme: Theme, open_it: Open, cells: int, across: int) -> None:
        super().__init__()
        self.across = across
        self.cells = tuple(_Cell(theme, open_it) for _ in range(cells))
        self.setObjectName("metrics")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(4))
        for number, cell in enumerate(self.cells):
            row, place = divmod(number, across)
            top, column = _LINES * row, 2 * place
            if place:
                grid.addWidget(_divider(), top, column - 1, _LINES - 1, 1)
            cell.lay_into(grid, top, column)
            if row:
                grid.setRowMinimumHeight(top - 1, theme.px(10))
            grid.setColumnStretch(column, 1)

    def show_metrics(self, metrics: Sequence[Metric], claims: Mapping[UUID, tuple[UUID, ...]]) -> None:
        """As many as there are cells; `claims` are those of each demand."""
        for cell, metric in zip(self.cells, metrics, strict=True):
            borne = tuple(dict.fromkeys(one for event in metric.events for one in claims.get(event, ())))
            cell.show_metric(metric, borne)


class _Cell:
    """The widgets of one metric; they are the band's that they are laid into."""

    def __init__(self, theme: Theme, open_it: Open) -> None:
        self._shown: tuple[Metric, tuple[UUID, ...]] | None = None
        self._name, self._left_out = label("", theme, 12, 500, "text2"), label("", theme, 12, 400, "text2")
        for words in (self._name, self._left_out):
            words.setWordWrap(True)
        self._claims: tuple[UUID, ...] = ()
        self._value = Opener(theme, "", 0, lambda: open_it(self._claims), size=22, weight=600, pip="none")
        self._aside = label("", theme, 12.5, 400, "text2")
        self._band = Band(theme)
        self._figure = QHBoxLayout()
        self._figure.setSpacing(theme.px(8))

    def lay_into(self, grid: QGridLayout, top: int, column: int) -> None:
        grid.addWidget(self._name, top, column, Qt.AlignmentFlag.AlignBottom)
        self._figure.addWidget(self._value)
        self._figure.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignVCenter)
        self._figure.addStretch(1)
        grid.addLayout(self._figure, top + 1, column)
        grid.addWidget(self._band, top + 2, column)
        grid.addWidget(self._left_out, top + 3, column, Qt.AlignmentFlag.AlignTop)

    def show_metric(self, metric: Metric, claims: tuple[UUID, ...]) -> None:
        if self._shown == (metric, claims):
            return
        self._shown, self._claims = (metric, claims), claims
        self._name.setText(metric.label)
        why = f"{metric.label}: {metric.value}. {metric.left_out}"
        self._value.say(metric.value, len(claims), why)
        self._aside.setText(metric.aside)
        self._band.show_band(metric.band)
        self._left_out.setText(metric.left_out)


def _divider() -> QFrame:
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedWidth(1)
    return made
