"""Sums and percentages that a report states, worked out again."""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.findings import Gap
from pressdocket.records.quantity import Quantity
from pressdocket.records.wording import number_in_words
from pressdocket.rules.known import Known, once

_PERCENT: Final = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s?(?:%|％|percent\b|per cent\b|퍼센트)", re.IGNORECASE
)
_NEAR: Final = Decimal(3)
"""How far, in points, a stated percentage may lie from a share and still be meant for it."""


def sum_gaps(known: Known, events: Sequence[Event]) -> Iterator[Gap]:
    """Where a standing claim's parts do not make its whole, or a percentage is not its figures' share."""
    for event in events:
        yield from _gaps_of(known, event)


@once
def _gaps_of(known: Known, event: Event) -> tuple[Gap, ...]:
    said = (why for claim in known.standing(event.id) for why in checked(claim))
    return tuple(Gap(kind="does not add up", subject=event.id, why=why) for why in dict.fromkeys(said))


def checked(claim: Claim) -> Iterator[str]:
    """In words what does not add up in one claim."""
    quantity = claim.quantity
    if quantity is None or quantity.number is None or quantity.approximate or quantity.up_to is not None:
        return
    yield from _sum(quantity)
    yield from _percentages(quantity, claim.quote.exact)


def _sum(quantity: Quantity) -> Iterator[str]:
    """A single part need not be the whole; several are taken to be a breakdown of it."""
    assert quantity.number is not None
    whole = Decimal(quantity.number)
    parts = [Decimal(part.number) for part in quantity.parts]
    total = sum(parts, Decimal(0))
    if total == whole or not parts or (len(parts) == 1 and total < whole):
        return
    unit = f" {quantity.unit}" if quantity.unit else ""
    added = " and ".join(_plain(part) for part in parts)
    made = f"{added} make {_plain(total)}" if len(parts) > 1 else f"{added} are more than all"
    off = f"{_plain(abs(whole - total))} {'are missing' if total < whole else 'are too many'}"
    yield f"The parts do not add up: {made}, of {_plain(whole)}{unit}: {off}."


def _percentages(quantity: Quantity, words: str) -> Iterator[str]:
    """Percentages in the quote that lie near a share of its figures, and are not it when rounded."""
    ratios = list(_ratios(quantity))
    for found in _PERCENT.finditer(words):
        stated = Decimal(found[1].replace(",", "."))
        digits = max(-int(stated.as_tuple().exponent), 0)
        exact = [(100 * part / whole, part, whole) for part, whole in ratios]
        if not exact or any(_rounded(share, digits) == stated for share, _, _ in exact):
            continue
        share, part, whole = min(exact, key=lambda one: abs(one[0] - stated))
        if abs(share - stated) <= _NEAR:
            shown = _rounded(share, max(digits, 1))
            yield (f"“{found[0]}” does not add up: {_plain(part)} of {_plain(whole)} are {shown} %.")


def _ratios(quantity: Quantity) -> Iterator[tuple[Decimal, Decimal]]:
    assert quantity.number is not None
    number = Decimal(quantity.number)
    if quantity.of is not None and Decimal(quantity.of):
        yield number, Decimal(quantity.of)
    for part in quantity.parts:
        if number:
            yield Decimal(part.number), number


def _rounded(number: Decimal, digits: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _plain(number: Decimal) -> str:
    return number_in_words(f"{number:f}")
