"""When something happened: EDTF read in a named time zone, with the report's own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.relativedelta import relativedelta
from pydantic import field_validator, model_validator

from pressdocket.records.base import Text, Value
from pressdocket.records.edtf import Bound, Reading, read

_YEARS: Final = range(1000, 3000)
"""News is not older, and what is counted from these years can still be computed."""


@lru_cache(maxsize=256)
def zone_of(name: str) -> ZoneInfo:
    """The time zone with this IANA name; ValueError names it if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"“{name}” is not a time zone. Write one like Asia/Seoul.") from error


@lru_cache(maxsize=1)
def _southern() -> frozenset[str]:
    """Zones whose principal place lies south of the equator, by the coordinates in the tz database."""
    return frozenset(row[2] for row in _zone_rows() if row[1].startswith("-"))


@lru_cache(maxsize=1)
def _zone_rows() -> tuple[list[str], ...]:
    """Country, coordinates and name of each zone in the tz database."""
    rows = files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8").splitlines()
    return tuple(row.split("\t") for row in rows if not row.startswith("#"))


def zones_in(jurisdiction: str) -> tuple[str, ...]:
    """The zones of a country by its code (ISO 3166-1), the tz database's first one first; those of Brussels
    for the European Union; none for any other code."""
    code = "BE" if jurisdiction == "EU" else jurisdiction
    return tuple(row[2] for row in _zone_rows() if row[0] == code)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open interval `[earliest, latest)` in UTC; an open end is None.

    `lasting` tells something that filled the span from one moment somewhere inside it.
    """

    earliest: datetime | None
    latest: datetime | None
    lasting: bool = False

    def overlaps(self, other: "Span") -> bool:
        return before(self.earliest, other.latest) and before(other.earliest, self.latest)


def hull(spans: Sequence[Span]) -> Span:
    """The least span that holds all of some, at least one; lasting when all are."""
    starts, ends = [span.earliest for span in spans], [span.latest for span in spans]
    return Span(
        None if None in starts else min(start for start in starts if start),
        None if None in ends else max(end for end in ends if end),
        all(span.lasting for span in spans),
    )


def before(low: datetime | None, high: datetime | None) -> bool:
    """Whether an earliest end lies before a latest end, where None is open."""
    return low is None or high is None or low < high


class When(Value):
    """A date as recorded: `edtf` (ISO 8601-2), the `zone` whose days it means, the report's own `words`."""

    edtf: Text
    zone: Text
    words: Text = ""

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        zone_of(name)
        return name

    @model_validator(mode="after")
    def _readable(self) -> "When":
        for end, moment in ((self.reading.start, timedelta()), (self.reading.end, timedelta.resolution)):
            # The end is the first moment that is no longer meant.
            if end is not None and (year := (end.time.replace(tzinfo=None) - moment).year) not in _YEARS:
                raise ValueError(f"The year {year} is outside 1000 to 2999.")
        span = self.span
        if span.earliest and span.latest and span.earliest >= span.latest:
            raise ValueError(f"“{self.edtf}” ends before it begins. Put the earlier date first.")
        return self

    @property
    def reading(self) -> Reading:
        return read(self.edtf)

    @property
    def span(self) -> Span:
        return _span(self.edtf, self.zone)

    @property
    def earliest(self) -> datetime | None:
        """The first moment it can mean, in UTC; None when open."""
        return self.span.earliest

    @property
    def latest(self) -> datetime | None:
        """The first moment it can no longer mean, in UTC; None when open."""
        return self.span.latest


@lru_cache(maxsize=16384)
def _span(text: str, zone: str) -> Span:
    reading = read(text)
    shift = relativedelta(months=6) if reading.season and zone in _southern() else relativedelta()
    start, end = reading.start, reading.end
    return Span(
        _utc(start, zone, shift, latest=False) if start else None,
        _utc(end, zone, shift, latest=True) if end else None,
        reading.lasting,
    )


def _utc(bound: Bound, zone: str, shift: relativedelta, *, latest: bool) -> datetime:
    """The bound in UTC. A clock time that a change of the clocks makes double is as wide as both readings."""
    if bound.time.tzinfo is not None:
        return bound.time.astimezone(UTC)
    local = (bound.time + shift if bound.width == "coarse" else bound.time).replace(tzinfo=zone_of(zone))
    if bound.width in ("day", "coarse"):
        return local.astimezone(UTC)
    both = local.astimezone(UTC), local.replace(fold=1).astimezone(UTC)
    return max(both) if latest else min(both)
