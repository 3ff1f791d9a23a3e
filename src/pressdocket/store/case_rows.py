"""Which records belong to one case: what it takes to judge it, and all that these name in turn."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic_core import from_json
from sqlalchemy import Connection, Select, func, or_, select, true

from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import OURS
from pressdocket.store.rows import Stored, chunks, stored
from pressdocket.store.tables import JOINS, TABLE, Join, case, claim, event, link, obligation

_FILED = JOINS["report"][0].table
_CITES = JOINS["case"][0].table
_KIND_OF_TABLE: dict[str, RecordKind] = {table.name: kind for kind, table in TABLE.items()}

Ids = dict[RecordKind, set[str]]
Rows = dict[RecordKind, dict[str, Stored]]


def _kind_named(column: Any) -> RecordKind:
    (key,) = column.foreign_keys
    return _KIND_OF_TABLE[key.column.table.name]


_POINTERS: dict[RecordKind, tuple[tuple[str, RecordKind], ...]] = {
    kind: tuple((column.name, _kind_named(column)) for column in table.columns if column.foreign_keys)
    for kind, table in TABLE.items()
}
"""The fields of each kind that hold the id of one other record, and that record's kind."""
_JOINED: dict[RecordKind, tuple[tuple[Join, RecordKind], ...]] = {
    kind: tuple((join, _kind_named(tuple(join.table.columns)[1])) for join in joins)
    for kind, joins in JOINS.items()
}
"""Those that hold several."""


def read(connection: Connection, case_id: str) -> Rows:
    """The rows of each kind, by id; none at all if there is no such case.

    Its events and those it cites; the links to and from these, and the events at their far ends; claims on
    all of them; the reports filed under it; the obligations that events name, and ours. Then whatever these
    records name, so that they can stand in a docket alone.
    """
    found: Ids = {kind: set() for kind in TABLE}
    found["case"] = set(connection.scalars(select(case.c.id).where(case.c.id == case_id)))
    if not found["case"]:
        return {kind: {} for kind in TABLE}
    cited = select(_CITES.c.event).where(_CITES.c.case == case_id)
    own = select(event.c.id).where(or_(event.c.case == case_id, event.c.id.in_(cited)))
    found["event"] = set(connection.scalars(own))
    _add_links(connection, found)
    said = select(claim.c.id)
    found["claim"].update(_where(connection, said, claim.c.event, found["event"]))
    found["claim"].update(_where(connection, said, claim.c.link, found["link"]))
    found["report"].update(connection.scalars(select(_FILED.c.report).where(_FILED.c.case == case_id)))
    found["obligation"].update(_obligations(connection, found["event"]))
    return _closed(connection, found)


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
    each = func.json_each(event.c.body, "$.obligations").table_valued("value")
    query = select(each.c.value).distinct().select_from(event).join(each, true())
    codes = set(_where(connection, query, event.c.id, events))
    yield from _where(connection, select(obligation.c.id), obligation.c.code, codes)


def _closed(connection: Connection, found: Ids) -> Rows:
    """The rows of what was found, of what these name, and so on."""
    rows: Rows = {kind: {} for kind in TABLE}
    fresh = found
    while any(fresh.values()):
        others: Ids = {kind: set() for kind in TABLE}
        for kind, those in fresh.items():
            read_now = stored(connection, kind, those)
            rows[kind] |= read_now
            for row in read_now.values():
                for other, id_ in named(kind, row.body):
                    others[other].add(id_)
        fresh = {kind: those - found[kind] for kind, those in others.items()}
        found = {kind: found[kind] | fresh[kind] for kind in TABLE}
    return rows


def named(kind: RecordKind, body: str) -> Iterator[tuple[RecordKind, str]]:
    """Every (kind, id) that a record's JSON names."""
    try:
        fields = from_json(body)
        for column, other in _POINTERS[kind]:
            if fields[column]:
                yield other, fields[column]
        for join, other in _JOINED[kind]:
            for id_ in join.others(fields):
                yield other, id_
    except (ValueError, LookupError, TypeError):
        return  # Whoever reads it as a record says that it is damaged.


def _where(connection: Connection, query: Select[Any], column: Any, wanted: Iterable[str]) -> Iterator[str]:
    for chunk in chunks(wanted):
        yield from connection.scalars(query.where(column.in_(chunk)))
