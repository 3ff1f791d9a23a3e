"""The others of a list: what was removed, counted one after the other; who was fined how much."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Amount, Counter
from pressdocket.intake.suggest.found import BODIES, BY_PLATFORM, REQUESTS, Found
from pressdocket.intake.suggest.language import HOSTED
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story

_MARKS: Final = frozenset({",", ";"})
_LINKS: Final = frozenset({",", "in", "on"})
_REACH: Final = 8
"""Words between a figure and the one that leaves out what it counts."""


class Listings:
    """Reads on from what a verb or a noun has counted."""

    def __init__(self, story: Story, counter: Counter) -> None:
        self._language = story.language
        self._story = story
        self._counter = counter

    def others(self, found: Found) -> Iterator[Found]:
        """The members of a list that stand behind the one found, each an event of its own."""
        if found.amount is None:
            return
        passage = self._story.passages[found.here]
        if found.amount.money:
            yield from self._sums(found, passage, found.amount)
        else:
            others = list(self._counts(found, passage, found.amount))
            yield from others or self._elsewhere(found, passage, found.amount)

    def kind_of(self, unit: str, kind: str) -> str:
        """Whether what was counted are accounts or what they show."""
        if kind not in BY_PLATFORM:
            return kind
        classes = self._language.class_of.get(unit, frozenset())
        if "channel" in classes:
            return kind
        return "account_action" if "account" in classes else "removal" if "content" in classes else kind

    def _counts(self, found: Found, passage: Passage, previous: Amount) -> Iterator[Found]:
        for amount in passage.amounts:
            if amount.money or amount.first < previous.last:
                continue
            between = self._between(passage, previous.last, amount.first)
            joined = self._is_joined(between) or self._is_of_the_list(found, passage, between, amount)
            if not joined:
                continue
            yield replace(
                found,
                kind=self.kind_of(amount.unit, found.kind),
                first=amount.first,
                last=amount.last,
                rule=f"{found.rule}, listed",
                amount=amount,
            )
            previous = amount

    def _elsewhere(self, found: Found, passage: Passage, counted: Amount) -> Iterator[Found]:
        """ "600 accounts in Ghana and 200 in Togo": a figure that leaves out what it counts."""
        if found.kind not in BY_PLATFORM or not self._language.has("prepositions", passage.low(counted.last)):
            return
        for at in range(counted.last + 2, min(len(passage.words), counted.last + _REACH)):
            if not self._language.has("and", passage.low(at)):
                continue
            about = self._language.has("about", passage.low(at + 1))
            number, end = self._counter.value(passage.sentence, min(at + 1 + about, len(passage.words) - 1))
            if number is None or passage.low(end) != passage.low(counted.last):
                return
            amount = Amount(at + 1 + about, end, number, counted.unit, False, about)
            rule = f"{found.rule}, listed"
            yield replace(found, first=amount.first, last=amount.last, rule=rule, amount=amount)
            return

    def _between(self, passage: Passage, first: int, last: int) -> tuple[str, ...]:
        """The words between two figures, without "about"."""
        while last > first and self._language.has("about", passage.low(last - 1)):
            last -= 1
        return passage.lows[first:last]

    def _is_joined(self, between: tuple[str, ...]) -> bool:
        return bool(between) and all(low == "," or self._language.has("and", low) for low in between)

    def _is_of_the_list(
        self, found: Found, passage: Passage, between: tuple[str, ...], amount: Amount
    ) -> bool:
        """Whether a figure goes on a list over what is told of the one before: "4 posts that …; 3 which"."""
        if len(between) < 2 or self._story.is_finite(passage, amount.last):
            return False
        classes = self._language.class_of.get(amount.unit, frozenset())
        if found.kind in REQUESTS:
            return (
                self._language.has("and", between[-1])
                and found.amount is not None
                and amount.unit == found.amount.unit
            )
        if found.kind not in BY_PLATFORM or not classes & HOSTED:
            return False
        told = self._language.has("stops", between[0]) or self._language.has("prepositions", between[0])
        apart = between[-1] == ";" or (self._language.has("and", between[-1]) and between[-2] in _MARKS)
        return told and apart and "person" not in classes

    def _sums(self, found: Found, passage: Passage, previous: Amount) -> Iterator[Found]:
        """ "fined Viber 3 million and Signal 2 million"."""
        for amount in passage.amounts:
            if not amount.money or amount.first < previous.last:
                continue
            target = self._before(passage, amount)
            if target is None and self._is_of_another_day(passage, previous, amount):
                end = zones.past_times(passage, amount.last)
                yield replace(
                    found,
                    first=amount.first,
                    last=end,
                    cue=amount.last - 1,
                    cue_end=amount.last,
                    rule=f"{found.rule}, listed",
                    amount=amount,
                )
                previous = amount
                continue
            if target is None:
                return
            between = passage.lows[previous.last : target.first]
            if not between or not all(low in _MARKS or self._language.has("and", low) for low in between):
                return
            yield replace(
                found,
                first=target.first,
                last=amount.last,
                rule=f"{found.rule}, listed",
                target=target,
                amount=amount,
            )
            previous = amount

    def _is_of_another_day(self, passage: Passage, previous: Amount, amount: Amount) -> bool:
        """Whether only a time and "and" stand between two sums: "3 million in 2023 and 5 million in 2024"."""
        between = range(previous.last, amount.first)
        timed = [n for n in between if passage.time_at(n) is not None]
        rest = [passage.low(n) for n in between if n not in timed]
        joined = any(self._language.has("and", low) for low in rest)
        free = all(low in _LINKS or self._language.has("and", low) for low in rest)
        return bool(timed) and joined and free

    def _before(self, passage: Passage, amount: Amount) -> Mention | None:
        """The party right before a sum."""
        for mention in passage.mentions:
            marked = self._language.has("particles_to", passage.low(mention.last))
            between = self._between(passage, mention.last + marked, amount.first)
            if mention.last <= amount.first and not between and fits(mention.kind, BODIES):
                return mention
        return None
