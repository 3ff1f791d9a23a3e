"""How many events and demands each case has, counted where they lie."""

from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, and_, case, func, or_, select

from pressdocket.records.kinds import DEMANDS
from pressdocket.store.tables import change, event, link, party


class Counts(NamedTuple):
    """The events of a case, and those of them that count as demands on a platform.

    Demands that stand for many acts, or repeat an earlier one, count in no total.
    """

    events: int
    demands: int


def counts(connection: Connection) -> dict[UUID, Counts]:
    """The counts of every case that has events."""
    platforms = select(party.c.id).where(func.json_extract(party.c.body, "$.kind") == "platform")
    repeating = select(link.c.source).where(func.json_extract(link.c.body, "$.kind.value") == "repeats")
    demand = and_(
        event.c.target.in_(platforms),
        or_(event.c.actor.is_(None), event.c.actor.not_in(platforms)),
        func.json_extract(event.c.body, "$.kind").in_(sorted(DEMANDS)),
        func.json_extract(event.c.body, "$.aggregate") == 0,
        event.c.id.not_in(repeating),
    )
    query = select(event.c.case, func.count(), func.count(case((demand, 1)))).group_by(event.c.case)
    return {UUID(row[0]): Counts(row[1], row[2]) for row in connection.execute(query)}


def written(connection: Connection, since: int, but: Collection[int]) -> dict[UUID | None, int]:
    """How many records of each case entries after `since` are about, those of the steps `but` left out.
    A decision on a suggestion is no news beside what it made."""
    query = (
        select(change.c.case, func.count(change.c.record.distinct()))
        .where(change.c.sequence > since, change.c.step.not_in(but), change.c.kind != "decision")
        .group_by(change.c.case)
    )
    return {UUID(row[0]) if row[0] else None: row[1] for row in connection.execute(query)}
