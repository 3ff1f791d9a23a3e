"""Figures in a report that may not be what its author wrote: lost or altered in translation."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Doubt:
    """`start` to `end` of a doubtful figure in code points, what to do, and how it may have read."""

    start: int
    end: int
    title: str
    line: str


_LOST: Final = re.compile(r"\b(?:XX?NUMX+|NUMX+|X{4,})\b")
_TWO_WAYS: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d)(?!\s*%)")


def doubts_in(text: str) -> tuple[Doubt, ...]:
    """In the order of the text."""
    lost = (
        Doubt(found.start(), found.end(), "Figure lost", "in translation") for found in _LOST.finditer(text)
    )
    two_ways = (
        Doubt(found.start(), found.end(), "Check the figure", _readings(found[0]))
        for found in _TWO_WAYS.finditer(text)
    )
    return tuple(sorted((*lost, *two_ways), key=lambda doubt: doubt.start))


def _readings(figure: str) -> str:
    whole, part = figure.split(".")
    return f"{whole},{part} or {whole}.{part.rstrip('0') or '0'}?"
