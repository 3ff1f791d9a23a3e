"""What day it is, and what day is meant."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pressdocket.desk.sentences import built
from pressdocket.errors import UserError
from pressdocket.intake.dates import edtf_of
from pressdocket.records.report import Report
from pressdocket.records.when import When, zone_of
from pressdocket.records.wording import span_in_words


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as typed, read: `in_words` is what is meant, for "Read as …"."""

    when: When
    in_words: str


def read_date(words: str, zone: str, on: date | None) -> DateRead:
    """Reads EDTF or plain words in the days of a zone; UserError if they say no date, or none without the day
    they were said on."""
    try:
        edtf = edtf_of(words, on)
    except UserError as error:
        if on is None and _says_a_date(words):
            raise UserError(
                f"“{words}” counts from the day it was said, and this report has no publication date.",
                "Add the date under Details, then it can be read.",
            ) from error
        raise
    said = " ".join(words.split())
    when = built(When, edtf=edtf, zone=zone, words="" if said == edtf else said)
    reading = when.reading
    about = "about " if reading.approximate else ""
    return DateRead(
        when, about + span_in_words(when.span, zone) + (", not certain" if reading.uncertain else "")
    )


def _says_a_date(words: str) -> bool:
    try:
        edtf_of(words, date(2000, 6, 15))
    except UserError:
        return False
    return True


def published_day(report: Report | None) -> date | None:
    """The day on which a report appeared, in its own zone; None for an undated one."""
    published = report.published if report else None
    if published is None or published.earliest is None:
        return None
    return published.earliest.astimezone(zone_of(published.zone)).date()


class Days:
    """Days by a clock that gives the time with a zone."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def now(self) -> datetime:
        return self._clock()

    def today(self, zone: str) -> date:
        """The day it is in a zone."""
        return self._clock().astimezone(zone_of(zone)).date()

    def read(self, words: str, zone: str, on: date | None = None) -> DateRead:
        """Reads a date as typed, plain or EDTF; what is relative counts from the day `on`."""
        return read_date(words, zone, on)

    def read_one(self, words: str, zone: str) -> date:
        """One day as typed, such as “20 Sep 2024”; of a span its last day."""
        latest = read_date(words, zone, self.today(zone)).when.latest
        if latest is None:
            raise UserError(f"“{words}” names no day.", "Write one such as 20 Sep 2024.")
        return (latest - timedelta(microseconds=1)).astimezone(zone_of(zone)).date()
