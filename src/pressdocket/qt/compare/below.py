"""Below the table: who still waits how long, or the demands themselves; and what was left out, and why."""

from PySide6.QtCore import QRect, QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdocket.desk.side_by_side import Group, Side, SideBySide
from pressdocket.qt.compare.curve import CurveChart
from pressdocket.qt.compare.events import Open, event_lines
from pressdocket.qt.compare.reasons import Reasons
from pressdocket.qt.results.lines import Lines
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, card, label

SIDE_WIDTH, LOW = 430, 300
"""Design pixels: how wide the reasons are, and how low the lower half may be."""


class Below(QWidget):
    """`asked` carries groups of events, what they stand for, and where the popover is to stand."""

    asked = Signal(object, str, QRect)

    def __init__(self, theme: Theme, open_it: Open) -> None:
        super().__init__()
        self._theme, self._open = theme, open_it
        self._view: SideBySide | None = None
        self._side: Side | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(20))
        self._row.addWidget(self._left(), 1)
        self.reasons = Reasons(theme)
        self.reasons.opened.connect(lambda groups, said, at: self.asked.emit(groups, said, _on_screen(at)))
        self._row.addWidget(self.reasons)
        self.narrow(narrow=False)

    def narrow(self, *, narrow: bool) -> None:
        """Side by side, or the reasons below."""
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self.reasons.setMinimumWidth(0 if narrow else self._theme.px(SIDE_WIDTH))
        self.reasons.setMaximumWidth(16_777_215 if narrow else self._theme.px(SIDE_WIDTH))

    def show_side(self, view: SideBySide, side: Side) -> None:
        """A curve from ten demands that can be timed, below that the demands themselves."""
        self._view, self._side = view, side
        self.reasons.show_side(side)
        if side.curve is None:
            self._title.setText(f"The demands of {side.name}")
            self._line.setText(side.too_few_timed)
            groups = (Group("", side.asked),)
            self.demands.show_lines(event_lines(groups, view.told, self._open))
            self._stack.setCurrentWidget(self.demands)
        else:
            self._title.setText("Still unanswered after …")
            self._line.setText(
                "Kaplan–Meier band: the silent and the refused stay in it; ticks are last sightings"
            )
            self._stack.setCurrentWidget(self.chart)
        self._fill_others()
        self._draw()

    def next_other(self) -> None:
        """Shows the curve of the next side beside that of the chosen one."""
        if self.other.isVisibleTo(self):
            self.other.setCurrentIndex((self.other.currentIndex() + 1) % self.other.count())

    def _left(self) -> QWidget:
        theme, made = self._theme, card("waiting")
        made.setMinimumHeight(theme.px(LOW))
        column = QVBoxLayout(made)
        column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(12))
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        self._title = Elided("", theme, 15, 600)
        head.addWidget(self._title, 1)
        self._beside = label("beside", theme, 12.5, 400, "text2")
        head.addWidget(self._beside)
        self.other = QComboBox()
        self.other.setObjectName("compare-beside")
        self.other.setAccessibleName("Whose curve stands beside it")
        self.other.setMaximumWidth(theme.px(220))
        self.other.currentIndexChanged.connect(lambda _row: self._draw())
        head.addWidget(self.other)
        column.addLayout(head)
        self._line = Elided("", theme, 12.5, 400, "text2")
        column.addWidget(self._line)
        self._stack = QStackedWidget()
        self.chart = CurveChart(theme)
        self.chart.clicked.connect(self._ask_timed)
        self.demands = Lines(theme, "compare-demands", "The demands themselves; Enter opens one")
        self.demands.setProperty("kind", "on-card")
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.demands)
        column.addWidget(self._stack, 1)
        return made

    def _fill_others(self) -> None:
        """Those that have a curve too; whoever stood beside stays, if it can."""
        view, side = self._view, self._side
        if view is None or side is None:
            return
        kept, blocked = self.other.currentData(), QSignalBlocker(self.other)
        self.other.clear()
        curves = [one for one in view.sides if one.curve is not None and one.key != side.key]
        if side.curve is not None:
            for one in curves:
                self.other.addItem(one.name[:60], one.key)
            self.other.addItem("nobody", "")
        found = self.other.findData(kept) if kept is not None else 0
        self.other.setCurrentIndex(max(found, 0))
        for part in (self.other, self._beside):
            part.setVisible(self.other.count() > 1)
        blocked.unblock()

    def _draw(self) -> None:
        if self._view is not None and self._side is not None and self._side.curve is not None:
            key = self.other.currentData()
            other = next((one for one in self._view.sides if key and one.key == key), None)
            self.chart.show_curves(self._side, other, self._view.hours)

    def _ask_timed(self) -> None:
        if self._side is not None:
            area = self.chart.plot().toRect()
            where = QRect(self.chart.mapToGlobal(area.center()), area.size() / 100)
            self.asked.emit(self._side.timed, f"{self._side.name}: demands that are timed", where)


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())
