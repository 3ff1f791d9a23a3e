"""The findings of every case of a docket, against reading its records."""

from datetime import date
from pathlib import Path

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.store.docket import Docket


def floor(folder: Path, scale: int) -> Measured:
    """The whole docket as records."""
    docket = opened(folder / "ledgers.docket")
    return Measured(lambda: seconds(docket.contents))


def ours(folder: Path, scale: int) -> Measured:
    """The same, and all that the rules say of each case as of one day."""
    docket = opened(folder / "ledgers.docket")
    return Measured(lambda: seconds(lambda: judge(docket)))


def judge(docket: Docket) -> None:
    contents = docket.contents()
    index = Index(contents)
    for case in contents.cases:
        find(index, case, AsOf.end_of(date(2026, 3, 1), case.zone))
