"""Searching as one types, against the same full-text query put to SQLite directly."""

import sqlite3
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from benchmarks.words import korean, latin, serbian
from pressdocket.store.connection import connect
from pressdocket.store.search import match

_HITS: Final = 50
_RAW: Final = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?"


def queries() -> tuple[str, ...]:
    """Fifty: 1 to 3 words, beginnings of words, Korean of two syllables, Serbian, and some without a hit."""
    random = Random(50)
    common, rare = latin().words[:200], latin().words[1000:]
    return (
        *(random.choice(common) for _ in range(6)),
        *(random.choice(rare) for _ in range(8)),
        *(" ".join(random.choices(common, k=2)) for _ in range(8)),
        *(" ".join(random.choices(common, k=3)) for _ in range(6)),
        *(random.choice(rare)[:3] for _ in range(6)),
        *(f"{random.choice(common)} {random.choice(common)[:2]}" for _ in range(3)),
        *(random.choice(korean().words)[:2] for _ in range(6)),
        *(random.choice(serbian().words) for _ in range(3)),
        *(f"xq{random.choice(rare)}" for _ in range(4)),
    )


def floor(folder: Path, scale: int) -> Measured:
    """The numbers of the fifty best rows, best first."""
    connection = connect(folder / "wide.docket", writable=False)
    asked = [match(words) for words in queries()]
    return Measured(lambda: seconds(lambda: _ask(connection, asked)))


def ours(folder: Path, scale: int) -> Measured:
    """The fifty best records with their passages, by `Docket.search`."""
    docket = opened(folder / "wide.docket")
    asked = queries()
    return Measured(lambda: seconds(lambda: [docket.search(words, _HITS) for words in asked]))


def _ask(connection: sqlite3.Connection, asked: list[str | None]) -> None:
    for query in asked:
        connection.execute(_RAW, (query, _HITS)).fetchall()
