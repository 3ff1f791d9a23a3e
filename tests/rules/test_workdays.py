"""Working days where holidays are known, only calculated, or not known at all."""

from datetime import date

import pytest

from pressdocket.rules.workdays import after_working_days
from story import Story, on, within


@pytest.mark.parametrize(
    ("start", "count", "jurisdiction", "first", "last"),
    [
        # Known dates: one end.
        ("2024-09-13", 1, "KR", "2024-09-19", "2024-09-19"),
        ("2024-04-05", 1, "ID", "2024-04-08", "2024-04-08"),
        # Eid al-Fitr on Monday 4 and Tuesday 5 February 2030, and New Year on Sunday 3, are calculations.
        ("2030-02-01", 1, "ID", "2030-02-04", "2030-02-07"),
        ("2030-01-21", 1, "ID", "2030-01-22", "2030-01-22"),
    ],
)
def test_a_count_that_hangs_on_a_calculated_holiday_has_two_ends(
    start: str, count: int, jurisdiction: str, first: str, last: str
) -> None:
    counted = after_working_days(date.fromisoformat(start), count, jurisdiction)
    assert (counted.first, counted.last) == (date.fromisoformat(first), date.fromisoformat(last))
    assert (counted.estimated is not None) == (first != last)


@pytest.mark.parametrize(("year", "jurisdiction"), [(2200, "KR"), (2024, "XX"), (2031, "EU")])
def test_in_a_year_nobody_knows_each_day_may_be_worked(year: int, jurisdiction: str) -> None:
    counted = after_working_days(date(year, 3, 1), 10, jurisdiction)
    assert (counted.unknown, counted.first) == (year, date(year, 3, 11))


def test_a_deadline_on_a_calculated_holiday_is_an_interval_and_says_so() -> None:
    for answered, verdict in (("2030-02-04", "met"), ("2030-02-06", "cannot tell"), ("2030-02-08", "missed")):
        story = Story()
        story.case = story.case.model_copy(update={"jurisdiction": "ID", "zone": "Asia/Jakarta"})
        demand = story.demand()
        early = story.report("2030-01-01")
        story.claim(demand, early, when=on("2030-02-01", "Asia/Jakarta"), due=within(1, "working days"))
        removal = story.removal()
        story.claim(removal, early, when=on(answered, "Asia/Jakarta"))
        story.link(removal, "fulfils", demand)
        finding = story.verdict("2030-12-31")
        assert finding.verdict == verdict
        assert finding.due is not None
        assert finding.due.earliest == on("2030-02-04", "Asia/Jakarta").latest
        assert finding.due.latest == on("2030-02-07", "Asia/Jakarta").latest
        assert "a public holiday whose date, 3 Feb 2030, is only an estimate" in finding.why
