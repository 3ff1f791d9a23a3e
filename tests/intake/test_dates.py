"""Dates as typed become EDTF, and nothing becomes a day that nobody named."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.dates import edtf_of
from pressdocket.records.when import When

ON = date(2024, 9, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2024-09-03~", "2024-09-03~"),
        ("[..2024-09-03]", "[..2024-09-03]"),
        ("3 Sept 2024", "2024-09-03"),
        ("3rd September, 2024", "2024-09-03"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("September 2024", "2024-09"),
        ("late August 2024", "[2024-08-21..2024-08-31]"),
        ("early Feb 2024", "[2024-02-01..2024-02-10]"),
        ("end of February 2024", "[2024-02-21..2024-02-29]"),
        ("between 26 and 29 August 2024", "2024-08-26/2024-08-29"),
        ("between 26 and 29 August", "2024-08-26/2024-08-29"),
        ("26–29 August 2024", "2024-08-26/2024-08-29"),
        ("from 29 August to 3 September 2024", "2024-08-29/2024-09-03"),
        ("by 3 Sept 2024", "[..2024-09-03]"),
        ("before 3 Sept 2024", "[..2024-09-02]"),
        ("since September 2024", "[2024-09..]"),
        ("about 3 Sept 2024", "2024-09-03~"),
        ("last Tuesday", "2024-09-03"),
        ("Wednesday", "2024-08-28"),
        ("yesterday", "2024-09-03"),
        ("two weeks ago", "2024-08-21~"),
        ("the last five days", "2024-08-30~/2024-09-04~"),
        ("3 November", "2023-11-03"),
    ],
)
def test_words_that_say_a_date(words: str, edtf: str) -> None:
    assert edtf_of(words, ON) == edtf
    When(edtf=edtf, zone="Asia/Seoul")


@pytest.mark.parametrize(
    "words", ["", "recently", "in recent weeks", "31 February 2024", "03/09/2024", "999 days ago ago", "²"]
)
def test_words_that_say_none(words: str) -> None:
    with pytest.raises(UserError, match="cannot be read as a date"):
        edtf_of(words, ON)


@pytest.mark.parametrize("words", ["last Tuesday", "3 September", "late August", "yesterday"])
def test_what_hangs_on_the_day_it_was_said_is_not_guessed_without(words: str) -> None:
    with pytest.raises(UserError):
        edtf_of(words)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_as_written(day: date) -> None:
    months = list(calendar.month_name)[1:]
    assert edtf_of(f"{day.day} {months[day.month - 1]} {day.year}") == day.isoformat()
    assert edtf_of(f"{months[day.month - 1][:3]} {day.day}, {day.year}") == day.isoformat()


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_words(words: str) -> None:
    try:
        edtf = edtf_of(words, ON)
    except UserError:
        return
    assert edtf
