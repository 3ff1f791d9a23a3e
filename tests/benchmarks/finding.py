"""The findings of every case of a docket, against reading its records."""

from datetime import date
from pathlib import Path

from benchmarks.dockets import now, opened
from benchmarks.measured import Measured, seconds
from pressdocket.desk.catalogue import Catalogue
from pressdocket.desk.judging_all import judge_all
from pressdocket.desk.rulebook import Rulebook
from pressdocket.shipped import shipped
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
    """The way of `compare` and `promises`."""
    rulebook = Rulebook(docket, Catalogue(shipped("assets") / "obligations"), now)
    judge_all(docket, rulebook, lambda _case: date(2026, 3, 1))
