"""A comparison in words: what stands in the cells from ten demands on and below, and what each opens."""

from datetime import date
from pathlib import Path

import pytest

from pressdocket.desk.comparing import Asked
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office
from pressdocket.desk.side_by_side import Side, SideBySide
from pressdocket.errors import UserError
from pressdocket.shipped import shipped
from qt.many_demands import make
from story import Story, on


@pytest.fixture
def many(office: Office, tmp_path: Path) -> SideBySide:
    with office.open(make(office, tmp_path / "many.docket")) as desk:
        return desk.comparing.side_by_side(Asked("platform"))


@pytest.fixture
def sampled(desk: Desk) -> SideBySide:
    desk.exchanging.take((shipped("assets") / "sample" / "docket.json").read_bytes(), "docket.json")
    return desk.comparing.side_by_side(Asked("platform", as_of=date(2026, 2, 12)))


def side(view: SideBySide, name: str) -> Side:
    return next(one for one in view.sides if one.name == name)


def test_counts_bands_and_medians_from_ten_demands_on(many: SideBySide) -> None:
    host = side(many, "Video host A")
    assert not host.few
    assert (host.cells["demands"].words, host.cells["in_time"].words) == ("41", "29 of 41")
    assert host.rate is not None
    assert (host.rate.low, host.rate.high, host.rate.point) == (29 / 41, 32 / 41, 29 / 38)
    assert host.cells["extent"].words == "32 full, 6 in part, 3 none"
    assert host.cells["time"].words == "11 – 13 hours"
    assert host.cells["left_out"].words == "3 silent"
    shop = side(many, "Marketplace D")
    assert (shop.cells["in_time"].words, shop.cells["in_time"].aside) == ("20 of 20", "100 %")


def test_below_ten_there_are_counts_and_cases_only(sampled: SideBySide, many: SideBySide) -> None:
    few = [one for one in (*sampled.sides, *many.sides) if one.few]
    assert [one.name for one in few] == ["Telegram", "X", "Messenger"]
    for one in few:
        assert one.rate is None
        assert one.curve is None
        assert one.no_limit == ""
        assert one.cases
        assert not any("%" in f"{cell.words}{cell.aside}" for cell in one.cells.values())
        assert one.cells["time"].words == "Too few"


def test_fines_are_added_by_currency_and_running_totals_are_not(
    many: SideBySide, sampled: SideBySide
) -> None:
    cell = side(many, "Video host A").cells["fines"]
    assert (cell.words, cell.aside) == ("KRW 5,000,000 in 2", "KRW 9,000,000 running total")
    assert [len(group.events) for group in cell.groups] == [2, 1]
    assert side(sampled, "X").cells["fines"].words == "EUR 120,000,000"


def test_promises_apologies_series_and_support_open_their_events(many: SideBySide) -> None:
    host = side(many, "Video host A")
    (promises,) = host.cells["promises"].groups
    assert (promises.words, len(promises.events)) == ("open", 2)
    (apology,) = side(many, "Forum B").cells["apologies"].groups
    assert many.told[apology.events[0]].title.startswith("Forum B apologised")
    series = side(many, "Marketplace D").cells["official"]
    assert (series.words, series.aside) == ("300 of 400 notices", "75.0 % (70.5 – 79.0)")
    assert host.cells["support"].words == "41 reported"


def test_every_event_behind_a_figure_can_be_told(many: SideBySide, sampled: SideBySide) -> None:
    for view in (many, sampled):
        behind = {
            event
            for one in view.sides
            for cell in one.cells.values()
            for g in cell.groups
            for event in g.events
        }
        assert behind <= set(view.told)


def test_curves_reach_as_far_as_nine_of_ten_acts(many: SideBySide) -> None:
    assert many.hours == 72
    curve = side(many, "Video host A").curve
    assert curve is not None
    assert curve.note == "n 41, 3 silent"
    assert curve.steps[0].high == 1
    assert curve.steps[0].low == pytest.approx(38 / 41)
    assert "still unanswered" in curve.sentence


def test_where_no_law_sets_a_limit_there_is_no_dot(desk: Desk) -> None:
    story = Story()
    story.rule(None)
    for number in range(12):
        demand = story.demand(obligations=("KR-ACT",))
        story.claim(demand, None, story.board, when=on(f"2024-08-{number + 1:02}"))
    desk.exchanging.take(story.contents().model_dump_json().encode(), "story.json")
    (one,) = desk.comparing.side_by_side(Asked("platform")).sides
    assert (one.rate, one.no_limit) == (None, "12 of 12 have no limit in law")
    assert one.cells["in_time"].words == "No rate"
    assert [(reason.words, len(reason.events)) for reason in one.reasons] == [("no limit", 12)]


def test_days_are_read_from_plain_words(desk: Desk) -> None:
    assert desk.comparing.read_day("2024", last=False) == date(2024, 1, 1)
    assert desk.comparing.read_day("2024", last=True) == date(2024, 12, 31)
    assert desk.comparing.read_day("4 Sep 2024", last=False) == date(2024, 9, 4)
    for words in ("soonish", "[..2024-09-10]"):
        with pytest.raises(UserError):
            desk.comparing.read_day(words, last=False)
    with pytest.raises(UserError, match="ends before it begins"):
        desk.comparing.side_by_side(Asked("platform", since=date(2024, 2, 1), until=date(2024, 1, 1)))
