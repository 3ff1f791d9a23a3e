"""Periods that a sentence takes over from the one before it: "During this time, it removed 64 links"."""

from collections.abc import Iterable, Iterator
from typing import Final

from pressdocket.intake.suggest.found import BY_PLATFORM
from pressdocket.intake.suggest.merging import Dated
from pressdocket.intake.suggest.passages import Story
from pressdocket.intake.suggest.times import Time

_COUNTED: Final = BY_PLATFORM | {"removal_request", "investigation", "disclosure", "restriction"}
"""What is counted over a period."""


def with_periods(events: Iterable[Dated], story: Story) -> Iterator[Dated]:
    """The events in order, those without a time with the period that the sentence before them is about."""
    period: Time | None = None
    place, line, taken = -2, -1, False
    for event in events:
        found = event.found
        passage = story.passages[found.here]
        same = found.here == place or passage.sentence.line == line
        near = found.here - place <= 1 and (same or not taken)
        counted = found.kind in _COUNTED and found.amount is not None and not found.amount.money
        if event.time is None and counted and near and period is not None:
            taken, place, line = True, found.here, passage.sentence.line
            yield event._replace(time=period)
            continue
        if event.time is not None and counted and event.time.is_period:
            period, taken, place, line = event.time, False, found.here, passage.sentence.line
        yield event
