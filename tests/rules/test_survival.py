"""Kaplan and Meier's estimator, its band, and Wilson's interval, against a statistics library."""

from itertools import product
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.proportion import proportion_confint

from pressdocket.rules.rates import shares, wilson
from pressdocket.rules.survival import Subject, band, median_band, steps, surviving

exact = st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=25)
ends = st.tuples(st.integers(0, 8), st.integers(0, 4), st.booleans())
intervals = st.lists(ends, min_size=1, max_size=6).map(
    lambda found: [Subject(float(low), float(low + width), acted) for low, width, acted in found]
)


@given(exact)
def test_exact_times_agree_with_the_library(times: list[tuple[int, bool]]) -> None:
    theirs = SurvfuncRight([time for time, _ in times], [int(acted) for _, acted in times])
    for time, share in zip(theirs.surv_times, theirs.surv_prob, strict=True):
        assert surviving([(float(t), acted) for t, acted in times], float(time)) == pytest.approx(
            share, abs=1e-9
        )


@given(exact)
def test_the_band_of_exact_times_is_the_curve(times: list[tuple[int, bool]]) -> None:
    subjects = [Subject(float(time), float(time), acted) for time, acted in times]
    for at in {float(time) for time, _ in times} | {0.5, 31.0}:
        curve = surviving([(float(time), acted) for time, acted in times], at)
        assert band(subjects, at) == pytest.approx((curve, curve), abs=1e-12)


@given(st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_wilson_agrees_with_the_library(numbers: tuple[int, int]) -> None:
    count, of = numbers
    assert wilson(count, of) == pytest.approx(proportion_confint(count, of, method="wilson"), abs=1e-9)


@given(intervals, st.data())
def test_the_band_contains_the_curve_of_every_choice_of_instants(
    subjects: list[Subject], data: st.DataObject
) -> None:
    chosen = [data.draw(st.floats(one.low, one.high)) for one in subjects]
    times = [(time, one.acted) for time, one in zip(chosen, subjects, strict=True)]
    for at in (*chosen, *(end for one in subjects for end in (one.low, one.high))):
        low, high = band(subjects, at)
        assert low - 1e-12 <= surviving(times, at) <= high + 1e-12


@settings(max_examples=40, deadline=None)
@given(intervals.filter(lambda found: len(found) <= 4))
def test_the_band_is_no_wider_than_the_curves(subjects: list[Subject]) -> None:
    """On whole hours and the halves between, some choice of instants reaches each edge of the band."""
    steps = [[one.low + half / 2 for half in range(int(2 * (one.high - one.low)) + 1)] for one in subjects]
    for at in sorted({one.low for one in subjects} | {one.high for one in subjects}):
        curves = [
            surviving([(time, one.acted) for time, one in zip(choice, subjects, strict=True)], at)
            for choice in product(*steps)
        ]
        assert band(subjects, at) == pytest.approx((min(curves), max(curves)), abs=1e-12)


@given(intervals, st.data())
def test_the_median_of_every_choice_lies_in_the_band(subjects: list[Subject], data: st.DataObject) -> None:
    chosen = [(data.draw(st.floats(one.low, one.high)), one.acted) for one in subjects]
    reached = [time for time, _ in sorted(chosen) if surviving(chosen, time) <= 0.5]
    first, last = median_band(subjects)
    if reached:
        assert first is not None
        assert first <= reached[0]
    if last is not None:
        assert reached
        assert reached[0] <= last


def test_moving_one_act_past_a_censoring_lowers_the_curve() -> None:
    """Why the band is not just the curve of the lower ends and that of the upper ends."""
    subjects = [Subject(1, 3), Subject(2, 2, acted=False)]
    assert band(subjects, 4) == (0, 0.5)


def test_a_refusal_is_no_censoring() -> None:
    refused = [Subject(1, 1), Subject(inf, inf), Subject(inf, inf)]
    assert median_band(refused) == (None, None)
    censored = [Subject(1, 1), *[Subject(0.5, 0.5, acted=False)] * 2]
    assert median_band(censored) == (1, 1)


def test_a_median_that_may_never_be_reached() -> None:
    assert median_band([Subject(0, inf), Subject(24, 48)]) == (0, 48)
    assert median_band([Subject(0, inf), Subject(0, inf), Subject(24, 48)]) == (0, None)
    assert median_band([]) == (None, None)


def test_shares_stand_for_ten_demands_and_more() -> None:
    assert shares(3, 2, 9, 9) is None
    assert shares(9, 10, 20, 20) == (0.45, 0.95)  # nine met, one missed, ten nobody can tell
    assert shares(0, 0, 0, 0) is None


@given(intervals, st.integers(1, 4), st.data())
def test_however_few_steps_every_curve_lies_in_them(
    subjects: list[Subject], most: int, data: st.DataObject
) -> None:
    chosen = [(data.draw(st.floats(one.low, one.high)), one.acted) for one in subjects]
    for found in (steps(subjects, 10.0), steps(subjects, 10.0, most)):
        assert [step.start for step in found] == [0.0, *(step.end for step in found[:-1])]
        assert found[-1].end == 10.0
        for step in found:
            for at in (step.start, data.draw(st.floats(step.start, step.end, exclude_max=True))):
                assert step.low - 1e-12 <= surviving(chosen, at) <= step.high + 1e-12
    assert len(steps(subjects, 10.0, most)) <= most


def test_steps_of_exact_times_are_the_curve() -> None:
    subjects = [Subject(2, 2), Subject(4, 4), Subject(3, 3, acted=False), Subject(inf, inf)]
    assert [(step.start, step.low, step.high) for step in steps(subjects, 8.0)] == [
        (0.0, 1.0, 1.0),
        (2.0, 0.75, 0.75),
        (3.0, 0.75, 0.75),
        (4.0, 0.375, 0.375),
    ]
