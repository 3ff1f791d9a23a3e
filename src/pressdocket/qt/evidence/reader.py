"""A report to read: plain text only, paragraphs numbered, claims where they stand and as cards beside."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from pressdocket.desk.doubts import Doubt
from pressdocket.desk.paragraphs import headline_end
from pressdocket.desk.views import ClaimView, ReportView
from pressdocket.qt.evidence.cards import Card, Margin
from pressdocket.qt.evidence.column import CARD, COLUMN, GAP, LEFT, paint_numbers, set_column, set_paragraphs
from pressdocket.qt.evidence.finds import Finds
from pressdocket.qt.evidence.marks import Mark, paint_marks
from pressdocket.qt.evidence.readonly import ReadOnlyText
from pressdocket.qt.evidence.stops import Key, Stops
from pressdocket.qt.evidence.textmap import TextMap
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.accepting import Suggested

_CARET_KEYS = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class ReportReader(ReadOnlyText):
    """Nothing in the text is run, followed or loaded.

    `chosen` names the claim, `doubted` carries the Doubt, whose words or card were pressed; `edited` names a
    claim whose card was opened; `moved` a claim, and the one whose event it shall belong to.
    """

    chosen = Signal(object)
    doubted = Signal(object)
    edited = Signal(object)
    moved = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._map = TextMap("")
        self._view: ReportView | None = None
        self._stops = Stops()
        self._current: Key = None
        self._marks: list[Mark] = []
        self._finds = Finds()
        self._headline = 0
        self.setObjectName("report-text")
        self.setAccessibleName("The report's text; select a passage and press Ctrl+E to record an event")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._caret(shown=False)
        self.setFont(theme.font(17, serif=True))
        self.document().setDocumentMargin(0)
        self._margin = Margin(theme, self.viewport(), self._connect)
        theme.changed.connect(self._mark)

    def show_report(self, view: ReportView, suggestions: "tuple[Suggested, ...]" = ()) -> None:
        """Shows a report; the same report again keeps scroll and selection."""
        self._stops = Stops(view, suggestions)
        skip = self._stops.skipped()
        same = (
            self._view is not None
            and self._view.report.text_hash == view.report.text_hash
            and self._map.skip == skip
        )
        self._view = view
        if not same:
            self._headline = headline_end(view.report.text)
            self._map = TextMap(view.report.text, skip)
            self._finds.clear()
            self._current = None
            self._caret(shown=False)
            self.setPlainText(self._map.shown)
            set_paragraphs(self.document(), self._theme, sparse="\n\n" in self._map.shown)
            self._frame()
        self._mark()

    def light(self, current: Key) -> None:
        """Makes a claim, or the doubtful figure that starts there, the current one and scrolls to it."""
        self._current = current
        self._mark()
        start = self._stops.start_of(current)
        if start is not None:
            self._caret(shown=False)
            self.scroll_to(start)
            self._announce(current)

    @property
    def lit(self) -> str:
        """The words of the claim that is the current one."""
        found = self.claim(self._current)
        return self._view.report.text[found.start : found.end] if found and self._view else ""

    def claim(self, key: object) -> ClaimView | None:
        """The claim with this id, if it stands in the report shown."""
        return self._stops.claim(key)

    def suggestion(self, key: object) -> "Suggested | None":
        """The suggestion with this key, if there is one in the report shown."""
        return self._stops.suggestion(key)

    def doubt(self, start: object) -> Doubt | None:
        """The doubtful figure that starts there, if the report shown has it."""
        return self._stops.doubt(start)

    def stops(self) -> list[UUID | int]:
        """Claims, suggestions and doubtful figures in the order of the text."""
        return [said.key for said in self._stops.texts()]

    def cards(self) -> tuple[Card, ...]:
        """The cards that can be seen."""
        return self._margin.cards()

    def selected(self) -> tuple[int, int]:
        """The passage selected, in code points of the report's text, without white space at its ends."""
        cursor = self.textCursor()
        start = self._map.from_qt(cursor.selectionStart())
        end = self._map.from_qt(cursor.selectionEnd())
        text = self._view.report.text if self._view else ""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def select(self, start: int, end: int) -> None:
        """Selects a passage given in code points and scrolls to it."""
        cursor = self.textCursor()
        cursor.setPosition(self._map.to_qt(start))
        cursor.setPosition(self._map.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.scroll_to(start)

    def select_nothing(self) -> None:
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def keep(self, current: Key) -> None:
        """Makes a claim the current one where the reader stands."""
        if current != self._current:
            self._current = current
            self._mark()

    def scroll_to(self, point: int) -> None:
        """Brings a code point into the upper third, unless it can be seen well already."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._map.to_qt(point), self.document().characterCount() - 1))
        if not self.textCursor().hasSelection():
            self.setTextCursor(cursor)
        top, bar = self.cursorRect(cursor).top(), self.verticalScrollBar()
        if top > self.viewport().height() * 0.7 or top < self.viewport().height() * 0.08:
            bar.setValue(bar.value() + top - self.viewport().height() // 3)

    def find_all(self, words: str) -> int:
        """Marks every place where the words stand, whatever their case, and returns how many there are."""
        top = self._map.from_qt(self.cursorForPosition(QPoint(self._theme.px(LEFT), 0)).position())
        self._finds.look_for(words, self._map, top)
        self.step_found(0)
        return len(self._finds)

    def step_found(self, step: int) -> int:
        """Goes to another of the places found; returns its number, from 1, or 0 for none."""
        self._finds.step(step)
        self._mark()
        if self._finds.place is not None:
            self.scroll_to(self._finds.place[0])
        return self._finds.number

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_marks(painter, self._theme, self, self._marks, tints=True)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_marks(painter, self._theme, self, self._marks, tints=False)
        paint_numbers(painter, self._theme, self, self._map, self._headline)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame()
        self._lay()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move a caret, which is not drawn before; it starts where the eye is."""
        flags = self.textInteractionFlags()
        if event.key() in _CARET_KEYS and not flags & Qt.TextInteractionFlag.TextSelectableByKeyboard:
            self._caret(shown=True)
            if not self.viewport().rect().intersects(self.cursorRect()):
                self.setTextCursor(self.cursorForPosition(QPoint(self._theme.px(LEFT), self._theme.px(20))))
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            at = self._map.from_qt(self.cursorForPosition(event.position().toPoint()).position())
            self._pressed(self._stops.at(at))

    def _caret(self, *, shown: bool) -> None:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def _frame(self) -> None:
        set_column(self.document(), self._theme, self.viewport().width(), mirrored=self.isRightToLeft())

    def _mark(self) -> None:
        """Claims, doubtful figures and what was found, as tints and rules."""
        self._marks = []
        if self._view is None:
            return
        for ground in self._stops.grounds(self._current):
            self._add(*ground)
        for found in self._finds.grounds():
            self._add(*found, Qt.PenStyle.SolidLine)
        # What was found is not hidden under a claim, nor the current claim under the one around it.
        self._marks.sort(key=lambda mark: mark.tint == "highlight")
        self._lay()
        self.viewport().update()

    def _add(self, start: int, end: int, tint: str, rule: str, style: Qt.PenStyle) -> None:
        if start >= self._map.skip:
            self._marks.append(Mark(self._map.to_qt(start), self._map.to_qt(end), tint, rule, style))

    def _lay(self) -> None:
        """Places the cards anew: the text, its width or its claims are others."""
        texts, tops = self._stops.texts(), []
        scrolled = self.verticalScrollBar().value()
        last = self.document().characterCount() - 1
        for said in texts:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(self._map.to_qt(self._stops.start_of(said.key) or 0), last))
            rect = self.cursorRect(cursor)
            tops.append(rect.bottom() - self._theme.px(28) + scrolled)
        self._margin.show_texts(texts, tops)
        self._place()

    def _place(self) -> None:
        px, width = self._theme.px, self.viewport().width()
        left = px(LEFT) + px(COLUMN) + px(GAP)
        room = min(px(CARD), width - left - px(10))
        if self.isRightToLeft():
            left = width - left - room
        self._margin.place(self.verticalScrollBar().value(), left, room, self._current)

    def _connect(self, card: Card) -> None:
        card.clicked.connect(lambda: self._pressed(card.said.key))
        card.edited.connect(self.edited)
        card.received.connect(self.moved)

    def _pressed(self, key: Key) -> None:
        doubt = self.doubt(key)
        if doubt is not None:
            self.doubted.emit(doubt)
        elif key is not None:
            self.chosen.emit(key)

    def _announce(self, key: Key) -> None:
        said = next((one for one in self._stops.texts() if one.key == key), None)
        if said is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said.sentence))
