"""What an earlier day did not know of a case: the differences between two days, as a list."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressdocket.errors import UserError
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.case import Case
from pressdocket.records.difference import Difference, Differences
from pressdocket.records.wording import day_in_words

ASKED = "Name an earlier day, such as 4 Sep 2024."
ON_SUMMARY = ("verdict", "answer", "authority", "promise", "figure")


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
        self.resize(theme.px(620), theme.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label("Compare with an earlier day", theme, 15, 600))
        column.addLayout(self._row())
        self.said = label(ASKED, theme, 12.5, 400, "text2", "earlier-said")
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.list = QListWidget()
        self.list.setObjectName("earlier-lines")
        self.list.setAccessibleName("What was not known then; Enter opens the event")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        column.addWidget(self.list, 1)

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

        def asked(day: date) -> None:
            self._session.ask(
                lambda desk: desk.judging.differences(case.reference, day, as_of),
                lambda found: self._show(found, day),
                self._trouble,
                within=self,
            )

        self._session.ask(
            lambda desk: desk.days.read_one(words, case.zone), asked, self._trouble, within=self
        )

    def _trouble(self, error: UserError) -> None:
        self.said.setText(str(error))

    def _show(self, found: Differences, day: date) -> None:
        many = len(found.differences)
        head = f"Not known on {day_in_words(day)}: {many} thing{'' if many == 1 else 's'}."
        self.said.setText(head if many else f"Nothing more is known than on {day_in_words(day)}.")
        self.list.clear()
        for one in found.differences:
            item = QListWidgetItem(one.why)
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        if many:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _open(self, item: QListWidgetItem) -> None:
        """To the event, or to the report that was corrected; what is of the whole case opens its summary."""
        one: Difference = item.data(Qt.ItemDataRole.UserRole)
        place = Place("case", case=self._case.reference, as_of=self._as_of)
        if one.kind == "report":
            place = Place("case", case=self._case.reference, tab="evidence", report=one.subject)
        elif one.subject != self._case.id:
            on_summary = one.kind in ON_SUMMARY
            place = Place(
                "case",
                case=self._case.reference,
                tab="summary" if on_summary else "timeline",
                as_of=self._as_of,
                event=one.subject,
            )
        self._navigator.go(place)
