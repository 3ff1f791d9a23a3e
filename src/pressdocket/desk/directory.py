"""Everything in a docket that has a name, to be found by a few letters of it."""

from dataclasses import dataclass
from uuid import UUID

from pressdocket.desk.overview import CaseRow, case_rows
from pressdocket.records.case import Case
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.wording import span_in_words
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class Named:
    """A party or a report: its name, a line about it, and the reference of its case, empty for none."""

    id: UUID
    name: str
    line: str
    case: str = ""


@dataclass(frozen=True, slots=True)
class Directory:
    """By name, each part in its own order."""

    cases: tuple[CaseRow, ...]
    parties: tuple[Named, ...]
    reports: tuple[Named, ...]


def directory_of(docket: Docket) -> Directory:
    """Reads what has a name; reports are read whole, so this is for asking once, not at every key."""
    references = {case.id: case.reference for case in docket.all(Case)}
    parties = sorted(docket.all(Party), key=lambda party: party.name.casefold())
    reports = sorted(docket.all(Report), key=lambda report: report.id, reverse=True)
    return Directory(
        case_rows(docket),
        tuple(Named(party.id, party.name, party.kind) for party in parties),
        tuple(
            Named(report.id, report.title, _line(report), _first(report, references)) for report in reports
        ),
    )


def _line(report: Report) -> str:
    published = report.published
    day = span_in_words(published.span, published.zone) if published else "undated"
    return f"{report.publisher or 'outlet not known'}  ·  {day}"


def _first(report: Report, references: dict[UUID, str]) -> str:
    """The reference of the first case that a report is filed under."""
    return next((references[case] for case in report.cases if case in references), "")
