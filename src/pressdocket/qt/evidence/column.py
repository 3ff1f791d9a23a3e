"""How a report's text is set: spaced paragraphs in a column, their numbers in the margin."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from pressdocket.qt.evidence.marks import visible_blocks
from pressdocket.qt.evidence.textmap import TextMap
from pressdocket.qt.theme import Theme

LEFT, COLUMN, GAP, CARD = 56, 556, 30, 184
"""Design pixels: the margin of the numbers, the text, what lies between it and the cards, a card."""
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def set_paragraphs(document: QTextDocument, theme: Theme, *, sparse: bool) -> None:
    """Sets them apart; `sparse` where empty lines do that already."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    spaced = QTextBlockFormat()
    spaced.setLineHeight(theme.px(30), _FIXED)
    spaced.setBottomMargin(theme.px(16))
    cursor.mergeBlockFormat(spaced)
    if sparse:
        _narrow_empty_lines(document)


def set_column(document: QTextDocument, theme: Theme, width: int, *, mirrored: bool) -> None:
    """The text's column in a viewport of this `width`, wherever that is wide enough."""
    px, root = theme.px, document.rootFrame()
    before, after = px(LEFT), max(px(18), width - px(LEFT) - px(COLUMN))
    form = root.frameFormat()
    form.setLeftMargin(after if mirrored else before)
    form.setRightMargin(before if mirrored else after)
    form.setTopMargin(px(20))
    form.setBottomMargin(px(80))
    if form != root.frameFormat():
        root.setFrameFormat(form)


def paint_numbers(painter: QPainter, theme: Theme, editor: QTextEdit, text: TextMap, headline: int) -> None:
    """Numbers of the paragraphs that can be seen, level with their first lines; `headline` is the code point
    where the first one begins."""
    px, mirrored = theme.px, editor.isRightToLeft()
    painter.setFont(theme.font(11.5))
    painter.setPen(theme.color("text3"))
    blocks = list(visible_blocks(editor))
    number = _paragraphs_before(text, headline, blocks[0][0].position()) if blocks else 0
    left = editor.viewport().width() - px(LEFT) + px(8) if mirrored else 0
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    for block, at in blocks:
        if not block.text().strip() or text.from_qt(block.position()) < headline:
            continue
        number += 1
        line = block.layout().lineAt(0)
        base = at.y() + line.y() + line.ascent()
        place = QRectF(left, base - px(17), px(LEFT) - px(14), px(18))
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), str(number))


def _paragraphs_before(text: TextMap, headline: int, position: int) -> int:
    """How many paragraphs stand before a position of the document."""
    before = text.plain[max(0, headline - text.skip) : text.from_qt(position) - text.skip]
    return sum(1 for line in before.split("\n") if line.strip())


def _narrow_empty_lines(document: QTextDocument) -> None:
    narrow, small = QTextBlockFormat(), QTextCharFormat()
    narrow.setLineHeight(1, _FIXED)
    narrow.setBottomMargin(0)
    small.setFontPointSize(1)
    block = document.begin()
    whole = QTextCursor(document)
    whole.beginEditBlock()  # One layout for all of them, not one each.
    while block.isValid():
        if not block.text().strip():
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(narrow)
            cursor.setBlockCharFormat(small)
        block = block.next()
    whole.endEditBlock()
