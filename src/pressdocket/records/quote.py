"""Quotes and how they find their sentence again (W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5)."""

import re
import unicodedata
from itertools import takewhile
from typing import Annotated

from pydantic import Field, model_validator

from pressdocket.records.base import Name, Text, Value

CONTEXT = 32
"""Code points of prefix and suffix kept with a quote."""


class Quote(Value):
    """TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector (`start`, `end`) in one.

    Positions count Unicode code points of the report's text.
    """

    exact: Name
    prefix: Text = ""
    suffix: Text = ""
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _as_long(self) -> "Quote":
        if self.end - self.start != len(self.exact):
            raise ValueError("The quote is not as long as the passage from start to end.")
        return self

    def find(self, text: str) -> tuple[int, int] | None:
        """Where the passage stands in `text` now, as (start, end); None when it is gone.

        The stored position first, then the exact words where their surroundings fit best, then the same
        words whatever became of white space, quotation marks and hyphens.
        """
        if text[self.start : self.end] == self.exact:
            return self.start, self.end
        places = [(m.start(), m.end()) for m in re.finditer(re.escape(self.exact), text)]
        return self._best(places or _loosely(self.exact, text), text)

    def _best(self, places: list[tuple[int, int]], text: str) -> tuple[int, int] | None:
        def fit(place: tuple[int, int]) -> tuple[int, int]:
            before, after = text[: place[0]][-CONTEXT:], text[place[1] :][:CONTEXT]
            likeness = _shared(before[::-1], self.prefix[::-1]) + _shared(after, self.suffix)
            return likeness, -abs(place[0] - self.start)

        return max(places, key=fit, default=None)


def quote(text: str, start: int, end: int) -> Quote:
    """The quote of `text[start:end]` with its surroundings."""
    return Quote(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )


def _shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


_ALIKE = str.maketrans("“”„‟«»‘’‚‛′″‐‑‒–—−", "\"\"\"\"\"\"''''''------") | {0xAD: None, 0x200B: None}


def _plain(text: str) -> tuple[str, list[int]]:
    """Text with variants of marks and spaces made one, and for each character where it came from."""
    letters: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        for plain in unicodedata.normalize("NFKC", character).translate(_ALIKE):
            letter = " " if plain.isspace() else plain
            if not (letter == " " and letters[-1:] == [" "]):
                letters.append(letter)
                origins.append(position)
    return "".join(letters), origins


def _loosely(exact: str, text: str) -> list[tuple[int, int]]:
    wanted = _plain(exact)[0].strip()
    if not wanted:
        return []
    plain, origins = _plain(text)
    spans = ((m.start(), m.end()) for m in re.finditer(re.escape(wanted), plain))
    return [(origins[start], origins[end - 1] + 1) for start, end in spans]
