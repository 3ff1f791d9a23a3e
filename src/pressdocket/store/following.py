"""A case read again after changes: only what the history says may have changed is fetched and parsed.

Which rows belong to a case follows from what its records name, and from a few fields that rows are chosen by
(`case_rows.read`). While these stay the same, so does the choice; otherwise the case is read anew, and only
the rows that differ become records anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import Connection, select

from pressdocket.records.base import Record
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import OURS
from pressdocket.store import case_rows, rows
from pressdocket.store.case_rows import Rows
from pressdocket.store.rows import Stored
from pressdocket.store.tables import TABLE, change

Touched = frozenset[tuple[RecordKind, UUID]]
_TOKEN: Final = "pressdocket.following"


@dataclass(frozen=True, slots=True)
class _Mark:
    """How far a case was read: by which connection, the version of the file as that one knows it (it changes
    when another one writes), and the newest entry of the history."""

    connection: object
    version: int
    head: tuple[int, str]


@dataclass(frozen=True, slots=True)
class Followed:
    """A case as read: its contents, and which records were added, changed or dropped since it was last read.

    `touched` is None when it had not been read before.
    """

    case: str
    contents: Contents
    touched: Touched | None
    mark: _Mark = field(repr=False)
    rows: Rows = field(repr=False)
    records: Mapping[RecordKind, Mapping[str, Record]] = field(repr=False)


def follow(connection: Connection, case: str, last: Followed | None) -> Followed | None:
    """The case as it is now; None if there is none. `last` is how the same case was read before."""
    mark = _mark(connection)
    if last is not None and last.mark == mark:
        return Followed(case, last.contents, frozenset(), mark, last.rows, last.records)
    found = _followed(connection, case, last, mark) if last is not None else None
    if found is None:
        found = case_rows.read(connection, case)
    return _read(case, found, last, mark) if found["case"] else None


def _mark(connection: Connection) -> _Mark:
    head = rows.head(connection)  # First: from here on the connection sees one version of the file.
    version = connection.exec_driver_sql("PRAGMA data_version").scalar()
    return _Mark(connection.info.setdefault(_TOKEN, object()), int(version or 0), head)


def _read(case: str, found: Rows, last: Followed | None, mark: _Mark) -> Followed:
    """Rows as records; those that were read before, and are the same, as the same records."""
    touched: set[tuple[RecordKind, UUID]] = set()
    records: dict[RecordKind, dict[str, Record]] = {}
    with rows.no_collecting():
        for kind, those in found.items():
            old: Mapping[str, Stored] = last.rows[kind] if last else {}
            kept: Mapping[str, Record] = last.records[kind] if last else {}
            fresh = [id_ for id_, row in those.items() if old.get(id_) != row] if those is not old else []
            gone = old.keys() - those.keys()
            touched |= {(kind, UUID(id_)) for id_ in (*fresh, *gone)}
            parsed = {id_: rows.any_record(kind, those[id_]) for id_ in fresh}
            records[kind] = {id_: parsed[id_] if id_ in parsed else kept[id_] for id_ in sorted(those)}
    contents = contents_of({kind: tuple(those.values()) for kind, those in records.items()})
    return Followed(case, contents, frozenset(touched) if last else None, mark, found, records)


def contents_of(found: Mapping[RecordKind, tuple[Any, ...]], **more: Any) -> Contents:
    """Contents of records that were validated when they were read: doing it again would double the time."""
    return Contents.model_construct(
        None,
        parties=found["party"],
        reports=found["report"],
        cases=found["case"],
        events=found["event"],
        links=found["link"],
        claims=found["claim"],
        obligations=found["obligation"],
        decisions=found["decision"],
        **more,
    )


def _followed(connection: Connection, case: str, last: Followed, mark: _Mark) -> Rows | None:
    """The rows of the case, as far as the history since `last` tells; None if it has to be read anew."""
    if (last.mark.connection, last.mark.version) != (mark.connection, mark.version):
        return None  # Another connection has written, which may be anything.
    columns = change.c.kind, change.c.record, change.c.before, change.c.after, change.c.salt
    query = select(*columns).where(change.c.sequence > last.mark.head[0]).order_by(change.c.sequence)
    fresh: dict[RecordKind, set[str]] = {}
    held = _Held(case, last)
    for kind, id_, before, after, salt in connection.execute(query):
        if salt is None:
            return None  # The record has been forgotten, so nobody can tell what it was.
        if not held.unmoved(kind, id_, before, after):
            return None
        if held.has(kind, id_):
            fresh.setdefault(kind, set()).add(id_)
    found = dict(last.rows)
    for kind, ids in fresh.items():
        found[kind] = last.rows[kind] | rows.stored(connection, kind, ids)
    return found


class _Held:
    """What belongs to a case while entries of the history are gone through."""

    def __init__(self, case: str, last: Followed) -> None:
        self._case = case
        self._last = last
        self._added: dict[RecordKind, set[str]] = {kind: set() for kind in TABLE}

    def has(self, kind: RecordKind, id_: str | None) -> bool:
        return id_ in self._last.rows[kind] or id_ in self._added[kind]

    def unmoved(self, kind: RecordKind, id_: str, before: str | None, after: str | None) -> bool:
        """Whether after an entry the case holds the same rows as before, this one perhaps added."""
        if kind == "decision":
            return True  # They belong to no case.
        if self.has(kind, id_):
            if before is None or after is None:
                return False
            return _chosen_by(kind, before) == _chosen_by(kind, after)
        if after is None:
            return True
        fields = from_json(after)
        if not self._may_take_in(kind, fields):
            return True
        if not self._fits(kind, fields, after):
            return False
        self._added[kind].add(id_)
        return True

    def _may_take_in(self, kind: RecordKind, fields: Mapping[str, Any]) -> bool:
        """Whether a record that was not in the case can be chosen for it; never one that others only name."""
        match kind:
            case "event":
                return bool(fields["case"] == self._case)
            case "link":
                return self.has("event", fields["source"]) or self.has("event", fields["target"])
            case "claim":
                return self.has("event", fields["event"]) or self.has("link", fields["link"])
            case "report":
                return self._case in fields["cases"]
            case "obligation":
                return fields["instrument"] == OURS or fields["code"] in self._codes()
            case _:
                return False

    def _fits(self, kind: RecordKind, fields: Mapping[str, Any], body: str) -> bool:
        """Whether a record that is chosen for the case brings nothing else with it.

        Links and claims are looked for at the case's own events, not at all that other records name.
        """
        if not all(self.has(other, id_) for other, id_ in case_rows.named(kind, body)):
            return False
        match kind:
            case "event":
                return set(fields["obligations"]) <= self._codes()
            case "link":
                return self._is_own(fields["source"]) and self._is_own(fields["target"])
            case "claim":
                return self._is_own(fields["event"])
            case _:
                return False

    def _is_own(self, event: str | None) -> bool:
        if event in self._added["event"]:
            return True
        record = self._last.records["event"].get(event) if event else None
        return isinstance(record, Event) and str(record.case) == self._case

    def _codes(self) -> set[str]:
        return {code for event in self._last.contents.events for code in event.obligations}


def _chosen_by(kind: RecordKind, body: str) -> tuple[object, ...]:
    """All of a record that the choice of a case's rows hangs on: what it names, and what it is chosen by."""
    named, fields = sorted(case_rows.named(kind, body)), from_json(body)
    match kind:
        case "event":
            return named, fields["obligations"]
        case "link":
            return named, fields["kind"]["value"]
        case "obligation":
            return named, fields["code"], fields["instrument"]
        case _:
            return (named,)
