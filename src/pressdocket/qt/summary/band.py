"""The metric band: a few figures side by side, each with what the record allows and what was left out."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.views import Metric
from pressdocket.qt.summary.drawn import Band
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import label

Open = Callable[[tuple[UUID, ...]], object]


class MetricBand(QWidget):
    """`claims` are those of each demand; `across` cells stand beside one another."""

    def __init__(
        self,
        theme: Theme,
        metrics: Sequence[Metric],
        claims: dict[UUID, tuple[UUID, ...]],
        open_it: Open,
        across: int,
    ) -> None:
        super().__init__()
        self._theme, self._open = theme, open_it
        self.setObjectName("metrics")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(14))
        for number, metric in enumerate(metrics):
            row, place = divmod(number, across)
            borne = tuple(dict.fromkeys(one for event in metric.events for one in claims.get(event, ())))
            if place:
                grid.addWidget(_divider(), row, 2 * place - 1)
            grid.addLayout(self._cell(metric, borne), row, 2 * place)
            grid.setColumnStretch(2 * place, 1)

    def _cell(self, metric: Metric, claims: tuple[UUID, ...]) -> QVBoxLayout:
        theme, cell = self._theme, QVBoxLayout()
        cell.setSpacing(theme.px(4))
        name = label(metric.label, theme, 12, 500, "text2")
        name.setWordWrap(True)
        cell.addWidget(name)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(
            Opener(
                theme,
                metric.value,
                len(claims),
                lambda: self._open(claims),
                size=22,
                weight=600,
                why=f"{metric.label}: {metric.value}. {metric.left_out}",
                pip="none",
            )
        )
        row.addWidget(label(metric.aside, theme, 12.5, 400, "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        cell.addLayout(row)
        if metric.band is not None or " of " not in metric.value:
            cell.addWidget(Band(theme, metric.band))
        left_out = label(metric.left_out, theme, 12, 400, "text2")
        left_out.setWordWrap(True)
        cell.addWidget(left_out)
        cell.addStretch(1)
        return cell


def _divider() -> QFrame:
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedWidth(1)
    return made
