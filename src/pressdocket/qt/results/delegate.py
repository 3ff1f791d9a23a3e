"""Draws a row of what was found: title with the match marked, a line under it, a word at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.qt.results.model import RESULT, Result, ResultsModel
from pressdocket.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Rows of one or two lines; the first of a section has its caption over it."""

    def __init__(self, theme: Theme, model: ResultsModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        result: Result | None = index.data(RESULT)
        high = 50 if result is not None and result.line else 34
        high += 26 if self._model.first_of_section(index.row()) else 0
        return QSize(200, self._theme.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        result: Result | None = index.data(RESULT)
        if result is None:
            return
        theme, body = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._model.first_of_section(index.row()):
            painter.setFont(theme.font(12, 600))
            painter.setPen(theme.color("text3"))
            painter.drawText(QPointF(body.left() + theme.px(12), body.top() + theme.px(18)), result.section)
            body.setTop(body.top() + theme.px(26))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(body.adjusted(4, 1, -4, -1), 7, 7)
        self._text(painter, result, body.adjusted(theme.px(12), 0, -theme.px(12), 0))
        painter.restore()

    def _text(self, painter: QPainter, result: Result, body: QRectF) -> None:
        theme = self._theme
        aside = theme.font(12, 500)
        wide = QFontMetricsF(aside).horizontalAdvance(result.aside)
        painter.setFont(aside)
        painter.setPen(theme.color("text2"))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(body, middle, result.aside)
        room = body.width() - wide - theme.px(12)
        font = theme.font(13.5, 500)
        metrics = QFontMetricsF(font)
        baseline = body.top() + (theme.px(21) if result.line else (body.height() + metrics.ascent()) / 2 - 2)
        start, end = result.start, result.end
        title = " ".join(result.title[:400].split("\n"))
        if end > start and end <= len(title):
            left = body.left() + metrics.horizontalAdvance(title[:start])
            width = metrics.horizontalAdvance(title[start:end])
            if left + width < body.left() + room:
                mark = QRectF(left - 1, baseline - metrics.ascent(), width + 2, metrics.height())
                painter.fillRect(mark, theme.color("highlight"))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(
            QPointF(body.left(), baseline), metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        )
        if result.line:
            small = theme.font(12.5, 400)
            painter.setFont(small)
            painter.setPen(theme.color("text2"))
            line = " ".join(result.line[:400].split("\n"))
            said = QFontMetricsF(small).elidedText(line, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(body.left(), body.top() + theme.px(40)), said)
