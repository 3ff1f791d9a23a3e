"""What reports disagree about, in a few words: "60 days or 60 working days"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from pressdocket.records.claim import Claim
from pressdocket.records.due import Due
from pressdocket.records.findings import DemandFinding, EventReading
from pressdocket.records.wording import day, limit_in_words, local, plural, quantity_in_words, span_in_words

_MOMENT = timedelta.resolution
"""The end of a deadline is the first moment that no longer belongs to it."""


@dataclass(frozen=True, slots=True)
class Contest:
    """How many readings there are ("2 readings"), and which ("3 Feb or 27 Feb 2026")."""

    aside: str
    text: str


def contest_of(
    reading: EventReading | None, claims: Sequence[Claim], demand: DemandFinding | None, zone: str
) -> Contest:
    """What the claims of a contested event say differently: of its deadline, figure or date, the first that
    differs; else that a report contradicts it, in the report's words."""
    for what, said in _fields(reading, claims):
        values = list(dict.fromkeys(said))
        if len(values) > 1:
            text = f"{what}: {_either(values)}."
            return Contest(plural(len(values), "reading"), f"{text} {_dues(demand, zone)}".strip())
    against = [claim for claim in claims if claim.stance == "contradicts"]
    if against:
        return Contest(
            plural(len(against), "denial"), f"A report contradicts it: “{against[0].quote.exact[:160]}”"
        )
    return Contest("disputed", "Reports disagree about one thing, and nobody has chosen yet.")


def _fields(reading: EventReading | None, claims: Sequence[Claim]) -> Iterator[tuple[str, Iterable[str]]]:
    known = [claim for claim in claims if reading is None or claim.id in reading.claims]
    said = [claim for claim in known if claim.stance == "supports"]
    yield "Time limit", (words for claim in said if claim.due for words in _due(claim.due))
    yield (
        "Figure",
        (quantity_in_words(claim.quantity) for claim in said if claim.quantity and claim.quantity.number),
    )
    yield "Date", (span_in_words(claim.when.span, claim.when.zone) for claim in said if claim.when)


def _due(due: Due) -> Iterator[str]:
    if due.when:
        yield span_in_words(due.when.span, due.when.zone)
    for limit in due.limits:
        yield f"{limit.number} {limit.unit}" if limit.number != 1 else limit_in_words(limit).replace("-", " ")


def _dues(demand: DemandFinding | None, zone: str) -> str:
    """ "3 Feb or 27 Feb 2026." of a deadline whose readings fall on different days."""
    due = demand.due if demand else None
    if due is None or due.earliest is None or due.latest is None:
        return ""
    first, last = (local(moment - _MOMENT, zone) for moment in (due.earliest, due.latest))
    if first.date() == last.date():
        return ""
    return f"{day(first, zone, year=first.year != last.year)} or {day(last, zone)}."


def _either(values: Sequence[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
