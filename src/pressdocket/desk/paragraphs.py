"""A report's text as a reader counts it: the headline, then numbered paragraphs."""

import re

_SEAM = re.compile(r"[.!?]([\"”’)]*)\s+(?=[^a-z\s])")
_ENDS = (".", "!", "?", "…", ".”", '."', "。")


def headline_end(text: str) -> int:
    """Where the headline and the empty lines after it end; 0 where the first line reads as a sentence of the
    report, or is all there is."""
    first, _, rest = text.partition("\n")
    if first.rstrip().endswith(_ENDS) or not rest.strip():
        return 0
    return len(text) - len(rest.lstrip("\n"))


def paragraph_at(text: str, point: int) -> int:
    """The number of the paragraph in which a code point stands, counted from 1; 0 for the headline."""
    start = headline_end(text)
    if point < start:
        return 0
    return sum(1 for line in text[start : point + 1].split("\n") if line.strip()) or 1


def place_in_words(text: str, start: int, end: int) -> str:
    """ "Paragraph 3, characters 512 – 573"."""
    number = paragraph_at(text, start)
    return f"{f'Paragraph {number}' if number else 'Headline'}, characters {start:,} – {end:,}"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a passage starts and ends, within its line."""
    first = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    last = len(text) if line_end < 0 else line_end
    for found in _SEAM.finditer(text, first, last):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.end(1)
            break
    return first, last
