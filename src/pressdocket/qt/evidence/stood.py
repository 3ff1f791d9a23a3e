"""How the Evidence tab stood when it was left."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Stood:
    """The report shown, what was looked at in it (as `Spot.at`), and the pixels its text was scrolled."""

    report: UUID | None
    at: UUID | int | None
    scroll: int
