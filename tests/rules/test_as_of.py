"""Out by then: what had been published by a day, and nothing else."""

from datetime import UTC, datetime

from pressdocket.records.accepted import Accepted
from pressdocket.records.kinds import LinkKind
from story import Story, by, on


def test_days_are_compared_as_days_across_zones() -> None:
    story = Story()
    demand = story.demand()
    # 4 September in Belgrade ends seven hours after it does in Seoul
    story.claim(demand, story.report(on("2024-09-04", "Europe/Belgrade")))
    assert len(story.findings("2024-09-03").demands) == 0
    assert len(story.findings("2024-09-04").demands) == 1


def test_times_are_compared_as_times() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, story.report(on("2024-09-04T17:00", "Europe/Belgrade")))
    assert len(story.findings("2024-09-04").demands) == 0
    assert len(story.findings("2024-09-05").demands) == 1


def test_an_undated_report_is_out_once_in_hand() -> None:
    story = Story()
    retrieved = datetime(2024, 9, 10, 3, tzinfo=UTC)
    story.claim(story.demand(), story.report(None, retrieved=retrieved))
    assert len(story.findings("2024-09-09").demands) == 0
    assert len(story.findings("2024-09-10").demands) == 1


def test_an_answer_and_its_link_count_once_their_claims_are_out() -> None:
    story = Story()
    demand, removal = story.demand(), story.removal()
    story.claim(demand, story.report("2024-09-02"), when=on("2024-09-01"), due=by("2024-09-10"))
    story.claim(removal, story.report("2024-09-04"), when=on("2024-09-03"))
    link = story.link(removal, "fulfils", demand)
    assert story.verdict("2024-09-03").answer == "nothing reported"
    assert story.verdict("2024-09-04").answer == "full"
    said = story.claim(link, story.report("2024-10-05"))
    story.links[0] = link.model_copy(
        update={"kind": Accepted[LinkKind](value="fulfils", chosen_from=(said.id,))}
    )
    assert story.verdict("2024-10-04").verdict == "silent"
    assert story.verdict("2024-10-05").verdict == "met"


def test_what_came_later_is_listed_as_not_yet_known() -> None:
    story = Story()
    removal = story.removal()
    story.claim(removal, story.report("2024-10-05"))
    (read,) = story.findings("2024-10-04").readings
    assert not read.known
    (read,) = story.findings("2024-10-05").readings
    assert read.known


def test_what_was_entered_by_hand_was_always_known() -> None:
    story = Story()
    story.demand()
    assert story.verdict("2001-01-01").support == "unsupported"
