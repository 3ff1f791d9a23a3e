"""Receipt and stops as an analyst records them: linked to a demand by hand, under a rule of the docket."""

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json
from pressdocket.desk.rule_views import rule_view
from pressdocket.errors import UserError
from pressdocket.records.obligation import Obligation
from story import Story, on


@pytest.fixture
def told(desk: Desk) -> Story:
    """A demand of 1 September under 48 hours from receipt, and a sentence about how it was served."""
    story = Story()
    demand = story.demand(obligations=("KR-ACT",))
    story.claim(demand, None, story.board, when=on("2024-09-01"))
    served = story.event("statement", story.board, story.messenger, about="service of the order")
    story.claim(served, None, story.board, when=on("2024-09-03"))
    story.rule(48, clock="received")
    desk.exchanging.take(exchange_json(story.contents()).encode(), "story")
    return story


def verdict(desk: Desk) -> str:
    (finding,) = desk.judging.findings("KR-1").demands
    return finding.verdict


def test_a_link_says_that_the_demand_was_received_and_the_verdict_follows(desk: Desk, told: Story) -> None:
    assert verdict(desk) == "cannot tell"
    demand, served = told.events
    desk.recording.link(served.id, demand.id, "receives", reason="the letter's receipt")
    assert verdict(desk) == "silent"
    desk.undo()
    assert verdict(desk) == "cannot tell"


def test_what_stops_a_clock_is_typed_and_read_back(desk: Desk, told: Story) -> None:
    (rule,) = told.obligations
    before = desk.editing.typed("obligation", rule.id)
    assert (before["stopped_by"], before["restarted"]) == ("", "anew")
    typed = {"stopped_by": "insufficient notice; obstacle", "restarted": "where it stood"}
    desk.editing.edit("obligation", rule.id, before, typed)
    saved = desk.docket.get(Obligation, rule.id)
    assert saved is not None
    assert (saved.stopped_by, saved.restarted) == (("insufficient notice", "obstacle"), "where it stood")
    assert desk.editing.typed("obligation", rule.id)["stopped_by"] == "insufficient notice; obstacle"


def test_what_stops_no_clock_is_refused(desk: Desk, told: Story) -> None:
    (rule,) = told.obligations
    before = desk.editing.typed("obligation", rule.id)
    with pytest.raises(UserError):
        desk.editing.edit("obligation", rule.id, before, {"stopped_by": "rain"})


def test_a_yardstick_of_ours_is_shown_to_count_from_the_demand(desk: Desk, told: Story) -> None:
    desk.save(told.yardstick(48))
    facts = dict(rule_view(desk.rulebook.rows("OURS")[0]).facts)
    assert facts["Clock starts"] == "with the demand, as all of ours do"
