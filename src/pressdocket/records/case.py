"""One affair under watch."""

from typing import Literal
from uuid import UUID

from pydantic import Field, field_validator

from pressdocket.records.base import Name, Record, Text
from pressdocket.records.when import When, zone_of


class Case(Record):
    """A case and who looks after it. Days in it are days in `zone`; `cites` are events of other cases."""

    reference: Name = Field(pattern=r"^[^\s/\\]+$")
    title: Name
    subtitle: Text = ""
    jurisdiction: Text = ""
    zone: Text = "UTC"
    status: Literal["open", "watching", "closed"] = "open"
    owner: Text = ""
    next_action: Text = ""
    follow_up: When | None = None
    tags: tuple[Name, ...] = ()
    note: Text = ""
    sensitive: bool = False
    cites: tuple[UUID, ...] = ()

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        zone_of(name)
        return name
