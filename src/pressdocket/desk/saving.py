"""Edits: saved with every quote still at its place."""

from collections.abc import Sequence
from uuid import UUID

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.decision import Decision
from pressdocket.records.kinds import RecordKind
from pressdocket.records.quote import quote
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket


class Saving:
    """Saves and deletes records of a docket."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def save(self, records: Sequence[Record], reason: str) -> Changes:
        """One step; a quote that moved within its report is put where it stands, one that is gone refused."""
        given = {record.id: record for record in records}
        texts = {id_: record.text for id_, record in given.items() if isinstance(record, Report)}
        for claim in (*self._resting_on(texts, given), *records):
            if isinstance(claim, Claim):
                given[claim.id] = self._anchored(claim, texts)
        return self._docket.write(given.values(), reason=reason)

    def delete(self, kind: RecordKind, id_: UUID) -> Changes:
        gone: list[tuple[RecordKind, UUID]] = [("decision", one.id) for one in self._decided(kind, id_)]
        return self._docket.write((), (*gone, (kind, id_)), reason=f"{kind} deleted")

    def _decided(self, kind: RecordKind, id_: UUID) -> tuple[Decision, ...]:
        """What was decided on suggestions goes with its report or its event."""
        return self._docket.decisions_on(id_) if kind in ("report", "event") else ()

    def _resting_on(self, texts: dict[UUID, str], given: dict[UUID, Record]) -> list[Claim]:
        """The stored claims, none of those given, on reports whose text is about to change."""
        stored = {id_: self._docket.get(Report, id_) for id_ in texts}
        altered = {id_ for id_, report in stored.items() if report and report.text != texts[id_]}
        if not altered:
            return []
        claims = self._docket.all(Claim)
        return [claim for claim in claims if claim.report in altered and claim.id not in given]

    def _anchored(self, claim: Claim, texts: dict[UUID, str]) -> Claim:
        if claim.report not in texts:
            report = self._docket.get(Report, claim.report)
            if report is None:
                return claim  # The docket refuses it, and says what is missing.
            texts[claim.report] = report.text
        text = texts[claim.report]
        place = claim.quote.find(text)
        if place is None:
            raise UserError(
                f"The words “{claim.quote.exact}” are not in the report they are quoted from.",
                "Nothing was saved. Select the words in the report again.",
            )
        if place == (claim.quote.start, claim.quote.end):
            return claim
        return claim.model_copy(update={"quote": quote(text, *place)})
