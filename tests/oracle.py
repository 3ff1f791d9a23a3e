"""A second way to a verdict, written apart from the rules: every instant of small intervals is tried.

Instants are whole numbers of ticks, eight to the hour, since 1970 in UTC. Intervals end on whole hours and
clocks stand at quarters, so that whatever differs between two instants differs between two ticks as well.

`python tests/oracle.py 1000000` tries as many demands at random as it is told and stops at the first that the
rules judge otherwise.
"""

import sys
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "src")]

import holidays

from trial import HOUR, Shift, Span, Trial, Unit, by_rules, moment

NEVER: Final = 100 * 365 * 24 * HOUR
"""A tick that stands for as late as one likes: in 2069."""
ZONES: Final = (
    *("Asia/Seoul", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"),
    *("Africa/Cairo", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Chatham", "Asia/Beirut", "Asia/Kolkata"),
)
DAYS: Final = (
    *("2024-03-30", "2024-10-26", "2024-03-09", "2024-11-02", "2011-12-29", "2018-11-03", "2024-04-06"),
    *("2024-09-13", "2024-12-30", "2024-02-28", "2024-07-15", "2025-01-26"),
)
WEEKENDS: Final = {"KR": (5, 6), "BA": (5, 6), "MA": (5, 6), "JO": (4, 5)}
"""The days on which nobody works in each place; all but the first have holidays on calculated dates."""
MOONS: Final = ("2024-04-08", "2024-06-13", "2024-09-13", "2025-03-28", "2025-06-04")
"""Shortly before some of these holidays."""


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


@lru_cache(maxsize=256)
def resting(year: int, place: str, shift: Shift) -> frozenset[date]:
    """The public holidays of a year, those on calculated dates with a shift."""
    if place == "KR":
        return frozenset(holidays.country_holidays("KR", years=year))
    named = holidays.country_holidays(place, years=year, language="en_US")
    guessed = {day for day, name in named.items() if all("estimated)" in one for one in name.split("; "))}
    moved = {day + timedelta(days=shift) for day in guessed} if shift is not None else set()
    return frozenset({*named} - guessed | moved)


@lru_cache(maxsize=200_000)
def last_day(day: date, number: int, unit: Unit, place: str, shift: Shift) -> date:
    """The day with which a limit counted from a day ends."""
    if unit == "days":
        return date.fromordinal(day.toordinal() + number)
    if unit == "months":
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    passed = 0
    while passed < number:
        day = date.fromordinal(day.toordinal() + 1)
        rests = day.weekday() in WEEKENDS[place] or day in resting(day.year, place, shift)
        passed += not rests
    return day


def due_at(tick: int, trial: Trial, number: int, shift: Shift = None) -> int:
    """When the limit has run out that began at a tick: the first tick too late."""
    if trial.unit == "hours":
        return tick + number * HOUR
    last = last_day(local_day(tick, trial.zone), number, trial.unit, trial.place, shift)
    return end_of(last, trial.zone)


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
    if answered:  # Nothing is answered before it is asked, also where a later answer follows.
        asked = range(asked.start, min(asked.stop, answered[1]))
    elif trial.acknowledged:
        asked = range(asked.start, min(asked.stop, trial.acknowledged[1]))
    beginnings = set(_beginnings(trial, asked))
    dues_of = {began: set(_dues(trial, began, number)) for began in {began for _, began in beginnings}}
    runs = {(start, due) for start, began in beginnings for due in dues_of[began]}
    if not runs:
        return "cannot tell"  # What is reported of its beginning does not fit.
    if answered and trial.word == "fulfils":
        late = {
            then >= due
            for start, due in runs
            for then in (max(start, answered[0]), answered[1] - 1)
            if start < answered[1]
        }
        said = set(_late_by_elapsed(trial, {start: due_at(start, trial, number) for start in asked}))
        if True in said and _began_later(trial, asked, number):
            said = set()  # Of a limit that began later it can only show that it was kept.
        if len(late) == len(said) == 1 and late != said:
            return "cannot tell"
        decided = said if len(said) == 1 else late
        return ("missed" if decided.pop() else "met") if len(decided) == 1 else "cannot tell"
    now = end_of(trial.as_of, trial.zone)
    dues = [due for _, due in runs]
    if max(dues) <= now:
        return "missed" if answered else "silent"
    return "cannot tell" if max(dues) >= NEVER and min(dues) <= now else "open"


def _beginnings(trial: Trial, asked: range) -> Iterator[tuple[int, int]]:
    """Each instant from which an answer can have come, and one at which the clock can have begun then."""
    if trial.clock == "sent" or not trial.by_law:
        yield from ((start, start) for start in asked)
    elif trial.clock == "failed complaint":
        failed = range(*trial.begun) if trial.begun else (0, NEVER)
        yield from {(start, max(start, tick)) for start in asked for tick in failed}
    else:
        words = [span[1] for span in (trial.answered, trial.acknowledged) if span]
        latest = min(words) if words else NEVER + 1
        arrived = (
            set(range(*trial.begun))
            if trial.begun
            else {NEVER, *range(asked.start, min(latest, asked.stop + 24 * HOUR))}
        )
        if not trial.begun and words:
            arrived.add(latest - 1)
        yield from {(tick, tick) for start in asked for tick in arrived if start <= tick < latest}


def _dues(trial: Trial, began: int, number: int) -> Iterator[int]:
    """When the limit has run out that began at a tick, for every way in which the clock can have stood.

    A count begun anew may find the holidays elsewhere than the one before it, which the rules allow for.
    """
    for shift in trial.shifts:
        due = due_at(began, trial, number, shift)
        stood = _stood(trial, due)
        if trial.stopped is None or not trial.by_law or any(stop >= due for stop in range(*trial.stopped)):
            yield due
        if trial.restarted == "anew":
            starts = {max(began, again) for _, again in stood}
            yield from (due_at(start, trial, number, new) for start in starts for new in trial.shifts)
        else:
            yield from {due + max(0, again - max(stop, began)) for stop, again in stood}


def _stood(trial: Trial, due: int) -> set[Span]:
    """Each stop before a limit has run out, with each moment that the clock can have run again."""
    if trial.stopped is None or not trial.by_law:
        return set()
    return {
        (stop, again)
        for stop in range(*trial.stopped)
        for again in (range(*trial.again) if trial.again else (stop, NEVER))
        if stop < due and stop <= again
    }


def _began_later(trial: Trial, asked: range, number: int) -> bool:
    """Whether the limit runs, or may run, from something later than the demand."""
    if trial.by_law and trial.clock != "sent":
        return True
    return any(
        again > (start if trial.restarted == "anew" else max(start, stop))
        for start in asked
        for stop, again in _stood(trial, due_at(start, trial, number))
    )


def _late_by_elapsed(trial: Trial, dues: dict[int, int]) -> Iterator[bool]:
    """Whether an answer so long after each instant of the demand was late, for every length reported."""
    if trial.elapsed is None or trial.unit not in ("hours", "days"):
        return
    more, less = trial.elapsed
    low = 0 if more is None else more * HOUR + 1
    spans = {due - tick for tick, due in dues.items()}
    high = max(low, *spans) + 2 if less is None else less * HOUR
    yield from {length >= span for span in (min(spans), max(spans)) for length in range(low, high)}


def at_random(random: Random) -> Trial:
    """A trial near some change of the clocks or a holiday; intervals of up to eight hours."""
    zone, unit = random.choice(ZONES), random.choice(("hours", "days", "working days", "months"))
    place = random.choice(("KR", "BA", "MA", "JO")) if unit == "working days" else "KR"
    days = DAYS if place == "KR" or random.random() < 0.2 else MOONS
    day = date.fromisoformat(random.choice(days)) + timedelta(days=random.randint(-1, 1))
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
    trial = Trial(
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
        place=place,
    )
    return _moved(trial, random) if by_law and random.random() < 0.6 else trial


def _moved(trial: Trial, random: Random) -> Trial:
    """The same under a clock that something else starts or stops; intervals of an hour or two."""

    def about(tick: int, most: int) -> Span:
        start = (tick // HOUR + random.randint(-most, most)) * HOUR
        return start, start + random.randint(1, 2) * HOUR

    start = trial.asked[0]
    asked = start, min(trial.asked[1], start + 2 * HOUR)
    clock = random.choices(("sent", "received", "failed complaint"), (2, 4, 2))[0]
    limit = due_at(start, trial, trial.number) - start
    begun = about(start + 2 * HOUR, 4) if clock != "sent" and random.random() < 0.7 else None
    stopped = about(start + int(limit * random.uniform(0, 1.1)), 2) if random.random() < 0.5 else None
    again = about(stopped[0] + int(limit * random.uniform(0, 0.8)), 2) if stopped else None
    if again and stopped and (again[1] <= stopped[0] or random.random() < 0.2):
        again = None
    first = asked[1] + random.randint(0, 30) * HOUR
    late = random.randint(0, limit // HOUR) * HOUR if random.random() < 0.5 else 0
    return replace(
        trial,
        asked=asked,
        answered=trial.answered and (trial.answered[0] + late, trial.answered[1] + late),
        elapsed=trial.elapsed if random.random() < 0.8 else None,
        as_of=trial.as_of + timedelta(days=random.choice((0, 0, 1, 3, 2 * limit // (24 * HOUR)))),
        clock=clock,  # type: ignore[arg-type]
        begun=begun,
        acknowledged=(first, first + HOUR) if random.random() < 0.3 else None,
        stopped=stopped,
        again=again,
        restarted=random.choice(("anew", "where it stood")) if trial.unit == "hours" else "anew",
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
