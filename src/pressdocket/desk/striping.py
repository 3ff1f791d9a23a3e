"""A case's mini timeline: where its demands, answers and next deadline lie on an axis from 0 to 1."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from pressdocket.desk.views import GlanceMark, GlanceStrip
from pressdocket.records.findings import DemandFinding, Findings, ReadDate
from pressdocket.records.weekdays import short_month
from pressdocket.records.wording import day, local

_POINT = timedelta(days=1, hours=1)
"""What is no wider is drawn as a point; a day can have 25 hours."""
_LONG = timedelta(days=92)
"""What is wider does not set the axis, so that the rest can be told apart."""
_OPEN = timedelta(days=7)
"""How far a date with an open end reaches into the open."""
_INSIDE = 0.04
"""Room before the first mark and after the last."""


@dataclass(frozen=True, slots=True)
class _Dated:
    lane: Literal["asked", "answered", "other"]
    start: datetime
    end: datetime
    vague: bool


def strip_of(
    findings: Findings, due: DemandFinding | None, waiting: bool, now: datetime, zone: str
) -> GlanceStrip | None:
    """The strip of a case; `due` is the demand whose deadline is shown, `waiting` whether it still runs or
    has passed unanswered. None when nothing has a date."""
    dated = list(_dated(findings))
    if not dated:
        return None
    axis = [mark for mark in dated if mark.end - mark.start <= _LONG] or dated
    limit = due.due if due else None
    ends = [mark.end for mark in axis]
    if limit and limit.latest and (waiting or limit.latest <= now):
        ends.append(limit.latest)
    if waiting:
        ends.append(now)
    first, last = min(mark.start for mark in axis), max(ends)
    width = max(last - first, timedelta(days=1))
    after = 0.0 if waiting and last == max(now, limit.latest if limit and limit.latest else now) else _INSIDE

    def at(moment: datetime) -> float:
        return min(max(_INSIDE + (1 - _INSIDE - after) * ((moment - first) / width), 0.0), 1.0)

    shown = None
    if limit and limit.latest:
        shown = at(limit.earliest or first), at(limit.latest)
    return GlanceStrip(
        first=short_month(first, zone),
        last=_last(last, now, zone, waiting=waiting),
        marks=tuple(GlanceMark(mark.lane, at(mark.start), at(mark.end), mark.vague) for mark in dated),
        due=shown,
        now=at(now) if waiting else None,
        overdue=bool(waiting and limit and limit.latest and limit.latest <= now),
    )


def _last(last: datetime, now: datetime, zone: str, *, waiting: bool) -> str:
    """ "now", the day of a deadline still to come, or the month in which the last thing happened."""
    if not waiting:
        return short_month(last - timedelta.resolution, zone)
    if last <= now:
        return "now"
    end = last - timedelta.resolution
    return (
        day(end, zone, year=False)
        if local(end, zone).year == local(now, zone).year
        else short_month(end, zone)
    )


def _dated(findings: Findings) -> Iterator[_Dated]:
    reads = {reading.event: reading.when for reading in findings.readings if reading.known and reading.when}
    floors = {answer: f.answered.earliest for f in findings.demands if f.answered for answer in f.answers}
    asked = dict.fromkeys(finding.event for finding in findings.demands)
    answered = dict.fromkeys(answer for finding in findings.demands for answer in finding.answers)
    answered |= dict.fromkeys(promise.event for promise in findings.promises)
    yield from _lane("asked", list(asked), reads, {})
    yield from _lane("answered", list(answered), reads, floors)
    if not any(event in reads for event in (*asked, *answered)):
        yield from _lane("other", list(reads), reads, {})


def _lane(
    lane: Literal["asked", "answered", "other"],
    events: Sequence[UUID],
    reads: dict[UUID, ReadDate],
    floors: dict[UUID, datetime | None],
) -> Iterator[_Dated]:
    """What of some events is dated; `floors` are moments that an open beginning cannot lie before."""
    for event in events:
        read = reads.get(event)
        if read is None:
            continue
        start, end = read.span.earliest or floors.get(event), read.span.latest
        if start is None:
            start = end - _OPEN if end else None
        elif end is None or end <= start:
            end = start + _OPEN
        if start is None or end is None:
            continue
        vague = read.approximate or read.uncertain or None in (read.span.earliest, read.span.latest)
        yield _Dated(lane, start, end, vague or (not read.span.lasting and end - start > _POINT))
