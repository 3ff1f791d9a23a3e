"""Days that the sentence beside an event's gives: "The decision was made on Friday", "said on Monday"."""

from collections.abc import Iterable, Iterator
from typing import Final

from pressdocket.intake.suggest.clauses import are_apart
from pressdocket.intake.suggest.found import BY_SOMEBODY, Found
from pressdocket.intake.suggest.merging import Dated
from pressdocket.intake.suggest.naming import Mention
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.times import Time

_SAID: Final = (BY_SOMEBODY | {"warning"}) - {"disclosure", "transparency_report"}
"""What somebody goes on to say."""
_OPENING: Final = 6
"""Words of a sentence within which it takes up what the one before it tells."""
_NEAR: Final = 7
"""Words between what is taken up, or a verb of saying, and the time that goes with it."""
_LEAD: Final = 2
"""Sentences that open a report, and those behind them that may tell when it was announced."""


def with_days(events: Iterable[Dated], story: Story) -> Iterator[Dated]:
    """The events in order, those without a time with the day that a sentence beside theirs gives them."""
    lead = next((n for n, one in enumerate(story.passages) if one.sentence.line), 0)
    told: set[int] = set()
    for event in events:
        found, first = event.found, event.found.here not in told
        told.add(found.here)
        if event.time is not None or event.title:
            yield event
            continue
        time = _taken_up(found, story) if first else None
        if time is None and found.kind in _SAID:
            time = _said_with(found, found.here - 1, story)
        if time is None and found.here < lead + _LEAD and _is_perfect(found, story):
            after = (_said_with(found, found.here + step, story) for step in range(1, _LEAD + 1))
            time = next(filter(None, after), None)
        yield event._replace(time=time)


def _taken_up(found: Found, story: Story) -> Time | None:
    """The day on which the next sentence says that "the decision", "the fine" was made."""
    if found.here + 1 >= len(story.passages):
        return None
    passage, has = story.passages[found.here + 1], story.language.has
    for at in range(1, min(_OPENING, len(passage.words))):
        definite = any(has("definite", passage.low(near)) for near in (at - 1, at - 2))
        if definite and (has("deeds", passage.low(at)) or _is_kind(found.kind, passage.low(at), story)):
            return _near(found.here + 1, at, story)
    return None


def _is_kind(kind: str, low: str, story: Story) -> bool:
    """Whether a noun is one for events of a kind."""
    numbers = (number for parts, number in story.language.nouns.get(low, ()) if len(parts) == 1)
    return any(story.language.file.noun[int(number)].kind == kind for number in numbers)


def _said_with(found: Found, here: int, story: Story) -> Time | None:
    """The day on which a sentence says that an event's actor said it."""
    if not 0 < here < len(story.passages) or found.actor is None:
        return None
    passage = story.passages[here]
    if not any(_are_one(found.actor, sayer) for sayer in story.sayers(here)):
        return None
    for at in range(len(passage.words)):
        form = story.form_at(passage, at, story.language.report)
        if form is not None and form[0].shapes & {"past", "present"} and not passage.sentence.quoted[at]:
            time = _near(here, at, story)
            if time is not None:
                return time
    return None


def _near(here: int, at: int, story: Story) -> Time | None:
    """The day that stands close to a word, in its clause."""
    passage = story.passages[here]
    for time in passage.times:
        if (
            time.is_day
            and not time.ahead
            and abs(passage.place_of(time) - at) <= _NEAR
            and not are_apart(passage, at, time, story)
        ):
            return time
    return None


def _are_one(one: Mention, other: Mention) -> bool:
    return one.name == other.name or bool(one.party and one.party == other.party)


def _is_perfect(found: Found, story: Story) -> bool:
    """Whether an event is news: "has fined"."""
    lows = story.passages[found.here].lows
    return any(
        story.language.has("have", low) and low != "had" for low in lows[max(0, found.cue - 3) : found.cue]
    )
