"""The asked-and-answered figure: where each demand, answer and promise lies on an axis from 0 to 1."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

from dateutil.relativedelta import relativedelta

from pressdocket.records.event import Event
from pressdocket.records.findings import Findings, ReadDate
from pressdocket.records.summary import Mark, Strip, Tick
from pressdocket.records.wording import MONTHS, date_in_words, local

_STUB = 0.14
_LONG = timedelta(days=92)
_POINT = timedelta(days=1, hours=1)


@dataclass(frozen=True, slots=True)
class _Dated:
    event: Event
    lane: Literal["asked", "answered"]
    read: ReadDate
    start: datetime
    end: datetime

    @property
    def long(self) -> bool:
        return self.end - self.start > _LONG


def strip_of(events: dict[UUID, Event], findings: Findings, zone: str) -> Strip | None:
    """The figure, or None when fewer than two things can be placed on an axis."""
    dated = list(_dated(events, findings))
    if len(dated) < 2:
        return None
    axis = _Axis.over([mark for mark in dated if not mark.long] or dated)
    marks = tuple(_mark(mark, axis) for mark in dated)
    stubbed = any(mark.start < axis.start for mark in dated)
    return Strip(
        marks=marks,
        ticks=(*_stub_tick(dated, axis, zone), *_ticks(axis, zone)),
        breaks=(_STUB - 0.01,) if stubbed else (),
        alt=_alt(dated),
    )


def _dated(events: dict[UUID, Event], findings: Findings) -> Iterable[_Dated]:
    reads = {reading.event: reading.when for reading in findings.readings if reading.known}
    asked = dict.fromkeys(finding.event for finding in findings.demands)
    answered = dict.fromkeys(answer for finding in findings.demands for answer in finding.answers)
    answered |= dict.fromkeys(promise.event for promise in findings.promises)
    lanes: list[tuple[UUID, Literal["asked", "answered"]]] = [(event, "asked") for event in asked]
    lanes += [(event, "answered") for event in answered]
    for event, lane in lanes:
        read = reads.get(event)
        span = read.span if read else None
        if read is None or span is None or (span.earliest is None and span.latest is None):
            continue
        end = span.latest or (span.earliest or datetime.min.replace(tzinfo=UTC)) + timedelta(days=14)
        yield _Dated(events[event], lane, read, span.earliest or end - timedelta(days=14), end)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Maps moments to 0..1; what lies before `start` is squeezed into a stub at the left."""

    start: datetime
    end: datetime
    stub: float

    @classmethod
    def over(cls, marks: Sequence[_Dated]) -> "_Axis":
        start, end = min(mark.start for mark in marks), max(mark.end for mark in marks)
        pad = max((end - start) * 0.04, timedelta(days=2))
        return cls(start - pad, end + pad, _STUB + 0.02)

    def at(self, moment: datetime) -> float:
        if moment < self.start:
            return 0.02
        return self.stub + (1 - self.stub) * min((moment - self.start) / (self.end - self.start), 1.0)

    def ends(self, mark: _Dated) -> tuple[float, float]:
        if mark.start < self.start:
            return 0.01, _STUB - 0.03 if mark.end < self.start else self.at(mark.end)
        return self.at(mark.start), self.at(mark.end)


def _mark(mark: _Dated, axis: _Axis) -> Mark:
    start, end = axis.ends(mark)
    vague = mark.read.approximate or mark.read.uncertain or mark.read.span.earliest is None
    shape: Literal["demand", "answer", "apology", "promise"] = "answer"
    if mark.lane == "asked":
        shape = "demand"
    elif mark.event.kind in ("apology", "acknowledgement"):
        shape = "apology"
    elif mark.event.kind == "commitment":
        shape = "promise"
    return Mark(
        lane=mark.lane,
        shape=shape,
        start=start,
        end=end,
        soft=vague or mark.end - mark.start > _POINT,
        label=date_in_words(mark.read),
    )


def _ticks(axis: _Axis, zone: str) -> Iterable[Tick]:
    first = local(axis.start, zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    months = -(-(axis.end - axis.start).days // 30)
    step = max(1, -(-months // 6))
    moment, named = first + relativedelta(months=1), 0
    while moment.astimezone(UTC) < axis.end and named < 12:
        with_year = named == 0 or moment.month <= step
        yield Tick(at=axis.at(moment.astimezone(UTC)), label=_month(moment, with_year=with_year))
        named += 1
        moment += relativedelta(months=step)


def _month(moment: datetime, *, with_year: bool) -> str:
    return MONTHS[moment.month - 1] + (f" {moment.year}" if with_year else "")


def _stub_tick(dated: Sequence[_Dated], axis: _Axis, zone: str) -> Iterable[Tick]:
    before = [mark.start for mark in dated if mark.start < axis.start]
    if before:
        yield Tick(at=0.05, label=str(local(min(before), zone).year))


def _alt(dated: Sequence[_Dated]) -> str:
    asked = "; ".join(date_in_words(mark.read) for mark in dated if mark.lane == "asked") or "nothing dated"
    answered = "; ".join(
        f"{mark.event.kind.replace('_', ' ')} {date_in_words(mark.read)}"
        for mark in dated
        if mark.lane == "answered"
    )
    return f"Asked: {asked}. Answered or promised: {answered or 'nothing dated'}."
