"""Deadlines as named in a report."""

from pydantic import Field, model_validator

from pressdocket.records.base import Value
from pressdocket.records.quantity import Limit
from pressdocket.records.when import When


class Due(Value):
    """By when: a named date (a day means the end of that day), or limits from the demand.

    Several limits are rival readings of one deadline ("60 days", "60 working days"), kept side by side.
    """

    when: When | None = None
    limits: tuple[Limit, ...] = Field(default=())

    @model_validator(mode="after")
    def _one_kind(self) -> "Due":
        if (self.when is None) == (not self.limits):
            raise ValueError("A deadline is either a date or a limit, not both and not neither.")
        return self
