"""Origins, and the ladder of support."""

import pytest

from pressdocket.records.event import Event
from pressdocket.records.findings import Support
from story import Story, many, on


def support(story: Story, event: Event, as_of: str = "2025-01-01") -> tuple[Support, int]:
    found = next(found for found in story.findings(as_of).support if found.event == event.id)
    return found.state, found.origins


def test_no_claim_is_unsupported() -> None:
    story = Story()
    assert support(story, story.removal()) == ("unsupported", 0)


def test_ten_outlets_relaying_one_statement_are_one_origin() -> None:
    story = Story()
    removal = story.removal()
    for _ in range(10):
        story.claim(removal, None, story.messenger)
    assert support(story, removal) == ("by its own account", 1)


def test_the_last_voice_is_the_origin() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, None, story.board, story.messenger)
    assert support(story, removal) == ("by its own account", 1)


def test_two_last_voices_corroborate() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, None, story.messenger)
    story.claim(removal, None, story.board)
    assert support(story, removal) == ("corroborated", 2)


@pytest.mark.parametrize("credited", [True, False])
def test_unknown_origins_corroborate_nothing(credited: bool) -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, None, *([None] if credited else []))
    story.claim(removal)
    assert support(story, removal) == ("reported", 0)
    story.claim(removal, None, story.board)
    assert support(story, removal) == ("reported", 1)


def test_a_regulator_on_itself_is_not_the_party_concerned() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, None, story.board)
    assert support(story, demand) == ("reported", 1)


def test_retraction_counts_from_its_own_date() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, story.report("2024-09-04", retracted=on("2024-11-01")))
    assert support(story, removal, "2024-10-31")[0] == "reported"
    assert support(story, removal, "2024-11-01")[0] == "stale"


def test_a_correction_makes_stale_too_until_another_report_stands() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, story.report("2024-09-04", corrected=on("2024-09-05")))
    assert support(story, removal)[0] == "stale"
    story.claim(removal)
    assert support(story, removal)[0] == "reported"


def test_disagreeing_figures_and_contradictions_are_contested() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, quantity=many(3))
    assert support(story, removal)[0] == "reported"
    story.claim(removal, quantity=many(5))
    assert support(story, removal)[0] == "contested"
    denied = story.removal()
    story.claim(denied)
    story.claim(denied, None, story.police, stance="contradicts")
    assert support(story, denied)[0] == "contested"


def test_a_cases_support_is_the_weakest_of_its_demands_and_answers() -> None:
    story = Story()
    demand, removal = story.demand(), story.removal()
    story.claim(demand, None, story.board)
    story.claim(removal, None, story.messenger)
    story.link(removal, "fulfils", demand)
    story.claim(story.event("statement", story.police), stance="contradicts")
    assert story.findings().case_support == "by its own account"


def test_a_text_that_several_outlets_bring_is_one_report() -> None:
    story = Story()
    event = story.event("removal", story.messenger)
    first = story.report()
    second = story.report(copies=first.id)
    third = story.report(translates=second.id)
    other = story.report()
    for report in (first, second, third, other):
        story.claim(event, report, story.board)
    found = story.findings()
    assert found.copies == (second.id, third.id)
    assert found.support[0].state == "reported"


def test_copies_of_each_other_and_of_something_unread_are_one_report() -> None:
    story = Story()
    event = story.event("removal", story.messenger)
    first, second, third, fourth, unread = (story.report() for _ in range(5))
    made_from = (second.id, first.id, unread.id, unread.id)
    story.reports = [
        report.model_copy(update={"copies": source})
        for report, source in zip((first, second, third, fourth), made_from, strict=True)
    ] + [unread]
    for report in story.reports[:4]:
        story.claim(event, report, story.board)
    assert story.findings().copies == (second.id, fourth.id)
