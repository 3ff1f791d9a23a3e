"""The check of one kind's rows: against the history, their own columns, their pairs and the word index."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from pressdocket.records.change import Fault, Trouble
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import sha256
from pressdocket.store.history import text_hash
from pressdocket.store.tables import JOINS, TABLE, Fields, columns
from pressdocket.store.words import UNINDEXED, indexed


class Last(NamedTuple):
    """What the newest entry about a record says of it."""

    sequence: int
    kind: str
    salt: str | None
    after_hash: str | None


class RowCheck:
    """Checks every row of a kind and takes it off `last`, so that what stays there has no row."""

    def __init__(self, kind: RecordKind, last: dict[str, Last]) -> None:
        self.read = 0
        self._kind = kind
        self._last = last
        self._pairs: list[dict[str, set[str]]] = []
        self._words: dict[str, str] = {}

    def faults(self, connection: Connection) -> Iterator[Fault]:
        self._pairs = [_pairs(connection, join.table) for join in JOINS[self._kind]]
        words = """SELECT record, c0 FROM search_row
            LEFT JOIN search_content AS c ON c.id = search_row.id WHERE kind = ?"""
        for record, text in connection.exec_driver_sql(words, (self._kind,)):
            self._words[record] = text
        for row in connection.execute(select(TABLE[self._kind])):
            self.read += 1
            yield from self._row_faults(dict(row._mapping))
        for id_ in {id_ for pairs in self._pairs for id_ in pairs}:
            yield self._fault(id_, "It is paired with others although it names none.")
        for id_ in self._words:
            yield self._fault(id_, "It can be found by words it does not hold.", Trouble.INDEX)

    def _row_faults(self, row: dict[str, Any]) -> Iterator[Fault]:
        id_ = row["id"]
        wrong = self._against_history(row, self._last.pop(id_, None))
        if wrong:
            yield self._fault(id_, wrong)
        if not isinstance(row["body"], str):
            return
        fields = json.loads(row["body"])
        for name in columns(self._kind):
            if row[name] != fields[name]:
                yield self._fault(id_, f"Its column “{name}” was altered.")
        if self._kind == "report" and sha256(fields["text"]) != fields["text_hash"]:
            yield self._fault(id_, "Its text does not match its hash.")
        yield from self._derived_faults(id_, fields)

    def _against_history(self, row: dict[str, Any], last: Last | None) -> str | None:
        if last is None or last.kind != self._kind:
            return "The history knows nothing of it."
        if last.after_hash is None:
            return f"It is still there although entry {last.sequence} deleted it."
        if last.salt is None:
            return f"It cannot be checked: entry {last.sequence} was blanked although it is still there."
        if not isinstance(row["body"], str) or text_hash(last.salt, row["body"]) != last.after_hash:
            return f"It does not match its history: entry {last.sequence} wrote something else."
        if row["revision"] != last.sequence or json.loads(row["body"])["id"] != row["id"]:
            return f"Its columns do not fit what entry {last.sequence} wrote."
        return None

    def _derived_faults(self, id_: str, fields: Fields) -> Iterator[Fault]:
        for join, pairs in zip(JOINS[self._kind], self._pairs, strict=True):
            if pairs.pop(id_, set()) != set(join.others(fields)):
                yield self._fault(id_, f"Its pairs in “{join.table.name}” were altered.")
        if self._kind not in UNINDEXED and self._words.pop(id_, None) != indexed(self._kind, fields):
            yield self._fault(id_, "Searching does not find it by its own words.", Trouble.INDEX)

    def _fault(self, id_: str, words: str, trouble: Trouble = Trouble.ROW) -> Fault:
        return Fault(trouble=trouble, where=f"{self._kind} {id_}", words=words)


def _pairs(connection: Connection, table: Any) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for owner, other in connection.execute(select(table)):
        found[owner].add(other)
    return found
