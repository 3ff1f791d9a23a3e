"""The Inbox: reports without a case, each looked at as a part of the case it may go to."""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pressdocket.desk.accepting import Accepting
from pressdocket.desk.cases import Cases
from pressdocket.desk.judging import Judging
from pressdocket.desk.proposing import Proposal, Proposing
from pressdocket.desk.saving import Saving
from pressdocket.desk.viewing import report_view
from pressdocket.desk.views import CaseView, ReportView
from pressdocket.errors import UserError
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Looked:
    """A report as a part of the case it is filed under, was said to go to, or seems to belong to."""

    proposal: Proposal
    view: CaseView


class Waiting:
    """Reads and files what waits in the Inbox."""

    def __init__(
        self, docket: Docket, cases: Cases, accepting: Accepting, proposing: Proposing, judging: Judging
    ) -> None:
        self._docket = docket
        self._accepting = accepting
        self._cases = cases
        self._proposing = proposing
        self._judging = judging

    def reports(self, kept: UUID | None = None) -> tuple[ReportView, ...]:
        """Those without a case, the latest received first; among them `kept`, which may be filed by now."""
        waiting = list(self._docket.inbox())
        if kept is not None and all(report.id != kept for report in waiting):
            filed = self._docket.get(Report, kept)
            waiting += [filed] if filed else []
        in_order = sorted(waiting, key=lambda report: report.id, reverse=True)
        return tuple(report_view(report, (), {}, {}) for report in in_order)

    def look(self, report: UUID, reference: str = "") -> Looked:
        """`reference` names the case that somebody said it goes to, "" for the one proposed."""
        found = self._docket.get(Report, report)
        if found is None:
            raise UserError("This report is no longer there.", "Look at the Inbox again.")
        own = self._docket.get(Case, found.cases[0]) if found.cases else None
        if own is not None:
            proposal = Proposal(own, known=True, why="It is filed there.")
        elif reference:
            proposal = Proposal(self._cases.named(reference), known=True, why="You chose it.")
        else:
            proposal = self._proposing.case_for(report)
        return Looked(proposal, self._judging.view_for(proposal.case, report))

    def unfinished(self, noted: str) -> UUID | None:
        """The report with this id, as text, if it waits, or if it is filed and has suggestions left."""
        found = self._docket.get(Report, UUID(noted)) if _ID.fullmatch(noted) else None
        if found is None or not found.cases:
            return found.id if found else None
        view = self.look(found.id).view
        shown = view.report(found.id)
        return found.id if shown and self._accepting.suggested(view, shown) else None

    def file(self, report: UUID, case: Case) -> Changes:
        """Files a report under a case as well, which is made if it is not there; one step."""
        found = self._docket.get(Report, report)
        if found is None:
            raise UserError("This report is no longer there.", "Look at the Inbox again.")
        made = () if self._docket.get(Case, case.id) else (case,)
        cases = tuple(dict.fromkeys((*found.cases, case.id)))
        filed = found.model_copy(update={"cases": cases}).at_revision(found.revision)
        return Saving(self._docket).save((*made, filed), "report filed")
