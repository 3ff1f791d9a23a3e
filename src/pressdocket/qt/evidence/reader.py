"""A report to read: plain text only, paragraphs numbered, claims where they stand and as cards beside."""

import re
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from pressdocket.desk.doubts import Doubt
from pressdocket.desk.paragraphs import headline_end
from pressdocket.desk.views import ClaimView, ReportView
from pressdocket.qt.evidence.cards import Card, Margin
from pressdocket.qt.evidence.marks import Mark, paint_marks, visible_blocks
from pressdocket.qt.evidence.readonly import ReadOnlyText
from pressdocket.qt.evidence.stops import Key, Stops
from pressdocket.qt.evidence.textmap import TextMap
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.accepting import Suggested

LEFT, COLUMN, GAP, CARD = 56, 556, 30, 184
"""Design pixels: the margin of the numbers, the text, what lies between it and the cards, a card."""
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
        self._found: list[tuple[int, int]] = []
        self._found_at = 0
        self._headline = 0
        self._counted = (0, 0)
        """A place in the text as shown where a line begins, and how many paragraphs stand before it."""
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
            self._found = []
            self._current = None
            self._caret(shown=False)
            self._counted = (max(0, self._headline - skip), 0)
            self.setPlainText(self._map.shown)
            self._space()
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
        self._found = []
        if words.strip():
            pattern = r"\s+".join(re.escape(part) for part in words.split())
            self._found = [
                (self._map.skip + match.start(), self._map.skip + match.end())
                for match in re.finditer(pattern, self._map.plain, re.IGNORECASE)
            ]
        top = self._map.from_qt(self.cursorForPosition(QPoint(self._theme.px(LEFT), 0)).position())
        self._found_at = next((n for n, place in enumerate(self._found) if place[0] >= top), 0)
        self._mark()
        self.step_found(0)
        return len(self._found)

    def step_found(self, step: int) -> int:
        """Goes to another of the places found; returns its number, from 1, or 0 for none."""
        if not self._found:
            return 0
        self._found_at = (self._found_at + step) % len(self._found)
        self._mark()
        self.scroll_to(self._found[self._found_at][0])
        return self._found_at + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_marks(painter, self._theme, self, self._marks, tints=True)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_marks(painter, self._theme, self, self._marks, tints=False)
        self._number(painter)
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
            key = self._stops.at(at)
            doubt = self.doubt(key)
            if doubt is not None:
                self.doubted.emit(doubt)
            elif key is not None:
                self.chosen.emit(key)

    def _caret(self, *, shown: bool) -> None:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def _space(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        spaced.setLineHeight(self._theme.px(30), fixed)
        spaced.setBottomMargin(self._theme.px(16))
        cursor.mergeBlockFormat(spaced)
        if "\n\n" in self._map.shown:
            self._narrow_empty_lines(fixed)
        self._frame()

    def _narrow_empty_lines(self, fixed: int) -> None:
        """Paragraphs are set apart already."""
        narrow, small = QTextBlockFormat(), QTextCharFormat()
        narrow.setLineHeight(1, fixed)
        narrow.setBottomMargin(0)
        small.setFontPointSize(1)
        block = self.document().begin()
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # One layout for all of them, not one each.
        while block.isValid():
            if not block.text().strip():
                cursor = QTextCursor(block)
                cursor.mergeBlockFormat(narrow)
                cursor.setBlockCharFormat(small)
            block = block.next()
        whole.endEditBlock()

    def _frame(self) -> None:
        """The text's column, wherever the window is wide enough."""
        px, root = self._theme.px, self.document().rootFrame()
        before, after = px(LEFT), max(px(18), self.viewport().width() - px(LEFT) - px(COLUMN))
        form = root.frameFormat()
        form.setLeftMargin(after if self.isRightToLeft() else before)
        form.setRightMargin(before if self.isRightToLeft() else after)
        form.setTopMargin(px(20))
        form.setBottomMargin(px(80))
        if form != root.frameFormat():
            root.setFrameFormat(form)

    def _mark(self) -> None:
        """Claims, doubtful figures and what was found, as tints and rules."""
        self._marks = []
        if self._view is None:
            return
        for ground in self._stops.grounds(self._current):
            self._add(*ground)
        for number, (start, end) in enumerate(self._found):
            tint = "highlight" if number == self._found_at else "accent_soft"
            self._add(start, end, tint, "accent" if number == self._found_at else "", Qt.PenStyle.SolidLine)
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

    def _pressed(self, key: UUID | int) -> None:
        doubt = self.doubt(key)
        if doubt is not None:
            self.doubted.emit(doubt)
        else:
            self.chosen.emit(key)

    def _number(self, painter: QPainter) -> None:
        """Paragraph numbers in the margin, level with the first line."""
        px = self._theme.px
        painter.setFont(self._theme.font(11.5))
        painter.setPen(self._theme.color("text3"))
        blocks = list(visible_blocks(self))
        if not blocks:
            return
        number = self._number_before(blocks[0][0].position())
        left = self.viewport().width() - px(LEFT) + px(8) if self.isRightToLeft() else 0
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        for block, at in blocks:
            if not block.text().strip() or self._map.from_qt(block.position()) < self._headline:
                continue
            number += 1
            line = block.layout().lineAt(0)
            base = at.y() + line.y() + line.ascent()
            place = QRectF(left, base - px(17), px(LEFT) - px(14), px(18))
            painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), str(number))

    def _number_before(self, position: int) -> int:
        """How many paragraphs stand before a position of the document."""
        end = self._map.from_qt(position) - self._map.skip
        start, number = self._counted
        if end < start:
            start, number = max(0, self._headline - self._map.skip), 0
        number += sum(1 for line in self._map.plain[start:end].split("\n") if line.strip())
        self._counted = (max(start, end), number)
        return number

    def _announce(self, key: Key) -> None:
        said = next((one for one in self._stops.texts() if one.key == key), None)
        if said is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said.sentence))
