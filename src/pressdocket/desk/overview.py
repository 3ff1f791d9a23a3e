"""All cases at a glance."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from pressdocket.records.case import Case
from pressdocket.records.event import Event
from pressdocket.records.kinds import DEMANDS
from pressdocket.records.link import Link
from pressdocket.records.party import Party
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
    """Every case, by reference. Four reads, however many cases there are."""
    platforms = {party.id for party in docket.all(Party) if party.kind == "platform"}
    repeats = {link.source for link in docket.all(Link) if link.kind.value == "repeats"}
    events: Counter[UUID] = Counter()
    demands: Counter[UUID] = Counter()
    for event in docket.all(Event):
        events[event.case] += 1
        counts = event.kind in DEMANDS and not event.aggregate and event.id not in repeats
        if counts and event.target in platforms and event.actor not in platforms:
            demands[event.case] += 1
    cases = sorted(docket.all(Case), key=lambda case: case.reference)
    return tuple(
        CaseRow(
            id=case.id,
            reference=case.reference,
            title=case.title,
            status=case.status,
            jurisdiction=case.jurisdiction,
            events=events[case.id],
            demands=demands[case.id],
        )
        for case in cases
    )
