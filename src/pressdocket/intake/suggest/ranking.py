"""Countries ranked by what they asked for: "Turkey topped the list with 186, followed by France with 108"."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from pressdocket.intake.suggest.amounts import Amount, Counter
from pressdocket.intake.suggest.found import Found
from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.roles import Roles

ASKED: Final = frozenset({"removal_request", "investigation"})
"""What a rank may count: requests to remove, and those for data."""
_BACK: Final = 3
"""Sentences back whose requests a rank may go on with."""
_REACH: Final = 16
"""Words between a country and its figure."""
_NOT_PARTIES: Final = frozenset({"%", "percent", "per"})


class Rankings:
    """Finds who asked how often in sentences that rank them."""

    def __init__(self, language: Language, story: Story, roles: Roles, counter: Counter) -> None:
        self._language = language
        self._story = story
        self._roles = roles
        self._counter = counter
        self._kind, self._place = "", -_BACK - 1

    def told(self, found: Found) -> None:
        """Takes note of requests found, which later sentences may rank."""
        if found.kind in ASKED and found.amount is not None:
            self._kind, self._place = found.kind, found.here

    def of(self, here: int) -> Iterator[Found]:
        """The requests of one passage by who made them."""
        passage = self._story.passages[here]
        if not any(self._language.has("ranking", low) for low in passage.lows):
            return
        kind = self._kind_in(here, passage)
        if not kind:
            return
        countries = [mention for mention in passage.mentions if self._may_ask(mention)]
        for mention, following in zip_longest(countries, countries[1:]):
            end = following.first if following is not None else len(passage.words)
            amount = self._figure(passage, mention.last, min(end, mention.last + _REACH))
            if amount is not None:
                first, last = amount.first, amount.last
                target = self._roles.platform(here, mention.first)
                closed = last + (passage.low(last) == ")")
                yield Found(kind, here, mention.first, closed, first, last, "ranked", mention, target, amount)

    def _may_ask(self, mention: Mention) -> bool:
        return not mention.common and fits(mention.kind, ("country", "government"))

    def _kind_in(self, here: int, passage: Passage) -> str:
        """What is ranked: as the sentence says, else as the sentences before it."""
        counted = any(self._language.has("ranked", low) for low in passage.lows)
        for kind, words in (("removal_request", "of_removal"), ("investigation", "of_data")):
            if counted and any(self._language.has(words, low) for low in passage.lows):
                return kind
        return self._kind if here - self._place <= _BACK else ""

    def _figure(self, passage: Passage, first: int, last: int) -> Amount | None:
        """ "with 186", "(186)", "made 186 requests": the figure that belongs to a country."""
        for at in range(first, last):
            before = passage.low(at - 1)
            about = self._language.has("about", before)
            joint = passage.low(at - 2) if about else before
            bracketed = joint == "(" and at - 1 - about == first
            if not (bracketed or self._language.has("counting", joint)):
                continue
            number, end = self._counter.value(passage.sentence, at)
            if number is None or passage.low(end) in _NOT_PARTIES:
                continue
            named = self._language.has("ranked", passage.low(end))
            bare = not passage.low(end)[:1].isalpha() or self._language.has("stops", passage.low(end))
            joined = self._language.has("and", passage.low(end))
            if named or bare or joined:
                return Amount(at, end + named, number, "requests", False, about)
        return None
