"""Text made alike for searching, with a way back to where each letter came from.

Two steps. `fold` makes letters alike and turns everything else into spaces. `paired` then cuts what is
written without spaces into overlapping pairs, so that SQLite's word index finds any part of it.
"""

import re
from typing import Final
from unicodedata import category, normalize

_CYRILLIC = dict(zip("абвгдезијклмнопрстћуфхцчшђж", "abvgdezijklmnoprstcufhccsdz", strict=True))
_LATIN: Final = str.maketrans(
    _CYRILLIC | {"љ": "lj", "њ": "nj", "џ": "dz", "đ": "d", "ð": "d", "ł": "l", "ø": "o", "ı": "i"}
)
# Syllables typed letter by letter; all other compositions only add marks, which are dropped anyway.
_SYLLABLE: Final = re.compile("[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]")
_UNSPACED = (
    "\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Hangul, Han and kana, as the inside of a character class."""
UNSPACED: Final = re.compile(f"[{_UNSPACED}]+")
_OPEN_END: Final = re.compile(f"[{_UNSPACED}]{{2}}$")
SPACED_LETTER: Final = f"[^ {_UNSPACED}]"
"""A folded letter of any script that sets spaces between words, as a pattern."""


def _fold_one(character: str) -> str:
    """NFKC, case, marks, Serbian Cyrillic and barred letters; no letter and no number is a space."""
    letters = normalize("NFKD", normalize("NFKD", character).casefold())
    bare = "".join(c for c in letters if category(c)[0] != "M" and category(c) != "Cf")
    latin = normalize("NFC", bare).translate(_LATIN)
    return "".join(c if category(c)[0] in "LN" else " " for c in latin)


class _Letters(dict[int, str]):
    """What each code point folds to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code))
        return folded


_LETTERS: Final = _Letters()


def fold(text: str) -> str:
    """Letters and numbers made alike, a space for each of the rest."""
    if text.isascii():
        return text.translate(_LETTERS)
    # Twice: marks that are dropped may have stood between the letters of a syllable.
    return _SYLLABLE.sub(_whole, _SYLLABLE.sub(_whole, text).translate(_LETTERS))


def _whole(letters: re.Match[str]) -> str:
    return normalize("NFC", letters[0])


def fold_map(text: str) -> tuple[str, list[int]]:
    """What `fold` gives, and for each of its characters the index in `text` it came from.

    One index more stands for the end, so a passage ends where the next character came from.
    """
    if text.isascii():
        return fold(text), list(range(len(text) + 1))
    letters: list[tuple[int, str]] = []
    for index, character in _composed(list(enumerate(text))):
        letters += [(index, letter) for letter in _LETTERS[ord(character)]]
    places = _composed(letters)
    return "".join(letter for _, letter in places), [*(index for index, _ in places), len(text)]


def _composed(places: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Characters with the index each came from, syllables typed letter by letter made one."""
    text = "".join(character for _, character in places)
    found: list[tuple[int, str]] = []
    done = 0
    for letters in _SYLLABLE.finditer(text):
        found += places[done : letters.start()]
        found += [(places[letters.start()][0], character) for character in _whole(letters)]
        done = letters.end()
    return found + places[done:]


def unfolded_span(origins: list[int], start: int, end: int) -> tuple[int, int]:
    """Where `folded[start:end]` lies in the text that was folded, marks included."""
    last = origins[end - 1]
    return origins[start], next(origin for origin in origins[end:] if origin > last)


def paired(folded: str) -> str:
    """Runs of Hangul, Han and kana as overlapping pairs and their last character; the rest as it is."""
    return UNSPACED.sub(_pairs, folded)


def _pairs(run: re.Match[str]) -> str:
    letters = run[0]
    return f" {' '.join(letters[i : i + 2] for i in range(len(letters)))} "


def asked(folded: str) -> str:
    """The words of `paired` to ask for: a last pair without its second half, for the text may go on."""
    words = paired(folded).split()
    return " ".join(words[:-1] if _OPEN_END.search(folded.rstrip()) else words)
