"""Where the windows of rival figures lie on the axis they share."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from pressdocket.desk.ledger import Window
from pressdocket.records.findings import ReadDate
from pressdocket.records.wording import day, local


def windows(dates: Mapping[UUID, ReadDate | None]) -> dict[UUID, Window]:
    """Each event's window from 0 to 1; an open end runs to the end of the axis and is soft."""
    axis = _axis(dates.values())
    if axis is None:
        return {}
    first, length = axis[0], (axis[1] - axis[0]).total_seconds()

    def at(moment: datetime) -> float:
        return (moment - first).total_seconds() / length

    return {
        event: Window(
            start=at(read.span.earliest) if read.span.earliest else 0.0,
            end=at(read.span.latest) if read.span.latest else 1.0,
            soft_start=read.approximate or read.derived or read.span.earliest is None,
            soft_end=read.approximate or read.span.latest is None,
        )
        for event, read in dates.items()
        if read is not None and (read.span.earliest or read.span.latest)
    }


def days_under(dates: Sequence[ReadDate | None]) -> tuple[str, str, str]:
    """The first, middle and last day of the axis, with years where they differ; empty without an axis."""
    axis = _axis(dates)
    if axis is None:
        return "", "", ""
    zone, first, last = _zone(dates), axis[0], axis[1] - timedelta(microseconds=1)
    year = local(first, zone).year != local(last, zone).year
    first_day, middle, last_day = (
        day(moment, zone, year=year) for moment in (first, first + (last - first) / 2, last)
    )
    return first_day, "" if middle in (first_day, last_day) else middle, last_day


def _axis(dates: Iterable[ReadDate | None]) -> tuple[datetime, datetime] | None:
    """From the first to the last end known, with room for ends that are open; None if that is no time."""
    spans = [read.span for read in dates if read is not None]
    ends = [end for span in spans for end in (span.earliest, span.latest) if end is not None]
    if not ends or len(spans) < 2 or min(ends) == max(ends):
        return None
    room = (max(ends) - min(ends)) / 8
    before = room if any(span.earliest is None and span.latest for span in spans) else timedelta()
    after = room if any(span.latest is None and span.earliest for span in spans) else timedelta()
    return min(ends) - before, max(ends) + after


def _zone(dates: Iterable[ReadDate | None]) -> str:
    return next(read.zone for read in dates if read is not None)
