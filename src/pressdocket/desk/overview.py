"""All cases at a glance."""

from dataclasses import dataclass
from uuid import UUID

from pressdocket.records.case import Case
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list: how many events it has, and how many of them count as demands on a platform.

    Demands that stand for many acts, or repeat an earlier one, count in no total.
    """

    id: UUID
    reference: str
    title: str
    status: str
    jurisdiction: str
    events: int
    demands: int


def case_rows(docket: Docket) -> tuple[CaseRow, ...]:
    """Every case, by reference. Two reads, however many cases there are."""
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
