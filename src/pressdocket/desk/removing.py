"""Removes a record with what cannot stand without it, as one step that undo brings back."""

from dataclasses import dataclass
from uuid import UUID

from pressdocket.records.change import Changes
from pressdocket.records.claim import Claim
from pressdocket.records.kinds import RecordKind
from pressdocket.records.link import Link
from pressdocket.store.docket import Docket


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
        return self._docket.write((), (*gone, ("event", id_)), reason="event deleted with its claims")

    def claim(self, id_: UUID) -> Changes:
        """A claim alone."""
        return self._docket.write((), (("claim", id_),), reason="claim deleted")

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
        """A report with every claim that quotes it."""
        claims = [claim.id for claim in self._docket.all(Claim) if claim.report == id_]
        gone: list[tuple[RecordKind, UUID]] = [("claim", one) for one in claims]
        return self._docket.write((), (*gone, ("report", id_)), reason="report deleted with its claims")

    def resting(self, id_: UUID) -> Resting:
        """What deleting a report would take along."""
        claims = self._docket.all(Claim)
        going = [claim for claim in claims if claim.report == id_]
        kept = {claim.event for claim in claims if claim.report != id_}
        bare = {claim.event for claim in going if claim.event} - kept
        return Resting(len(going), len(bare))
