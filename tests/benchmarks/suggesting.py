"""Suggestions for news reports of 600 words, against the same texts cut into sentences and words."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.measured import Measured, seconds
from pressdocket.intake.suggest.extractor import Extractor
from pressdocket.intake.suggest.words import sentences
from pressdocket.shipped import shipped

_WORDS: Final = 600
_DAY: Final = date(2025, 3, 12)
_WHO: Final = (
    "The Polish watchdog",
    "Police in Porto",
    "TikTok",
    "A court in Lisbon",
    "The company",
    "Discord",
)
_DID: Final = (
    "removed about 1,200 videos last week",
    "said on Monday that it had suspended 340 accounts and 12 pages",
    "ordered Telegram to block four channels by the end of March",
    "was expected to meet the minister, who has called the plan a mistake",
    "opened an investigation into Twitch, according to two people who know the matter",
    "told reporters that the rules, which were adopted in 2023, could be applied to every such service",
)
_WHY: Final = (
    "after complaints from parents in several towns.",
    "because the material had been shared for months without anyone noticing it.",
    "and did not say when the next step would follow.",
)


def floor(folder: Path, scale: int) -> Measured:
    """Sentences and their words, no more."""
    texts = _reports(200 // scale)
    return Measured(lambda: seconds(lambda: [tuple(sentences(text)) for text in texts]))


def ours(folder: Path, scale: int) -> Measured:
    """All events of every report."""
    texts, extractor = _reports(200 // scale), Extractor(shipped("assets"))
    return Measured(lambda: seconds(lambda: [extractor.suggest(text, _DAY, "en") for text in texts]))


def _reports(number: int) -> list[str]:
    """Reports made of the same phrases, the same every time."""
    random = Random(5)
    return [_report(random) for _ in range(number)]


def _report(random: Random) -> str:
    lines, words = ["News of the day"], 0
    while words < _WORDS:
        line = " ".join(
            f"{random.choice(_WHO)} {random.choice(_DID)}, {random.choice(_WHY)}"
            for _ in range(random.randint(1, 3))
        )
        lines.append(line)
        words += len(line.split())
    return "\n\n".join(lines)
