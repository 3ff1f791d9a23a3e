"""Working days by a jurisdiction's public holidays, from the `holidays` library."""

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=512)
def _public_holidays(jurisdiction: str, year: int) -> frozenset[date]:
    import holidays  # costs a tenth of a second, and few cases count working days

    if jurisdiction not in holidays.list_supported_countries():
        return frozenset()
    return frozenset(holidays.country_holidays(jurisdiction, years=year))


def has_calendar(jurisdiction: str) -> bool:
    """Whether public holidays are known for this ISO 3166 code; else weekends alone are left out."""
    import holidays

    return jurisdiction in holidays.list_supported_countries()


def after_working_days(start: date, count: int, jurisdiction: str) -> date:
    """The day that is `count` working days after `start`, which itself is not counted."""
    day = start
    while count:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in _public_holidays(jurisdiction, day.year):
            count -= 1
    return day
