"""The register of promises: what was promised, what became of it, what was demanded and never promised."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from pressdocket.records.findings import DemandFinding, EventReading, ReadDate
from pressdocket.records.kinds import in_plain_words
from pressdocket.records.register import Entry
from pressdocket.records.wording import date_in_words, plural
from pressdocket.rules.comparing import Judged
from pressdocket.rules.known import Index

_ORDER: Final = ("broken", "open", "demanded", "kept")


def register(index: Index, judged: Iterable[Judged]) -> tuple[Entry, ...]:
    """The entries of all cases, broken promises first, then what has been open longest."""
    entries = (entry for one in judged for entry in _entries(index, one))
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[int, int, str, str]:
    return _ORDER.index(entry.state), -(entry.days_open or 0), entry.case, str(entry.event)


def _entries(index: Index, judged: Judged) -> Iterator[Entry]:
    readings = {reading.event: reading for reading in judged.findings.readings}
    for promise in judged.findings.promises:
        event = index.events[promise.event]
        yield Entry(
            case=judged.case.reference,
            event=event.id,
            platform=_name(index, event.actor),
            about=event.about or in_plain_words(event.kind),
            on=date_in_words(readings[event.id].when),
            state=promise.state,
            days_open=promise.days_open,
            by=promise.by,
            why=promise.why,
            first=_first(readings[event.id].when),
        )
    for finding in judged.findings.demands:
        if finding.answer == "nothing reported" and finding.counted and finding.verdict != "void":
            yield _demanded(index, judged, finding, readings[finding.event])


def _demanded(index: Index, judged: Judged, finding: DemandFinding, reading: EventReading) -> Entry:
    event = index.events[finding.event]
    days = _days_since(judged, reading.when)
    since = f" for {plural(days, 'day')}" if days is not None else ""
    return Entry(
        case=judged.case.reference,
        event=event.id,
        platform=_name(index, event.target),
        about=event.about or in_plain_words(event.kind),
        on=date_in_words(reading.when),
        state="demanded",
        days_open=days,
        by=None,
        why=f"Demanded, never promised; no evidence either way{since}.",
        first=_first(reading.when),
    )


def _days_since(judged: Judged, read: ReadDate | None) -> int | None:
    """Whole days since the last moment a date can mean."""
    latest = read.span.latest if read else None
    return None if latest is None else max((judged.moment - latest) // timedelta(days=1), 0)


def _first(read: ReadDate | None) -> datetime | None:
    return (read.span.earliest or read.span.latest) if read else None


def _name(index: Index, party: UUID | None) -> str:
    found = index.parties.get(party) if party else None
    return found.name if found else "not named"
