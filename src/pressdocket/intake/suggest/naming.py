"""Who is mentioned in a sentence: known names, nouns that stand for a party, names in capitals, pronouns."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from pressdocket.intake.suggest.gazetteer import Gazetteer, Known
from pressdocket.intake.suggest.language import Language, Phrases
from pressdocket.intake.suggest.words import Sentence, Word

AUTHORITY: Final = frozenset({"regulator", "police", "court", "government", "official"})
SERVICES: Final = ("platform", "company")
SPEAKERS: Final = (*SERVICES, "authority", "country")
"""Those who have others speak for them."""
ORGANISATION: Final = AUTHORITY | {*SERVICES, "country", "group"}
_NAME_JOINTS: Final = frozenset(
    {"de", "da", "do", "dos", "van", "von", "der", "bin", "al", "la", "le", "di", "y", "&"}
)
_LONGEST: Final = 6


class Mention(NamedTuple):
    """Words `first` up to `last` of a sentence. `kind` as in the gazetteer, or "name", "pronoun:it", or
    "instrument" for a law.

    `back` says that it points to one named before ("the regulator"); `party` is the gazetteer's first name,
    or the names of several joined by "|"; `generic` says that a common noun heads it ("Chinese platform"),
    `person` that it is the name of one, `single` that no plural heads it.
    """

    first: int
    last: int
    name: str
    kind: str
    party: str = ""
    back: bool = False
    generic: bool = False
    person: bool = False
    single: bool = True

    @property
    def common(self) -> bool:
        """Whether it is no name but a noun: "seven suspects"."""
        opens = self.first == 0 and self.name[1:].islower() and not self.party
        return self.back or self.name.islower() or opens

    @property
    def pronoun(self) -> bool:
        return self.kind.startswith("pronoun")


class Namer:
    """Finds mentions with one language's lists and a gazetteer."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._language = language
        self._gazetteer = gazetteer
        self._capitals = language.file.capitals_are_names

    def mentions(self, sentence: Sentence, seen: Callable[[str], bool]) -> tuple[Mention, ...]:
        """In order; `seen` tells whether a capitalised word stands elsewhere inside a sentence."""
        found: list[Mention] = []
        position = 0
        while position < len(sentence.words):
            mention = (
                self._headed(sentence, position)
                or self._known(sentence, position)
                or self._pronoun(sentence, position)
                or self._capitalised(sentence, position, seen)
            )
            if mention is None:
                position += 1
            else:
                found.append(mention)
                position = max(mention.last, position + 1)
        return tuple(_coordinated(found, sentence, self._language))

    def _match(self, sentence: Sentence, position: int) -> Known | None:
        first = sentence.words[position].text
        for name in self._gazetteer.at(first):
            following = sentence.words[position : position + len(name.parts)]
            if tuple(word.text.replace("’", "'") for word in following) == name.parts:
                return name
        for ending in () if self._language.file.order == "sov" else self._language.file.name_endings:
            bare = first.removesuffix(ending)
            if bare != first and len(bare) >= 2:
                stems = (bare + stem for stem in ("", *self._language.file.name_stems))
                for name in (name for stem in stems for name in self._gazetteer.at(stem)):
                    if len(name.parts) == 1:
                        return name
        return None

    def _known(self, sentence: Sentence, position: int) -> Mention | None:
        name = self._match(sentence, position)
        if name is None or name.kind == "adjective":
            return None
        last = position + len(name.parts)
        text = _text(sentence, position, last)
        if name.parts and len(name.parts) == 1 and text.replace("’", "'") != name.parts[0]:
            text = name.parts[0]
        end = last
        while end < len(sentence.words) and self._is_suffix(sentence.words[end]):
            end += 1
        if end > last and name.kind in SERVICES:
            last, text = end, _text(sentence, position, end)
        return Mention(position, last, text, name.kind, name.party)

    def _is_suffix(self, word: Word) -> bool:
        """Whether a word is the end of a company's name: "Ltd"."""
        return word.text[:1].isupper() and word.low in self._language.suffixes

    def _headed(self, sentence: Sentence, position: int) -> Mention | None:
        """A noun phrase whose head stands for a party; it is found at its first word."""
        words, start = sentence.words, position
        if not self._may_head(sentence, start):
            return None
        at = start
        while at < min(start + _LONGEST, len(words)):
            head = _phrase(self._language.heads, words, at)
            if head is not None and not self._goes_on(words, at + len(head[0])):
                return self._phrase(sentence, start, at, head)
            known = self._match(sentence, at)
            if known is not None and known.kind not in ("adjective", "country"):
                # "Facebook team", but "Telegram" alone is a name.
                return None
            step = len(known.parts) if known else 1
            if head is not None:
                step = len(head[0])
            elif not known and not self._part(words[at]):
                return None
            at += step
            if at < len(words) and words[at].low == "'s":
                return None
        return None

    def _may_head(self, sentence: Sentence, start: int) -> bool:
        """Whether a noun phrase that is no known name may begin at a word."""
        word, named = sentence.words[start], self._match(sentence, start)
        if named is not None and named.kind not in ("adjective", "country") and len(named.parts) > 1:
            return False
        opens = start == 0 and word.low not in self._language.heads and self._is_word(word)
        return self._begins(word, sentence, start) and not opens

    def _is_word(self, word: Word) -> bool:
        """Whether what opens a sentence is known as no name: "Ancheta Comisiei", "Asked Monday"."""
        known = (self._language.class_of, self._language.nouns, self._language.forms, self._language.report)
        return any(word.low in words for words in known)

    def _goes_on(self, words: tuple[Word, ...], at: int) -> bool:
        """Whether another head follows directly: "police" of "police officers" is none itself."""
        return at < len(words) and _phrase(self._language.heads, words, at) is not None

    def _begins(self, word: Word, sentence: Sentence, position: int) -> bool:
        before = sentence.words[position - 1].low if position else ""
        return self._part(word) or (
            before != "-"
            and (word.low in self._language.heads or self._match(sentence, position) is not None)
        )

    def _part(self, word: Word) -> bool:
        if word.low in self._language.modifiers:
            return True
        if not (self._capitals and word.text[:1].isupper()):
            return False
        known = any(
            self._language.has(name, word.low)
            for name in (
                "determiners",
                "prepositions",
                "conditional",
                "adverbs",
                "and",
                "it",
                "they",
                "we",
                "he",
                "joints",
            )
        )
        return (
            not known
            and len(word.text) > 1
            and word.text[-1].isalnum()
            and word.low not in _NOT_NAMES
            and not _COMPOUND.search(word.text)
        )

    def _phrase(
        self, sentence: Sentence, start: int, head_at: int, head: tuple[tuple[str, ...], str]
    ) -> Mention:
        words, kind, has = sentence.words, head[1], self._language.has
        last, word = head_at + len(head[0]), words[head_at]
        if " ".join(head[0]) in self._language.titles:
            last += self._body(sentence, last)
            end = self._name_end(sentence, last)
            if end > last:
                # "Judge Ana Sousa", "Meta chief Ana Sousa"
                held = kind if kind in ("court", "police", "person") else "official"
                return Mention(start, end, _text(sentence, last, end), held, person=True)
        last = self._phrase_end(sentence, head_at, last)
        if kind == "government" and self._is_of_platform(words[start:head_at]):
            kind = "platform"
        named = self._is_named(words[start:last], start)
        counted = start > 1 and words[start - 1].low in self._language.number_words
        before = words[start - 1 - counted].low if start else ""
        definite = has("definite", before) or before == "'s"
        capital, body = word.text[:1].isupper(), named and kind in AUTHORITY
        several = kind == "platform" and word.low.endswith("s")
        known = definite or not (named or several or has("indefinite", before))
        return Mention(
            start,
            last,
            _text(sentence, start, last),
            kind,
            back=known and not (capital and named) and not body,
            generic=not capital if self._capitals else not body,
            single=not word.low.endswith("s"),
        )

    def _body(self, sentence: Sentence, at: int) -> int:
        """How many words name the body whose office stands right before it: "minister Bavaria"."""
        body = self._match(sentence, at) if at < len(sentence.words) else None
        named = body is not None and body.kind not in ("adjective", "person", "official")
        return len(body.parts) if body is not None and named else 0

    def _phrase_end(self, sentence: Sentence, head_at: int, last: int) -> int:
        """The word after a noun phrase whose head ends at `last`: past its name, place and owner."""
        words = sentence.words
        if words[head_at].text[:1].isupper() and self._capitals:
            last = max(last, self._name_end(sentence, last))
        last += self._place(sentence, last)
        if last == len(words) or words[last].low not in ("of", "for", "de", "do", "da", "der", "des"):
            return last
        after = last + 1
        if after < len(words) and words[after].low in ("the", "la", "los"):
            after += 1
        known = self._match(sentence, after) if after < len(words) else None
        end = after + len(known.parts) if known else self._name_end(sentence, after)
        return end if end > after else last

    def _place(self, sentence: Sentence, at: int) -> int:
        """How many words name the place of a body right behind it: "Landgericht Köln"."""
        if self._capitals or at >= len(sentence.words):
            return 0
        place = self._match(sentence, at)
        return len(place.parts) if place is not None and place.kind == "country" else 0

    def _is_named(self, words: tuple[Word, ...], start: int) -> bool:
        """Whether a noun phrase is a name, by its capitals, or by its length where all nouns have them."""
        if not self._capitals:
            return len(words) > 1 or words[0].text.lower() != words[0].low
        return any(word.text[:1].isupper() for word in words) and (start > 0 or len(words) > 1)

    def _is_of_platform(self, words: tuple[Word, ...]) -> bool:
        """Whether a platform stands before a head: "messenger administration"."""
        heads = (head for word in words for head in self._language.heads.get(word.low, ()))
        return any(name == "platform" for _, name in heads)

    def _name_end(self, sentence: Sentence, position: int, most: int = 4, *, unknown: bool = False) -> int:
        """The word after a run of capitalised words that no day breaks, and no known name if `unknown`."""
        words, at = sentence.words, position
        while at < min(len(words), position + most):
            word = words[at]
            goes_on = word.text[:1].isupper() or (word.low in _NAME_JOINTS and at > position)
            known = unknown and at > position and self._match(sentence, at)
            if not goes_on or known or word.low in self._language.calendar:
                break
            at += 1
        while at > position and words[at - 1].text in _NAME_JOINTS:
            at -= 1
        return at

    def _pronoun(self, sentence: Sentence, position: int) -> Mention | None:
        low = sentence.words[position].low
        for name in ("it", "they", "we", "he"):
            if self._language.has(name, low):
                return Mention(
                    position, position + 1, sentence.words[position].text, f"pronoun:{name}", back=True
                )
        return None

    def _capitalised(self, sentence: Sentence, position: int, seen: Callable[[str], bool]) -> Mention | None:
        word = sentence.words[position]
        if not self._capitals or not self._part(word) or not word.text[:1].isupper():
            return None
        following = sentence.words[position + 1].text if position + 1 < len(sentence.words) else ""
        if any(part in self._language.calendar for part in word.low.split("-")[1:]):
            return None
        if (position == 0 and self._is_word(word)) or (
            following == "." and word.low in self._language.titles
        ):
            return None
        end = self._name_end(sentence, position, 5, unknown=True)
        if end == position or (end - position == 1 and not self._is_name(sentence, position, seen)):
            return None
        name = _text(sentence, position, end).rstrip("'’")
        alike = end - position in (2, 3) and name.replace(" ", "").isalpha()
        organised = sentence.words[end - 1].low in self._language.organised
        kind = "person" if alike and not organised else "name"
        if sentence.words[end - 1].low in self._language.instruments and end - position > 1:
            kind = "instrument"
        return Mention(position, end, name, kind)

    def _is_name(self, sentence: Sentence, position: int, seen: Callable[[str], bool]) -> bool:
        """Whether one capitalised word alone is a name."""
        word = sentence.words[position]
        first = position == 0 or sentence.words[position - 1].text in ('"', "“", ":", "*", "-", "–")
        known = self._match(sentence, position)
        common = word.low in _NOT_NAMES or word.low in self._language.modifiers
        return (
            not (first and not seen(word.text)) and not (known and known.kind == "adjective") and not common
        )


_COMPOUND: Final = re.compile(r"-(?:[a-z]*(?:ed|ing|born|language|wide|style|led|run|speaking))$")
_NOT_NAMES: Final = frozenset(
    {
        "ai", "april", "august", "critics", "december", "earlier", "early", "experts", "february",
        "friday", "however", "i", "internet", "january", "july", "june", "last", "late", "march", "may",
        "meanwhile", "monday", "next", "november", "october", "saturday", "september", "sunday", "this",
        "thursday", "today", "tonight", "tuesday", "wednesday", "yesterday",
    }
)  # fmt: skip


def _coordinated(found: list[Mention], sentence: Sentence, language: Language) -> list[Mention]:
    """With names of one sort that "and" or commas join made one mention, whose `party` lists them."""
    joined: list[Mention] = []
    position = 0
    while position < len(found):
        group = [found[position]]
        while position + len(group) < len(found):
            following = found[position + len(group)]
            between = [word.low for word in sentence.words[group[-1].last : following.first]]
            bare = [low for low in between if not language.has("determiners", low)]
            if (
                (following.kind != group[0].kind and not {following.kind, group[0].kind} <= {*SERVICES})
                or following.pronoun
                or not bare
                or not all(low == "," or language.has("and", low) for low in bare)
                or len(bare) > 2
            ):
                break
            group.append(following)
        ends_with_and = len(group) > 1 and any(
            language.has("and", word.low) for word in sentence.words[group[-2].last : group[-1].first]
        )
        if ends_with_and:
            names = [one.name for one in group]
            joint = next(
                word.text
                for word in sentence.words[group[-2].last : group[-1].first]
                if language.has("and", word.low)
            )
            text = f"{', '.join(names[:-1])} {joint} {names[-1]}"
            joined.append(Mention(group[0].first, group[-1].last, text, group[0].kind, "|".join(names)))
        else:
            joined += group
        position += len(group)
    return joined


def _phrase(phrases: Phrases, words: tuple[Word, ...], at: int) -> tuple[tuple[str, ...], str] | None:
    for parts, name in phrases.get(words[at].low, ()):
        if tuple(word.low for word in words[at : at + len(parts)]) == parts:
            return parts, name
    return None


def _text(sentence: Sentence, first: int, last: int) -> str:
    """The words as written, with what stands between them."""
    out, words = "", sentence.words[first:last]
    for before, word in zip((None, *words), words, strict=False):
        out += (" " if before is not None and word.start > before.end else "") + word.text
    return out
