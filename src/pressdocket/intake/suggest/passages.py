"""A report's sentences with all that was found in them, and who "it", "they" and "the regulator" are."""

from collections.abc import Iterator
from typing import Final

from pressdocket.intake.suggest.language import FINITE, Form, Language
from pressdocket.intake.suggest.naming import AUTHORITY, ORGANISATION, Mention
from pressdocket.intake.suggest.offices import as_meant
from pressdocket.intake.suggest.passage import Passage, describes, fits

_FAR: Final = 8
"""Sentences back that a pronoun may point."""
_QUOTES: Final = frozenset({'"', "“", "‘", "'", "„", "«"})
_SERVICES: Final = frozenset({"platform", "company"})
_DASHES: Final = frozenset({"—", "–"})
_BOUNDS: Final = frozenset({";", ":", "(", ")"})


class Story:
    """All passages of a report, in order."""

    def __init__(self, passages: tuple[Passage, ...], language: Language) -> None:
        passages = as_meant(passages, language.titles)
        self.passages = passages
        self.language = language
        self._hanging: dict[tuple[int, int], bool] = {}
        self._meant: dict[tuple[int, int, tuple[str, ...]], Mention | None] = {}
        # In order, so that what points back far never has a long chain to follow.
        for here, passage in enumerate(passages):
            for mention in passage.mentions:
                if mention.back and mention.kind not in ("pronoun:we", "pronoun:he"):
                    self.resolved(here, mention, ())

    def is_after_preposition(self, passage: Passage, mention: Mention) -> bool:
        """Whether it hangs on a preposition, and so is no subject."""
        place = (passage.sentence.start, mention.first)
        if place not in self._hanging:
            self._hanging[place] = self._hangs(passage, mention)
        return self._hanging[place]

    def _hangs(self, passage: Passage, mention: Mention) -> bool:
        if self.language.file.order == "sov":
            return not self.language.has("subject", passage.low(mention.last))
        at = mention.first - 1
        while at >= 0 and (
            passage.low(at) in _QUOTES
            or passage.low(at) in self.language.number_words
            or passage.low(at).isdigit()
            or self.language.has("determiners", passage.low(at))
            or passage.low(at) in self.language.modifiers
            or (passage.low(at).count("-") == 1 and passage.low(at)[:1].isalpha())
        ):
            at -= 1
        if self.language.has("quantities", passage.low(at - 1)) and passage.low(at) in ("of", "for"):
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
        subject = next((mention for mention in passage.mentions if mention.first == at), None)
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
            if any(word.low in _BOUNDS for word in between if word.low not in "()") or len(between) > 30:
                return None
            if self.language.has("him", passage.low(mention.first)):
                continue
            if self.is_after_preposition(passage, mention) or self._in_brackets(passage, mention, before):
                continue
            described = self._before_comma(passage, mention)
            if described is not None and self.is_after_preposition(passage, described):
                continue
            if mention.pronoun or fits(mention.kind, classes):
                return self._first_of(passage, mention, classes)
            if mention.kind in ORGANISATION and not any(word.low == "," for word in between):
                return None
        return None

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
        other = next((m for m in passage.mentions if m.last == at), None)
        joined = other is not None and not other.pronoun and fits(other.kind, classes)
        hangs = other is None or self.is_after_preposition(passage, other)
        return other if other is not None and joined and not hangs else mention

    def _in_brackets(self, passage: Passage, mention: Mention, before: int) -> bool:
        """Whether a mention stands between brackets or dashes that close before a verb."""
        if passage.low(mention.first - 1) == "(" and passage.low(mention.last) == ")":
            return True
        closes = any(low in _DASHES for low in passage.lows[mention.last : before])
        return closes and any(low in _DASHES for low in passage.lows[: mention.first])

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
        if mention.kind == "pronoun:we":
            return self.speaker(here, mention.first)
        if mention.kind == "pronoun:he":
            return self._earlier(here, mention, ("person",), named=True) or self._earlier(
                here, mention, classes
            )
        if mention.pronoun:
            own = self._own_subject(here, mention)
            if own is not None:
                return own
            wanted = classes or tuple(ORGANISATION)
            return self._earlier(here, mention, wanted)
        if mention.back and (mention.kind == "person" or mention.kind in AUTHORITY):
            owner = self._owner(here, mention)
            if owner is not None or mention.kind == "person":
                return owner or mention
        if mention.back:
            held = mention.name.casefold() in self.language.titles and mention.kind == "government"
            same: tuple[str, ...] = ("official",) if held else (mention.kind,)
            if mention.kind == "platform":
                same = ("platform", "company")
            return self._alike(here, mention) or self._same_sort(here, mention, same) or mention
        if mention.kind == "person" and " " not in mention.name:
            return self._full(mention)
        return self._full(mention) if mention.kind == "name" else mention

    def _own_subject(self, here: int, pronoun: Mention) -> Mention | None:
        """The body that is the subject of the pronoun's own sentence: "the authority said that it"."""
        if pronoun.first == pronoun.last:
            return None
        passage = self.passages[here]
        quoted = passage.sentence.quoted
        for other in sorted(passage.mentions, key=lambda m: not self.is_finite(passage, m.last)):
            before = other.last < pronoun.first and not quoted[other.first] and not quoted[pronoun.first]
            said = self.form_at(passage, other.last, self.language.report) if before else None
            body = fits(other.kind, ("platform", "company", "authority")) or (said and other.kind == "name")
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

    def _owner(self, here: int, mention: Mention) -> Mention | None:
        """The platform whose chief someone is."""
        passage = self.passages[here]
        owner = next((m for m in passage.mentions if m.last == mention.first - 1), None)
        if (
            owner is None
            or not self.is_possessive(passage, owner)
            or not fits(owner.kind, ("platform", "company"))
        ):
            return None
        return self.resolved(here, owner, ("platform", "company"))

    def _full(self, mention: Mention) -> Mention:
        """ "Okafor" as "Ngozi Okafor" if the report has named her in full."""
        for passage in self.passages:
            for other in passage.mentions:
                if other.name.endswith(f" {mention.name}") and not other.back:
                    return other
        return mention

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
            closed = (other for other in passage.mentions if other.first == after + 1)
            after += any(passage.low(other.last) == "," and other.kind in ORGANISATION for other in closed)
        following = next((other for other in passage.mentions if other.first == after), None)
        if following is None or following.common or following.pronoun:
            return mention
        return following

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

    def _before_comma(self, passage: Passage, mention: Mention) -> Mention | None:
        """The name that a noun describes behind a comma: "Signal, a messaging app based in …"."""
        at = mention.first - 1
        while at >= 0 and (self.language.has("determiners", passage.low(at)) or describes(passage.low(at))):
            at -= 1
        if passage.low(at) == "'s":
            owner = next((m for m in passage.mentions if m.last == at), None)
            at = owner.first - 1 if owner is not None else at
        determined = self.language.has("determiners", passage.low(at + 1))
        comma = at
        while at > 0 and passage.low(at) in _QUOTES | {"”"}:
            at -= 1
        if "," not in passage.lows[at : comma + 1] or not determined:
            return None
        other = next((m for m in passage.mentions if m.last == at), None)
        same = other is not None and (other.kind == mention.kind or {other.kind, mention.kind} <= _SERVICES)
        return other if other is not None and same and not other.common and not other.pronoun else None

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
        for phrase in self.language.sets.get("according", frozenset()):
            parts = tuple(phrase.split())
            if low == parts[0] and all(passage.low(at + step) == part for step, part in enumerate(parts)):
                return next((m for m in passage.mentions if at < m.first <= at + len(parts) + 3), None)
        form = self.form_at(passage, at, self.language.report)
        if form is None or not form[0].shapes & {"present", "past", "base"}:
            return None
        before = passage.low(at - 1)
        if before in ("", ",", '"', "”", "»", "“", "?", "!"):
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
