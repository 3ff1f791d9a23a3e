"""What a new report may be made from, among many, against looking for its hash alone."""

from itertools import cycle
from pathlib import Path

from benchmarks.dockets import opened
from benchmarks.measured import Measured, seconds
from pressdocket.desk.likeness import Likenesses
from pressdocket.records.report import Report
from pressdocket.shipped import shipped


def floor(folder: Path, scale: int) -> Measured:
    """Whether the same text is there."""
    docket = opened(folder / "alike.docket")
    reports = cycle(docket.all(Report)[::7])
    return Measured(lambda: seconds(lambda: docket.report_by_text_hash(next(reports).text_hash)))


def ours(folder: Path, scale: int) -> Measured:
    """Copies, translations and versions of it, with their reasons; names and languages read before."""
    docket = opened(folder / "alike.docket")
    likenesses, every = Likenesses(docket, shipped("assets") / "gazetteer"), docket.all(Report)
    for report in every[:3]:
        likenesses.of(report)
    reports = cycle(every[::7])
    return Measured(lambda: seconds(lambda: likenesses.of(next(reports))))
