"""What became known between two days."""

from datetime import date

from pressdocket.records.difference import Difference
from pressdocket.rules.differences import differences
from pressdocket.rules.findings import find
from pressdocket.rules.known import AsOf, Index, Known
from story import ZONE, Story, by, many, on


def between(story: Story, since: str, until: str) -> list[Difference]:
    index = Index(story.contents())
    then, now = (AsOf.end_of(date.fromisoformat(day), ZONE) for day in (since, until))
    before, after = find(index, story.case, then), find(index, story.case, now)
    return list(differences(Known(index, story.case, now), before, after, "4 Sep 2024"))


def told() -> Story:
    story = Story()
    demand = story.demand(about="explicit fakes")
    story.claim(demand, story.report("2024-09-03"), story.board, when=on("2024-09-01"), due=by("2024-09-10"))
    return story


def test_an_event_reported_later_was_not_known() -> None:
    story = told()
    removal = story.removal(about="fakes")
    story.claim(removal, story.report("2024-09-05"), story.messenger, when=on("2024-09-02"))
    found = between(story, "2024-09-04", "2024-09-06")
    assert [(one.kind, one.subject) for one in found] == [("event", removal.id)]
    assert found[0].why == "On 4 Sep 2024 we did not know of: removal by Messenger (fakes), 2 Sep 2024."


def test_a_verdict_and_an_answer_that_changed() -> None:
    story = told()
    removal = story.removal()
    story.claim(removal, story.report("2024-09-20"), story.board, when=on("2024-09-02"))
    story.link(removal, "fulfils", story.events[0])
    found = {one.kind: one for one in between(story, "2024-09-15", "2024-09-21")}
    assert (found["verdict"].before, found["verdict"].after) == ("silent", "met")
    assert (found["answer"].before, found["answer"].after) == ("nothing reported", "full")
    assert "to remove: was silent, is met. Due 10 Sep 2024" in found["verdict"].why
    assert found["gap"].why.startswith("No longer open: ")


def test_figures_dates_support_and_the_authoritys_word() -> None:
    story = told()
    removal = story.removal()
    story.claim(removal, story.report("2024-09-03"), story.messenger, when=on("2024-09"), quantity=many(20))
    story.link(removal, "fulfils", story.events[0])
    late = story.report("2024-09-20")
    story.claim(removal, late, story.board, when=on("2024-09-02"), quantity=many(25), outcome="confirmed")
    found = {one.kind: one for one in between(story, "2024-09-15", "2024-09-21") if one.subject == removal.id}
    assert (found["date"].before, found["date"].after) == ("Sep 2024", "2 Sep 2024")
    assert (found["figure"].before, found["figure"].after) == ("20 videos", "reports disagree")
    assert (found["support"].before, found["support"].after) == ("by its own account", "contested")
    asked = [one for one in between(story, "2024-09-15", "2024-09-21") if one.kind == "authority"]
    assert [(one.before, one.after) for one in asked] == [(None, "confirmed")]


def test_a_promise_kept_and_a_report_retracted() -> None:
    story = told()
    promise = story.event("commitment", story.messenger)
    story.claim(promise, story.report("2024-09-03", retracted=on("2024-09-18")), when=on("2024-09-01"))
    kept = story.event("fulfilment", story.messenger)
    story.claim(kept, story.report("2024-09-20"), when=on("2024-09-19"))
    story.link(kept, "fulfils", promise)
    found = {one.kind: one for one in between(story, "2024-09-15", "2024-09-21")}
    assert (found["promise"].before, found["promise"].after) == ("open", "kept")
    assert found["report"].why == "A report was retracted since: “Report 2”."


def test_nothing_new_is_nothing() -> None:
    assert between(told(), "2024-09-04", "2024-09-05") == []
