"""A case as a row of 50 pixels: title, mini timeline, verdicts, support, next date."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from pressdocket.qt.cases.model import GLANCE, ROW
from pressdocket.qt.cases.parts import CHIP_HEIGHT, INSET, ROW_HEIGHT, Part, cells, lines, parts
from pressdocket.qt.cases.strip import paint_strip
from pressdocket.qt.chips import paint_chip, paint_figure
from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.views import Chip, Glance

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TONES = {"overdue": "missed", "vague": "unsure", "plain": "text2"}
Index = QModelIndex | QPersistentModelIndex


class CaseDelegate(QStyledItemDelegate):
    """Paints one row; nothing in it is markup. `hovered` and `current` name a row and one of its parts,
    under the pointer and chosen by the keyboard."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hovered: tuple[int, str] = (-1, "")
        self.current: tuple[int, str] = (-1, "")
        self.by_keys = False
        """Whether the keyboard chooses, so that the row it stands on has a ring."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(ROW_HEIGHT))

    def parts(self, rect: QRect, index: Index) -> list[Part]:
        """What opens in the row that stands at `rect`."""
        glance = index.data(GLANCE)
        return parts(self._theme, rect, glance) if glance else []

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        found = [part for part in self.parts(QRect(option.rect), index) if part.rect.contains(event.pos())]
        QToolTip.showText(event.globalPos(), found[0].sentence[:600].replace("<", "‹") if found else "", view)
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, state = self._theme, QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = theme.px(INSET)
        line = QRect(rect.left() + inset, rect.bottom(), rect.width() - 2 * inset, 1)
        painter.fillRect(line, theme.color("line"))
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -2), 7, 7)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self.by_keys
        if selected and focused and self.current[0] != index.row():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 2, -1, -3), 7, 7)
        row, glance = index.data(ROW), index.data(GLANCE)
        found = cells(theme, rect)
        place = f"{row.reference}  ·  {row.place}" if row.place else row.reference
        upper, lower = lines(theme, found[0])
        self._line(painter, upper, row.title, 13.5, 600, "text")
        self._line(painter, lower, place, 12.5, 400, "text2")
        if glance is None:
            if len(found) > 1:
                self._line(painter, found[1], "…", 13, 400, "text3")
        else:
            self._judged(painter, rect, found, index, glance, selected)
        painter.restore()

    def _judged(
        self,
        painter: QPainter,
        rect: QRect,
        found: list[QRect],
        index: Index,
        glance: "Glance",
        selected: bool,
    ) -> None:
        if len(found) > 1:
            paint_strip(painter, self._theme, found[1], glance.strip)
        if len(found) > 4:
            upper, lower = lines(self._theme, found[4])
            quiet = glance.next_date == "None"
            place = upper if glance.next_note else found[4]
            self._line(painter, place, glance.next_date, 13.5, 500, "text2" if quiet else "text")
            self._line(painter, lower, glance.next_note, 12.5, 400, _TONES[glance.next_tone])
        for part in parts(self._theme, rect, glance):
            hot = (index.row(), part.name) == self.hovered
            self._part(painter, part, glance, selected=selected, hot=hot)
            if (index.row(), part.name) == self.current:
                painter.setPen(QPen(self._theme.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(part.rect).adjusted(-4, -2, 4, 2), 6, 6)

    def _part(self, painter: QPainter, part: Part, glance: "Glance", *, selected: bool, hot: bool) -> None:
        theme, rect = self._theme, part.rect
        if part.name == "more":
            self._line(painter, rect, part.words, 12.5, 500, "accent" if hot else "text2")
        elif part.name == "origins":
            self._figure(painter, rect, glance.origins_said, 13.5, 500, hot=hot)
        elif part.name == "support" and part.chip:
            self._support(painter, rect, part.chip, hot=hot)
        elif part.chip:
            paint_chip(painter, theme, part.chip, rect.left(), rect.top(), CHIP_HEIGHT, selected)
            if hot:
                painter.setPen(QPen(theme.color(theme.tokens.signed(part.chip.sign).ink), 1.4))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                body = QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5)
                painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        elif hot and part.name == "next" and part.claims:
            self._figure(painter, rect, glance.next_date, 13.5, 500, hot=True, two=bool(glance.next_note))

    def _figure(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        size: float,
        weight: int,
        *,
        hot: bool,
        two: bool = False,
    ) -> None:
        font = self._theme.font(size, weight)
        metrics = QFontMetrics(font)
        middle = rect.top() + (self._theme.px(19) if two else rect.height()) / 2
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 2)
        paint_figure(painter, self._theme, shown, font, rect.left(), round(baseline), hovered=hot)

    def _support(self, painter: QPainter, rect: QRect, chip: "Chip", *, hot: bool) -> None:
        theme = self._theme
        ink, words = theme.tokens.signed(chip.sign), rect
        colour = theme.color("accent") if hot else theme.color(ink.ink)
        if chip.sign not in ("reported", "corroborated"):
            size = theme.px(11)
            mark = QRectF(rect.left(), rect.top() + (rect.height() - size) / 2, size, size)
            draw_glyph(painter, ink.glyph, mark, colour, 2)
            words = rect.adjusted(theme.px(16), 0, 0, 0)
        weight = 500 if ink.form == "edge" else 400
        self._line(painter, words.adjusted(0, 0, 4, 0), chip.words, 12.5, weight, colour.name())

    def _line(self, painter: QPainter, cell: QRect, text: str, size: float, weight: int, tone: str) -> None:
        painter.setFont(self._theme.font(size, weight))
        painter.setPen(self._theme.color(tone))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text[:400], Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(cell, int(LEFT), shown)
