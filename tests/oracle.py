"""A second way to a verdict, written apart from the rules: every instant of small intervals is tried.

Instants are whole numbers of ticks, eight to the hour, since 1970 in UTC. Intervals end on whole hours and
clocks stand at quarters, so that whatever differs between two instants differs between two ticks as well.

`python tests/oracle.py 1000000` tries as many demands at random as it is told and stops at the first that the
rules judge otherwise.
"""

import sys
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Final, Literal
from zoneinfo import ZoneInfo

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "src")]

import holidays

from pressdocket.records.accepted import Accepted
from pressdocket.records.due import Due
from pressdocket.records.event import Place
from pressdocket.records.quantity import Elapsed, Limit
from pressdocket.records.when import When
from story import Story, on

HOUR: Final = 8
Unit = Literal["hours", "days", "working days", "months"]
ZONES: Final = (
    *("Asia/Seoul", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"),
    *("Africa/Cairo", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Chatham", "Asia/Beirut", "Asia/Kolkata"),
)
DAYS: Final = (
    *("2024-03-30", "2024-10-26", "2024-03-09", "2024-11-02", "2011-12-29", "2018-11-03", "2024-04-06"),
    *("2024-09-13", "2024-12-30", "2024-02-28", "2024-07-15", "2025-01-26"),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A demand within [asked), an answer within [answered) or none, a limit, and the end of a day in UTC.

    `old` is the number that an earlier version of the rule gave, in force until the end of `changed`.
    """

    zone: str
    asked: tuple[int, int]
    answered: tuple[int, int] | None
    word: Literal["fulfils", "refuses", "partly"]
    number: int
    unit: Unit
    elapsed: tuple[int | None, int | None] | None
    as_of: date
    by_law: bool
    old: int | None = None
    changed: date | None = None


def moment(tick: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(hours=tick / HOUR)


@lru_cache(maxsize=400_000)
def local_day(tick: int, zone: str) -> date:
    return moment(tick).astimezone(ZoneInfo(zone)).date()


@lru_cache(maxsize=100_000)
def end_of(day: date, zone: str) -> int:
    """The first tick on a later day: whatever the clocks do, by looking at each quarter of an hour."""
    tick = (day - date(1970, 1, 1)).days * 24 * HOUR - 16 * HOUR
    while local_day(tick, zone) <= day:
        tick += HOUR // 4
    return tick


@lru_cache(maxsize=64)
def resting(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("KR", years=year))


def last_day(day: date, number: int, unit: Unit) -> date:
    """The day with which a limit counted from a day ends."""
    if unit == "days":
        return date.fromordinal(day.toordinal() + number)
    if unit == "months":
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    passed = 0
    while passed < number:
        day = date.fromordinal(day.toordinal() + 1)
        passed += day.weekday() not in (5, 6) and day not in resting(day.year)
    return day


def due_at(tick: int, trial: Trial, number: int) -> int:
    """When the limit has run out that began at a tick: the first tick too late."""
    if trial.unit == "hours":
        return tick + number * HOUR
    return end_of(last_day(local_day(tick, trial.zone), number, trial.unit), trial.zone)


def verdict(trial: Trial) -> str:
    """What can be said of a trial by trying every instant."""
    if trial.old is None or trial.changed is None or not trial.by_law:
        return _verdict(trial, trial.number)
    over = end_of(trial.changed, trial.zone)
    numbers = {trial.old if tick < over else trial.number for tick in range(*trial.asked)}
    found = {_verdict(trial, number) for number in numbers}
    return found.pop() if len(found) == 1 else "cannot tell"


def _verdict(trial: Trial, number: int) -> str:
    asked, answered = range(*trial.asked), trial.answered
    if answered and trial.word == "fulfils":
        asked = range(asked.start, min(asked.stop, answered[1]))
        dues = {tick: due_at(tick, trial, number) for tick in asked}
        late = {then >= dues[tick] for tick in asked for then in range(max(tick, answered[0]), answered[1])}
        said = set(_late_by_elapsed(trial, dues))
        if len(late) == len(said) == 1 and late != said:
            return "cannot tell"
        decided = said if len(said) == 1 else late
        return ("missed" if decided.pop() else "met") if len(decided) == 1 else "cannot tell"
    if answered:  # A later answer bounds the demand as well.
        asked = range(asked.start, min(asked.stop, answered[1]))
    now = end_of(trial.as_of, trial.zone)
    if any(due_at(tick, trial, number) > now for tick in asked):
        return "open"
    return "missed" if answered else "silent"


def _late_by_elapsed(trial: Trial, dues: dict[int, int]) -> Iterator[bool]:
    """Whether an answer so long after each instant of the demand was late, for every length reported."""
    if trial.elapsed is None or trial.unit not in ("hours", "days"):
        return
    more, less = trial.elapsed
    low = 0 if more is None else more * HOUR + 1
    spans = {due - tick for tick, due in dues.items()}
    high = max(low, *spans) + 2 if less is None else less * HOUR
    yield from {length >= span for span in (min(spans), max(spans)) for length in range(low, high)}


def story_of(trial: Trial) -> Story:
    """The same as records: one demand, one answer, a limit named by a report or by law."""
    story = Story()
    limit = Limit(number=trial.number, unit=trial.unit)
    if trial.by_law:
        old = trial.old is not None and trial.changed is not None
        first = on("2000-01-01", trial.zone)
        if old:
            assert trial.changed is not None
            story.rule(
                trial.old,
                trial.unit,
                version="old",
                valid_from=first,
                valid_to=on(trial.changed.isoformat(), trial.zone),
            )
            first = on((trial.changed + timedelta(days=1)).isoformat(), trial.zone)
        story.rule(trial.number, trial.unit, version="new", valid_from=first)
    story.case = story.case.model_copy(update={"zone": trial.zone})
    early = story.report("2000-01-01")
    demand = story.demand(
        obligations=("KR-ACT",) if trial.by_law else (), place=Place(jurisdiction="KR", zone=trial.zone)
    )
    due = None if trial.by_law else Due(limits=(limit,))
    story.claim(demand, early, story.board, when=_when(trial.asked, trial.zone), due=due)
    if trial.answered:
        answer = story.removal()
        story.claim(answer, early, story.board, when=_when(trial.answered, trial.zone))
        story.link(answer, trial.word, demand, elapsed=_elapsed(trial))
    return story


def _elapsed(trial: Trial) -> Accepted[Elapsed] | None:
    if trial.elapsed is None:
        return None
    more, less = (None if end is None else str(end) for end in trial.elapsed)
    return Accepted[Elapsed](value=Elapsed(more_than=more, less_than=less), reason="as told")


def _when(span: tuple[int, int], zone: str) -> When:
    first, last = moment(span[0]), moment(span[1]) - timedelta(minutes=1)
    return When(edtf=f"[{first:%Y-%m-%dT%H:%MZ}..{last:%Y-%m-%dT%H:%MZ}]", zone=zone)


def by_rules(trial: Trial) -> str:
    return story_of(trial).verdict(trial.as_of.isoformat()).verdict


def at_random(random: Random) -> Trial:
    """A trial near some change of the clocks or a holiday; intervals of up to eight hours."""
    zone, unit = random.choice(ZONES), random.choice(("hours", "days", "working days", "months"))
    day = date.fromisoformat(random.choice(DAYS)) + timedelta(days=random.randint(-1, 1))
    start = (day - date(1970, 1, 1)).days * 24 + random.randint(-14, 30)
    number = {"hours": random.randint(1, 60), "months": random.randint(1, 2)}.get(unit, random.randint(1, 4))
    asked = start, start + random.randint(1, 8)
    span = {"hours": number, "days": 24 * number + 12, "months": 730 * number}.get(unit, 30 * number)
    changed = day + timedelta(days=random.randint(-1, 1))
    if zone == "Pacific/Apia" and changed.year == 2011:
        changed = date(2011, 12, 28)  # Samoa had no 30 December that year
    begun = max(start, start + round(span * random.uniform(-0.1, 1.8)) + random.randint(-8, 8))
    answered = (begun, begun + random.randint(1, 8)) if random.random() < 0.85 else None
    more, less = sorted(random.sample(range(2 * span + 10), 2))
    elapsed = random.choice(((more, less), (more, None), (None, less)))
    return Trial(
        zone=zone,
        asked=(asked[0] * HOUR, asked[1] * HOUR),
        answered=(answered[0] * HOUR, answered[1] * HOUR) if answered else None,
        word=random.choices(("fulfils", "refuses", "partly"), (6, 1, 1))[0],
        number=number,
        unit=unit,  # type: ignore[arg-type]
        elapsed=elapsed if answered and random.random() < 0.6 else None,
        as_of=day + timedelta(days=random.randint(0, 3 + span // 24)),
        by_law=(by_law := random.random() < 0.5),
        old=random.randint(1, 2 * number) if by_law and random.random() < 0.5 else None,
        changed=changed,
    )


def main(count: int, seed: int) -> None:
    random = Random(seed)
    for number in range(count):
        trial = at_random(random)
        rules, oracle = by_rules(trial), verdict(trial)
        if rules != oracle:
            raise SystemExit(f"{number}: the rules say {rules}, the oracle {oracle}: {trial}")
        if number % 10_000 == 9_999:
            print(f"{number + 1:,} agree", flush=True)
    print(f"{count:,} demands at random, seed {seed}: rules and oracle agree.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
