"""Events that nouns and set phrases tell of: "the arrest of", "at the request of"."""

from collections.abc import Iterator
from dataclasses import replace

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.found import BODIES, BY_PLATFORM, PERSONS, Found, trimmed
from pressdocket.intake.suggest.language import NounCue
from pressdocket.intake.suggest.listing import Listings
from pressdocket.intake.suggest.naming import SERVICES, Mention
from pressdocket.intake.suggest.passage import Passage, describes, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.roles import Roles
from pressdocket.intake.suggest.zones import Zone

_PROSPECT = 6
"""Words before a noun that may say that it only threatens."""
_NEAR = 8
_ARTICLES = 2
_DAILY = 7
_GOVERNED = 4
"""Words before a noun that may say that it is told of, and behind it where its figure may stand."""


class Nouns:
    """Applies the nouns of its language to a story."""

    def __init__(self, story: Story, roles: Roles, listings: Listings) -> None:
        self._language = story.language
        self._story = story
        self._roles = roles
        self._listings = listings

    def of(self, here: int) -> Iterator[Found]:
        """The events of one passage."""
        passage = self._story.passages[here]
        for at in range(len(passage.words)):
            for parts, number in self._language.nouns.get(passage.low(at), ()):
                if passage.lows[at : at + len(parts)] == parts:
                    found = self._found(here, at, at + len(parts), self._language.file.noun[int(number)])
                    if found is not None:
                        yield found
                        if found.kind in BY_PLATFORM:
                            yield from self._listings.others(found)
                        break

    def _found(self, here: int, at: int, end: int, cue: NounCue) -> Found | None:
        passage = self._story.passages[here]
        if self._only_threatens(passage, at, end, cue):
            return None
        compound = passage.low(end) in self._language.heads or passage.low(end) in self._language.class_of
        if cue.by == "around" and compound:
            # "the investigation department"
            return None
        clause = Zone(end, zones.clause_end(passage, end, self._story))
        if cue.kind == "refusal" and self._is_future(passage, clause):
            return None
        if cue.object and not self._is_done_to(passage, end, clause, cue):
            return None
        actor, target = self._parties(here, at, clause, cue)
        if cue.needs == "fact" and not self._is_told(passage, at, clause, by=actor is not None):
            return None
        if cue.kind in BY_PLATFORM and actor is None:
            actor = self._roles.platform(here, at)
        unknown = cue.by in ("next", "owner", "holder", "platform") and actor is None
        if unknown or (cue.by == "platform" and passage.sentence.line == 0):
            return None
        amount = self._amount(passage, at, cue)
        if amount is not None and (amount.ceiling or self._is_supposed(passage, end, amount.first)):
            return None
        first = zones.before(passage, at, self._story).first if cue.by == "next" else max(0, at - 1)
        last = trimmed(passage, clause.last, end)
        kind = cue.kind if amount is None else self._listings.kind_of(amount.unit, cue.kind)
        found = Found(kind, here, first, last, at, end, "noun", actor)
        if cue.needs == "target" and target is None:
            return found if self._is_of_somebody(passage, end, cue) else None
        needed = {"target": target, "money": amount, "both": target and actor}
        wanted = needed.get(cue.needs, True)
        return replace(found, target=target, amount=amount) if wanted else None

    def _only_threatens(self, passage: Passage, at: int, end: int, cue: NounCue) -> bool:
        """Whether a sentence says what may come: "faces a fine", "a fine for each day of delay"."""
        has = self._language.has
        near = any(has("prospect", passage.low(near)) for near in range(at - _PROSPECT, at))
        if near or self._is_hypothetical(passage, at):
            return True
        daily = any(has("habitual", low) for low in passage.lows[end : end + _DAILY])
        return (cue.needs == "money" and daily) or any(has("statutory", low) for low in passage.lows)

    def _is_done_to(self, passage: Passage, end: int, clause: Zone, cue: NounCue) -> bool:
        """Whether what follows is of the classes that a noun takes: "the removal of 25 videos"."""
        first = next(zones.acted_on(passage, Zone(end, clause.last), self._story), frozenset())
        joined = passage.low(end) in cue.target or passage.low(end - 1) in cue.target
        return joined and bool(first & set(cue.object))

    def _is_future(self, passage: Passage, clause: Zone) -> bool:
        """Whether a clause tells what is to come of it: "a repeated refusal will entail"."""
        lows = passage.lows[clause.first : clause.last]
        return any(self._language.has(name, low) for low in lows for name in ("possible", "future"))

    def _is_supposed(self, passage: Passage, end: int, amount: int) -> bool:
        """Whether a sum is only what "would be" paid."""
        return any(self._language.has("possible", low) for low in passage.lows[end:amount])

    def _is_told(self, passage: Passage, at: int, clause: Zone, *, by: bool) -> bool:
        """Whether a sentence tells as done what a noun names, and does not ask for it."""
        has, before = self._language.has, passage.lows[max(0, at - _NEAR) : at]
        if any(has("resulting", low) for low in before):
            return True
        if any(has("wanted", low) or has("possible", low) for low in before):
            return False
        if by or any(has("telling", low) for low in before[-_GOVERNED:]):
            return True
        named = any(mention.first < at for mention in passage.mentions)
        opening = at <= _GOVERNED and not named and all(low.isalpha() for low in before)
        unsure = any(
            has(name, low) for low in passage.lows[at : clause.last] for name in ("possible", "future")
        )
        return opening and not unsure

    def _is_hypothetical(self, passage: Passage, at: int) -> bool:
        """Whether it hangs on an infinitive of what may be: "pode cair, além de receber uma multa"."""
        has = self._language.has
        if not has("bare_infinitives", "yes"):
            return False
        while at > 0 and has("determiners", passage.low(at - 1)):
            at -= 1
        form = self._story.form_at(passage, at - 1, self._language.forms)
        supposed = any(has("possible", low) or has("conditional", low) for low in passage.lows[:at])
        return form is not None and form[0].shapes == {"base"} and supposed

    def _parties(
        self, here: int, at: int, clause: Zone, cue: NounCue
    ) -> tuple[Mention | None, Mention | None]:
        passage, platform = self._story.passages[here], self._roles.platform
        if cue.by == "platform":
            return platform(here, at), None
        if cue.by == "authority":
            return self._roles.authority_before(here, at), platform(here, at)
        if cue.by == "owner":
            owner = passage.mention_before(at)
            official = owner is not None and fits(owner.kind, ("authority", "country"))
            return (owner if official else None), platform(here, at)
        if cue.by == "next":
            following = (m for m in passage.mentions if clause.first - 1 <= m.first <= clause.first + 3)
            return self._story.resolved(here, next(following, None), ()), platform(here, at)
        if cue.by == "holder":
            holder = self._holder(here, at)
            own = holder is None or fits(holder.kind, SERVICES)
            return holder, None if own else platform(here, at)
        return self._around(here, at, clause, cue)

    def _around(
        self, here: int, at: int, clause: Zone, cue: NounCue
    ) -> tuple[Mention | None, Mention | None]:
        story, passage = self._story, self._story.passages[here]
        classes = ("person", "name") if cue.kind in PERSONS else BODIES
        near = Zone(clause.first, min(clause.last, clause.first + _NEAR))
        whole = near if cue.kind in PERSONS else clause
        target = zones.named_after(story, here, whole, cue.target, classes) if cue.target else None
        actor = zones.named_after(story, here, near, cue.actor or self._language.file.words.get("by", ()), ())
        if target is None and cue.kind in PERSONS and self._language.has("his", passage.low(at - 1)):
            target = story.resolved(here, Mention(at - 1, at, "", "pronoun:he"), ("person",))
        actor = actor or self._holder(here, at) or self._following(here, clause.first)
        if target is None and actor is not None and cue.kind in PERSONS and fits(actor.kind, classes):
            # "her husband's arrest"
            actor, target = None, actor
        same = target is not None and actor is not None and actor.name == target.name
        return None if same else actor, target

    def _following(self, here: int, end: int) -> Mention | None:
        """Whose it is by the genitive alone: "ancheta Comisiei", "die Ermittlungen der Polizei"."""
        for mention in self._story.passages[here].mentions:
            between = self._story.passages[here].lows[end : mention.first]
            joined = len(between) <= _ARTICLES and not any(
                self._language.has("stops", low) for low in between
            )
            if mention.first >= end and joined and fits(mention.kind, ("authority",)):
                return self._story.resolved(here, mention, ("authority",))
        return None

    def _holder(self, here: int, at: int) -> Mention | None:
        """Whose it is: "Ofcom's inquiry", "its inquiry", "our criminal inquiry"."""
        story, passage = self._story, self._story.passages[here]
        while self._is_between(passage.low(at - 1)):
            at -= 1
        if passage.low(at - 1) == "'s":
            owner = passage.mention_before(at - 1)
            return story.resolved(here, owner, ())
        owners = (("its", "pronoun:it"), ("our", "pronoun:we"))
        pronoun = next((kind for name, kind in owners if self._language.has(name, passage.low(at - 1))), "")
        if not pronoun:
            return None
        return story.resolved(here, Mention(at - 1, at, "", pronoun, back=True), BODIES)

    def _is_between(self, low: str) -> bool:
        """Whether a word may stand between an owner and what is his: "its repeated failure"."""
        plain = describes(low) and not self._language.has("alleged", low)
        return low in self._language.modifiers or low.isdigit() or plain

    def _is_of_somebody(self, passage: Passage, end: int, cue: NounCue) -> bool:
        """ "The arrest of a 33-year-old man": somebody without a name."""
        near = (passage.low(at) for at in range(end, end + 6))
        somebody = any("person" in self._language.class_of.get(low, ()) for low in near)
        return cue.kind in PERSONS and passage.low(end) in cue.target and somebody

    def _amount(self, passage: Passage, at: int, cue: NounCue) -> Amount | None:
        if "money" in (cue.needs, cue.count):
            return next((amount for amount in passage.amounts if amount.money), None)
        if cue.count == "object":
            following = (a for a in passage.amounts if at < a.first <= at + _GOVERNED and not a.money)
            return next(following, None)
        counted = [amount for amount in passage.amounts if not amount.money and amount.last <= at]
        return counted[-1] if counted and cue.by == "next" else None
