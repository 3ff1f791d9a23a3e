"""What joins an answer to its demand, and a step to the step before."""

from uuid import UUID

from pydantic import model_validator

from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.kinds import Ask, LinkKind
from pressdocket.records.quantity import Elapsed


class Link(Record):
    """From a later event (`source`) to a demand, promise or earlier step (`target`).

    `kind` and `elapsed` are accepted values with claims of their own. `asks` says which of several things
    asked an answer is about; empty means whatever an answer of its kind can discharge.
    """

    source: UUID
    target: UUID
    kind: Accepted[LinkKind]
    elapsed: Accepted[Elapsed] | None = None
    asks: tuple[Ask, ...] = ()

    @model_validator(mode="after")
    def _two_events(self) -> "Link":
        if self.source == self.target:
            raise ValueError("An event cannot be linked to itself.")
        return self
