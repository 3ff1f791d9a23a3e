"""Which language a text is written in, by its script and its commonest words; no more than a guess."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, Final

_SAMPLE: Final = 6000
_LEAST: Final = 0.06
"""Share of common words below which no language is named."""


class Guesser:
    """Guesses with the lists of assets/gazetteer/languages.toml."""

    def __init__(self, folder: Path) -> None:
        lists: dict[str, dict[str, Any]] = tomllib.loads(
            (folder / "languages.toml").read_text(encoding="utf-8")
        )
        self._words: dict[str, frozenset[str]] = {
            code: frozenset(words) for code, words in lists["words"].items()
        }
        self._scripts: dict[str, re.Pattern[str]] = {
            code: re.compile(f"[{letters}]") for code, letters in lists["scripts"].items()
        }
        self._letters: dict[str, str] = lists["letters"]

    def language_of(self, text: str) -> str:
        """A code such as "en"; empty when it cannot be told."""
        sample = text[:_SAMPLE].casefold()
        letters = sum(character.isalpha() for character in sample)
        if not letters:
            return ""
        for code, script in self._scripts.items():
            if len(script.findall(sample)) > letters / 4:
                return code
        if len(re.findall("[а-яђјљњћџіїєґё]", sample)) > letters / 2:
            counts: dict[str, float] = {
                code: sum(sample.count(one) for one in own) for code, own in self._letters.items()
            }
            return _best(counts, 1)
        words = Counter(re.findall(r"[^\W\d_]+", sample))
        shares = {
            code: sum(words[word] for word in common) / max(1, words.total())
            for code, common in self._words.items()
        }
        return _best(shares, _LEAST)


def _best(weights: dict[str, float], least: float) -> str:
    best = max(weights, key=lambda code: weights[code])
    return best if weights[best] >= least else ""
