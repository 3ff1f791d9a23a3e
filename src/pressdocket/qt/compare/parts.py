"""What can be pressed in a cell of a comparison: the same geometry for drawing and for the pointer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from pressdocket.desk.side_by_side import Column, Group, Side
from pressdocket.desk.views import Chip
from pressdocket.qt.chips import chip_size
from pressdocket.qt.theme import Theme

CHIP, BAND_WORDS, SIDE = 20, 66, 8
"""Heights and widths in design pixels: of a chip, of the words beside a band, left and right of a cell."""
CHIPS: Final = frozenset[Column]({"left_out", "promises", "support"})


@dataclass(frozen=True, slots=True)
class Part:
    """`name` tells how it is drawn; it opens the `groups`, the `case` by its reference, or all `cases`."""

    name: str
    rect: QRect
    words: str = ""
    groups: tuple[Group, ...] = ()
    case: str = ""
    chip: Chip | None = None


def inner(theme: Theme, rect: QRect) -> QRect:
    """Where a cell's contents stand."""
    return rect.adjusted(theme.px(SIDE), 0, -theme.px(SIDE), -1)


def axis(theme: Theme, rect: QRect) -> QRect:
    """Where 0 to 100 % lie in the cell of a rate, or over it in the head."""
    return inner(theme, rect).adjusted(theme.px(4), 0, -theme.px(BAND_WORDS), 0)


def lines(theme: Theme, cell: QRect, *, two: bool) -> tuple[QRect, QRect]:
    """The upper and the lower of two lines; of one, the upper in the middle."""
    height, middle = theme.px(20), cell.center().y() + 1
    top = middle - theme.px(20) if two else middle - height // 2
    upper = QRect(cell.left(), top, cell.width(), height)
    return upper, QRect(cell.left(), middle, cell.width(), height)


def parts(theme: Theme, rect: QRect, side: Side, column: Column) -> list[Part]:
    """What can be pressed in a cell, from left to right."""
    cell, body = side.cells[column], inner(theme, rect)
    if column == "rate":
        return list(_rate(theme, rect, side))
    if column == "extent":
        return list(_extent(theme, body, side))
    if column in CHIPS:
        return list(_chips(theme, body, cell.groups))
    if column == "name":
        _, lower = lines(theme, body, two=True)
        lower.setWidth(min(_wide(theme, cell.aside, 12.5, 400), body.width()))
        return [Part("cases", lower, cell.aside)]
    if not cell.groups:
        return []
    size, weight = (15.0, 600) if column == "demands" else (13.5, 500)
    upper, lower = lines(theme, body, two=bool(cell.aside))
    upper.setWidth(min(_wide(theme, cell.words, size, weight), body.width()))
    figure = Part("figure", upper, cell.words, cell.groups)
    if not cell.aside:
        return [figure]
    lower.setWidth(min(_wide(theme, cell.aside, 12.5, 400), body.width()))
    return [figure, Part("aside", lower, groups=cell.groups)]


def _rate(theme: Theme, rect: QRect, side: Side) -> Iterator[Part]:
    body = inner(theme, rect)
    if side.few:
        yield from _cases(theme, body, side)
    elif side.rate is None:
        along, groups = axis(theme, rect), side.cells["rate"].groups
        if groups:
            high = QRect(along.left(), along.center().y() - theme.px(12), along.width(), theme.px(24))
            yield Part("band", high, groups=groups)
    else:
        along = axis(theme, rect)
        left = along.left() + round(side.rate.low * along.width()) - theme.px(7)
        right = along.left() + round(side.rate.high * along.width()) + theme.px(7)
        band = QRect(left, body.center().y() - theme.px(10), right - left, theme.px(20))
        yield Part("band", band, groups=side.cells["rate"].groups)


def _cases(theme: Theme, body: QRect, side: Side) -> Iterator[Part]:
    """The cases themselves under "Too few for a rate": those that fit, then how many do not."""
    _, lower = lines(theme, body, two=True)
    left = body.left()
    for number, (reference, title) in enumerate(side.cases):
        wide = _wide(theme, title, 12.5, 500)
        after = f"and {len(side.cases) - number - 1} more"
        last = number + 1 == len(side.cases)
        room = body.right() - left - (0 if last else theme.px(14) + _wide(theme, after, 12.5, 500))
        if wide > room and number:
            more = f"and {len(side.cases) - number} more"
            yield Part("more", QRect(left, lower.top(), _wide(theme, more, 12.5, 500), lower.height()), more)
            return
        area = QRect(left, lower.top(), min(wide, max(room, theme.px(40))), lower.height())
        yield Part("case", area, title, case=reference)
        left += area.width() + theme.px(14)


def _extent(theme: Theme, body: QRect, side: Side) -> Iterator[Part]:
    """The pieces of the bar, from ten demands on, and the words under it."""
    groups = side.cells["extent"].groups
    upper, lower = lines(theme, body, two=not side.few)
    words_in = upper if side.few else lower
    if not side.few and groups:
        bar = QRect(body.left(), upper.top() + theme.px(5), body.width(), theme.px(10))
        yield from _pieces(theme, bar, groups)
    left = body.left()
    for group in groups:
        said = f"{len(group.events)} {group.words}"
        wide = _wide(theme, said, 12.5, 400)
        if left + wide > body.right() + 2 and left > body.left():
            return
        yield Part("count", QRect(left, words_in.top(), wide, words_in.height()), said, (group,))
        left += wide + theme.px(9)


def _pieces(theme: Theme, bar: QRect, groups: Sequence[Group]) -> Iterator[Part]:
    total, gap = sum(len(group.events) for group in groups), theme.px(2)
    before = 0
    for group in groups:
        start = bar.left() + round(before / total * bar.width())
        before += len(group.events)
        end = bar.left() + round(before / total * bar.width())
        area = QRect(start, bar.top(), max(end - start - gap, theme.px(2)), bar.height())
        yield Part(group.words, area, group.words, (group,))


def _chips(theme: Theme, body: QRect, groups: Sequence[Group]) -> Iterator[Part]:
    """A number with its sign; where room is short, how many are left over."""
    left, top = body.left(), body.center().y() - theme.px(CHIP) // 2
    for number, group in enumerate(groups):
        chip = Chip(group.sign, f"{len(group.events):,}", group.words)
        size, after = chip_size(theme, chip, CHIP), len(groups) - number - 1
        if left + size.width() + (theme.px(28) if after else 0) > body.right() and number:
            more = f"+{len(groups) - number}"
            area = QRect(left, top, _wide(theme, more, 12.5, 500), theme.px(CHIP))
            yield Part("more", area, more, tuple(groups[number:]))
            return
        yield Part("chip", QRect(left, top, size.width(), size.height()), group.words, (group,), chip=chip)
        left += size.width() + theme.px(6)


def _wide(theme: Theme, text: str, size: float, weight: int) -> int:
    return QFontMetrics(theme.font(size, weight)).horizontalAdvance(text) + 1
