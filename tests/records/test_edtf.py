"""Dates as written, against the table in the records' paper and against the edtf library."""

from calendar import timegm
from datetime import UTC, date, datetime, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pressdocket.records.when import When


def bounds(text: str, zone: str = "UTC") -> tuple[str | None, str | None]:
    when = When(edtf=text, zone=zone)
    first, last = (
        end.isoformat().removesuffix("+00:00") if end else None for end in (when.earliest, when.latest)
    )
    return first and first.removesuffix(":00:00"), last and last.removesuffix(":00:00")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-09-03", "2024-09-03T00", "2024-09-04T00"),
        ("2024-09", "2024-09-01T00", "2024-10-01T00"),
        ("2024", "2024-01-01T00", "2025-01-01T00"),
        ("2024-08-XX", "2024-08-01T00", "2024-09-01T00"),
        ("2024-XX-XX", "2024-01-01T00", "2025-01-01T00"),
        ("201X", "2010-01-01T00", "2020-01-01T00"),
        ("2024-21", "2024-03-01T00", "2024-06-01T00"),
        ("2024-24", "2024-12-01T00", "2025-03-01T00"),
        ("2024-33", "2024-01-01T00", "2024-04-01T00"),
        ("2024-36", "2024-10-01T00", "2025-01-01T00"),
        ("2024-40", "2024-01-01T00", "2024-07-01T00"),
        ("2024-41", "2024-07-01T00", "2025-01-01T00"),
        ("2024-08-26/2024-08-29", "2024-08-26T00", "2024-08-30T00"),
        ("2019/..", "2019-01-01T00", None),
        ("../2019", None, "2020-01-01T00"),
        ("2019/", "2019-01-01T00", None),
        ("[2024-08-26..2024-08-29]", "2024-08-26T00", "2024-08-30T00"),
        ("[..2024-09-03]", None, "2024-09-04T00"),
        ("[2024-09-03..]", "2024-09-03T00", None),
        ("2024-09-03T14:00+09:00", "2024-09-03T05", "2024-09-03T05:01:00"),
        ("2024-09-03T14:00:30Z", "2024-09-03T14:00:30", "2024-09-03T14:00:31"),
        ("2024-09-03T14", "2024-09-03T14", "2024-09-03T15"),
        ("2024-09-03~", "2024-09-03T00", "2024-09-04T00"),
        ("2024-08-31~/2024-09-04~", "2024-08-31T00", "2024-09-05T00"),
    ],
)
def test_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last Tuesday",
        "2024-02-30",
        "2024-13",
        "2024-9-3",
        "03/09/2024",
        "2024-1X",
        "20X4",
        "2024-09-03,2024-09-04",
        "{2024-09-03,2024-09-05}",
        "[..]",
        "..",
        "/",
        "2024/2023",
        "[2024-09-04..2024-09-03]",
        "2024-09-03T25:00",
        "2024-09-03T14:00+09:75",
        "0000",
        "9999",
        "~2024",
        "2024-09-03/2024-09-04/2024-09-05",
    ],
)
def test_unreadable_dates_are_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        When(edtf=text, zone="UTC")
    assert refused.value.errors()[0]["msg"].endswith((".", "?"))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("0999-12-31", 999),
        ("0999/2024", 999),
        ("09XX", 900),
        ("0001", 1),
        ("3000", 3000),
        ("[..3000-01-01]", 3000),
        ("2999-24", 3000),
        ("2024-09-03/9998", 9998),
        ("3000-01-01T00:00+14:00", 3000),
    ],
)
def test_years_nobody_reports_on_are_refused(text: str, year: int) -> None:
    with pytest.raises(ValidationError, match=f"The year {year} is outside 1000 to 2999."):
        When(edtf=text, zone="Asia/Seoul")


@pytest.mark.parametrize("text", ["1000", "1XXX", "2999-12-31", "2XXX", "2999-12-31T23:59:59-12:00"])
def test_the_first_and_the_last_year(text: str) -> None:
    for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):
        assert When(edtf=text, zone=zone).earliest


def test_lists_are_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="Record one event for each"):
        When(edtf="2024-09-03,2024-09-04", zone="UTC")


def test_a_day_is_a_day_of_its_place() -> None:
    assert bounds("2024-09-03", "Asia/Seoul") == ("2024-09-02T15", "2024-09-03T15")
    assert bounds("2024-09-03", "Europe/Brussels") == ("2024-09-02T22", "2024-09-03T22")


def test_the_days_on_which_clocks_change() -> None:
    assert bounds("2024-03-31", "Europe/Brussels") == ("2024-03-30T23", "2024-03-31T22")
    assert bounds("2024-10-27", "Europe/Brussels") == ("2024-10-26T22", "2024-10-27T23")
    # midnight does not exist: the day begins with the first moment after the gap
    assert bounds("2018-11-04", "America/Sao_Paulo") == ("2018-11-04T03", "2018-11-05T02")


def test_a_doubled_clock_time_is_as_wide_as_both_readings() -> None:
    assert bounds("2024-10-27T02:30", "Europe/Brussels") == ("2024-10-27T00:30:00", "2024-10-27T01:31:00")


def test_seasons_turn_round_in_the_south() -> None:
    assert bounds("2024-21", "Australia/Sydney") == ("2024-08-31T14", "2024-11-30T13")
    assert bounds("2024-33", "Australia/Sydney") == ("2023-12-31T13", "2024-03-31T13")


def test_marks_are_kept_and_widen_nothing() -> None:
    about, perhaps, both = (When(edtf=f"2024-09-03{mark}", zone="UTC") for mark in "~?%")
    assert about.span == perhaps.span == both.span
    assert (about.reading.approximate, about.reading.uncertain) == (True, False)
    assert (perhaps.reading.approximate, perhaps.reading.uncertain) == (False, True)
    assert (both.reading.approximate, both.reading.uncertain) == (True, True)


def test_an_unknown_zone_is_refused() -> None:
    for zone in ("Seoul", "../../etc/passwd", "", "Asia"):
        with pytest.raises(ValidationError, match="not a time zone"):
            When(edtf="2024", zone=zone)


DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
WRITTEN = DAYS.flatmap(
    lambda day: st.sampled_from(
        [day.isoformat(), day.isoformat()[:7], day.isoformat()[:4], f"{day.isoformat()[:7]}-XX"]
    )
)


@given(WRITTEN)
def test_strict_bounds_are_those_of_the_edtf_library(text: str) -> None:
    when = When(edtf=text, zone="UTC")
    oracle = parse_edtf(text)
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest.timetuple()[:3] == tuple(oracle.lower_strict())[:3]
    assert (when.latest - timedelta(days=1)).timetuple()[:3] == tuple(oracle.upper_strict())[:3]


@given(DAYS, DAYS)
def test_spans_hold_their_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    for text in (f"{first}/{last}", f"[{first}..{last}]"):
        when = When(edtf=text, zone="UTC")
        assert when.earliest == datetime(first.year, first.month, first.day, tzinfo=UTC)
        assert when.latest == datetime(last.year, last.month, last.day, tzinfo=UTC) + timedelta(days=1)


@given(st.text(alphabet="0123456789X-/.[]~?%T:Z+ ,", max_size=24))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        when = When(edtf=text, zone="Asia/Seoul")
    except ValidationError:
        return
    if when.earliest and when.latest:
        assert timegm(when.earliest.utctimetuple()) < timegm(when.latest.utctimetuple())
