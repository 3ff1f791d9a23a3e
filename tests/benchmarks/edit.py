"""One edit saved with history and index, against a bare UPDATE and COMMIT on the same file."""

from collections.abc import Iterator, Sequence
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Final, TypeVar

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.records.event import Event
from pressdocket.store.connection import connect

T = TypeVar("T")

_A_TURN: Final = 10
"""Edits in a row: a side that comes after the other first has to read again what that one wrote."""
_MANY: Final = 2000
"""Events that are edited, over and over."""


def floor(folder: Path, scale: int) -> Measured:
    """The body of an event, over a connection with the settings that every docket uses."""
    connection = connect(folder / "edited.docket", writable=True)
    rows = _shuffled(connection.execute("SELECT id, body FROM event ORDER BY id").fetchall(), 0)
    numbers = count()

    def save(id_: str, body: str) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE event SET body = ? WHERE id = ?", (body, id_))
        connection.execute("COMMIT")

    def one(row: tuple[str, str]) -> float:
        body = row[1].replace('"note":""', f'"note":"ribo {next(numbers)}"')
        return seconds(lambda: save(row[0], body))

    return Measured(lambda: fmean(map(one, islice(rows, _A_TURN))))


def ours(folder: Path, scale: int) -> Measured:
    """The note of an event, by `Docket.write`; other events than the bare side's."""
    docket = opened(folder / "edited.docket")
    events = _shuffled(docket.all(Event), 1)
    numbers = count()

    def one(event: Event) -> float:
        stored = docket.get(Event, event.id)
        assert stored is not None
        edited = stored.model_copy(update={"note": f"ribo {next(numbers)}"})
        return seconds(lambda: docket.write((edited,), reason="note"))

    return Measured(lambda: fmean(map(one, islice(events, _A_TURN))))


def _shuffled(rows: Sequence[T], half: int) -> Iterator[T]:
    """Every other one of the rows, in an order that jumps about."""
    mine = list(rows[half::2])
    return cycle(Random(half).sample(mine, min(_MANY, len(mine))))
