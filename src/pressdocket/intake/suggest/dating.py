"""Which of a sentence's times is the event's."""

from pressdocket.intake.suggest.found import Found
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.times import Time
from pressdocket.intake.suggest.words import Sentence


def date_of(found: Found, story: Story) -> Time | None:
    """The time in the event's own clause, else the sentence's nearest; none that only says until when."""
    passage = story.passages[found.here]
    verb = passage.words[found.cue].start
    begin, end = passage.words[found.first].start, passage.words[min(found.last, len(passage.words)) - 1].end
    usable = [time for time in passage.times if not time.ahead and not _names(passage.sentence, time)]
    if not usable:
        return None
    own = [time for time in usable if begin <= time.start < end]
    return min(
        own or usable, key=lambda time: abs(time.start - verb) + (40 if time.start > verb + 120 else 0)
    )


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
