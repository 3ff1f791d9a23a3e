"""Counts over many demands, and the band that the record allows."""

from uuid import UUID

from pydantic import Field

from pressdocket.records.base import Text, Value


class Metric(Value):
    """How many of how many, surely; the share as a band; what was left out, by reason, as event ids.

    `band` runs from 0 to 1, everything undecided once against and once for; of a metric in hours it is the
    earliest and latest median. It is None below ten demands, and its end is None where a median is never
    reached. `undecided` are the events that widen it, `events` all that count.
    """

    count: int
    of: int
    band: tuple[float | None, float | None] | None
    left_out: dict[Text, tuple[UUID, ...]]
    undecided: tuple[UUID, ...] = Field(default=(), exclude=True)
    most: int = Field(default=0, exclude=True)
    events: tuple[UUID, ...] = Field(default=(), exclude=True)
