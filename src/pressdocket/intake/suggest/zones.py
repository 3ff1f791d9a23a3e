"""What stands around a verb: what it acts on, whom, with which figures."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pressdocket.intake.suggest.language import FINITE, HOSTED, Language, Starts
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passage import Passage, fits, is_adverb, is_counted
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.reading import particle_at

_HARD: Final = frozenset({";", ":", "(", ")", "—", "–", "?", "!"})
_REACH: Final = 28
_REACH_BACK: Final = 80
"""Words of a clause that its verb ends, with its particles."""
_APART: Final = 5
"""Words between a verb and its particle."""
_SERVICE: Final = frozenset({"service", "platform"})


class Zone(NamedTuple):
    """Words `first` up to `last` of a passage."""

    first: int
    last: int


def after(passage: Passage, end: int, language: Language) -> Zone:
    """Where the object of a verb stands that ends at `end`."""
    at = end
    while at < min(len(passage.words), end + _REACH):
        word = passage.words[at]
        if (
            word.text in _HARD
            or (word.low in ('"', "”") and at > end)
            or _is_stop(passage, at, end, language)
            or (at > end and _is_verb_after_and(passage, at, language))
        ):
            break
        at += 1
    return Zone(end, at)


def _is_verb_after_and(passage: Passage, at: int, language: Language) -> bool:
    """Whether another verb begins there: "removed 12 accounts and restricted 30 posts"."""
    if not language.has("and", passage.low(at)):
        return False
    forms = language.forms.get(passage.low(at + 1), ())
    return any(form.shapes & {"past", "ing"} and len(form.words) == 1 for form in forms)


def _is_stop(passage: Passage, at: int, end: int, language: Language) -> bool:
    low = passage.low(at)
    if not language.has("stops", low) or language.has("about", f"{passage.low(at - 1)} {low}"):
        return False
    if language.has("about", low) and any(amount.first == at + 1 for amount in passage.amounts):
        # "removed over 600 accounts"
        return False
    if passage.time_at(at + 1) is not None:
        return False
    return not (at == end and (low in ("it", "they")))


def clause_end(passage: Passage, end: int, story: Story) -> int:
    """Where the clause of a verb ends: at a joint or a new subject after a comma, or at a closing quote."""
    language, at = story.language, end
    while at < len(passage.words):
        word = passage.words[at]
        quoted = passage.sentence.quoted
        if word.low == ";" or (word.low in ('"', "”") and quoted[end - 1] and at > end):
            break
        if word.low == "," and _is_said(passage, at + 1, story):
            break
        if at > end + 1 and end > 1 and _goes_on(passage, at, language):
            break
        if word.low == "," and (
            language.has("joints", passage.low(at + 1)) or story.begins_clause(passage, at + 1)
        ):
            break
        at += 1
    return at


def _goes_on(passage: Passage, at: int, language: Language) -> bool:
    """Whether "and" brings another finite verb: "closed its probe and, in May, fined"."""
    if not language.has("and", passage.low(at)) or language.file.code != "en":
        return False
    start = passage.words[at + 1].start if at + 1 < len(passage.words) else 0
    following = at + 1
    if passage.low(following) == ",":
        time = next((time for time in passage.times if 0 <= time.start - start <= _INSERTED), None)
        after = (n for n, word in enumerate(passage.words) if time is not None and word.start >= time.end)
        following = next(after, at) + 1
    forms = language.forms.get(passage.low(following), ())
    return any("past" in form.shapes and len(form.words) == 1 for form in forms)


_INSERTED: Final = 8
"""Characters between "and," and the time that it puts in."""


def _is_said(passage: Passage, at: int, story: Story) -> bool:
    """Whether what follows a comma only tells who says it: ", court papers showed on Monday"."""
    for position in range(at, min(len(passage.words), at + 5)):
        if not passage.low(position)[:1].isalpha():
            return False
        form = story.form_at(passage, position, story.language.report)
        if form is not None and "past" in form[0].shapes and position > at:
            return not story.language.has("and", passage.low(at))
    return False


def before(passage: Passage, start: int, story: Story) -> Zone:
    """Where the subject of a verb stands whose helpers begin at `start`."""
    language, at = story.language, start
    reach = _REACH_BACK if language.file.order == "sov" else _REACH
    while at > max(0, start - reach):
        low = passage.low(at - 1)
        if low in _HARD and low not in "()":
            break
        if low in ('"', "“", "”"):
            break
        describing = low == "that" and _is_relative(passage, at - 1, start, story)
        if language.has("joints", low) and not language.has("relative", low) and not describing:
            break
        joined = low in (",", "and") and at < start
        if joined and (_has_clause(passage, at, story) or _has_subject(passage, at, start, story)):
            break
        form = story.form_at(passage, at - 1, language.report)
        said = form is not None and form[0].shapes & FINITE and not language.has("be", passage.low(at - 2))
        if said and at - 1 < start - 1 and not is_counted(passage, at - 1):
            break
        at -= 1
    return Zone(at, start)


def _stands(passage: Passage, at: int, parts: tuple[str, ...]) -> bool:
    """Whether a phrase stands at a word, be it with an adverb in it: "to fully comply"."""
    for part in parts:
        if passage.low(at) != part and is_adverb(passage.low(at)):
            at += 1
        if passage.low(at) != part:
            return False
        at += 1
    return True


def _is_in_name(passage: Passage, at: int) -> bool:
    """Whether a word belongs to a body's name: "National Office of Investigation"."""
    if not passage.words[at].text[:1].isupper():
        return False
    named = (m for m in passage.mentions if m.first <= at < m.last and m.last - m.first > 1)
    return any(m.kind not in ("instrument", "name", "person") and m.name[:1].isupper() for m in named)


def _has_clause(passage: Passage, at: int, story: Story) -> bool:
    """Whether a clause of its own begins at a word, after one that has its verb: "…, and X was fined"."""
    return story.begins_clause(passage, at) and any(
        story.is_finite(passage, before) for before in range(at - 1)
    )


def _is_relative(passage: Passage, that: int, start: int, story: Story) -> bool:
    """Whether "that" describes the things before it, of which a later verb is: "bots that lied were shut"."""
    things = story.language.class_of.get(passage.low(that - 1), _NONE) & {"content", "account", "service"}
    named = passage.mention_at(that + 1) is not None
    bare = not named and not story.language.has("determiners", passage.low(that + 1))
    return bool(things) and bare and start > that + 2 and story.language.file.code == "en"


def _has_subject(passage: Passage, at: int, start: int, story: Story) -> bool:
    """Whether things that are no party begin there and are what the verb is of: "…, and 87 accounts were".

    A verb must stand before them that is not of saying them.
    """
    language = story.language
    first = at + language.has("and", passage.low(at))
    first += language.has("about", passage.low(first))
    counted = any(amount.first == first for amount in passage.amounts)
    if not counted and not language.has("definite", passage.low(first)):
        return False
    if "," in passage.lows[first:start] or language.file.code != "en":
        return False
    for before in range(at - 2, max(0, at - _REACH), -1):
        low = passage.low(before)
        if low in _HARD or (language.has("joints", low) and not language.has("relative", low)):
            return False
        said = story.form_at(passage, before, language.report)
        if said is not None and said[0].shapes & FINITE and not is_counted(passage, before):
            return False
        if language.has("be", low) and story.is_finite(passage, before) and low != "'s":
            return True
    return False


def follows(passage: Passage, phrases: Starts, zone: Zone, language: Language) -> bool:
    """Whether one of some phrases begins inside a zone; "take down" also as in "take the clips down"."""
    for at in range(zone.first, min(zone.last, len(passage.lows))):
        for parts in phrases.get(passage.lows[at], ()):
            if _stands(passage, at, parts) and not _is_in_name(passage, at):
                return True
            apart = len(parts) == 2 and language.has("particles", parts[1])
            if apart and parts[1] in passage.lows[at + 2 : at + 2 + _APART]:
                return True
    return False


def acted_on(
    passage: Passage, zone: Zone, story: Story, *, subjects: bool = False
) -> Iterator[frozenset[str]]:
    """Classes of the things in a zone, one after the other; names with theirs.

    `subjects` says that what is marked as a subject may be acted on, as it is by a passive verb.
    """
    language, at = story.language, zone.first
    by_first = {mention.first: mention for mention in passage.mentions}
    while at < zone.last:
        if language.has("quantities", passage.low(at)) and passage.low(at + 1) == "of":
            # "a number of posts"
            at += 2
            continue
        mention, head = by_first.get(at), _head(passage, at, language)
        pointing = language.has("them", passage.low(at)) and head is None
        if pointing and _head(passage, at + 1, language) is None:
            yield _THEM
            at += 1
        elif mention is not None:
            marked = language.has("subject", passage.low(particle_at(passage, mention.last)))
            if marked and not subjects:
                at = mention.last + 1
                continue
            classes, at = _mentioned(passage, mention, zone, story)
            if classes:
                yield classes
        elif head is None:
            at += 1
        elif passage.low(head[1]) == "'s":
            at = head[1] + 1
        else:
            yield head[0]
            at = head[1]


_THEM: Final = frozenset({"content"})
_PERSON: Final = frozenset({"person", "name"})
_NONE: Final = frozenset[str]()


def _mentioned(passage: Passage, mention: Mention, zone: Zone, story: Story) -> tuple[frozenset[str], int]:
    """The classes of a party that may be acted on, none for an owner; the word to go on at."""
    language, last = story.language, mention.last
    if passage.low(last) == "'s":
        return _NONE, last + 1
    cased = language.file.order == "v2" or language.file.head_first
    if cased and story.is_after_preposition(passage, mention):
        return _NONE, last
    if mention.kind == "pronoun:he":
        return _PERSON, last
    if mention.pronoun:
        near = mention.first == zone.first
        meant = _meant(passage, mention, language)
        return (meant or frozenset({"platform", "company", "service", "person"}) if near else _NONE), last
    following = _head(passage, last, language)
    if following is not None and last < zone.last and not following[0] <= _SERVICE:
        return following
    head = _head(passage, mention.first, language)
    nameless = mention.common or mention.generic
    if head is not None and mention.kind in ("platform", "group", "person") and nameless:
        return head[0] | {mention.kind}, last
    return _kinds(mention) | _head_classes(passage, mention, language), last


def _meant(passage: Passage, pronoun: Mention, language: Language) -> frozenset[str]:
    """The classes of the thing that a sentence names before "it", if no party is named in between."""
    for at in range(pronoun.first - 1, -1, -1):
        classes = language.class_of.get(passage.low(at), _NONE) & HOSTED
        if classes:
            return classes
    return _NONE


def _kinds(mention: Mention) -> frozenset[str]:
    kinds = {mention.kind}
    if fits(mention.kind, ("authority",)):
        kinds.add("authority")
    if mention.kind == "person":
        kinds.add("name")
    return frozenset(kinds)


def _head_classes(passage: Passage, mention: Mention, language: Language) -> frozenset[str]:
    """What a name says that it is: "Online Safety Act"."""
    if mention.kind not in ("name", "person", "instrument"):
        return frozenset()
    return language.class_of.get(passage.low(mention.last - 1), frozenset())


def _head(passage: Passage, at: int, language: Language) -> tuple[frozenset[str], int] | None:
    """The classes of the noun that heads a run of nouns ("user accounts"), and the word after it."""
    classes = None
    while at < len(passage.words):
        found = language.class_of.get(passage.low(at))
        if found is None:
            break
        classes, at = classes if classes and language.file.head_first else found, at + 1
    return None if classes is None else (classes, at)


def past_times(passage: Passage, at: int) -> int:
    """The word after the times that stand at a word: "blocked on Tuesday 40 accounts"."""
    for time in passage.times:
        first = at + 1 if at + 1 < len(passage.words) and passage.words[at + 1].start == time.start else at
        if first < len(passage.words) and passage.words[first].start == time.start:
            return next(
                (n for n in range(first, len(passage.words)) if passage.words[n].start >= time.end), first
            )
    return at


def is_nominal(passage: Passage, at: int, language: Language) -> bool:
    """Whether a noun phrase begins at a word, other than a sum or a time."""
    about = language.has("about", passage.low(at))
    amount = next((amount for amount in passage.amounts if amount.first == at + about), None)
    if amount is not None:
        return not amount.money
    determined = language.has("determiners", passage.low(at))
    return determined or passage.mention_at(at) is not None


def named_after(
    story: Story, here: int, zone: Zone, joints: tuple[str, ...], classes: tuple[str, ...]
) -> Mention | None:
    """The party that follows one of the words `joints` inside a zone."""
    passage = story.passages[here]
    for mention in passage.mentions:
        if not zone.first <= mention.first < zone.last:
            continue
        if story.language.file.order == "sov":
            if any(_stands_at(passage, particle_at(passage, mention.last), joint) for joint in joints):
                found = story.resolved(here, mention, classes)
                if found is not None and (not classes or fits(found.kind, classes)):
                    return found
            continue
        at = mention.first - 1
        beside = passage.mention_before(mention.first)
        if beside is not None:
            at = beside.first - 1
        while at > zone.first and _is_beside(passage, at, story.language):
            at -= 1
        if passage.low(at) in joints and at >= zone.first - 1:
            owned = passage.low(mention.last) == "'s"
            own = (passage.mention_at(mention.last + 1) if owned else None) or mention
            found = story.resolved(here, story.apposed(passage, own), classes)
            if found is not None and (not classes or fits(found.kind, classes)):
                return found
    return None


def _stands_at(passage: Passage, at: int, phrase: str) -> bool:
    return all(passage.low(at + step) == part for step, part in enumerate(phrase.split()))


def _is_beside(passage: Passage, at: int, language: Language) -> bool:
    low = passage.low(at)
    if low.isdigit() or low in language.number_words:
        return True
    return (
        language.has("determiners", low)
        or low in language.modifiers
        or (
            low[:1].isalpha()
            and not language.has("prepositions", low)
            and not language.has("stops", low)
            and at > 0
            and not language.has("and", low)
            and len(low) > 3
            and (low.endswith(("al", "ive", "ed", "ous", "an", "ish")) or "-" in low)
        )
    )
