"""The rules agree with an oracle that tries every instant, and with themselves on whatever machine."""

import locale
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oracle import at_random, verdict
from trial import Trial, by_rules, story_of


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**63))
def test_rules_and_oracle_agree(seed: int) -> None:
    trial = at_random(Random(seed))
    assert by_rules(trial) == verdict(trial), trial


def test_a_limit_that_may_have_stood_still_is_not_missed_by_the_time_reported() -> None:
    """Found by the long run: the clock ran again at a moment that the demand, too, can have come at."""
    trial = Trial(
        zone="Africa/Cairo",
        asked=(3862096, 3862112),
        answered=(3862104, 3862160),
        word="fulfils",
        number=2,
        unit="hours",
        elapsed=(5, 9),
        as_of=date(2025, 1, 27),
        by_law=True,
        stopped=(3862096, 3862112),
        again=(3862088, 3862104),
        restarted="where it stood",
    )
    assert by_rules(trial) == verdict(trial) == "cannot tell"


def test_the_trials_come_to_every_verdict_that_dates_can_give() -> None:
    random = Random(7)
    found = Counter(verdict(at_random(random)) for _ in range(600))
    assert min(found[word] for word in ("met", "missed", "silent", "open", "cannot tell")) >= 20


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The machine's zone and locale can be set, and are put back."""
    before = locale.setlocale(locale.LC_ALL)
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()
    locale.setlocale(locale.LC_ALL, before)


def test_no_finding_changes_with_the_machines_zone_or_locale(elsewhere: pytest.MonkeyPatch) -> None:
    random = Random(11)
    told = [(story_of(trial), trial.as_of.isoformat()) for trial in (at_random(random) for _ in range(60))]
    answers = set()
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu"):
        elsewhere.setenv("TZ", zone)
        time.tzset()
        for place in ("C", "C.UTF-8"):
            try:
                locale.setlocale(locale.LC_ALL, place)
            except locale.Error:
                continue  # Not every system has the second; the first is everywhere.
            answers.add("".join(story.findings(day).model_dump_json() for story, day in told))
    assert len(answers) == 1
