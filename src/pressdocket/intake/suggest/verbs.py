"""Events that verbs tell of: the first cue of a verb whose conditions hold."""

from collections.abc import Iterator
from dataclasses import replace

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.found import BLOCKS, BY_PLATFORM, IN_CONTEXT, Found, Site
from pressdocket.intake.suggest.language import Cue, Form, Starts
from pressdocket.intake.suggest.listing import Listings
from pressdocket.intake.suggest.mood import Mood, mood_of
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, describes, is_adverb, is_counted
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.roles import Roles
from pressdocket.intake.suggest.voice import Voices
from pressdocket.intake.suggest.zones import Zone

_ASKING = frozenset({"order", "warning", "investigation"})
"""Steps of which one sentence may tell twice."""
_STATES = BY_PLATFORM | BLOCKS | {"restriction"}
"""Kinds whose participles also say what something is: "a suspended account"."""
_BESIDE = 4
_AFTER_PASSIVE = 5
_FURTHER = 18
"""Words after a verb within which the verb stands that it governs."""


class Verbs:
    """Applies the verbs of its language to a story."""

    def __init__(self, story: Story, roles: Roles, listings: Listings) -> None:
        self._language = story.language
        self._story = story
        self._roles = roles
        self._listings = listings
        self._voices = Voices(story)

    def of(self, here: int) -> Iterator[Found]:
        """The events of one passage."""
        passage, past, spent, told = self._story.passages[here], 0, frozenset[str](), ""
        words = frozenset(passage.lows)
        for at in range(len(passage.words)):
            if at < past or passage.low(at) in spent:
                continue
            for whole, end in self._story.forms_at(passage, at, self._language.forms):
                form = whole._replace(cues=self._language.cues_among(whole, words))
                told_of = bool(form.cues) and not self._is_noun(passage, at, form)
                found = list(self._first(here, at, form, end)) if told_of else []
                if (
                    found
                    and told in _ASKING
                    and found[0].kind in IN_CONTEXT
                    and self._goes_on(passage, at, form)
                ):
                    # "issued a subpoena, demanding documents": one step.
                    break
                if found:
                    told = found[0].kind
                    past, spent = end, self._spent(whole, found[0].kind)
                    yield from found
                    break

    def _goes_on(self, passage: Passage, at: int, form: Form) -> bool:
        return form.shapes == {"ing"} and passage.low(at - 1) == ","

    def _spent(self, form: Form, kind: str) -> frozenset[str]:
        """The -ing words that a verb's own cue asks for and that tell nothing more."""
        cues = (self._language.file.cue[number] for number in form.cues)
        return frozenset(
            word for cue in cues if cue.kind == kind for word in cue.with_ if word.endswith("ing")
        )

    def _is_noun(self, passage: Passage, at: int, form: Form) -> bool:
        """ "the ban", "a fine": a form that is also a noun, after what only stands before nouns."""
        if self._language.file.order == "sov" and form.shapes == {"base"}:
            # "과징금 3억원 부과": a stem is a verb only where it ends a headline.
            return passage.sentence.line != 0 or at + 1 < len(passage.words)
        low = passage.low(at - 1)
        if any(self._language.has(name, passage.low(at)) for name in ("be", "have", "do")):
            return False
        if low.endswith("'") and len(low) > 1:
            # "Moraes' demands"
            return True
        if form.shapes == {"present"} and (low in self._language.modifiers or describes(low)):
            # "additional requests"
            return passage.mention_before(at) is None
        if form.shapes <= {"present", "base"} and is_counted(passage, at):
            return True
        if "participle" in form.shapes and low != "'s":
            return self._is_adjective(passage, at, len(form.words))
        means = form.shapes == {"ing"} and any(self._language.has(name, low) for name in ("by", "factual"))
        if (
            self._language.has("prepositions", low)
            and not self._language.has("infinitive", low)
            and not means
        ):
            return True
        determined = self._language.has("determiners", low) and not self._language.has("joints", low)
        return low == "'s" or determined

    def _is_adjective(self, passage: Passage, at: int, size: int) -> bool:
        """ "the banned", "delete banned content": a participle that describes a noun or stands for one."""
        near = at - 1
        while near > 0 and is_adverb(passage.low(near)):
            near -= 1
        before = passage.low(near)
        determined = self._language.has("determiners", before) and not self._language.has("joints", before)
        if determined or (
            self._language.has("prepositions", before) and not self._language.has("joints", before)
        ):
            return not self._language.has("have", before)
        named = any(mention.first < at == mention.last for mention in passage.mentions)
        if named or passage.low(at + size) not in self._language.class_of:
            return False
        verb = self._story.form_at(passage, at - 1, self._language.forms)
        governs = verb is not None and bool(verb[0].shapes & {"base", "ing"})
        helps = any(self._language.has(name, before) for name in ("have", "be", "do"))
        return governs and not helps and before not in ("and", "or")

    def _first(self, here: int, at: int, form: Form, end: int) -> Iterator[Found]:
        passage = self._story.passages[here]
        mood = mood_of(passage, at, form, self._language)
        behind = zones.after(passage, end, self._language)
        clause = Zone(end, zones.clause_end(passage, end, self._story))
        if self._language.file.order == "svo":
            behind = Zone(end, max(end, min(behind.last, clause.last)))
        ahead = zones.before(passage, mood.start, self._story)
        if self._language.file.order == "v2":
            clause = Zone(zones.before(passage, at, self._story).first, clause.last)
            if mood.start < at - 1 or (at and not passage.low(end)[:1].isalnum()):
                framed = mood.start + 1 if mood.start < at - 1 else clause.first
                behind, ahead = Zone(framed, at), Zone(clause.first, at)
            ahead, behind = self._uninverted(passage, ahead, behind, mood.start)
        elif self._language.file.order == "sov":
            behind = clause = ahead = zones.before(passage, at, self._story)
        for number in form.cues:
            cue = self._language.file.cue[number]
            site = Site(here, passage, at, end, cue, mood, ahead, behind, clause)
            found = self._applied(site, form)
            if found is not None:
                if found.amount is not None and cue.count in ("object", "subject"):
                    found = replace(found, kind=self._listings.kind_of(found.amount.unit, found.kind))
                yield found
                if cue.count in ("object", "money"):
                    yield from self._listings.others(found)
                return

    def _uninverted(self, passage: Passage, ahead: Zone, behind: Zone, verb: int) -> tuple[Zone, Zone]:
        """A subject that follows its verb ("Am Dienstag hat X 12 Videos gelöscht") stands ahead."""
        before = range(ahead.first, min(ahead.last, verb))
        own = [m for m in passage.mentions if not self._story.is_after_preposition(passage, m)]
        following = range(behind.first, min(behind.last, behind.first + _BESIDE))
        subject = next((m for m in own if m.first in following), None)
        if subject is None or any(m.first in before for m in own):
            return ahead, behind
        return Zone(subject.first, subject.last), Zone(subject.last, behind.last)

    def _applied(self, site: Site, form: Form) -> Found | None:
        habit = self._is_habit(site, form)
        headline = site.passage.sentence.line == 0
        if not _holds(site.mood, site.cue) or not _is_helped(site):
            return None
        if habit and not site.cue.present and not headline and not self._is_told(site):
            return None
        passive, actor = self._voices.of(site, form)
        if passive is None:
            return None
        site = self._past_subject(site, actor)
        if passive and site.mood.passive is None and self._language.file.code == "en":
            near = self._described(site)
            described = near is not None and site.cue.kind in _STATES and actor is None and not headline
            if described and near is not None and not self._is_dated(site, near):
                # "content banned in Russia": what it is, not what was done
                return None
            site = site if near is None else site._replace(ahead=near)
        site = site._replace(passive=passive)
        if passive and site.cue.object and self._acted_on(site.passage, site.ahead) is None:
            # "Foram removidos 300 vídeos": what is acted on may follow.
            site = site._replace(ahead=site.behind)
        if passive and site.cue.kind in BY_PLATFORM and self._is_share(site):
            return None
        return self._roles.filled(site, actor) if self._is_met(site) else None

    def _past_subject(self, site: Site, actor: Mention | None) -> Site:
        """With what is acted on behind a subject that follows its verb: "Gestern löschte YouTube …"."""
        inside = (m for m in site.passage.mentions if site.behind.first <= m.first < site.behind.last)
        first = next(inside, None) if self._language.file.order == "v2" and actor is not None else None
        if first is None or actor is None:
            return site
        named = self._story.apposed(site.passage, first)
        meant = self._story.resolved(site.here, named, site.cue.actor)
        if meant is None or meant.name != actor.name:
            return site
        return site._replace(behind=Zone(max(first.last, named.last), site.behind.last))

    def _is_share(self, site: Site) -> bool:
        """Whether only a share of what was told before is told: "95% of these accounts were banned"."""
        near = site.passage.lows[site.ahead.first : site.ahead.last]
        counted = any(site.ahead.first <= amount.first < site.ahead.last for amount in site.passage.amounts)
        return not counted and any(self._language.has("share", low) for low in near[:_BESIDE])

    def _described(self, site: Site) -> Zone | None:
        """The noun that a participle follows at once, with its figure: "eight orders issued by"."""
        passage, first = site.passage, site.at
        if passage.low(first - 1) not in self._language.class_of:
            return None
        while first > site.ahead.first and self._is_attribute(passage, first - 1):
            first -= 1
        counted = (amount.first for amount in passage.amounts if amount.last == site.at)
        return Zone(next(counted, first), site.at)

    def _is_attribute(self, passage: Passage, at: int) -> bool:
        low, has = passage.low(at), self._language.has
        ends = ("determiners", "prepositions", "stops", "and", "be", "have", "possible", "future")
        return low.isalpha() and not any(has(name, low) for name in ends)

    def _is_dated(self, site: Site, near: Zone) -> bool:
        """Whether a figure or a day beside a participle says that it tells of a deed."""
        passage = site.passage
        if any(near.first <= amount.first < near.last for amount in passage.amounts):
            return True
        return zones.past_times(passage, site.end) > site.end

    def _is_habit(self, site: Site, form: Form) -> bool:
        """Present tense: what is done time and again, not what was done."""
        helpers = site.passage.lows[site.mood.start : site.at]
        if "participle" in form.shapes and site.mood.passive:
            # "users are asked to", but "is being investigated"
            stated = any(self._language.has("present_be", low) for low in helpers)
            return stated and len(helpers) == 1
        if not form.shapes <= {"present", "base"}:
            return False
        if site.mood.state == "real":
            return site.mood.start == site.at
        helpers = site.passage.lows[max(0, site.mood.start - 1) : site.at]
        return site.mood.state == "negated" and any(self._language.has("present_do", low) for low in helpers)

    def _is_told(self, site: Site) -> bool:
        """Whether the present tense tells of one deed: a figure or a day is given, and no "every year"."""
        passage, clause = site.passage, site.clause
        wished = self._language.has("infinitive", passage.low(site.mood.start - 1))
        habitual = any(self._language.has("habitual", low) for low in passage.lows)
        quoted = passage.sentence.quoted[site.at]
        if site.mood.state != "real" or wished or habitual or quoted:
            return False
        figures = (amount for amount in passage.amounts if bool(site.cue.count) and amount.number is not None)
        if any(clause.first <= amount.first < clause.last for amount in figures):
            return True
        first, last = site.ahead.first, min(clause.last, len(passage.words)) - 1
        begin, end = passage.words[first].start, passage.words[last].end
        return any(begin <= time.start < end and not time.ahead for time in passage.times)

    def _is_met(self, site: Site) -> bool:
        """Whether what a cue asks for stands around its verb."""
        cue, passage = site.cue, site.passage
        if cue.with_ and not self._stands(site, cue.companions, cue.reach):
            return False
        if cue.without and zones.follows(passage, cue.excluded, Zone(site.end, site.end + 3), self._language):
            return False
        further = self._further(site)
        governs = zones.follows(passage, cue.governed, further, self._language) or self._follows(
            site, cue.governed, 0
        )
        if site.passive:
            # "40 requests for user data were received"
            governs = governs or zones.follows(passage, cue.governed, site.ahead, self._language)
        if cue.with_verb and not governs:
            return False
        if cue.with_noun and not self._follows(site, cue.companion_nouns, 9):
            return False
        if cue.infinitive and not (
            self._follows(site, self._language.infinitive, 12)
            # "ordered X, once called Twitter, to"
            or (
                cue.kind == "order"
                and zones.follows(passage, self._language.infinitive, further, self._language)
            )
        ):
            return False
        if cue.quoted and not any(passage.sentence.quoted):
            return False
        if cue.money and not any(amount.money for amount in passage.amounts):
            return False
        ahead = Zone(0, site.ahead.last)
        if cue.object_before and not any(
            classes & set(cue.object_before) for classes in zones.acted_on(passage, ahead, self._story)
        ):
            return False
        first = self._acted_on(passage, site.acted_on, passive=site.passive) or frozenset()
        return not cue.object or bool(first & set(cue.object))

    def _further(self, site: Site) -> Zone:
        """Where the verb stands that a verb governs: not behind "whether"."""
        last = min(len(site.passage.words), site.end + _FURTHER)
        asked = (
            at for at in range(site.end, last) if self._language.has("conditional", site.passage.low(at))
        )
        return Zone(site.end, next(asked, last))

    def _acted_on(self, passage: Passage, zone: Zone, *, passive: bool = False) -> frozenset[str] | None:
        """The classes of the first thing in a zone, of the last where the verb ends the clause."""
        if self._language.file.order != "sov":
            return next(zones.acted_on(passage, zone, self._story), None)
        return next(iter([*zones.acted_on(passage, zone, self._story, subjects=passive)][-1:]), None)

    def _stands(self, site: Site, phrases: Starts, reach: int) -> bool:
        ahead = site.ahead
        if site.mood.start == site.at:
            # "the fine imposed by": only what stands right before it.
            ahead = Zone(max(ahead.first, site.at - _BESIDE), site.at)
        if site.passive and zones.follows(site.passage, phrases, ahead, self._language):
            return True
        if site.cue.ahead and zones.follows(site.passage, phrases, Zone(0, site.mood.start), self._language):
            return True
        return self._follows(site, phrases, min(reach, _AFTER_PASSIVE) if site.passive and site.at else reach)

    def _follows(self, site: Site, phrases: Starts, reach: int) -> bool:
        """Whether one of some phrases follows a verb closely, or stands in the clause that the verb ends.

        A figure is as near as one word: "hit with a 5 billion dollar fine".
        """
        clause = site.clause
        ahead = clause.first < site.end
        near_by = range(clause.first, clause.first + reach)
        reach += sum(one.last - one.first for one in site.passage.amounts if one.first in near_by)
        near = clause if ahead else Zone(clause.first, min(clause.last, clause.first + reach))
        return zones.follows(site.passage, phrases, near, self._language)


def _is_helped(site: Site) -> bool:
    """Whether the helping words stand before the verb that its cue asks for."""
    helpers = frozenset(site.passage.lows[site.mood.start : site.at])
    return not site.cue.helped or any(words <= helpers for words in site.cue.helpers)


def _holds(mood: Mood, cue: Cue) -> bool:
    if cue.declined:
        return mood.state == "declined"
    if cue.negated:
        return mood.state in ("negated", "declined")
    if cue.speaker and cue.moods == ("obliged",):
        # "the court said that it must", not "that it did"
        return mood.state == "obliged"
    return mood.state == "real" or mood.state in cue.moods
