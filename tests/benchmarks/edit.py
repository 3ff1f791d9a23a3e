"""One edit saved with history and index, against a bare UPDATE and COMMIT on the same file."""

import re
from collections.abc import Iterator
from contextlib import closing
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Final
from uuid import UUID

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.records.event import Event
from pressdocket.store.connection import connect

_A_TURN: Final = 10
"""Edits in a row: a side that comes after the other first has to read again what that one wrote."""
_MANY: Final = 2000
"""Events that are edited, over and over."""
_NOTE: Final = re.compile(r'"note":"[^"]*"')


def floor(folder: Path, scale: int) -> Measured:
    """The body of an event, over a connection with the settings that every docket uses."""
    path = folder / "edited.docket"
    connection = connect(path, writable=True)
    ids = _some_ids(path, 0)
    numbers = count()

    def save(body: str, id_: str) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE event SET body = ? WHERE id = ?", (body, id_))
        connection.execute("COMMIT")

    def one(id_: str) -> float:
        (body,) = connection.execute("SELECT body FROM event WHERE id = ?", (id_,)).fetchone()
        edited = _NOTE.sub(f'"note":"ribo {next(numbers)}"', body)
        return seconds(lambda: save(edited, id_))

    return Measured(lambda: fmean(map(one, islice(ids, _A_TURN))))


def ours(folder: Path, scale: int) -> Measured:
    """The note of an event, by `Docket.write`; other events than the bare side's."""
    path = folder / "edited.docket"
    docket = opened(path)
    ids = _some_ids(path, 1)
    numbers = count()

    def one(id_: str) -> float:
        stored = docket.get(Event, UUID(id_))
        assert stored is not None
        edited = stored.model_copy(update={"note": f"ribo {next(numbers)}"})
        return seconds(lambda: docket.write((edited,), reason="note"))

    return Measured(lambda: fmean(map(one, islice(ids, _A_TURN))))


def _some_ids(path: Path, half: int) -> Iterator[str]:
    """Some ids of every other event, in an order that jumps about, over and over."""
    with closing(connect(path, writable=False)) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM event ORDER BY id")][half::2]
    return cycle(Random(half).sample(ids, min(_MANY, len(ids))))
