"""Compare: platforms, regulators or jurisdictions side by side, every figure with the events behind it."""

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdocket.errors import UserError
from pressdocket.qt.compare.below import LOW, Below
from pressdocket.qt.compare.days import Days
from pressdocket.qt.compare.events import Choices, event_lines
from pressdocket.qt.compare.heads import HEADS, Set
from pressdocket.qt.compare.model import SidesModel
from pressdocket.qt.compare.parts import Part
from pressdocket.qt.compare.table import SidesTable
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.model import Result
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import BusyBar, Elided, Empty, KeyHints, button, hairline, label

if TYPE_CHECKING:
    from pressdocket.desk.side_by_side import Group, Side, SideBySide, Told
    from pressdocket.records.comparison import By

HINTS = (
    ("↑ ↓ ← →", "figure"), ("Enter", "what is behind it"), ("C", "beside whom"), ("G", "group by"),
    ("V", "answers or records"), ("F1", "how it is worked out"),
)  # fmt: skip
WAYS: tuple[tuple["By", str, str], ...] = (
    ("platform", "Platforms", "Platform"),
    ("regulator", "Regulators", "Regulator"),
    ("jurisdiction", "Jurisdictions", "Jurisdiction"),
)
LEGEND: dict[Set, str] = {
    "answers": "The band counts everything undecided once for and once against; the dot is the share among "
    "those that can be told. Rows stand by how many demands there are, and are not ranked.",
    "records": "Units and currencies are never mixed, running totals never added. Rows stand by how many "
    "demands there are, and are not ranked.",
}
MARGIN, NARROW = 32, 1_000


class ComparePage(QWidget):
    """Table above; below it the chosen row's curve or demands, and what was left out. `help_asked` asks how
    figures are worked out."""

    help_asked = Signal()

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._job: Job | None = None
        self._view: SideBySide | None = None
        self._set: Set = "answers"
        self._outdated, self._arriving = True, False
        self.days = Days(session, theme)
        self.days.changed.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(hairline())
        self._busy = BusyBar(theme)
        column.addWidget(self._busy)
        column.addWidget(self._pages(), 1)
        hints = QHBoxLayout()
        hints.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), 0)
        hints.addWidget(KeyHints(theme, HINTS))
        column.addLayout(hints)
        self._keys()
        session.changed.connect(self._changed)
        session.opened.connect(lambda: self._changed(()))

    def _pages(self) -> QStackedWidget:
        """The sides, what is said where there are none, and nothing until that is known."""
        self._stack = QStackedWidget()
        self._stack.addWidget(self._body())
        self._empties = (
            Empty(
                self._theme,
                "Nothing to compare yet.",
                "Demands, promises and fines on record stand here side by side.",
                (("Go to the cases", "compare-to-cases", self._to_cases),),
            ),
            Empty(
                self._theme,
                "Nothing lies in these days.",
                "Ask for another period, or as of another day.",
                (("All days", "compare-all-days", self.days.empty),),
            ),
        )
        for empty in self._empties:
            self._stack.addWidget(empty)
        self._blank = QWidget()
        self._stack.addWidget(self._blank)
        self._stack.setCurrentWidget(self._blank)
        return self._stack

    def arrive(self, place: Place) -> None:
        self._arriving = self._outdated
        self.table.setFocus()
        if self._outdated and self._session.is_open:
            self._ask()

    def choose(self, key: str) -> None:
        """Goes to the row of a side."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, max(self.table.currentIndex().column(), 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _head(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setContentsMargins(theme.px(MARGIN), theme.px(18), theme.px(MARGIN), theme.px(12))
        column.setSpacing(theme.px(3))
        column.addWidget(label("Compare", theme, 22, 600))
        self._line = Elided("", theme, 13, 400, "text2")
        column.addWidget(self._line)
        column.addSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        self.by = QComboBox()
        self.by.setObjectName("compare-by")
        self.by.setAccessibleName("What stands side by side")
        for by, words, _ in WAYS:
            self.by.addItem(words, by)
        self.by.currentIndexChanged.connect(lambda _row: self._ask())
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.by, 0, top)
        row.addWidget(self.days, 1, top)
        row.addWidget(self._switch(), 0, top)
        column.addLayout(row)
        return column

    def _switch(self) -> QFrame:
        made, row = QFrame(), QHBoxLayout()
        made.setProperty("kind", "segments")
        row.setContentsMargins(*[self._theme.px(3)] * 4)
        row.setSpacing(self._theme.px(2))
        made.setLayout(row)
        self._segments: dict[Set, QPushButton] = {}
        sets: tuple[tuple[Set, str, str], ...] = (
            ("answers", "Answers", "Columns: how demands were answered"),
            ("records", "Promises, fines", "Columns: items, promises, apologies, fines, series and support"),
        )
        for name, words, said in sets:
            segment = button(words, f"compare-{name}", "segment")
            segment.setAccessibleName(said)
            segment.setCheckable(True)
            segment.setChecked(name == "answers")
            segment.clicked.connect(partial(self.show_set, name))
            self._segments[name] = segment
            row.addWidget(segment)
        return made

    def _body(self) -> QScrollArea:
        theme, inside = self._theme, QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(MARGIN - 8), 0, theme.px(MARGIN - 8), theme.px(8))
        column.setSpacing(0)
        self.model = SidesModel(self)
        self.table = SidesTable(theme, self.model)
        self.table.opened.connect(self._open_cell)
        self.table.chose.connect(self._chosen)
        column.addWidget(self.table)
        self._legend = label(LEGEND["answers"], theme, 12.5, 400, "text2", "compare-legend")
        self._legend.setWordWrap(True)
        self._legend.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(14))
        column.addWidget(self._legend)
        self.below = Below(theme, self._go)
        self.below.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self.below.asked.connect(self._open_groups)
        self.below.reasons.help_asked.connect(self.help_asked)
        column.addWidget(self.below, 1)
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area

    def _keys(self) -> None:
        def next_way() -> None:
            self.by.setCurrentIndex((self.by.currentIndex() + 1) % self.by.count())

        def other_set() -> None:
            self.show_set("records" if self._set == "answers" else "answers")

        for within in (self.table, self.below):
            bind(within, {"C": self.below.next_other, "G": next_way, "V": other_set})

    def show_set(self, name: Set) -> None:
        """How demands were answered, or what else is on record."""
        self._set = name
        for one, segment in self._segments.items():
            segment.setChecked(one == name)
        self._legend.setText(LEGEND[name])
        self.table.show_set(name)

    def _ask(self) -> None:
        by: By = self.by.currentData()
        days = self.days
        since, until, as_of = days.since, days.until, days.as_of
        if self._job is not None:
            self._job.cancel()
        self._outdated = False
        self._busy.start()

        def show(view: "SideBySide") -> None:
            self._busy.stop()
            days.say("")
            self._show(view)

        def failed(error: UserError) -> None:
            self._busy.stop()
            self._arriving = False
            days.say(str(error))

        self._job = self._session.ask(
            lambda desk: desk.comparing.side_by_side(by, since=since, until=until, as_of=as_of),
            show,
            failed,
            name="Comparing the cases",
            within=self,
        )

    def _show(self, view: "SideBySide") -> None:
        """The chosen row and column stay chosen."""
        here = self.table.currentIndex()
        side = self.model.at(here.row())
        key, column = side.key if side else "", max(here.column(), 0)
        self._view = view
        self.model.show_sides(view.sides, next(called for by, _, called in WAYS if by == view.by))
        self._line.setText(view.line)
        asked = self.days.since or self.days.until or self.days.as_of
        empty = self._empties[1 if asked else 0]
        self._stack.setCurrentWidget(self._area if view.sides else empty)
        if self._arriving and self.isVisible() and not self.days.typing:
            self.table.setFocus()  # It was hidden when the page was come to.
        self._arriving = False
        if view.sides:
            self.table.fit()
            row = max(self.model.row_of(key), 0)
            self.table.setCurrentIndex(self.model.index(row, column))
            self._chosen(row)
        self._fit()

    def _chosen(self, row: int) -> None:
        side = self.model.at(row)
        if self._view is not None and side is not None:
            self.below.show_side(self._view, side)

    def _fit(self) -> None:
        """All rows where there is room; else the table scrolls, and the lower half keeps its least."""
        theme = self._theme
        self.below.narrow(narrow=self.width() < theme.px(NARROW))
        room = self._area.viewport().height() - theme.px(LOW + 60)
        self.table.setFixedHeight(min(self.table.whole_height(), max(room, theme.px(260))))

    def _open_cell(self, side: "Side", part: Part | None, where: QRect, number: int) -> None:
        """What is behind a part, or behind a whole cell for None."""
        column = HEADS[number].column
        if part is not None and part.case:
            self._go_to_case(part.case)
        elif column == "rate" and side.few:
            self._open_cases(side, where)
        else:
            cell = side.cells[column]
            groups = part.groups if part is not None and part.groups else cell.groups
            words = part.words if part is not None and part.words else HEADS[number].said
            self._open_groups(groups, f"{side.name}: {words}", where)

    def _open_cases(self, side: "Side", where: QRect) -> None:
        if len(side.cases) == 1:
            self._go_to_case(side.cases[0][0])
            return
        lines = [Result("", title, "", case, partial(self._go_to_case, case)) for case, title in side.cases]
        Choices(self._theme, f"{side.name}: the cases", lines, where, self).open()

    def _open_groups(self, groups: "tuple[Group, ...]", words: str, where: QRect) -> None:
        """Goes to the one event there is, or lists them all to choose from."""
        if self._view is None:
            return
        told = self._view.told
        events = {event for group in groups for event in group.events if event in told}
        if len(events) == 1:
            self._go(told[events.pop()])
        elif events:
            lines = event_lines(groups, told, self._go)
            Choices(self._theme, words, lines, where, self).open()

    def _go(self, line: "Told") -> None:
        """To the event in its case, as of the same day: a demand or promise in the ledger of the summary,
        anything else on the timeline."""
        tab: Literal["summary", "timeline"] = "summary" if line.on_summary else "timeline"
        as_of = self._view.as_of if self._view else None
        self._navigator.go(Place("case", case=line.case, tab=tab, as_of=as_of, event=line.event))

    def _go_to_case(self, reference: str) -> None:
        as_of = self._view.as_of if self._view else None
        self._navigator.go(Place("case", case=reference, as_of=as_of))

    def _to_cases(self) -> None:
        self._navigator.go(Place("cases"))

    def _changed(self, _changes: object) -> None:
        self._outdated = True
        if self.isVisible():
            self._ask()
