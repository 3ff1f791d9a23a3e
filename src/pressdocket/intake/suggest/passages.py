"""A report's sentences with all that was found in them, and who "it", "they" and "the regulator" are."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.naming import AUTHORITY, ORGANISATION, SERVICES, SPEAKERS, Mention
from pressdocket.intake.suggest.offices import as_meant
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.reading import Reading

_ANNOUNCED: Final = 10
"""Sentences that one announcement of them may go before."""
_ROLE: Final = 5
"""Words behind a name's comma in which its role stands, and behind that for whom."""
_FOR: Final = 3
_FAR: Final = 8
"""Sentences back that a pronoun may point."""


class Story(Reading):
    """All passages of a report, in order."""

    def __init__(self, passages: tuple[Passage, ...], language: Language) -> None:
        passages = as_meant(passages, language.titles)
        super().__init__(passages, language)
        self._meant: dict[tuple[int, int, tuple[str, ...]], Mention | None] = {}
        # In order, so that what points back far never has a long chain to follow.
        for here, passage in enumerate(passages):
            for mention in passage.mentions:
                if mention.back and mention.kind not in ("pronoun:we", "pronoun:he"):
                    self.resolved(here, mention, ())

    def resolved(self, here: int, mention: Mention | None, classes: tuple[str, ...]) -> Mention | None:
        """The named party that a mention stands for; itself if it is named or nothing better is found."""
        if mention is None:
            return None
        key = (here, mention.first, classes if mention.pronoun else ())
        if mention.first == mention.last:
            return self._resolved(here, mention, classes)
        if key not in self._meant:
            self._meant[key] = self._resolved(here, mention, classes)
        return self._meant[key]

    def _resolved(self, here: int, mention: Mention, classes: tuple[str, ...]) -> Mention | None:
        if mention.pronoun:
            return self._meant_by(here, mention, classes)
        spoken_for = self._spoken_for(here, mention) if mention.kind in ("person", "group") else None
        if spoken_for is not None:
            return spoken_for
        if mention.back and (mention.kind == "person" or mention.kind in AUTHORITY):
            owner = self._owner(here, mention)
            if owner is not None or mention.kind == "person":
                return owner or mention
        if mention.back:
            held = mention.name.casefold() in self.language.titles and mention.kind == "government"
            same: tuple[str, ...] = ("official",) if held else (mention.kind,)
            if mention.kind == "platform":
                same = SERVICES
            return self._alike(here, mention) or self._same_sort(here, mention, same) or mention
        if mention.kind == "person" and " " not in mention.name:
            return self._full(mention)
        return self._full(mention) if mention.kind == "name" else mention

    def _meant_by(self, here: int, pronoun: Mention, classes: tuple[str, ...]) -> Mention | None:
        if pronoun.kind == "pronoun:we":
            return self._meant_by_we(here, pronoun, classes) or self._announced(here)
        if pronoun.kind == "pronoun:he":
            return self._earlier(here, pronoun, ("person",), named=True) or self._earlier(
                here, pronoun, classes
            )
        own = self._own_subject(here, pronoun)
        return own or self._earlier(here, pronoun, classes or tuple(ORGANISATION))

    def _meant_by_we(self, here: int, mention: Mention, classes: tuple[str, ...]) -> Mention | None:
        """Who speaks, or for whom where a platform must act."""
        speaker = self.speaker(here, mention.first)
        employed = speaker is not None and speaker.kind in ("person", "name") and not speaker.party
        return (self._employer(here) if employed and "platform" in classes else None) or speaker

    def _employer(self, here: int) -> Mention | None:
        """The platform for which somebody speaks: "an engineer at Facebook said"."""
        for place in (here, here + 1):
            named = self.passages[place].mentions if place < len(self.passages) else ()
            for one, other in pairwise(named):
                joint = self.passages[place].low(other.first - 1)
                spoken = one.kind in ("person", "name", "official") and other.kind in SERVICES
                if spoken and joint in ("at", "of", "for", "'s"):
                    return other
        return None

    def _own_subject(self, here: int, pronoun: Mention) -> Mention | None:
        """The body that is the subject of the pronoun's own sentence: "the authority said that it"."""
        if pronoun.first == pronoun.last:
            return None
        passage = self.passages[here]
        quoted = passage.sentence.quoted
        for other in sorted(passage.mentions, key=lambda m: not self.is_finite(passage, m.last)):
            before = other.last < pronoun.first and not quoted[other.first] and not quoted[pronoun.first]
            said = self.form_at(passage, other.last, self.language.report) if before else None
            body = fits(other.kind, (*SERVICES, "authority")) or (said and other.kind == "name")
            acts = (
                other.kind == "group"
                and pronoun.kind == "pronoun:they"
                and self.is_finite(passage, other.last)
            )
            body = body or acts
            if before and not other.pronoun and body:
                if self.is_after_preposition(passage, other) or self.is_possessive(passage, other):
                    continue
                return self.resolved(here, other, ()) if other.back else other
        return None

    def _spoken_for(self, here: int, mention: Mention) -> Mention | None:
        """For whom somebody speaks: "TikTok spokesman Sam Bell", "Sam Bell, a lawyer for TikTok"."""
        passage, has = self.passages[here], self.language.has
        role = mention.first if has("speaking_for", passage.low(mention.first)) else mention.first - 1
        if has("speaking_for", passage.low(role)):
            at = role - (passage.low(role - 1) == "'s")
            owner = passage.mention_before(at)
        elif passage.low(mention.last) == ",":
            near = range(mention.last + 1, mention.last + _ROLE)
            role = next((at for at in near if has("speaking_for", passage.low(at))), -_ROLE)
            owner = next((m for m in passage.mentions if role + 2 <= m.first <= role + _FOR), None)
        else:
            return None
        body = owner is not None and not owner.pronoun and fits(owner.kind, SPEAKERS)
        return self.resolved(here, owner, ()) if body else None

    def _owner(self, here: int, mention: Mention) -> Mention | None:
        """The platform whose chief someone is."""
        passage = self.passages[here]
        owner = passage.mention_before(mention.first - 1)
        if owner is None or not self.is_possessive(passage, owner) or not fits(owner.kind, SERVICES):
            return None
        return self.resolved(here, owner, SERVICES)

    def _full(self, mention: Mention) -> Mention:
        """ "Okafor" as "Ngozi Okafor" if the report has named her in full."""
        for passage in self.passages:
            for other in passage.mentions:
                if other.name.endswith(f" {mention.name}") and not other.back:
                    return other
        return mention

    def _same_sort(self, here: int, mention: Mention, kinds: tuple[str, ...]) -> Mention | None:
        """The named party of its kinds last spoken of; a person only for a head such as "the judge"."""
        found = self._earlier(here, mention, kinds, named=True)
        if found is None and self.language.has("bodies", mention.name.casefold()):
            found = self._earlier(here, mention, ("regulator", "government"), named=True)
        held = mention.name.casefold() in self.language.titles
        return None if found is not None and found.person and not held else found

    def _alike(self, here: int, mention: Mention) -> Mention | None:
        """The party whose name ends as a noun does: "US government" for "the government"."""
        if mention.kind not in AUTHORITY:
            return None
        for other, _ in self._before(here, mention):
            if not other.back and other.kind == mention.kind and other.name.endswith(f" {mention.name}"):
                return other
        return None

    def _earlier(
        self, here: int, mention: Mention, classes: tuple[str, ...], *, named: bool = False
    ) -> Mention | None:
        for other, place in self._before(here, mention):
            if other.kind == "pronoun:it" and mention.kind == "pronoun:it" and place == here - 1:
                chained = self.resolved(place, other, ())
                if chained is not None and fits(chained.kind, classes):
                    return chained
            nameless = other.pronoun or (other.back and other.kind == "group")
            if nameless or not fits(other.kind, classes):
                continue
            found = self.resolved(place, other, classes) if other.back else other
            if named and (found is None or found.back or found.generic):
                continue
            return found
        return None

    def _before(self, here: int, mention: Mention) -> Iterator[tuple[Mention, int]]:
        """Mentions before one: the same sentence's nearest first, then earlier ones', subjects first."""
        passage = self.passages[here]
        quoted = passage.sentence.quoted
        inside = mention.first < len(quoted) and quoted[mention.first]
        own = [
            other
            for other in passage.mentions
            if other.last <= mention.first and (inside or not quoted[other.first])
        ]
        subjects = [other for other in reversed(own) if not self.is_after_preposition(passage, other)]
        yield from ((other, here) for other in subjects)
        if here:
            yield from ((other, here - 1) for other in self._subjects(self.passages[here - 1]))
        yield from ((other, here) for other in reversed(own) if other not in subjects)
        for place in range(here - 1, max(-1, here - _FAR), -1):
            earlier = self.passages[place]
            for hanging in (False, True):
                yield from (
                    (other, place)
                    for other in earlier.mentions
                    if self.is_after_preposition(earlier, other) == hanging
                )

    def _subjects(self, passage: Passage) -> Iterator[Mention]:
        return (
            other
            for other in passage.mentions
            if not passage.sentence.quoted[other.first] and not self.is_after_preposition(passage, other)
        )

    def salient(self, here: int, before: int, classes: tuple[str, ...]) -> Mention | None:
        """The party of some classes last spoken of, one with a name first."""
        pointer = Mention(before, before, "", "pronoun:it")
        return self._earlier(here, pointer, classes, named=True) or self._earlier(here, pointer, classes)

    @cached_property
    def sole(self) -> Mention | None:
        """The platform that a report is about, if it names one alone."""
        named = {
            mention.name: mention
            for passage in self.passages
            for mention in passage.mentions
            if mention.kind in SERVICES and mention.party and "|" not in mention.party
        }
        return next(iter(named.values())) if len(named) == 1 else None

    # ---- who says it

    def speaker(self, here: int, at: int) -> Mention | None:
        """Whose words stand at a word: its sentence's verb of saying tells, else that of one beside it."""
        quoted = self.passages[here].sentence.quoted
        places = [here]
        if at < len(quoted) and quoted[at]:
            line = self.passages[here].sentence.line
            near = [
                place
                for place in (here + 1, here - 1, here + 2, here - 2, here - 3)
                if 0 <= place < len(self.passages)
            ]
            places += [
                place for place in near if abs(self.passages[place].sentence.line - line) <= (place < here)
            ]
        for place in places:
            for mention in self.sayers(place):
                return mention
        return None

    def _announced(self, here: int) -> Mention | None:
        """Whose words the sentences are that follow "X made this statement:"."""
        for place in range(here - 1, max(-1, here - _ANNOUNCED), -1):
            passage = self.passages[place]
            if passage.words[-1].text == ":":
                return self.resolved(place, next(self._subjects(passage), None), ())
            if next(self.sayers(place), None) is not None:
                return None
        return None

    def sayers(self, here: int) -> Iterator[Mention]:
        """Those whom a sentence credits, resolved, nearest first."""
        passage = self.passages[here]
        for at, word in enumerate(passage.words):
            if passage.sentence.quoted[at]:
                continue
            found = self._credited(passage, at, word.low)
            if found is not None and found.kind != "pronoun:we":
                named = self.resolved(here, found, ())
                if named is not None and not named.pronoun:
                    yield named

    def _credited(self, passage: Passage, at: int, low: str) -> Mention | None:
        for parts in self.language.according.get(low, ()):
            if passage.lows[at : at + len(parts)] == parts:
                return next((m for m in passage.mentions if at < m.first <= at + len(parts) + 3), None)
        form = self.form_at(passage, at, self.language.report)
        if form is None or not form[0].shapes & {"present", "past", "base"}:
            return None
        before = passage.low(at - 1)
        if not self.language.has("addressing", low) and before in ("", ",", '"', "”", "»", "“", "?", "!"):
            after = next((m for m in passage.mentions if form[1] <= m.first <= form[1] + 3), None)
            if after is not None:
                return after
        for mention in reversed(passage.mentions):
            if (
                mention.last <= at
                and not self.is_after_preposition(passage, mention)
                and not self.is_possessive(passage, mention)
            ):
                far = at - mention.last > 8 and self.language.file.order != "sov"
                if far or passage.sentence.quoted[mention.first]:
                    return None
                return mention
        return None
