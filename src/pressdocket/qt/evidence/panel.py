"""What one claim says, in the panel beside the report, and what can be done with it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdocket.desk.beside import Beside, beside_in_words
from pressdocket.desk.doubts import Doubt
from pressdocket.desk.paragraphs import place_in_words, sentence_around
from pressdocket.desk.versions import Fate
from pressdocket.desk.views import Chip, ClaimView, EventView, ReportView
from pressdocket.desk.weighing import Marked
from pressdocket.qt.chips import ChipLabel
from pressdocket.qt.evidence.keycap import KeyButton
from pressdocket.qt.evidence.marked import MarkedWords
from pressdocket.qt.summary.opener import Opener
from pressdocket.qt.theme import Theme
from pressdocket.qt.widgets import button, hairline, label

LABELS = 104
"""Design pixels of the names of fields."""


def wrapped(theme: Theme, text: str, size: float, weight: int = 400, role: str = "text") -> QLabel:
    """A paragraph."""
    made = label(text, theme, size, weight, role)
    made.setWordWrap(True)
    return made


class QuoteCard(QFrame):
    """The words of a passage on a card with a rule at its side, and where they stand."""

    def __init__(self, theme: Theme, words: str, place: str, marks: Sequence[Marked] = ()) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        self.setObjectName("quote-card")
        column = QVBoxLayout(self)
        px = theme.px
        column.setContentsMargins(px(16), px(8), px(12), px(8))
        column.setSpacing(px(4))
        shown = words if len(words) <= 600 else f"{words[:600]} …"
        quote = MarkedWords(theme, shown, marks)
        quote.setFont(theme.font(14, serif=True))
        quote.setObjectName("quote")
        column.addWidget(quote)
        column.addWidget(wrapped(theme, place, 12, 400, "text2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, px = QPainter(self), self._theme.px
        left = self.width() - px(3) - 1 if self.isRightToLeft() else 1
        painter.fillRect(QRectF(left, px(8), px(3), self.height() - px(16)), self._theme.color("accent"))
        painter.end()


class ClaimPanel(QWidget):
    """Built anew for each claim. `opened` carries the claims whose sentences are wanted."""

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        claim: ClaimView,
        event: EventView | None,
        report: ReportView,
        others: tuple[Beside, ...],
        fate: Fate | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(wrapped(theme, claim.title[:400], 15, 600))
        if event and event.verdict:
            row = QHBoxLayout()
            row.addWidget(ChipLabel(theme, Chip(event.verdict, event.verdict, event.why)))
            row.addStretch(1)
            column.addLayout(row)
        place = place_in_words(report.report.text, claim.start, claim.end)
        column.addWidget(QuoteCard(theme, claim.claim.quote.exact, place))
        if claim.doubtful:
            column.addWidget(wrapped(theme, f"? {claim.doubtful}", 12.5, 500, "error"))
        if fate is not None:
            column.addWidget(_renewed(theme, fate))
        if event and event.why:
            column.addWidget(wrapped(theme, event.why[:400], 12.5, 400, "text2"))
        if said := beside_in_words(others):
            column.addWidget(wrapped(theme, f"≠ {said}", 12.5, 600, "rival"))
        for name, words in _rows(claim, event):
            column.addLayout(self._field(name, words))
        if others:
            column.addWidget(hairline())
            self._beside(column, others)

    def _field(self, name: str, said: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(_name(self._theme, name), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(self._theme, said[:600], 13), 1)
        return row

    def _beside(self, column: QVBoxLayout, others: tuple[Beside, ...]) -> None:
        theme = self._theme
        for number, other in enumerate(others[:8]):
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(_name(theme, "" if number else "Beside it"), 0, Qt.AlignmentFlag.AlignTop)
            opener = Opener(theme, other.value, len(other.claims), self._open(other.claims), weight=600)
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
            said.addWidget(wrapped(theme, other.line[:200], 12.5, 400, "text2"))
            row.addLayout(said, 1)
            column.addLayout(row)

    def _open(self, claims: tuple[UUID, ...]) -> Callable[[], None]:
        return lambda: self.opened.emit(claims)


def _renewed(theme: Theme, fate: Fate) -> QLabel:
    """What the newer version of the report makes of a quote, and its sentence there where it is another."""
    now = f" “{fate.sentence[:400]}”" if fate.sentence else ""
    unchanged = fate.state == "unchanged"
    made = wrapped(theme, f"{fate.words}{now}", 12.5, 500, "text2" if unchanged else "rival")
    made.setObjectName("claim-renewed")
    return made


class DoubtPanel(QWidget):
    """A figure that may not be what its author wrote."""

    def __init__(self, theme: Theme, doubt: Doubt, report: ReportView) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(wrapped(theme, f"{doubt.title} {doubt.line}", 15, 600, "error"))
        text = report.report.text
        start, end = sentence_around(text, doubt.start, doubt.end)
        words = text[start:end]
        column.addWidget(QuoteCard(theme, words, place_in_words(text, doubt.start, doubt.end)))
        lost = "The number was lost in translation. Look for it in the original, or record it as lost."
        ways = "The figure can be read in two ways. Look at the original before you record it."
        column.addWidget(wrapped(theme, lost if "lost" in doubt.title else ways, 13, 400, "text2"))
        column.addWidget(wrapped(theme, "Ctrl+E records an event from this sentence.", 13, 400, "text2"))


class ClaimFoot(QWidget):
    """What can be done with the current claim, and the report's hash at the very foot."""

    reviewed = Signal()
    deleted = Signal()
    edited = Signal()
    event_edited = Signal()
    linked = Signal()
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("panel-foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column, px = QVBoxLayout(self), theme.px
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(8))
        column.addWidget(hairline())
        self._deeds = QWidget()
        self._box = deeds = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._deeds)
        deeds.setContentsMargins(px(22), px(6), px(22), 0)
        deeds.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.review = KeyButton(theme, "Reviewed", "A", "review", "primary")
        edit = KeyButton(theme, "Edit", "E", "edit-claim")
        delete = KeyButton(theme, "Delete", "X", "delete-claim")
        for made, signal in ((self.review, self.reviewed), (edit, self.edited), (delete, self.deleted)):
            made.clicked.connect(signal)
            row.addWidget(made, 1)
        deeds.addLayout(row, 1)
        more = QHBoxLayout()
        more.setSpacing(px(4))
        for words, name, signal in (
            ("Event ⇧E", "edit-event", self.event_edited),
            ("Link L", "link-event", self.linked),
            ("Move M", "move-claim", self.moved),
        ):
            quiet = button(words, name, "quiet")
            quiet.clicked.connect(signal)
            more.addWidget(quiet)
        more.addStretch(1)
        self._hints = label("J next  K back", theme, 12, 400, "text3")
        more.addWidget(self._hints)
        deeds.addLayout(more)
        column.addWidget(self._deeds)
        self._closed = wrapped(theme, "", 12.5, 400, "text2")
        self._closed.setContentsMargins(px(22), 0, px(22), 0)
        self._closed.hide()
        column.addWidget(self._closed)
        self._line = hairline()
        column.addWidget(self._line)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(22), 0, px(22), 0)
        self._hash = label("", theme, 12, 400, "text3", "report-hash")
        foot.addWidget(self._hash, 1)
        self._kept = Lock(theme)
        foot.addWidget(self._kept)
        column.addLayout(foot)

    def spread(self, *, wide: bool) -> None:
        """One row of buttons over the other, or beside it where the panel lies flat."""
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if wide else directions.LeftToRight)
        self._hints.setVisible(wide)

    def show_state(self, report: ReportView, event: EventView | None, *, claim: bool, writable: bool) -> None:
        """`claim` says whether one is current; nothing can be pressed in a docket that is only read."""
        self._deeds.setVisible(claim and writable)
        self._line.setVisible(claim or not writable)
        reviewed = event is not None and event.event.status == "reviewed"
        self.review.setEnabled(event is not None and not reviewed)
        self.review.setText("Reviewed" if reviewed else "Review")
        self._closed.setText("This docket can only be read. Nothing in it can be changed.")
        self._closed.setVisible(not writable)
        kept = report.report.original is not None
        hash_ = report.report.text_hash
        self._hash.setText(
            f"SHA-256  {hash_[:4]} … {hash_[-4:]}    {'original kept' if kept else 'text only'}"
        )
        self._hash.setToolTip(hash_)
        self._kept.setVisible(kept)


class Lock(QWidget):
    """A small closed lock: the bytes as received are kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(14), theme.px(14))
        self.setAccessibleName("The original is kept")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 16, self.height() / 16)
        pen = painter.pen()
        pen.setColor(self._theme.color("text3"))
        pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(3, 7, 10, 7), 1.5, 1.5)
        painter.drawArc(QRectF(5, 2, 6, 10), 0, 180 * 16)
        painter.end()


def _name(theme: Theme, words: str) -> QLabel:
    made = label(words, theme, 13, 400, "text2")
    made.setFixedWidth(theme.px(LABELS))
    return made


def _rows(claim: ClaimView, event: EventView | None) -> list[tuple[str, str]]:
    voices = ", quoting ".join(voice.words for voice in claim.claim.voices) or "nobody"
    rows = [("When", event.when if event else claim.when), ("Who", event.actor if event else "")]
    rows += [("To whom", event.target), ("Figure", event.figure)] if event else []
    rows += [("Credited to", voices), ("Support", event.support or "" if event else "")]
    return [(name, said) for name, said in rows if said]
