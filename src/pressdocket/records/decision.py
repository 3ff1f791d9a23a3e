"""What was done with a suggested event, so that it is not suggested again."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator

from pressdocket.records.base import Record, Text
from pressdocket.records.kinds import EventKind
from pressdocket.records.report import Sha256

Outcome = Literal["accepted", "merged", "rejected", "split"]


class Decision(Record):
    """On one suggestion: an event of a kind at a place (code points) of the text with this hash.

    `count` is the suggestion's figure as it was shown, "" for none. `event` is what it became, or gained a
    claim; None where it was rejected, or split in two suggestions with a figure each.
    """

    report: UUID
    text_hash: Sha256
    kind: EventKind
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    count: Text = ""
    outcome: Outcome
    event: UUID | None = None

    @model_validator(mode="after")
    def _about_something(self) -> "Decision":
        if self.end <= self.start:
            raise ValueError("The place of a decision holds no words.")
        if (self.event is not None) != (self.outcome in ("accepted", "merged")):
            raise ValueError("What was accepted or merged names its event, what was rejected or split none.")
        return self
