"""A report to read: plain text only, its claims underlined where they stand."""

from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from pressdocket.desk.views import ClaimView, ReportView
from pressdocket.qt.evidence.textmap import TextMap
from pressdocket.qt.theme import Theme


class ReportReader(QTextEdit):
    """`chosen` names the claim whose sentence was clicked. Nothing in the text is run, followed or loaded."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._map = TextMap("")
        self._view: ReportView | None = None
        self._current: UUID | None = None
        self.setObjectName("report-text")
        self.setAccessibleName("The report's text; select a passage and press Ctrl+E to record an event")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFont(theme.font(17, serif=True))
        self.document().setDocumentMargin(theme.px(24))
        theme.changed.connect(self._mark)

    def show_report(self, view: ReportView) -> None:
        """Shows a report; the same report again keeps scroll and selection."""
        same = self._view is not None and self._view.report.text_hash == view.report.text_hash
        self._view = view
        if not same:
            self._map = TextMap(view.report.text)
            self.setPlainText(self._map.shown)
            self._space()
        self._mark()

    def light(self, claim: UUID | None) -> None:
        """Makes a claim the current one and scrolls to its sentence."""
        self._current = claim
        self._mark()
        found = self.claim(claim)
        if found is not None:
            cursor = self.textCursor()
            cursor.setPosition(self._map.to_qt(found.start))
            self.setTextCursor(cursor)
            place = self.cursorRect(cursor)
            bar = self.verticalScrollBar()
            if place.top() > self.height() * 0.7 or place.top() < self.height() * 0.1:
                bar.setValue(bar.value() + place.top() - self.height() // 3)

    def claim(self, id_: UUID | None) -> ClaimView | None:
        """The claim with this id, if it stands in the report shown."""
        claims = self._view.claims if self._view else ()
        return next((claim for claim in claims if claim.claim.id == id_), None)

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

    def top_of(self, claim: ClaimView) -> int:
        """Where a claim's first line stands, in pixels of the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._map.to_qt(claim.start), self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            at = self._map.from_qt(self.cursorForPosition(event.position().toPoint()).position())
            claims = self._view.claims if self._view else ()
            under = [claim for claim in claims if claim.start <= at <= claim.end]
            if under:
                self.chosen.emit(min(under, key=lambda claim: claim.end - claim.start).claim.id)

    def event(self, event: QEvent) -> bool:
        """A text that cannot be edited leaves undo, redo and paste to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if any(event.matches(key) for key in (keys.Undo, keys.Redo, keys.Paste)):
                event.ignore()
                return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return False

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """A report names nothing that is ever loaded."""

    def _space(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(self._theme.px(10))
        cursor.mergeBlockFormat(spaced)

    def _mark(self) -> None:
        if self._view is None:
            return
        marks = [self._selection(claim) for claim in self._view.claims]
        self.setExtraSelections([mark for mark in marks if mark is not None])

    def _selection(self, claim: ClaimView) -> QTextEdit.ExtraSelection | None:
        last = self.document().characterCount() - 1
        start, end = self._map.to_qt(claim.start), self._map.to_qt(claim.end)
        if end > last:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look, current = QTextCharFormat(), claim.claim.id == self._current
        if current or claim.reviewed:
            look.setBackground(QColor(self._theme.color("highlight" if current else "weak")))
        style = QTextCharFormat.UnderlineStyle
        look.setUnderlineColor(self._theme.color("missed" if claim.doubtful else "accent"))
        solid = style.SingleUnderline if claim.reviewed else style.DashUnderline
        look.setUnderlineStyle(style.DotLine if claim.doubtful else solid)
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, look
        return mark
