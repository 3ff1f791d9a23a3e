"""Clauses that tell of something else than the sentence around them: "after it was fined in May, Viber"."""

from collections.abc import Iterator
from typing import Final

from pressdocket.intake.suggest.passage import Passage
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.times import Time
from pressdocket.intake.suggest.zones import Zone

_BEHIND: Final = 3
"""Words after "before" within which a court makes it no time but a place."""
_CLOSING: Final = frozenset({",", ";", ":", "—", "–", ")"})


def are_apart(passage: Passage, cue: int, time: Time, story: Story) -> bool:
    """Whether a time and a verb are told in different clauses, of which one hangs on the other."""
    at = passage.place_of(time)
    return any(
        (clause.first < cue < clause.last) != (clause.first < at < clause.last)
        for clause in _dependent(passage, story)
        if not _is_of_time(passage, clause.first, time)
    )


def _is_of_time(passage: Passage, opener: int, time: Time) -> bool:
    """Whether a clause tells what was at a time: "in 2016, when it banned", or the word belongs to it."""
    before = opener - 1 - (passage.low(opener - 1) == ",")
    ends = before >= 0 and time.start < passage.words[before].end <= time.end
    inside = time.start <= passage.words[opener].start < time.end
    return inside or (ends and passage.low(opener) in ("when", "where", "which"))


def _dependent(passage: Passage, story: Story) -> Iterator[Zone]:
    """The clauses and phrases that such words open, up to the next comma."""
    for at, low in enumerate(passage.lows):
        if story.language.has("openers", low) and not _is_no_opener(passage, at, story):
            ends = (n for n in range(at + 1, len(passage.lows)) if passage.lows[n] in _CLOSING)
            yield Zone(at, next(ends, len(passage.lows)))


def _is_no_opener(passage: Passage, at: int, story: Story) -> bool:
    """Whether it stands for something else: "the following day", "has since been", "before a court"."""
    has, before, low = story.language.has, passage.low(at - 1), passage.low(at)
    if low == "before":
        near = (m for m in passage.mentions if at < m.first <= at + _BEHIND)
        return any(m.kind in ("court", "regulator", "government") for m in near)
    helped = low == "since" and (has("have", before) or has("be", passage.low(at + 1)))
    return has("definite", before) or has("indefinite", before) or helped
