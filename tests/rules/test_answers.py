"""Answers that are easily counted twice, too early, too late, or in the wrong unit."""

import pytest

from pressdocket.records.accepted import Accepted
from pressdocket.records.due import Due
from pressdocket.records.event import Event
from pressdocket.records.quantity import Elapsed, Quantity
from story import Story, by, many, on, within


def asked(story: Story, number: int | None = 25, due: str = "2024-09-03", when: str = "2024-09-01") -> Event:
    demand = story.demand()
    story.claim(
        demand, None, story.board, when=on(when), due=by(due), quantity=many(number) if number else None
    )
    return demand


def removed(story: Story, when: str | None, quantity: Quantity | None = None, **more: object) -> Event:
    removal = story.removal(**more)
    story.claim(removal, None, story.board, when=on(when) if when else None, quantity=quantity)
    return removal


def test_one_answer_linked_to_a_demand_and_its_reminder_counts_once() -> None:
    story = Story()
    demand, reminder = asked(story), story.demand()
    story.claim(reminder, when=on("2024-09-02"))
    story.link(reminder, "repeats", demand)
    half = removed(story, "2024-09-02", many(13))
    story.link(half, "partly", demand)
    story.link(half, "partly", reminder)
    assert story.findings().demands[0].extent == "partial (13 of 25)"


def test_demands_that_repeat_each_other_count_as_one() -> None:
    story = Story()
    one, other = asked(story), asked(story)
    story.link(one, "repeats", other)
    story.link(other, "repeats", one)
    assert [found.counted for found in story.findings().demands] == [True, False]


def test_the_clock_stops_at_the_first_of_two_full_answers() -> None:
    story = Story()
    demand = asked(story, None, due="2024-09-02")
    for when in ("[2024-09-01..2024-09-10]", "2024-09-03"):
        story.link(removed(story, when), "fulfils", demand)
    assert story.verdict().verdict == "cannot tell"


def test_parts_that_add_up_are_complete_with_the_last_of_them() -> None:
    story = Story()
    demand = asked(story)
    story.link(removed(story, "2024-09-05", many(10)), "partly", demand)
    story.link(removed(story, "[..2024-09-08]", many(15)), "partly", demand)
    finding = story.verdict()
    assert (finding.verdict, finding.extent) == ("missed", "full")


def test_the_time_since_a_reminder_is_not_the_time_since_the_demand() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("[2024-08-01..2024-09-10]"), due=within(48))
    reminder = story.demand()
    story.claim(reminder, when=on("2024-09-09"))
    story.link(reminder, "repeats", demand)
    soon = Accepted[Elapsed](value=Elapsed(less_than="4"), reason="as reported")
    story.link(removed(story, "2024-09-10"), "fulfils", reminder, elapsed=soon)
    assert story.findings().demands[0].verdict == "cannot tell"


def test_a_platform_cannot_extend_its_own_deadline() -> None:
    story = Story()
    demand = asked(story)
    story.link(removed(story, "2024-09-09"), "fulfils", demand)
    plea = story.event("statement", story.messenger)
    story.claim(plea, when=on("2024-09-02"), due=by("2024-10-10"))
    story.link(plea, "extends", demand)
    assert story.verdict().verdict == "missed"


def test_the_last_extension_by_date_counts() -> None:
    story = Story()
    demand = asked(story)
    story.link(removed(story, "2024-09-20"), "fulfils", demand)
    for said, due in (("2024-09-10", "2024-09-30"), ("2024-09-04", "2024-09-10")):
        longer = story.event("statement", story.board)
        story.claim(longer, story.report("2024-09-11"), when=on(said), due=by(due))
        story.link(longer, "extends", demand)
    assert story.verdict().verdict == "met"


@pytest.mark.parametrize(
    ("action", "territories", "answer"),
    [
        ("geo-restricted", ("KR",), "full"),
        ("geo-restricted", ("DE",), "partial"),
        ("labelled", (), "partial"),
        ("removed", (), "full"),
    ],
)
def test_a_restriction_removes_only_what_it_covers(
    action: str, territories: tuple[str, ...], answer: str
) -> None:
    story = Story()
    demand = asked(story, None)
    limited = story.event("restriction", story.messenger, action=action, territories=territories)
    story.claim(limited, when=on("2024-09-02"))
    story.link(limited, "fulfils", demand)
    finding = story.verdict()
    assert (finding.answer == "full") == (answer == "full")
    assert (finding.verdict == "met") == (answer == "full")


def test_units_are_never_mixed() -> None:
    story = Story()
    demand = asked(story, None)
    story.link(removed(story, "2024-09-02", many(10, of="20")), "partly", demand)
    story.link(removed(story, "2024-09-02", many(10, "accounts")), "partly", demand)
    assert story.verdict().extent == "partial (10 of 20)"


def test_none_removed_is_no_part() -> None:
    story = Story()
    demand = asked(story)
    story.link(removed(story, "2024-09-02", many(0, of="25")), "partly", demand)
    finding = story.verdict()
    assert (finding.verdict, finding.answer, finding.extent) == ("missed", "acknowledged", "none")


def test_a_report_of_full_compliance_without_an_answer_on_record_is_not_silence() -> None:
    story = Story()
    demand = asked(story, due="2024-09-10")
    story.claim(demand, story.report("2024-09-05"), story.board, outcome="full")
    finding = story.verdict()
    assert (finding.verdict, finding.answer, finding.authority_says) == ("met", "full", "full")


def test_retracted_reports_no_longer_speak() -> None:
    story = Story()
    demand = asked(story)
    removal = removed(story, "2024-09-02", many(25))
    story.link(removal, "fulfils", demand)
    gone = story.report("2024-09-04", retracted=on("2024-10-01"))
    story.claim(removal, gone, story.board, outcome="not confirmed")
    story.claim(removal, gone, story.police, stance="contradicts")
    assert story.verdict("2024-09-30").support == "contested"
    finding = story.verdict("2024-10-01")
    assert (finding.support, finding.authority_says) == ("reported", None)


def test_a_retraction_without_an_end_takes_effect() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, story.report("2024-09-04", retracted=on("[2024-09-12..]")))
    states = [story.findings(day).support[0].state for day in ("2024-09-11", "2024-09-12")]
    assert states == ["reported", "stale"]


def test_one_deadline_in_two_wordings_is_one() -> None:
    story = Story()
    demand = story.demand()
    for words in ("by Thursday", "5 September"):
        due = Due(when=on("2024-09-05", words=words))
        story.claim(demand, None, story.board, when=on("2024-09-01"), due=due)
    assert story.verdict().support == "reported"


def test_a_chosen_deadline_that_another_report_denies_is_contested() -> None:
    story = Story()
    demand = story.demand()
    chosen = story.claim(demand, when=on("2024-09-01"), due=by("2024-09-05"))
    story.claim(demand, when=on("2024-09-01"), due=by("2024-09-20"))
    choice = Accepted[Due](value=by("2024-09-05"), chosen_from=(chosen.id,))
    story.events[0] = demand.model_copy(update={"due": choice})
    assert story.verdict().support == "contested"


def test_a_report_that_denies_the_link_makes_it_contested() -> None:
    story = Story()
    demand = asked(story, None)
    link = story.link(removed(story, "2024-09-02"), "fulfils", demand)
    story.claim(link, stance="contradicts")
    story.claim(link)
    assert story.verdict().support == "contested"


def test_the_yardstick_is_the_version_of_the_day() -> None:
    story = Story()
    demand = asked(story, None, due="2024-12-31")
    story.link(removed(story, "2024-09-03"), "fulfils", demand)
    story.yardstick(4, version="1", valid_to=on("2020"))
    story.yardstick(96, version="2", valid_from=on("2021"))
    assert story.verdict().yardstick == "met"


def test_lateness_is_counted_from_the_end_of_a_vague_deadline() -> None:
    story = Story()
    demand = asked(story, None, due="2024-09")
    story.link(removed(story, "2024-10-03"), "fulfils", demand)
    assert "at least 3 days late" in story.verdict().why


def test_an_answer_whose_figures_disagree_is_not_full() -> None:
    story = Story()
    demand = asked(story)
    removal = removed(story, "2024-09-02", many(25, of="25"))
    story.claim(removal, quantity=many(25, of="31"))
    story.link(removal, "fulfils", demand)
    finding = story.verdict()
    assert (finding.verdict, finding.extent, finding.support) == ("cannot tell", "unknown", "contested")
