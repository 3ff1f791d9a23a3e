"""Sentences of our own in each language: their kind, who acts, at whom, how many, and when.

A file a language, a line a sentence: the sentence | who > at whom | the figure | the day, if it says one; "-"
where it says none. Under "none" stand sentences that tell of no event: denied, possible, demanded by a law.
"""

from pathlib import Path
from typing import Final

import pytest

from intake.suggesting import only, suggested

_CODES: Final = {
    "english": "en",
    "english_counts": "en",
    "french": "fr",
    "german": "de",
    "korean": "ko",
    "portuguese": "pt",
    "serbian": "sr",
    "spanish": "es",
}


def _lines(language: str) -> list[tuple[str, str, list[str]]]:
    text = Path(__file__).with_name(f"{language}.txt").read_text(encoding="utf-8")
    return [
        (_CODES[language], kind, line.split(" | "))
        for kind, *lines in (block.splitlines() for block in text.split("# ")[1:])
        for line in lines
    ]


_TOLD: Final = [line for language in _CODES for line in _lines(language)]


@pytest.mark.parametrize(("language", "kind", "line"), [line for line in _TOLD if line[1] != "none"])
def test_told(language: str, kind: str, line: list[str]) -> None:
    sentence, parties, figure, *when = line
    event = only(sentence, language)
    assert event.kind == kind
    assert f"{event.actor or '-'} > {event.target or '-'}" == parties
    assert (f"{event.count} {event.count_unit}" if event.count else "-") == figure
    assert not when or [event.date] == when


@pytest.mark.parametrize(("language", "kind", "line"), [line for line in _TOLD if line[1] == "none"])
def test_none(language: str, kind: str, line: list[str]) -> None:
    assert [(event.kind, event.why) for event in suggested(line[0], language)] == []
