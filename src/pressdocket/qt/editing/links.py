"""What an event answers, and what answers it; joined, and parted, by hand."""

from typing import get_args
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from pressdocket.desk.views import CaseView, EventView
from pressdocket.errors import UserError
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, hairline, label
from pressdocket.records.kinds import LinkKind
from pressdocket.records.link import Link


class Links(QWidget):
    """The links of one event, and a row to add one: a demand is answered, anything else answers."""

    def __init__(self, session: Session, theme: Theme, view: CaseView, event: EventView) -> None:
        super().__init__()
        self._session, self._theme, self._event = session, theme, event
        self._titles = {one.event.id: f"{one.title}, {one.when}" for one in view.events}
        self._asked = event.shape in ("demand", "promise")
        self.setObjectName("links")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label("Answers" if not self._asked else "Answered by", theme, 13, 600))
        for link in view.contents.links:
            if event.event.id in (link.source, link.target):
                column.addWidget(hairline())
                column.addLayout(self._row(link))
        column.addWidget(hairline())
        self._new(column, view)

    def _row(self, link: Link) -> QHBoxLayout:
        other = link.target if link.source == self._event.event.id else link.source
        row = QHBoxLayout()
        way = link.kind.value if link.source == self._event.event.id else f"{link.kind.value} it"
        row.addWidget(label(way, self._theme, 12.5, 600))
        row.addWidget(Elided(self._titles.get(other, "an event of another case"), self._theme), 1)
        part = button("Unlink", "unlink", "quiet")
        part.clicked.connect(lambda _checked=False: self._unlink(link.id))
        row.addWidget(part)
        return row

    def _new(self, column: QVBoxLayout, view: CaseView) -> None:
        row = QHBoxLayout()
        self.other = QComboBox()
        self.other.setObjectName("link-event")
        self.other.setAccessibleName("Event that answers it" if self._asked else "Demand that it answers")
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in view.events:
            fits = (one.shape in ("demand", "promise")) != self._asked
            if one.event.id != self._event.event.id and fits:
                self.other.addItem(self._titles[one.event.id], one.event.id)
        self.way = QComboBox()
        self.way.setObjectName("link-kind")
        self.way.setAccessibleName("How it answers")
        for kind in get_args(LinkKind):
            self.way.addItem(kind.capitalize(), kind)
        self.reason = QLineEdit()
        self.reason.setObjectName("link-reason")
        self.reason.setAccessibleName("Reason for the link")
        self.reason.setPlaceholderText("Why they belong together")
        join = button("Link", "link-events")
        join.clicked.connect(self._link)
        join.setEnabled(self.other.count() > 0)
        row.addWidget(self.other, 3)
        row.addWidget(self.way, 1)
        row.addWidget(self.reason, 2)
        row.addWidget(join)
        column.addLayout(row)
        self._error = label("", self._theme, 12.5, 400, "error", "link-error")
        self._error.setWordWrap(True)
        self._error.hide()
        column.addWidget(self._error)

    def _link(self) -> None:
        own, other = self._event.event.id, self.other.currentData()
        source, target = (other, own) if self._asked else (own, other)
        kind, reason = self.way.currentData(), self.reason.text().strip()
        self._session.do(
            lambda desk: desk.recording.link(source, target, kind, reason=reason),
            f"Linked: {self.way.currentText().lower()}",
            trouble=self._refuse,
        )

    def _unlink(self, link: UUID) -> None:
        self._session.do(lambda desk: desk.removing.link(link), "Unlinked", trouble=self._refuse)

    def _refuse(self, error: UserError) -> None:
        if not isValid(self):
            return
        self._error.setText(str(error))
        self._error.show()
