"""What was typed about a passage and not recorded, as text that can be put away."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from pressdocket.desk.entry import Entry


@dataclass(frozen=True, slots=True)
class Passed:
    """A passage of a report (code points), and the suggestion that is being changed there."""

    report: UUID
    start: int
    end: int
    suggestion: UUID | None


@dataclass(frozen=True, slots=True)
class Draft:
    """`open` where the form still stands there, so that it comes back by itself."""

    at: Passed
    entry: Entry
    open: bool


_DRAFTS: Final = TypeAdapter(tuple[Draft, ...])


def as_text(drafts: Iterable[Draft]) -> str:
    return _DRAFTS.dump_json(tuple(drafts)).decode()


def from_text(text: str) -> tuple[Draft, ...]:
    """None where somebody changed the text into what makes no sense."""
    try:
        return _DRAFTS.validate_json(text) if text else ()
    except ValidationError:
        return ()
