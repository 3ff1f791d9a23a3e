"""What an earlier day did not know of a case: the differences between two days, as a list."""

from dataclasses import replace
from datetime import date
from functools import partial
from textwrap import wrap
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.qt.jobs import Job
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.lines import Lines
from pressdocket.qt.results.model import Result
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.case import Case
from pressdocket.records.difference import Difference, Differences
from pressdocket.records.wording import day_in_words, plural

_ASKED: Final = "Name an earlier day, such as 4 Sep 2024."
_WIDE: Final = 72
"""Characters that fit on a line; the rest stands on the one under it."""
_ON_SUMMARY: Final = ("verdict", "answer", "authority", "promise", "figure")


class EarlierDialog(QDialog):
    """Not modal; `as_of` is the day the case is looked at, None for today. Enter opens a line's event."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        theme: Theme,
        case: Case,
        as_of: date | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._navigator, self._theme = session, navigator, theme
        self._case, self._as_of = case, as_of
        self.setObjectName("earlier")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Compare with an earlier day")
        self.resize(theme.px(720), theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Compare with an earlier day", theme, 15, 600))
        column.addLayout(self._row())
        self.said = label(_ASKED, theme, 12.5, 400, "text2", "earlier-said")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.list = Lines(theme, "earlier-lines", "What was not known then; Enter opens the event")
        column.addWidget(self.list, 1)
        self._asked: Job | None = None

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.day = QLineEdit()
        self.day.setObjectName("earlier-day")
        self.day.setAccessibleName("The earlier day")
        self.day.setPlaceholderText("4 Sep 2024")
        self.day.returnPressed.connect(self._read)
        row.addWidget(self.day, 1)
        self.compare = button("Compare", "earlier-compare", "primary")
        self.compare.clicked.connect(self._read)
        row.addWidget(self.compare)
        return row

    def _read(self) -> None:
        words, case, as_of = self.day.text(), self._case, self._as_of

        def ask(desk: Desk) -> tuple[Differences, date]:
            day = desk.days.read_one(words, case.zone)
            return desk.judging.differences(case.reference, day, as_of), day

        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._session.ask(ask, self._show, self._trouble, within=self)

    def _trouble(self, error: UserError) -> None:
        self.said.setText(str(error))

    def _show(self, told: tuple[Differences, date]) -> None:
        found, day = told
        head = f"Not known on {day_in_words(day)}: {plural(len(found.differences), 'thing')}."
        none = f"Nothing more is known than on {day_in_words(day)}."
        self.said.setText(head if found.differences else none)
        news_first = sorted(found.differences, key=lambda one: one.before is not None)
        self.list.show_lines(map(self._line, news_first))
        if found.differences:
            self.list.setFocus()

    def _line(self, one: Difference) -> Result:
        """What is new by itself; what is told otherwise with what was said before."""
        news = one.kind == "event" and one.before is None and one.after
        words = f"{news[:1].upper()}{news[1:]}" if news else one.why
        title, *rest = wrap(words, _WIDE) or [""]
        line = "  ·  ".join(filter(None, (" ".join(rest), f"was {one.before}" if one.before else "")))
        section = "Told otherwise" if one.before else "New"
        return Result(section, title, line, "", partial(self._navigator.go, self._place(one)))

    def _place(self, one: Difference) -> Place:
        """The event, or the report that was corrected; the summary for what is of the whole case."""
        place = Place("case", case=self._case.reference, as_of=self._as_of)
        if one.kind == "report":
            return replace(place, tab="evidence", report=one.subject)
        if one.subject == self._case.id:
            return place
        return replace(place, tab="summary" if one.kind in _ON_SUMMARY else "timeline", event=one.subject)
