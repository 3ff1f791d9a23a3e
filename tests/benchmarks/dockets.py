"""The dockets that are measured, made in a process that is not: making one takes more memory than use."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.made import ledgers, obliged, wide
from benchmarks.measured import Measured
from benchmarks.pairs import GROWN
from benchmarks.words import latin
from pressdocket.desk.exporting import exchange_json
from pressdocket.records.contents import Contents
from pressdocket.records.identity import new_id
from pressdocket.records.report import Report, sha256
from pressdocket.store.docket import Docket

EVENTS: Final = 100_000
LEDGER_CASES: Final = 500
LISTED: Final = (20_000, 10)
"""Events, and how many of them a case has, where cases are listed."""

ALIKE: Final = 2_000

USED_CASES: Final = 40
USED_DEMANDS: Final = 10
"""A demand comes with its answer: two events."""
HUNDRED: Final = (20, 100)
"""Cases, and the demands of each."""
DRAWN: Final = {"drawn.docket": 500, "crowded.docket": 5_000}
"""Demands of the only case."""


def now() -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC)


def opened(path: Path) -> Docket:
    return Docket.open(path, clock=now, who="benchmark")


def made(path: Path) -> Docket:
    """An empty docket, in place of whatever was there."""
    path.unlink(missing_ok=True)
    return Docket.create(path, clock=now, who="benchmark")


def make_wide(folder: Path, scale: int) -> Measured:
    """wide.docket, edited.docket with the same records, and wide.json."""
    contents = wide(EVENTS // scale)
    _store(folder / "wide.docket", contents)
    shutil.copy(folder / "wide.docket", folder / "edited.docket")
    (folder / "wide.json").write_text(exchange_json(contents), encoding="utf-8")
    return _nothing()


def make_ledgers(folder: Path, scale: int) -> Measured:
    _store(folder / "ledgers.docket", ledgers(LEDGER_CASES // scale))
    return _nothing()


def make_obliged(folder: Path, scale: int) -> Measured:
    _store(folder / "obliged.docket", obliged(LEDGER_CASES // scale))
    return _nothing()


def make_hundred(folder: Path, scale: int) -> Measured:
    """hundred.docket, and changed.docket with the same records."""
    cases, demands = HUNDRED
    _store(folder / "hundred.docket", ledgers(cases // min(scale, cases), demands))
    shutil.copy(folder / "hundred.docket", folder / "changed.docket")
    return _nothing()


def make_grown(folder: Path, scale: int) -> Measured:
    for step, cases in enumerate(GROWN):
        _store(folder / f"grown-{step}.docket", ledgers(max(cases // scale, 2)))
    return _nothing()


def make_listed(folder: Path, scale: int) -> Measured:
    events, per_case = LISTED
    _store(folder / "listed.docket", wide(events // scale, per_case))
    return _nothing()


def make_alike(folder: Path, scale: int) -> Measured:
    """Reports of 600 words with names and figures of the field; each tenth is the one before, reworded."""
    random, reports = Random(7), list[Report]()
    names, text = ("Telegram", "Germany", "YouTube", "South Korea"), ""
    for number in range(ALIKE // scale):
        sentences = [latin().sentence(random, 12) for _ in range(48)]
        told = f"{random.choice(names)} removed {random.randrange(10, 99)} of {random.randrange(100, 999)}."
        anew = number % 10
        text = "\n".join([*sentences, told]) if anew else f"{text}\n{sentences[0]}"
        body = f"Report {number}\n{text}"
        spoken = "de" if number % 2 else "en"
        reports.append(
            Report(
                id=new_id(now()),
                title=f"Report {number}",
                text=body,
                text_hash=sha256(body),
                language=spoken,
                url=f"https://paper.example/{number}",
                retrieved=now(),
            )
        )
    _store(folder / "alike.docket", Contents(reports=tuple(reports)))
    return _nothing()


def make_used(folder: Path, scale: int) -> Measured:
    _store(folder / "used.docket", ledgers(USED_CASES, max(2, USED_DEMANDS // scale)))
    return _nothing()


def make_drawn(folder: Path, scale: int) -> Measured:
    for name, demands in DRAWN.items():
        _store(folder / name, ledgers(1, demands // scale))
    return _nothing()


def _store(path: Path, contents: Contents) -> None:
    with made(path) as docket:
        docket.write(contents.records(), reason="made up")


def _nothing() -> Measured:
    return Measured(lambda: 0.0)
