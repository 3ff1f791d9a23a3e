"""The findings of every case of a docket under sixty obligations, against reading its records."""

from pathlib import Path

from benchmarks.dockets import opened
from benchmarks.finding import judge
from benchmarks.measured import Measured, seconds


def floor(folder: Path, scale: int) -> Measured:
    """The whole docket as records."""
    docket = opened(folder / "obliged.docket")
    return Measured(lambda: seconds(docket.contents))


def ours(folder: Path, scale: int) -> Measured:
    """The same, and all that the rules say of each case as of one day."""
    docket = opened(folder / "obliged.docket")
    return Measured(lambda: seconds(lambda: judge(docket)))
