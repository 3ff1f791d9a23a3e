"""Small marks as painter paths, on a grid of 16 units: never a font, never an emoji."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_LINES: Final[dict[str, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "check": (((3, 8.5), (6.5, 12), (13, 4.5)),),
    "cross": (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    "dash": (((3.5, 8), (12.5, 8)),),
    "neq": (((3.5, 6), (12.5, 6)), ((3.5, 10), (12.5, 10)), ((10.5, 3), (5.5, 13))),
    "chevron": (((6, 3.5), (10.5, 8), (6, 12.5)),),
    "chevron-left": (((10, 3.5), (5.5, 8), (10, 12.5)),),
    "chevron-down": (((3.5, 6), (8, 10.5), (12.5, 6)),),
    "flag": (((5, 14), (5, 3), (12, 3), (10, 5.75), (12, 8.5), (5, 8.5)),),
}


def draw_glyph(painter: QPainter, name: str, rect: QRectF, color: QColor, width: float = 1.6) -> None:
    """Draws the glyph into the square `rect` in one colour; `width` of the stroke in units of the grid."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    if name in _FILLED:
        painter.fillPath(_path(name), color)
    else:
        pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if name == "gap":
            pen.setDashPattern([0.6, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_path(name))
    painter.restore()


@lru_cache(maxsize=64)
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    if name in _LINES:
        for line in _LINES[name]:
            path.moveTo(*line[0])
            for point in line[1:]:
                path.lineTo(*point)
    else:
        _DRAWN[name](path)
    return path


def _question(path: QPainterPath) -> None:
    path.moveTo(4.8, 5.2)
    path.cubicTo(4.8, 1.6, 11.2, 1.6, 11.2, 5.4)
    path.cubicTo(11.2, 7.8, 8, 7.6, 8, 10.2)
    path.moveTo(8, 13.4)
    path.lineTo(8, 13.5)


def _clock(path: QPainterPath) -> None:
    path.addEllipse(QPointF(8, 8), 5.8, 5.8)
    path.moveTo(8, 4.6)
    path.lineTo(8, 8.2)
    path.lineTo(10.4, 9.4)


def _dots(path: QPainterPath) -> None:
    for x in (3.2, 8.0, 12.8):
        path.addEllipse(QPointF(x, 8), 1.25, 1.25)


def _quote(path: QPainterPath) -> None:
    for x in (2.2, 8.8):
        path.addEllipse(QRectF(x, 7.0, 4.6, 4.6))
        path.moveTo(x, 9.3)
        path.cubicTo(x, 6.0, x + 1.4, 4.4, x + 4.0, 3.8)
        path.lineTo(x + 4.0, 5.0)
        path.cubicTo(x + 2.8, 5.4, x + 2.2, 6.2, x + 2.2, 7.4)
        path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)


def _stale(path: QPainterPath) -> None:
    path.arcMoveTo(QRectF(3, 3, 10, 10), 60)
    path.arcTo(QRectF(3, 3, 10, 10), 60, 290)
    path.moveTo(8.2, 3.6)
    path.lineTo(10.8, 3.7)
    path.lineTo(10.6, 6.3)


def _circle(path: QPainterPath) -> None:
    path.addEllipse(QPointF(8, 8), 5.2, 5.2)


def _diamond(path: QPainterPath) -> None:
    path.moveTo(8, 2)
    for point in ((14, 8), (8, 14), (2, 8)):
        path.lineTo(*point)
    path.closeSubpath()


def _triangle(path: QPainterPath) -> None:
    path.moveTo(2.5, 4)
    path.lineTo(13.5, 4)
    path.lineTo(8, 13)
    path.closeSubpath()


def _square(path: QPainterPath) -> None:
    path.addRect(QRectF(3.5, 3.5, 9, 9))


def _bar(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(1, 5.5, 14, 5), 2, 2)


_DRAWN: Final[dict[str, Callable[[QPainterPath], None]]] = {
    "question": _question,
    "clock": _clock,
    "dots": _dots,
    "quote": _quote,
    "stale": _stale,
    "gap": _circle,
    "ring": _circle,
    "apology": _circle,
    "answer": _circle,
    "promise": _diamond,
    "demand": _triangle,
    "enforcement": _square,
    "figure": _bar,
    "context": _circle,
}
_FILLED: Final = frozenset({"dots", "quote", "answer", "demand", "enforcement", "figure"})
