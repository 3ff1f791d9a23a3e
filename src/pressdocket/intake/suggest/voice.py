"""Whether a verb is active or passive, and who its subject is."""

from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.found import NAMEABLE, Site
from pressdocket.intake.suggest.language import FINITE, Form
from pressdocket.intake.suggest.mood import subject_with
from pressdocket.intake.suggest.naming import SERVICES, Mention
from pressdocket.intake.suggest.passage import Passage, fits, is_adverb
from pressdocket.intake.suggest.passages import Story

_OWNED: Final = 4
"""Words between whose it is and the verb: "'s content moderators"."""
_PHRASE: Final = 4
"""Words of a phrase before a participle."""
_INSERTED: Final = 10
"""Words after a participle that is put in, up to the comma that closes it."""
_LEADING: Final = 2
"""Words that may stand before a participle that opens a sentence, or before the subject that follows."""
_BY: Final = 4
"""Words after a participle within which "by" makes it passive."""
_MARKS: Final = frozenset({'"', "“", "”"})
_NO_SUBJECT: Final = (None, None)


class Voices:
    """Reads the voice of the verbs of a story."""

    def __init__(self, story: Story) -> None:
        self._language = story.language
        self._story = story

    def of(self, site: Site, form: Form) -> tuple[bool | None, Mention | None]:
        """Whether the verb is passive (None: it has no subject that could do this), and who acts."""
        passage, start, classes = site.passage, site.mood.start, site.cue.actor or NAMEABLE
        caused = site.mood.passive is None and self._language.has("them", passage.low(start - 1))
        if caused:
            # "to have them removed"
            return _NO_SUBJECT
        said = any(m.pronoun and self._is_beside(passage, m.last, start) for m in passage.mentions)
        passive, by = self._by(site, said=said)
        if passive or (not said and self._is_done_to(site, form)):
            return True, by if by is not None and fits(by.kind, classes) else None
        if self._is_inserted(site, form):
            return True, None
        subject = self._subject(site, form, classes)
        if subject is _NOBODY:
            return _NO_SUBJECT
        if site.cue.speaker:
            return False, None
        actor = self._actor(site, subject, classes)
        if actor is not None and fits(actor.kind, classes):
            return False, actor
        reduced = site.mood.passive is None and "participle" in form.shapes
        if reduced and not said and not self._has_object(site):
            return True, None
        return (False, None) if not site.cue.actor and self._is_finite(site, form) else _NO_SUBJECT

    def _is_inserted(self, site: Site, form: Form) -> bool:
        """Whether a participle is put in between commas: "Moroz, arrested on Monday, has denied it"."""
        if site.mood.passive is not None or "participle" not in form.shapes or site.mood.start < 1:
            return False
        lows, start = site.passage.lows, site.mood.start
        closed = "," in lows[site.end : site.end + _INSERTED]
        named = site.passage.mention_before(start - 1) is not None
        english = self._language.file.code == "en"
        return english and lows[start - 1] == "," and named and closed and not self._has_object(site)

    def _by(self, site: Site, *, said: bool) -> tuple[bool, Mention | None]:
        """Whether helpers or "by" make a verb passive, and whom "by" names."""
        passage, joints = site.passage, self._language.file.words.get("by", ())
        by = zones.named_after(self._story, site.here, self._own(site), joints, ())
        followed = any(self._language.has("by", passage.low(at)) for at in range(site.end, site.end + _BY))
        nominal = zones.is_nominal(passage, zones.past_times(passage, site.end), self._language)
        reduced = site.mood.passive is None and followed and not said and not nominal
        return bool(site.mood.passive or (reduced and by is not None)), by

    def _is_done_to(self, site: Site, form: Form) -> bool:
        """Whether what a cue asks for stands right before a participle: "a lawsuit filed in May"."""
        if site.mood.passive is not None or "participle" not in form.shapes or site.mood.start < site.at:
            return False
        before = site.at - (site.passage.low(site.at - 1) == ",")
        near = zones.Zone(max(0, before - _PHRASE), before)
        return any(
            site.passage.lows[before - len(terms) : before] == terms
            for at in range(near.first, near.last)
            for terms in site.cue.companions.get(site.passage.low(at), ())
        )

    def _own(self, site: Site) -> zones.Zone:
        """The clause up to another participle that has its own "by": "told in a letter signed by"."""
        passage = site.passage
        for at in range(site.end + 1, site.clause.last):
            if self._language.has("by", passage.low(at)) and passage.low(at - 1).endswith("ed"):
                return zones.Zone(site.clause.first, at)
        return site.clause

    def _subject(self, site: Site, form: Form, classes: tuple[str, ...]) -> Mention | None:
        """The subject as it stands there; `_NOBODY` where it cannot be one of the cue's."""
        passage, mood = site.passage, site.mood
        if self._is_compared(passage, mood.start):
            return _NOBODY
        subject = self._story.subject(site.here, mood.start, classes)
        alone = form.shapes == {"ing"} and mood.start == site.at and mood.state == "real"
        if alone or self._language.has("and", passage.low(mood.start - 1)):
            # "blocked the app after receiving", "fined one and ordered another": by the same.
            first = 0 if alone else site.ahead.first
            subject = self._story.opening(site.here, (first, mood.start), classes) or subject
        if alone:
            subject = (
                subject_with(passage, mood.start, self._language) or subject or self._of_main_clause(site)
            )
        asked = site.cue.subject
        if asked and (subject is None or subject.kind.removeprefix("pronoun:") not in asked):
            return _NOBODY
        if mood.governor:
            subject = passage.mention_before(mood.start - 2) or subject
        bare = form.shapes == {"base"} and mood.state == "real" and mood.start == site.at
        beside = subject is not None and self._is_beside(passage, subject.last, mood.start)
        wished = subject is not None and subject.kind in SERVICES and not subject.party.count("|")
        opens = subject is not None and passage.sentence.line == 0 and subject == passage.mentions[0]
        if bare and not opens and (not beside or (wished and self._language.file.code == "en")):
            # "Police arrest two men", but no noun, no infinitive and not "asked that Signal delete".
            return _NOBODY
        return subject

    def _of_main_clause(self, site: Site) -> Mention | None:
        """The subject that follows: "After receiving 60 complaints, the regulator"."""
        if site.at > _LEADING:
            return None
        comma = next((n for n in range(site.end, len(site.passage.lows)) if site.passage.low(n) == ","), None)
        if comma is None:
            return None
        return next((m for m in site.passage.mentions if comma < m.first <= comma + _LEADING), None)

    def _actor(self, site: Site, subject: Mention | None, classes: tuple[str, ...]) -> Mention | None:
        if subject is None and self._language.file.order == "v2":
            subject = self._inverted(site)
        subject = subject or self._owner(site, classes)
        if subject is not None:
            subject = self._story.apposed(site.passage, subject)
        return self._story.resolved(site.here, subject, classes)

    def _is_finite(self, site: Site, form: Form) -> bool:
        helpers = site.passage.lows[site.mood.start : site.at]
        helped = any(self._language.has(name, low) for low in helpers for name in ("be", "have"))
        return helped or bool(form.shapes & FINITE)

    def _owner(self, site: Site, classes: tuple[str, ...]) -> Mention | None:
        """Whose people act: "Reddit's moderators have closed …"."""
        for mention in reversed(site.passage.mentions):
            if mention.last < site.mood.start and mention.first >= site.ahead.first:
                near = site.mood.start - mention.last <= _OWNED
                owns = self._story.is_possessive(site.passage, mention) and fits(mention.kind, classes)
                return mention if owns and near and mention.kind in SERVICES else None
        return None

    def _is_compared(self, passage: Passage, start: int) -> bool:
        """Whether a verb only tells what something is measured by: "more than Apple has admitted"."""
        subject = passage.mention_before(start)
        return subject is not None and self._language.has("compared", passage.low(subject.first - 1))

    def _is_beside(self, passage: Passage, last: int, start: int) -> bool:
        """Whether only adverbs stand between a subject and its verb: "we respectfully disagree"."""
        return last <= start and all(
            self._language.has("adverbs", low) or is_adverb(low) or low in _MARKS
            for low in passage.lows[last:start]
        )

    def _inverted(self, site: Site) -> Mention | None:
        """The subject behind its verb: "Gestern löschte YouTube …", none if one opens the clause."""
        if self._opens(site):
            return None
        for mention in site.passage.mentions:
            if site.mood.start < mention.first <= site.mood.start + 4:
                hanging = self._story.is_after_preposition(site.passage, mention)
                return None if hanging else mention
        return None

    def _opens(self, site: Site) -> bool:
        """Whether a clause begins with a subject that its verb follows: "Die Regierung will TikTok …"."""
        passage, start = site.passage, site.mood.start
        lead = passage.mention_before(start)
        if lead is None or self._story.is_after_preposition(passage, lead):
            return False
        first = zones.before(passage, start, self._story).first
        return all(
            self._language.has("determiners", low) or low in self._language.modifiers
            for low in passage.lows[first : lead.first]
        )

    def _hangs(self, site: Site) -> bool:
        """Whether a preposition or a time stands right behind the verb."""
        timed = zones.past_times(site.passage, site.end) > site.end
        low = site.passage.low(site.end)
        return timed or (self._language.has("prepositions", low) and low not in site.cue.companions)

    def _has_object(self, site: Site) -> bool:
        """Whether something acted on follows directly, as it does after an active verb."""
        svo = self._language.file.order == "svo"
        following = zones.past_times(site.passage, site.end)
        if site.at and svo and zones.is_nominal(site.passage, following, self._language):
            return True
        if self._language.file.code == "en" and self._hangs(site):
            # "a law enacted in 2020 requires platforms": the object of another verb.
            return False
        return site.at > 0 and next(zones.acted_on(site.passage, site.behind, self._story), None) is not None


_NOBODY: Final = Mention(0, 0, "", "")
