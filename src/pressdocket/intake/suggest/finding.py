"""All events of a story: those of verbs, nouns, promises and lists."""

from collections.abc import Iterator
from dataclasses import replace

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Counter
from pressdocket.intake.suggest.found import ASKING, BY_PLATFORM, REQUESTS, Found, trimmed
from pressdocket.intake.suggest.language import Cue
from pressdocket.intake.suggest.listing import Listings
from pressdocket.intake.suggest.mood import mood_of
from pressdocket.intake.suggest.naming import SERVICES
from pressdocket.intake.suggest.nouns import Nouns
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.ranking import Rankings
from pressdocket.intake.suggest.roles import Roles
from pressdocket.intake.suggest.statements import Statements
from pressdocket.intake.suggest.verbs import Verbs
from pressdocket.intake.suggest.zones import Zone

_AFTER = 3
"""Words after a verb that may make it no promise: "will continue to defend ourselves"."""


class Finder:
    """Applies the cues of its language to a story."""

    def __init__(self, story: Story, counter: Counter) -> None:
        self._language = story.language
        self._story = story
        self._roles = Roles(story)
        listings = Listings(story, counter)
        self._verbs = Verbs(story, self._roles, listings)
        self._rankings = Rankings(story, self._roles, counter)
        self._statements = Statements(story)
        self._nouns = Nouns(story, self._roles, listings)

    def all(self) -> Iterator[Found]:
        told = tuple(found for found in self._told() if self._statements.counts(found))
        yield from told
        yield from self._statements.beside(frozenset(found.here for found in told))

    def _told(self) -> Iterator[Found]:
        removed: Found | None = None
        asked = False
        for here in range(len(self._story.passages)):
            told = tuple(self._verbs.of(here))
            asked = asked or any(found.kind in ASKING for found in told)
            told = tuple(found for found in told if asked or not found.answers)
            yield from told
            yield from self._ranked(here, told)
            removals = (found for found in told if found.kind in BY_PLATFORM)
            removal = next(iter(removals), None)
            yield from self._told_by_nouns(
                here, told, removal or (removed if self._points_back(here) else None)
            )
            removed = removal
            places = {found.cue for found in told}
            yield from (
                promise
                for promise in self._promises(here)
                if not places & {*range(promise.cue, promise.cue_end + 1)}
            )
        yield from self._items()

    def _ranked(self, here: int, told: tuple[Found, ...]) -> Iterator[Found]:
        for found in told:
            self._rankings.told(found)
        counted = any(found.kind in REQUESTS and found.amount is not None for found in told)
        for found in self._rankings.of(here, counted=counted):
            self._rankings.told(found)
            yield found

    def _points_back(self, here: int) -> bool:
        """Whether a sentence speaks of the one before: "This was done at the request of"."""
        return self._language.has("definite", self._story.passages[here].low(0))

    def _told_by_nouns(self, here: int, told: tuple[Found, ...], removal: Found | None) -> Iterator[Found]:
        """What nouns tell; a request only beside the removal that it led to, at the platform that removed."""
        closed = any(found.kind == "settlement" for found in told)
        lifted = any(found.kind == "block_lifted" for found in told)
        refused = any(found.kind == "refusal" for found in told)
        reason = any(found.kind in ASKING for found in told)
        for found in self._nouns.of(here):
            if (found.kind == "investigation" and closed) or (found.kind == "refusal" and reason):
                # "was fined for its failure to comply": one step.
                continue
            if (found.kind == "platform_block" and lifted) or (found.kind == "order" and refused):
                continue
            if found.kind != "removal_request":
                yield found
            elif removal is not None:
                yield replace(found, target=removal.actor or found.target)

    # ---- lists of sums

    def _items(self) -> Iterator[Found]:
        """The items of a list that "the fines are:" stands before: each a name and its sum."""
        kind = ""
        for here, passage in enumerate(self._story.passages):
            if passage.words and passage.words[-1].text == ":":
                kind = "fine" if any("money" in self._classes(word.low) for word in passage.words) else ""
            elif not passage.sentence.item:
                kind = ""
            elif kind:
                found = self._item(here, passage, kind)
                if found is not None:
                    yield found

    def _item(self, here: int, passage: Passage, kind: str) -> Found | None:
        amount = next((amount for amount in passage.amounts if amount.money), None)
        target = next((mention for mention in passage.mentions if not mention.pronoun), None)
        if amount is None or target is None:
            return None
        first, last = min(target.first, amount.first), max(amount.last, target.last)
        return Found(kind, here, first, last, amount.first, amount.last, "item", None, target, amount)

    def _classes(self, word: str) -> frozenset[str]:
        return self._language.class_of.get(word, frozenset())

    # ---- promises

    def _promises(self, here: int) -> Iterator[Found]:
        """ "We will remove": a promise, by whoever may make one."""
        passage = self._story.passages[here]
        for cue in self._language.file.cue:
            if cue.future_of:
                places = (at for at, word in enumerate(passage.words) if self._has_future(word.low))
                found = next(filter(None, (self._promise(here, at, cue) for at in places)), None)
                if found is not None:
                    yield found

    def _has_future(self, low: str) -> bool:
        return self._language.has("future", low) or self._language.has("would", low)

    def _promise(self, here: int, at: int, cue: Cue) -> Found | None:
        passage, story = self._story.passages[here], self._story
        verb, beside = at + 1, at
        while story.language.has("adverbs", passage.low(verb)):
            verb += 1
        if story.language.file.code != "en" and story.language.has("infinitive", passage.low(verb)):
            verb += 1  # "va a retirar"
        while story.language.has("adverbs", passage.low(beside - 1)):
            beside -= 1
        matched = story.form_at(passage, verb, self._language.bases) if verb < len(passage.words) else None
        mention = passage.mention_before(beside)
        if matched is None or "base" not in matched[0].shapes or mention is None:
            return None
        if mention.kind == "pronoun:he":
            return None
        if passage.low(verb) == "be" and not passage.low(verb + 1).endswith("ing"):
            return None
        if mood_of(passage, verb, matched[0], self._language).state != "future":
            return None
        if zones.follows(passage, cue.excluded, Zone(matched[1], matched[1] + _AFTER), self._language):
            return None
        we = mention.kind == "pronoun:we"
        actor = story.resolved(here, mention, () if we else SERVICES)
        if actor is None or not fits(actor.kind, (*SERVICES, "authority", "name") if we else SERVICES):
            return None
        clause = Zone(verb, zones.clause_end(passage, verb, self._story))
        last = trimmed(passage, clause.last, matched[1])
        return Found(cue.kind, here, mention.first, last, at, matched[1], "future", actor)
