"""Compound nouns read as their last part: "Videoplattform" as "plattform", "Telegram-Kanal" as two words."""

from typing import Final

from pressdocket.intake.suggest.language import LanguageFile
from pressdocket.intake.suggest.words import Sentence, Word

_LEAST_LAST: Final = 5
_LEAST_FIRST: Final = 2
"""Letters of a compound's last part and of what stands before it."""


class Compounds:
    """Knows a language's nouns and what a name before a hyphen is; the text of a word stays as written."""

    def __init__(self, file: LanguageFile, names: frozenset[str], parties: frozenset[str]) -> None:
        self._known = frozenset(file.terms)
        self._names = names
        self._parties = parties

    def split(self, sentence: Sentence) -> Sentence:
        """The sentence with compounds taken apart or read as their last part; places in the text stay."""
        words: list[Word] = []
        quoted: list[bool] = []
        for word, inside in zip(sentence.words, sentence.quoted, strict=True):
            pieces = self._pieces(word)
            words += pieces
            quoted += [inside] * len(pieces)
        return sentence._replace(words=tuple(words), quoted=tuple(quoted))

    def _pieces(self, word: Word) -> tuple[Word, ...]:
        if not word.text[:1].isupper() or word.low in self._known or word.text in self._names:
            return (word,)
        first, hyphen, rest = word.text.partition("-")
        if hyphen and first in self._parties and rest[:1].isupper():
            start = word.start + len(first) + 1
            last = Word(rest, rest.lower(), start, word.end)
            return Word(first, first.lower(), word.start, start - 1), *self._pieces(last)
        behind = word.low.rpartition("-")[2] if hyphen else ""
        return (word._replace(low=behind if behind in self._known else self._last_of(word.low)),)

    def _last_of(self, low: str) -> str:
        for at in range(_LEAST_FIRST, len(low) - _LEAST_LAST + 1):
            if low[at:] in self._known:
                return low[at:]
        return low
