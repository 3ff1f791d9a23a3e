"""What is chosen on the timeline: verdict and why, its first sentence, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from pressdocket.desk.views import CaseView, Chip, EventView
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import Elided, button, label
from pressdocket.records.wording import plural


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
        self.setFixedHeight(theme.px(118))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        row.setSpacing(theme.px(18))
        row.addLayout(self._left(), 5)
        row.addLayout(self._middle(), 5)
        row.addLayout(self._right())

    def show_event(self, event: EventView | None, view: CaseView | None) -> None:
        """None says how to choose one."""
        self._chip.setVisible(bool(event and event.verdict))
        for made in self._buttons:
            made.setEnabled(event is not None)
        if event is None or view is None:
            self._title.setText("Nothing chosen")
            self._why.setText("Click a mark, or walk with the arrow keys.")
            for line in (self._when, self._quote, self._rests):
                line.setText("")
            return
        self._title.setText(event.title)
        if event.verdict:
            self._chip.show_chip(Chip(event.verdict, event.verdict, event.why))
        self._why.setText(
            event.why or f"{event.actor or 'Nobody named'}  ·  {event.support or 'unsupported'}"
        )
        claims = {claim.id: claim for claim in view.contents.claims}
        first = next((claims[id_] for id_ in event.claims if id_ in claims), None)
        voices = ", quoting ".join(voice.words for voice in first.voices) if first else ""
        self._when.setText(
            "  ·  ".join(p for p in (event.when, f"credited to {voices}" if voices else "") if p)
        )
        self._quote.setText(" ".join(first.quote.exact.split())[:220] if first else "No sentence yet.")
        rests = f"{plural(len(event.claims), 'claim')}, {plural(event.origins, 'known origin')}"
        self._rests.setText(rests)

    def compact(self, *, compact: bool) -> None:
        """Lower, with what a key does as well left out."""
        self.setFixedHeight(self._theme.px(84 if compact else 118))
        for made in self._buttons[1:]:
            made.setVisible(not compact)

    def _left(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        head = QHBoxLayout()
        self._title = Elided("", theme, 15, 600)
        head.addWidget(self._title, 1)
        self._chip = ChipLabel(theme, Chip("no rule", "no rule"))
        head.addWidget(self._chip)
        column.addLayout(head)
        self._why = self._wrapped("", 13)
        column.addWidget(self._why, 1)
        return column

    def _middle(self) -> QVBoxLayout:
        theme, column = self._theme, QVBoxLayout()
        column.setSpacing(theme.px(2))
        self._when, self._rests = (Elided("", theme, 12.5, 400, "text2") for _ in range(2))
        self._quote = self._wrapped("", 14)
        self._quote.setFont(theme.font(14, serif=True))
        column.addWidget(self._when)
        column.addWidget(self._quote, 1)
        column.addWidget(self._rests)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._buttons = []
        for words, name, signal in (
            ("Open its sentence  ↵", "open-its-sentence", self.opened),
            ("Edit  E", "edit-chosen", self.edited),
            ("Link an answer  L", "link-chosen", self.linked),
        ):
            made = button(words, name, "quiet")
            made.clicked.connect(signal)
            column.addWidget(made)
            self._buttons.append(made)
        return column

    def _wrapped(self, text: str, size: float) -> QLabel:
        made = label(text, self._theme, size)
        made.setWordWrap(True)
        made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        return made
