"""What an analyst records while reading: events with their sentence, links, looked-at marks."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from pressdocket.desk.entering import Entering, Typed
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import LinkKind
from pressdocket.records.link import Link
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket


class Recording:
    """Writes what was read; each method is one step."""

    def __init__(self, docket: Docket, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._clock = clock

    def enter(self, case: Case, report: Report, place: tuple[int, int], typed: Typed) -> Changes:
        """What a form holds about `report.text[place]`, with its parties and its link."""
        return Entering(self._docket, self._clock()).enter(case, report, place, typed)

    def record(self, event: Event, claims: Sequence[Claim] = (), parties: Sequence[Party] = ()) -> Changes:
        """An event with its claims and the parties it names; their reports are filed under its case."""
        filed: list[Record] = []
        for id_ in {claim.report for claim in claims}:
            report = self._docket.get(Report, id_)
            if report and event.case not in report.cases:
                filed.append(report.model_copy(update={"cases": (*report.cases, event.case)}))
        records = (*parties, *filed, event, *claims)
        return Saving(self._docket).save(records, f"{event.kind.replace('_', ' ')} recorded")

    def link(
        self, source: UUID, target: UUID, kind: LinkKind, claim: Claim | None = None, reason: str = ""
    ) -> Changes:
        """Joins an answer to its demand, or a step to the one before; by a claim, else for a reason."""
        link_id = new_id(self._clock())
        borne = (claim.model_copy(update={"event": None, "link": link_id}),) if claim else ()
        chosen = built(
            Accepted[LinkKind],
            value=kind,
            chosen_from=tuple(one.id for one in borne),
            reason="" if claim else reason or "joined by hand",
        )
        link = built(Link, id=link_id, source=source, target=target, kind=chosen)
        return Saving(self._docket).save((link, *borne), "answer linked")

    def review(self, events: Sequence[UUID], *, reviewed: bool = True) -> Changes:
        """Marks events as looked at by whoever sits at the docket, or as drafts again."""
        found = [event for id_ in events if (event := self._docket.get(Event, id_))]
        values = (
            {"status": "reviewed", "reviewed_by": self._docket.who}
            if reviewed
            else {"status": "draft", "reviewed_by": ""}
        )
        marked = [event.model_copy(update=values).at_revision(event.revision) for event in found]
        return Saving(self._docket).save(marked, "reviewed" if reviewed else "marked as draft")
