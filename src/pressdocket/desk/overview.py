"""All cases at a glance."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # A first look at the cases waits for no other import.
    from uuid import UUID

    from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in the list, and how many events it has."""

    reference: str
    title: str
    status: str
    jurisdiction: str
    events: int


@dataclass(frozen=True, slots=True)
class CaseRow(CaseLine):
    """A case in the list with how many of its events count as demands on a platform.

    Demands that stand for many acts, or repeat an earlier one, count in no total.
    """

    id: "UUID"
    demands: int


def first_look(path: Path) -> tuple[CaseLine, ...]:
    """Every case of a docket that is not open yet; none where that cannot be told at once."""
    from pressdocket.store.peeking import peek

    return tuple(CaseLine(*found) for found in peek(path))


def case_rows(docket: "Docket") -> tuple[CaseRow, ...]:
    """Every case, by reference. Two reads, however many cases there are."""
    from pressdocket.records.case import Case

    counts = docket.counts()
    cases = sorted(docket.all(Case), key=lambda case: case.reference)
    rows = ((case, counts.get(case.id, (0, 0))) for case in cases)
    return tuple(
        CaseRow(
            id=case.id,
            reference=case.reference,
            title=case.title,
            status=case.status,
            jurisdiction=case.jurisdiction,
            events=events,
            demands=demands,
        )
        for case, (events, demands) in rows
    )
