"""The pieces of the bar that shows how far demands were answered, in one way on page and in legend."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from pressdocket.qt.theme import Theme

PIECES: Final = ("full", "in part", "none", "unknown")


def paint_piece(painter: QPainter, theme: Theme, area: QRectF, word: str) -> None:
    """One hatched bar: full is solid, in part hatched, none an outline, unknown a dotted one."""
    ink, edge = theme.color("text"), theme.color("text2")
    painter.setPen(QPen(edge, 1, Qt.PenStyle.DotLine if word == "unknown" else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if word == "full":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
    elif word == "in part":
        painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
    painter.drawRect(area)
