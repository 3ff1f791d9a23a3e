"""The obligations that a docket's demands are judged by: those that ship with the program, and its own."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from pressdocket.desk.catalogue import Catalogue, RuleRow, matching
from pressdocket.desk.fitting import Fitting, fitting
from pressdocket.desk.rule_views import RuleView, rule_view
from pressdocket.errors import UserError
from pressdocket.records.change import Changes
from pressdocket.records.contents import Contents
from pressdocket.records.event import Event
from pressdocket.records.identity import new_id
from pressdocket.records.kinds import RecordKind
from pressdocket.records.obligation import OURS, Obligation
from pressdocket.records.quantity import Limit
from pressdocket.rules.known import AsOf, Index, Known
from pressdocket.store.docket import Docket


class Rulebook:
    """Lists and finds obligations; an analyst's own, saved as any record, replaces a code of the catalogue.

    Without a docket there is the catalogue alone. UserError from any method if one of its files is faulty.
    """

    def __init__(self, docket: Docket | None, catalogue: Catalogue, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._catalogue = catalogue
        self._clock = clock

    def rows(self, words: str = "", jurisdiction: str = "", day: date | None = None) -> tuple[RuleRow, ...]:
        """Every code that holds the words, with its versions and the one in force on a day, today if none."""
        asked = day or self._clock().date()
        own = self._docket.all(Obligation) if self._docket else ()
        return tuple(matching(self._catalogue.rows(own, asked), words, jurisdiction))

    def fitting(self, event: UUID) -> Fitting:
        """The obligations that could bind a demand if they were named on it, in the version in force on its
        day: by its kind, what it asks, the platform and the place; then those that nearly fit, and why not.
        UserError if there is no such event."""
        docket = self._kept()
        demand = docket.get(Event, event)
        if demand is None:
            raise UserError(f"There is no event {event} in this docket.", "`show --json` lists those it has.")
        contents = docket.case_contents(demand.case)
        case = next(case for case in contents.cases if case.id == demand.case)
        own = docket.all(Obligation)
        index = Index(contents.model_copy(update={"obligations": self._catalogue.all_beside(own)}))
        known = Known(index, case, AsOf(self._clock()))
        return fitting(known, demand)

    def name_on(self, event: UUID, code: str, *, named: bool) -> Changes:
        """Names an obligation on a demand, so that the rules judge it in the version of its day, or takes the
        name off. UserError if there is no such event."""
        demand = self._kept().get(Event, event)
        if demand is None:
            raise UserError("This event was deleted meanwhile.", "Undo brings it back.")
        others = tuple(one for one in demand.obligations if one != code)
        changed = demand.model_copy(update={"obligations": (*others, code) if named else others})
        if changed.obligations == demand.obligations:
            return Changes()
        said = "named on" if named else "taken off"
        return self._kept().write((changed,), reason=f"obligation {code} {said} a demand")

    def views(self, words: str = "", jurisdiction: str = "") -> tuple[RuleView, ...]:
        """The same as of today, put together for a window."""
        return tuple(map(rule_view, self.rows(words, jurisdiction)))

    def take_over(self, code: str) -> Changes:
        """Copies every version of a catalogue's entry into the docket, where it can be changed.

        UserError if the catalogue has no such code or the docket has it already.
        """
        docket = self._kept()
        rules = tuple(rule for rule in self._catalogue.obligations if rule.code == code)
        if not rules or any(rule.code == code for rule in docket.all(Obligation)):
            raise UserError(f"“{code}” is no entry of the catalogue that could be copied.", "Choose another.")
        now = self._clock()
        copies = tuple(rule.model_copy(update={"id": new_id(now)}) for rule in rules)
        return docket.write(copies, reason=f"obligation {code} taken over from the catalogue")

    def give_back(self, code: str) -> Changes:
        """Deletes the docket's own versions of a code, so that the catalogue's hold again, where it has some.

        UserError if claims rest on one of them.
        """
        docket = self._kept()
        gone: list[tuple[RecordKind, UUID]] = [
            ("obligation", rule.id) for rule in docket.all(Obligation) if rule.code == code
        ]
        return docket.write((), gone, reason=f"obligation {code} deleted")

    def add_yardstick(self, hours: int) -> Changes:
        """A yardstick of ours for removal requests: so many hours from when they were sent."""
        docket = self._kept()
        code = f"OURS-{hours}H"
        if any(rule.code == code for rule in docket.all(Obligation)):
            raise UserError(f"There is a yardstick “{code}” already.", "Change that one.")
        rule = Obligation(
            id=new_id(self._clock()),
            code=code,
            version="1",
            title=f"Our own {hours} hours",
            instrument=OURS,
            triggers=("removal_request", "request", "order"),
            asks=("remove",),
            duty="remove",
            discharged_by=("removal", "restriction", "account_action", "fulfilment"),
            limits=(Limit(number=hours, unit="hours"),),
            clock="sent",
        )
        return docket.write((rule,), reason=f"yardstick {code} made")

    def _kept(self) -> Docket:
        assert self._docket is not None, "only a docket can have rules of its own"
        return self._docket

    def beside(self, contents: Contents) -> Contents:
        """Contents with the entries of the catalogue that their events name."""
        return self._catalogue.beside(contents)
