"""What a report says once of a party: its short name, and which office a person holds."""

from collections.abc import Iterator
from itertools import pairwise

from pressdocket.intake.suggest.naming import AUTHORITY, Mention
from pressdocket.intake.suggest.passage import Passage


def _shortened(passage: Passage) -> Iterator[tuple[str, Mention]]:
    """Short names that stand in brackets after the long one: "Data Protection Commission (DPC)"."""
    for long, short in pairwise(passage.mentions):
        bracketed = passage.low(short.first - 1) == "(" and passage.low(short.last) == ")"
        if bracketed and short.first - 1 == long.last and short.name.isupper() and " " in long.name:
            yield short.name, long


def _held(passage: Passage, titles: frozenset[str]) -> Iterator[tuple[Mention, str]]:
    """Persons with an office beside them: "the judge, Ana Sousa", "Ana Sousa, minister of justice"."""
    for one, other in pairwise(passage.mentions):
        between = passage.lows[one.last : other.first]
        behind = one.kind == "person" and between in ((",",), (",", "the"))
        office, person = (other, one) if behind else (one, other)
        titled = passage.low(office.first) in titles
        official = office.kind in AUTHORITY and office.single and (office.common or office.generic or titled)
        joined = titled if behind else between in ((), (",",))
        if person.kind == "person" and official and joined:
            yield person, office.kind


def as_meant(passages: tuple[Passage, ...], titles: frozenset[str]) -> tuple[Passage, ...]:
    """With short names as the long ones and persons in their office: "Sousa" for "the judge, Ana Sousa"."""
    offices: dict[str, Mention] = {}
    short = {name: long for passage in passages for name, long in _shortened(passage)}
    for passage in passages:
        for mention in passage.mentions:
            if mention.kind in AUTHORITY and mention.person:
                offices.setdefault(mention.name.split()[-1], mention)
        for person, kind in _held(passage, titles):
            offices.setdefault(person.name.split()[-1], person._replace(kind=kind))
    if not offices and not short:
        return passages
    return tuple(
        passage._replace(mentions=tuple(_meant(mention, offices, short) for mention in passage.mentions))
        for passage in passages
    )


def _meant(mention: Mention, offices: dict[str, Mention], short: dict[str, Mention]) -> Mention:
    if mention.kind == "name" and mention.name in short:
        long = short[mention.name]
        return mention._replace(kind=long.kind, name=long.name, party=long.party)
    holder = offices.get(mention.name.split()[-1]) if mention.kind in ("name", "person") else None
    if holder is None:
        return mention
    one, other = sorted((holder.name, mention.name), key=len)
    return mention._replace(kind=holder.kind, name=other, person=True) if other.endswith(one) else mention
