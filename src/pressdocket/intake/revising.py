"""Two versions of a text: what was added, what is gone, what changed, and where a quote stands now."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final, Literal

from pressdocket.records.quote import Quote, quote

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+|[\u00a0\u202f ]\d{3}(?!\d))*")
"""A number in digits, with its groups and decimals."""

_SENTENCE: Final = re.compile(r"\S[^\n]*?(?:[.!?…]+[\"”’»)]*(?=\s|$)|[。！？][」”]*|(?=\n)|$)")
_TOKEN: Final = re.compile(rf"{FIGURE.pattern}|\w+|[^\w\s]")
_WORD: Final = re.compile(r"\w+")
_SAME: Final = 0.5
"""What share of their words two sentences have in common if one is the other, changed."""
_PAIRS: Final = 10_000
"""Pairs of sentences beyond which a rewritten stretch is told as gone and added, as none is looked for."""

Figures = tuple[tuple[str, str], ...]
"""Numbers before and after, as they were written; empty for one that was not there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that differs. `start` and `end` point into the earlier text, both 0 for what was added."""

    kind: Literal["added", "gone", "changed"]
    before: str
    after: str
    start: int = 0
    end: int = 0
    figures: Figures = ()


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """Every sentence in which two texts differ but for white space, in the order of the text."""
    old, new = _sentences(before), _sentences(after)
    words_old = [_squeezed(before[start:end]) for start, end in old]
    words_new = [_squeezed(after[start:end]) for start, end in new]
    found: list[Passage] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, words_old, words_new).get_opcodes():
        if tag == "equal":
            continue
        pairs = _paired(words_old[i1:i2], words_new[j1:j2])
        for one, other in pairs:
            span = (0, 0) if one is None else old[i1 + one]
            was = "" if one is None else words_old[i1 + one]
            now = "" if other is None else words_new[j1 + other]
            kind: Literal["added", "gone", "changed"]
            kind = "changed" if was and now else "gone" if was else "added"
            figures = changed_figures(was, now) if kind == "changed" else ()
            found.append(Passage(kind, was, now, *span, figures))
    return tuple(found)


def changed_figures(before: str, after: str) -> Figures:
    """The numbers that two forms of a sentence do not share, those in the same place side by side."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    found: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            pair = zip_longest(_numbers(old[i1:i2]), _numbers(new[j1:j2]), fillvalue="")
            found += [(one, other) for one, other in pair if one != other]
    return tuple(found)


def moved(wanted: Quote, text: str) -> Quote | None:
    """The quote at its place in another version of its text; None when its words are gone.

    Where it began or ended with a whole word or number it does so there: “18 videos” is not in “118 videos”.
    """
    candidates = [wanted.find(text), *(match.span() for match in re.finditer(re.escape(wanted.exact), text))]
    for place in candidates:
        if place is not None and _is_whole(wanted, text, *place):
            return quote(text, *place)
    return None


def _is_whole(wanted: Quote, text: str, start: int, end: int) -> bool:
    cut_before = _joins(wanted.prefix, wanted.exact)
    cut_after = _joins(wanted.exact, wanted.suffix)
    return (cut_before or not _joins(text[max(0, start - 2) : start], text[start:end])) and (
        cut_after or not _joins(text[start:end], text[end : end + 2])
    )


def _joins(left: str, right: str) -> bool:
    """Whether one word or number goes on from the one text into the other."""
    if not left or not right:
        return False
    if left[-1].isalnum() and right[0].isalnum():
        return True
    if left[-1] in ".," and right[0].isdigit():
        return left[-2:-1].isdigit()
    return left[-1].isdigit() and right[0] in ".," and right[1:2].isdigit()


def _sentences(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _SENTENCE.finditer(text)]


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _numbers(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if token[0].isdigit()]


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Each sentence with the one it became, if it became one; what was added stands where it stands."""
    at = 0
    counted = [Counter(_WORD.findall(words)) for words in new]
    many = len(old) * len(new) > _PAIRS
    for number, words in enumerate(old):
        own = Counter(_WORD.findall(words))
        likest = () if many else range(at, len(new))
        best = max(likest, key=lambda other: _alike(own, counted[other]), default=None)
        if best is None or _alike(own, counted[best]) < _SAME:
            yield number, None
            continue
        yield from ((None, added) for added in range(at, best))
        yield number, best
        at = best + 1
    yield from ((None, added) for added in range(at, len(new)))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
