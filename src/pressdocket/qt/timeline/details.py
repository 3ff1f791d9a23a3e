"""What is chosen on the timeline: verdict and why, its first sentence, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from pressdocket.desk.views import CaseView, Chip, EventView
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.theme import Theme
from pressdocket.qt.timeline.lines import Lines
from pressdocket.qt.timeline.marker import Marker
from pressdocket.qt.timeline.speech import first_claim, support_of
from pressdocket.qt.widgets import Elided, button, label

_CONTESTED: Final = Chip(
    "contested", "contested", "Reports disagree on this; what they say stands side by side."
)


class Details(QFrame):
    """`opened`, `edited` and `linked` ask for the event shown."""

    opened = Signal()
    edited = Signal()
    linked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        self.setObjectName("timeline-details")
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.px(18))
        row.addLayout(self._left(), 5)
        self._rule = QFrame()
        self._rule.setProperty("kind", "line")
        self._rule.setFixedWidth(1)
        row.addWidget(self._rule)
        row.addLayout(self._middle(), 6)
        row.addLayout(self._right())
        self.compact(compact=False)

    def show_event(self, event: EventView | None, view: CaseView | None) -> None:
        """None for a case without events, or with all of them left out."""
        sign = (event.course.sign or (_CONTESTED if event.contested else None)) if event else None
        self._chip.setVisible(sign is not None)
        self._marker.setVisible(event is not None)
        for made in self._buttons:
            made.setEnabled(event is not None)
        if event is None or view is None:
            self._title.setText("No event is shown")
            self._why.setText("Switch one of the kinds above on again.")
            for line in (self._when, self._quote, self._rests):
                line.setText("")
            return
        self._marker.show_shape(event.shape, known=event.known)
        self._title.setText(event.title)
        if sign:
            self._chip.show_chip(sign)
        self._why.setText(self._reason(event))
        claim = first_claim(event, view)
        voices = ", quoting ".join(voice.words for voice in claim.voices) if claim else ""
        credited = f"credited to {voices}" if voices else ""
        said = event.when if event.known else "reported later"
        self._when.setText("  ·  ".join(part for part in (said, credited) if part))
        words = " ".join(claim.quote.exact.split()) if claim else "No report says this yet."
        self._quote.setText(words)
        self._rests.setText(support_of(event, view) if claim else "")

    def compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower, with what a key does as well left out; `narrow` without the sentence."""
        px = self._theme.px
        self.setFixedHeight(px(88 if compact else 118))
        self._row.setContentsMargins(px(16), px(7 if compact else 11), px(14), px(5 if compact else 11))
        for made in (*self._buttons[1:], *self._caps[1:]):
            made.setVisible(not compact)
        self._row.setStretch(2, 0 if narrow else 6)
        for part in (self._rule, self._when, self._quote, self._rests):
            part.setVisible(not narrow)

    def _reason(self, event: EventView) -> str:
        """Why it is judged so; of what is not judged, who said it and how well that is supported."""
        if event.course.sign and event.course.sign.why:
            return event.course.sign.why
        if not event.known:
            return "Nobody had reported this by the day asked about. It counts for nothing here."
        towards = f" → {event.target}" if event.target else ""
        return f"{event.course.lane}{towards}  ·  {event.support or 'unsupported'}"

    def _left(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(9))
        self._marker = Marker(theme)
        head.addWidget(self._marker)
        self._title = Elided("", theme, 15, 600)
        head.addWidget(self._title, 1)
        self._chip = ChipLabel(theme, Chip("no rule", "no rule"))
        self._chip.setObjectName("chosen-verdict")
        head.addWidget(self._chip)
        column.addLayout(head)
        self._why = Lines(theme.font(13), "text2", 3)
        indented = QHBoxLayout()
        indented.addSpacing(theme.px(23))
        indented.addWidget(self._why)
        column.addLayout(indented)
        column.addStretch(1)
        return column

    def _middle(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(2))
        self._when, self._rests = (Elided("", theme, 12.5, 400, "text2") for _ in range(2))
        self._quote = Lines(theme.font(14, serif=True), "text", 2)
        for part in (self._when, self._quote, self._rests):
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _right(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(self._theme.px(14))
        self._buttons: list[QPushButton] = []
        self._caps: list[QLabel] = []
        for number, (words, key, name, kind, signal) in enumerate((
            ("Open its sentence", "Enter", "open-its-sentence", "quiet", self.opened),
            ("Edit", "E", "edit-chosen", "bare", self.edited),
            ("Link an answer", "L", "link-chosen", "bare", self.linked),
        )):  # fmt: skip
            made = button(words, name, kind)
            made.clicked.connect(signal)
            cap = label(key, self._theme, 11.5, 500, "key")
            grid.addWidget(made, number, 0)
            grid.addWidget(cap, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(made)
            self._caps.append(cap)
        grid.setRowStretch(3, 1)
        return grid
