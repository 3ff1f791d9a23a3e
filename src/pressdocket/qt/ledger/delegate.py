"""A cell of the ledger: a figure with its pip, a chip, boxes, or plain words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.desk.ledger import Entry, Judged, Said
from pressdocket.desk.views import Chip
from pressdocket.qt.chips import chip_size, paint_chip, paint_figure, paint_pip, pip_width
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.ledger.heads import EXTENT, HEADS, OURS, STATUS, VERDICT, WHAT, figure_of
from pressdocket.qt.ledger.model import ENTRY
from pressdocket.qt.summary.drawn import extent_width, paint_extent
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import one_line, runs_both_ways

MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class LedgerDelegate(QStyledItemDelegate):
    """Paints; nothing in it is markup."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as what stands in the cell."""
        return QSize(self._width(index.data(ENTRY), index.column()), self._theme.px(40))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect, entry, column = self._theme, QRect(option.rect), index.data(ENTRY), index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color("selected"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = self.inner(rect, entry, column)
        said = figure_of(entry, column)
        if said is not None:
            self._figure(painter, inner, said, selected=selected)
        elif column in (VERDICT, OURS):
            judged = entry.law if column == VERDICT else entry.ours
            self._chip(painter, inner, judged, selected=selected)
        elif column == EXTENT:
            self._extent(painter, inner, entry)
        else:
            weak = column == STATUS and not entry.reviewed
            self._words(painter, inner, HEADS[column].text(entry), "text2" if weak else "text")
        if column == WHAT and entry.promise:
            size = theme.px(11)
            square = QRect(rect.left() + theme.px(4), rect.center().y() - size // 2, size, size)
            draw_glyph(painter, "promise", square.toRectF(), theme.color("text2"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -3), 4, 4)
        painter.restore()

    def _width(self, entry: Entry, column: int) -> int:
        theme, text = self._theme, one_line(HEADS[column].text(entry))
        said = figure_of(entry, column)
        if column in (VERDICT, OURS):
            judged = entry.law if column == VERDICT else entry.ours
            inside = chip_size(theme, Chip(judged.verdict, text), 20).width() if judged else 0
        elif column == EXTENT:
            inside = extent_width(theme)
        else:
            font = theme.font(13, 500 if said else 400)
            inside = QFontMetrics(font).horizontalAdvance(text) + (
                pip_width(theme, len(said.claims)) + theme.px(10) if said else 0
            )
        return inside + theme.px(26 if column == WHAT and entry.promise else 10) + 2

    def inner(self, rect: QRect, entry: Entry, column: int) -> QRect:
        """Where a cell's contents stand."""
        indent = self._theme.px(20) if column == WHAT and entry.promise else self._theme.px(4)
        return rect.adjusted(indent, 0, -self._theme.px(6), 0)

    def figure_rect(self, rect: QRect, entry: Entry, column: int) -> QRect:
        """Where a press opens sentences; empty for a cell without a figure."""
        said = figure_of(entry, column)
        if said is None:
            return QRect()
        inner = self.inner(rect, entry, column)
        width = QFontMetrics(self._theme.font(13, 500)).horizontalAdvance(one_line(said.text))
        pip = pip_width(self._theme, len(said.claims)) + 6
        return QRect(inner.left(), inner.top() + 4, min(width + pip, inner.width()), inner.height() - 8)

    def _figure(self, painter: QPainter, inner: QRect, said: Said, *, selected: bool) -> None:
        theme = self._theme
        font = theme.font(13, 500)
        metrics = QFontMetrics(font)
        pip = pip_width(theme, len(said.claims)) + 6
        text = one_line(said.text)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() - pip)
        start, end = (0, len(shown)) if runs_both_ways(text) else (said.start, min(said.end, len(shown)))
        baseline = inner.center().y() + (metrics.ascent() - metrics.descent()) / 2
        x = float(inner.left())
        for words, figure in ((shown[:start], False), (shown[start:end], True), (shown[end:], False)):
            if words and figure:
                paint_figure(painter, theme, words, font, x, baseline)
            elif words:
                painter.setFont(font)
                painter.setPen(theme.color("text"))
                painter.drawText(round(x), round(baseline), words)
            x += metrics.horizontalAdvance(words)
        paint_pip(painter, theme, len(said.claims), round(x) + 6, inner.center().y() + 0.5, selected)

    def _chip(self, painter: QPainter, inner: QRect, judged: Judged | None, *, selected: bool) -> None:
        if judged is not None:
            top = inner.center().y() - self._theme.px(10)
            chip = Chip(judged.verdict, judged.verdict)
            paint_chip(painter, self._theme, chip, inner.left(), top, 20, selected)

    def _extent(self, painter: QPainter, inner: QRect, entry: Entry) -> None:
        if entry.extent:
            paint_extent(painter, self._theme, inner.left(), inner.center().y(), entry.share)
            rest = inner.adjusted(extent_width(self._theme) + self._theme.px(6), 0, 0, 0)
            if rest.width() > self._theme.px(40):
                self._words(painter, rest, entry.extent, "text")

    def _words(self, painter: QPainter, inner: QRect, text: str, tone: str) -> None:
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color(tone))
        shown = QFontMetrics(painter.font()).elidedText(
            one_line(text), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, MIDDLE, shown)
