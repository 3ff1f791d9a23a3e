"""The columns of a comparison, in two sets that take turns, and how wide they are."""

from dataclasses import dataclass
from typing import Final, Literal

from pressdocket.desk.side_by_side import Column

Set = Literal["answers", "records"]


@dataclass(frozen=True, slots=True)
class Head:
    """`width` in design pixels is what a column takes of a page at its usual width, `least` what it makes do
    with; `said` is the whole of its words for a screen reader."""

    column: Column
    words: str
    said: str
    width: int
    least: int


HEADS: Final = (
    Head("name", "Name", "Who is compared", 168, 132),
    Head("demands", "Demands", "Demands that count", 88, 76),
    Head("in_time", "Met in time", "Met in time, by law or the deadline named", 106, 96),
    Head("rate", "", "Share met in time, the band that the record allows from 0 to 100 %", 300, 200),
    Head("extent", "Answered in full", "How far demands were answered", 232, 196),
    Head("time", "Median time to act", "Median time to act, as a band", 148, 130),
    Head("left_out", "Left out, undecided", "Left out, or counted once for and once against", 144, 132),
    Head("items", "Items acted on", "Items acted on of those asked for, each unit apart", 170, 140),
    Head("promises", "Promises", "Promises kept, broken and open", 170, 130),
    Head("apologies", "Apologies", "Apologies", 92, 84),
    Head("fines", "Fines", "Fines by currency; running totals are not added", 196, 150),
    Head("official", "Official series", "Complete official series with Wilson's 95 % interval", 170, 140),
    Head("support", "Support", "How well the demands are supported", 180, 150),
)
SETS: Final[dict[Set, frozenset[Column]]] = {
    "answers": frozenset({"name", "demands", "in_time", "rate", "extent", "time", "left_out"}),
    "records": frozenset(
        {"name", "demands", "items", "promises", "apologies", "fines", "official", "support"}
    ),
}


def fitted(columns: frozenset[Column], room: int) -> dict[int, int]:
    """The widths of the columns that fit into so many design pixels, by their number; the rightmost go first.

    What room is left is shared out, first up to what each would take, then evenly among the widest.
    """
    shown, used = list[int](), 0
    for number, head in enumerate(HEADS):
        if head.column in columns:
            if used + head.least > room and len(shown) > 1:
                break
            shown.append(number)
            used += head.least
    wanted = sum(HEADS[number].width - HEADS[number].least for number in shown)
    share = min(1.0, (room - used) / wanted) if wanted else 0.0
    widths = {
        number: HEADS[number].least + int(share * (HEADS[number].width - HEADS[number].least))
        for number in shown
    }
    spare = room - sum(widths.values())
    if spare > 0:
        widths[shown[-1]] += spare
    return widths
