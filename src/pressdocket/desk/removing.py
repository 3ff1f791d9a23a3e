"""Removes a record with what cannot stand without it, as one step that undo brings back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pressdocket.desk.references import redirected
from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind
from pressdocket.records.link import Link
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

_CHOSEN: Mapping[type[Record], tuple[str, ...]] = {
    Event: ("when", "quantity", "due"),
    Link: ("elapsed",),
}


@dataclass(frozen=True, slots=True)
class Resting:
    """What goes with a report: how many claims, and how many events then have no claim left."""

    claims: int
    events: int


class Removing:
    """Each method is one step; UserError names what else still rests on the record."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def event(self, id_: UUID) -> Changes:
        """An event with its claims, its links and what bears them."""
        links = {link.id for link in self._docket.all(Link) if id_ in (link.source, link.target)}
        claims = [claim.id for claim in self._docket.all(Claim) if claim.event == id_ or claim.link in links]
        gone: list[tuple[RecordKind, UUID]] = [("claim", one) for one in claims]
        gone += [("link", one) for one in links]
        gone += [("decision", one.id) for one in self._docket.decisions_on(id_)]
        return self._docket.write((), (*gone, ("event", id_)), reason="event deleted with its claims")

    def claim(self, id_: UUID) -> Changes:
        """A claim; what was chosen only because of it is chosen no more."""
        claim = self._docket.get(Claim, id_)
        decided: list[tuple[RecordKind, UUID]] = []
        if claim is not None:
            decided = [("decision", one.id) for one in self._decided(claim)]
        return self._without({id_}, decided, "claim deleted")

    def _decided(self, claim: Claim) -> Iterator[Decision]:
        """The decisions that made a claim: where it goes, what was suggested is undecided again."""
        for one in self._docket.decisions_on(claim.report):
            here = one.start < claim.quote.end and claim.quote.start < one.end
            if here and one.event and one.event == claim.event:
                yield one

    def is_alone(self, id_: UUID) -> bool:
        """Whether a claim is the only one that bears its event."""
        claim = self._docket.get(Claim, id_)
        if claim is None or claim.event is None:
            return False
        return not any(one.event == claim.event and one.id != id_ for one in self._docket.all(Claim))

    def link(self, id_: UUID) -> Changes:
        """A link with the claims that bear it."""
        claims = [claim.id for claim in self._docket.all(Claim) if claim.link == id_]
        gone: list[tuple[RecordKind, UUID]] = [("claim", one) for one in claims]
        return self._docket.write((), (*gone, ("link", id_)), reason="events parted")

    def report(self, id_: UUID) -> Changes:
        """A report with every claim that quotes it; what was chosen only because of them no longer is."""
        claims = {claim.id for claim in self._docket.all(Claim) if claim.report == id_}
        decided: list[tuple[RecordKind, UUID]] = [
            ("decision", one.id) for one in self._docket.decisions_on(id_)
        ]
        return self._without(claims, (*decided, ("report", id_)), "report deleted with its claims")

    def _without(self, claims: set[UUID], others: Sequence[tuple[RecordKind, UUID]], reason: str) -> Changes:
        """Deletes claims and others; links that rest on nothing else go with them."""
        links = {link.id for link in self._docket.all(Link) if _only_from(link.kind, claims)}
        claims = claims | {claim.id for claim in self._docket.all(Claim) if claim.link in links}
        gone: dict[UUID, UUID | None] = dict.fromkeys((*claims, *links, *(id_ for _, id_ in others)))
        changed: list[Record] = []
        for kind in (Event, Link, Report):
            for record in self._docket.all(kind):
                freed = redirected(_unchosen(record, claims), gone)
                if record.id not in gone and freed != record:
                    changed.append(freed.at_revision(record.revision))
        deleted: list[tuple[RecordKind, UUID]] = [("claim", one) for one in claims]
        deleted += [("link", one) for one in links]
        return self._docket.write(changed, (*deleted, *others), reason=reason)

    def resting(self, id_: UUID) -> Resting:
        """What deleting a report would take along."""
        claims = self._docket.all(Claim)
        going = [claim for claim in claims if claim.report == id_]
        kept = {claim.event for claim in claims if claim.report != id_}
        bare = {claim.event for claim in going if claim.event} - kept
        return Resting(len(going), len(bare))


def _only_from(accepted: Accepted[Any] | None, claims: set[UUID]) -> bool:
    return accepted is not None and bool(accepted.chosen_from) and set(accepted.chosen_from) <= claims


def _unchosen(record: Record, claims: set[UUID]) -> Record:
    """Without the choices that rest on these claims alone."""
    fields = _CHOSEN.get(type(record), ())
    lost = [name for name in fields if _only_from(getattr(record, name), claims)]
    return record.model_copy(update=dict.fromkeys(lost)) if lost else record
