"""Dates as analysts type them and reports say them, read into EDTF; never a day that nobody named.

EDTF itself comes first (ISO 8601-2). What is relative ("last Tuesday") needs the day it was said on.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pressdocket.errors import UserError
from pressdocket.records.edtf import read

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "a": 1, "an": 1,
}  # fmt: skip
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>\d{4})"
_PARTS: Final = {
    "early": (1, 10),
    "mid": (11, 20),
    "middle of": (11, 20),
    "late": (21, 31),
    "end of": (21, 31),
}


def edtf_of(words: str, on: date | None = None) -> str:
    """The EDTF text for `words`, read beside the day `on` they were said; UserError if they say no date."""
    said = " ".join(words.replace("–", "-").replace("—", "-").split())
    if _is_edtf(said):
        return said
    plain = said.casefold().strip(" .,").removeprefix("on ").removeprefix("in ")
    for prefix, shape in _PREFIXES:
        if plain.startswith(prefix):
            return shape(_one(plain.removeprefix(prefix), words, on))
    between = re.fullmatch(
        r"(?:between|from) (.+?) (?:and|to|until|-) (.+)|(.+?) ?(?: to | until |-) ?(.+)", plain
    )
    if between and not re.fullmatch(r"mid-.*", plain):
        first, last = (between[1] or between[3], between[2] or between[4])
        return _range(first, last, words, on)
    return _one(plain, words, on)


def _shaped(shape: str) -> Callable[[str], str]:
    """Puts a date that may be an interval into a shape that takes one end of it."""
    return lambda edtf: shape.format(first=edtf.split("/")[0], last=edtf.split("/")[-1], all=edtf)


_PREFIXES: Final = (
    ("about ", lambda edtf: edtf if "/" in edtf else f"{edtf}~"),
    ("around ", lambda edtf: edtf if "/" in edtf else f"{edtf}~"),
    ("by ", _shaped("[..{last}]")),
    ("before ", lambda edtf: f"[..{_neighbour(edtf.split('/')[0], -1)}]"),
    ("until ", _shaped("[..{last}]")),
    ("since ", _shaped("[{first}..]")),
    ("after ", lambda edtf: f"[{_neighbour(edtf.split('/')[-1], 1)}..]"),
)


def _neighbour(edtf: str, days: int) -> str:
    try:
        return (date.fromisoformat(edtf) + timedelta(days=days)).isoformat()
    except ValueError:
        return edtf


def _range(first: str, last: str, words: str, on: date | None) -> str:
    """ "26 and 29 August": what one end leaves out it takes from the other."""
    tail = re.search(rf"{_MONTH}(?: {_YEAR})?$", last)
    if re.fullmatch(r"\d{1,2}", first) and tail:
        first = f"{first} {last[tail.start() :]}"
    elif not re.search(_YEAR, first) and (year := re.search(_YEAR, last)):
        first = f"{first} {year[0]}"
    if re.fullmatch(r"\d{1,2}", last) and (head := re.match(rf"{_MONTH}", first)):
        last = f"{head[0]} {last}"
    ends = (_one(first, words, on), _one(last, words, on))
    return f"{ends[0].split('/')[0]}/{ends[1].split('/')[-1]}"


def _one(plain: str, words: str, on: date | None) -> str:
    for rule in (_named, _part_of_month, _relative):
        found = rule(plain.strip(), on)
        if found:
            return found
    raise UserError(
        f"“{words}” cannot be read as a date.",
        "Write 3 Sept 2024, late August 2024, between 26 and 29 August 2024, or EDTF such as 2024-09-03~.",
    )


def _named(plain: str, on: date | None) -> str:
    if _is_edtf(plain.upper()):
        return plain.upper()
    for pattern in (
        rf"{_DAY} {_MONTH},?(?: {_YEAR})?",
        rf"{_MONTH} {_DAY}(?:,? {_YEAR})?",
        rf"{_MONTH},?(?: {_YEAR})?",
    ):
        match = re.fullmatch(pattern, plain)
        if match:
            found = match.groupdict()
            month, day = _MONTHS[str(found["month"])], int(found.get("day") or 0)
            year = int(found["year"]) if found["year"] else _nearest_year(month, day or 1, on)
            edtf = f"{year:04}-{month:02}" + (f"-{day:02}" if day else "") if year else ""
            return edtf if edtf and _is_edtf(edtf) else ""
    return ""


def _part_of_month(plain: str, on: date | None) -> str:
    match = re.fullmatch(rf"(early|mid|middle of|late|end of)[ -]{_MONTH}(?: {_YEAR})?", plain)
    if match is None:
        return ""
    month = _MONTHS[match["month"]]
    year = int(match["year"]) if match["year"] else _nearest_year(month, 1, on)
    if not year:
        return ""
    first, last = _PARTS[match[1]]
    last = min(last, monthrange(year, month)[1])
    return f"[{year:04}-{month:02}-{first:02}..{year:04}-{month:02}-{last:02}]"


def _relative(plain: str, on: date | None) -> str:
    if on is None:
        return ""
    days = {"today": 0, "yesterday": 1}
    if plain in days:
        return (on - timedelta(days=days[plain])).isoformat()
    weekday = re.fullmatch(rf"(?:last |this |on )?({'|'.join(_WEEKDAYS)})", plain)
    if weekday:
        back = (on.weekday() - _WEEKDAYS.index(weekday[1])) % 7
        return (on - timedelta(days=back or 7)).isoformat()
    ago = re.fullmatch(r"(\w+) (day|week)s? ago", plain)
    if ago and (number := _number(ago[1])):
        day = on - timedelta(days=number * (7 if ago[2] == "week" else 1))
        return day.isoformat() + ("~" if ago[2] == "week" else "")
    span = re.fullmatch(r"(?:the )?(?:last|past) (?:(\w+) )?(day|week|month)s?", plain)
    if span and (number := _number(span[1] or "one")):
        start = on - timedelta(days=number * {"day": 1, "week": 7, "month": 30}[span[2]])
        return f"{start.isoformat()}~/{on.isoformat()}~"
    return ""


def _number(word: str) -> int:
    """A small number in digits or words; 0 for anything else or too large to count back."""
    found = int(word) if re.fullmatch(r"\d{1,3}", word) else _NUMBERS.get(word, 0)
    return found if 0 < found <= 366 else 0


def _nearest_year(month: int, day: int, on: date | None) -> int:
    """The year of the last such day up to `on`; 0 when nothing says which."""
    if on is None:
        return 0
    return on.year if (month, day) <= (on.month, on.day) else on.year - 1


def _is_edtf(text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True
