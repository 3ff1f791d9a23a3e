"""Positions that a party takes on record where nothing else is told: "it must act, the minister said"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.found import Found, trimmed
from pressdocket.intake.suggest.language import Language, starts_of
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.zones import Zone

_SPEAKERS: Final = ("authority", "country", "platform", "company")
_SERVICES: Final = ("platform", "company")
_MOST: Final = 3
"""Statements of a report; further ones are comment."""


class Statements:
    """Finds the first position of each party."""

    def __init__(self, language: Language, story: Story) -> None:
        self._language = language
        self._story = story
        self._phrases = starts_of(language.file.words.get("in_statement", ()))

    def beside(self, taken: frozenset[int]) -> Iterator[Found]:
        """Those in passages where nothing else was found, which `taken` numbers."""
        heard: set[str] = set()
        for here, passage in enumerate(self._story.passages):
            if here in taken or passage.sentence.line == 0 or len(heard) >= _MOST:
                continue
            found = self._of(here, passage)
            if found is not None and found.actor is not None and found.actor.name not in heard:
                heard.add(found.actor.name)
                yield replace(found, target=self._addressed(here, found.actor))

    def _of(self, here: int, passage: Passage) -> Found | None:
        issued = self._issued(here, passage)
        if issued is not None:
            return issued
        stance = next((at for at, low in enumerate(passage.lows) if self._language.has("stance", low)), None)
        if stance is None:
            return None
        speaker = next((m for m in self._story.sayers(here) if self._speaks(m)), None)
        if speaker is None and passage.sentence.quoted[stance]:
            said = self._story.speaker(here, stance)
            speaker = said if said is not None and self._speaks(said) else None
        if speaker is None:
            return None
        first, last = self._content(passage, stance)
        if last - first < _LEAST:
            return None
        last = trimmed(passage, last, first + 1)
        return Found("statement", here, first, last, stance, stance + 1, "position", speaker)

    def _addressed(self, here: int, speaker: Mention) -> Mention | None:
        """The platform that an authority speaks of."""
        if fits(speaker.kind, _SERVICES):
            return None
        named = (m for m in self._story.passages[here].mentions if fits(m.kind, _SERVICES))
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
        speaker = next((m for m in self._story.sayers(here) if self._speaks(m)), None)
        if at is None or speaker is None:
            return None
        return Found("statement", here, 0, trimmed(passage, len(lows), 1), at, at + 3, "issued", speaker)

    def _speaks(self, mention: Mention) -> bool:
        known = mention.kind == "person" and bool(mention.party)
        return not mention.common and (known or fits(mention.kind, _SPEAKERS))

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


_LEAST: Final = 6
"""Words, with its marks, that make a quotation."""
