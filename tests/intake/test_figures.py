"""Figures as typed: what is written is what is kept, and what may mean two numbers is refused."""

from contextlib import suppress
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.figures import (
    figure_as_typed,
    lapse_as_typed,
    limits_as_typed,
    read_figure,
    read_lapse,
    read_limits,
)
from pressdocket.records.quantity import Elapsed, Limit, Part, Quantity

numbers = st.integers(0, 10**9).map(str)
units = st.sampled_from(["", "videos", "police reports", "EUR", "working days"])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    words = draw(st.sampled_from(["", "<10", "35.000 euros"]))
    parts = draw(st.sampled_from([(), (Part(number="6", what="teenagers"), Part(number="1", what="adult"))]))
    if draw(st.booleans()):
        state: Literal["lost", "unknown", "withheld"] = draw(st.sampled_from(["lost", "unknown", "withheld"]))
        return Quantity(unit=draw(units), state=state, words=words)
    low = draw(st.integers(0, 10**6))
    up_to = draw(st.none() | st.integers(low, low + 10**6).map(str))
    return Quantity(
        unit=draw(units), number=str(low), up_to=up_to, of=draw(st.none() | numbers), parts=parts,
        approximate=draw(st.booleans()), cumulative=draw(st.booleans()), words=words,
    )  # fmt: skip


@given(quantities())
def test_every_figure_is_read_back_as_it_was(quantity: Quantity) -> None:
    assert read_figure(figure_as_typed(quantity)) == quantity


@given(st.text(max_size=60))
def test_any_line_is_a_figure_or_a_plain_error(words: str) -> None:
    with suppress(UserError):
        read_figure(words)


@pytest.mark.parametrize(
    ("words", "number", "of", "unit"),
    [
        ("25 videos", "25", None, "videos"),
        ("24 of 25 videos", "24", "25", "videos"),
        ("10,197 requests", "10197", None, "requests"),
        ("1.5 million", "1.5", None, "million"),
        ("0", "0", None, ""),
    ],
)
def test_plain_figures(words: str, number: str, of: str | None, unit: str) -> None:
    quantity = read_figure(words)
    assert quantity is not None
    assert (quantity.number, quantity.of, quantity.unit) == (number, of, unit)


@pytest.mark.parametrize("words", ["35.000 euros", "1,2 videos", "12,34", "many", "5 to 3"])
def test_what_may_mean_two_things_is_refused(words: str) -> None:
    with pytest.raises(UserError):
        read_figure(words)


def test_limits_stand_side_by_side() -> None:
    limits = read_limits("60 days or 60 working days")
    assert limits == (Limit(number=60, unit="days"), Limit(number=60, unit="working days"))
    assert read_limits(limits_as_typed(limits)) == limits
    assert read_limits("9 September 2024") == ()


@pytest.mark.parametrize(
    ("words", "more", "less"),
    [
        ("within 24 hours", None, "24"),
        ("3 days later", "48", "96"),
        ("1 day later", None, "48"),
        ("more than 24 hours, less than 3 days", "24", "72"),
    ],
)
def test_lapses(words: str, more: str | None, less: str | None) -> None:
    elapsed = read_lapse(words)
    assert elapsed is not None
    assert (elapsed.more_than, elapsed.less_than) == (more, less)


def test_a_lapse_is_read_back() -> None:
    elapsed = Elapsed(more_than="24", less_than="72")
    assert read_lapse(lapse_as_typed(elapsed)) == elapsed
