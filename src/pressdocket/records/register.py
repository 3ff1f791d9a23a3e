"""Promises of platforms across cases, and what was demanded of them without one. Never stored."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from pressdocket.records.base import Text, Value


class Entry(Value):
    """A promise, or a demand to which nothing is reported: no promise was made of it ("demanded").

    `on` is its date in words, `about` what it is about; `by` is the event that kept or broke it.
    `days_open` counts the days without evidence either way, None where it ended or is not dated. Out of the
    dump stays `first`, the earliest moment that its date can mean, to sort by.
    """

    case: Text
    event: UUID
    platform: Text
    about: Text
    on: Text
    state: Literal["broken", "open", "demanded", "kept"]
    days_open: int | None
    by: UUID | None
    why: Text
    first: datetime | None = Field(default=None, exclude=True)


class Register(Value):
    """Every entry as of one day: broken ones first, then those open longest."""

    as_of: Text
    entries: tuple[Entry, ...]
