"""Compare: platforms, regulators or jurisdictions side by side, every figure with the events behind it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdocket.errors import UserError
from pressdocket.qt.compare.asking import WAYS, Asking, Stood
from pressdocket.qt.compare.behind import Behind
from pressdocket.qt.compare.below import LOW, Below
from pressdocket.qt.compare.heads import Set
from pressdocket.qt.compare.model import SidesModel
from pressdocket.qt.compare.table import SidesTable
from pressdocket.qt.exporting import ask_for_file
from pressdocket.qt.frame import Frame
from pressdocket.qt.icons import Icons
from pressdocket.qt.jobs import Job
from pressdocket.qt.keys import bind
from pressdocket.qt.places import Place
from pressdocket.qt.widgets import BusyBar, Elided, Empty, KeyHints, button, hairline, label
from pressdocket.records.wording import plural

if TYPE_CHECKING:
    from pressdocket.desk.comparing import Asked
    from pressdocket.desk.side_by_side import SideBySide

HINTS = (
    ("↑ ↓ ← →", "figure"), ("Enter", "what is behind it"), ("C", "beside whom"), ("G", "group by"),
    ("V", "answers or records"), ("P", "its promises"), ("F1", "how it is worked out"),
)  # fmt: skip
LEGEND: dict[Set, str] = {
    "answers": "The band counts everything undecided once for and once against; the dot is the share among "
    "those that can be told. Rows stand by how many demands there are, and are not ranked.",
    "records": "Units and currencies are never mixed, running totals never added. Rows stand by how many "
    "demands there are, and are not ranked.",
}
MARGIN, NARROW = 32, 1_000


class ComparePage(QWidget):
    """Table above; below it the chosen row's curve or demands, and what was left out. What is compared is the
    place's to say. `help_asked` asks how figures are worked out, `promises_asked` for the register of a
    platform's promises, as of the day compared."""

    help_asked = Signal()
    promises_asked = Signal(str, object)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        session, navigator, theme, icons = frame.session, frame.navigator, frame.theme, frame.icons
        self.setObjectName("page")
        self._session, self._navigator, self._theme = session, navigator, theme
        self._job: Job | None = None
        self._view: SideBySide | None = None
        self._set: Set = "answers"
        self._asked: Asked | None = None
        self._stood: Stood | None = None
        self._fresh, self._arriving = True, False
        self.asking = Asking(session, theme, self)
        self.behind = Behind(navigator, theme, self)
        self.behind.promises_asked.connect(self.promises_asked)
        self.asking.changed.connect(lambda: navigator.go(self.asking.place()))
        self.by, self.days = self.asking.by, self.asking.days
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(icons))
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
                "Ask for another period, as of another day, or under any obligation.",
                (("All days", "compare-all-days", self._widen),),
            ),
        )
        for empty in self._empties:
            self._stack.addWidget(empty)
        self._blank = QWidget()
        self._stack.addWidget(self._blank)
        self._stack.setCurrentWidget(self._blank)
        return self._stack

    def arrive(self, place: Place) -> None:
        """Compares what the place says, unless that is what stands there."""
        if self._fresh:  # From another page: the keyboard goes to the table.
            self._fresh, self._arriving = False, True
            self.table.setFocus()
        self.asking.show_place(place)
        self._stood = place.stood if isinstance(place.stood, Stood) else None
        if self._asked != self.asking.asked() and self._session.is_open:
            self._ask()
        elif self._asked is not None:
            self._arriving = False
            self._stand()

    def stood(self) -> Stood:
        """The row and the columns that are looked at, and how far they are scrolled."""
        index = self.table.currentIndex()
        side = self.model.at(index.row())
        scrolled = (self.table.verticalScrollBar().value(), self._area.verticalScrollBar().value())
        return Stood(side.key if side else "", max(index.column(), 0), self._set, *scrolled)

    def export(self) -> None:
        """Asks where to, and writes what is compared: a table, or what the command prints as JSON."""
        kinds = {".csv": "Table", ".json": "JSON"}
        path = ask_for_file(self, "Export the comparison", "comparison.csv", kinds)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Writes to a file; its name says in which form."""
        asked = self.asking.asked()
        self._session.ask(
            lambda desk: desk.comparing.to_file(asked, path),
            lambda rows: self._session.said.emit(f"Saved {path.name}, {plural(rows, 'row')}.", None),
            name="Exporting the comparison",
        )

    def choose(self, key: str) -> None:
        """Goes to the row of a side."""
        row = self.model.row_of(key)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, max(self.table.currentIndex().column(), 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fresh = True

    def _head(self, icons: Icons) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setContentsMargins(theme.px(MARGIN), theme.px(18), theme.px(MARGIN), theme.px(12))
        column.setSpacing(theme.px(3))
        named, said = QHBoxLayout(), QVBoxLayout()
        named.setSpacing(theme.px(8))
        said.setSpacing(theme.px(3))
        said.addWidget(label("Compare", theme, 22, 600))
        self._line = Elided("", theme, 13, 400, "text2")
        said.addWidget(self._line)
        named.addLayout(said, 1)
        self._export = button("Export …", "compare-export", "plain", icons.icon("export"))
        self._export.setAccessibleName("Export the comparison as a table or JSON")
        self._export.setToolTip("Save what is compared as a table or as JSON (Ctrl+Shift+S)")
        self._export.clicked.connect(self.export)
        for part in (self.asking.rule, self._export):
            named.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(named)
        column.addSpacing(theme.px(8))
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(14))
        top = Qt.AlignmentFlag.AlignTop
        left = top | Qt.AlignmentFlag.AlignLeft
        row.addWidget(self.by, 0, left)
        row.addWidget(self.days, 1, top)
        self._sets = self._switch()
        row.addWidget(self._sets, 0, left)
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
        self.table.opened.connect(self.behind.open_cell)
        self.table.chose.connect(self._chosen)
        column.addWidget(self.table)
        self._legend = label(LEGEND["answers"], theme, 12.5, 400, "text2", "compare-legend")
        self._legend.setWordWrap(True)
        self._legend.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(14))
        column.addWidget(self._legend)
        self.below = Below(theme, self.behind.go)
        self.below.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self.below.asked.connect(self.behind.open_groups)
        self.below.reasons.help_asked.connect(self.help_asked)
        column.addWidget(self.below, 1)
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area

    def _keys(self) -> None:
        def other_set() -> None:
            self.show_set("records" if self._set == "answers" else "answers")

        for within in (self.table, self.below):
            bind(
                within,
                {
                    "C": self.below.next_other,
                    "G": self.asking.next_way,
                    "V": other_set,
                    "P": self._promises,
                },
            )

    def show_set(self, name: Set) -> None:
        """How demands were answered, or what else is on record."""
        self._set = name
        for one, segment in self._segments.items():
            segment.setChecked(one == name)
        self._legend.setText(LEGEND[name])
        self.table.show_set(name)

    def _ask(self) -> None:
        asked, days = self.asking.asked(), self.days
        if self._job is not None:
            self._job.cancel()
        self._asked = asked
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
            lambda desk: desk.comparing.side_by_side(asked),
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
        self._view = self.behind.view = view
        self.model.show_sides(view.sides, next(called for by, _, called in WAYS if by == view.by))
        self.asking.show_rules(view.rules)
        self._line.setText(view.line)
        self._export.setEnabled(bool(view.sides))
        narrowed = self.asking.place() != Place("compare", by=view.by)
        empty = self._empties[1 if narrowed else 0]
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
        self._stand()

    def _stand(self) -> None:
        """As the page stood when it was left, once that is there to stand on."""
        stood, self._stood = self._stood, None
        if stood is None:
            return
        if stood.columns != self._set:
            self.show_set("records" if stood.columns == "records" else "answers")
        row = self.model.row_of(stood.key)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, stood.column))
        self.table.verticalScrollBar().setValue(stood.table)
        self._area.verticalScrollBar().setValue(stood.page)

    def _chosen(self, row: int) -> None:
        side = self.model.at(row)
        if self._view is not None and side is not None:
            self.below.show_side(self._view, side)

    def _fit(self) -> None:
        """All rows where there is room; else the table scrolls, and the lower half keeps its least."""
        theme = self._theme
        parts = (self.by, self.days, self._sets)
        needed = sum(part.sizeHint().width() for part in parts) + theme.px(2 * (14 + MARGIN))
        ways = QBoxLayout.Direction  # With large letters the three stand one below the other.
        self._row.setDirection(ways.TopToBottom if needed > self.width() else ways.LeftToRight)
        self.below.narrow(narrow=self.width() < theme.px(NARROW))
        room = self._area.viewport().height() - theme.px(LOW + 60)
        self.table.setFixedHeight(min(self.table.whole_height(), max(room, theme.px(260))))

    def _to_cases(self) -> None:
        self._navigator.go(Place("cases"))

    def _promises(self) -> None:
        """The register of the promises of whoever is chosen."""
        side = self.model.at(self.table.currentIndex().row())
        if side is not None and not self.behind.ask_for_promises(side):
            self._session.said.emit(f"No promise of {side.name} is on record.", None)

    def _widen(self) -> None:
        """All days, as of today, under any obligation."""
        self._navigator.go(Place("compare", by=self.asking.asked().by))

    def _changed(self, _changes: object) -> None:
        self._asked = None
        if self.isVisible():
            self._ask()
