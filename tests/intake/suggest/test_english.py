"""English sentences of our own: their kind, who acts, at whom, how many.

english.txt has a line a sentence: the sentence | who > at whom | the figure; "-" where it says none.
"""

from pathlib import Path
from typing import Final

import pytest

from intake.suggesting import only

_TOLD: Final = Path(__file__).with_name("english.txt").read_text(encoding="utf-8")
_LINES: Final = [
    (kind, *line.rsplit(" | ", 2))
    for kind, *lines in (block.splitlines() for block in _TOLD.split("# ")[1:])
    for line in lines
]


@pytest.mark.parametrize(("kind", "sentence", "parties", "figure"), _LINES)
def test_told(kind: str, sentence: str, parties: str, figure: str) -> None:
    event = only(sentence)
    assert event.kind == kind
    assert f"{event.actor or '-'} > {event.target or '-'}" == parties
    assert (f"{event.count} {event.count_unit}" if event.count else "-") == figure
