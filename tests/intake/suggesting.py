"""Suggestions for sentences of our own, for the tests."""

from datetime import date
from pathlib import Path
from typing import Final

from pressdocket.intake.suggest.extractor import Extractor
from pressdocket.intake.suggest.suggestion import Suggestion

ASSETS: Final = Path(__file__).resolve().parents[2] / "assets"
EXTRACTOR: Final = Extractor(ASSETS)
WEDNESDAY: Final = date(2025, 3, 12)


def suggested(body: str, language: str = "en", on: date | None = WEDNESDAY) -> tuple[Suggestion, ...]:
    """The events of a report with a title that tells none."""
    return EXTRACTOR.suggest(f"News of the day\n\n{body}", on, language).events


def only(body: str, language: str = "en", on: date | None = WEDNESDAY) -> Suggestion:
    """The one event of a report."""
    events = suggested(body, language, on)
    assert len(events) == 1, [(event.kind, event.quote, event.why) for event in events]
    return events[0]


def kinds(body: str, language: str = "en") -> list[str]:
    return [event.kind for event in suggested(body, language)]
