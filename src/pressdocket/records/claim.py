"""One report's say-so about one event, link or obligation."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator

from pressdocket.records.base import Name, Record, Text, Value
from pressdocket.records.due import Due
from pressdocket.records.kinds import Outcome
from pressdocket.records.quantity import Elapsed, Quantity
from pressdocket.records.quote import Quote
from pressdocket.records.when import When


class Voice(Value):
    """A speaker whom a claim credits, as the report names them.

    `party` is None for words that name no single body ("authorities", "sources"): such a voice is unknown
    and corroborates nothing.
    """

    words: Name
    party: UUID | None = None
    said: When | None = None


class Translation(Value):
    """A quote in another language than its own."""

    text: Name
    language: Text = "en"
    by: Text = ""


class Claim(Record):
    """What a report says, in its words, and whom it credits.

    The subject is one of `event`, `link`, `obligation`. What is asserted is any of the middle fields; none
    of them is plain support. `voices` runs from the nearest speaker to the origin. `credibility` is the
    digit of the Admiralty code (1-6).
    """

    event: UUID | None = None
    link: UUID | None = None
    obligation: UUID | None = None
    report: UUID
    quote: Quote
    stance: Literal["supports", "contradicts"] = "supports"
    when: When | None = None
    quantity: Quantity | None = None
    due: Due | None = None
    elapsed: Elapsed | None = None
    outcome: Outcome | None = None
    words: Text = ""
    voices: tuple[Voice, ...] = ()
    credibility: Annotated[int, Field(ge=1, le=6)] | None = None
    translation: Translation | None = None

    @model_validator(mode="after")
    def _one_subject(self) -> "Claim":
        if sum(subject is not None for subject in (self.event, self.link, self.obligation)) != 1:
            raise ValueError("A claim is about exactly one event, one link or one obligation.")
        return self

    @property
    def subject(self) -> UUID:
        """The id of what the claim is about."""
        subject = self.event or self.link or self.obligation
        assert subject is not None
        return subject
