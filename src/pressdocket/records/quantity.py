"""Figures as reported: how many, how sure, of how many, and made up of what."""

import re
from decimal import Decimal
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, model_validator

from pressdocket.records.base import Name, Text, Value


def _number(text: str) -> str:
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise ValueError(
            f"“{text}” is not a number. Write digits with a point for decimals, such as 35000 or 1.5."
        )
    return text


Number = Annotated[str, AfterValidator(_number)]
"""A non-negative integer or decimal as text, so that no digit is lost in a float."""


_MOST: Final = {"hours": 876_000, "days": 36_500, "working days": 36_500, "months": 1_200}
"""A hundred years of each."""


class Part(Value):
    """Some of a figure: 7 suspects, `number` 6 of them `what` teenagers."""

    number: Number
    what: Name


class Quantity(Value):
    """A figure with its unit.

    `state` says whether a number is known, was never given, was lost in transit ("XNUMX"), or is withheld
    ("<10"). A known figure has `number`, or `number` to `up_to` for a range; zero is a number. `of` is how
    many there were in all. `cumulative` totals replace earlier ones, others add up. A unit is a plain word,
    "year", or an ISO 4217 code for money.
    """

    unit: Text = ""
    number: Number | None = None
    up_to: Number | None = None
    state: Literal["known", "unknown", "lost", "withheld"] = "known"
    approximate: bool = False
    cumulative: bool = False
    of: Number | None = None
    parts: tuple[Part, ...] = Field(default=())
    words: Text = ""

    @model_validator(mode="after")
    def _whole(self) -> "Quantity":
        if (self.number is None) == (self.state == "known"):
            raise ValueError("A known quantity has a number; an unknown, lost or withheld one has none.")
        if self.up_to is not None and (self.number is None or Decimal(self.up_to) < Decimal(self.number)):
            raise ValueError("A range runs from the smaller number to the larger one.")
        return self

    @property
    def low(self) -> Decimal | None:
        """The least it can be as written; None when no number is known."""
        return None if self.number is None else Decimal(self.number)

    @property
    def high(self) -> Decimal | None:
        """The most it can be as written; None when no number is known."""
        return self.low if self.up_to is None else Decimal(self.up_to)


class Elapsed(Value):
    """Time between two events: an open interval of hours, either end None when open.

    "n days later" is more than 24(n-1) and less than 24(n+1) hours; "in n hours" is at most n.
    """

    more_than: Number | None = None
    less_than: Number | None = None
    words: Text = ""

    @model_validator(mode="after")
    def _ordered(self) -> "Elapsed":
        if self.more_than is None and self.less_than is None:
            raise ValueError("An elapsed time needs at least one end, in hours.")
        if any(end and Decimal(end) > _MOST["hours"] for end in (self.more_than, self.less_than)):
            raise ValueError(f"An elapsed time is at most {_MOST['hours']} hours, a hundred years.")
        if self.more_than and self.less_than and Decimal(self.more_than) >= Decimal(self.less_than):
            raise ValueError("An elapsed time runs from fewer hours to more.")
        return self


class Limit(Value):
    """A time limit counted from something that starts the clock: at most a hundred years."""

    number: Annotated[int, Field(gt=0)]
    unit: Literal["hours", "days", "working days", "months"]

    @model_validator(mode="after")
    def _computable(self) -> "Limit":
        if self.number > _MOST[self.unit]:
            raise ValueError(
                f"A limit of {self.number} {self.unit} is too long; {_MOST[self.unit]} is the most."
            )
        return self
