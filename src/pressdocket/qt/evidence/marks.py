"""Tints and rules under the words of a report, drawn line by line from positions in its document."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from pressdocket.qt.theme import Theme


@dataclass(frozen=True, slots=True)
class Mark:
    """`start` to `end` in positions of the document; colours by the names of their tokens, empty for none."""

    start: int
    end: int
    tint: str = ""
    rule: str = ""
    style: Qt.PenStyle = Qt.PenStyle.SolidLine


def visible_blocks(editor: QTextEdit) -> Iterator[tuple[QTextBlock, QPointF]]:
    """The paragraphs that can be seen, each with its place in the viewport."""
    scrolled = QPointF(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
    block = editor.cursorForPosition(editor.viewport().rect().topLeft()).block()
    while block.isValid():
        at = block.layout().position() - scrolled
        if at.y() > editor.viewport().height():
            return
        yield block, at
        block = block.next()


def paint_marks(
    painter: QPainter, theme: Theme, editor: QTextEdit, marks: list[Mark], *, tints: bool
) -> None:
    """The tints, which go under the text, or the rules, which go over it."""
    wanted = [mark for mark in marks if (mark.tint if tints else mark.rule)]
    if not wanted:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, tints)
    for block, at in visible_blocks(editor):
        first, last = block.position(), block.position() + block.length() - 1
        for mark in wanted:
            if mark.start < last and mark.end > first:
                within = (max(mark.start, first) - first, min(mark.end, last) - first)
                for rect, baseline in _pieces(block, at, within, editor.viewport().height()):
                    if tints:
                        _tint(painter, theme, mark, rect)
                    else:
                        _rule(painter, theme, mark, rect, baseline)


def _tint(painter: QPainter, theme: Theme, mark: Mark, rect: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(mark.tint))
    painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 2), 3, 3)


def _rule(painter: QPainter, theme: Theme, mark: Mark, rect: QRectF, baseline: float) -> None:
    pen = QPen(theme.color(mark.rule), 2, mark.style, Qt.PenCapStyle.FlatCap)
    if mark.style == Qt.PenStyle.DashLine:
        pen.setDashPattern([2.6, 1.8])
    elif mark.style == Qt.PenStyle.DotLine:
        pen.setDashPattern([1, 1.6])
    painter.setPen(pen)
    y = round(baseline + theme.px(5))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _pieces(
    block: QTextBlock, at: QPointF, within: tuple[int, int], height: int
) -> Iterator[tuple[QRectF, float]]:
    """For each visible line the ground of its marked words, and where it stands on."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        top = at.y() + line.y()
        if top > height or top + line.height() < 0:
            continue
        start = max(within[0], line.textStart())
        end = min(within[1], line.textStart() + line.textLength())
        if start >= end:
            continue
        text = block.text()
        while end > start and text[end - 1 : end].isspace():
            end -= 1
        baseline = top + line.ascent()
        for left, right in _spans(line, text, start, end):
            size = line.height()
            rect = QRectF(at.x() + left, baseline - size * 0.62, right - left, size * 0.8)
            yield rect, baseline


def _spans(line: QTextLine, text: str, start: int, end: int) -> Iterator[tuple[float, float]]:
    """From left to right; more than one where writing runs both ways."""
    if text.isascii() or not any(0x0590 <= ord(letter) <= 0x08FF for letter in text[:20_000]):
        ends = sorted((_x(line, start), _x(line, end)))
        yield ends[0], ends[1]
        return
    edges = (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)
    letters = sorted(tuple(sorted(_x(line, at, edge) for edge in edges)) for at in range(start, end))
    joined: list[tuple[float, float]] = []
    for left, right in letters:
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    yield from joined


def _x(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    found: float | tuple[float, int] = line.cursorToX(position, edge)  # type: ignore[assignment]
    return found[0] if isinstance(found, tuple) else found
