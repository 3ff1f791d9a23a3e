"""The check: does every row still say what the history says was written?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from pressdocket.records.change import GENESIS, Checked, Fault, Trouble
from pressdocket.records.report import sha256
from pressdocket.store import history
from pressdocket.store.row_check import Last, RowCheck
from pressdocket.store.tables import TABLE, change, original
from pressdocket.store.writing import seal


def check(connection: Connection, head: str | None) -> Checked:
    """Reads the whole docket and compares everything in it that can be compared.

    `head` is the hash of an entry that the history must contain.
    """
    chain = _ChainCheck(head)
    rows = [RowCheck(kind, chain.last) for kind in TABLE]
    parts = (
        _file_faults(connection),
        chain.faults(connection),
        *(row.faults(connection) for row in rows),
        _lost(chain.last),
        _original_faults(connection),
        _index_faults(connection),
    )
    faults = tuple(fault for part in parts for fault in _readable(part))
    return Checked(
        entries=chain.entries, records=sum(row.read for row in rows), head=chain.hash, faults=faults
    )


def _readable(part: Iterator[Fault]) -> Iterator[Fault]:
    """The part's faults; one more where a damaged page or a value of the wrong kind ended it early."""
    try:
        yield from part
    except (DatabaseError, sqlite3.DatabaseError, ValueError, TypeError, KeyError) as error:
        cause = error.orig if isinstance(error, DatabaseError) else error
        words = f"Part of the file cannot be read ({cause})."
        yield Fault(trouble=Trouble.FILE, where="file", words=words)


class _ChainCheck:
    """Reads the history once: checks it, and keeps what the rows must match."""

    def __init__(self, head: str | None) -> None:
        self.entries = 0
        self.hash = GENESIS
        self.last: dict[str, Last] = {}
        self._wanted = head
        self._met = head in (None, GENESIS)

    def faults(self, connection: Connection) -> Iterator[Fault]:
        for words in history.faults(self._entries(connection)):
            yield Fault(trouble=Trouble.CHAIN, where="history", words=words)
        if not self._met:
            words = f"No entry has the hash {self._wanted}; the history was shortened or written anew."
            yield Fault(trouble=Trouble.CHAIN, where="history", words=words)

    def _entries(self, connection: Connection) -> Iterator[dict[str, object]]:
        for row in connection.execute(select(change).order_by(change.c.sequence)):
            self.entries += 1
            self.hash = row.hash
            self._met = self._met or row.hash == self._wanted
            self.last[row.record] = Last(row.sequence, row.kind, row.salt, row.after_hash)
            yield dict(row._mapping)


def _lost(last: dict[str, Last]) -> Iterator[Fault]:
    """Records that no row check has met, though the history does not end with their deletion."""
    for id_, entry in last.items():
        if entry.after_hash is not None:
            words = f"The {entry.kind} that entry {entry.sequence} wrote is missing."
            yield Fault(trouble=Trouble.ROW, where=f"{entry.kind} {id_}", words=words)


def _original_faults(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute(select(original)):
        if sha256(row.content) != row.hash:
            words = "The bytes of this original do not match its hash."
        elif seal(row.hash, row.media_type) != row.seal:
            words = "The media type of this original was altered."
        else:
            continue
        yield Fault(trouble=Trouble.ORIGINAL, where=f"original {row.hash}", words=words)


def _file_faults(connection: Connection) -> Iterator[Fault]:
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if found != "ok":
            yield Fault(trouble=Trouble.FILE, where="file", words=f"SQLite says: {found}")
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        words = f"Row {row} of “{table}” refers to a row of “{parent}” that is missing."
        yield Fault(trouble=Trouble.FILE, where=f"table {table}", words=words)


def _index_faults(connection: Connection) -> Iterator[Fault]:
    """Whether the word index fits the words it was made from; RowCheck compares those with the records."""
    query = "SELECT count(*) FROM search_content WHERE id NOT IN (SELECT id FROM search_row)"
    if surplus := connection.exec_driver_sql(query).scalar():
        words = f"The word index holds {surplus} rows that stand for no record."
        yield Fault(trouble=Trouble.INDEX, where="search", words=words)
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    # FTS5 checks itself by what SQLite takes for writing, which a docket open for reading refuses.
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        source.backup(copy)
        try:
            copy.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            words = f"The word index is damaged ({error})."
            yield Fault(trouble=Trouble.INDEX, where="search", words=words)
