"""Working days by public holidays: a country's from the `holidays` library, the Union's from our table."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from typing import Final

_UNION: Final[dict[int, tuple[str, ...]]] = {
    2023: ("04-06", "04-07", "04-10", "05-18", "05-19", "05-29"),
    2024: ("03-28", "03-29", "04-01", "05-09", "05-10", "05-20"),
    2025: ("04-17", "04-18", "04-21", "05-29", "05-30", "06-09"),
    2026: ("04-02", "04-03", "04-06", "05-14", "05-15", "05-25"),
}
"""Days on which the institutions of the Union rest, that move with Easter: Maundy Thursday to Easter Monday,
Ascension and the day after, Whit Monday. The Commission publishes a list for each year in the Official
Journal; these follow the pattern of the published ones and were not compared with each."""
_UNION_ALWAYS: Final = (
    *("01-01", "01-02", "05-01", "05-09", "07-21", "08-15", "11-01", "11-02"),
    *(f"12-{day}" for day in range(24, 32)),
)
UNVERIFIED: Final = "Holidays of the Union's institutions are from a table of ours that nobody has verified."


@dataclass(frozen=True, slots=True)
class Counted:
    """The day a count of working days ends with. `unknown` is a year whose holidays nobody knows here: the
    day is then the earliest it can be, with weekends alone left out of that year."""

    day: date
    unknown: int | None = None


def after_working_days(start: date, count: int, jurisdiction: str) -> Counted:
    """The day that is `count` working days after `start`, which itself is not counted."""
    day, unknown = start, None
    while count:
        day += timedelta(days=1)
        is_working = _calendar(jurisdiction, day.year)
        if is_working is None:
            unknown = unknown or day.year
            count -= day.weekday() < 5
        else:
            count -= is_working(day)
    return Counted(day, unknown)


@lru_cache(maxsize=512)
def _calendar(jurisdiction: str, year: int) -> Callable[[date], bool] | None:
    """Whether a day of that year is a working day; None where nobody knows."""
    if jurisdiction == "EU":
        return _union(year)
    import holidays  # costs a tenth of a second, and few cases count working days

    if jurisdiction not in holidays.list_supported_countries():
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            known = holidays.country_holidays(jurisdiction, years=year)
        except UserWarning:
            return None  # It has only some of this year's holidays, and says so.
    return known.is_working_day if known.start_year <= year <= known.end_year else None


def _union(year: int) -> Callable[[date], bool] | None:
    if year not in _UNION:
        return None
    resting = {date.fromisoformat(f"{year}-{day}") for day in chain(_UNION[year], _UNION_ALWAYS)}
    return lambda day: day.weekday() < 5 and day not in resting
