"""A value that an analyst chose for the record, and what it was chosen from."""

from typing import Generic, TypeVar
from uuid import UUID

from pydantic import model_validator

from pressdocket.records.base import Text, Value

Chosen = TypeVar("Chosen")


class Accepted(Value, Generic[Chosen]):
    """A chosen `value`, the claims it was `chosen_from`, and those it was chosen `over`.

    Without claims it was entered by hand, and `reason` says why.
    """

    value: Chosen
    chosen_from: tuple[UUID, ...] = ()
    over: tuple[UUID, ...] = ()
    reason: Text = ""

    @model_validator(mode="after")
    def _founded(self) -> "Accepted[Chosen]":
        if not self.chosen_from and not self.reason.strip():
            raise ValueError(
                "A value entered by hand needs a reason; else name the claims it was chosen from."
            )
        return self

    @property
    def claims(self) -> tuple[UUID, ...]:
        """Every claim the choice rests on: from, then over."""
        return self.chosen_from + self.over
