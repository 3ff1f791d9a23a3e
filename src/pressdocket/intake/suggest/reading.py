"""How a sentence is built: forms of verbs, subjects, what hangs on a preposition, what a noun describes."""

from collections.abc import Iterator
from typing import Final

from pressdocket.intake.suggest.language import FINITE, Form, Language
from pressdocket.intake.suggest.naming import ORGANISATION, SERVICES, Mention
from pressdocket.intake.suggest.passage import Passage, describes, fits

_QUOTES: Final = frozenset({'"', "“", "‘", "'", "„", "«"})
_OF: Final = frozenset({"of", "for", "von", "vom"})
_CLAUSE: Final = 6
"""Words between a subject and a verb that may be a clause of their own."""
_DASHES: Final = frozenset({"—", "–"})
_BOUNDS: Final = frozenset({";", ":", "(", ")"})


def particle_at(passage: Passage, at: int) -> int:
    """Where what marks a noun's part stands, be it behind a short name in brackets: "위원회(DPC)는"."""
    if passage.low(at) == "(" and passage.low(at + 2) == ")":
        return at + 3
    return at + (passage.low(at) == ")")


class Reading:
    """Reads the passages of a report one by one."""

    def __init__(self, passages: tuple[Passage, ...], language: Language) -> None:
        self.passages = passages
        self.language = language
        # Particles that stand alone make a clause longer, and its verb ends it.
        self._reach = 80 if language.file.order == "sov" else 30
        self._hanging: dict[tuple[int, int], bool] = {}

    def is_after_preposition(self, passage: Passage, mention: Mention) -> bool:
        """Whether it hangs on a preposition, and so is no subject."""
        place = (passage.sentence.start, mention.first)
        if place not in self._hanging:
            self._hanging[place] = self._hangs(passage, mention)
        return self._hanging[place]

    def _hangs(self, passage: Passage, mention: Mention) -> bool:
        if self.language.file.order == "sov":
            return not self.language.has("subject", passage.low(particle_at(passage, mention.last)))
        at = mention.first - 1
        while at >= 0 and (
            passage.low(at) in _QUOTES
            or passage.low(at) in self.language.number_words
            or passage.low(at).isdigit()
            or self.language.has("determiners", passage.low(at))
            or passage.low(at) in self.language.modifiers
            or (describes(passage.low(at)) and not self.language.has("prepositions", passage.low(at)))
        ):
            at -= 1
        if self.language.has("quantities", passage.low(at - 1)) and passage.low(at) in _OF:
            return False
        if self.language.has("joints", passage.low(at)) and self.is_finite(passage, mention.last):
            return False
        if passage.low(at) == "'s" and at >= 1:
            return at >= 2 and self.language.has("prepositions", passage.low(at - 2))
        return self.language.has("prepositions", passage.low(at))

    def is_finite(self, passage: Passage, at: int) -> bool:
        """Whether a verb that has a subject begins there."""
        low = passage.low(at)
        if any(self.language.has(name, low) for name in ("be", "have", "do", "possible", "future")):
            return True
        if at >= len(passage.words):
            return False
        found = self.form_at(passage, at, self.language.report) or self.form_at(
            passage, at, self.language.forms
        )
        return found is not None and bool(found[0].shapes & FINITE)

    def begins_clause(self, passage: Passage, at: int) -> bool:
        """Whether a subject and its verb begin there, be it after "and"."""
        while self.language.has("and", passage.low(at)) or self.language.has("determiners", passage.low(at)):
            at += 1
        subject = passage.mention_at(at)
        return subject is not None and self.is_finite(passage, subject.last)

    def is_possessive(self, passage: Passage, mention: Mention) -> bool:
        if passage.low(mention.last - 1).endswith("'"):
            return True
        return passage.low(mention.last) == "'s" or self.language.has("possessive", passage.low(mention.last))

    def form_at(
        self, passage: Passage, at: int, forms: dict[str, tuple[Form, ...]]
    ) -> tuple[Form, int] | None:
        """The longest form that begins at a word, and the word after it."""
        return next(self.forms_at(passage, at, forms), None)

    def forms_at(
        self, passage: Passage, at: int, forms: dict[str, tuple[Form, ...]]
    ) -> Iterator[tuple[Form, int]]:
        """The forms that begin at a word, longest first, and the word after each.

        Its particle may stand apart.
        """
        words = passage.words
        for form in forms.get(words[at].low, ()):
            size = len(form.words)
            if size == 1 or all(passage.low(at + step) == form.words[step] for step in range(1, size)):
                yield form, at + size
                continue
            if size == 2 and self.language.has("particles", form.words[1]):
                for step in range(2, 7 if self.language.file.order == "svo" else 16):
                    low = passage.low(at + step)
                    if low == form.words[1] and passage.low(at + step + 1) not in ("to", "on"):
                        yield form, at + 1
                        break
                    if (
                        not low
                        or not low[0].isalnum()
                        or (self.language.file.order == "svo" and self.language.has("prepositions", low))
                    ):
                        break

    def subject(self, here: int, before: int, classes: tuple[str, ...]) -> Mention | None:
        """The nearest mention before a verb that may be its subject."""
        passage = self.passages[here]
        for mention in reversed(passage.mentions):
            if mention.last > before or self.is_possessive(passage, mention):
                continue
            between = passage.words[mention.last : before]
            bounded = any(word.low in _BOUNDS for word in between if word.low not in "()")
            if bounded or len(between) > self._reach:
                return None
            if self.language.has("him", passage.low(mention.first)):
                continue
            if self.is_after_preposition(passage, mention) or self._in_brackets(passage, mention, before):
                continue
            described = self._before_comma(passage, mention)
            if described is not None and self.is_after_preposition(passage, described):
                continue
            if mention.pronoun or fits(mention.kind, classes):
                return self._topic(passage, mention, before, classes) or self._first_of(
                    passage, mention, classes
                )
            beside = mention.kind in ORGANISATION and not any(word.low == "," for word in between)
            if beside and self.language.file.order != "sov":
                return None
        return None

    def _topic(
        self, passage: Passage, nearest: Mention, before: int, classes: tuple[str, ...]
    ) -> Mention | None:
        """Of whom a sentence speaks, if another clause stands between the nearest subject and the verb."""
        marked = particle_at(passage, nearest.last)
        if self.language.has("topic", passage.low(marked)) or before - nearest.last < _CLAUSE:
            return None
        topics = (
            mention
            for mention in passage.mentions
            if mention.last <= nearest.first
            and self.language.has("topic", passage.low(particle_at(passage, mention.last)))
            and fits(mention.kind, classes)
        )
        return next(topics, None)

    def opening(self, here: int, zone: tuple[int, int], classes: tuple[str, ...]) -> Mention | None:
        """The first mention inside a zone that may be a subject."""
        passage, (first, before) = self.passages[here], zone
        for mention in passage.mentions:
            if mention.first < first:
                continue
            if mention.last > before:
                return None
            free = not self.is_after_preposition(passage, mention) and not self.is_possessive(
                passage, mention
            )
            if free and (mention.pronoun or fits(mention.kind, classes)):
                return mention
        return None

    def _first_of(self, passage: Passage, mention: Mention, classes: tuple[str, ...]) -> Mention:
        """The first of several that act together: "the minister and the police have filed"."""
        at = mention.first - 1
        while at > 0 and self.language.has("determiners", passage.low(at)):
            at -= 1
        if mention.pronoun or not self.language.has("and", passage.low(at)):
            return mention
        other = passage.mention_before(at)
        joined = other is not None and not other.pronoun and fits(other.kind, classes)
        hangs = other is None or self.is_after_preposition(passage, other)
        return other if other is not None and joined and not hangs else mention

    def _in_brackets(self, passage: Passage, mention: Mention, before: int) -> bool:
        """Whether a mention stands between brackets or dashes that close before a verb."""
        if passage.low(mention.first - 1) == "(" and passage.low(mention.last) == ")":
            return True
        closes = any(low in _DASHES for low in passage.lows[mention.last : before])
        return closes and any(low in _DASHES for low in passage.lows[: mention.first])

    def apposed(self, passage: Passage, mention: Mention) -> Mention:
        """ "the messaging app Signal": the name that follows a noun for it, else the mention itself."""
        if not (mention.common or mention.generic):
            return mention
        named = self._before_comma(passage, mention)
        if named is not None:
            return named
        after = mention.last
        if passage.low(after) == "," and mention.kind in ORGANISATION:
            # "the messaging app, Signal, ..."
            closed = passage.mention_at(after + 1)
            after += closed is not None and passage.low(closed.last) == "," and closed.kind in ORGANISATION
        following = passage.mention_at(after)
        if following is None or following.common or following.pronoun:
            return mention
        return following

    def _before_comma(self, passage: Passage, mention: Mention) -> Mention | None:
        """The name that a noun describes behind a comma: "Signal, a messaging app based in …"."""
        at = mention.first - 1
        while at >= 0 and (self.language.has("determiners", passage.low(at)) or describes(passage.low(at))):
            at -= 1
        if passage.low(at) == "'s":
            owner = passage.mention_before(at)
            at = owner.first - 1 if owner is not None else at
        determined = self.language.has("determiners", passage.low(at + 1))
        comma = at
        while at > 0 and passage.low(at) in _QUOTES | {"”"}:
            at -= 1
        if "," not in passage.lows[at : comma + 1] or not determined:
            return None
        other = passage.mention_before(at)
        same = other is not None and (other.kind == mention.kind or {other.kind, mention.kind} <= {*SERVICES})
        return other if other is not None and same and not other.common and not other.pronoun else None
