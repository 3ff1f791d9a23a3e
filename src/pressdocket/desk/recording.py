"""What an analyst records while reading: events with their sentence, links, choices, looked-at marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.intake.dates import edtf_of
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
from pressdocket.records.when import When, zone_of
from pressdocket.records.wording import span_in_words
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as typed, read: `in_words` is what is meant, for "Read as …"."""

    when: When
    in_words: str


def read_date(words: str, zone: str, on: date | None) -> DateRead:
    """Reads EDTF or plain words in the days of a zone; UserError if they say no date, or none without the day
    they were said on."""
    try:
        edtf = edtf_of(words, on)
    except UserError as error:
        if on is None and _says_a_date(words):
            raise UserError(
                f"“{words}” counts from the day it was said, and this report has no publication date.",
                "Add the date under Details, then it can be read.",
            ) from error
        raise
    said = " ".join(words.split())
    when = built(When, edtf=edtf, zone=zone, words="" if said == edtf else said)
    reading = when.reading
    about = "about " if reading.approximate else ""
    return DateRead(
        when, about + span_in_words(when.span, zone) + (", not certain" if reading.uncertain else "")
    )


def _says_a_date(words: str) -> bool:
    try:
        edtf_of(words, date(2000, 6, 15))
    except UserError:
        return False
    return True


def published_day(report: Report | None) -> date | None:
    """The day on which a report appeared, in its own zone; None for an undated one."""
    published = report.published if report else None
    if published is None or published.earliest is None:
        return None
    return published.earliest.astimezone(zone_of(published.zone)).date()


class Recording:
    """Writes what was read; each method is one step."""

    def __init__(self, docket: Docket, now: datetime) -> None:
        self._docket = docket
        self._now = now

    def record(self, event: Event, claims: Sequence[Claim], parties: Sequence[Party]) -> Changes:
        """An event with its claims and the parties it names; their reports are filed under its case."""
        filed: list[Record] = []
        for id_ in {claim.report for claim in claims}:
            report = self._docket.get(Report, id_)
            if report and event.case not in report.cases:
                filed.append(report.model_copy(update={"cases": (*report.cases, event.case)}))
        records = (*parties, *filed, event, *claims)
        return Saving(self._docket).save(records, f"{event.kind.replace('_', ' ')} recorded")

    def link(self, source: UUID, target: UUID, kind: LinkKind, claim: Claim | None, reason: str) -> Changes:
        """Joins an answer to its demand, or a step to the one before; by a claim, else for a reason."""
        link_id = new_id(self._now)
        borne = (claim.model_copy(update={"event": None, "link": link_id}),) if claim else ()
        chosen = built(
            Accepted[LinkKind],
            value=kind,
            chosen_from=tuple(one.id for one in borne),
            reason="" if claim else reason or "joined by hand",
        )
        link = built(Link, id=link_id, source=source, target=target, kind=chosen)
        return Saving(self._docket).save((link, *borne), "answer linked")

    def review(self, events: Sequence[UUID], *, reviewed: bool) -> Changes:
        """Marks events as looked at by whoever sits at the docket, or as drafts again."""
        found = [event for id_ in events if (event := self._docket.get(Event, id_))]
        values = (
            {"status": "reviewed", "reviewed_by": self._docket.who}
            if reviewed
            else {"status": "draft", "reviewed_by": ""}
        )
        marked = [event.model_copy(update=values).at_revision(event.revision) for event in found]
        return Saving(self._docket).save(marked, "reviewed" if reviewed else "marked as draft")

    def file_report(self, report_id: UUID, case_id: UUID) -> Changes:
        """Files a report under a case as well."""
        report = self._docket.get(Report, report_id)
        if report is None:
            raise UserError("This report is no longer there.", "Look at the Inbox again.")
        cases = tuple(dict.fromkeys((*report.cases, case_id)))
        return Saving(self._docket).save((report.model_copy(update={"cases": cases}),), "report filed")


def save_case(docket: Docket, case: Case | None, typed: Mapping[str, str], now: datetime) -> Changes:
    """A case as typed: empty fields are empty, the date is read in the case's zone."""
    zone = typed.get("zone") or "UTC"
    follow_up = typed.get("follow_up", "")
    plain = {name: value for name, value in typed.items() if name not in ("follow_up", "zone")}
    values: dict[str, Any] = {
        **(case.model_dump() if case else {"id": new_id(now)}),
        **plain,
        "zone": zone,
        "title": typed.get("title") or typed.get("reference", ""),
        "follow_up": read_date(follow_up, zone, now.date()).when if follow_up else None,
    }
    saved = built(Case, **values)
    if case is not None:
        saved = saved.at_revision(case.revision)
    return Saving(docket).save((saved,), f"case {saved.reference} {'changed' if case else 'made'}")
