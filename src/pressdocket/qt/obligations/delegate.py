"""Draws a row of an obligation: title and place at the left, limit and signs at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.qt.chips import chip_size, paint_chip
from pressdocket.qt.obligations.model import RULE, RulesModel
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.rule_views import RuleView

Index = QModelIndex | QPersistentModelIndex
ROW, CAPTION = 52, 28
"""Heights in design pixels: of a row, and of the caption over the first of a jurisdiction."""


class RuleDelegate(QStyledItemDelegate):
    """The first row of a jurisdiction has its name over it."""

    def __init__(self, theme: Theme, model: RulesModel) -> None:
        super().__init__(model)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        caption = CAPTION if self._model.first_of_place(index.row()) else 0
        return QSize(200, self._theme.px(ROW) + self._theme.px(caption))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rule: RuleView | None = index.data(RULE)
        if rule is None:
            return
        theme, body = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._model.first_of_place(index.row()):
            painter.setFont(theme.font(12, 600))
            painter.setPen(theme.color("text3"))
            caption = rule.territory or "Ours"
            painter.drawText(QPointF(body.left() + theme.px(12), body.top() + theme.px(19)), caption)
            body.setTop(body.top() + theme.px(CAPTION))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if chosen else "hover"))
            painter.drawRoundedRect(body.adjusted(0, 1, 0, -1), 7, 7)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(body.adjusted(1, 2, -1, -2), 7, 7)
        self._words(painter, rule, body.adjusted(theme.px(12), 0, -theme.px(12), 0), chosen)
        painter.restore()

    def _words(self, painter: QPainter, rule: "RuleView", body: QRectF, chosen: bool) -> None:
        theme = self._theme
        right = body.right()
        for chip in reversed(rule.chips):
            size = chip_size(theme, chip, 20)
            right -= size.width()
            paint_chip(painter, theme, chip, round(right), round(body.top() + theme.px(26)), 20, chosen)
            right -= theme.px(6)
        bold, small = theme.font(13.5, 500), theme.font(12.5)
        limit = QFontMetricsF(bold).horizontalAdvance(rule.limit)
        painter.setFont(bold)
        painter.setPen(theme.color("text" if rule.limit != "no number" else "text2"))
        upper, lower = body.top() + theme.px(21), body.top() + theme.px(40)
        painter.drawText(QPointF(body.right() - limit, upper), rule.limit)
        painter.setPen(theme.color("text"))
        _elided(painter, rule.title, QPointF(body.left(), upper), body.width() - limit - theme.px(16))
        painter.setFont(small)
        painter.setPen(theme.color("text2"))
        line = "  ·  ".join(filter(None, (rule.line, rule.valid)))
        _elided(painter, line, QPointF(body.left(), lower), right - body.left() - theme.px(8))


def _elided(painter: QPainter, words: str, at: QPointF, room: float) -> None:
    metrics = QFontMetricsF(painter.font())
    painter.drawText(at, metrics.elidedText(words[:400], Qt.TextElideMode.ElideRight, room))
