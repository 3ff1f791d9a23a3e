"""What of a suggestion can be held against its sentence: the words that tell it, and where the two differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from pressdocket.desk.days import DateRead, published_day, read_date
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.passages import numbers_in, read_passage
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.records.report import Report
from pressdocket.records.when import When

if TYPE_CHECKING:
    from pressdocket.intake.suggest.marking import Marker
    from pressdocket.intake.suggest.suggestion import Suggestion

Tells = Literal["figure", "date", "party", "cue", "negation", "supposition"]

_DONE: Final = frozenset(
    {"removal", "account_action", "restriction", "platform_block", "block_lifted", "fine", "apology"}
)
"""Kinds that tell of a deed; of the others some tell of what may come."""
_CUE: Final = re.compile(r"“(.+?)”")


@dataclass(frozen=True, slots=True)
class Marked:
    """`start` to `end` in code points of the sentence, and what the words there tell; `value` is a figure in
    digits or a date in EDTF, where the language of the report could be read."""

    start: int
    end: int
    tells: Tells
    value: str = ""


def marks_in(
    words: str, why: str, parties: Sequence[str], marker: "Marker | None", on: date | None
) -> tuple[Marked, ...]:
    """The figures, dates, names of `parties`, cue, denials and suppositions of a sentence, in their order and
    none inside another. `marker` reads its language, None where that has no rules; `on` is the day it
    was said. `why` begins with the cue in quotation marks."""
    found = [Marked(mark.start, mark.end, "figure") for mark in doubts_in(words)]
    if marker is None or marker.code == "en":
        if said := read_passage(words).when:
            found += _of(words, re.escape(said), "date")
    else:
        # Before the doubts: "35.000" is no doubtful figure where its language is known.
        found = [Marked(one.start, one.end, "figure", one.number) for one in marker.figures(words)] + found
        found += [Marked(time.start, time.end, "date", time.edtf) for time in marker.times(words, on)]
    if marker is not None:
        found += [Marked(*place, "negation") for place in marker.denials(words)]
        found += [Marked(*place, "supposition") for place in marker.suppositions(words)]
    for name in sorted({name for name in parties if name}, key=len, reverse=True):
        found += _of(words, rf"(?<!\w){re.escape(name)}(?!\w)", "party")
    found += [Marked(start, end, "figure") for start, end in numbers_in(words)]
    if cue := _CUE.match(why):
        found += _of(words, rf"(?<!\w){re.escape(cue[1])}(?!\w)", "cue")[:1]
    taken: list[Marked] = []
    for mark in found:
        if not any(mark.start < other.end and other.start < mark.end for other in taken):
            taken.append(mark)
    return tuple(sorted(taken, key=lambda mark: mark.start))


def differences(
    one: "Suggestion", words: str, marks: Sequence[Marked], report: Report, zone: str
) -> Iterator[str]:
    """Sentences on what the suggestion says and its sentence does not."""
    figures = [words[mark.start : mark.end] for mark in marks if mark.tells == "figure"]
    read = (mark.value or _plain(words[mark.start : mark.end]) for mark in marks if mark.tells == "figure")
    said = {number for number in read if number}
    if one.count and one.count not in said and figures:
        yield f"{one.count} is not in this sentence, which says {', '.join(figures)}."
    for mark in marks:
        if mark.tells == "date":
            day = words[mark.start : mark.end]
            meant = _date_of(mark.value or day, report, zone)
            if (
                one.date
                and meant
                and not meant.when.span.overlaps(built(When, edtf=one.date, zone=zone).span)
            ):
                yield f"“{day}” reads as {meant.in_words}."
    for mark in marks:
        denied = mark.tells == "negation" and one.kind not in ("refusal", "denial")
        if denied or (mark.tells == "supposition" and one.kind in _DONE):
            yield f"The sentence says “{words[mark.start : mark.end]}”: did it happen?"
            return


def _date_of(words: str, report: Report, zone: str) -> DateRead | None:
    try:
        return read_date(words, zone, published_day(report))
    except UserError:
        return None


def _of(words: str, pattern: str, tells: Tells) -> list[Marked]:
    return [Marked(found.start(), found.end(), tells) for found in re.finditer(pattern, words, re.IGNORECASE)]


def _plain(figure: str) -> str:
    """A figure as a number in digits, as far as it can be read without its language."""
    return read_passage(f"{figure} things").number or re.sub(r"[^\d]", "", figure)
