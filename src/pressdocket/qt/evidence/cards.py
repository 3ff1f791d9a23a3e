"""Cards in the margin of a report: one for each claim, and for each figure that wants a second look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from pressdocket.desk.doubts import Doubt
from pressdocket.desk.views import ClaimView, ReportView
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.accepting import Suggested

CLAIM_MIME = "application/x-pressdocket-claim"
CARD_HEIGHT = 42
"""Design pixels."""


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says. `key` is a claim's or a suggestion's id, or where a doubtful figure starts; `taken`
    is what a drag carries out, as text with its source."""

    key: UUID | int
    title: str
    line: str
    sentence: str
    reviewed: bool = False
    doubtful: bool = False
    suggested: bool = False
    taken: str = ""


def stacked(tops: Sequence[int], height: int, gap: int) -> list[int]:
    """Where cards of one height stand when none may cover the one before."""
    placed: list[int] = []
    for top in tops:
        placed.append(top if not placed else max(top, placed[-1] + height + gap))
    return placed


class Card(QAbstractButton):
    """Pressed, it makes its claim the current one; Enter edits; a claim dropped on it moves to its event."""

    edited = Signal(object)
    received = Signal(object, object)

    def __init__(self, theme: Theme, said: CardText, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = False
        self._pressed: QPoint | None = None
        self.setObjectName("claim-card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(isinstance(said.key, UUID) and not said.suggested)
        self.said = said
        self.show_text(said, current=False)

    def show_text(self, said: CardText, *, current: bool) -> None:
        self.said, self._current = said, current
        self.setAccessibleName(said.sentence[:400])
        self.setToolTip(said.sentence[:400].replace("<", "‹"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self._theme.px(CARD_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, said = QPainter(self), self._theme, self.said
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current or self.hasFocus() or self.underMouse():
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            strong = self._current or self.hasFocus()
            painter.setPen(QPen(theme.color("accent" if strong else "line"), 2 if strong else 1))
            painter.setBrush(theme.color("raised") if self._current else QColor(Qt.GlobalColor.transparent))
            painter.drawRoundedRect(frame, 7, 7)
        size, left = theme.px(11), theme.px(9)
        mark = QRectF(self._left(left, size), theme.px(7), size, size)
        self._mark(painter, mark)
        words = left + size + theme.px(7)
        width = self.width() - words - theme.px(6)
        lines = (
            (said.title, theme.font(13, 600), _ink(said), theme.px(3)),
            (said.line, theme.font(12.5), "text3", theme.px(20)),
        )
        for text, font, colour, top in lines:
            shown = QFontMetrics(font).elidedText(text[:300], Qt.TextElideMode.ElideRight, width)
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            place = QRectF(self._left(words, width), top, width, theme.px(18))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self.edited.emit(self.said.key)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (
            self._pressed is not None
            and event.buttons() & Qt.MouseButton.LeftButton
            and (event.position().toPoint() - self._pressed).manhattanLength()
            >= QApplication.startDragDistance()
        ):
            self._pressed = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(mime_of(self.said))
            drag.exec(Qt.DropAction.CopyAction)
            return
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CLAIM_MIME) and event.source() is not self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        claim = UUID(bytes(event.mimeData().data(CLAIM_MIME).data()).decode())
        event.acceptProposedAction()
        self.received.emit(claim, self.said.key)

    def _left(self, left: int, width: int) -> int:
        """The same distance from the other side where the window runs from right to left."""
        return self.width() - left - width if self.isRightToLeft() else left

    def _mark(self, painter: QPainter, mark: QRectF) -> None:
        theme, said = self._theme, self.said
        if said.doubtful:
            draw_glyph(painter, "question", mark, theme.color("missed"), 2.2)
        elif said.reviewed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(mark)
            inner = mark.adjusted(2, 2, -2, -2)
            draw_glyph(painter, "check", inner, theme.color("on_accent"), 2.8)
        elif said.suggested:
            draw_glyph(painter, "gap", mark.adjusted(-1, -1, 1, 1), theme.color("accent"), 2.0)
        else:
            draw_glyph(painter, "ring", mark.adjusted(-1, -1, 1, 1), theme.color("accent"), 2.0)


def _ink(said: CardText) -> str:
    return "missed" if said.doubtful else "text2" if said.suggested else "text"


def card_texts(
    view: ReportView, doubts: Sequence[Doubt], suggestions: "Sequence[Suggested]" = ()
) -> list[CardText]:
    """A card for each claim, each suggestion and each doubtful figure, in the order of the text."""
    places = [(claim.start, _of_claim(claim, view)) for claim in view.claims]
    places += [(one.start, _of_suggestion(one)) for one in suggestions]
    for doubt in doubts:
        words = view.report.text[doubt.start : doubt.end]
        said = f"{doubt.title} {doubt.line}: {words}"
        places.append((doubt.start, CardText(doubt.start, doubt.title, doubt.line, said, doubtful=True)))
    return [said for _, said in sorted(places, key=lambda place: place[0])]


def _of_claim(claim: ClaimView, view: ReportView) -> CardText:
    quote, line = claim.claim.quote.exact, claim.doubtful or claim.when
    title = claim.short or claim.title
    return CardText(
        key=claim.claim.id,
        title=title,
        line=line,
        sentence=f"{claim.title}, {line}, {'reviewed' if claim.reviewed else 'draft'}: {quote[:200]}",
        reviewed=claim.reviewed,
        doubtful=bool(claim.doubtful),
        taken=f"{title} — “{quote}” — {view.report.title}, {view.line}",
    )


def _of_suggestion(one: "Suggested") -> CardText:
    line = one.doubt or one.line
    sentence = f"Suggested: {one.title}, {line}. {one.why}"
    return CardText(one.key, one.title, line, sentence, doubtful=bool(one.doubt), suggested=True)


def mime_of(said: CardText) -> QMimeData:
    """A claim for another card, and for everyone else its figure as text with its source."""
    mime = QMimeData()
    mime.setText(said.taken or said.sentence)
    if isinstance(said.key, UUID) and not said.suggested:
        mime.setData(CLAIM_MIME, str(said.key).encode())
    return mime


class Margin:
    """Keeps as many cards as can be seen, at their places beside the text."""

    def __init__(self, theme: Theme, viewport: QWidget, made: Callable[[Card], None]) -> None:
        self._theme, self._viewport, self._made = theme, viewport, made
        self._cards: dict[UUID | int, Card] = {}
        self._texts: list[CardText] = []
        self._tops: list[int] = []

    def show_texts(self, texts: Sequence[CardText], tops: Sequence[int]) -> None:
        """`tops` are the lines' places in the document, in pixels, in the order of the texts."""
        self._texts = list(texts)
        self._tops = stacked(tops, self._theme.px(CARD_HEIGHT), self._theme.px(2))

    def place(self, scrolled: int, left: int, width: int, current: UUID | int | None) -> None:
        """Shows the cards of what is visible, and lets go of the others."""
        height, card = self._viewport.height(), self._theme.px(CARD_HEIGHT)
        wanted: dict[UUID | int, Card] = {}
        if width >= self._theme.px(120):
            for said, top in zip(self._texts, self._tops, strict=True):
                y = top - scrolled
                if -card <= y <= height:
                    shown = self._cards.pop(said.key, None) or self._fresh(said)
                    shown.show_text(said, current=said.key == current)
                    shown.setGeometry(left, y, width, card)
                    shown.show()
                    wanted[said.key] = shown
        for gone in self._cards.values():
            gone.hide()
            gone.deleteLater()
        self._cards = wanted

    def cards(self) -> tuple[Card, ...]:
        """Those that are shown, from top to bottom."""
        return tuple(self._cards.values())

    def _fresh(self, said: CardText) -> Card:
        card = Card(self._theme, said, self._viewport)
        self._made(card)
        return card
