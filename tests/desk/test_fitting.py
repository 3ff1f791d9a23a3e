"""Which obligations fit a demand in the version of its day, with the reason; which nearly do, and why not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.fitting import Fitting, Offer
from pressdocket.errors import UserError
from pressdocket.records.event import Event
from story import Story, on

Told = Callable[[Story], Event]


def fitting(desk: Desk, story: Story, demand: Event) -> Fitting:
    desk.exchanging.take(story.contents().model_dump_json().encode(), "story.json")
    return desk.rulebook.fitting(demand.id)


def demanded(story: Story, when: str = "2024-08-25", **more: Any) -> Event:
    demand = story.demand(**more)
    story.claim(demand, None, story.board, when=on(when))
    return demand


def ours(found: Fitting) -> dict[str, Offer]:
    """Without what the catalogue has for this place."""
    return {one.code: one for one in found.offers if one.code.startswith("KR-ACT")}


def two_versions(story: Story) -> None:
    story.rule(48, code="KR-ACT", version="old", valid_to=on("2024-08-20"), bound_words="hosts")
    story.rule(24, code="KR-ACT", version="new", valid_from=on("2024-08-21"), bound_words="hosts")


@pytest.mark.parametrize(
    ("when", "version", "limit", "force"),
    [
        ("2024-08-02", "old", "48 hours", "in force 1 Jan 2020 to 20 Aug 2024"),
        ("2024-08-25", "new", "24 hours", "in force since 21 Aug 2024"),
    ],
)
def test_the_version_of_the_day_fits_and_says_why(
    desk: Desk, when: str, version: str, limit: str, force: str
) -> None:
    story = Story()
    two_versions(story)
    found = fitting(desk, story, demanded(story, when))
    offer = ours(found)["KR-ACT"]
    assert (offer.version, offer.fits, offer.named) == (version, True, False)
    assert offer.why == f"Binds hosts in South Korea; trigger: removal request; {force}."
    assert f"{limit}  ·  version {version}" in offer.line
    assert found.day == date.fromisoformat(when)


def test_a_demand_whose_date_spans_two_versions_names_both(desk: Desk) -> None:
    story = Story()
    two_versions(story)
    offer = ours(fitting(desk, story, demanded(story, "2024-08")))["KR-ACT"]
    assert "version old or new" in offer.line
    assert "the day of the demand does not settle which" in offer.why


def test_without_a_date_every_version_may_have_been_in_force(desk: Desk) -> None:
    story = Story()
    two_versions(story)
    found = fitting(desk, story, story.demand())
    assert found.day is None
    assert "every version on file may have been in force" in found.remark
    assert "version old or new" in ours(found)["KR-ACT"].line


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ({"valid_from": on("2025-01-01")}, "it was not in force then, but is law since 1 Jan 2025"),
        ({"triggers": ("order",)}, "it is not triggered by a removal request"),
        ({"asks": ("inform",)}, "it is about demands to inform"),
        ({"asks": ("other",)}, "it is about demands to do something else"),
        ({"standing": "draft"}, "it is a draft"),
        ({"binds": "others", "bound_words": "newspapers"}, "it binds newspapers"),
    ],
)
def test_what_misses_by_one_thing_nearly_fits_and_says_which(
    desk: Desk, rule: dict[str, Any], why: str
) -> None:
    story = Story()
    story.rule(24, **rule)
    offer = ours(fitting(desk, story, demanded(story)))["KR-ACT"]
    assert (offer.fits, offer.why) == (False, f"Does not bind: {why}.")


@pytest.mark.parametrize(
    "rule",
    [
        {"jurisdiction": "DE"},
        {"triggers": ("order",), "asks": ("inform",)},
        {"triggers": ("order",), "valid_from": on("2025-01-01")},
    ],
    ids=["law of elsewhere", "kind and asks", "kind and day"],
)
def test_what_misses_by_more_or_is_no_law_there_is_not_offered(desk: Desk, rule: dict[str, Any]) -> None:
    story = Story()
    story.rule(24, **rule)
    assert ours(fitting(desk, story, demanded(story))) == {}


def test_what_is_named_stands_there_however_far_it_misses(desk: Desk) -> None:
    story = Story()
    story.rule(24, jurisdiction="DE", triggers=("order",))
    offer = ours(fitting(desk, story, demanded(story, obligations=("KR-ACT",))))["KR-ACT"]
    assert (offer.fits, offer.named) == (False, True)
    assert offer.why == (
        "Does not bind: it is not triggered by a removal request, and it is the law of Germany."
    )


def test_yardsticks_of_ours_are_not_offered(desk: Desk) -> None:
    story = Story()
    story.rule(24, instrument="ours")
    assert ours(fitting(desk, story, demanded(story))) == {}


def test_naming_one_lets_it_judge_and_taking_it_off_ends_that(desk: Desk) -> None:
    story = Story()
    story.rule(24)
    demand = demanded(story)
    fitting(desk, story, demand)

    def judged() -> set[str]:
        found = desk.judging.findings(story.case.reference)
        return {one.obligation.code for one in found.demands if one.obligation}

    assert judged() == set()
    desk.rulebook.name_on(demand.id, "KR-ACT", named=True)
    assert judged() == {"KR-ACT"}
    assert ours(desk.rulebook.fitting(demand.id))["KR-ACT"].named
    assert not desk.rulebook.name_on(demand.id, "KR-ACT", named=True).touched
    desk.undo()
    assert judged() == set()
    desk.redo()
    desk.rulebook.name_on(demand.id, "KR-ACT", named=False)
    assert judged() == set()
    with pytest.raises(UserError, match="deleted meanwhile"):
        desk.rulebook.name_on(story.case.id, "KR-ACT", named=True)


def test_a_demand_of_nobody_in_particular_says_what_is_missing(desk: Desk) -> None:
    story = Story()
    demand = story.event("removal_request", story.board, asks=("remove",))
    found = fitting(desk, story, demand)
    assert "once it says which platform was asked" in found.remark
