"""A first look into a docket's file, before the libraries that open it are loaded. Standard library only."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import quote

_LISTED: Final = """
SELECT reference, body ->> 'title', body ->> 'status', body ->> 'jurisdiction',
  (SELECT count(*) FROM event WHERE event."case" = case_.id)
FROM case_ ORDER BY reference
"""
_PATIENCE: Final = 0.05
"""Seconds; whoever writes just now is not waited for."""


class Peeked(NamedTuple):
    """A case as it stands in its row, and how many events it has."""

    reference: str
    title: str
    status: str
    jurisdiction: str
    events: int


def peek(path: Path) -> tuple[Peeked, ...]:
    """The cases by reference; none where the file is no docket of today's form or cannot be read at once.

    Nothing is checked, repaired or brought up to date: that is for opening it.
    """
    file = path.absolute().as_posix()
    named = quote(os.fsencode(file if file.startswith("/") else f"/{file}"))
    try:
        with closing(sqlite3.connect(f"file://{named}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            return tuple(Peeked(*row) for row in connection.execute(_LISTED))
    except sqlite3.Error:
        return ()
