"""The form in which a docket, a case or the sample is exchanged: lists of records, nothing else."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from pressdocket.records.base import Record, Value
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.report import Original, Report

RECORD_OF: Final[dict[RecordKind, type[Record]]] = {
    "party": Party,
    "report": Report,
    "case": Case,
    "event": Event,
    "link": Link,
    "claim": Claim,
    "obligation": Obligation,
    "decision": Decision,
}
KIND_OF: Final[dict[type[Record], RecordKind]] = {record: kind for kind, record in RECORD_OF.items()}


class Contents(Value):
    """Records by kind, each as its model dumps it. `originals` holds bytes (base64 in JSON).

    Import and export, `show --json` and the record embedded in a PDF all have this form.
    """

    parties: tuple[Party, ...] = ()
    reports: tuple[Report, ...] = ()
    cases: tuple[Case, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    originals: tuple[Original, ...] = ()

    def records(self) -> Iterator[Record]:
        """Every record, those that others refer to first."""
        yield from self.parties
        yield from self.reports
        yield from self.cases
        yield from self.obligations
        yield from self.events
        yield from self.links
        yield from self.claims
        yield from self.decisions

    def ids(self) -> frozenset[UUID]:
        return frozenset(record.id for record in self.records())
