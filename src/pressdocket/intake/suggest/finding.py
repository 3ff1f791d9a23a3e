"""From a cue in a sentence to an event: the first cue of a verb whose conditions hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.language import FINITE, Cue, Form, Language, NounCue
from pressdocket.intake.suggest.mood import Mood, mood_of
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passages import Passage, Story, fits
from pressdocket.intake.suggest.zones import PERSONS, Zone

_BY_PLATFORM: Final = frozenset({"removal", "account_action"})
_AT_PLATFORM: Final = frozenset(
    {"investigation", "warning", "order", "fine", "restriction", "platform_block"}
)
_NAMEABLE: Final = ("platform", "company", "country", "authority", "name", "person", "group")
_BODIES: Final = ("platform", "company", "name", "authority", "country")


@dataclass(frozen=True, slots=True)
class Found:
    """An event in passage `here`; words `first` up to `last` carry it, `cue` up to `cue_end` are the cue."""

    kind: str
    here: int
    first: int
    last: int
    cue: int
    cue_end: int
    rule: str
    actor: Mention | None = None
    target: Mention | None = None
    amount: Amount | None = None


class Finder:
    """Applies a language's cues to a story."""

    def __init__(self, language: Language, story: Story) -> None:
        self._language = language
        self._story = story

    def all(self) -> Iterator[Found]:
        for here in range(len(self._story.passages)):
            yield from self._verbs(here)
            yield from self._nouns(here)
            yield from self._futures(here)
        yield from self._items()

    def _items(self) -> Iterator[Found]:
        """The items of a list that "the fines are:" stands before: each a name and its sum."""
        kind = ""
        for here, passage in enumerate(self._story.passages):
            if passage.words and passage.words[-1].text == ":":
                kind = "fine" if any("money" in self._classes(word.low) for word in passage.words) else ""
            elif passage.sentence.item and kind:
                amount = next((amount for amount in passage.amounts if amount.money), None)
                target = next((m for m in passage.mentions if not m.pronoun), None)
                if amount is not None and target is not None:
                    last = max(amount.last, target.last)
                    yield Found(
                        kind,
                        here,
                        min(target.first, amount.first),
                        last,
                        amount.first,
                        amount.last,
                        "item",
                        None,
                        target,
                        amount,
                    )
            elif not passage.sentence.item:
                kind = ""

    def _classes(self, word: str) -> frozenset[str]:
        return self._language.class_of.get(word, frozenset())

    # ---- verbs

    def _verbs(self, here: int) -> Iterator[Found]:
        passage, past = self._story.passages[here], 0
        for at in range(len(passage.words)):
            if at < past:
                continue
            matched = self._story.form_at(passage, at, self._language.forms)
            if matched is None or self._is_noun(passage, at, matched[0]):
                continue
            found = list(self._first(here, at, *matched))
            if found:
                past = matched[1]
                yield from found

    def _is_noun(self, passage: Passage, at: int, form: Form) -> bool:
        """ "the ban", "a fine": a form that is also a noun, after what only stands before nouns."""
        low = passage.low(at - 1)
        if "participle" in form.shapes and low != "'s":
            return False
        if self._language.has("prepositions", low) and not self._language.has("infinitive", low):
            return True
        return low == "'s" or (
            self._language.has("determiners", low) and not self._language.has("joints", low)
        )

    def _first(self, here: int, at: int, form: Form, end: int) -> Iterator[Found]:
        mood = mood_of(self._story.passages[here], at, form, self._language)
        for number in form.cues:
            found = self._applied(here, at, end, form, mood, self._language.file.cue[number])
            if found is not None:
                yield from self._spread(found, self._language.file.cue[number], mood)
                return

    def _applied(self, here: int, at: int, end: int, form: Form, mood: Mood, cue: Cue) -> Found | None:
        passage = self._story.passages[here]
        habit = form.shapes <= {"present", "base"} and mood.state == "real" and mood.start == at
        if not _holds(mood, cue) or (habit and not cue.present and passage.sentence.line > 0):
            return None
        behind = zones.after(passage, end, self._language)
        clause = Zone(end, zones.clause_end(passage, end, self._language))
        ahead = zones.before(passage, mood.start, self._story)
        passive, actor = self._voice(here, mood, form, cue, clause)
        if passive is None:
            return None
        subject_zone = ahead if passive else behind
        held = self._conditions(here, cue, passive, subject_zone, clause, ahead, end)
        if not held:
            return None
        found = Found(cue.kind, here, at, end, at, end, "passive" if passive else "active", actor)
        return self._filled(found, cue, passive, subject_zone, clause, mood)

    def _voice(
        self, here: int, mood: Mood, form: Form, cue: Cue, clause: Zone
    ) -> tuple[bool | None, Mention | None]:
        """Whether it is passive (None: no subject that could do this), and who acts."""
        passage, story = self._story.passages[here], self._story
        by = zones.named_after(story, here, clause, tuple(story.language.file.words.get("by", ())), ())
        if mood.passive or (
            mood.passive is None and story.language.has("by", passage.low(clause.first)) and by
        ):
            return True, by if by and fits(by.kind, cue.actor or _NAMEABLE) else None
        subject = story.subject(here, mood.start, cue.actor or _NAMEABLE)
        if cue.subject and (subject is None or subject.kind.removeprefix("pronoun:") not in cue.subject):
            return None, None
        if mood.governor:
            owner = next((m for m in passage.mentions if m.last == mood.start - 2), None)
            subject = owner or subject
        actor = story.resolved(here, subject, cue.actor or _NAMEABLE)
        if actor is not None and cue.actor and not fits(actor.kind, cue.actor):
            actor = None
        if form.shapes == {"base"} and mood.state == "real" and mood.start == clause.first - len(form.words):
            # "Police arrest two men", but no "to arrest" and no noun.
            if subject is None or subject.last != mood.start:
                return None, None
        if actor is None and mood.passive is None and "participle" in form.shapes:
            return True, None
        if actor is None and cue.actor and subject is None and "participle" not in form.shapes:
            return (False, None) if form.shapes & FINITE and not cue.actor else (None, None)
        return (False, actor) if actor is not None or not cue.actor else (None, None)

    def _conditions(
        self, here: int, cue: Cue, passive: bool, zone: Zone, clause: Zone, ahead: Zone, end: int
    ) -> bool:
        passage, story = self._story.passages[here], self._story
        near = Zone(end, min(clause.last, end + cue.reach))
        if (
            cue.with_
            and zones.follows(passage, cue.with_, ahead if passive else near) is None
            and (not passive or zones.follows(passage, cue.with_, near) is None)
        ):
            return False
        wide = Zone(end, min(clause.last, end + 18))
        if cue.with_verb and zones.follows(passage, cue.with_verb, wide) is None:
            return False
        if (
            cue.with_noun
            and zones.follows(passage, cue.with_noun, Zone(end, min(clause.last, end + 5))) is None
        ):
            return False
        if cue.infinitive and not any(
            story.language.has("infinitive", passage.low(at)) for at in range(end, min(clause.last, end + 12))
        ):
            return False
        if cue.money and not any(amount.money for amount in passage.amounts):
            return False
        if cue.object_before and not self._is_about(passage, cue.object_before, Zone(0, ahead.last)):
            return False
        if not cue.object:
            return True
        return self._first_object(passage, cue.object, zone)

    def _first_object(self, passage: Passage, wanted: tuple[str, ...], zone: Zone) -> bool:
        for classes, _ in zones.acted_on(passage, zone, self._story):
            return bool(classes & set(wanted))
        return False

    def _is_about(self, passage: Passage, wanted: tuple[str, ...], zone: Zone) -> bool:
        return any(classes & set(wanted) for classes, _ in zones.acted_on(passage, zone, self._story))

    # ---- who and how many

    def _filled(
        self, found: Found, cue: Cue, passive: bool, zone: Zone, clause: Zone, mood: Mood
    ) -> Found | None:
        here, story = found.here, self._story
        passage = story.passages[here]
        actor = found.actor
        target = self._target(here, cue, passive, zone, clause, actor)
        if cue.subject_is_target or cue.self_target:
            target, actor = actor, None
            if passive or target is None:
                target = target or self._object(here, zone, _NAMEABLE)
            if cue.actor_after:
                actor = zones.named_after(story, here, clause, cue.actor_after, ())
        if actor is None and found.kind in _BY_PLATFORM:
            actor = self._platform(here, found.cue)
        if target is not None and actor is not None and target.name == actor.name:
            target = None
        amount = self._amount(passage, cue, found.kind, passive, zone, clause)
        if (
            target is None
            and found.kind in _AT_PLATFORM
            and (actor is None or fits(actor.kind, ("authority", "country")))
        ):
            target = self._platform_in(here, clause)
        if found.kind == "fine" and target is None and amount is None:
            return None
        if cue.needs_target and target is None:
            return None
        first = min([mood.start, *self._reach(passage, found, mood.start, zone, passive)])
        last = self._last(passage, found, clause)
        return Found(
            found.kind, here, first, last, found.cue, found.cue_end, found.rule, actor, target, amount
        )

    def _platform_in(self, here: int, clause: Zone) -> Mention | None:
        """The platform named in what follows, be it only as the owner of something."""
        for mention in self._story.passages[here].mentions:
            if (
                clause.first <= mention.first < clause.last
                and mention.kind == "platform"
                and not mention.back
            ):
                return mention
        return None

    def _platform(self, here: int, at: int) -> Mention | None:
        """Who removed what "was removed": the platform that says so, else the one last spoken of."""
        speaker = self._story.speaker(here, at)
        if speaker is not None and fits(speaker.kind, ("platform", "company")):
            return speaker
        return self._story.salient(here, at, ("platform", "company"))

    def _target(
        self, here: int, cue: Cue, passive: bool, zone: Zone, clause: Zone, actor: Mention | None
    ) -> Mention | None:
        classes = ("person", "name", "platform", "company") if cue.kind in PERSONS else _BODIES
        if cue.kind == "fine":
            classes = ("platform", "company", "name", "person", "group")
        for way in cue.target:
            if way == "object":
                found = self._object(here, zone, classes, actor)
            else:
                found = zones.named_after(self._story, here, clause, (way,), classes)
            if found is not None:
                return found
        return None

    def _object(
        self, here: int, zone: Zone, classes: tuple[str, ...], actor: Mention | None = None
    ) -> Mention | None:
        story = self._story
        passage = story.passages[here]
        named = (
            self._person_named(passage, zone) if "person" in classes and "country" not in classes else None
        )
        if named is not None:
            return story.resolved(here, named, classes)
        for mention in passage.mentions:
            if not zone.first <= mention.first < zone.last or story.is_possessive(passage, mention):
                continue
            if story.is_after_preposition(passage, mention) and passage.low(mention.first - 1) != "'s":
                continue
            found = story.resolved(here, mention, classes)
            if found is not None and actor is not None and found.name == actor.name:
                found = None if mention.pronoun else mention
            if (
                found is not None
                and fits(found.kind, classes)
                and not (found.kind in ("person", "group") and found.common)
            ):
                return found
            if found is not None and fits(mention.kind, ("person", "group")):
                return None
        return None

    def _person_named(self, passage: Passage, zone: Zone) -> Mention | None:
        """The first person whom a zone names, be it only after "the leader of the ring"."""
        for mention in passage.mentions:
            if zone.first <= mention.first < zone.last and mention.kind == "person" and not mention.common:
                return mention
        return None

    def _amount(
        self, passage: Passage, cue: Cue, kind: str, passive: bool, zone: Zone, clause: Zone
    ) -> Amount | None:
        if not cue.count:
            return None
        if cue.count == "money":
            paid = [amount for amount in passage.amounts if amount.money]
            following = [amount for amount in paid if amount.first >= clause.first - 1]
            return next(iter(following or paid), None)
        counted = [a for a in passage.amounts if not a.money and zone.first <= a.first < zone.last]
        if not counted and cue.count == "object" and not passive:
            counted = [
                a
                for a in passage.amounts
                if not a.money
                and clause.first <= a.first < clause.last
                and kind in ("order", "removal_request")
            ]
        return counted[0] if counted else None

    def _reach(self, passage: Passage, found: Found, start: int, zone: Zone, passive: bool) -> Iterator[int]:
        """First words of what belongs to the quote before the verb."""
        if passive:
            at = zone.first
            while at < zone.last and passage.low(at) in (",", "and", "-"):
                at += 1
            yield at
            return
        subject = self._story.subject(found.here, start, ())
        if subject is not None and start - subject.first < 25:
            at = subject.first
            while at > 0 and self._language.has("determiners", passage.low(at - 1)):
                at -= 1
            yield at

    def _last(self, passage: Passage, found: Found, clause: Zone) -> int:
        last = max(found.cue_end, clause.last)
        while last > found.cue_end and passage.words[last - 1].low in (".", ",", '"', "”", ";", ":"):
            last -= 1
        return last

    def _spread(self, found: Found, cue: Cue, mood: Mood) -> Iterator[Found]:
        """One event for each separately counted thing of a list."""
        yield found
        if cue.count != "object" or found.amount is None:
            return
        passage = self._story.passages[found.here]
        previous = found.amount
        for amount in passage.amounts:
            if amount.money or amount.first < previous.last:
                continue
            between = [word.low for word in passage.words[previous.last : amount.first]]
            if not between or not all(
                low == "," or self._language.has("and", low) or self._language.has("words_about", low)
                for low in between
            ):
                break
            kind = self._kind_of(amount.unit, found.kind)
            yield Found(
                kind,
                found.here,
                amount.first,
                amount.last,
                found.cue,
                found.cue_end,
                f"{found.rule}, listed",
                found.actor,
                found.target,
                amount,
            )
            previous = amount

    def _kind_of(self, unit: str, kind: str) -> str:
        if kind in _BY_PLATFORM:
            classes = self._language.class_of.get(unit, frozenset())
            return "account_action" if "account" in classes else "removal" if "content" in classes else kind
        return kind

    # ---- nouns and promises

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
        story = self._story
        passage = story.passages[here]
        clause = Zone(end, zones.clause_end(passage, end, self._language))
        persons = cue.kind in PERSONS
        target = (
            zones.named_after(story, here, clause, cue.target, ("person", "name") if persons else _BODIES)
            if cue.target
            else None
        )
        actor = zones.named_after(story, here, Zone(end, min(clause.last, end + 8)), cue.actor or ("by",), ())
        money = next((amount for amount in passage.amounts if amount.money), None)
        if cue.actor_next:
            mention = next((m for m in passage.mentions if end - 1 <= m.first <= end + 3), None)
            actor = story.resolved(here, mention, ())
            if actor is None:
                return None
            target = self._platform(here, at)
        elif actor is None and passage.low(at - 1) == "'s":
            actor = next((m for m in passage.mentions if m.last == at - 1), None)
        if (cue.needs in ("target", "both") and target is None) or (cue.needs == "both" and actor is None):
            return None
        if cue.needs == "money" and money is None:
            return None
        amount = (
            money if cue.needs == "money" else self._counted_before(passage, at) if cue.actor_next else None
        )
        ahead = zones.before(passage, at, story)
        first = ahead.first if cue.actor_next else max(0, at - 1)
        last = clause.last
        while last > end and passage.words[last - 1].low in (".", ",", '"', "”"):
            last -= 1
        return Found(cue.kind, here, first, last, at, end, "noun", actor, target, amount)

    def _counted_before(self, passage: Passage, at: int) -> Amount | None:
        counted = [amount for amount in passage.amounts if not amount.money and amount.last <= at]
        return counted[-1] if counted else None

    def _futures(self, here: int) -> Iterator[Found]:
        """ "We will remove": a promise, by whoever may make one."""
        passage, story = self._story.passages[here], self._story
        for cue in self._language.file.cue:
            if not cue.future_of:
                continue
            for at in range(len(passage.words)):
                if not story.language.has("future", passage.low(at)):
                    continue
                found = self._promise(here, at, cue)
                if found is not None:
                    yield found
                    break

    def _promise(self, here: int, at: int, cue: Cue) -> Found | None:
        passage, story = self._story.passages[here], self._story
        verb = at + 1
        while story.language.has("adverbs", passage.low(verb)) or passage.low(verb).endswith("ly"):
            verb += 1
        matched = story.form_at(passage, verb, self._language.bases) if verb < len(passage.words) else None
        if matched is None or "base" not in matched[0].shapes:
            return None
        if passage.low(verb) == "be" and not passage.low(verb + 1).endswith("ing"):
            return None
        if mood_of(passage, verb, matched[0], self._language).state != "future":
            return None
        beside = at
        while story.language.has("adverbs", passage.low(beside - 1)):
            beside -= 1
        mention = next((m for m in reversed(passage.mentions) if m.last == beside), None)
        we = mention is not None and mention.kind == "pronoun:we"
        actor = story.resolved(here, mention, () if we else ("platform", "company"))
        if actor is None or mention is None:
            return None
        if not fits(actor.kind, ("platform", "company", *(("authority", "name") if we else ()))):
            return None
        clause = Zone(verb, zones.clause_end(passage, verb, self._language))
        return Found(cue.kind, here, mention.first, clause.last, at, matched[1], "future", actor)


def _holds(mood: Mood, cue: Cue) -> bool:
    if cue.negated:
        return mood.state == "negated"
    return mood.state == "real" or mood.state in cue.moods
