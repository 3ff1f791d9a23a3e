"""Dates as written: the part of EDTF (ISO 8601-2:2019, levels 0 to 2) that news reports need.

`read` turns the text into local bounds; time zones come in with `When`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta

Width = Literal["second", "minute", "hour", "day", "coarse"]
"""How exact one written date is; `coarse` is anything wider than a day."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One end: a local time without zone, or an instant that carries its own offset."""

    time: datetime
    width: Width


@dataclass(frozen=True, slots=True)
class Reading:
    """What an EDTF text says: `[start, end)` with open ends as None.

    `lasting` tells a span that lasted (`a/b`) from one moment somewhere inside; `season` notes that the
    bounds are for the north and move by six months in the south.
    """

    start: Bound | None
    end: Bound | None
    lasting: bool = False
    approximate: bool = False
    uncertain: bool = False
    season: bool = False


_DATE = re.compile(r"(\d[\dX]{3})[~?%]?(?:-([\dX]{2})[~?%]?(?:-([\dX]{2})[~?%]?)?)?")
_TIME = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?[~?%]?"
)
_MARK = re.compile(r"[~?%]")
# season, quarter and half codes: first month and length in months, as in the table of ISO 8601-2, 4.8
_PARTS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_PARTS |= {33 + quarter: (1 + 3 * quarter, 3) for quarter in range(4)}
_PARTS |= {40: (1, 6), 41: (7, 6)}
_HELP = (
    "Write a day as 2024-09-03, a month as 2024-09, a span as 2024-08-26/2024-08-29, "
    "one moment in between as [2024-08-26..2024-08-29]."
)


@lru_cache(maxsize=16384)
def read(text: str) -> Reading:
    """Read one EDTF text; ValueError says in a sentence what is wrong with it."""
    body = text.strip()
    if not body:
        raise ValueError(f"The date is empty. {_HELP}")
    if "," in body and body.startswith("["):
        first, _, last = body.strip("[]").replace(" ", "").partition(",")
        span = f"[{first}..{last.rpartition(',')[2]}]"
        raise ValueError(f"“{text}” means one of several days. Write the span that holds them: {span}.")
    if "," in body or "{" in body:
        raise ValueError(f"“{text}” lists several dates. Record one event for each of them.")
    if body.startswith("[") or body.endswith("]"):
        return _between(body, text)
    if "/" in body:
        return _span(body, text)
    return _single(body, text)


def _single(body: str, whole: str) -> Reading:
    start, end, season = _instant(body, whole) if "T" in body else _date(body, whole)
    marks = set(_MARK.findall(body))
    return Reading(start, end, False, bool(marks & {"~", "%"}), bool(marks & {"?", "%"}), season)


def _between(body: str, whole: str) -> Reading:
    inner = re.fullmatch(r"\[\s*(.*?)\s*\.\.\s*(.*?)\s*\]", body)
    if not inner or not (inner[1] or inner[2]):
        raise _unreadable(whole)
    return _joined(inner[1], inner[2], whole, lasting=False)


def _span(body: str, whole: str) -> Reading:
    first, _, last = body.partition("/")
    if "/" in last:
        raise _unreadable(whole)
    first, last = (end.strip().removeprefix("..") for end in (first, last))
    if not (first or last):
        raise _unreadable(whole)
    return _joined(first, last, whole, lasting=True)


def _joined(first: str, last: str, whole: str, *, lasting: bool) -> Reading:
    low = _single(first, whole) if first else None
    high = _single(last, whole) if last else None
    if low and high and low.start and high.end and _naive(low.start) >= _naive(high.end):
        raise ValueError(f"“{whole}” ends before it begins. Put the earlier date first.")
    parts = [part for part in (low, high) if part]
    return Reading(
        low.start if low else None,
        high.end if high else None,
        lasting,
        any(part.approximate for part in parts),
        any(part.uncertain for part in parts),
        any(part.season for part in parts),
    )


def _date(body: str, whole: str) -> tuple[Bound, Bound, bool]:
    match = _DATE.fullmatch(body)
    if not match:
        raise _unreadable(whole)
    year, month, day = match.groups()
    if day == "XX" and month != "XX":
        day = None
    if month == "XX":
        if day not in (None, "XX"):
            raise _unreadable(whole)
        month = day = None
    for part in (month, day):
        if part and "X" in part:
            raise ValueError(
                f"“{whole}” leaves out single digits of a month or day. Write XX for both digits."
            )
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if "X" in year and (month or not re.fullmatch(r"\d+X+", year)):
        raise _unreadable(whole)
    try:
        return _days(low, high, int(month) if month else None, int(day) if day else None)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"“{whole}” is not a day in the calendar. {_HELP}") from error


def _days(low: int, high: int, month: int | None, day: int | None) -> tuple[Bound, Bound, bool]:
    if month is None:
        return Bound(datetime(low, 1, 1), "coarse"), Bound(_after(datetime(high, 1, 1), 12), "coarse"), False
    if day is not None:
        start = datetime(low, month, day)
        return Bound(start, "day"), Bound(start + timedelta(days=1), "day"), False
    first, months = _PARTS.get(month, (month, 1))
    start = datetime(low, first, 1)
    return Bound(start, "coarse"), Bound(_after(start, months), "coarse"), 21 <= month <= 24


def _after(start: datetime, months: int) -> datetime:
    return start + relativedelta(months=months)


def _instant(body: str, whole: str) -> tuple[Bound, Bound, bool]:
    match = _TIME.fullmatch(body)
    if not match:
        raise _unreadable(whole)
    year, month, day, hour, minute, second, offset = match.groups()
    width: Width = "second" if second else "minute" if minute else "hour"
    try:
        start = datetime.fromisoformat(
            f"{year}-{month}-{day}T{hour}:{minute or '00'}:{second or '00'}"
        ).replace(tzinfo=_offset(offset))
        end = start + timedelta(**{f"{width}s": 1})
    except (ValueError, OverflowError) as error:
        raise ValueError(f"“{whole}” is not a time of day in the calendar. {_HELP}") from error
    return Bound(start, width), Bound(end, width), False


def _offset(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "").ljust(4, "0")
    if int(digits[2:]) > 59:
        raise ValueError("offset minutes")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def _naive(bound: Bound) -> datetime:
    return bound.time.replace(tzinfo=None)


def _unreadable(text: str) -> ValueError:
    return ValueError(f"“{text}” is not a date that can be read. {_HELP}")
