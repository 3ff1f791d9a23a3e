"""Chips, pips and figures: small paint functions, with the same geometry for drawing and for hitting."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdocket.qt.glyphs import draw_glyph
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:  # The first frame is painted before records are imported.
    from pressdocket.desk.views import Chip

_SIDE, _GLYPH, _GAP = 8, 11, 5


def chip_size(theme: Theme, chip: "Chip", height: int = 22) -> QSize:
    """How much room a chip takes, in pixels."""
    words = QFontMetricsF(theme.font(12.5, 500)).horizontalAdvance(chip.words)
    return QSize(round(theme.px(2 * _SIDE + _GLYPH + _GAP) + words) + 1, theme.px(height))


def paint_chip(
    painter: QPainter,
    theme: Theme,
    chip: "Chip",
    left: int,
    top: int,
    height: int = 22,
    selected: bool = False,
) -> QRect:
    """Draws a chip and returns where it stands. On a selected row outlines get a ground of their own."""
    rect = QRect(QPoint(left, top), chip_size(theme, chip, height))
    ink = theme.tokens.signed(chip.sign)
    colour = QColor(ink.ink)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    _ground(painter, theme, ink.form, colour, ink.soft, selected)
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    front = theme.color("page") if ink.form == "solid" else colour
    size = theme.px(_GLYPH)
    mark = QRectF(rect.left() + theme.px(_SIDE), rect.center().y() + 0.5 - size / 2, size, size)
    draw_glyph(painter, ink.glyph, mark, front, 2.0)
    painter.setPen(front)
    painter.setFont(theme.font(12.5, 600 if ink.form == "solid" else 500))
    words = QRectF(mark.right() + theme.px(_GAP), rect.top(), rect.width(), rect.height())
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), chip.words)
    painter.restore()
    return rect


def _ground(painter: QPainter, theme: Theme, form: str, ink: QColor, soft: str, selected: bool) -> None:
    styles = {"dashed": Qt.PenStyle.DashLine, "dotted": Qt.PenStyle.DotLine}
    pen = QPen(ink, 1.0, styles.get(form, Qt.PenStyle.SolidLine))
    painter.setPen(Qt.PenStyle.NoPen if form in {"soft", "solid"} else pen)
    if form == "thin":
        painter.setPen(QPen(theme.color("line2"), 1.0))
    if form == "solid":
        painter.setBrush(ink)
    elif soft:
        painter.setBrush(QColor(soft))
    elif selected:
        painter.setBrush(theme.color("page"))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)


def pip_width(theme: Theme, count: int) -> int:
    """How wide the pip with this number is, in pixels."""
    return round(theme.px(23) + QFontMetricsF(theme.font(11.5, 600)).horizontalAdvance(str(count)))


def paint_pip(
    painter: QPainter, theme: Theme, count: int, left: int, centre_y: float, selected: bool = False
) -> QRect:
    """Draws the number of claims that bear a figure (a quotation mark and a count)."""
    height = theme.px(17)
    rect = QRect(left, round(centre_y - height / 2), pip_width(theme, count), height)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("page" if selected else "accent_soft"))
    painter.drawRoundedRect(QRectF(rect), 4, 4)
    size = theme.px(9)
    mark = QRectF(rect.left() + theme.px(5), rect.center().y() + 0.5 - size / 2, size, size)
    draw_glyph(painter, "quote", mark, theme.color("accent"))
    painter.setPen(theme.color("accent"))
    painter.setFont(theme.font(11.5, 600))
    words = QRectF(rect).adjusted(theme.px(17), 0, 0, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), str(count))
    painter.restore()
    return rect


def paint_figure(
    painter: QPainter,
    theme: Theme,
    text: str,
    font: QFont,
    left: float,
    baseline: float,
    color: str = "text",
    *,
    hovered: bool = False,
) -> QRect:
    """Draws text that opens on its sentence: a dotted rule in the accent's colour stands under it."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.color("accent" if hovered else color))
    painter.drawText(QPointF(left, baseline), text)
    pen = QPen(theme.color("accent"), 1.2)
    if not hovered:
        pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    y = round(baseline + max(2.5, metrics.descent() * 0.75)) + 0.5
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))
    painter.restore()
    top = baseline - metrics.ascent()
    return QRectF(left, top, width, metrics.height() + 2).toAlignedRect()


class ChipLabel(QWidget):
    """A chip as a widget of its own; its tooltip and accessible name say the whole sentence."""

    def __init__(self, theme: Theme, chip: "Chip", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chip = chip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: "Chip") -> None:
        self._chip = chip
        sentence = f"{chip.words}: {chip.why}" if chip.why else chip.words
        self.setToolTip(sentence if "<" not in sentence else sentence.replace("<", "‹"))
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._theme, self._chip)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self._theme, self._chip, 0, 0)
        painter.end()
