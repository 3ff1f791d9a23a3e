"""Asks before something else loses its support, and only then; everything comes back with undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from pressdocket.desk.removing import Resting
from pressdocket.qt.session import Session
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, label
from pressdocket.records.claim import Claim
from pressdocket.records.report import Report
from pressdocket.records.wording import plural


class Question(QDialog):
    """What would be lost, and the two answers. `agreed` when it shall be done."""

    agreed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, title: str, text: str, deed: str) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(420))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(22)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(label(title, theme, 15, 600))
        said = label(text, theme, 13)
        said.setWordWrap(True)
        column.addWidget(said)
        self.setAccessibleDescription(text)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = button("Cancel", "question-cancel")
        cancel.setAutoDefault(True)
        cancel.clicked.connect(self.reject)
        agree = button(deed, "question-agree", "primary")
        agree.setAutoDefault(False)
        agree.clicked.connect(self._agree)
        row.addWidget(cancel)
        row.addWidget(agree)
        column.addLayout(row)
        cancel.setFocus()

    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()


def resting_in_words(resting: Resting) -> str:
    """ "6 claims rest on it; 2 events will have no support. You can undo this."."""
    claims = f"{plural(resting.claims, 'claim')} {'rests' if resting.claims == 1 else 'rest'} on it"
    return f"{claims}; {plural(resting.events, 'event')} will have no support. You can undo this."


def delete_report(session: Session, theme: Theme, report: Report, parent: QWidget) -> None:
    """Deletes a report with its claims; asks if an event would be left without support."""
    id_, title = report.id, report.title[:80]

    def delete() -> None:
        session.do(lambda desk: desk.removing.report(id_), f"Deleted: {title}")

    def ask(resting: Resting) -> None:
        if not resting.events:
            delete()
            return
        question = Question(
            theme,
            parent,
            title="Delete this report?",
            text=resting_in_words(resting),
            deed="Delete report",
        )
        question.agreed.connect(delete)
        question.open()

    session.ask(lambda desk: desk.removing.resting(id_), ask, within=parent)


def delete_claim(session: Session, theme: Theme, claim: Claim, title: str, parent: QWidget) -> None:
    """Deletes a claim; asks if it is the only one of its event."""
    id_ = claim.id

    def delete() -> None:
        session.do(lambda desk: desk.removing.claim(id_), f"Deleted one claim: {title[:80]}")

    def ask(*, alone: bool) -> None:
        if not alone:
            delete()
            return
        text = "1 event will have no support. You can undo this."
        question = Question(theme, parent, title="Delete this claim?", text=text, deed="Delete claim")
        question.agreed.connect(delete)
        question.open()

    session.ask(lambda desk: desk.removing.is_alone(id_), lambda alone: ask(alone=alone), within=parent)
