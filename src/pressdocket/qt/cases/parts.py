"""Where the parts of a row stand: the same geometry for drawing, for the pointer and for the keyboard."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from pressdocket.qt.chips import chip_size
from pressdocket.qt.places import TabName
from pressdocket.qt.theme import Theme

if TYPE_CHECKING:
    from pressdocket.desk.views import Chip, Glance

COLUMNS = (("Case", 330), ("Asked above the line, answered below", 297), ("Verdicts", 238), ("Support", 120),
           ("Next date", 175))  # fmt: skip
ROW_HEIGHT, CHIP_HEIGHT, STRIP_WIDTH, INSET = 50, 20, 262, 12


@dataclass(frozen=True, slots=True)
class Part:
    """Something in a row that opens: `name` tells which, `sentence` is what a tooltip and a screen reader
    say; it opens the `claims`, or the `tab` of the case where there are none."""

    name: str
    rect: QRect
    sentence: str
    claims: tuple[UUID, ...] = ()
    tab: TabName = "evidence"
    chip: "Chip | None" = None
    words: str = ""


def columns(theme: Theme, width: int) -> list[tuple[str, int, int]]:
    """Name, left and width of the columns that fit; the rightmost go first, the case takes what is left."""
    sizes = [theme.px(size) for _, size in COLUMNS]
    shown = len(COLUMNS)
    while shown > 1 and sum(sizes[:shown]) > width + theme.px(100):
        shown -= 1
    sizes[0] = max(theme.px(200), width - sum(sizes[1:shown]))
    lefts = [sum(sizes[:number]) for number in range(shown)]
    return [(COLUMNS[number][0], lefts[number], sizes[number]) for number in range(shown)]


def cells(theme: Theme, row: QRect) -> list[QRect]:
    """The cells of the columns that fit into a row."""
    inset, gap = theme.px(INSET), theme.px(14)
    found = columns(theme, row.width() - 2 * inset)
    return [
        QRect(row.left() + inset + left, row.top(), width - gap, row.height()) for _, left, width in found
    ]


def lines(theme: Theme, cell: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower of two lines in a cell."""
    height, middle = theme.px(19), cell.top() + cell.height() / 2
    upper = QRect(cell.left(), round(middle - theme.px(17)), cell.width(), height)
    return upper, QRect(cell.left(), round(middle + theme.px(1)), cell.width(), height)


def parts(theme: Theme, row: QRect, glance: "Glance") -> list[Part]:
    """What opens in a row, from left to right."""
    found = cells(theme, row)
    made: list[Part] = []
    if len(found) > 1 and glance.strip:
        wide = QRect(found[1].left(), row.top(), theme.px(STRIP_WIDTH), row.height())
        made.append(Part("strip", wide, "Open the timeline of this case", tab="timeline"))
    if len(found) > 2:
        made += _chips(theme, found[2], glance)
    if len(found) > 3:
        made += _support(theme, found[3], glance)
    if len(found) > 4 and glance.next_date != "None":
        upper, lower = lines(theme, found[4])
        words = max(_width(theme, glance.next_date, 13.5, 500), _width(theme, glance.next_note, 12.5, 400))
        rect = upper.united(lower) if glance.next_note else upper
        rect.setWidth(min(words, rect.width()))
        said = f"Next: {glance.next_date}, {glance.next_note}" if glance.next_note else glance.next_date
        made.append(Part("next", rect, said, glance.next_claims, "summary"))
    return made


def _chips(theme: Theme, cell: QRect, glance: "Glance") -> Iterator[Part]:
    """The chips that fit, then how many do not."""
    left, top = cell.left(), cell.center().y() - theme.px(CHIP_HEIGHT) // 2
    for number, chip in enumerate(glance.chips):
        size, after = chip_size(theme, chip, CHIP_HEIGHT), len(glance.chips) - number - 1
        room = cell.right() - (theme.px(24) if after else 0)
        if left + size.width() > room and number:
            hidden = glance.chips[number:]
            words = f"+{len(hidden)}"
            rect = QRect(left, top, _width(theme, words, 12.5, 500), theme.px(CHIP_HEIGHT))
            said = ", ".join(one.words for one in hidden)
            yield Part("more", rect, said, tab="summary", words=words)
            return
        sentence = f"{chip.words}: {chip.why}" if chip.why else chip.words
        rect = QRect(left, top, size.width(), size.height())
        yield Part(f"chip {number}", rect, sentence, chip.claims, "summary", chip)
        left += size.width() + theme.px(8)


def _support(theme: Theme, cell: QRect, glance: "Glance") -> Iterator[Part]:
    upper, lower = lines(theme, cell) if glance.support else (cell, cell)
    upper.setWidth(min(_width(theme, glance.origins_said, 13.5, 500), cell.width()))
    yield Part("origins", upper, f"{glance.origins_said}: open its evidence", glance.origins_claims)
    if glance.support:
        mark = theme.px(16) if glance.support.sign not in ("reported", "corroborated") else 0
        lower.setWidth(min(_width(theme, glance.support.words, 12.5, 400) + mark, cell.width()))
        said = f"{glance.support.words}: {glance.support.why}" if glance.support.why else glance.support.words
        yield Part("support", lower, said, glance.support.claims, chip=glance.support)


def _width(theme: Theme, text: str, size: float, weight: int) -> int:
    return round(QFontMetricsF(theme.font(size, weight)).horizontalAdvance(text)) + 1
