"""One event a fact: what is told twice is one suggestion, with the figures and names of both."""

from dataclasses import replace
from typing import Final, NamedTuple

from pressdocket.intake.suggest.found import BLOCKS, BY_PLATFORM, PERSONS, Found
from pressdocket.intake.suggest.naming import SERVICES, Mention
from pressdocket.intake.suggest.times import Time

_ONCE: Final = BLOCKS | PERSONS
"""Kinds of which one day sees no two with one target."""
_SHARED: Final = 2
"""Longer words that two promises share if they are one."""
_ASKING: Final = frozenset({"order", "removal_request"})


class Dated(NamedTuple):
    """An event with its time; `own` if its clause gives it, `title` if the headline tells the event,
    `words` the longer ones that tell it."""

    found: Found
    time: Time | None
    own: bool
    title: bool
    words: frozenset[str] = frozenset()


def merged(events: list[Dated]) -> list[Dated]:
    """In the order of the text. A headline is kept only if nothing below tells the same."""
    kept: list[Dated] = []
    events = _itemised(events)
    for event in sorted(
        events, key=lambda event: (event.title, -_weight(event), event.found.here, event.found.first)
    ):
        twin = next((at for at, other in enumerate(kept) if _same(other, event)), None)
        if twin is None:
            kept.append(event)
        else:
            kept[twin] = _filled(kept[twin], event)
    return sorted(kept, key=lambda event: (event.found.here, event.found.first, event.found.cue))


def _itemised(events: list[Dated]) -> list[Dated]:
    """Items of a list with the actor and the day of what is told of all of them at once, and without that."""
    items = [event for event in events if event.found.rule == "item"]
    out: list[Dated] = []
    for event in events:
        target = event.found.target
        members = target.party.split("|") if target and "|" in target.party else []
        own = [item for item in items if item.found.target and item.found.target.name in members]
        if event.found.kind == "fine" and members and event.found.amount is None and len(own) == len(members):
            whole = event
            items = [_filled(item, whole) if item in own else item for item in items]
        elif event.found.rule != "item":
            out.append(event)
    return out + items


def _weight(event: Dated) -> int:
    found = event.found
    return (
        (found.rule != "noun")
        + 2 * (found.amount is not None)
        + (found.actor is not None)
        + (found.target is not None)
        + (event.time is not None)
    )


def _same(one: Dated, other: Dated) -> bool:
    """Whether two events tell one fact."""
    a, b = one.found, other.found
    if a.kind != b.kind:
        return False
    if other.title:
        return True
    if _figures_differ(a, b) or _things_differ(one, other) or _days_differ(one, other):
        return False
    # A sum is fined once: "the EU" and "the Irish watchdog" are one.
    summed = a.amount is not None and b.amount is not None and a.amount.money and a.amount.number is not None
    at_once = a.kind in _ONCE and one.time and other.time and one.time.edtf == other.time.edtf != ""
    acting = summed or at_once or a.again or b.again or _is_one(a.actor, b.actor)
    return acting and _is_one(a.target, b.target)


def _figures_differ(a: Found, b: Found) -> bool:
    if a.rule == "item" and b.rule == "item":
        return True
    if a.amount is not None and b.amount is not None:
        return (a.amount.number, a.amount.unit) != (b.amount.number, b.amount.unit)
    if a.amount is None and b.amount is None:
        return False
    # One counts and the other does not.
    if a.kind in BY_PLATFORM:
        return _is_part(a, b)
    apart = a.kind in _ASKING | PERSONS and not (a.target and b.target)
    return apart or a.kind == "investigation"


def _things_differ(one: Dated, other: Dated) -> bool:
    a, b = one.found, other.found
    if a.kind == "commitment":
        if a.here == b.here and (a.first <= b.cue < a.last or b.first <= a.cue < b.last):
            # "promised that it will delete"
            return False
        return len(one.words & other.words) < _SHARED
    hosted = any(found.actor is not None and found.actor.kind in SERVICES for found in (a, b))
    alone = a.kind in BLOCKS and (a.target is None) != (b.target is None) and not hosted
    return alone and not (a.again or b.again)


def _days_differ(one: Dated, other: Dated) -> bool:
    """Whether two sentences give months of their own."""
    nominal = "noun" in (one.found.rule, other.found.rule)
    sure = (one.own and other.own) if nominal else (one.own or other.own)
    if not sure or one.time is None or other.time is None:
        return False
    return one.time.edtf[:7] != other.time.edtf[:7] and one.found.here != other.found.here


def _is_part(one: Found, other: Found) -> bool:
    """Whether one counts what the other names."""
    counted, named = (one, other) if one.amount is not None else (other, one)
    if counted.amount is None or named.amount is not None:
        return False
    return counted.target is None and named.target is not None and not named.target.common


def _is_one(one: Mention | None, other: Mention | None) -> bool:
    """Whether two mentions may be one party: "a federal judge" may be any judge that is named."""
    if one is None or other is None:
        return True
    same = one.kind == other.kind and (one.common or other.common)
    if one.party and one.party == other.party:
        return True
    return same or {one.kind, other.kind} == {"country", "government"} or _alike(one.name, other.name)


def _alike(one: str, other: str) -> bool:
    """Whether two names share a word that tells them apart from others."""
    a, b = one.casefold(), other.casefold()
    return (
        a in b
        or b in a
        or bool(set(a.split()) & set(b.split()) - {"the", "of", "and", "court", "commission", "police"})
    )


def _is_nearer(one: Dated, other: Dated) -> bool:
    """Whether one gives the day in the month, or the month in the year, that the other gives."""
    if one.time is None or other.time is None:
        return False
    plain = "/" not in one.time.edtf + other.time.edtf and "[" not in one.time.edtf
    return plain and len(one.time.edtf) > len(other.time.edtf) and one.time.edtf.startswith(other.time.edtf)


def _filled(kept: Dated, other: Dated) -> Dated:
    found = kept.found
    found = replace(
        found,
        actor=found.actor or other.found.actor,
        target=found.target or other.found.target,
        amount=found.amount or other.found.amount,
    )
    time = other.time if other.own and (not kept.own or _is_nearer(other, kept)) else kept.time or other.time
    return Dated(found, time, kept.own or other.own, kept.title, kept.words)
