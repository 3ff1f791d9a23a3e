"""One sentence with all that was found in it."""

from typing import NamedTuple

from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.naming import AUTHORITY, Mention
from pressdocket.intake.suggest.times import Time
from pressdocket.intake.suggest.words import Sentence, Word


class Passage(NamedTuple):
    """One sentence read."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    amounts: tuple[Amount, ...]
    times: tuple[Time, ...]
    words: tuple[Word, ...]
    lows: tuple[str, ...]

    def low(self, at: int) -> str:
        """The word there in small letters, empty outside of the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def mention_before(self, at: int) -> Mention | None:
        """The one that ends right before a word."""
        return next((mention for mention in self.mentions if mention.last == at), None)

    def mention_at(self, at: int) -> Mention | None:
        """The one that begins at a word."""
        return next((mention for mention in self.mentions if mention.first == at), None)

    def time_at(self, at: int) -> Time | None:
        """The one that a word belongs to."""
        if not 0 <= at < len(self.words):
            return None
        start = self.words[at].start
        return next((time for time in self.times if time.start <= start < time.end), None)

    def place_of(self, time: Time) -> int:
        """Its first word."""
        return next((at for at, word in enumerate(self.words) if word.end > time.start), len(self.words))


_NO_ADVERBS = frozenset(
    {"ally", "anomaly", "assembly", "bully", "family", "italy", "july", "monopoly", "reply", "rely", "supply"}
)


def is_adverb(word: str) -> bool:
    """Whether a word looks like an adverb."""
    return len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS


def describes(word: str) -> bool:
    """Whether a word looks like an adjective."""
    return len(word) > 3 and (
        "-" in word or word.endswith(("al", "ive", "ed", "ous", "an", "ish", "ese", "ian", "ern"))
    )


def is_counted(passage: Passage, at: int) -> bool:
    """Whether a figure stands before a word and counts it, which makes it a noun: "300 requests"."""
    return any(not amount.money and amount.last == at + 1 for amount in passage.amounts)


def fits(kind: str, classes: tuple[str, ...]) -> bool:
    """Whether a mention of a kind is in one of the classes of a cue; no classes: anything."""
    if not classes:
        return True
    if kind in classes:
        return True
    return (kind in AUTHORITY and "authority" in classes) or (kind == "name" and "unknown" in classes)
