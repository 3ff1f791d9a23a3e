"""Reports that may be copies of one another: found, offered, never decided here."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from pressdocket.intake.copies import runs, shared, telling
from pressdocket.records.report import Report
from pressdocket.store.docket import Docket

ALIKE: Final = 0.6
"""How much of the shorter of two texts must stand in the longer one for a copy to be offered."""

_CANDIDATES: Final = 20


@dataclass(frozen=True, slots=True)
class NearCopy:
    """Another report and how much of the shorter of the two texts stands in the longer, from 0 to 1."""

    report: Report
    shared: float


def near_copies(docket: Docket, report: Report) -> tuple[NearCopy, ...]:
    """Reports whose text is nearly that of this one, the nearest first; those known to be copies left out."""
    own, found = runs(report.text), []
    for id_ in docket.reports_holding(telling(report.text), _CANDIDATES):
        other = docket.get(Report, id_)
        if other is None or _known(report, other):
            continue
        much = shared(own, runs(other.text))
        if much >= ALIKE:
            found.append(NearCopy(other, much))
    return tuple(sorted(found, key=lambda one: one.shared, reverse=True))


def _known(report: Report, other: Report) -> bool:
    """Whether two reports are one, or one is said to be made from the other."""

    def made_from(one: Report) -> set[UUID | None]:
        return {one.copies, one.translates, one.updates}

    return report.id == other.id or other.id in made_from(report) or report.id in made_from(other)
