"""Origins, and how well an event is supported (RECORDS.md, Rules, "Origins and support")."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import Support, SupportFinding
from pressdocket.rules.accepted import is_contested
from pressdocket.rules.known import Known, once

WEAKEST_FIRST: Final[tuple[Support, ...]] = (
    "unsupported",
    "stale",
    "contested",
    "by its own account",
    "reported",
    "corroborated",
)


def origin(claim: Claim) -> UUID | None:
    """The last voice a claim credits; None when it credits nobody, or nobody in particular."""
    return claim.voices[-1].party if claim.voices else None


def origins(claims: Iterable[Claim]) -> frozenset[UUID]:
    """The known origins of these claims."""
    return frozenset(party for party in map(origin, claims) if party is not None)


@once
def support_of(known: Known, event: Event) -> SupportFinding:
    """How well an event is supported by what was out."""
    standing = known.standing(event.id)
    known_origins = origins(standing)
    return SupportFinding(
        event=event.id, state=_state(known, event, known_origins), origins=len(known_origins)
    )


def _state(known: Known, event: Event, known_origins: frozenset[UUID]) -> Support:
    claims = known.claims(event.id)
    if not claims:
        return "unsupported"
    if all(known.is_retracted(report) or known.is_corrected(report) for report in map(known.report, claims)):
        return "stale"
    if is_contested(known, event):
        return "contested"
    concerned = {event.actor} if known.is_platform(event.actor) else set()
    if known_origins and known_origins <= concerned:
        return "by its own account"
    if len(known_origins) > 1:
        return "corroborated"
    return "reported"


def copies_among(known: Known, reports: Iterable[UUID]) -> tuple[UUID, ...]:
    """Those of some reports that bring the text of another of them, or all but one of those that bring a text
    from elsewhere: one text counts as one report, however many outlets have it or translate it."""
    brought: set[UUID] = set()
    copies: list[UUID] = []
    texts = {id_: _texts(known, id_) for id_ in set(reports)}
    for id_ in sorted(texts, key=lambda id_: (len(texts[id_]), id_)):
        if brought & texts[id_]:
            copies.append(id_)
        brought |= texts[id_]
    return tuple(sorted(copies))


def _texts(known: Known, report: UUID) -> frozenset[UUID]:
    """A report, what it copies, translates or updates, and what that was made from in turn."""
    seen, waiting = {report}, [report]
    while waiting:
        made = known.index.reports.get(waiting.pop())
        for source in (made.copies, made.translates, made.updates) if made else ():
            if source is not None and source not in seen:
                seen.add(source)
                waiting.append(source)
    return frozenset(seen)


def weakest(states: Iterable[Support]) -> Support | None:
    """The weakest of several; None of none."""
    return min(states, key=WEAKEST_FIRST.index, default=None)
