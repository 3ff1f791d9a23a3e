"""Dates, spans and figures in plain English: the same on screen, on paper and in a reason."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from math import ceil, floor

from dateutil.relativedelta import relativedelta

from pressdocket.records.findings import Hours, ReadDate
from pressdocket.records.party import Party
from pressdocket.records.quantity import Limit, Quantity
from pressdocket.records.when import Span, zone_of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WHOLE_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_MOMENT = timedelta(microseconds=1)


def local(moment: datetime, zone: str) -> datetime:
    """A moment in UTC as the clock in `zone` shows it."""
    return moment.astimezone(zone_of(zone))


def day(moment: datetime, zone: str, *, year: bool = True) -> str:
    """The day a moment falls on in `zone`: "3 Sep 2024"."""
    there = local(moment, zone)
    return f"{there.day} {MONTHS[there.month - 1]}" + (f" {there.year}" if year else "")


def day_in_words(asked: date) -> str:
    """A calendar day: "3 Sep 2024"."""
    return f"{asked.day} {MONTHS[asked.month - 1]} {asked.year}"


def clock(moment: datetime, zone: str) -> str:
    """Day and time of a moment in `zone`: "3 Sep 2024, 14:00"; the day alone at midnight."""
    there = local(moment, zone)
    return day(moment, zone) if not (there.hour or there.minute) else f"{day(moment, zone)}, {there:%H:%M}"


def span_in_words(span: Span, zone: str) -> str:
    """An interval in UTC as a reader says it: "3 Sep 2024", "by 3 Sep 2024", "26 – 29 Aug 2024"."""
    if span.earliest is None and span.latest is None:
        return "unknown"
    if span.earliest is None:
        assert span.latest is not None
        return f"by {_last(span.latest, zone)}"
    if span.latest is None:
        return (
            f"since {day(span.earliest, zone)}" if span.lasting else f"on or after {day(span.earliest, zone)}"
        )
    return _whole_part(span.earliest, span.latest, zone) or _from_to(span.earliest, span.latest, zone)


def _last(latest: datetime, zone: str) -> str:
    """The last day, or the moment, before an exclusive end."""
    there = local(latest, zone)
    return day(latest - _MOMENT, zone) if not (there.hour or there.minute) else clock(latest - _MOMENT, zone)


def _whole_part(earliest: datetime, latest: datetime, zone: str) -> str | None:
    start, end = (local(moment, zone).replace(tzinfo=None) for moment in (earliest, latest))
    if start.hour or start.minute or end.hour or end.minute:
        return clock(earliest, zone) if latest - earliest <= timedelta(minutes=1) else None
    if end == start + timedelta(days=1):
        return day(earliest, zone)
    if start.day == 1 and end == start + relativedelta(months=1):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if (start.month, start.day) == (1, 1) and end == start + relativedelta(years=1):
        return str(start.year)
    return None


def _from_to(earliest: datetime, latest: datetime, zone: str) -> str:
    first, last = local(earliest, zone), local(latest - _MOMENT, zone)
    if latest - earliest < timedelta(days=1) and first.date() == last.date():
        return f"{day(earliest, zone)}, {first:%H:%M} – {last:%H:%M}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {day(last, zone)}"
    return f"{day(earliest, zone, year=first.year != last.year)} – {day(last, zone)}"


def date_in_words(read: ReadDate | None) -> str:
    """A date as read, with "about" and "perhaps" where marked; "date not reported" without one."""
    if read is None or (read.span.earliest is None and read.span.latest is None):
        return "date not reported"
    said = span_in_words(read.span, read.zone)
    if read.approximate:
        said = said.replace("by ", "by about ", 1) if said.startswith("by ") else f"about {said}"
    return f"perhaps {said}" if read.uncertain else said


def on_date(read: ReadDate | None) -> str:
    """A date as an adverb: "on 3 Sep 2024", "by 3 Sep 2024", "in Sep 2024", "between 1 and 3 Sep 2024"."""
    words = date_in_words(read)
    if words.startswith(("by ", "since ", "on ", "date ", "about ", "perhaps ")):
        return words
    if " – " in words:
        return f"between {words.replace(' – ', ' and ')}"
    return f"on {words}" if words[0].isdigit() and " " in words else f"in {words}"


def with_article(party: Party) -> str:
    """A party's name in a sentence: bodies of several words take "the"."""
    body = party.kind in ("regulator", "police", "court", "government", "legislature")
    return (
        f"the {party.name}"
        if body and " " in party.name and not party.name.startswith("The ")
        else party.name
    )


LANGUAGES = {
    "ar": "Arabic",
    "bn": "Bengali",
    "bs": "Bosnian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sr": "Serbian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language_in_words(tag: str) -> str:
    """The English name of a language tag (BCP 47) where it is a common one, else the tag."""
    return LANGUAGES.get(tag.replace("_", "-").split("-")[0].lower(), tag)


def number_in_words(text: str) -> str:
    """Digits with thousands set off: "10,197"."""
    number = Decimal(text)
    return f"{number:,}"


def quantity_in_words(quantity: Quantity | None, *, unit: bool = True) -> str:
    """A figure as a reader says it: "25 videos", "about 45,000", "24 of 25", "number lost in transit"."""
    if quantity is None:
        return "number not reported"
    if quantity.number is None:
        return {
            "unknown": "number not reported",
            "lost": "number lost in transit",
            "withheld": f"number withheld ({quantity.words})" if quantity.words else "number withheld",
        }[quantity.state]
    said = number_in_words(quantity.number)
    if quantity.up_to is not None:
        said += f" to {number_in_words(quantity.up_to)}"
    if quantity.of is not None:
        said += f" of {number_in_words(quantity.of)}"
    if quantity.approximate:
        said = f"about {said}"
    if not (unit and quantity.unit):
        return said
    return f"{quantity.unit} {said}" if _is_money(quantity.unit) else f"{said} {quantity.unit}"


def _is_money(unit: str) -> bool:
    """Whether a unit has the form of an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def limit_in_words(limit: Limit) -> str:
    """A limit as an adjective: "48-hour", "60-working-day"."""
    return f"{limit.number}-{limit.unit.removesuffix('s').replace(' ', '-')}"


def reports_in_words(reports: int, copies: int) -> str:
    """ "8 reports", "7 reports and 1 copy": a text that several outlets bring is one report."""
    said = plural(reports - copies, "report")
    return f"{said} and {plural(copies, 'copy', 'copies')}" if copies else said


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 day", "3 days"; `many` where adding s does not do."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def hours_in_words(hours: Hours | None) -> str:
    """How long something took: "0 – 72 hours" up to four days, then days; "not reported" without bounds."""
    if hours is None or (hours.at_least is None and hours.at_most is None):
        return "not reported"
    unit, size = ("hours", 1.0) if _within(hours, 96) else ("days", 24.0)
    low = None if hours.at_least is None else int(hours.at_least / size)
    high = None if hours.at_most is None else -int(-hours.at_most // size)
    if high is None:
        return f"over {low:,} {unit}"
    if low is None or low == high:
        return f"{'up to ' if low is None else ''}{high:,} {unit if high != 1 else unit[:-1]}"
    return f"{low:,} – {high:,} {unit}"


def duration_in_words(hours: Hours | None) -> str:
    """How long something took in the unit a person would choose: "0 – 4 hours", "0 – 3 days", "3 – 8 months",
    "up to 6 years". Ends are rounded outward, so that what is said always holds."""
    if hours is None or (hours.at_least is None and hours.at_most is None):
        return "not reported"
    unit, size, parts = _unit(hours)
    low = None if hours.at_least is None else floor(hours.at_least / size * parts) / parts
    high = None if hours.at_most is None else ceil(hours.at_most / size * parts) / parts
    if high is None:
        return f"over {_halves(low or 0)} {_plural_of(unit, low or 0)}"
    if low == high:
        return f"{_halves(high)} {_plural_of(unit, high)}"
    if low is None or (low == 0 and unit in ("month", "year")):
        return f"up to {_halves(high)} {_plural_of(unit, high)}"
    return f"{_halves(low)} – {_halves(high)} {_plural_of(unit, high)}"


def _unit(hours: Hours) -> tuple[str, float, int]:
    """A unit, its length in hours, and into how many parts it is divided."""
    ends = [end for end in (hours.at_least, hours.at_most) if end is not None]
    if max(ends) <= 36 or (max(ends) <= 96 and any(end % 24 for end in ends)):
        return "hour", 1.0, 1
    if max(ends) <= 120 * 24:
        return "day", 24.0, 1
    return ("month", 730.5, 1) if max(ends) <= 24 * 730.5 else ("year", 8_766.0, 2)


def _halves(number: float) -> str:
    whole = int(number)
    return f"{whole:,}" if number == whole else f"{whole:,}½" if whole else "½"


def _plural_of(unit: str, number: float) -> str:
    return unit if number == 1 else f"{unit}s"


def _within(hours: Hours, most: float) -> bool:
    return (hours.at_most if hours.at_most is not None else hours.at_least or 0.0) <= most
