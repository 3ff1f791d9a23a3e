"""Platforms, regulators and jurisdictions side by side, over any number of cases."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from pressdocket.records.case import Case
from pressdocket.records.comparison import Amount, By, ComparedRow, Extent, Fines, Promises, Series, Under
from pressdocket.records.event import Event
from pressdocket.records.findings import (
    EITHER,
    DemandFinding,
    EventReading,
    Findings,
    PromiseFinding,
    Rule,
)
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import Span, zone_of
from pressdocket.rules.known import Index
from pressdocket.rules.metrics import Scored, metrics, scored, waits
from pressdocket.rules.rates import wilson

_OUTSIDE = "outside the period"
_PERHAPS = "perhaps outside the period"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` to `until`, both included, in the days of each case's place; None is open."""

    since: date | None = None
    until: date | None = None

    def outside(self, read: Span | None, zone: str) -> str:
        """Why something of that date does not count; "" when all of its span lies within."""
        if self.since is None and self.until is None:
            return ""
        low = _start(self.since, zone)
        high = _start(self.until + timedelta(days=1) if self.until else None, zone)
        if read is None:
            return _PERHAPS
        if not Span(low, high).overlaps(read):
            return _OUTSIDE
        early = low is not None and (read.earliest is None or read.earliest < low)
        late = high is not None and (read.latest is None or read.latest > high)
        return _PERHAPS if early or late else ""


def _start(day: date | None, zone: str) -> datetime | None:
    return datetime.combine(day, time(), zone_of(zone)).astimezone(UTC) if day else None


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with its findings, and the moment up to which reports were read."""

    case: Case
    findings: Findings
    moment: datetime


@dataclass(slots=True)
class _Row:
    """What one row is made of, as it is gathered."""

    id: UUID | None
    name: str
    cases: dict[str, None] = field(default_factory=dict)
    scored: list[Scored] = field(default_factory=list)
    promises: list[PromiseFinding] = field(default_factory=list)
    apologies: list[UUID] = field(default_factory=list)
    fines: list[tuple[UUID, Quantity | None]] = field(default_factory=list)
    official: list[Series] = field(default_factory=list)
    left_out: dict[str, list[UUID]] = field(default_factory=lambda: defaultdict(list))


def compare(
    index: Index, judged: Iterable[Judged], by: By, period: Period, under: Under | None = None
) -> tuple[ComparedRow, ...]:
    """A row for everybody the cases tell of, those with most demands first.

    Of an obligation only the demands that it judged, and who has any; promises, fines and the like are under
    none.
    """
    gathered = _Gathering(index, by, period, under)
    for one in judged:
        gathered.add(one)
    rows = (_compared(row) for row in gathered.rows.values())
    return tuple(sorted(rows, key=lambda row: (-row.demands, row.name.casefold(), str(row.id))))


class _Gathering:
    def __init__(self, index: Index, by: By, period: Period, under: Under | None) -> None:
        self._index, self._by, self._period, self._under = index, by, period, under
        self.rows: dict[Hashable, _Row] = {}

    def add(self, judged: Judged) -> None:
        case, found = judged.case, judged.findings
        readings = {reading.event: reading for reading in found.readings}
        demands = [finding for finding in found.demands if judged_under(finding, self._under)]
        for one in scored(demands, readings, judged.moment):
            event = self._index.events[one.finding.event]
            if row := self._row(event, case, event.target, event.actor, readings[event.id]):
                row.scored.append(one)
        if self._under is not None:
            return
        for promise in found.promises:
            event = self._index.events[promise.event]
            if row := self._row(event, case, event.actor, event.target, readings[event.id]):
                row.promises.append(promise)
        for reading in found.readings:
            if reading.known and self._index.events[reading.event].case == case.id:
                self._add_event(self._index.events[reading.event], case, reading)

    def _add_event(self, event: Event, case: Case, reading: EventReading) -> None:
        figure = reading.figure.quantity if reading.figure else None
        if event.kind == "fine" and self._is_platform(event.target):
            if row := self._row(event, case, event.target, event.actor, reading):
                row.fines.append((event.id, figure))
        elif event.kind == "apology" and self._is_platform(event.actor):
            if row := self._row(event, case, event.actor, event.target or self._asker(event), reading):
                row.apologies.append(event.id)
        elif event.kind == "transparency_report" and event.aggregate and self._is_platform(event.actor):
            series = _series(event.id, figure)
            if series and (row := self._row(event, case, event.actor, event.target, reading)):
                row.official.append(series)

    def _is_platform(self, party: UUID | None) -> bool:
        return party is not None and party.int in self._index.platforms

    def _asker(self, apology: Event) -> UUID | None:
        """Who asked for what an apology answers."""
        answered = (self._index.events[link.target] for link in self._index.links_from.get(apology.id, ()))
        return next((demand.actor for demand in answered if demand.actor), None)

    def _row(
        self, event: Event, case: Case, platform: UUID | None, regulator: UUID | None, reading: EventReading
    ) -> _Row | None:
        """The row an event belongs to; None where it lies outside the period, which the row notes."""
        if self._by == "jurisdiction":
            place = event.place.jurisdiction if event.place else case.jurisdiction
            row = self.rows.setdefault(place, _Row(None, place or "not said"))
        else:
            party = platform if self._by == "platform" else regulator
            found = self._index.parties.get(party) if party else None
            row = self.rows.setdefault(party, _Row(party, found.name if found else "not named"))
        zone = event.place.zone if event.place else case.zone
        outside = self._period.outside(reading.when.span if reading.when else None, zone)
        if outside:
            if event.id not in row.left_out[outside]:
                row.left_out[outside].append(event.id)
            return None
        row.cases[case.reference] = None
        return row


def judged_under(finding: DemandFinding, under: Under | None) -> bool:
    """Whether an obligation judged a demand; None stands for any, and for none.

    A demand whose day leaves two versions open ("2021 or 2026") was judged under each of them.
    """
    if under is None:
        return True
    rule = finding.obligation
    if rule is None or rule.code != under.code:
        return False
    return under.version is None or under.version in versions_of(rule)


def versions_of(rule: Rule) -> tuple[str, ...]:
    """The versions that a finding names, the oldest first."""
    return tuple(rule.version.split(EITHER))


def _compared(row: _Row) -> ComparedRow:
    counted = [one.finding for one in row.scored if one.finding.counted]
    return ComparedRow(
        id=row.id,
        name=row.name,
        cases=tuple(row.cases),
        demands=len({finding.event for finding in counted}),
        duties=len(counted),
        answers=_grouped((finding.answer, finding) for finding in counted),
        verdicts=_grouped((finding.verdict, finding) for finding in counted),
        metrics=metrics(row.scored),
        promises=Promises(
            kept=tuple(promise.event for promise in row.promises if promise.state == "kept"),
            broken=tuple(promise.event for promise in row.promises if promise.state == "broken"),
            open=tuple(promise.event for promise in row.promises if promise.state == "open"),
        ),
        apologies=tuple(row.apologies),
        fines=tuple(_fines(row.fines)),
        fines_without_amount=tuple(event for event, figure in row.fines if not _currency(figure)),
        official=tuple(row.official),
        support=_grouped((finding.support, finding) for finding in counted),
        left_out={why: tuple(events) for why, events in row.left_out.items()},
        extents=_grouped((_extent(finding), finding) for finding in counted if finding.verdict != "void"),
        waits=tuple(waits(row.scored)),
    )


def _extent(finding: DemandFinding) -> Extent:
    """How far, as one word; "partial (3 of 5)" is in part."""
    if finding.extent.startswith("partial"):
        return "in part"
    return "full" if finding.extent == "full" else "none" if finding.extent == "none" else "unknown"


Word = TypeVar("Word", bound=Hashable)


def _grouped(pairs: Iterable[tuple[Word, DemandFinding]]) -> dict[Word, tuple[UUID, ...]]:
    groups: dict[Word, list[UUID]] = defaultdict(list)
    for word, finding in pairs:
        groups[word].append(finding.event)
    return {word: tuple(events) for word, events in groups.items()}


def _currency(figure: Quantity | None) -> str:
    """The currency of a known amount, "" of anything else."""
    if figure is None or figure.number is None:
        return ""
    return figure.unit if len(figure.unit) == 3 and figure.unit.isascii() and figure.unit.isupper() else ""


def _fines(fines: Sequence[tuple[UUID, Quantity | None]]) -> Iterator[Fines]:
    by: dict[str, list[tuple[UUID, Quantity]]] = defaultdict(list)
    for event, figure in fines:
        if figure is not None and (currency := _currency(figure)):
            by[currency].append((event, figure))
    for currency, found in sorted(by.items()):
        single = [figure for _, figure in found if not figure.cumulative]
        yield Fines(
            currency=currency,
            total=f"{sum(figure.low or Decimal(0) for figure in single):f}" if single else None,
            up_to=f"{sum(figure.high or Decimal(0) for figure in single):f}" if single else None,
            single=tuple(_amount(event, figure) for event, figure in found if not figure.cumulative),
            cumulative=tuple(_amount(event, figure) for event, figure in found if figure.cumulative),
        )


def _amount(event: UUID, figure: Quantity) -> Amount:
    return Amount(event=event, amount=figure.number or "", up_to=figure.up_to)


def _series(event: UUID, figure: Quantity | None) -> Series | None:
    """Exact whole numbers of a series that covers all of its kind."""
    if figure is None or figure.number is None or figure.of is None:
        return None
    count, of = Decimal(figure.number), Decimal(figure.of)
    if figure.approximate or figure.up_to or count % 1 or of % 1 or not 0 <= count <= of or not of:
        return None
    interval = wilson(int(count), int(of))
    return Series(event=event, unit=figure.unit, count=int(count), of=int(of), wilson=interval)
