"""Whole dockets compared: platforms, regulators and jurisdictions side by side."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from pressdocket.desk.days import read_date
from pressdocket.desk.files import write_file
from pressdocket.desk.judging_all import judge_all
from pressdocket.desk.rulebook import Rulebook
from pressdocket.desk.side_by_side import SideBySide, Told
from pressdocket.desk.siding import side_by_side
from pressdocket.desk.spreading import comparison_json, comparison_table, register_table
from pressdocket.desk.viewing import WORST_FIRST
from pressdocket.desk.views import Sign
from pressdocket.errors import UserError
from pressdocket.publish.phrases import Phrases
from pressdocket.records.case import Case
from pressdocket.records.comparison import By, Comparison, Under
from pressdocket.records.register import Entry, Register
from pressdocket.records.when import Span, zone_of
from pressdocket.records.wording import date_in_words
from pressdocket.rules.comparing import Judged, Period, compare, versions_of
from pressdocket.rules.known import Index
from pressdocket.rules.register import register
from pressdocket.store.docket import Docket


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: by whom, of which period, as of which day, under which obligation; None is any."""

    by: By
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    under: Under | None = None


class Comparing:
    """Compares all cases of a docket, each judged as of the end of one day in its own zone."""

    def __init__(self, docket: Docket, rulebook: Rulebook, clock: Callable[[], datetime]) -> None:
        self._docket = docket
        self._rulebook = rulebook
        self._clock = clock

    def compare(self, asked: Asked) -> Comparison:
        """A row for each; demands and the rest count when all of their date lies in the period, and with an
        obligation the demands alone that were judged under it.

        UserError for a period that ends before it begins, or a day that cannot be computed with.
        """
        return self._compared(asked)[0]

    def side_by_side(self, asked: Asked) -> SideBySide:
        """The same, put into words for a window, with every event behind a figure."""
        found, index, judged = self._compared(asked)
        told = _telling(index, judged)
        titles = {one.case.reference: one.case.title for one in judged}
        return side_by_side(found, told, titles, asked.as_of, tuple(_rules(judged)))

    def to_file(self, asked: Asked, path: Path) -> int:
        """Writes the comparison as a table (`.csv`), else as JSON; the number of its rows.

        UserError as `compare`, or if the file cannot be written.
        """
        found = self._compared(asked)[0]
        text = comparison_table(found) if path.suffix.lower() == ".csv" else comparison_json(found)
        write_file(path, text.encode())
        return len(found.rows)

    def read_day(self, words: str, *, last: bool) -> date:
        """The last, or the first, day of a date as typed; UserError if it says none."""
        read = read_date(words, "UTC", self._clock().date()).when
        moment = read.latest if last else read.earliest
        if moment is None:
            raise UserError(f"“{words}” names no day.", "Write one such as 20 Sep 2024.")
        return (moment - timedelta(microseconds=1) if last else moment).astimezone(UTC).date()

    def _compared(self, asked: Asked) -> tuple[Comparison, Index, list[Judged]]:
        since, until = asked.since, asked.until
        _in_order(since, until)
        try:
            index, judged = self._judged(asked.as_of)
            rows = compare(index, judged, asked.by, Period(since, until), asked.under)
        except OverflowError as error:
            raise UserError("A day named cannot be computed with.", "Name one nearer to today.") from error
        found = Comparison(
            by=asked.by,
            since=since.isoformat() if since else None,
            until=until.isoformat() if until else None,
            as_of=(asked.as_of or self._clock().date()).isoformat(),
            obligation=asked.under,
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

    def promises_to_file(self, entries: Sequence[Entry], path: Path) -> None:
        """Writes entries of the register as a table, in their order; UserError if that cannot be done."""
        write_file(path, register_table(entries).encode())

    def _judged(self, as_of: date | None) -> tuple[Index, list[Judged]]:
        def day_of(case: Case) -> date:
            return as_of or self._clock().astimezone(zone_of(case.zone)).date()

        return judge_all(self._docket, self._rulebook, day_of)


def _in_order(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise UserError("The period ends before it begins.", "Put the earlier day first.")


def _rules(judged: Iterable[Judged]) -> Iterator[tuple[str, str, int]]:
    """Code, version and number of demands of each obligation that judged any, by code and version."""
    demands: dict[tuple[str, str], set[UUID]] = defaultdict(set)
    for one in judged:
        for finding in one.findings.demands:
            if finding.counted and finding.obligation is not None:
                for version in versions_of(finding.obligation):
                    demands[finding.obligation.code, version].add(finding.event)
    for (code, version), events in sorted(demands.items()):
        yield code, version, len(events)


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
