"""How much two texts share: reprints and relayed statements are found by their runs of words.

After Broder, "On the resemblance and containment of documents" (1997): a text is the set of its runs of five
words; two texts resemble each other by what their sets share.
"""

import re
import unicodedata
from typing import Final

RUN: Final = 5
"""Words in a run."""

_UNSPACED: Final = "\u3040-\u30ff\u3400-\u9fff"
"""Letters of scripts that put no space between words; each counts as one."""

_WORD: Final = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}]+")


def words_of(text: str) -> list[str]:
    """The words of a text in their order, without regard to case, width and punctuation."""
    # Word by word, so that a long text does not keep the window's thread waiting.
    return [unicodedata.normalize("NFKC", word[0]).casefold() for word in _WORD.finditer(text)]


def runs(text: str) -> frozenset[int]:
    """A number for each run of words; one for the whole of a text that is shorter than a run."""
    words = words_of(text)
    starts = range(max(len(words) - RUN, 0) + 1) if words else ()
    return frozenset(hash(tuple(words[start : start + RUN])) for start in starts)


def shared(one: frozenset[int], other: frozenset[int]) -> float:
    """From 0 to 1, how much of the shorter text stands in the longer one: its containment."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def telling(text: str, count: int = 8) -> tuple[str, ...]:
    """Some runs of words from all over a text as they stand in it, to find by them what may be its copy.

    Its beginning is left out where the text is long enough, as outlets write headlines of their own.
    """
    places = [word.span() for word in _WORD.finditer(text)]
    body = places[min(12, max(len(places) - RUN, 0)) :]
    last = max(len(body) - RUN, 0)
    step = max(last // count, 1)
    starts = range(0, last + 1, step) if body else ()
    return tuple(text[body[start][0] : body[start : start + RUN][-1][1]] for start in starts)[: count + 1]
