"""Working days by public holidays: a country's from the `holidays` library, the Union's from our table."""

import re
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
    """The first and the last day that a count can end with, and why they differ.

    `unknown` is a year whose holidays nobody knows here: `first` is then the earliest that it can be, and
    `last` says nothing. `estimated` is a holiday whose date is a calculation only, for which the days differ.
    """

    first: date
    last: date
    unknown: int | None = None
    estimated: date | None = None


@dataclass(frozen=True, slots=True)
class _Year:
    """The working days of a year but for holidays on calculated dates, and these dates."""

    is_working: Callable[[date], bool]
    estimated: frozenset[date] = frozenset()


def after_working_days(start: date, count: int, jurisdiction: str) -> Counted:
    """The day that is `count` working days after `start`, which itself is not counted.

    A holiday on a calculated date, such as one that waits for the new moon to be seen, is counted as falling
    on that day, on the day before, on the day after, and not at all.
    """
    as_known, unknown = _after(start, count, jurisdiction, ())
    ends = [_after(start, count, jurisdiction, shifts)[0] for shifts in ((0,), (-1,), (1,))]
    first, last = min(as_known, *ends), max(as_known, *ends)
    estimated = _estimated_between(start, last, jurisdiction) if first < last else None
    return Counted(first, last, unknown, estimated)


def _after(start: date, count: int, jurisdiction: str, shifts: tuple[int, ...]) -> tuple[date, int | None]:
    """The day a count ends with, and the first year in it that nobody knows: each of its days may be worked.

    `shifts` are by how many days holidays on calculated dates are taken to be off; empty leaves them out.
    """
    day, unknown = start, None
    while count:
        day += timedelta(days=1)
        year = _calendar(jurisdiction, day.year)
        if year is None:
            unknown = unknown or day.year
            count -= 1
        elif year.is_working(day):
            count -= not any(_is_estimated(day - timedelta(days=shift), jurisdiction) for shift in shifts)
    return day, unknown


def _is_estimated(day: date, jurisdiction: str) -> bool:
    year = _calendar(jurisdiction, day.year)
    return year is not None and day in year.estimated


def _estimated_between(start: date, last: date, jurisdiction: str) -> date | None:
    """The first calculated holiday that a count up to a day can have met."""
    days = (start + timedelta(days=number) for number in range((last - start).days + 2))
    return next((day for day in days if _is_estimated(day, jurisdiction)), None)


@lru_cache(maxsize=512)
def _calendar(jurisdiction: str, year: int) -> _Year | None:
    """The working days of that year; None where nobody knows."""
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
    if not known.start_year <= year <= known.end_year:
        return None
    # The library marks a calculated date in its name, in the words of the country.
    labels = [getattr(known, name, "") for name in ("estimated_label", "observed_estimated_label")]
    marks = [re.escape(known.tr(label)).replace("%s", ".*") for label in labels if label]
    marked = re.compile("|".join(marks)) if marks else None
    estimated = {
        day
        for day, names in known.items()
        if marked and day.year == year and all(marked.fullmatch(name) for name in names.split("; "))
    }
    for day in estimated:
        known.pop(day)
    return _Year(known.is_working_day, frozenset(estimated))


def _union(year: int) -> _Year | None:
    if year not in _UNION:
        return None
    resting = {date.fromisoformat(f"{year}-{day}") for day in chain(_UNION[year], _UNION_ALWAYS)}
    return _Year(lambda day: day.weekday() < 5 and day not in resting)
