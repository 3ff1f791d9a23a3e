"""When a sentence says that something happened: EDTF, read beside the day of publication."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from pressdocket.intake.suggest.language import Language
from pressdocket.intake.suggest.words import small

_NEVER: Final = "(?!)"


class Time(NamedTuple):
    """An expression at `start` up to `end` of the text; `ahead` if it says until when and not when.

    `edtf` is empty for what is no date: "in recent years".
    """

    start: int
    end: int
    edtf: str
    ahead: bool

    @property
    def is_day(self) -> bool:
        return len(self.edtf) == len("2025-03-12") and self.edtf[4] == "-"

    @property
    def is_period(self) -> bool:
        """Whether it is longer than a day and has two ends, or is a part of a year."""
        return "/" in self.edtf or self.edtf[5:7] > "32"


Rule = tuple[str, str]
"""What a pattern is read by, and the pattern."""


class Clock:
    """Reads one language's expressions of time."""

    def __init__(self, language: Language) -> None:
        self._time = language.file.time
        self._months = _numbered(self._time.get("months", ()))
        self._weekdays = _numbered(self._time.get("weekdays", ()))
        self._seasons = _numbered(self._time.get("seasons", ()))
        self._numbers = language.file.numbers(60)
        self._day_first = language.file.day_first
        self._slots = {
            "month": f"(?P<month>{_any(self._months)})",
            "day": r"(?P<day>[0-3]?\d)(?![\d.,]\d|\d)",
            "year": r"(?P<year>(?:19|20)\d\d)(?!\d)",
            "n": rf"(?P<n>\d{{1,3}}|{_any(self._numbers)})",
            "unit": "(?P<unit>" + "|".join(_any(dict.fromkeys(self._units(name))) for name in _UNITS) + ")",
        }
        until = self._joined("until")
        self._after_until = re.compile(rf"(?:{until})\s+(?:the )?$", re.IGNORECASE)
        self._from_until = re.compile(rf"(?:{until})\s", re.IGNORECASE)
        self._patterns = self._compile()

    def times(self, text: str, start: int, end: int, on: date | None) -> tuple[Time, ...]:
        """The expressions in `text[start:end]`, in order, but for those that need `on` and lack it."""
        found: list[Time] = []
        taken: list[tuple[int, int]] = []
        for rule, pattern in self._patterns:
            for match in pattern.finditer(text, start, end):
                span = match.span()
                if any(a < span[1] and span[0] < b for a, b in taken):
                    continue
                vague = rule == "recent" and self._unit(small(match["unit"])) == "year"
                edtf = "" if vague else self._edtf(rule, match, on)
                taken.append(span)
                if edtf or vague:
                    ahead = self._after_until.search(text[start : span[0]])
                    found.append(Time(*span, edtf, bool(ahead or self._from_until.match(match[0]))))
        return tuple(time for time in sorted(found) if not _is_named_again(time, found, text))

    def _units(self, name: str) -> tuple[str, ...]:
        return self._time.get(f"units_{name}", ())

    def _joined(self, name: str) -> str:
        return "|".join(re.escape(term) for term in self._time.get(name, ())) or _NEVER

    def _compile(self) -> list[tuple[str, re.Pattern[str]]]:
        """Every rule with its pattern; where two read the same words, the first one does."""
        edges = not self._time.get("no_edges")
        edge, tail = (r"(?<![\w/-])", r"(?![\w])") if edges else ("", "")
        return [
            (rule, re.compile(f"{edge}(?:{pattern}){tail}", re.IGNORECASE))
            for rule, pattern in (*self._on_the_calendar(), *self._counted_back(), *self._named_periods())
            if pattern != _NEVER
        ]

    def _on_the_calendar(self) -> Iterator[Rule]:
        """Days, months and parts of years that are said by name or number."""
        months, month, year = _any(self._months), self._slots["month"], self._slots["year"]
        since, joint, part, season = self._joined("since"), self._joined("and"), self._part_of, self._season
        between = self._joined("between")
        period = rf"(?:{year}|(?P<its>{self._joined('its_year')}))"
        yield "iso", r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<m>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
        yield "numeric", r"(?P<day>[0-3]?\d)[./](?P<m>[01]?\d)[./](?P<year>(?:19|20)\d\d)"
        yield "numeric", r"(?P<m>[01]?\d)/(?P<year>(?:19|20)\d\d)"
        yield from self._forms("day", "day_and_month")
        yield from (("days", f"{form}(?:,? {year})?") for form in self._day_ranges(months, joint))
        yield "range", rf"(?:{between}) (?P<m1>{months}) (?:{joint}) (?P<m2>{months})(?:,? {period})?"
        yield from self._forms("past_year", "day_of_last_year")
        yield from self._forms("this_year", "day_of_this_year")
        yield from self._forms("named", "named")
        yield "since", rf"(?:{since})\s+(?:{part}[ -]?)?{month}\.?(?: {year})?"
        yield "since", rf"(?:{since})\s+(?:{part}[ -]?)?{year}"
        yield "part", rf"{part}[ -]?{month}(?: {year})?"
        yield "part", rf"{part}[ -]?{year}"
        yield from self._forms("date", "date_forms")
        for rule in ("quarter", "half", "first_months"):
            yield from ((rule, f"{form} ?{period}") for _, form in self._forms(rule, rule))
        yield from self._forms("quarter", "quarter_alone")
        yield "range", r"(?P<first>(?:19|20)\d\d) ?[–-] ?(?P<year>(?:19|20)\d\d)"
        yield "season", rf"{season}(?:\s+{self._joined('of')})?\s+{year}"

    def _counted_back(self) -> Iterator[Rule]:
        """What is so long before the day of publication, or on it."""
        for name in ("span", "recent", "ago"):
            yield from self._forms(name, name)
        yield from self._forms("short", "short_forms")
        yield from self._forms("weekend", "weekend")
        for name in ("before_yesterday", "today", "yesterday"):
            yield from ((name, re.escape(term)) for term in self._time.get(name, ()))

    def _named_periods(self) -> Iterator[Rule]:
        """Weekdays, months, seasons and years that are the last, this one, or just named."""
        gap = r"\s*" if self._time.get("glued") else r"\s+"
        weekday = f"(?P<weekday>{_any(self._weekdays)})"
        period = f"(?:{weekday}|{self._season}|{self._slots['month']}|{self._slots['unit']})"
        yield "last", rf"(?:{self._joined('last')}){gap}{period}"
        yield "last", rf"{period}\s+(?:{self._joined('last_after')})"
        yield "this", rf"(?:{self._joined('this')}){gap}{period}"
        yield "weekday", weekday
        yield from self._forms("month", "month_alone")
        yield from self._forms("year", "year_alone")

    @property
    def _season(self) -> str:
        return f"(?P<season>{_any(self._seasons)})"

    @property
    def _part_of(self) -> str:
        return f"(?P<part>{self._joined('early')}|{self._joined('mid')}|{self._joined('late')})"

    def _forms(self, rule: str, name: str) -> Iterator[Rule]:
        """The patterns of a rule that the language's file gives under a name."""
        return ((rule, self._filled(form)) for form in self._time.get(name, ()))

    def _day_ranges(self, months: str, joint: str) -> tuple[str, ...]:
        """ "from July 1 to August 31", "between 1 and 31 July", "June 3 to 5"."""
        if not self._time.get("day_ranges"):
            return ()
        first, last = (rf"(?P<d{n}>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)" for n in (1, 2))
        ways = ((rf"(?:{self._joined('between')}) ", rf" (?:{joint}) "), ("", " ?[–-] ?"))
        return tuple(
            form
            for lead, to in ways
            for form in (
                rf"{lead}(?P<m1>{months})\.? {first}{to}(?:(?P<m2>{months})\.? )?{last}",
                rf"{lead}{first}(?: (?P<m1>{months}))?{to}{last} (?P<m2>{months})\.?",
            )
        )

    def _filled(self, form: str) -> str:
        for name, pattern in self._slots.items():
            form = form.replace("{" + name + "}", pattern)
        return form

    def _edtf(self, rule: str, match: re.Match[str], on: date | None) -> str:
        said = {name: small(value) for name, value in match.groupdict().items() if value}
        try:
            return self._read(rule, said, on)
        except ValueError:
            return ""

    def _read(self, rule: str, said: dict[str, str], on: date | None) -> str:
        if rule in ("iso", "numeric", "date", "named", "short", "day"):
            return self._day(said, on)
        if rule == "range":
            return self._range(said, on)
        if rule == "days":
            return self._days(said, on)
        if rule in ("quarter", "half", "first_months"):
            return self._piece(rule, said, on)
        if rule == "season":
            return f"{said['year']}-{20 + self._seasons[said['season']]}"
        if rule == "part":
            return self._part(said, on)
        if rule == "year":
            return said["year"]
        if on is None:
            return f"{said['year']}/.." if rule == "since" and "year" in said and "month" not in said else ""
        if rule == "since":
            first = self._part(said, on) if "part" in said else self._day(said, on)
            first = first.removeprefix("[").split("..")[0].removesuffix("~")
            return f"{first[:7]}~/{on.isoformat()}" if "part" in said else f"{first}/{on.isoformat()}"
        return self._relative(rule, said, on)

    def _relative(self, rule: str, said: dict[str, str], on: date) -> str:
        if rule in _YEARS_BACK:
            return self._day({**said, "year": str(on.year - _YEARS_BACK[rule])}, on)
        if rule == "weekend":
            saturday = on - timedelta(days=(on.weekday() + 2) % 7)
            return f"[{saturday.isoformat()}..{min(on, saturday + timedelta(days=1)).isoformat()}]"
        if rule in _DAYS_BACK:
            return (on - timedelta(days=_DAYS_BACK[rule])).isoformat()
        if rule == "span":
            number, unit = self._number(said.get("n", "1")), self._unit(said["unit"])
            # The day of publication is the last of "the last five days".
            return f"{_back(on, number - (unit == 'day'), unit).isoformat()}~/{on.isoformat()}~"
        if rule == "recent":
            unit = self._unit(said["unit"])
            return f"{_back(on, 3, unit).isoformat()}~/{on.isoformat()}~"
        if rule == "ago":
            return self._ago(self._number(said["n"]), self._unit(said["unit"]), on)
        if rule == "weekday":
            return (on - timedelta(days=(on.weekday() + 1 - self._weekdays[said["weekday"]]) % 7)).isoformat()
        if rule == "month":
            return self._day(said, on)
        return self._named_period(rule, said, on)

    def _named_period(self, rule: str, said: dict[str, str], on: date) -> str:
        last = rule == "last"
        if "weekday" in said:
            back = (on.weekday() + 1 - self._weekdays[said["weekday"]]) % 7
            if last and back < 3 and self._time.get("last_is_before_this", ("yes",)):
                back += 7
            return (on - timedelta(days=back)).isoformat()
        if "month" in said:
            return self._day(said, on - timedelta(days=on.day if last else 0))
        if "season" in said:
            year = on.year - 1 if last and self._seasons[said["season"]] * 3 + 2 >= on.month else on.year
            return f"{year}-{20 + self._seasons[said['season']]}"
        unit = self._unit(said["unit"])
        if unit == "week":
            monday = on - timedelta(days=on.weekday())
            return (
                f"{(monday - timedelta(days=7)).isoformat()}/{(monday - timedelta(days=1)).isoformat()}"
                if last
                else f"{monday.isoformat()}/{on.isoformat()}"
            )
        if unit == "month":
            return f"{_months_back(on, int(last)):%Y-%m}"
        if unit == "quarter":
            then = _months_back(on, 3 * last)
            first = then.month - (then.month - 1) % 3
            return f"{then.year}-{first:02}/{then.year}-{first + 2:02}"
        return f"{on.year - last:04}" if unit == "year" else ""

    def _ago(self, number: int, unit: str, on: date) -> str:
        if unit in ("day", "week"):
            return _back(on, number, unit).isoformat() + ("" if unit == "day" else "~")
        if unit == "year":
            return f"{on.year - number:04}~"
        return f"{_months_back(on, number * (3 if unit == 'quarter' else 1)):%Y-%m}~"

    def _day(self, said: dict[str, str], on: date | None) -> str:
        month = int(said["m"]) if "m" in said else self._months.get(said.get("month", ""), 0)
        day = int(said["day"]) if "day" in said else 0
        if month and not 1 <= month <= 12:
            return ""
        if day and not month:
            return _that_day(day, on)
        year = int(said["year"]) if "year" in said else _nearest_year(month, day or 1, on)
        if not year:
            return ""
        if not month:
            return f"{year:04}"
        if day:
            return date(year, month, day).isoformat()
        return f"{year:04}-{month:02}"

    def _piece(self, rule: str, said: dict[str, str], on: date | None) -> str:
        """A quarter, a half or the first months of a year; of the year before where "last" is said of it."""
        year = said.get("year") or self._its_year(said, on)
        if rule == "first_months":
            count = self._number(said["n"])
            return f"{year}-01/{year}-{count:02}" if year and 1 < count <= 12 else ""
        number = int(said.get("qn") or self._time["ordinals"].index(said["q"]) + 1)
        if rule == "half":
            return f"{year}-{6 * number - 5:02}/{year}-{6 * number:02}" if year else ""
        return f"{year}-{32 + number}" if year else ""

    def _its_year(self, said: dict[str, str], on: date | None) -> str:
        if on is None:
            return ""
        if "its" in said:
            return str(on.year - self._time["its_year"].index(said["its"]))
        number = int(said.get("qn") or self._time["ordinals"].index(said["q"]) + 1)
        return str(on.year - (3 * number - 2 > on.month))

    def _days(self, said: dict[str, str], on: date | None) -> str:
        """From one day to another; the months and the year may be said of the last alone."""
        month = said.get("m2") or said["m1"]
        last = self._day({"month": month, "day": said["d2"], **_only(said, "year")}, on)
        if not last:
            return ""
        first = date(int(last[:4]), self._months[said.get("m1") or month], int(said["d1"]))
        if first.isoformat() > last:
            first = first.replace(year=first.year - 1)
        return f"{first.isoformat()}/{last}"

    def _range(self, said: dict[str, str], on: date | None) -> str:
        if "first" in said:
            return f"{said['first']}/{said['year']}" if said["first"] < said["year"] else ""
        first, last = self._months[said["m1"]], self._months[said["m2"]]
        named = said.get("year") or ("its" in said and self._its_year(said, on))
        year = int(named) if named else _nearest_year(last, 1, on)
        return f"{year - (first > last)}-{first:02}/{year}-{last:02}" if year else ""

    def _part(self, said: dict[str, str], on: date | None) -> str:
        names = ("early", "mid", "late")
        which = next((n for n, name in enumerate(names) if said["part"] in self._time.get(name, ())), 2)
        if "month" not in said:
            year = int(said["year"])
            return (f"[{year}-01-01..{year}-04-30]", f"{year}-06~", f"[{year}-09-01..{year}-12-31]")[which]
        whole = self._day(said, on)
        if not whole:
            return ""
        length = monthrange(int(whole[:4]), int(whole[5:7]))[1]
        first, final = ((1, 10), (11, 20), (21, length))[which]
        return f"[{whole}-{first:02}..{whole}-{final:02}]"

    def _number(self, word: str) -> int:
        return int(word) if word.isdigit() else self._numbers.get(word, 1)

    def _unit(self, word: str) -> str:
        return next(name for name in _UNITS if word in self._units(name))


def _is_named_again(time: Time, found: list[Time], text: str) -> bool:
    """Whether a weekday only goes with the date that follows it: "Tuesday (July 30)"."""
    bare = text[time.start : time.end].isalpha()
    return bare and any(
        0 < other.start - time.end <= _BESIDE
        and other.is_day
        and not text[time.end : other.start].strip(" ,(")
        for other in found
    )


_BESIDE: Final = 2
"""Characters between a weekday and its date."""


def _only(said: dict[str, str], name: str) -> dict[str, str]:
    return {name: said[name]} if name in said else {}


_YEARS_BACK: Final = {"this_year": 0, "past_year": 1}
_DAYS_BACK: Final = {"today": 0, "yesterday": 1, "before_yesterday": 2}
_UNITS: Final = ("day", "week", "month", "quarter", "year")


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, line in enumerate(names, 1) for name in line.split()}


def _any(names: dict[str, int] | dict[str, None]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or _NEVER


def _back(on: date, number: int, unit: str) -> date:
    if unit in ("day", "week"):
        return on - timedelta(days=number * (7 if unit == "week" else 1))
    return _months_back(on, number * {"quarter": 3, "year": 12}.get(unit, 1))


def _months_back(on: date, number: int) -> date:
    month = on.year * 12 + on.month - 1 - number
    year, month = divmod(month, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def _nearest_year(month: int, day: int, on: date | None) -> int:
    if on is None:
        return 0
    return on.year if (month, day) <= (on.month, on.day) else on.year - 1


def _that_day(day: int, on: date | None) -> str:
    """The last such day of a month up to `on`."""
    if on is None:
        return ""
    month = on if day <= on.day else _months_back(on, 1)
    return date(month.year, month.month, day).isoformat()
