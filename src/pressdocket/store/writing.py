"""One step of writing: records, history and search index, in an open transaction."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count, groupby
from operator import attrgetter, itemgetter
from typing import Any, Literal
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import Connection, Dialect, Table, bindparam, delete, func, insert, select, update

from pressdocket.errors import StaleRecord
from pressdocket.records.base import Record
from pressdocket.records.change import Changes, Touched
from pressdocket.records.contents import KIND_OF
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import Original, sha256
from pressdocket.store.history import Chain, Stamp
from pressdocket.store.rows import any_record, chunks, head, no_collecting, pairs, stored
from pressdocket.store.tables import (
    JOINS,
    TABLE,
    Fields,
    change,
    columns,
    event,
    link,
    original,
    search_row,
)
from pressdocket.store.words import UNINDEXED, indexed

_UNIQUE: dict[RecordKind, str] = {"party": "code", "case": "reference", "obligation": "version"}
"""Columns that two records of one step may exchange."""
_AT_ONCE = 1000
"""How many records are prepared together: few enough to stay in the processor's cache."""


@dataclass(frozen=True)
class Batch:
    """What one step is to write."""

    puts: tuple[Record, ...] = ()
    deletes: tuple[tuple[RecordKind, UUID], ...] = ()
    originals: tuple[Original, ...] = ()
    reason: str = ""
    undoes: int | None = None


@dataclass(slots=True)
class _Write:
    """A record on its way in (`after` set) or out."""

    kind: RecordKind
    uuid: UUID
    id: str
    before: str | None
    after: str | None
    fields: Fields
    revision: int = 0

    @property
    def earlier(self) -> Fields:
        """The fields before, of a record that was there."""
        assert self.before is not None
        earlier: Fields = from_json(self.before)
        return earlier

    def touched(self) -> Touched:
        how: Literal["added", "updated", "deleted"] = "added" if self.before is None else "updated"
        return Touched(kind=self.kind, id=self.uuid, how="deleted" if self.after is None else how)


def write_step(connection: Connection, batch: Batch, stamp: Stamp) -> Changes:
    """Writes the batch; StaleRecord if a record was saved since it was read. The caller commits."""
    step = _Step(connection, Chain(head(connection), stamp))
    put_originals(connection, batch.originals)
    with no_collecting():
        step.remove(batch.deletes)
        _put_all(step, batch.puts)
    return Changes(step=step.chain.step, touched=tuple(step.touched)) if step.touched else Changes()


def _put_all(step: "_Step", puts: Iterable[Record]) -> None:
    by_kind: dict[RecordKind, dict[UUID, Record]] = {kind: {} for kind in TABLE}
    for record in puts:
        by_kind[KIND_OF[type(record)]][record.id] = record
    for kind, records in by_kind.items():
        in_order: Iterable[Record] = records.values()
        if kind in _UNIQUE:
            # Those that are already there come first: one may give up a code that a new one takes.
            in_order = sorted(in_order, key=lambda record: record.revision == 0)
        for chunk in chunks(in_order, _AT_ONCE):
            step.put(kind, chunk)


def put_originals(connection: Connection, originals: Iterable[Original]) -> None:
    """Keeps each original once, however often it is given."""
    by_hash = {one.hash: one for one in originals}
    if not by_hash:
        return
    there = set(connection.scalars(select(original.c.hash).where(original.c.hash.in_(by_hash))))
    for one in by_hash.values():
        if one.hash not in there:
            row = {"hash": one.hash, "media_type": one.media_type, "content": one.content}
            connection.execute(insert(original), row | {"seal": seal(one.hash, one.media_type)})


def seal(digest: str, media_type: str) -> str:
    """What an original's row must hold for its media type to be believed."""
    return sha256(f"{digest}\n{media_type}")


class _Step:
    """The step being written: the chain it adds to, and what it has touched."""

    def __init__(self, connection: Connection, chain: Chain) -> None:
        self._connection = connection
        self.chain = chain
        self.touched: list[Touched] = []

    @cached_property
    def _numbers(self) -> Iterator[int]:
        """Numbers for new rows of the word index."""
        return count((self._connection.scalar(select(func.max(search_row.c.id))) or 0) + 1)

    def remove(self, deletes: Sequence[tuple[RecordKind, UUID]]) -> None:
        """Deletes those that are there, whatever their kind, before anything is put."""
        writes: list[_Write] = []
        for kind in reversed(TABLE) if deletes else ():
            ids = dict.fromkeys(str(id_) for of, id_ in deletes if of == kind)
            for id_, row in stored(self._connection, kind, ids).items():
                writes.append(_Write(kind, UUID(id_), id_, row.body, None, from_json(row.body)))
        self._enter(writes)
        for kind, those in groupby(writes, attrgetter("kind")):
            gone = [write.id for write in those]
            for join in JOINS[kind]:
                _delete(self._connection, join.table, kind, gone)
            _delete(self._connection, TABLE[kind], "id", gone)
        self._unindex(writes)
        if writes:
            rows = delete(search_row).where(search_row.c.record == bindparam("gone"))
            self._connection.execute(rows, [{"gone": write.id} for write in writes])

    def put(self, kind: RecordKind, records: Sequence[Record]) -> None:
        """Writes records of one kind: those that differ from what is stored."""
        writes = self._changed(kind, records)
        self._enter(writes)
        old = [write for write in writes if write.before is not None]
        new = [write for write in writes if write.before is None]
        self._vacate(kind, old)
        if old:
            rows = [(*_row(write)[1:], write.id) for write in old]
            self._connection.exec_driver_sql(_updating(kind, self._connection.dialect), rows)
        _insert(self._connection, TABLE[kind], [_row(write) for write in new])
        self._join(kind, old, new)
        reworded = [write for write in old if _reworded(kind, write)]
        self._unindex(reworded)
        self._index(kind, reworded, new)

    def _changed(self, kind: RecordKind, records: Sequence[Record]) -> list[_Write]:
        there = stored(self._connection, kind, [str(record.id) for record in records])
        writes: list[_Write] = []
        for record in records:
            id_, body = str(record.id), record.model_dump_json()
            row = there.get(id_)
            if row is not None and row.body == body:
                continue
            if (row.revision if row else 0) != record.revision:
                raise StaleRecord(record, any_record(kind, row) if row else None)
            before = row.body if row else None
            writes.append(_Write(kind, record.id, id_, before, body, from_json(body)))
        return writes

    def _enter(self, writes: Sequence[_Write]) -> None:
        """Adds the history entries, and gives each write its revision."""
        if not writes:
            return
        cases = _Cases(self._connection, writes)
        in_order = itemgetter(*change.c.keys())
        entries: list[tuple[Any, ...]] = []
        for write in writes:
            entry = self.chain.entry(write.kind, write.id, cases.of(write), write.before, write.after)
            entries.append(in_order(entry))
            write.revision = self.chain.sequence
            self.touched.append(write.touched())
        _insert(self._connection, change, entries)

    def _vacate(self, kind: RecordKind, old: Sequence[_Write]) -> None:
        """Makes room in unique columns that several records of this step exchange among themselves."""
        column = _UNIQUE.get(kind)
        moved = [w for w in old if column and w.before and from_json(w.before)[column] != w.fields[column]]
        if column and len(moved) > 1:
            table = TABLE[kind]
            statement = update(table).where(table.c.id == bindparam("its_id"))
            keys = [{"its_id": write.id, "held": write.id} for write in moved]
            self._connection.execute(statement.values({column: bindparam("held")}), keys)

    def _join(self, kind: RecordKind, old: Sequence[_Write], new: Sequence[_Write]) -> None:
        for table, others in JOINS[kind]:
            rejoined = [write for write in old if list(others(write.earlier)) != list(others(write.fields))]
            if rejoined:
                _delete(self._connection, table, kind, [write.id for write in rejoined])
            writes = (*rejoined, *new)
            rows = [(write.id, id_) for write in writes for id_ in dict.fromkeys(others(write.fields))]
            _insert(self._connection, table, rows)

    def _unindex(self, writes: Sequence[_Write]) -> None:
        if writes:
            gone = "DELETE FROM search WHERE rowid = (SELECT id FROM search_row WHERE record = ?)"
            self._connection.exec_driver_sql(gone, [(write.id,) for write in writes])

    def _index(self, kind: RecordKind, old: Sequence[_Write], new: Sequence[_Write]) -> None:
        """Fills the word index: rows that are there keep their number, new ones follow the last."""
        if kind in UNINDEXED:
            return
        ids = select(search_row.c.record, search_row.c.id)
        numbers = pairs(self._connection, ids, search_row.c.record, [write.id for write in old])
        rows = []
        for write in new:
            number = numbers[write.id] = next(self._numbers)
            rows.append((number, kind, write.id))
        _insert(self._connection, search_row, rows)
        words = [(numbers[write.id], indexed(kind, write.fields)) for write in (*old, *new)]
        if words:
            self._connection.exec_driver_sql("INSERT INTO search (rowid, words) VALUES (?, ?)", words)


class _Cases:
    """Which case each of some writes belongs to, looked up among themselves first, then in the docket."""

    def __init__(self, connection: Connection, writes: Sequence[_Write]) -> None:
        of = {write.id: write.fields for write in writes if write.kind in ("event", "link")}
        claims = [write.fields for write in writes if write.kind == "claim"]
        self._source = {id_: fields["source"] for id_, fields in of.items() if "source" in fields}
        links = {fields["link"] for fields in claims if fields["link"]} - self._source.keys()
        self._source |= pairs(connection, select(link.c.id, link.c.source), link.c.id, links)
        self._event = {id_: fields["case"] for id_, fields in of.items() if "case" in fields}
        decided = [write.fields for write in writes if write.kind == "decision"]
        events = {fields["event"] for fields in (*claims, *decided) if fields["event"]} | set(
            self._source.values()
        )
        events -= self._event.keys()
        self._event |= pairs(connection, select(event.c.id, event.c.case), event.c.id, events)

    def of(self, write: _Write) -> str | None:
        match write.kind:
            case "case":
                return write.id
            case "event":
                return str(write.fields["case"])
            case "link":
                return self._event.get(write.fields["source"])
            case "claim":
                about = write.fields["event"] or self._source.get(write.fields["link"], "")
                return self._event.get(about)
            case "decision":
                return self._event.get(write.fields["event"])
        return None


def _row(write: _Write) -> tuple[Any, ...]:
    """A row of the kind's table, its columns in their order."""
    return (write.id, write.revision, *(write.fields[name] for name in columns(write.kind)), write.after)


def _insert(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Inserts whole rows: SQLAlchemy's statement, handed to the driver as it is, for imports are long."""
    if rows:
        connection.exec_driver_sql(_insertion(table, connection.dialect), list(rows))


@lru_cache(maxsize=64)
def _insertion(table: Table, dialect: Dialect) -> str:
    return str(insert(table).compile(dialect=dialect))


def _delete(connection: Connection, table: Table, column: str, ids: Sequence[str]) -> None:
    rows = delete(table).where(table.c[column] == bindparam("its_id"))
    connection.execute(rows, [{"its_id": id_} for id_ in ids])


@lru_cache(maxsize=64)
def _updating(kind: RecordKind, dialect: Dialect) -> str:
    """An UPDATE of every column but the id, which comes last."""
    table = TABLE[kind]
    values: dict[str, Any] = {name: bindparam(name) for name in ("revision", *columns(kind), "body")}
    statement = update(table).where(table.c.id == bindparam("its_id")).values(values)
    return str(statement.compile(dialect=dialect))


def _reworded(kind: RecordKind, write: _Write) -> bool:
    return indexed(kind, write.earlier) != indexed(kind, write.fields)
