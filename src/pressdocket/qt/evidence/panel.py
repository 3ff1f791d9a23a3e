"""What one claim says, in the panel beside the report, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdocket.desk.views import Chip, ClaimView, EventView, ReportView
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, hairline, label


def wrapped(theme: Theme, text: str, size: float, weight: int = 400) -> QLabel:
    """A paragraph."""
    made = label(text, theme, size, weight)
    made.setWordWrap(True)
    return made


class ClaimPanel(QWidget):
    """Built anew for each claim."""

    reviewed = Signal()
    deleted = Signal()
    edited = Signal()
    event_edited = Signal()
    linked = Signal()

    def __init__(self, theme: Theme, claim: ClaimView, event: EventView | None, report: ReportView) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(wrapped(theme, claim.title, 15, 600))
        if event and event.verdict:
            column.addWidget(ChipLabel(theme, Chip(event.verdict, event.verdict, event.why)))
        quote = wrapped(theme, claim.claim.quote.exact[:600], 14)
        quote.setFont(theme.font(14, serif=True))
        quote.setObjectName("quote")
        column.addWidget(quote)
        place = report.report.text[: claim.start].count("\n\n") + 1
        where = f"Paragraph {place}, characters {claim.start:,} – {claim.end:,}"
        column.addWidget(label(where, theme, 12, 400, "text2"))
        if claim.doubtful:
            column.addWidget(label(f"? {claim.doubtful}", theme, 12.5, 500, "error"))
        for name, said in _rows(claim, event):
            column.addWidget(hairline())
            column.addLayout(self._field(name, said))
        if event:
            column.addLayout(self._decide(reviewed=event.event.status == "reviewed"))
            column.addLayout(self._change())

    def _field(self, name: str, said: str) -> QHBoxLayout:
        row = QHBoxLayout()
        left = label(name, self._theme, 13, 400, "text2")
        left.setFixedWidth(self._theme.px(92))
        row.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(self._theme, said, 13), 1)
        return row

    def _decide(self, *, reviewed: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        accept = button("Reviewed  A" if reviewed else "Mark reviewed  A", "review", "primary")
        accept.setEnabled(not reviewed)
        accept.clicked.connect(self.reviewed)
        reject = button("Delete  X", "delete-claim")
        reject.clicked.connect(self.deleted)
        row.addWidget(accept, 1)
        row.addWidget(reject, 1)
        return row

    def _change(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, name, signal in (
            ("Edit claim  E", "edit-claim", self.edited),
            ("Event  ⇧E", "edit-event", self.event_edited),
            ("Link  L", "link-event", self.linked),
        ):
            made = button(words, name)
            made.clicked.connect(signal)
            row.addWidget(made, 1)
        return row


def _rows(claim: ClaimView, event: EventView | None) -> list[tuple[str, str]]:
    voices = ", quoting ".join(voice.words for voice in claim.claim.voices) or "nobody"
    rows = [("When", event.when if event else claim.when), ("Who", event.actor if event else "")]
    rows += [("To whom", event.target), ("Figure", event.figure)] if event else []
    rows += [("Credited to", voices), ("Support", event.support or "" if event else "")]
    return [(name, said) for name, said in rows if said]
