"""The check: does every row still say what the history says was written?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from pressdocket.records.change import GENESIS, Checked, Fault, Trouble
from pressdocket.records.report import sha256
from pressdocket.store import history
from pressdocket.store.forgetting import originals_named
from pressdocket.store.migrations import schema, schema_of
from pressdocket.store.row_check import Last, RowCheck
from pressdocket.store.tables import TABLE, change, original, report
from pressdocket.store.writing import seal


def check(connection: Connection, head: str | None) -> Checked:
    """Reads the whole docket and compares everything in it that can be compared.

    `head` is the hash of an entry that the history must contain, or the first digits of that hash.
    """
    chain = _ChainCheck(head)
    rows = [RowCheck(kind, chain.last) for kind in TABLE]
    parts = (
        _file_faults(connection),
        _schema_faults(connection),
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
        self._met = 0

    def faults(self, connection: Connection) -> Iterator[Fault]:
        for words in history.faults(self._entries(connection)):
            yield Fault(trouble=Trouble.CHAIN, where="history", words=words)
        if self._wanted is None or self._met == 1 or (not self.entries and self._is_wanted(GENESIS)):
            return
        words = f"No entry has the hash {self._wanted}; the history was shortened or written anew."
        if self._met:
            words = (
                f"{self._met} entries have a hash that begins with {self._wanted}; give more of its digits."
            )
        yield Fault(trouble=Trouble.CHAIN, where="history", words=words)

    def _is_wanted(self, digest: str) -> bool:
        return self._wanted is not None and digest.startswith(self._wanted)

    def _entries(self, connection: Connection) -> Iterator[dict[str, object]]:
        for row in connection.execute(select(change).order_by(change.c.sequence)):
            self.entries += 1
            self.hash = row.hash
            self._met += self._is_wanted(row.hash)
            self.last[row.record] = Last(row.sequence, row.kind, row.salt, row.after_hash)
            yield dict(row._mapping)


def _lost(last: dict[str, Last]) -> Iterator[Fault]:
    """Records that no row check has met, though the history does not end with their deletion."""
    for id_, entry in last.items():
        if entry.after_hash is not None:
            words = f"The {entry.kind} that entry {entry.sequence} wrote is missing."
            yield Fault(trouble=Trouble.ROW, where=f"{entry.kind} {id_}", words=words)


def _original_faults(connection: Connection) -> Iterator[Fault]:
    kept: set[str] = set()
    for row in connection.execute(select(original)):
        kept.add(row.hash)
        if sha256(row.content) != row.hash:
            words = "The bytes of this original do not match its hash."
        elif seal(row.hash, row.media_type) != row.seal:
            words = "The media type of this original was altered."
        else:
            continue
        yield Fault(trouble=Trouble.ORIGINAL, where=f"original {row.hash}", words=words)
    named = select(report.c.id, report.c.original).where(report.c.original.is_not(None))
    for id_, digest in connection.execute(named).all():
        if digest not in kept:
            words = "The original bytes of this report are not here."
            yield Fault(trouble=Trouble.ORIGINAL, where=f"report {id_}", words=words)
    # That of a deleted report stays, so that undoing brings it back whole.
    for digest in sorted(kept - originals_named(connection)):
        words = "No report names this original, or ever did."
        yield Fault(trouble=Trouble.ORIGINAL, where=f"original {digest}", words=words)


def _schema_faults(connection: Connection) -> Iterator[Fault]:
    """What the schema has too much or too little, and whether it says once which it is."""
    found, wanted = schema_of(connection), schema()
    odd = [(thing, "is none that Pressdocket made") for thing in sorted(found - wanted)]
    lost = [(thing, "is missing") for thing in sorted(wanted - found)]
    for (of, name, table), what in (*odd, *lost):
        place = "" if name == table else f" on “{table}”"
        yield Fault(trouble=Trouble.FILE, where=f"{of} {name}", words=f"The {of} “{name}”{place} {what}.")
    versions = connection.exec_driver_sql("SELECT count(*) FROM alembic_version").scalar()
    if versions != 1:
        words = f"The docket names {versions} versions of its schema instead of one."
        yield Fault(trouble=Trouble.FILE, where="table alembic_version", words=words)


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
