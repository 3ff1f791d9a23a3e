"""What one changed event costs: its case judged again, against reading its records."""

from datetime import date
from pathlib import Path

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.records.case import Case
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.store.docket import Docket


def floor(folder: Path, scale: int) -> Measured:
    """The records of one case."""
    docket = opened(folder / "obliged.docket")
    case = docket.all(Case)[0]
    return Measured(lambda: seconds(lambda: docket.case_contents(case.id)))


def ours(folder: Path, scale: int) -> Measured:
    """The same, and its findings."""
    docket = opened(folder / "obliged.docket")
    case = docket.all(Case)[0]
    return Measured(lambda: seconds(lambda: _judge(docket, case)))


def _judge(docket: Docket, case: Case) -> None:
    find(Index(docket.case_contents(case.id)), case, AsOf.end_of(date(2026, 3, 1), case.zone))
