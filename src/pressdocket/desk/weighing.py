"""What of a suggestion can be held against its sentence: the words that tell it, and where the two differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from pressdocket.desk.days import DateRead, published_day, read_date
from pressdocket.desk.doubts import doubts_in
from pressdocket.desk.passages import numbers_in, read_passage
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.records.report import Report
from pressdocket.records.when import When

if TYPE_CHECKING:
    from pressdocket.intake.suggest.suggestion import Suggestion

Tells = Literal["figure", "date", "party", "cue", "negation"]

_NEGATIONS: Final = re.compile(
    r"\b(?:not|never|no|nor|none|neither|nobody|without|denie[sd]|deny|den(?:ying|ial)|refus\w+|declin\w+|"
    r"fail(?:ed|s|ing)? to|unable to)\b|n['’]t\b",
    re.IGNORECASE,
)
_CUE: Final = re.compile(r"“(.+?)”")


@dataclass(frozen=True, slots=True)
class Marked:
    """`start` to `end` in code points of the sentence, and what the words there tell."""

    start: int
    end: int
    tells: Tells


def marks_in(words: str, why: str, parties: Sequence[str]) -> tuple[Marked, ...]:
    """The figures, dates, names of `parties`, cue and negations of a sentence, none inside another, in their
    order. Dates and negations are those of English; `why` begins with the cue in quotation marks."""
    found = [Marked(mark.start, mark.end, "figure") for mark in doubts_in(words)]
    if date := read_passage(words).when:
        found += _of(words, re.escape(date), "date")
    found += [Marked(match.start(), match.end(), "negation") for match in _NEGATIONS.finditer(words)]
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
    said = {number for number in map(_plain, figures) if number}
    if one.count and one.count not in said and figures:
        yield f"{one.count} is not in this sentence, which says {', '.join(figures)}."
    dates = [words[mark.start : mark.end] for mark in marks if mark.tells == "date"]
    for date in dates:
        read = _date_of(date, report, zone)
        if one.date and read and not read.when.span.overlaps(built(When, edtf=one.date, zone=zone).span):
            yield f"“{date}” reads as {read.in_words}."
    for mark in marks:
        if mark.tells == "negation" and one.kind not in ("refusal", "denial"):
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
