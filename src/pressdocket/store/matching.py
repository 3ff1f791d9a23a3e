"""Whether records are as the history wrote them: the quick check of a few, before they are published."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import Connection, select

from pressdocket.records.base import Record
from pressdocket.records.contents import KIND_OF
from pressdocket.records.kinds import RecordKind
from pressdocket.store.history import text_hash
from pressdocket.store.rows import chunks, stored
from pressdocket.store.tables import change


def mismatched(connection: Connection, records: Sequence[Record]) -> Iterator[tuple[RecordKind, UUID]]:
    """Those whose row is not what the history's entry of its revision wrote.

    This trusts the history; `check` verifies that too.
    """
    by_kind: dict[RecordKind, list[Record]] = {}
    for record in records:
        by_kind.setdefault(KIND_OF[type(record)], []).append(record)
    for kind, those in by_kind.items():
        rows = stored(connection, kind, [str(record.id) for record in those])
        entries = _entries(connection, [row.revision for row in rows.values()])
        for record in those:
            row = rows.get(str(record.id))
            about, salt, written = entries.get(row.revision if row else 0, ("", "", ""))
            if row is None or about != str(record.id) or text_hash(salt, row.body) != written:
                yield kind, record.id


def _entries(connection: Connection, revisions: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """Record, salt and hash of these entries; empty words for what was blanked."""
    query = select(change.c.sequence, change.c.record, change.c.salt, change.c.after_hash)
    return {
        row[0]: (row[1], row[2] or "", row[3] or "")
        for chunk in chunks(revisions)
        for row in connection.execute(query.where(change.c.sequence.in_(chunk)))
    }
