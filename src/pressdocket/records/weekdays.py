"""Days as a desk speaks of them: by weekday where they are near."""

from datetime import date, datetime

from pressdocket.records.wording import MONTHS, WHOLE_MONTHS, day, local

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def near_day(moment: datetime, zone: str, now: datetime) -> str:
    """The day of a moment in `zone`: "Tue 10 Feb" in the year of `now`, "10 Feb 2027" in another."""
    there = local(moment, zone)
    if there.year != local(now, zone).year:
        return day(moment, zone)
    return f"{_DAYS[there.weekday()][:3]} {day(moment, zone, year=False)}"


def whole_day(of: date) -> str:
    """A day written out: "Thursday 12 February 2026"."""
    return f"{_DAYS[of.weekday()]} {of.day} {WHOLE_MONTHS[of.month - 1]} {of.year}"


def month_and_year(moment: datetime, zone: str) -> str:
    """The month of a moment in `zone`: "Sep 2024"."""
    there = local(moment, zone)
    return f"{MONTHS[there.month - 1]} {there.year}"


def short_month(moment: datetime, zone: str) -> str:
    """The month of a moment in `zone`, for a small axis: "Feb 26"."""
    there = local(moment, zone)
    return f"{MONTHS[there.month - 1]} {there.year % 100:02}"
