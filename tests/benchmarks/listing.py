"""The list of all cases with their counts, against one SQL query for the same figures."""

from pathlib import Path
from typing import Final

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.desk.overview import case_rows
from pressdocket.records.kinds import DEMANDS
from pressdocket.store.connection import connect

_COUNTED: Final = f"""
SELECT c.id, c.reference, c.body ->> 'title', c.body ->> 'status', c.body ->> 'jurisdiction',
  count(e.id),
  count(CASE WHEN e.body ->> 'kind' IN ({", ".join("?" * len(DEMANDS))})
    AND target.body ->> 'kind' = 'platform' AND coalesce(actor.body ->> 'kind', '') <> 'platform' THEN 1 END)
FROM case_ AS c
LEFT JOIN event AS e ON e."case" = c.id
LEFT JOIN party AS target ON target.id = e.target
LEFT JOIN party AS actor ON actor.id = e.actor
GROUP BY c.id ORDER BY c.reference
"""


def floor(folder: Path, scale: int) -> Measured:
    """Rows as SQLite gives them."""
    connection = connect(folder / "listed.docket", writable=False)
    return Measured(lambda: seconds(lambda: connection.execute(_COUNTED, sorted(DEMANDS)).fetchall()))


def ours(folder: Path, scale: int) -> Measured:
    """What the page and `pressdocket cases` show."""
    docket = opened(folder / "listed.docket")
    return Measured(lambda: seconds(lambda: case_rows(docket)))
