"""Who does it, to whom, and how many of what."""

from collections.abc import Iterator
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.amounts import Amount
from pressdocket.intake.suggest.found import (
    AT_PLATFORM,
    AT_SOMEBODY,
    BLOCKS,
    BODIES,
    BY_PLATFORM,
    BY_SOMEBODY,
    IN_CONTEXT,
    NAMEABLE,
    PERSONS,
    Found,
    Site,
    trimmed,
)
from pressdocket.intake.suggest.naming import SERVICES, Mention
from pressdocket.intake.suggest.passage import Passage, fits
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.zones import Zone

_LINKS: Final = frozenset({"of", "from", "by", "against"})
_LINKED: Final = 4
"""Words after "linked to" where it says to whom."""
_BY_BODIES: Final = PERSONS | {"investigation"}
"""What a body does that says that it was done: "three were arrested, police said"."""
_AGAINST: Final = frozenset({"refusal", "appeal", "denial"})
"""Kinds whose target is the body that asked, ordered or alleged."""
_TARGETS: Final[dict[str, tuple[str, ...]]] = {
    "account_action": (*BODIES, "person", "group"),
    "lawsuit": (*BODIES, "person", "group"),
    "settlement": (*BODIES, "person", "group"),
    "order": (*BODIES, "provider", "person"),
    "platform_block": ("platform", "company", "name", "country"),
    "charge": ("person", "name", "platform", "company"),
    "conviction": ("person", "name", "platform", "company"),
    "fine": ("platform", "company", "name", "person", "group"),
}
_OF_THINGS: Final = frozenset({"order", "removal_request", "disclosure"})
"""Kinds whose figure may stand behind a preposition: "data on 900 users"."""
_PLATFORMS: Final = ("platform", "company", "name", "provider", "group", "person")
_ASKED: Final = ("platform", "company", "name", "group")


class Roles:
    """Fills in the parties and figures of a cue."""

    def __init__(self, story: Story) -> None:
        self._language = story.language
        self._story = story

    def filled(self, site: Site, actor: Mention | None) -> Found | None:
        """The event with all that the sentence says of it; None if what it needs is not said."""
        cue, amount = site.cue, self._amount(site)
        actor, target = self._parties(site, actor)
        official = _is_by(actor, ("regulator", "police")) or (actor is None and bool(cue.object_before))
        if target is None and amount is None and cue.kind in IN_CONTEXT and official:
            target = self._last_named(site, actor)
        unasked = cue.kind == "removal_request" and target is not None and not fits(target.kind, _ASKED)
        unheard = cue.speaker and not _is_by(actor, cue.actor)
        only_possible = amount is not None and amount.money and amount.ceiling
        missing = (cue.money and cue.count == "money" and amount is None) or (
            target is None and (cue.needs_target or (cue.kind == "fine" and amount is None))
        )
        lost = cue.kind in BLOCKS and cue.of_platform
        elsewhere = cue.to_authority and amount is None and not _is_by(target, ("authority", "country"))
        if elsewhere or ((cue.needs_actor or lost) and actor is None):
            return None
        nobody = actor is None and (cue.kind in BY_SOMEBODY or (cue.kind in AT_SOMEBODY and target is None))
        uncounted = amount is None and (cue.needs_amount or (nobody and cue.kind in AT_SOMEBODY))
        anonymous = cue.kind == "statement" and actor is not None and actor.common and not actor.back
        silent = (nobody and cue.kind in BY_SOMEBODY) or anonymous
        if unasked or unheard or only_possible or missing or uncounted or silent:
            return None
        first = min([site.mood.start, *self._reach(site)])
        last = trimmed(site.passage, max(site.end, site.clause.last), site.end)
        rule = "passive" if site.passive else "active"
        again = site.passive and self._is_known(site)
        where = (site.here, first, last, site.at, site.end)
        return Found(cue.kind, *where, rule, actor, target, amount, again, answers=cue.answering)

    def _is_known(self, site: Site) -> bool:
        """Whether what was done is a noun with an article: "the fine was imposed by"."""
        lows, has = site.passage.lows, self._language.has
        for at in range(site.ahead.first, site.ahead.last):
            noun = any(lows[at : at + len(parts)] == parts for parts in site.cue.companions.get(lows[at], ()))
            if noun:
                return has("definite", lows[at - 1]) if at else False
        return False

    def _parties(self, site: Site, actor: Mention | None) -> tuple[Mention | None, Mention | None]:
        """Who acts and at whom, from the sentence first and from what was spoken of last."""
        cue, target = site.cue, self._target(site, actor)
        if cue.subject_is_target or cue.self_target:
            said = self._subject(site) if site.cue.speaker else None
            target = said or actor or target or self._object(site, NAMEABLE)
            if target is None and site.passive and cue.subject_is_target:
                target = self.platform(site.here, site.at)
            actor = self._after(site, cue.actor_after, ()) if cue.actor_after else None
        actor = self._actor(site, actor)
        if target is not None and actor is not None and target.name == actor.name:
            target = None
        official = actor is None or fits(actor.kind, ("authority", "country"))
        if target is None and cue.kind in AT_PLATFORM and official:
            target = self._platform_in(site)
        told = not cue.with_ and zones.is_nominal(site.passage, site.end, self._language) and not site.passive
        if target is None and cue.kind == "lawsuit":
            target = self._platform_in(site) or self._last_named(site, actor)
        blocked = cue.kind in BLOCKS and not cue.of_platform and not self._is_network(site)
        fined = cue.kind == "fine" and bool(cue.with_)
        if target is None and (blocked or fined or (cue.needs_target and not told)):
            target = self._last_named(site, actor)
        return actor, target

    def _is_network(self, site: Site) -> bool:
        """Whether all of the network is shut, and no one service."""
        zone = site.acted_on
        return any(
            "network" in self._language.class_of.get(low, ())
            for low in site.passage.lows[zone.first : zone.last]
        )

    def _actor(self, site: Site, actor: Mention | None) -> Mention | None:
        if site.cue.no_actor:
            return self._after(site, site.cue.actor_after, ("authority", "country"))
        if site.cue.speaker:
            return self._story.speaker(site.here, site.at)
        if actor is None and (site.cue.by_platform or site.cue.of_platform or self._is_handed_over(site)):
            return self.platform(site.here, site.at)
        if actor is None and site.passive and site.cue.kind in _BY_BODIES:
            said = next(self._story.sayers(site.here), None)
            return said if said is not None and fits(said.kind, ("police", "court", "regulator")) else None
        return actor

    def _is_handed_over(self, site: Site) -> bool:
        """Whether something was given to a body: "the data were passed to the police"."""
        if site.cue.kind != "disclosure" or not site.passive:
            return False
        return self._after(site, site.cue.target, ("authority", "country")) is not None

    def _subject(self, site: Site) -> Mention | None:
        """Who must do it, as somebody else says: "the court said that the platform must pay"."""
        found = self._story.subject(site.here, site.mood.start, _ASKED)
        return self._story.resolved(site.here, found, SERVICES)

    def _last_named(self, site: Site, actor: Mention | None) -> Mention | None:
        """The platform last spoken of, if it is not the one that acts."""
        target = self._story.salient(site.here, site.at, SERVICES)
        return None if target is not None and actor is not None and target.name == actor.name else target

    def platform(self, here: int, at: int) -> Mention | None:
        """Who removed what "was removed": the platform that says so, else the one last spoken of."""
        speaker = self._story.speaker(here, at)
        if speaker is not None and fits(speaker.kind, SERVICES):
            return speaker
        earlier = self._story.salient(here, at, SERVICES)
        own = (mention for mention in self._story.passages[here].mentions if mention.kind == "platform")
        return earlier or next((mention for mention in own if not mention.back), None) or self._story.sole

    def authority_before(self, here: int, at: int) -> Mention | None:
        """The authority of the sentence's first clause."""
        for mention in self._story.passages[here].mentions:
            if mention.last <= at and fits(mention.kind, ("authority",)):
                found = self._story.resolved(here, mention, ("authority",))
                if found is not None:
                    return found
        return None

    def _after(self, site: Site, joints: tuple[str, ...], classes: tuple[str, ...]) -> Mention | None:
        return zones.named_after(self._story, site.here, site.clause, joints, classes)

    def _beside(self, site: Site, joints: tuple[str, ...], classes: tuple[str, ...]) -> Mention | None:
        """Whom a word names: "the probe into X was widened" has it before the verb."""
        story, ahead = self._story, site.ahead
        if site.passive and site.cue.with_:
            found = zones.named_after(story, site.here, Zone(ahead.first, site.at), joints, classes)
            if found is not None:
                return found
        return self._after(site, joints, classes)

    def _platform_in(self, site: Site) -> Mention | None:
        """The platform named in what follows, be it only as the owner of something."""
        for mention in site.passage.mentions:
            inside = site.clause.first <= mention.first and (
                site.clause.last > mention.first or site.cue.with_verb
            )
            if inside and mention.kind in SERVICES and not mention.back:
                return mention
        return None

    def _target(self, site: Site, actor: Mention | None) -> Mention | None:
        classes = _TARGETS.get(site.cue.kind) or (("person", "name") if site.cue.kind in PERSONS else BODIES)
        for way in site.cue.target:
            if way == "object":
                found = self._object(site, classes, actor)
            else:
                asked = site.cue.kind in AT_PLATFORM or site.cue.kind == "removal_request"
                found = self._beside(site, (way,), _PLATFORMS if asked and "country" in classes else classes)
            if found is None and way == "object" and site.cue.kind in ("order", "removal_request"):
                found = self._asked(site)
            if found is not None:
                return found
        if site.cue.of_platform:
            return self._behind(site, actor)
        return self._answered(site, actor) if site.cue.kind in _AGAINST and not site.passive else None

    def _behind(self, site: Site, actor: Mention | None) -> Mention | None:
        """Whose accounts they were: "removed 600 accounts linked to the army"."""
        passage = site.passage
        zone = site.ahead if site.passive else Zone(site.end, site.clause.last)
        for at in range(*zone):
            if not self._language.has("linked", f"{passage.low(at)} {passage.low(at + 1)}"):
                continue
            near = (m for m in passage.mentions if at + 2 <= m.first <= at + _LINKED and not m.pronoun)
            found = next(near, None)
            own = found is not None and actor is not None and found.name == actor.name
            return None if own or found is None or found.common else found
        return None

    def _answered(self, site: Site, actor: Mention | None) -> Mention | None:
        """Whose request or plea it is: "rejected the ministry's request"; before a court, the platform's."""
        passage, story = site.passage, self._story
        asking = SERVICES if _is_by(actor, ("court",)) else ("authority", "country")
        for mention in passage.mentions:
            if not site.end <= mention.first < site.clause.last or mention.pronoun:
                continue
            linked = passage.low(mention.first - 1) in _LINKS or passage.low(mention.first - 2) in _LINKS
            if (story.is_possessive(passage, mention) or linked) and fits(mention.kind, asking):
                return story.resolved(site.here, mention, asking)
        if site.cue.kind != "refusal" or passage.sentence.quoted[site.at]:
            return None
        # "Ofcom said Viber ignored two requests"
        said = story.speaker(site.here, site.at)
        named = said is not None and not said.common and not said.generic
        return said if named and _is_by(said, ("regulator", "government")) else None

    def _asked(self, site: Site) -> Mention | None:
        """The platform of which something is wanted: "ruled that the company has to …"."""
        for mention in site.passage.mentions:
            if mention.first >= site.end and not mention.pronoun and fits(mention.kind, SERVICES):
                found = self._story.resolved(site.here, mention, SERVICES)
                if found is not None and not found.common:
                    return found
        return None

    def _object(self, site: Site, classes: tuple[str, ...], actor: Mention | None = None) -> Mention | None:
        story, passage, zone = self._story, site.passage, site.acted_on
        if site.cue.kind in PERSONS:
            named = self._person_named(passage, zone)
            if named is not None:
                return story.resolved(site.here, named, classes)
        for mention in passage.mentions:
            if not zone.first <= mention.first < zone.last or story.is_possessive(passage, mention):
                continue
            if story.is_after_preposition(passage, mention) and passage.low(mention.first - 1) != "'s":
                continue
            found = story.resolved(site.here, story.apposed(passage, mention), classes)
            if found is not None and actor is not None and found.name == actor.name:
                found = self._other_than(site, mention, actor)
            if found is None:
                continue
            nameless = found.kind in ("person", "group") and found.common
            if fits(found.kind, classes) and not nameless:
                return found
            if fits(mention.kind, ("person", "group")):
                return None
        return None

    def _other_than(self, site: Site, mention: Mention, actor: Mention) -> Mention | None:
        """What a mention of who acts stands for: a subject behind it is no object ("hat Meta gelöscht");
        "it" is another platform ("sent a notice to X, ordering it to")."""
        if self._language.file.order != "svo":
            return None
        return self._other_platform(site, mention, actor) if mention.pronoun else mention

    def _other_platform(self, site: Site, pronoun: Mention, actor: Mention) -> Mention | None:
        found = self._story.salient(site.here, pronoun.first, SERVICES)
        return None if found is None or found.name == actor.name else found

    def _person_named(self, passage: Passage, zone: Zone) -> Mention | None:
        """The first person whom a zone names, be it only after "the leader of the ring"."""
        for mention in passage.mentions:
            person = mention.kind == "person" or mention.person
            if zone.first <= mention.first < zone.last and person and not mention.common:
                return mention
        return None

    def _amount(self, site: Site) -> Amount | None:
        count, amounts, clause = site.cue.count, site.passage.amounts, site.clause
        if not count:
            return None
        if count == "money":
            paid = [amount for amount in amounts if amount.money and not self._is_other_sum(site, amount)]
            following = [amount for amount in paid if amount.first >= site.end - 1]
            return next(iter(following or paid), None)
        zone = site.ahead if count == "subject" else site.acted_on
        counted = [
            amount for amount in amounts if not amount.money and zone.first <= amount.first < zone.last
        ]
        if not counted and site.cue.kind in _OF_THINGS:
            counted = [
                a
                for a in amounts
                if not a.money and clause.first <= a.first < self._told_end(site) and self._is_thing(site, a)
            ]
        if site.cue.kind in BY_PLATFORM:
            counted = [amount for amount in counted if not self._is_owner(site.passage, amount)]
        return counted[0] if counted else None

    def _is_other_sum(self, site: Site, amount: Amount) -> bool:
        """Whether a sum is no penalty: "5 million euros bail"."""
        return self._language.has("no_penalty", site.passage.low(amount.last))

    def _is_thing(self, site: Site, amount: Amount) -> bool:
        """Whether a figure counts things: not "an app used by 40 million Iranians"."""
        at = amount.first - 1
        at -= self._language.has("about", site.passage.low(at))
        at -= self._language.has("determiners", site.passage.low(at))
        return not self._language.has("by", site.passage.low(at)) and (
            amount.unit in self._language.class_of or self._language.file.code != "en"
        )

    def _told_end(self, site: Site) -> int:
        """Where a clause only begins to tell what came of it: ", affecting 100 million users"."""
        lows = site.passage.lows
        ends = (
            n
            for n in range(site.end, site.clause.last)
            if lows[n] == "," and site.passage.low(n + 1).endswith("ing")
        )
        return next(ends, site.clause.last)

    def _is_owner(self, passage: Passage, amount: Amount) -> bool:
        """Whether a figure counts whose the things are: "the accounts of two officials"."""
        noun = self._language.class_of.get(passage.low(amount.first - 2), ())
        return bool(noun) and self._language.has("prepositions", passage.low(amount.first - 1))

    def _reach(self, site: Site) -> Iterator[int]:
        """The first word of what belongs to the quote before the verb."""
        passage, start = site.passage, site.mood.start
        if site.passive:
            at = site.ahead.first
            while at < site.ahead.last and passage.low(at) in (",", "and", "-"):
                at += 1
            yield at
            return
        subject = self._story.subject(site.here, start, ())
        if subject is not None and start - subject.first < 25:
            at = subject.first
            owner = passage.mention_before(at - 1) if passage.low(at - 1) == "'s" else None
            at = owner.first if owner is not None else at
            while at > 0 and self._language.has("determiners", passage.low(at - 1)):
                at -= 1
            yield at


def _is_by(actor: Mention | None, classes: tuple[str, ...]) -> bool:
    return actor is not None and fits(actor.kind, classes)
