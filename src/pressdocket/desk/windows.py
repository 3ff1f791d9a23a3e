"""Where the windows of rival figures lie on the axis they share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from pressdocket.desk.ledger import Window
from pressdocket.records.findings import ReadDate
from pressdocket.records.wording import day, local


def windows(dates: Mapping[UUID, ReadDate | None]) -> dict[UUID, Window]:
    """Each event's window from 0 to 1; an open end runs to the end of the axis and is soft."""
    reads = {event: read for event, read in dates.items() if read is not None}
    ends = list(_ends(reads.values()))
    if not ends or min(ends) == max(ends):
        return {}
    first, length = min(ends), (max(ends) - min(ends)).total_seconds()

    def at(moment: datetime) -> float:
        return (moment - first).total_seconds() / length

    return {
        event: Window(
            start=at(read.span.earliest) if read.span.earliest else 0.0,
            end=at(read.span.latest) if read.span.latest else 1.0,
            soft_start=read.approximate or read.derived or read.span.earliest is None,
            soft_end=read.approximate or read.span.latest is None,
        )
        for event, read in reads.items()
        if read.span.earliest or read.span.latest
    }


def days_under(dates: Sequence[ReadDate | None]) -> tuple[str, str, str]:
    """The first, middle and last day of the axis, with years where they differ; empty without an axis."""
    reads = [read for read in dates if read is not None]
    ends = list(_ends(reads))
    if not ends or min(ends) == max(ends):
        return "", "", ""
    zone, first, last = reads[0].zone, min(ends), max(ends) - timedelta(microseconds=1)
    year = local(first, zone).year != local(last, zone).year
    first_day, middle, last_day = (
        day(moment, zone, year=year) for moment in (first, first + (last - first) / 2, last)
    )
    return first_day, "" if middle in (first_day, last_day) else middle, last_day


def _ends(reads: Iterable[ReadDate]) -> Iterator[datetime]:
    for read in reads:
        yield from (end for end in (read.span.earliest, read.span.latest) if end is not None)
