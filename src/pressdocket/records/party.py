"""Who acts."""

from typing import Literal
from uuid import UUID

from pydantic import model_validator

from pressdocket.records.base import Name, Record, Text
from pressdocket.records.kinds import PartyKind
from pressdocket.records.when import When


class Party(Record):
    """A platform, regulator, police force, court, government, legislature, company, group, outlet or person.

    A person is recorded by name only as an official or a convicted adult named by an authority or court;
    `named_as` says which, and whoever records it confirms it by that. Anyone else is a cohort: an event
    without a named target. `code` is the identity that lets dockets merge ("platform:telegram").
    """

    name: Name
    kind: PartyKind
    other_names: tuple[Name, ...] = ()
    jurisdiction: Text = ""
    code: Text = ""
    successor: UUID | None = None
    successor_since: When | None = None
    named_as: Literal["official", "convicted adult"] | None = None

    @model_validator(mode="after")
    def _nameable(self) -> "Party":
        if self.kind == "person" and self.named_as is None:
            raise ValueError(
                f"“{self.name}” is a person. Name a person only if an authority or court named them in an "
                "official capacity or as a convicted adult, and say which; else record how many."
            )
        return self
