"""Positions that a party takes on record where nothing else is told: "it must act, the minister said"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.found import Found, trimmed
from pressdocket.intake.suggest.language import starts_of
from pressdocket.intake.suggest.naming import SERVICES, SPEAKERS, Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.zones import Zone

_MOST: Final = 4
_EACH: Final = 2
"""Statements of a report, and of one party in it; further ones are comment."""
_LEAST: Final = 6
"""Words, with its marks, that make a quotation or a clause of its own."""
_TOPIC: Final = 10
"""Words after a verb of saying in which stands what it speaks of, and in which a party does."""
_SUBJECT: Final = 5
_OPENING: Final = 2
"""Words in which "that if" stands."""


class Statements:
    """Finds the first positions of each party."""

    def __init__(self, story: Story) -> None:
        self._language = story.language
        self._story = story
        self._phrases = starts_of(story.language.file.words.get("in_statement", ()))

    def beside(self, taken: frozenset[int]) -> Iterator[Found]:
        """Those in passages where nothing else was found, which `taken` numbers."""
        heard: list[str] = []
        for here, passage in enumerate(self._story.passages):
            if here in taken or passage.sentence.line == 0 or len(heard) >= _MOST:
                continue
            found = self._of(here, passage)
            if found is not None and found.actor is not None and heard.count(found.actor.name) < _EACH:
                heard.append(found.actor.name)
                yield replace(found, target=self._addressed(here, found.actor))

    def counts(self, found: Found) -> bool:
        """Whether an event is no comment of onlookers: "critics opposed the law"."""
        actor = found.actor
        if found.kind != "statement" or actor is None or not actor.common:
            return True
        return not any(self._language.has("onlookers", word) for word in actor.name.casefold().split())

    def _of(self, here: int, passage: Passage) -> Found | None:
        return self._issued(here, passage) or self._stance(here, passage) or self._reported(here, passage)

    def _stance(self, here: int, passage: Passage) -> Found | None:
        """A quotation that says what must be, or what one thinks of it."""
        words = [at for at, low in enumerate(passage.lows) if self._language.has("stance", low)]
        stance = next((at for at in words if passage.sentence.quoted[at]), None)
        if stance is None:
            return None
        speaker = self._sayer(here)
        if speaker is None:
            said = self._story.speaker(here, stance)
            speaker = said if said is not None and self._speaks(said) else None
        if speaker is None:
            return None
        first, last = self._content(passage, stance)
        if last - first < _LEAST:
            return None
        last = trimmed(passage, last, first + 1)
        return Found("statement", here, first, last, stance, stance + 1, "position", speaker)

    def _reported(self, here: int, passage: Passage) -> Found | None:
        """What a party said of a measure in the reporter's words: "the minister said the ban was needed"."""
        speaker = self._sayer(here)
        at = self._said(passage) if speaker is not None else None
        if speaker is None or at is None:
            return None
        end = at + 1
        clause = Zone(end, len(passage.words))
        if clause.last - clause.first < _LEAST or not self._is_position(passage, clause, speaker):
            return None
        mention = passage.mention_before(at)
        first = at if mention is None else mention.first
        last = trimmed(passage, clause.last, end)
        return Found("statement", here, first, last, at, end, "reported", speaker)

    def _said(self, passage: Passage) -> int | None:
        """The verb that says what a party thinks."""
        verbs = (
            at
            for at, low in enumerate(passage.lows)
            if at and not passage.sentence.quoted[at] and self._language.has("position_verbs", low)
        )
        return next(verbs, None)

    def _is_position(self, passage: Passage, clause: Zone, speaker: Mention) -> bool:
        """Whether a clause speaks of a measure or of another party, and is no answer to the paper."""
        lows = passage.lows[clause.first : clause.last]
        if any(self._language.has("no_position", low) for low in lows):
            return False
        near = Zone(clause.first, min(clause.last, clause.first + _TOPIC))
        supposed = any(self._language.has("conditional", low) for low in lows[:_OPENING])
        if supposed or any(near.first <= amount.first < near.last for amount in passage.amounts):
            return False
        if any(self._language.has("topical", low) for low in passage.lows[near.first : near.last]):
            return True
        opening = range(near.first, near.first + _SUBJECT)
        named = (m for m in passage.mentions if m.first in opening and not m.common)
        return any(m.name != speaker.name and fits(m.kind, SPEAKERS) for m in named)

    def _sayer(self, here: int) -> Mention | None:
        return next((m for m in self._story.sayers(here) if self._speaks(m)), None)

    def _addressed(self, here: int, speaker: Mention) -> Mention | None:
        """The platform that an authority speaks of."""
        if fits(speaker.kind, SERVICES):
            return None
        named = (m for m in self._story.passages[here].mentions if fits(m.kind, SERVICES))
        return next((m for m in named if not m.common and not m.pronoun), None)

    def _issued(self, here: int, passage: Passage) -> Found | None:
        """What a party "said in a statement"."""
        phrases, lows = self._phrases, passage.lows
        at = next(
            (
                at
                for at in range(len(lows))
                if zones.follows(passage, phrases, Zone(at, at + 1), self._language)
            ),
            None,
        )
        speaker = self._sayer(here)
        if at is None or speaker is None:
            return None
        return Found("statement", here, 0, trimmed(passage, len(lows), 1), at, at + 3, "issued", speaker)

    def _speaks(self, mention: Mention) -> bool:
        known = mention.kind == "person" and bool(mention.party)
        return not mention.common and (known or fits(mention.kind, SPEAKERS))

    def _content(self, passage: Passage, at: int) -> tuple[int, int]:
        """The quotation that a word stands in: its first word and the one after its last."""
        quoted, first, last = passage.sentence.quoted, at, at
        if not quoted[at]:
            return at, at
        while first > 0 and quoted[first - 1]:
            first -= 1
        while last < len(quoted) and quoted[last]:
            last += 1
        return first, last
