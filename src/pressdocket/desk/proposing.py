"""Which case a report without one seems to belong to: one that is there, or a new one; a person says so."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from pressdocket.desk.accepting import Accepting
from pressdocket.desk.adding import Filing, new_case
from pressdocket.desk.days import published_day
from pressdocket.errors import UserError
from pressdocket.records.case import Case
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.territories import territory_in_words
from pressdocket.records.when import zones_in
from pressdocket.store.docket import Docket

if TYPE_CHECKING:
    from pressdocket.desk.suggesting import Suggesting, Suggestion

_APART: Final = timedelta(days=365)
"""A report this much older or younger than all of a case's reports is no more of it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A case, in the docket already if `known`, and why it is proposed, as a sentence."""

    case: Case
    known: bool
    why: str


class Proposing:
    """Proposes cases; nothing is made. `clock` dates a new one."""

    def __init__(self, docket: Docket, accepting: Accepting, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._accepting = accepting
        self._clock = clock

    def case_for(self, report_id: UUID) -> Proposal:
        """The case with most of the report's parties that fits its jurisdiction and time, else a new one."""
        report = self._docket.get(Report, report_id)
        if report is None:
            raise UserError("This report is no longer there.", "Look at the Inbox again.")
        named = _Named(self._accepting.suggester(), report, self._accepting.told(report))
        return self._there(named, report) or self._new(named, report)

    def _there(self, named: "_Named", report: Report) -> Proposal | None:
        parties = {party.id: party for party in self._docket.all(Party)}
        shared = self._docket.cases_of(id_ for id_, party in parties.items() if named.holds(party))
        for case_id, both in sorted(shared.items(), key=lambda one: len(one[1]), reverse=True):
            case = self._docket.get(Case, case_id)
            platforms = [parties[id_] for id_ in both if parties[id_].kind == "platform"]
            if case is None or not platforms or case.status == "closed":
                continue
            alike = case.jurisdiction == named.jurisdiction or not named.jurisdiction
            if (alike or len(both) > 1) and self._near(case, report):
                words = " and ".join(parties[id_].name for id_ in sorted(both))
                return Proposal(case, known=True, why=f"It names {words}, as this case does.")
        return None

    def _near(self, case: Case, report: Report) -> bool:
        day = published_day(report)
        others = self._docket.case_contents(case.id).reports
        days = [found for other in others if (found := published_day(other)) is not None]
        return day is None or not days or min(days) - _APART <= day <= max(days) + _APART

    def _new(self, named: "_Named", report: Report) -> Proposal:
        place = named.jurisdiction
        zones = zones_in(place)
        year = (published_day(report) or self._clock().date()).year
        filing = Filing(
            reference=self._free(f"{place or 'XX'}-{year}"),
            title=named.title or report.title[:120],
            jurisdiction=place,
            zone=zones[0] if zones else "UTC",
        )
        why = f"It speaks of {territory_in_words(place)}." if place else "Where it happened is not known."
        if len(zones) > 1:
            why += f" That has {len(zones)} time zones; this is one of them."
        return Proposal(new_case(filing, self._clock()), known=False, why=why)

    def _free(self, stem: str) -> str:
        """The first reference after those taken: KR-2026-001."""
        taken = [case.reference for case in self._docket.all(Case)]
        numbers = [
            int(end) for one in taken if (end := one.removeprefix(f"{stem}-")).isdecimal() and end != one
        ]
        return f"{stem}-{max(numbers, default=0) + 1:03d}"


class _Named:
    """The bodies that a report names, and where it plays."""

    def __init__(self, suggester: "Suggesting", report: Report, told: "Sequence[Suggestion]") -> None:
        text = report.text[:20_000]
        self._names = {name.casefold() for name in suggester.names_in(text)}
        bodies = Counter(name for one in told for name in (one.actor, one.target) if name)
        self._bodies: Sequence[str] = [name for name, _ in bodies.most_common()]
        self._names |= {name.casefold() for name in self._bodies}
        self._suggester = suggester
        places = Counter(suggester.places_in(text))
        for name, count in bodies.items():
            if suggester.kind_of(name) not in (None, "platform", "company"):
                places.update({suggester.jurisdiction_of(name): 2 * count})
        del places[""]
        self.jurisdiction = places.most_common(1)[0][0] if places else ""

    def holds(self, party: Party) -> bool:
        return any(name.casefold() in self._names for name in (party.name, *party.other_names))

    @property
    def title(self) -> str:
        """ "Telegram and KCSC": the platform and the body that the events name most."""
        return " and ".join(self._pair())

    def _pair(self) -> Iterator[str]:
        kinds = [(name, self._suggester.kind_of(name)) for name in self._bodies]
        yield from [name for name, kind in kinds if kind == "platform"][:1]
        bodies = ("regulator", "court", "police", "government")
        yield from [name for wanted in bodies for name, kind in kinds if kind == wanted][:1]
