"""Where the words that are looked for stand in a text, and which of these places is looked at."""

import re
from collections.abc import Iterator

from pressdocket.qt.evidence.textmap import TextMap


class Finds:
    """Places in code points of the report's text."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []
        self._at = 0

    def __len__(self) -> int:
        return len(self._places)

    @property
    def place(self) -> tuple[int, int] | None:
        """The one that is looked at."""
        return self._places[self._at] if self._places else None

    @property
    def number(self) -> int:
        """Which one that is, from 1; 0 for none."""
        return self._at + 1 if self._places else 0

    def look_for(self, words: str, text: TextMap, top: int) -> None:
        """Every place of the words, whatever their case; at first the first from the code point `top` on."""
        self.clear()
        if words.strip():
            pattern = r"\s+".join(re.escape(part) for part in words.split())
            self._places = [
                (text.skip + match.start(), text.skip + match.end())
                for match in re.finditer(pattern, text.plain, re.IGNORECASE)
            ]
        self._at = next((n for n, place in enumerate(self._places) if place[0] >= top), 0)

    def clear(self) -> None:
        self._places, self._at = [], 0

    def step(self, step: int) -> None:
        if self._places:
            self._at = (self._at + step) % len(self._places)

    def grounds(self) -> Iterator[tuple[int, int, str, str]]:
        """Each with the tint under it and the rule under the one that is looked at."""
        for number, (start, end) in enumerate(self._places):
            here = number == self._at
            yield start, end, "highlight" if here else "accent_soft", "accent" if here else ""
