"""Whole dockets compared: platforms, regulators and jurisdictions side by side."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from pressdocket.desk.rulebook import Rulebook
from pressdocket.errors import UserError
from pressdocket.records.case import Case
from pressdocket.records.comparison import By, Comparison
from pressdocket.records.register import Register
from pressdocket.records.when import zone_of
from pressdocket.rules.comparing import Judged, Period, compare
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.rules.register import register
from pressdocket.store.docket import Docket


class Comparing:
    """Compares all cases of a docket, each judged as of the end of one day in its own zone."""

    def __init__(self, docket: Docket, rulebook: Rulebook, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._rulebook = rulebook
        self._clock = clock

    def compare(
        self, by: By, *, since: date | None = None, until: date | None = None, as_of: date | None = None
    ) -> Comparison:
        """A row for each; demands and the rest count when all of their date lies from `since` to `until`.

        UserError for a period that ends before it begins, or a day that cannot be computed with.
        """
        if since and until and until < since:
            raise UserError("The period ends before it begins.", "Put the earlier day first.")
        contents = self._rulebook.beside(self._docket.contents())
        index = Index(contents)
        try:
            judged = list(self._judged(index, contents.cases, as_of))
            rows = compare(index, judged, by, Period(since, until))
        except OverflowError as error:
            raise UserError("A day named cannot be computed with.", "Name one nearer to today.") from error
        return Comparison(
            by=by,
            since=since.isoformat() if since else None,
            until=until.isoformat() if until else None,
            as_of=(as_of or self._clock().date()).isoformat(),
            rows=rows,
        )

    def promises(self, as_of: date | None = None) -> Register:
        """Promises of all cases, and what was demanded without one, as of the end of a day."""
        contents = self._rulebook.beside(self._docket.contents())
        index = Index(contents)
        try:
            entries = register(index, self._judged(index, contents.cases, as_of))
        except OverflowError as error:
            raise UserError("A day named cannot be computed with.", "Name one nearer to today.") from error
        return Register(as_of=(as_of or self._clock().date()).isoformat(), entries=entries)

    def _judged(self, index: Index, cases: tuple[Case, ...], as_of: date | None) -> Iterator[Judged]:
        for case in cases:
            day = as_of or self._clock().astimezone(zone_of(case.zone)).date()
            asked = AsOf.end_of(day, case.zone)
            yield Judged(case, find(index, case, asked), asked.moment)
