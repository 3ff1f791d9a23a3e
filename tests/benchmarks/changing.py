"""All findings of a case after one of its events changed, against all of them from the beginning."""

from itertools import count, cycle
from pathlib import Path

from benchmarks.dockets import now, opened
from benchmarks.measured import Measured, seconds
from pressdocket.desk.cases import Cases
from pressdocket.desk.catalogue import Catalogue
from pressdocket.desk.judging import Judging
from pressdocket.desk.rulebook import Rulebook
from pressdocket.records.case import Case
from pressdocket.records.event import Event
from pressdocket.shipped import shipped
from pressdocket.store.docket import Docket


def floor(folder: Path, scale: int) -> Measured:
    """The records of one case read, and judged for the first time."""
    docket = opened(folder / "hundred.docket")
    reference = docket.all(Case)[0].reference
    return Measured(lambda: seconds(lambda: judging(docket).findings(reference)))


def ours(folder: Path, scale: int) -> Measured:
    """The same after one event of it was saved; the saving is not measured."""
    docket = opened(folder / "changed.docket")
    case = docket.all(Case)[0]
    events = cycle([event.id for event in docket.case_contents(case.id).events if event.case == case.id])
    kept, numbers = judging(docket), count()
    kept.findings(case.reference)

    def turn() -> float:
        event = docket.get(Event, next(events))
        assert event is not None
        docket.write((event.model_copy(update={"about": f"ribo {next(numbers)}"}),), reason="about")
        return seconds(lambda: kept.findings(case.reference))

    return Measured(turn)


def judging(docket: Docket) -> Judging:
    """As a desk has it, with nothing kept yet."""
    rulebook = Rulebook(docket, Catalogue(shipped("assets") / "obligations"), now)
    return Judging(docket, Cases(docket, now), rulebook, now)
