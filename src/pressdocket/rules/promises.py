"""Promises: open until an event keeps or breaks them (RECORDS.md, Rules, "Promises")."""

from pressdocket.records.event import Event
from pressdocket.records.findings import PromiseFinding, ReadDate
from pressdocket.records.kinds import PROMISES
from pressdocket.records.when import Span
from pressdocket.records.wording import date_in_words, plural, span_in_words
from pressdocket.rules.accepted import accepted_due, accepted_when
from pressdocket.rules.deadlines import readings_of
from pressdocket.rules.known import Known, once


def is_promise(event: Event) -> bool:
    """Whether an event is a commitment; what was demanded and never promised is none."""
    return event.kind in PROMISES


@once
def promise_finding(known: Known, promise: Event) -> PromiseFinding:
    """Open, kept or broken, by the last such link out by then; days are counted from its latest date."""
    made = accepted_when(known, promise)
    ends = [link for link in known.links_to(promise.id) if link.kind.value in ("fulfils", "breaks")]
    if ends:
        last = max(ends, key=lambda link: _order(accepted_when(known, known.index.events[link.source])))
        ending = known.index.events[last.source]
        on = date_in_words(accepted_when(known, ending))
        kept = last.kind.value == "fulfils"
        return PromiseFinding(
            event=promise.id,
            state="kept" if kept else "broken",
            days_open=None,
            why=f"{'Kept' if kept else 'Broken'}: {on}.",
            by=ending.id,
        )
    days = _days_open(known, made)
    least = "" if made and made.span.earliest and not made.contested else "at least "
    since = (
        f"Open for {least}{plural(days, 'day')}"
        if days is not None
        else "Open; when it was made is not reported"
    )
    since += _promised_by(known, promise, made)
    return PromiseFinding(
        event=promise.id, state="open", days_open=days, why=f"{since}. {_so_far(known, promise)}"
    )


def _order(read: ReadDate | None) -> float:
    latest = read.span.latest if read else None
    return latest.timestamp() if latest else 0.0


def _days_open(known: Known, made: ReadDate | None) -> int | None:
    latest = made.span.latest if made else None
    return max((known.as_of.moment - latest).days, 0) if latest else None


def _so_far(known: Known, promise: Event) -> str:
    if any(link.kind.value == "partly" for link in known.links_to(promise.id)):
        return "Kept in part so far."
    return "Nothing reported for or against."


def _promised_by(known: Known, promise: Event, made: ReadDate | None) -> str:
    """By when it was promised, where a report says so."""
    named = accepted_due(known, promise)
    if named is None:
        return ""
    zone, start = known.zone(promise), made.span if made else Span(None, None)
    where = known.case.jurisdiction
    spans = [reading.span for due in named.dues for reading in readings_of(due, start, zone, where)]
    ends = [span.latest for span in spans if span.latest]
    if not ends:
        return ""
    past = ", which has passed" if max(ends) <= known.as_of.moment else ""
    days = dict.fromkeys(span_in_words(Span(None, end), zone).removeprefix("by ") for end in sorted(ends))
    return f"; promised by {' or '.join(days)}{past}"
