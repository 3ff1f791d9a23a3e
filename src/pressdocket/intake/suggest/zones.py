"""What stands around a verb: what it acts on, whom, with which figures."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pressdocket.intake.suggest.language import FINITE, Language
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passages import Passage, Story, fits

_HARD: Final = frozenset({";", ":", "(", ")", "—", "–", "?", "!"})
_REACH: Final = 28
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
        ):
            break
        at += 1
    return Zone(end, at)


def _is_stop(passage: Passage, at: int, end: int, language: Language) -> bool:
    low = passage.low(at)
    if not language.has("stops", low) or language.has("about", f"{passage.low(at - 1)} {low}"):
        return False
    if any(
        time.start <= passage.words[at + 1].start < time.end
        for time in passage.times
        if at + 1 < len(passage.words)
    ):
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
        if word.low == "," and (language.has("joints", passage.low(at + 1)) or story.begins_clause(passage, at + 1)):
            break
        at += 1
    return at


def before(passage: Passage, start: int, story: Story) -> Zone:
    """Where the subject of a verb stands whose helpers begin at `start`."""
    language, at = story.language, start
    while at > max(0, start - _REACH):
        low = passage.low(at - 1)
        if low in _HARD and low not in "()":
            break
        if low in ('"', "“", "”"):
            break
        if language.has("joints", low) and not language.has("relative", low):
            break
        form = story.form_at(passage, at - 1, language.report)
        said = form is not None and form[0].shapes & FINITE and not language.has("be", passage.low(at - 2))
        if said and at - 1 < start - 1:
            break
        at -= 1
    return Zone(at, start)


def follows(passage: Passage, phrases: tuple[str, ...], zone: Zone) -> int | None:
    """The word after one of the phrases inside a zone; None if none is there."""
    for at in range(zone.first, zone.last):
        for phrase in phrases:
            parts = phrase.split()
            if all(passage.low(at + step) == part for step, part in enumerate(parts)):
                return at + len(parts)
    return None


def acted_on(passage: Passage, zone: Zone, story: Story) -> Iterator[tuple[frozenset[str], Mention | None]]:
    """Classes of the things in a zone, one after the other; names with theirs."""
    language, at = story.language, zone.first
    by_first = {mention.first: mention for mention in passage.mentions}
    while at < zone.last:
        mention = by_first.get(at)
        head = _head(passage, at, language)
        if mention is not None and story.language.has("subject", passage.low(mention.last)):
            at = mention.last + 1
        elif mention is not None and not mention.pronoun:
            following = _head(passage, mention.last, language)
            if passage.low(mention.last) == "'s":
                at = mention.last + 1
                continue
            if following is not None and mention.last < zone.last and not following[0] <= _SERVICE:
                yield following[0], None
                at = following[1]
                continue
            if head is not None and mention.kind in ("platform", "group", "person") and mention.back:
                yield head[0] | {mention.kind}, mention
            else:
                yield _kinds(mention) | _head_classes(passage, mention, language), mention
            at = mention.last
        elif mention is not None:
            yield frozenset({mention.kind, "platform", "company", "service", "person"}), mention
            at = mention.last
        elif head is not None and passage.low(head[1]) == "'s":
            at = head[1] + 1
        elif head is not None:
            yield head[0], None
            at = head[1]
        else:
            at += 1


def _kinds(mention: Mention) -> frozenset[str]:
    kinds = {mention.kind}
    if fits(mention.kind, ("authority",)):
        kinds.add("authority")
    if mention.kind == "person":
        kinds.add("name")
    return frozenset(kinds)


def _head_classes(passage: Passage, mention: Mention, language: Language) -> frozenset[str]:
    """What a name says that it is: "Online Safety Act"."""
    if mention.kind not in ("name", "person"):
        return frozenset()
    return language.class_of.get(passage.low(mention.last - 1), frozenset())


def _head(passage: Passage, at: int, language: Language) -> tuple[frozenset[str], int] | None:
    """The classes of the last noun of a run of nouns ("user accounts"), and the word after it."""
    classes = None
    while at < len(passage.words):
        found = language.class_of.get(passage.low(at))
        if found is None:
            break
        classes, at = found, at + 1
    return None if classes is None else (classes, at)


def named_after(
    story: Story, here: int, zone: Zone, joints: tuple[str, ...], classes: tuple[str, ...]
) -> Mention | None:
    """The party that follows one of the words `joints` inside a zone."""
    passage = story.passages[here]
    for mention in passage.mentions:
        if not zone.first <= mention.first < zone.last:
            continue
        if story.language.file.order == "sov":
            if any(_stands_at(passage, mention.last, joint) for joint in joints):
                found = story.resolved(here, mention, classes)
                if found is not None and (not classes or fits(found.kind, classes)):
                    return found
            continue
        at = mention.first - 1
        beside = next((m for m in passage.mentions if m.last == mention.first), None)
        if beside is not None:
            at = beside.first - 1
        while at > zone.first and _is_beside(passage, at, story.language):
            at -= 1
        if passage.low(at) in joints and at >= zone.first - 1:
            owned = passage.low(mention.last) == "'s"
            own = next((m for m in passage.mentions if owned and m.first == mention.last + 1), mention)
            found = story.resolved(here, own, classes)
            if found is not None and (not classes or fits(found.kind, classes)):
                return found
    return None


def _stands_at(passage: Passage, at: int, phrase: str) -> bool:
    return all(passage.low(at + step) == part for step, part in enumerate(phrase.split()))


def _is_beside(passage: Passage, at: int, language: Language) -> bool:
    low = passage.low(at)
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
