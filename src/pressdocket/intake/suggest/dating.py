"""Which of a sentence's times is the event's."""

import re
from typing import Final

from pressdocket.intake.suggest import zones
from pressdocket.intake.suggest.clauses import are_apart
from pressdocket.intake.suggest.found import Found
from pressdocket.intake.suggest.passage import Passage
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.times import Time
from pressdocket.intake.suggest.words import Sentence

_ASKING = frozenset({"questioning", "order"})
_PUBLISHED = frozenset({"disclosure", "transparency_report"})
_DAY = len("2025-03-12")
_OPENING = 4
"""Words before a time that still opens its sentence."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DESCRIBED: Final = 4
"""Words before a noun within which its year may stand."""
_AGENCY: Final = 5
"""Words of an agency's name in brackets behind a dateline."""


def date_of(found: Found, story: Story) -> tuple[Time | None, bool]:
    """The time of an event, and whether its own clause or the sentence's beginning says it.

    Else it is the nearest in the sentence; none that only says until when.
    """
    passage = story.passages[found.here]
    named = _named_by(found, passage, story)
    if named is not None:
        return named, True
    verb = passage.words[found.cue].start
    clause = zones.before(passage, found.first, story)
    begin, end = passage.words[clause.first].start, passage.words[min(found.last, len(passage.words)) - 1].end
    usable = [
        time
        for time in passage.times
        if not _is_owner(passage, time)
        and not _is_covered(found, time)
        and not _is_anothers(found, passage, time, story)
        and not _is_to_come(found, passage, time, story)
        and not time.ahead
        and not _names(passage.sentence, time)
        and not _in_brackets(passage, time, found.cue)
        and not _of_the_saying(found, passage, time, story)
        and not are_apart(passage, found.cue, time, story)
        and not _is_dateline(passage, time)
    ]
    own = [time for time in usable if begin <= time.start < end]
    opening = [time for time in usable if sum(word.start < time.start for word in passage.words) <= _OPENING]
    joined = story.language.has("and", passage.low(found.last))
    rest = [time for time in usable if not (joined and time.start >= passage.words[found.last].start)]
    for times, certain in ((own, True), (opening, True), (rest, False)):
        if times:
            # "appealed on Monday against a fine of": a noun may be of another day.
            sure = certain and found.rule != "noun"
            return min(times, key=lambda time: abs(time.start - verb)), sure
    return None, False


def _named_by(found: Found, passage: Passage, story: Story) -> Time | None:
    """The month or year that stands before a noun: "a February 2025 order", "the 2020 settlement"."""
    if found.rule != "noun" or found.kind in _PUBLISHED or story.language.file.code != "en":
        return None
    for at in range(found.cue - 1, max(0, found.cue - _DESCRIBED), -1):
        word, low = passage.words[at], passage.low(at)
        if _YEAR.fullmatch(low):
            return passage.time_at(at) or Time(word.start, word.end, low, ahead=False)
        closed = any(story.language.has(name, low) for name in ("prepositions", "determiners", "and"))
        if not low.isalpha() or closed:
            return None
    return None


def _is_dateline(passage: Passage, time: Time) -> bool:
    """Whether it only says when a report was written: "OSLO, March 12 — "."""
    lows = passage.lows
    at = next((n for n, word in enumerate(passage.words) if word.start >= time.end), len(lows))
    at = (
        lows.index(")", at, at + _AGENCY) + 1
        if passage.low(at) == "(" and ")" in lows[at : at + _AGENCY]
        else at
    )
    ahead = [word.text for word in passage.words if word.end <= time.start]
    place = bool(ahead) and all(not word.isalpha() or word[:1].isupper() for word in ahead)
    return place and len(ahead) <= _OPENING + 1 and passage.low(at) in ("—", "–", "-")


def _of_the_saying(found: Found, passage: Passage, time: Time, story: Story) -> bool:
    """Whether it says when something was said to be over: "said on Friday that it had been blocked"."""
    has, near = story.language.has, range(max(0, found.cue - 4), found.cue)
    over = next((at for at in near if has("pluperfect", passage.low(at))), None)
    if over is None or time.start > passage.words[over].start:
        return False
    return any(has("saying", low) for low in passage.lows[:over])


def _is_anothers(found: Found, passage: Passage, time: Time, story: Story) -> bool:
    """Whether a time before the verb says when something else was done: "in a report published on Monday"."""
    if found.kind in _PUBLISHED:
        return False
    at = passage.place_of(time) - 1
    while at > 0 and story.language.has("prepositions", passage.low(at)):
        at -= 1
    if at <= 0 or at >= found.cue or story.language.file.code != "en":
        return False
    told = story.form_at(passage, at, story.language.forms)
    done = passage.low(at).endswith("ed") or (told is not None and "participle" in told[0].shapes)
    return done and passage.low(at - 1)[-2:] != "ly" and _is_after_noun(passage, at, story)


def _is_after_noun(passage: Passage, at: int, story: Story) -> bool:
    """Whether a participle describes the noun before it, which has no verb yet."""
    low = passage.low(at - 1)
    helped = any(story.language.has(name, low) for name in ("be", "have", "possible", "future", "and"))
    subject = passage.mention_before(at) is not None
    return low.isalpha() and not helped and not subject


def _is_covered(found: Found, time: Time) -> bool:
    """Whether a time is what a platform's report is about, not when it came out."""
    return found.kind == "transparency_report" and time.is_period


def _is_owner(passage: Passage, time: Time) -> bool:
    """Whether a time is whose something is: "today's raid"."""
    following = next((word.low for word in passage.words if word.start >= time.end), "")
    return following == "'s"


def _is_to_come(found: Found, passage: Passage, time: Time, story: Story) -> bool:
    """Whether it says when somebody has to do what is asked: "summoned to appear on 20 April"."""
    if found.kind not in _ASKING or story.language.file.code != "en" or len(time.edtf) < _DAY:
        return False
    nouns = {mention.first for mention in passage.mentions}
    start = next(
        (n for n in range(found.cue_end, found.last) if _is_infinitive(passage, n, nouns, story)), None
    )
    return start is not None and time.start > passage.words[start].start


def _is_infinitive(passage: Passage, at: int, nouns: set[int], story: Story) -> bool:
    """Whether a word is the "to" of a verb, and not of "to the carriers", "to Viber"."""
    following, has = passage.low(at + 1), story.language.has
    noun = at + 1 in nouns or has("determiners", following) or following in story.language.class_of
    return has("infinitive", passage.low(at)) and following.isalpha() and not noun


def _in_brackets(passage: Passage, time: Time, cue: int) -> bool:
    """Whether a time stands between brackets that do not hold the event too."""
    lows = passage.lows
    at = passage.place_of(time)
    opened = max((n for n in range(at) if lows[n] == "("), default=-1)
    closed = next((n for n in range(opened, len(lows)) if lows[n] == ")"), len(lows)) if opened >= 0 else -1
    return opened < at < closed and not opened < cue < closed


def _names(sentence: Sentence, time: Time) -> bool:
    """Whether a time is part of a name ("October 2021 Report", "its July 2025 rollout")."""
    for at, word in enumerate(sentence.words):
        if word.start >= time.end:
            following = word
            before = next((w for w in reversed(sentence.words[:at]) if w.end <= time.start), None)
            joined = following.start - time.end <= 1 and following.text[:1].isalpha()
            named = following.text[:1].isupper() or (
                before is not None and before.low in ("its", "their", "the", "his", "'s")
            )
            bare = (
                time.edtf.count("-") <= 1
                and before is not None
                and before.low not in ("in", "on", "since", "last", "this")
            )
            return joined and named and bare
    return False
