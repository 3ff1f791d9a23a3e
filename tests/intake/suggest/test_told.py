"""Sentences of our own, a file a language: their kind, who acts, at whom, how many.

A line is: the sentence | who > at whom | the figure; "-" where it says none.
"""

from pathlib import Path
from typing import Final

import pytest

from intake.suggesting import only

_FILES: Final = (
    ("en", "english"),
    ("en", "english_counts"),
    ("es", "spanish"),
    ("fr", "french"),
    ("pt", "portuguese"),
)


def _lines(language: str, name: str) -> list[tuple[str, str, str, str, str]]:
    blocks = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8").split("# ")[1:]
    found = []
    for kind, *lines in (block.splitlines() for block in blocks):
        for line in lines:
            sentence, parties, figure = line.rsplit(" | ", 2)
            found.append((language, kind, sentence, parties, figure))
    return found


@pytest.mark.parametrize(
    ("language", "kind", "sentence", "parties", "figure"),
    [line for language, name in _FILES for line in _lines(language, name)],
)
def test_told(language: str, kind: str, sentence: str, parties: str, figure: str) -> None:
    event = only(sentence, language)
    assert event.kind == kind
    assert f"{event.actor or '-'} > {event.target or '-'}" == parties
    assert (f"{event.count} {event.count_unit}" if event.count else "-") == figure
