"""The cases of a docket: listed, found by reference, made and changed."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from pressdocket.desk.adding import Filing, new_case
from pressdocket.desk.days import read_date
from pressdocket.desk.overview import CaseRow, case_rows, news_of
from pressdocket.desk.saving import Saving
from pressdocket.desk.sentences import built
from pressdocket.desk.views import News
from pressdocket.errors import UserError
from pressdocket.records.case import Case
from pressdocket.records.change import Changes
from pressdocket.records.contents import Contents
from pressdocket.records.identity import new_id
from pressdocket.store.docket import Docket


class Cases:
    """Cases by their references."""

    def __init__(self, docket: Docket, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._clock = clock

    def rows(self) -> tuple[CaseRow, ...]:
        """Every case with its counts, by reference."""
        return case_rows(self._docket)

    def named(self, reference: str) -> Case:
        """The case with this reference, without regard to upper and lower case where only one fits."""
        case = self._docket.find_case(reference)
        if case is None:
            alike = [one for one in self._docket.all(Case) if _folded(one.reference) == _folded(reference)]
            if len(alike) != 1:
                raise UserError(
                    f"There is no case “{reference}” in this docket.",
                    "`pressdocket cases` lists those it has.",
                )
            case = alike[0]
        return case

    def contents(self, reference: str, *, originals: bool = False) -> Contents:
        """A case and what it takes to judge and print it; with its reports' originals if asked for."""
        return self._docket.case_contents(self.named(reference).id, originals=originals)

    def make(self, filing: Filing) -> tuple[Case, Changes]:
        """Makes a case; UserError if its reference is taken."""
        if self._docket.find_case(filing.reference) is not None:
            raise UserError(f"There is a case “{filing.reference}” already.", "Give it another reference.")
        case = new_case(filing, self._clock())
        return case, self._docket.write((case,), reason=f"case {case.reference} made")

    def save(self, case: Case | None, typed: Mapping[str, str]) -> Changes:
        """Saves a case as typed in a form, a new one for None; `follow_up` is a date in plain words."""
        saved = _as_typed(case, typed, self._clock())
        done = f"case {saved.reference} {'changed' if case else 'made'}"
        return Saving(self._docket).save((saved,), done)

    def news(self, since: int, but: Collection[int] = ()) -> tuple[News, ...]:
        """What was written after an entry of the history, by case; steps in `but` are no news."""
        return news_of(self._docket, since, but)

    def altered(self, reference: str) -> int:
        """How many records of a case are not as the history wrote them: changed outside Pressdocket."""
        return len(self._docket.mismatched(self.contents(reference).records()))


def _as_typed(case: Case | None, typed: Mapping[str, str], now: datetime) -> Case:
    """Empty fields are empty, the date is read in the case's zone."""
    zone = typed.get("zone") or "UTC"
    follow_up = typed.get("follow_up", "")
    plain = {name: value for name, value in typed.items() if name not in ("follow_up", "zone")}
    values: dict[str, Any] = {
        **(case.model_dump() if case else {"id": new_id(now)}),
        **plain,
        "zone": zone,
        "title": typed.get("title") or typed.get("reference", ""),
        "follow_up": read_date(follow_up, zone, now.date()).when if follow_up else None,
    }
    saved = built(Case, **values)
    if case is not None:
        saved = saved.at_revision(case.revision)
    return saved


def _folded(reference: str) -> str:
    return reference.casefold()
