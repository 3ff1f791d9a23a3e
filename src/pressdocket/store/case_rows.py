"""Which records belong to one case: what it takes to judge it, and all that these name in turn."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, true

from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import OURS
from pressdocket.store.rows import chunks
from pressdocket.store.tables import JOINS, TABLE, case, claim, event, link, obligation

_FILED = JOINS["report"][0].table
_CITES = JOINS["case"][0].table
_KIND_OF_TABLE: dict[str, RecordKind] = {table.name: kind for kind, table in TABLE.items()}

Ids = dict[RecordKind, set[str]]


def ids(connection: Connection, case_id: str) -> Ids:
    """The ids of each kind; all empty if there is no such case.

    Its events and those it cites; the links to and from these, and the events at their far ends; claims on
    all of them; the reports filed under it; the obligations that events name, and ours. Then whatever these
    records name, so that they can stand in a docket alone.
    """
    found: Ids = {kind: set() for kind in TABLE}
    found["case"] = set(connection.scalars(select(case.c.id).where(case.c.id == case_id)))
    if not found["case"]:
        return found
    cited = select(_CITES.c.event).where(_CITES.c.case == case_id)
    own = select(event.c.id).where(or_(event.c.case == case_id, event.c.id.in_(cited)))
    found["event"] = set(connection.scalars(own))
    _add_links(connection, found)
    said = select(claim.c.id)
    found["claim"].update(_where(connection, said, claim.c.event, found["event"]))
    found["claim"].update(_where(connection, said, claim.c.link, found["link"]))
    found["report"].update(connection.scalars(select(_FILED.c.report).where(_FILED.c.case == case_id)))
    found["obligation"].update(_obligations(connection, found["event"]))
    _close(connection, found)
    return found


def _add_links(connection: Connection, found: Ids) -> None:
    """Links at the events, and their far ends; on from a demand that repeats another, as rules do."""
    ends = select(link.c.id, link.c.source, link.c.target, func.json_extract(link.c.body, "$.kind.value"))
    waiting = set(found["event"])
    while waiting:
        reached: set[str] = set()
        for chunk in chunks(waiting):
            either = or_(link.c.source.in_(chunk), link.c.target.in_(chunk))
            for id_, source, target, word in connection.execute(ends.where(either)):
                found["link"].add(id_)
                far = {source, target} - found["event"]
                found["event"] |= far
                reached |= far if word == "repeats" else set()
        waiting = reached


def _obligations(connection: Connection, events: Iterable[str]) -> Iterator[str]:
    """Every version of the obligations that events name by code, and every yardstick of ours."""
    yield from connection.scalars(select(obligation.c.id).where(obligation.c.instrument == OURS))
    named = func.json_each(event.c.body, "$.obligations").table_valued("value")
    query = select(named.c.value).distinct().select_from(event).join(named, true())
    codes = set(_where(connection, query, event.c.id, events))
    yield from _where(connection, select(obligation.c.id), obligation.c.code, codes)


def _close(connection: Connection, found: Ids) -> None:
    """Adds what the records name, what that names, and so on."""
    fresh: Ids = {kind: set(those) for kind, those in found.items()}
    while any(fresh.values()):
        named: Ids = {kind: set() for kind in TABLE}
        for kind, those in fresh.items():
            for column, owner, other in _references(kind):
                query = select(column).distinct().where(column.is_not(None))
                named[other].update(_where(connection, query, owner, those))
        fresh = {kind: those - found[kind] for kind, those in named.items()}
        for kind, those in fresh.items():
            found[kind] |= those


def _references(kind: RecordKind) -> Iterator[tuple[Any, Any, RecordKind]]:
    """Each column that holds ids a kind names, the column of whoever names them, and the kind named."""
    table = TABLE[kind]
    for column in table.columns:
        for key in column.foreign_keys:
            yield column, table.c.id, _KIND_OF_TABLE[key.column.table.name]
    for join in JOINS[kind]:
        owner, other = join.table.columns
        (key,) = other.foreign_keys
        yield other, owner, _KIND_OF_TABLE[key.column.table.name]


def _where(connection: Connection, query: Select[Any], column: Any, wanted: Iterable[str]) -> Iterator[str]:
    for chunk in chunks(wanted):
        yield from connection.scalars(query.where(column.in_(chunk)))
