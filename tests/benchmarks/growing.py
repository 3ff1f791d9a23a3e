"""The findings of every case of dockets that are ten times as large each, and loading their records."""

from pathlib import Path

from benchmarks.dockets import opened
from benchmarks.finding import judge
from benchmarks.measured import Measured, seconds


def floor(folder: Path, scale: int, step: int) -> Measured:
    """One of the dockets as records."""
    docket = opened(folder / f"grown-{step}.docket")
    return Measured(lambda: seconds(docket.contents))


def ours(folder: Path, scale: int, step: int) -> Measured:
    """The same, and all that the rules say of each case as of one day."""
    docket = opened(folder / f"grown-{step}.docket")
    return Measured(lambda: seconds(lambda: judge(docket)))
