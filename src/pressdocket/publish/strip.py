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
from pressdocket.records.wording import MONTHS, date_in_words, day, local

_STUB = 0.14
_LONG = timedelta(days=92)
_POINT = timedelta(days=1, hours=1)
_OPEN = timedelta(days=7)
"""How far a mark with an open end reaches into the open, where nothing bounds it."""
_NEVER = datetime.min.replace(tzinfo=UTC)


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
    """The figure, or None when fewer than two things are dated, or none but by publication."""
    dated = list(_dated(events, findings))
    if len(dated) < 2 or all(mark.read.derived for mark in dated):
        return None
    axis = _Axis.over([mark for mark in dated if not mark.long] or dated)
    marks = tuple(_mark(mark, axis) for mark in dated)
    stubbed = any(mark.start < axis.start for mark in dated)
    return Strip(
        marks=marks,
        ticks=(*_stub_tick(dated, axis, zone), *_ticks_of(dated, axis, zone)),
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
    floors = {answer: f.answered.earliest for f in findings.demands if f.answered for answer in f.answers}
    for event, lane in lanes:
        read = reads.get(event)
        if read is None:
            continue
        earliest, latest = read.span.earliest or floors.get(event), read.span.latest
        if earliest is None and latest is None:
            continue
        end = latest or (earliest or _NEVER) + _OPEN
        yield _Dated(events[event], lane, read, earliest or end - _OPEN, end)


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
    span = mark.read.span
    vague = (
        mark.read.approximate
        or mark.read.uncertain
        or (not span.lasting and None not in (span.earliest, span.latest) and mark.end - mark.start > _POINT)
    )
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
        soft_start=vague or span.earliest is None,
        soft_end=vague or span.latest is None,
        point=not vague and None not in (span.earliest, span.latest) and mark.end - mark.start <= _POINT,
        label=date_in_words(mark.read),
    )


def _ticks(axis: _Axis, zone: str) -> list[Tick]:
    ticks: list[Tick] = []
    first = local(axis.start, zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    months = -(-(axis.end - axis.start).days // 30)
    step = max(1, -(-months // 6))
    moment = first + relativedelta(months=1)
    while moment.astimezone(UTC) < axis.end and len(ticks) < 12:
        with_year = not ticks or moment.month <= step
        ticks.append(Tick(at=axis.at(moment.astimezone(UTC)), label=_month(moment, with_year=with_year)))
        moment += relativedelta(months=step)
    return ticks


def _ticks_of(dated: Sequence[_Dated], axis: _Axis, zone: str) -> list[Tick]:
    """Days on a short axis, months on a longer one."""
    months = _ticks(axis, zone)
    return months if len(months) > 1 else _day_ticks(dated, axis, zone)


def _day_ticks(dated: Sequence[_Dated], axis: _Axis, zone: str) -> list[Tick]:
    """The first and the last day, where less than two months begin on the axis."""
    short = [mark for mark in dated if not mark.long] or dated
    first, last = min(mark.start for mark in short), max(mark.end for mark in short) - timedelta(seconds=1)
    days = dict.fromkeys((day(first, zone), day(last, zone)))
    return [Tick(at=axis.at(moment), label=label) for label, moment in zip(days, (first, last), strict=False)]


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
