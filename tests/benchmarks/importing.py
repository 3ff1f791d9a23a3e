"""An import, against SQLAlchemy Core's `insert` of the same rows into the same tables and word index.

The history is what ours writes besides: an entry, two hashes and a salt for each record.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table, insert, select

from benchmarks.dockets import EVENTS, made, now
from benchmarks.made import wide
from benchmarks.measured import Measured, seconds
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import shipped_catalogue, shipped_suggesting, shipped_typesetter
from pressdocket.shipped import shipped
from pressdocket.store.connection import engine_for, writing
from pressdocket.store.tables import JOINS, TABLE, search_row

_WORDS: Final = "INSERT INTO search (rowid, words) VALUES (?, ?)"
_TABLES: Final[tuple[Table, ...]] = (
    *TABLE.values(),
    *(join.table for joins in JOINS.values() for join in joins),
    search_row,
)


def floor(folder: Path, scale: int) -> Measured:
    """Rows that lie ready, as dictionaries: no record, no JSON and no folding is left to do."""
    rows, words = _rows(folder / "wide.docket")
    path = folder / "bare.docket"

    def insert_all() -> None:
        engine = engine_for(path, writable=True)
        with writing(engine, path) as connection:
            for table, of_table in rows:
                connection.execute(insert(table), of_table)
            connection.exec_driver_sql(_WORDS, words)
        engine.dispose()

    def turn() -> float:
        made(path).close()
        return seconds(insert_all)

    return Measured(turn)


def ours(folder: Path, scale: int) -> Measured:
    """Records that lie ready, by `Docket.write`."""
    records = tuple(wide(EVENTS // scale).records())

    def turn() -> float:
        with made(folder / "imported.docket") as docket:
            return seconds(lambda: docket.write(records, reason="import"))

    return Measured(turn)


def from_json(folder: Path, scale: int) -> Measured:
    """An exchange file by `Desk.import_contents`: parsed, validated, every quote and reference checked."""

    def turn() -> float:
        content = (folder / "wide.json").read_bytes()
        with made(folder / "imported.docket") as docket:
            desk = Desk(
                docket,
                clock=now,
                typesetter=shipped_typesetter(),
                catalogue=shipped_catalogue(),
                suggesting=shipped_suggesting,
                gazetteer=shipped("assets") / "gazetteer",
            )
            return seconds(lambda: desk.exchanging.take(content, "wide.json"))

    return Measured(turn)


def _rows(path: Path) -> tuple[list[tuple[Table, list[dict[str, Any]]]], Sequence[tuple[int, str]]]:
    """Each table's rows and the word index's, as the finished import has them; no row of an empty table."""
    engine = engine_for(path, writable=False)
    with engine.connect() as connection:
        read = [
            (table, [dict(row._mapping) for row in connection.execute(select(table))]) for table in _TABLES
        ]
        words = connection.exec_driver_sql("SELECT rowid, words FROM search ORDER BY rowid").all()
    engine.dispose()
    return [(table, rows) for table, rows in read if rows], [(row[0], row[1]) for row in words]
