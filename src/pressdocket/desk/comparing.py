"""Whole dockets compared: platforms, regulators and jurisdictions side by side."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from pressdocket.desk.days import read_date
from pressdocket.desk.judging_all import judge_all
from pressdocket.desk.rulebook import Rulebook
from pressdocket.desk.side_by_side import SideBySide, Told
from pressdocket.desk.siding import side_by_side
from pressdocket.desk.viewing import WORST_FIRST
from pressdocket.desk.views import Sign
from pressdocket.errors import UserError
from pressdocket.publish.phrases import Phrases
from pressdocket.records.case import Case
from pressdocket.records.comparison import By, Comparison
from pressdocket.records.register import Register
from pressdocket.records.when import Span, zone_of
from pressdocket.records.wording import date_in_words
from pressdocket.rules.comparing import Judged, Period, compare
from pressdocket.rules.known import Index
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
        _in_order(since, until)
        return self._compared(by, since, until, as_of)[0]

    def side_by_side(
        self, by: By, *, since: date | None = None, until: date | None = None, as_of: date | None = None
    ) -> SideBySide:
        """The same, put into words for a window, with every event behind a figure."""
        _in_order(since, until)
        found, index, judged = self._compared(by, since, until, as_of)
        told = _telling(index, judged)
        return side_by_side(found, told, {one.case.reference: one.case.title for one in judged}, as_of)

    def read_day(self, words: str, *, last: bool) -> date:
        """The last, or the first, day of a date as typed; UserError if it says none."""
        read = read_date(words, "UTC", self._clock().date()).when
        moment = read.latest if last else read.earliest
        if moment is None:
            raise UserError(f"“{words}” names no day.", "Write one such as 20 Sep 2024.")
        return (moment - timedelta(microseconds=1) if last else moment).astimezone(UTC).date()

    def _compared(
        self, by: By, since: date | None, until: date | None, as_of: date | None
    ) -> tuple[Comparison, Index, list[Judged]]:
        try:
            index, judged = self._judged(as_of)
            rows = compare(index, judged, by, Period(since, until))
        except OverflowError as error:
            raise UserError("A day named cannot be computed with.", "Name one nearer to today.") from error
        found = Comparison(
            by=by,
            since=since.isoformat() if since else None,
            until=until.isoformat() if until else None,
            as_of=(as_of or self._clock().date()).isoformat(),
            rows=rows,
        )
        return found, index, judged

    def promises(self, as_of: date | None = None) -> Register:
        """Promises of all cases, and what was demanded without one, as of the end of a day."""
        try:
            entries = register(*self._judged(as_of))
        except OverflowError as error:
            raise UserError("A day named cannot be computed with.", "Name one nearer to today.") from error
        return Register(as_of=(as_of or self._clock().date()).isoformat(), entries=entries)

    def _judged(self, as_of: date | None) -> tuple[Index, list[Judged]]:
        def day_of(case: Case) -> date:
            return as_of or self._clock().astimezone(zone_of(case.zone)).date()

        return judge_all(self._docket, self._rulebook, day_of)


def _in_order(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise UserError("The period ends before it begins.", "Put the earlier day first.")


def _telling(index: Index, judged: list[Judged]) -> dict[UUID, Told]:
    """Every event of the cases that was known, as a line."""
    phrases = Phrases(index.contents.parties)
    told = {}
    for one in judged:
        signs: dict[UUID, Sign] = {promise.event: promise.state for promise in one.findings.promises}
        for demand in sorted(one.findings.demands, key=lambda found: -WORST_FIRST.index(found.verdict)):
            signs[demand.event] = demand.verdict
        for reading in one.findings.readings:
            event = index.events[reading.event]
            if reading.known and event.case == one.case.id:
                told[event.id] = Told(
                    event=event.id,
                    case=one.case.reference,
                    case_title=one.case.title,
                    title=phrases.told(event, reading.figure),
                    when=date_in_words(reading.when),
                    order=_first(reading.when.span) if reading.when else _UNDATED,
                    sign=signs.get(event.id),
                    on_summary=event.id in signs,
                )
    return told


_UNDATED = datetime.max.replace(tzinfo=UTC)


def _first(span: Span) -> datetime:
    return span.earliest or span.latest or _UNDATED
