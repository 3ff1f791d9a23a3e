"""What a search found, as rows that open where it stands: on the Search page and in the palette."""

from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from pressdocket.desk.desk import Desk
from pressdocket.desk.searching import Hit
from pressdocket.qt.places import Navigator, Place
from pressdocket.qt.results.model import Result
from pressdocket.qt.session import Session
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind

SECTIONS: Final[dict[RecordKind, str]] = {
    "case": "Cases", "event": "Events", "claim": "Claims", "report": "Reports", "party": "Parties",
    "link": "Links", "obligation": "Obligations",
}  # fmt: skip


class Hits:
    """Knows the way to each kind of record."""

    def __init__(self, session: Session, navigator: Navigator) -> None:
        self._session, self._navigator = session, navigator

    def result(self, hit: Hit) -> Result:
        """A row with what matched marked in it."""
        found = hit.found
        title = hit.name or found.passage
        start, end = (0, 0) if hit.name else (found.start, found.end)
        line = found.passage if hit.name else ""
        act: Callable[[], object] = partial(self.open, hit)
        return Result(SECTIONS[found.kind], title, line, hit.case or "", act, start, end)

    def open(self, hit: Hit) -> None:
        """A case at its summary, a report at its text, a claim or an event at its sentence, a party at all
        that is found under its name."""
        found, case = hit.found, hit.case or ""
        if found.kind == "case" or (case and found.kind in ("link", "obligation")):
            self._navigator.go(Place("case", case=case))
        elif found.kind == "report":
            self._navigator.go(
                Place("case", case=case, tab="evidence", report=found.id)
                if case
                else Place("inbox", report=found.id)
            )
        elif found.kind == "party":
            self._navigator.go(Place("search", words=hit.name or found.passage))
        elif case:
            self._session.ask(partial(_claims_of, found.kind, found.id), partial(self._go, case, found.id))

    def _go(self, case: str, event: UUID, claims: tuple[UUID, ...]) -> None:
        if claims:
            self._navigator.go(Place("case", case=case, tab="evidence", claims=claims))
        else:
            self._navigator.go(Place("case", case=case, tab="timeline", event=event))


def _claims_of(kind: RecordKind, id_: UUID, desk: Desk) -> tuple[UUID, ...]:
    """The sentences of a claim or an event."""
    if kind == "claim":
        return (id_,) if desk.docket.get(Claim, id_) else ()
    event = desk.docket.get(Event, id_)
    if event is None:
        return ()
    contents = desk.docket.case_contents(event.case)
    return tuple(claim.id for claim in contents.claims if claim.event == id_)
