"""What the forms' fields have in common: names, lists, choices, dates, yes and no."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from pressdocket.desk.days import read_date
from pressdocket.desk.sentences import built, sentences
from pressdocket.errors import UserError
from pressdocket.intake.figures import limits_as_typed, read_figure, read_limits
from pressdocket.records.due import Due
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import When

Typed = Mapping[str, str]
Reader = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What it takes to read a field: the zone of its days, the day that relative dates count from, and the
    party of a name. `party` makes one of the given kind where no one has the name."""

    zone: str
    on: date | None
    party: Callable[[str, str], UUID | None]
    names: Mapping[UUID, str]

    def when(self, words: str) -> When | None:
        return read_date(words, self.zone, self.on).when if words.strip() else None

    def due(self, words: str) -> Due | None:
        """A date, or limits from the demand: "60 days or 60 working days"."""
        said = " ".join(words.split())
        if not said:
            return None
        limits = read_limits(said)
        return built(Due, limits=limits) if limits else built(Due, when=self.when(said.removeprefix("by ")))

    def figure(self, words: str) -> Quantity | None:
        try:
            return read_figure(words)
        except ValidationError as error:
            raise UserError(sentences(error.errors(include_url=False)), "Nothing was saved.") from error

    def name(self, party: UUID | None) -> str:
        return self.names.get(party, "a party that is gone") if party else ""


def due_as_typed(due: Due | None) -> str:
    if due is None:
        return ""
    return limits_as_typed(due.limits) if due.limits else when_as_typed(due.when)


def when_as_typed(when: When | None) -> str:
    return when.edtf if when else ""


def listed(words: str) -> tuple[str, ...]:
    """ "a; b" as two names, each once."""
    return tuple(dict.fromkeys(part.strip() for part in words.split(";") if part.strip()))


def as_list(names: tuple[str, ...]) -> str:
    return "; ".join(names)


def yes(words: str) -> bool:
    return words == "yes"


def as_yes(value: bool) -> str:
    return "yes" if value else ""


def maybe(words: str) -> str | None:
    """A choice, or none."""
    return words or None
