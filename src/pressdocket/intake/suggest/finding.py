"""All events of a story: those that verbs tell of, and those of nouns, promises and lists."""

from collections.abc import Iterator

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.found import BODIES, PERSONS, Found, trimmed
from pressdocket.intake.suggest.language import Cue, Language, NounCue
from pressdocket.intake.suggest.mood import mood_of
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passages import Passage, Story, fits
from pressdocket.intake.suggest.roles import Roles
from pressdocket.intake.suggest.verbs import Verbs
from pressdocket.intake.suggest.zones import Zone


class Finder:
    """Applies a language's cues to a story."""

    def __init__(self, language: Language, story: Story) -> None:
        self._language = language
        self._story = story
        self._roles = Roles(language, story)
        self._verbs = Verbs(language, story, self._roles)

    def all(self) -> Iterator[Found]:
        for here in range(len(self._story.passages)):
            yield from self._verbs.of(here)
            yield from self._nouns(here)
            yield from self._promises(here)
        yield from self._items()

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

    # ---- nouns

    def _nouns(self, here: int) -> Iterator[Found]:
        passage = self._story.passages[here]
        for at in range(len(passage.words)):
            for parts, number in self._language.nouns.get(passage.low(at), ()):
                if all(passage.low(at + step) == part for step, part in enumerate(parts)):
                    found = self._noun(here, at, at + len(parts), self._language.file.noun[int(number)])
                    if found is not None:
                        yield found
                    break

    def _noun(self, here: int, at: int, end: int, cue: NounCue) -> Found | None:
        passage = self._story.passages[here]
        clause = Zone(end, zones.clause_end(passage, end, self._story))
        if any(self._language.has("prospect", passage.low(near)) for near in range(at - 6, at)):
            return None
        if cue.by_platform:
            actor, target = self._roles.platform(here, at), None
            if actor is None or passage.sentence.line == 0:
                return None
        elif cue.addressed:
            actor = self._roles.authority_before(here, at)
            target = self._roles.platform(here, at)
        elif cue.actor_next:
            mention = next((m for m in passage.mentions if end - 1 <= m.first <= end + 3), None)
            actor = self._story.resolved(here, mention, ())
            target = self._roles.platform(here, at)
            if actor is None:
                return None
        else:
            actor, target = self._around(here, at, clause, cue)
        amount = self._noun_amount(passage, at, cue)
        if amount is not None and amount.ceiling:
            return None
        wanted = {"target": target, "money": amount, "both": target and actor, "": True}[cue.needs]
        if not wanted:
            return None
        first = zones.before(passage, at, self._story).first if cue.actor_next else max(0, at - 1)
        last = trimmed(passage, clause.last, end)
        return Found(cue.kind, here, first, last, at, end, "noun", actor, target, amount)

    def _around(
        self, here: int, at: int, clause: Zone, cue: NounCue
    ) -> tuple[Mention | None, Mention | None]:
        story, passage = self._story, self._story.passages[here]
        classes = ("person", "name") if cue.kind in PERSONS else BODIES
        target = zones.named_after(story, here, clause, cue.target, classes) if cue.target else None
        near = Zone(clause.first, min(clause.last, clause.first + 8))
        actor = zones.named_after(story, here, near, cue.actor or self._language.file.words.get("by", ()), ())
        if target is None and cue.kind in PERSONS and self._language.has("his", passage.low(at - 1)):
            target = story.resolved(here, Mention(at - 1, at, "", "pronoun:he"), ("person",))
        if actor is None and passage.low(at - 1) == "'s":
            owner = next((mention for mention in passage.mentions if mention.last == at - 1), None)
            actor = story.resolved(here, owner, ())
        return actor, target

    def _noun_amount(self, passage: Passage, at: int, cue: NounCue) -> Amount | None:
        if cue.needs == "money" or cue.count == "money":
            return next((amount for amount in passage.amounts if amount.money), None)
        counted = [amount for amount in passage.amounts if not amount.money and amount.last <= at]
        return counted[-1] if counted and cue.actor_next else None

    # ---- promises

    def _promises(self, here: int) -> Iterator[Found]:
        """ "We will remove": a promise, by whoever may make one."""
        passage = self._story.passages[here]
        for cue in self._language.file.cue:
            if cue.future_of:
                places = (
                    at for at, word in enumerate(passage.words) if self._has_future(word.low)
                )
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
        while story.language.has("adverbs", passage.low(beside - 1)):
            beside -= 1
        matched = story.form_at(passage, verb, self._language.bases) if verb < len(passage.words) else None
        mention = next((m for m in passage.mentions if m.last == beside), None)
        if matched is None or "base" not in matched[0].shapes or mention is None:
            return None
        if passage.low(verb) == "be" and not passage.low(verb + 1).endswith("ing"):
            return None
        if mood_of(passage, verb, matched[0], self._language).state != "future":
            return None
        we = mention.kind == "pronoun:we"
        actor = story.resolved(here, mention, () if we else ("platform", "company"))
        if actor is None or not fits(
            actor.kind, ("platform", "company", *(("authority", "name") if we else ()))
        ):
            return None
        clause = Zone(verb, zones.clause_end(passage, verb, self._story))
        last = trimmed(passage, clause.last, matched[1])
        return Found(cue.kind, here, mention.first, last, at, matched[1], "future", actor)
