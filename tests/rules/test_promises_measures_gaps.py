"""Promises, figures side by side, and what is not reported."""

import pytest

from pressdocket.records.event import Scope
from pressdocket.records.quantity import Quantity
from story import Story, by, many, on


def test_a_promise_is_open_and_its_days_are_counted() -> None:
    story = Story()
    story.claim(story.event("commitment", story.messenger), when=on("2024-09-27"))
    (promise,) = story.findings("2026-02-12").promises
    assert (promise.state, promise.days_open) == ("open", 503)
    assert promise.why == "Open for 503 days. Nothing reported for or against."


@pytest.mark.parametrize(("word", "state"), [("fulfils", "kept"), ("breaks", "broken")])
def test_a_promise_ends_by_a_linked_event(word: str, state: str) -> None:
    story = Story()
    promise = story.event("commitment", story.messenger)
    story.claim(promise, when=on("2024-09-01"))
    ending = story.event("contact_channel", story.messenger)
    story.claim(ending, story.report("2024-10-02"), when=on("2024-10-01"))
    story.link(ending, word, promise)  # type: ignore[arg-type]
    assert story.findings("2024-10-01").promises[0].state == "open"
    assert story.findings("2024-10-02").promises[0].state == state


def test_what_was_demanded_and_never_promised_is_no_promise() -> None:
    story = Story()
    story.claim(story.event("request", story.board, story.messenger, asks=("name",)))
    assert story.findings().promises == ()
    assert "nothing reported" in {gap.kind for gap in story.findings().gaps}


def test_rival_figures_stand_side_by_side() -> None:
    story = Story()
    for number, window, who in (
        (88, "2024-08-26/2024-08-29", "national police"),
        (126, "2024-09", "city police"),
    ):
        counted = story.event(
            "complaint_report", None, story.police, measure="Reports to the police", scope=Scope(by_whom=who)
        )
        story.claim(counted, when=on(window), quantity=many(number, "reports"))
    (measure,) = story.findings().measures
    assert measure.differ == ("window", "by_whom")
    assert measure.why == "Different windows and agencies. None is wrong, so none is averaged."
    assert all(found.state == "reported" for found in story.findings().support)


def test_scope_words_not_said_differ_from_nothing() -> None:
    story = Story()
    for number, who in ((88, "national police"), (126, "")):
        counted = story.event(
            "complaint_report", None, story.police, measure="Reports", scope=Scope(by_whom=who)
        )
        story.claim(counted, quantity=many(number, "reports"))
    (measure,) = story.findings().measures
    assert measure.differ == ()
    assert "do not say how these counts differ" in measure.why


def test_gaps_of_a_bare_demand() -> None:
    story = Story()
    story.claim(story.demand(about="explicit fakes"))
    kinds = [gap.kind for gap in story.findings().gaps]
    assert kinds == [
        *("nothing reported", "quantity not reported", "no legal basis", "no deadline", "undated"),
    ]


def test_gaps_of_figures_steps_confirmations_and_languages() -> None:
    story = Story()
    demand, removal = story.demand(obligations=("KR-1",)), story.removal()
    story.claim(demand, quantity=many(25))
    story.claim(removal, quantity=many(25))
    story.link(removal, "fulfils", demand)
    sentence = story.event("conviction", None, None, about="a group's leader")
    machine = story.report(translated="machine", language="en", original_language="sr")
    story.claim(sentence, machine, quantity=Quantity(state="lost", unit="year"))
    probe = story.event("investigation", story.police, story.messenger)
    story.claim(probe)
    assert {gap.kind for gap in story.findings().gaps} == {
        "undated",
        "not confirmed",
        "quantity not reported",
        "no outcome",
        "no original",
    }
    charged = story.event("charge", story.police)
    story.claim(charged)
    story.link(charged, "follows", probe)
    story.claim(removal, None, story.board, outcome="confirmed")
    story.claim(sentence, story.report(language="sr"))
    kinds = [gap.kind for gap in story.findings().gaps]
    assert "not confirmed" not in kinds
    assert "no original" not in kinds
    assert kinds.count("no outcome") == 1


def test_a_promise_shows_by_when_it_was_made() -> None:
    story = Story()
    promise = story.event("commitment", story.messenger)
    story.claim(promise, when=on("2024-09-27"), due=by("2024-10-31"))
    before, after = (story.findings(day).promises[0].why for day in ("2024-10-30", "2024-10-31"))
    assert "promised by 31 Oct 2024." in before
    assert "promised by 31 Oct 2024, which has passed" in after


def test_how_many_were_removed_is_asked_of_an_answer_without_a_figure() -> None:
    story = Story()
    demand, removal = story.demand(about="fakes"), story.removal()
    story.claim(demand, quantity=many(25), due=by("2024-09-03"))
    story.claim(removal)
    story.link(removal, "fulfils", demand)
    missing = [gap.why for gap in story.findings().gaps if gap.kind == "quantity not reported"]
    assert missing == ["How many fakes Messenger removed."]
    assert "no deadline" not in {gap.kind for gap in story.findings().gaps}
    story.claim(removal, quantity=many(25))
    assert not [gap for gap in story.findings().gaps if gap.kind == "quantity not reported"]


@pytest.mark.parametrize(
    ("figure", "kind", "why", "missing"),
    [
        (Quantity(number="0", unit="videos"), "reported as zero", "Reported as zero: ", False),
        (
            Quantity(state="withheld", unit="videos", words="fewer than ten"),
            "quantity not reported",
            "which was withheld (“fewer than ten”): ",
            True,
        ),
        (Quantity(state="unknown", unit="videos"), "quantity not reported", "which was not reported: ", True),
    ],
)
def test_a_figure_not_reported_differs_from_one_withheld_and_from_none(
    figure: Quantity, kind: str, why: str, missing: bool
) -> None:
    story = Story()
    report = story.event("transparency_report", story.messenger)
    story.claim(report, when=on("2024-09-01"), quantity=figure)
    findings = story.findings()
    (gap,) = findings.gaps
    assert gap.kind == kind
    assert why in gap.why
    assert findings.missing == (findings.gaps if missing else ())


def test_what_was_refused_is_said_to_be_and_is_not_missing() -> None:
    story = Story()
    demand, refusal = story.demand(about="fakes"), story.event("refusal", story.messenger)
    story.claim(demand)
    story.claim(refusal)
    story.link(refusal, "refuses", demand)
    findings = story.findings()
    (refused,) = (gap for gap in findings.gaps if gap.kind == "refused")
    assert refused.why == "What Messenger removed of fakes: it is said to refuse."
    assert refused not in findings.missing
