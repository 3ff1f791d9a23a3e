"""Words nobody has used: invented vocabularies, the same every time."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from random import Random
from typing import Final

_ONSETS: Final = [*"bcdfghjklmnprstvwz", "br", "dr", "gl", "pl", "st", "tr"]
_VOWELS: Final = [*"aeiou", "ai", "ea", "ou"]
_CODAS: Final = ["", "", "", "l", "m", "n", "r", "s", "nd", "rt"]
_HANGUL: Final = [chr(code) for code in range(0xAC00, 0xD7A4, 131)]
_SERBIAN: Final = ["ba", "ča", "ći", "đe", "žo", "ljo", "nja", "mi", "re", "šu", "to", "va", "lja", "ko"]
_SIZE: Final = 4000


class Words:
    """A vocabulary whose nth word comes up about as often as 1/(n + 10): few everywhere, most hardly ever."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))

    def some(self, random: Random, number: int) -> list[str]:
        return random.choices(self.words, cum_weights=self._weights, k=number)

    def sentence(self, random: Random, number: int) -> str:
        """`number` words with a capital and a full stop."""
        text = " ".join(self.some(random, number))
        return f"{text[:1].upper()}{text[1:]}."


@cache
def latin() -> Words:
    return Words(_distinct(_latin_word))


@cache
def korean() -> Words:
    return Words(_distinct(lambda random: "".join(random.choices(_HANGUL, k=random.randint(2, 4)))))


@cache
def serbian() -> Words:
    return Words(_distinct(lambda random: "".join(random.choices(_SERBIAN, k=random.randint(2, 4)))))


def _latin_word(random: Random) -> str:
    return "".join(
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS)
        for _ in range(random.choice((1, 2, 2, 3)))
    )


def _distinct(make: Callable[[Random], str]) -> list[str]:
    random = Random(7)
    found: dict[str, None] = {}
    while len(found) < _SIZE:
        found[make(random)] = None
    return list(found)
