"""What has been worked out of a case on a day, carried over to its records after a change.

What the rules work out of an event or a link hangs on it and its claims, on the links at it and the events at
their far ends, on the claims that a choice on any of these names, and so on; on nothing else that belongs to
one event. So what lies apart from everything that changed, before and after, stays as it was. Reports,
parties, obligations and the case itself bear on all of it: when one of them changed, nothing is carried over.
What is said of the case as a whole is worked out anew each time (`findings.found`).
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from pressdocket.rules.known import Index, Known, choices_on


def carried(known: Known, index: Index, changed: Iterable[UUID]) -> Known:
    """The same case and day by the records of `index`, where the events, links and claims `changed` are not
    as `known` has them, or only in one of the two; all other records must be the same."""
    ids = tuple(changed)
    apart = _reached(known.index, ids) | _reached(index, ids)
    return known.by(index, {id_.int for id_ in apart})


def _reached(index: Index, ids: Iterable[UUID]) -> set[UUID]:
    """The events and links that hang together with some events, links and claims, these included."""
    waiting = list(ids)
    seen = set(waiting)
    while waiting:
        for other in _beside(index, waiting.pop()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def _beside(index: Index, id_: UUID) -> Iterator[UUID]:
    """What an event, a link or a claim hangs together with at once."""
    if claim := index.claims.get(id_):
        yield claim.subject
        yield from index.chosen_by.get(id_, ())
        return
    yield from (claim.id for claim in index.claims_on.get(id_, ()))
    yield from (link.id for link in (*index.links_to.get(id_, ()), *index.links_from.get(id_, ())))
    if link := index.links.get(id_):
        yield from (link.source, link.target)
    if subject := index.events.get(id_) or link:
        yield from (claim for choice in choices_on(subject) for claim in choice.claims)
