"""Where records lie, as typed: an event's case and those that cite it, a report's cases and its originals."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

_POINTERS = ("copies", "translates", "updates")


class Placing:
    """Reads and writes the fields that name other records; cases by reference, reports by title."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def of_event(self, event: Event) -> dict[str, str]:
        cases = self._docket.all(Case)
        own = next((case.reference for case in cases if case.id == event.case), "")
        citing = (case.reference for case in cases if event.id in case.cites)
        return {"case": own, "cited_by": "; ".join(citing)}

    def of_report(self, report: Report) -> dict[str, str]:
        references = {case.id: case.reference for case in self._docket.all(Case)}
        said = {name: self._title(getattr(report, name)) for name in _POINTERS}
        filed = "; ".join(references[case] for case in report.cases if case in references)
        return said | {"cases": filed, "retrieved": report.retrieved.isoformat()}

    def placed_event(self, event: Event, typed: Mapping[str, str]) -> tuple[Event, list[Record]]:
        """The event where it was put, and the other records that this changes."""
        others: list[Record] = []
        if "case" in typed:
            case = self._case(typed["case"])
            if case.id != event.case:
                event = event.model_copy(update={"case": case.id})
                others += self._filed(event.id, case.id)
        if "cited_by" in typed:
            wanted = {case.id for case in self._cases(typed["cited_by"]) if case.id != event.case}
            for case in self._docket.all(Case):
                cited = event.id in case.cites
                if cited != (case.id in wanted):
                    cites = tuple(one for one in case.cites if one != event.id)
                    cites = cites if cited else (*cites, event.id)
                    others.append(case.model_copy(update={"cites": cites}).at_revision(case.revision))
        return event, others

    def placed_report(self, report: Report, typed: Mapping[str, str]) -> Report:
        """The report with what it copies, translates or updates, and where it is filed."""
        values: dict[str, object] = {
            name: self._report(typed[name], report) for name in _POINTERS if name in typed
        }
        if "cases" in typed:
            values["cases"] = tuple(case.id for case in self._cases(typed["cases"]))
        if "retrieved" in typed:
            values["retrieved"] = _moment(typed["retrieved"])
        return report.model_copy(update=values).at_revision(report.revision) if values else report

    def _filed(self, event: UUID, case: UUID) -> Iterable[Record]:
        """The reports of an event's claims, filed under its new case as well."""
        reports = {claim.report for claim in self._docket.all(Claim) if claim.event == event}
        for id_ in reports:
            report = self._docket.get(Report, id_)
            if report is not None and case not in report.cases:
                filed = report.model_copy(update={"cases": (*report.cases, case)})
                yield filed.at_revision(report.revision)

    def _cases(self, words: str) -> list[Case]:
        return [self._case(one) for one in dict.fromkeys(words.split(";")) if one.strip()]

    def _case(self, words: str) -> Case:
        found = self._docket.find_case(words.strip())
        if found is None:
            raise UserError(
                f"There is no case “{words.strip()}”.", "Write the reference of one, such as KR-2024-001."
            )
        return found

    def _title(self, id_: UUID | None) -> str:
        report = self._docket.get(Report, id_) if id_ else None
        return report.title if report else ""

    def _report(self, words: str, own: Report) -> UUID | None:
        said = words.strip()
        if not said:
            return None
        found = [
            report.id
            for report in self._docket.all(Report)
            if report.title.casefold() == said.casefold() and report.id != own.id
        ]
        if len(found) != 1:
            how = "Several other reports have" if found else "No other report has"
            raise UserError(f"{how} the title “{said}”.", "Write the whole title of one, or leave it empty.")
        return found[0]


def _moment(words: str) -> datetime:
    try:
        read = datetime.fromisoformat(words.strip())
    except ValueError:
        read = None
    if read is None or read.tzinfo is None:
        raise UserError(f"“{words}” is no moment with a time zone.", "Write it as in 2024-09-04T10:00+09:00.")
    return read
