"""What the record says of an event or link on a day: the analyst's choice, or what the claims say together.

RECORDS.md, Rules, "Accepted values".
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from typing import Any
from uuid import UUID

from pressdocket.records.accepted import Accepted
from pressdocket.records.claim import Claim
from pressdocket.records.due import Due
from pressdocket.records.event import Event
from pressdocket.records.findings import ReadDate, ReadDue, ReadFigure
from pressdocket.records.link import Link
from pressdocket.records.quantity import Elapsed, Quantity
from pressdocket.records.when import Span, When, hull
from pressdocket.rules.known import Known, once


@once
def accepted_when(known: Known, event: Event) -> ReadDate | None:
    """The event's date; None when no report dates it and none can be derived."""
    standing = known.standing(event.id)
    dated = [(claim, _read(claim.when, (claim.id,))) for claim in standing if claim.when]
    choice = event.when
    if choice is not None and known.holds(choice):
        chosen = _read(choice.value, choice.chosen_from)
        rivals = [read for claim, read in dated if claim.id not in choice.claims]
        return replace(chosen, contested=not all(_agree(chosen, read) for read in rivals))
    undated = [] if event.kind == "legislation" else [claim for claim in standing if not claim.when]
    return _dates_together([read for _, read in dated], _derived(known, undated))


def _read(when: When, claims: tuple[UUID, ...]) -> ReadDate:
    reading = when.reading
    return ReadDate(when.span, when.zone, when.words, reading.approximate, reading.uncertain, claims=claims)


def _derived(known: Known, undated: Sequence[Claim]) -> list[ReadDate]:
    """Each undated claim of a thing done, read as before its report's publication."""
    published = [(claim, known.report(claim).published) for claim in undated]
    return [
        ReadDate(Span(None, when.latest), when.zone, derived=True, claims=(claim.id,))
        for claim, when in published
        if when is not None and when.latest is not None
    ]


def _agree(one: ReadDate, other: ReadDate) -> bool:
    if one.span.lasting and other.span.lasting:
        return one.span == other.span
    return one.span.overlaps(other.span)


def _dates_together(dated: Sequence[ReadDate], derived: Sequence[ReadDate]) -> ReadDate | None:
    if not dated:
        return _overlap(derived) if derived else None
    if any(read.span.lasting for read in dated):
        return _lasting_together(dated)
    overlap = _overlap(dated)
    if overlap is None:
        return _hull(dated)
    # An undated claim published before all dated ones announced something still to come: it says nothing.
    past = [read for read in derived if read.span.overlaps(overlap.span)]
    return _overlap([overlap, *past]) or overlap


def _lasting_together(dated: Sequence[ReadDate]) -> ReadDate:
    lasting = [read for read in dated if read.span.lasting]
    if all(_agree(lasting[0], read) for read in dated):
        return replace(lasting[0], claims=tuple(claim for read in dated for claim in read.claims))
    return _hull(dated)


def _overlap(reads: Sequence[ReadDate]) -> ReadDate | None:
    if len(reads) == 1:
        return reads[0]
    starts = [read.span.earliest for read in reads if read.span.earliest is not None]
    ends = [read.span.latest for read in reads if read.span.latest is not None]
    span = Span(max(starts, default=None), min(ends, default=None))
    if span.earliest is not None and span.latest is not None and span.earliest >= span.latest:
        return None
    narrowest = min(reads, key=_width)
    reported = [read for read in reads if not read.derived]
    return ReadDate(
        span,
        narrowest.zone,
        narrowest.words,
        approximate=bool(reported) and all(read.approximate for read in reported),
        uncertain=narrowest.uncertain,
        derived=narrowest.derived,
        contested=narrowest.contested,
        claims=tuple(claim for read in reads for claim in read.claims),
    )


def _width(read: ReadDate) -> float:
    span = read.span
    if span.earliest is None or span.latest is None:
        return float("inf")
    return (span.latest - span.earliest).total_seconds()


def _hull(reads: Sequence[ReadDate]) -> ReadDate:
    claims = tuple(claim for read in reads for claim in read.claims)
    span = hull([read.span for read in reads])
    return ReadDate(span, reads[0].zone, contested=True, claims=claims)


@once
def accepted_figure(known: Known, event: Event) -> ReadFigure | None:
    """The event's quantity; None when no claim gives one."""
    counted = [(claim, claim.quantity) for claim in known.standing(event.id) if claim.quantity]
    choice = event.quantity
    if choice is not None and known.holds(choice):
        rivals = [quantity for claim, quantity in counted if claim.id not in choice.claims]
        contested = not all(quantities_agree(choice.value, quantity) for quantity in rivals)
        return ReadFigure(choice.value, contested, choice.chosen_from)
    if not counted:
        return None
    claims = tuple(claim.id for claim, _ in counted)
    numbers = [quantity for _, quantity in counted if quantity.number is not None]
    if not numbers:
        return ReadFigure(counted[0][1], claims=claims)
    if not all(quantities_agree(one, other) for one, other in combinations(numbers, 2)):
        return ReadFigure(None, contested=True, claims=claims)
    return ReadFigure(min(numbers, key=_vagueness), claims=claims)


def quantities_agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be one: units alike and ranges that overlap; unknown ones never contest."""
    if one.number is None or other.number is None:
        return True
    if one.unit and other.unit and one.unit.casefold() != other.unit.casefold():
        return False
    if one.of is not None and other.of is not None and Decimal(one.of) != Decimal(other.of):
        return False
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_high and other_low <= high


def bounds(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The least and most a known figure can be; an approximate one covers every number that rounds to it."""
    assert quantity.low is not None
    assert quantity.high is not None
    if not quantity.approximate:
        return quantity.low, quantity.high
    return quantity.low - _half_unit(quantity.low), quantity.high + _half_unit(quantity.high)


def _half_unit(number: Decimal) -> Decimal:
    exponent = number.normalize().as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def _vagueness(quantity: Quantity) -> tuple[Decimal, bool, int]:
    low, high = bounds(quantity)
    return high - low, quantity.of is None, -len(quantity.parts)


@once
def accepted_due(known: Known, event: Event) -> ReadDue | None:
    """The deadline the event names; contested when its readings differ."""
    choice = event.due
    named = [(claim, claim.due) for claim in known.standing(event.id) if claim.due]
    if choice is not None and known.holds(choice):
        rivals = [due for claim, due in named if claim.id not in choice.claims]
        contested = any(_meaning(due) != _meaning(choice.value) for due in rivals)
        return ReadDue((choice.value,), contested or len(choice.value.limits) > 1, choice.chosen_from)
    if not named:
        return None
    dues = tuple({_meaning(due): due for _, due in named}.values())
    claims = tuple(claim.id for claim, _ in named)
    return ReadDue(dues, len(dues) > 1 or len(dues[0].limits) > 1, claims)


def _meaning(due: Due) -> object:
    """What two deadlines must share to be one, whatever the words."""
    return (due.when.span if due.when else None), due.limits


@once
def accepted_elapsed(known: Known, link: Link) -> Elapsed | None:
    """How long the answer took, as reported or chosen; None else, or when claims differ."""
    choice = link.elapsed
    if choice is not None and known.holds(choice):
        return choice.value
    said = [(claim, claim.elapsed) for claim in known.standing(link.id) if claim.elapsed]
    if not said or any(_bounds_of(elapsed) != _bounds_of(said[0][1]) for _, elapsed in said):
        return None
    return said[0][1]


def _bounds_of(elapsed: Elapsed) -> tuple[str | None, str | None]:
    return elapsed.more_than, elapsed.less_than


@once
def is_contested(known: Known, event: Event) -> bool:
    """Whether a value is contested, or a report contradicts the event and nobody has chosen over that."""
    readings = accepted_when(known, event), accepted_figure(known, event), accepted_due(known, event)
    if any(reading is not None and reading.contested for reading in readings):
        return True
    choices: list[Accepted[Any] | None] = [event.when, event.quantity, event.due]
    settled = {claim for choice in choices if choice for claim in choice.over}
    against = [claim for claim in known.claims(event.id) if claim.stance == "contradicts"]
    return any(claim.id not in settled and known.stands(claim) for claim in against)
