"""Countries ranked by what they asked for: "Turkey topped the list with 186, followed by France with 108"."""

from collections.abc import Iterator
from functools import cached_property
from itertools import zip_longest
from typing import Final

from pressdocket.intake.suggest.amounts import Amount, Counter
from pressdocket.intake.suggest.found import REQUESTS, Found
from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.naming import SERVICES, Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.roles import Roles

_BACK: Final = 3
"""Sentences back whose requests a rank may go on with."""
_BETWEEN: Final = 7
"""Words between requests and who sent them."""
_REACH: Final = 26
"""Words between a country and its figure."""
_NOT_PARTIES: Final = frozenset({"%", "percent", "per"})


def _near_ranked(passage: Passage, language: Language) -> tuple[str, ...]:
    """The words of a sentence that counts or names requests."""
    return passage.lows if any(language.has("ranked", low) for low in passage.lows) else ()


class Rankings:
    """Finds who asked how often in sentences that rank them."""

    def __init__(self, story: Story, roles: Roles, counter: Counter) -> None:
        self._language = story.language
        self._story = story
        self._roles = roles
        self._counter = counter
        self._kind, self._place = "", -_BACK - 1

    def told(self, found: Found) -> None:
        """Takes note of requests found, which later sentences may rank."""
        if found.kind in REQUESTS and found.amount is not None:
            self._kind, self._place = found.kind, found.here

    def of(self, here: int, *, counted: bool) -> Iterator[Found]:
        """The requests of one passage by who made them; `counted` says that some were found already."""
        passage = self._story.passages[here]
        ranked, risen = (
            next((at for at, low in enumerate(passage.lows) if self._language.has(name, low)), None)
            for name in ("ranking", "rising")
        )
        received = any(self._language.has("receiving", low) for low in passage.lows)
        figures = any(self._language.has("ranked", amount.unit) for amount in passage.amounts)
        if ranked is None and risen is None and not received and not figures:
            return
        kind = self._kind_in(here, passage)
        if not kind:
            return
        if received and not counted:
            yield from self._received(here, passage, kind)
        if not counted:
            yield from self._sent(here, passage, kind)
        if risen is not None:
            yield from self._risen(here, passage, risen, kind)
        if ranked is not None:
            yield from self._by_country(here, passage, kind)

    def _sent(self, here: int, passage: Passage, kind: str) -> Iterator[Found]:
        """ "Some 60 requests for removal came from Oslo"."""
        for amount in passage.amounts:
            if amount.money or not self._language.has("ranked", amount.unit):
                continue
            near = (m for m in passage.mentions if 0 <= m.first - amount.last <= _BETWEEN)
            actor = next((m for m in near if passage.low(m.first - 1) == "from" and self._may_ask(m)), None)
            if actor is None:
                continue
            target = self._roles.platform(here, amount.first)
            first, last = amount.first, amount.last
            yield Found(kind, here, first, actor.last, first, last, "sent", actor, target, amount)

    def _risen(self, here: int, passage: Passage, at: int, kind: str) -> Iterator[Found]:
        """ "Requests from Brazil to remove posts rose to 380"."""
        counted = next((n for n in range(at) if self._language.has("ranked", passage.low(n))), None)
        if counted is None:
            return
        first = at + 1 + (passage.low(at + 1) in ("to", "at"))
        about = self._language.has("about", passage.low(first))
        number, end = self._counter.value(passage.sentence, min(first + about, len(passage.words) - 1))
        if number is None or passage.low(end) in _NOT_PARTIES:
            return
        countries = (m for m in passage.mentions if m.last <= at and self._may_ask(m))
        actor = next(countries, None)
        opening = min(counted, actor.first) if actor is not None else counted
        amount = Amount(first, end, number, "requests", False, about)
        target = self._roles.platform(here, at)
        yield Found(kind, here, opening, end, at, at + 1, "risen", actor, target, amount)

    def _by_country(self, here: int, passage: Passage, kind: str) -> Iterator[Found]:
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
        named = mention.kind == "country" or " " in mention.name or bool(mention.party)
        return named and not mention.back and fits(mention.kind, ("country", "government"))

    def _kind_in(self, here: int, passage: Passage) -> str:
        """What is ranked: as the sentence says, else as the sentences before it."""
        counted = any(self._language.has("ranked", low) for low in passage.lows)
        for kind, words in (("removal_request", "of_removal"), ("investigation", "of_data")):
            if counted and any(self._language.has(words, low) for low in passage.lows):
                return kind
        return self._kind if here - self._place <= _BACK else self._about

    @cached_property
    def _about(self) -> str:
        """Which requests the report is about, if it is about one sort alone."""
        lows = [low for passage in self._story.passages for low in _near_ranked(passage, self._language)]
        data = sum(self._language.has("of_data", low) for low in lows)
        removal = sum(self._language.has("of_removal", low) for low in lows)
        if data > 2 * removal:
            return "investigation"
        return "removal_request" if removal > 2 * data else ""

    def _received(self, here: int, passage: Passage, kind: str) -> Iterator[Found]:
        """ "It processed 900 requests from Oslo", which does not say for what."""
        for amount in passage.amounts:
            first = amount.first - self._language.has("about", passage.low(amount.first - 1))
            got = self._language.has("receiving", passage.low(first - 1))
            if amount.money or not got or not self._language.has("ranked", amount.unit):
                continue
            subject = next((m for m in reversed(passage.mentions) if m.last < first), None)
            target = self._story.resolved(here, subject, SERVICES)
            if target is None or not fits(target.kind, SERVICES):
                continue
            asking = (m for m in passage.mentions if m.first >= amount.last and self._may_ask(m))
            actor = next(asking, None)
            start = subject.first if subject is not None else first
            last = amount.last if actor is None else actor.last
            yield Found(kind, here, start, last, first - 1, first, "received", actor, target, amount)

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
            named = next((n for n in (1, 2) if self._language.has("ranked", passage.low(end + n - 1))), 0)
            bare = not passage.low(end)[:1].isalpha() or self._language.has("stops", passage.low(end))
            joined = self._language.has("and", passage.low(end))
            if named or bare or joined:
                return Amount(at, end + named, number, "requests", False, about)
        return None
