"""Which language a text is written in, by its script and its commonest words; no more than a guess."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Final

_SAMPLE: Final = 6000
_LEAST: Final = 0.06
"""Share of common words below which no language is named."""


class Guesser:
    """Guesses with the lists of assets/gazetteer/languages.toml."""

    def __init__(self, folder: Path) -> None:
        lists = tomllib.loads((folder / "languages.toml").read_text(encoding="utf-8"))
        self._words = {code: frozenset(words) for code, words in lists["words"].items()}
        self._scripts = {code: re.compile(f"[{letters}]") for code, letters in lists["scripts"].items()}
        self._letters = lists["letters"]

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
            counts = {code: sum(sample.count(one) for one in own) for code, own in self._letters.items()}
            best = max(counts, key=lambda code: counts[code])
            return best if counts[best] else ""
        words = Counter(re.findall(r"[^\W\d_]+", sample))
        shares = {
            code: sum(words[word] for word in common) / max(1, words.total())
            for code, common in self._words.items()
        }
        best = max(shares, key=lambda code: shares[code])
        return best if shares[best] >= _LEAST else ""
