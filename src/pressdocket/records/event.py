"""One thing that happened or is said to have happened."""

from typing import Literal
from uuid import UUID

from pydantic import ConfigDict, Field, field_validator, model_validator

from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Name, Record, Text, Value
from pressdocket.records.due import Due
from pressdocket.records.kinds import DEMANDS, Action, Ask, EventKind, Instrument
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import When, zone_of


class Place(Value):
    """Where an event lies: its jurisdiction, and the zone whose days it happened in."""

    jurisdiction: Text
    zone: Text

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        zone_of(name)
        return name


class Scope(Value):
    """What a figure counts. The window is the event's `when`; what is left empty was not said."""

    unit: Text = ""
    population: Text = ""
    by_whom: Text = ""
    where: Text = ""
    as_of: Text = ""


class Event(Record):
    """A demand, an answer, a promise, an enforcement step, or something around them.

    `about` says in a few words what it is about ("explicit fakes", "a youth-protection officer"). `when`,
    `quantity` and `due` are None until an analyst chooses; the rules then read the claims. `asks`,
    `instrument`, `number` and `on_behalf_of` belong to demands; `action`, `territories` and `ground` to
    answers. `measure` names what several events of a case count alike; `aggregate` marks one that stands
    for many acts.
    """

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True, serialize_by_alias=True)

    case: UUID
    kind: EventKind
    actor: UUID | None = None
    target: UUID | None = None
    with_: tuple[UUID, ...] = Field(default=(), alias="with")
    place: Place | None = None
    about: Text = ""
    when: Accepted[When] | None = None
    quantity: Accepted[Quantity] | None = None
    due: Accepted[Due] | None = None
    asks: tuple[Ask, ...] = ()
    instrument: Instrument = "not said"
    number: Text = ""
    on_behalf_of: UUID | None = None
    action: Action | None = None
    territories: tuple[Name, ...] = ()
    ground: Literal["law", "own terms"] | None = None
    obligations: tuple[Name, ...] = ()
    measure: Text = ""
    scope: Scope = Scope()
    aggregate: bool = False
    note: Text = ""
    status: Literal["draft", "reviewed"] = "draft"
    reviewed_by: Text = ""

    @model_validator(mode="after")
    def _fitting(self) -> "Event":
        if self.asks and self.kind not in DEMANDS:
            raise ValueError(f"An event of kind {self.kind} asks for nothing; only demands do.")
        if len(set(self.asks)) != len(self.asks):
            raise ValueError("The same thing is asked for twice.")
        if self.status == "reviewed" and not self.reviewed_by:
            raise ValueError("A reviewed event names who reviewed it.")
        return self
