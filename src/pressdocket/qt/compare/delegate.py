"""Draws a cell of a comparison: counts as figures, a band on the shared axis, one hatched bar, chips."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdocket.desk.side_by_side import Side
from pressdocket.qt.chips import paint_chip, paint_figure
from pressdocket.qt.compare.heads import HEADS
from pressdocket.qt.compare.model import SIDE
from pressdocket.qt.compare.parts import CHIPS, Part, axis, inner, lines, parts
from pressdocket.qt.compare.pieces import PIECES, paint_piece
from pressdocket.qt.theme import Theme
from pressdocket.qt.wrapping import one_line

ROW = 55
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class SideDelegate(QStyledItemDelegate):
    """`hovered` is the row, column and place of the part under the pointer. Nothing in it is markup."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered: tuple[int, int, int] = (-1, -1, -1)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        head = HEADS[index.column()]
        return QSize(self._theme.px(head.width), self._theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        side: Side | None = index.data(SIDE)
        if side is None:
            return
        theme, rect, column = self._theme, QRect(option.rect), HEADS[index.column()].column
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color("selected"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        body = inner(theme, rect)
        found = parts(theme, rect, side, column)
        if column == "rate":
            self._rate(painter, rect, body, side)
        elif column in CHIPS:
            if not found:
                self._words(painter, body, side.cells[column].words, 13, 400, "text2")
        elif column != "extent":
            self._said(
                painter, body, side, index.column(), opens=any(part.name == "figure" for part in found)
            )
        for place, part in enumerate(found):
            over = self.hovered == (index.row(), index.column(), place)
            self._part(painter, part, hovered=over, selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -3), 5, 5)
        painter.restore()

    def _said(self, painter: QPainter, body: QRect, side: Side, number: int, *, opens: bool) -> None:
        """Two lines of words; the upper one is left to the part that opens, if it does."""
        column = HEADS[number].column
        cell = side.cells[column]
        upper, lower = lines(self._theme, body, two=bool(cell.aside))
        if not opens:
            weight, tone = (600, "text") if column == "name" else (400, "text2")
            self._words(painter, upper, cell.words, 13.5, weight, tone)
        if cell.aside:
            strong = column == "in_time" and side.rate is not None
            self._words(
                painter, lower, cell.aside, 12.5, 600 if strong else 400, "text" if strong else "text2"
            )

    def _part(self, painter: QPainter, part: Part, *, hovered: bool, selected: bool) -> None:
        theme, area = self._theme, part.rect
        if part.chip is not None:
            paint_chip(painter, theme, part.chip, area.left(), area.top(), 20, selected)
        elif part.name in PIECES:
            paint_piece(painter, theme, QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), part.name)
        elif part.name in ("figure", "case"):
            size, weight = (13.5, 500) if part.name == "figure" else (12.5, 500)
            if part.name == "figure" and part.words.replace(",", "").isdigit():
                size, weight = 15, 600
            font = theme.font(size, weight)
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(one_line(part.words), Qt.TextElideMode.ElideRight, area.width() + 2)
            baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
            paint_figure(painter, theme, shown, font, area.left(), baseline, hovered=hovered)
        elif part.name not in ("band", "aside", "cases"):
            weight = 500 if part.name == "more" else 400
            self._words(painter, area, part.words, 12.5, weight, "accent" if hovered else "text2")

    def _rate(self, painter: QPainter, rect: QRect, body: QRect, side: Side) -> None:
        theme = self._theme
        if side.few:
            upper, _ = lines(theme, body, two=True)
            said = (
                "Too few for a rate; the cases:" if len(side.cases) > 1 else "Too few for a rate; the case:"
            )
            self._words(painter, upper, said, 12.5, 400, "text2")
            return
        along = axis(theme, rect)
        painter.setPen(theme.color("line"))
        for share in (0.0, 0.5, 1.0):
            x = along.left() + share * along.width()
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        if side.rate is not None:
            self._band(painter, along, body, side)
        elif side.no_limit:
            self._capsule(painter, along, side.no_limit)
        else:
            self._capsule(painter, along, "Too few judged")

    def _band(self, painter: QPainter, along: QRect, body: QRect, side: Side) -> None:
        """What the record allows; the dot is the share among those that can be told."""
        theme, rate = self._theme, side.rate
        assert rate is not None
        left, middle = float(along.left()), body.center().y() + 0.5
        low, high = (left + share * along.width() for share in (rate.low, rate.high))
        height, ink = theme.px(10), theme.color("accent")
        painter.setPen(Qt.PenStyle.NoPen)
        ink.setAlphaF(0.36)
        painter.setBrush(ink)
        band = QRectF(low - height / 2, middle - height / 2, high - low + height, height)
        painter.drawRoundedRect(band, height / 2, height / 2)
        if rate.point is not None:
            painter.setPen(QPen(theme.color("page"), 1.5))
            painter.setBrush(theme.color("accent"))
            radius = theme.px(11) / 2
            painter.drawEllipse(QPointF(left + rate.point * along.width(), middle), radius, radius)
        words = QRect(along.right() + theme.px(12), body.top(), body.right() - along.right(), body.height())
        self._words(painter, words, side.cells["rate"].words, 12.5, 400, "text2")

    def _capsule(self, painter: QPainter, along: QRect, words: str) -> None:
        """No dot and no band where nothing can be late: an outline that says why."""
        theme = self._theme
        area = QRectF(along.left(), along.center().y() - theme.px(12), along.width(), theme.px(24))
        painter.setPen(QPen(theme.color("line2"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(theme.color("page"))
        painter.drawRoundedRect(area.adjusted(-2, 0.5, 2, -0.5), area.height() / 2, area.height() / 2)
        painter.setFont(theme.font(12, 500))
        painter.setPen(theme.color("text2"))
        room = round(area.width()) - theme.px(12)
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _words(self, painter: QPainter, area: QRect, text: str, size: float, weight: int, tone: str) -> None:
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(self._theme.color(tone))
        shown = QFontMetrics(painter.font()).elidedText(
            one_line(text[:400]), Qt.TextElideMode.ElideRight, area.width() + 2
        )
        painter.drawText(area.adjusted(0, 0, 2, 0), _MIDDLE, shown)
