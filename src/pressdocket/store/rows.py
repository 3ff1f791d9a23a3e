"""From rows to records: the small reads that everything else in the store is made of."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection, Select, select

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.change import GENESIS
from pressdocket.records.contents import RECORD_OF
from pressdocket.records.kinds import RecordKind
from pressdocket.store.tables import TABLE, change

R = TypeVar("R", bound=Record)
Item = TypeVar("Item")

CHUNK = 5000
"""How many ids one statement asks for; SQLite takes 32766."""


class Stored(NamedTuple):
    """A row of a kind's table: the history entry that wrote it, and its JSON."""

    revision: int
    body: str


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Lists of at most `size` items."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def stored(connection: Connection, kind: RecordKind, ids: Iterable[str]) -> dict[str, Stored]:
    """Those rows of a kind that are there, by id."""
    table = TABLE[kind]
    query = select(table.c.id, table.c.revision, table.c.body)
    return {
        row[0]: Stored(row[1], row[2])
        for chunk in chunks(ids)
        for row in connection.execute(query.where(table.c.id.in_(chunk)))
    }


@contextmanager
def no_collecting() -> Iterator[None]:
    """Keeps Python from looking for cycles, which records never make, in all that is read or written.

    Its collector would walk the whole of a growing docket again and again: a third of the time. What was made
    meanwhile stays young: if all were made old at once, cycles that others had made would never be found.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def pairs(connection: Connection, query: Select[Any], column: Any, ids: Iterable[str]) -> dict[str, Any]:
    """The two columns of `query` as a mapping, for the rows whose `column` is one of the ids."""
    return {
        row[0]: row[1] for chunk in chunks(ids) for row in connection.execute(query.where(column.in_(chunk)))
    }


def head(connection: Connection) -> tuple[int, str]:
    """Sequence and hash of the newest entry of the history; 0 and GENESIS when it is empty."""
    newest = select(change.c.sequence, change.c.hash).order_by(change.c.sequence.desc()).limit(1)
    row = connection.execute(newest).first()
    return (row[0], row[1]) if row else (0, GENESIS)


def record_of(record_type: type[R], row: Stored) -> R:
    """The record in a row, knowing its revision; a UserError if the row is damaged."""
    try:
        record = record_type.model_validate_json(row.body)
    except ValidationError as error:
        kind = record_type.__name__.lower()
        raise UserError(
            f"A {kind} in this docket is damaged and cannot be read.",
            "Check the docket: its history still holds the last good version.",
        ) from error
    # What Record.at_revision does, without its copy: half the time of reading a docket.
    record._revision = row.revision
    return record


def records_of(record_type: type[R], rows: Sequence[tuple[int, str]]) -> tuple[R, ...]:
    """Records from (revision, body) rows."""
    with no_collecting():
        return tuple(record_of(record_type, Stored(revision, body)) for revision, body in rows)


def any_record(kind: RecordKind, row: Stored) -> Record:
    """Like `record_of`, for a kind known only by its name."""
    return record_of(RECORD_OF[kind], row)
