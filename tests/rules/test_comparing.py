"""Platforms, regulators and jurisdictions side by side: who counts where, periods, fines, complete series."""

from datetime import date
from typing import Any

import pytest

from pressdocket.records.comparison import By, ComparedRow
from pressdocket.records.event import Event, Place
from pressdocket.records.party import Party
from pressdocket.records.quantity import Quantity
from pressdocket.rules.comparing import Judged, Period, compare
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index
from pressdocket.rules.rates import wilson
from story import START, ZONE, Story, by, many, on


def rows(story: Story, how: By = "platform", period: Period = Period()) -> dict[str, ComparedRow]:  # noqa: B008
    index = Index(story.contents())
    asked = AsOf.end_of(date(2025, 1, 1), ZONE)
    judged = [Judged(story.case, find(index, story.case, asked), asked.moment)]
    return {row.name: row for row in compare(index, judged, how, period)}


def demanded(
    story: Story, when: str, actor: Party | None = None, target: Party | None = None, **more: Any
) -> Event:
    demand = story.event(
        "removal_request", actor or story.board, target or story.messenger, **({"asks": ("remove",)} | more)
    )
    story.claim(demand, None, story.board, when=on(when), due=by("2024-10-01"), quantity=many(5))
    return demand


def test_a_demand_counts_once_by_each_of_three_sides() -> None:
    story = Story()
    other = story.party("Other", "platform")
    demanded(story, "2024-09-01")
    demanded(story, "2024-09-02", story.police)
    demanded(story, "2024-09-03", target=other, place=Place(jurisdiction="JP", zone="Asia/Tokyo"))
    assert {name: row.demands for name, row in rows(story).items()} == {"Messenger": 2, "Other": 1}
    assert {name: row.demands for name, row in rows(story, "regulator").items()} == {
        "Standards Board": 2,
        "Capital Police": 1,
    }
    assert {name: row.demands for name, row in rows(story, "jurisdiction").items()} == {"KR": 2, "JP": 1}
    assert list(rows(story)) == ["Messenger", "Other"]
    assert rows(story)["Messenger"].cases == ("KR-1",)


def test_whoever_is_not_named_has_a_row_of_their_own() -> None:
    story = Story()
    story.claim(story.event("removal_request", None, story.messenger), when=on("2024-09-01"))
    assert list(rows(story, "regulator")) == ["not named"]


@pytest.mark.parametrize(
    ("when", "demands", "why"),
    [
        ("2024-09-01", 1, None),
        ("2024-09-30", 1, None),
        ("2024-09", 1, None),
        ("2024-08-31", 0, "outside the period"),
        ("2024-10-01", 0, "outside the period"),
        ("2024", 0, "perhaps outside the period"),
        ("[..2024-09-10]", 0, "perhaps outside the period"),
    ],
)
def test_only_what_surely_lies_in_the_period_counts(when: str, demands: int, why: str | None) -> None:
    story = Story()
    demand = demanded(story, when)
    row = rows(story, period=Period(date(2024, 9, 1), date(2024, 9, 30)))["Messenger"]
    assert row.demands == demands
    assert row.left_out == ({why: (demand.id,)} if why else {})


def test_without_a_period_even_the_undated_counts() -> None:
    story = Story()
    story.claim(story.demand(), story.report(None, retrieved=START))
    assert rows(story)["Messenger"].demands == 1
    row = rows(story, period=Period(since=date(2020, 1, 1)))["Messenger"]
    assert (row.demands, list(row.left_out)) == (0, ["perhaps outside the period"])


def test_aggregates_and_repetitions_are_left_out_of_the_counts() -> None:
    story = Story()
    first = demanded(story, "2024-09-01")
    story.link(demanded(story, "2024-09-02"), "repeats", first)
    demanded(story, "2024-09-03", aggregate=True)
    row = rows(story)["Messenger"]
    assert (row.demands, row.duties, sum(map(len, row.verdicts.values()))) == (1, 1, 1)
    assert len(row.metrics["in_time"].left_out["aggregate or repeated"]) == 2


def test_promises_and_apologies_go_to_whom_they_were_made() -> None:
    story = Story()
    promise = story.event("commitment", story.messenger, story.board)
    story.claim(promise, when=on("2024-09-01"))
    demand = demanded(story, "2024-09-01")
    apology = story.event("apology", story.messenger)
    story.claim(apology, when=on("2024-09-02"))
    story.link(apology, "fulfils", demand)
    for how, name in (("platform", "Messenger"), ("regulator", "Standards Board"), ("jurisdiction", "KR")):
        row = rows(story, how)[name]  # type: ignore[arg-type]
        assert row.promises.open == (promise.id,)
        assert row.apologies == (apology.id,)


def fined(story: Story, quantity: Quantity | None) -> Event:
    fine = story.event("fine", story.board, story.messenger)
    story.claim(fine, when=on("2024-09-01"), quantity=quantity)
    return fine


def test_fines_are_added_by_currency_and_running_totals_are_not() -> None:
    story = Story()
    one = fined(story, Quantity(unit="EUR", number="120000000"))
    two = fined(story, Quantity(unit="EUR", number="1.50", up_to="2.50"))
    total = fined(story, Quantity(unit="EUR", number="500", cumulative=True))
    fined(story, Quantity(unit="IDR", number="78125000", cumulative=True))
    unknown = fined(story, None), fined(story, Quantity(unit="EUR", state="unknown"))
    row = rows(story)["Messenger"]
    euro, rupiah = row.fines
    assert (euro.currency, euro.total, euro.up_to) == ("EUR", "120000001.50", "120000002.50")
    assert [amount.event for amount in euro.single] == [one.id, two.id]
    assert [amount.event for amount in euro.cumulative] == [total.id]
    assert (rupiah.currency, rupiah.total) == ("IDR", None)
    assert row.fines_without_amount == tuple(fine.id for fine in unknown)


def test_a_complete_series_has_its_interval_and_press_figures_have_none() -> None:
    story = Story()
    figure = Quantity(unit="requests", number="5407", of="10197")
    report = story.event("transparency_report", story.messenger, aggregate=True)
    story.claim(report, when=on("2024-09-01"), quantity=figure)
    press = story.event("transparency_report", story.messenger)
    story.claim(press, when=on("2024-09-01"), quantity=figure)
    (series,) = rows(story)["Messenger"].official
    assert (series.event, series.count, series.of) == (report.id, 5407, 10197)
    assert series.wilson == wilson(5407, 10197)


def test_ten_demands_have_a_band() -> None:
    story = Story()
    for number in range(9):
        demanded(story, f"2024-09-{number + 10}")
    assert rows(story)["Messenger"].metrics["in_time"].band is None
    demanded(story, "2024-09-01")
    assert rows(story)["Messenger"].metrics["in_time"].band == (0, 1)
