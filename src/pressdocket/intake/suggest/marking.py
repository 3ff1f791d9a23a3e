"""What a few words say in one language, apart from their report: figures, times, denials and suppositions."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pressdocket.intake.suggest.amounts import Amount, Counter, plain
from pressdocket.intake.suggest.glued import Splitter
from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.times import Clock, Time
from pressdocket.intake.suggest.words import Sentence, in_cyrillic, sentences


class Figure(NamedTuple):
    """`start` to `end` of a number in some words, its value, of how many, and what it counts."""

    start: int
    end: int
    number: str
    of: str
    unit: str
    money: bool


class Marker:
    """Reads words with one language's lists; `marked_denying` and `marked_supposing` of its words."""

    def __init__(self, language: Language) -> None:
        self.code = language.file.code
        self._language = language
        self._counter, self._clock = Counter(language), Clock(language)
        self._splitter = Splitter(language, frozenset()) if language.file.order == "sov" else None
        self._denying = self._pattern("marked_denying")
        self._supposing = self._pattern("marked_supposing")

    def denials(self, words: str) -> Iterator[tuple[int, int]]:
        """Where words stand that deny: "nicht", "se negó"."""
        return (found.span() for found in self._denying.finditer(words))

    def suppositions(self, words: str) -> Iterator[tuple[int, int]]:
        """Where words stand by which something may be, and need not have been: "könnte"."""
        return (found.span() for found in self._supposing.finditer(words))

    def times(self, words: str, on: date | None) -> tuple[Time, ...]:
        return self._clock.times(words, 0, len(words), on)

    def figures(self, words: str) -> Iterator[Figure]:
        """The figures that count something or are money, in their order."""
        file = self._language.file
        for sentence in sentences(words, cyrillic=file.cyrillic, dotted_days=file.dotted_days):
            read = self._splitter.split(sentence) if self._splitter else sentence
            for amount in self._counter.amounts(read):
                if amount.number is not None:
                    start, end = self._place(read, amount)
                    of = "" if amount.of is None else plain(amount.of)
                    yield Figure(start, end, plain(amount.number), of, amount.unit, amount.money)

    def _place(self, sentence: Sentence, amount: Amount) -> tuple[int, int]:
        """Where the number itself stands, without what it counts."""
        for at in range(amount.first, amount.last):
            value, end = self._counter.value(sentence, at)
            if value is not None:
                return sentence.words[at].start, sentence.words[end - 1].end
        return sentence.words[amount.first].start, sentence.words[amount.last - 1].end

    def _pattern(self, name: str) -> re.Pattern[str]:
        """Any of the words of a list; "*" stands for the rest of a word, or for its beginning."""
        terms = self._language.file.words.get(name, ())
        if self._language.file.cyrillic:
            terms += tuple(map(in_cyrillic, terms))
        glued = bool(self._language.file.time.get("no_edges"))
        pieces = [
            ("" if glued or term.startswith("*") else r"(?<!\w)")
            + re.escape(term.strip("*")).replace("'", "['’]")
            + ("" if glued or term.endswith("'") else r"\w*" if term.endswith("*") else r"(?!\w)")
            for term in sorted(terms, key=len, reverse=True)
        ]
        return re.compile("|".join(pieces) or r"(?!)", re.IGNORECASE)
