"""One test for each line of the verdict table, and the ones that went wrong when tried by hand."""

from typing import Any

import pytest

from pressdocket.records.accepted import Accepted
from pressdocket.records.due import Due
from pressdocket.records.findings import DemandFinding
from pressdocket.records.kinds import LinkKind
from pressdocket.records.quantity import Elapsed, Limit
from story import Story, by, many, on, within


def told(asked: str, answered: str | None, due: Due | None, word: LinkKind = "fulfils", **more: Any) -> Story:
    """A demand on one date, an answer on another, and a deadline named in the report of the demand."""
    story = Story()
    demand = story.demand()
    story.claim(demand, None, story.board, when=on(asked), due=due)
    if answered:
        removal = story.removal()
        story.claim(removal, None, story.messenger, when=on(answered), **more)
        story.link(removal, word, demand)
    return story


@pytest.mark.parametrize(
    ("asked", "answered", "due", "as_of", "verdict"),
    [
        ("2024-09-01", "2024-09-02", by("2024-09-03"), "2024-12-01", "met"),
        ("2024-09-01", "2024-09-03", by("2024-09-03"), "2024-12-01", "met"),
        ("2024-09-01", "2024-09-04", by("2024-09-03"), "2024-12-01", "missed"),
        ("2024-09-01", "2024-09", by("2024-09-03"), "2024-12-01", "cannot tell"),
        ("2024-09-01", None, by("2024-09-03"), "2024-12-01", "silent"),
        ("2024-09-01", None, by("2024-09-30"), "2024-09-29", "open"),
        ("2024-09-01", None, by("2024-09-30"), "2024-09-30", "silent"),
        ("2024-09-01", None, None, "2024-12-01", "no rule"),
        ("2024-09-01", "[..2024-09-03]", within(48), "2024-12-01", "cannot tell"),
        ("2024-09-01T10:00", "2024-09-03T09:00", within(48), "2024-12-01", "met"),
        ("2024-09-01T10:00", "2024-09-03T11:00", within(48), "2024-12-01", "missed"),
        ("2024-09-01", "2024-09-02", within(24), "2024-12-01", "cannot tell"),
        ("2024-09-01", "2024-09-02", within(1, "days"), "2024-12-01", "met"),
        ("2024-09-01", "2024-09-03", within(1, "days"), "2024-12-01", "missed"),
        # 14 to 18 September 2024 are Chuseok: one working day after the 13th is the 19th
        ("2024-09-13", "2024-09-19", within(1, "working days"), "2024-12-01", "met"),
        ("2024-09-13", "2024-09-20", within(1, "working days"), "2024-12-01", "missed"),
        ("2024-09-13", "2024-10-13", within(1, "months"), "2024-12-01", "met"),
    ],
)
def test_verdict(asked: str, answered: str | None, due: Due | None, as_of: str, verdict: str) -> None:
    finding = told(asked, answered, due).verdict(as_of)
    assert finding.verdict == verdict
    assert finding.why


def test_late_is_late_even_when_complete() -> None:
    finding = told("2024-02-01", "2024-05-05", by("2024-03-29")).verdict()
    assert (finding.verdict, finding.answer, finding.extent) == ("missed", "full", "full")
    assert "37 days late" in finding.why


@pytest.mark.parametrize(
    ("word", "verdict", "answer"),
    [
        ("refuses", "missed", "refused"),
        ("partly", "missed", "partial"),
        ("acknowledges", "silent", "acknowledged"),
    ],
)
def test_after_the_deadline_words_decide(word: LinkKind, verdict: str, answer: str) -> None:
    finding = told("2024-09-01", "2024-09-02", by("2024-09-03"), word).verdict()
    assert (finding.verdict, finding.answer) == (verdict, answer)


def test_an_apology_discharges_no_removal() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("2024-09-01"), due=by("2024-09-03"))
    apology = story.event("apology", story.messenger, story.board)
    story.claim(apology, when=on("2024-09-02"))
    story.link(apology, "fulfils", demand)
    finding = story.verdict()
    assert (finding.verdict, finding.answer) == ("silent", "acknowledged")
    assert "not counted as an answer" in finding.why


def test_each_duty_is_judged_by_its_own_answer() -> None:
    story = Story()
    demand = story.demand(asks=("remove", "apologise"))
    story.claim(demand, when=on("2024-09-01"), due=by("2024-09-03"))
    apology = story.event("apology", story.messenger, story.board)
    story.claim(apology, when=on("2024-09-02"))
    story.link(apology, "fulfils", demand)
    assert [(found.duty, found.verdict) for found in story.findings().demands] == [
        ("remove", "silent"),
        ("apologise", "met"),
    ]


@pytest.mark.parametrize("word", ["withdraws", "annuls"])
def test_withdrawn_and_annulled_demands_are_void(word: LinkKind) -> None:
    story = told("2024-09-01", None, by("2024-09-03"))
    taken_back = story.event("withdrawal", story.board, story.messenger)
    story.claim(taken_back, story.report("2024-10-01"), when=on("2024-10-01"))
    story.link(taken_back, word, story.events[0])
    assert story.verdict("2024-09-30").verdict == "silent"
    assert story.verdict("2024-10-01").verdict == "void"


@pytest.mark.parametrize("outcome", ["forged", "already gone"])
def test_forged_and_already_gone_are_void(outcome: str) -> None:
    story = told("2024-09-01", None, by("2024-09-03"))
    story.claim(story.events[0], outcome=outcome)
    assert story.verdict().verdict == "void"


def test_an_extension_counts_from_its_own_date() -> None:
    story = told("2024-09-01", "2024-09-08", by("2024-09-03"))
    longer = story.event("statement", story.board, story.messenger)
    story.claim(longer, story.report("2024-10-01"), due=by("2024-09-10"))
    story.link(longer, "extends", story.events[0])
    assert story.verdict("2024-09-30").verdict == "missed"
    assert story.verdict("2024-10-01").verdict == "met"


def with_elapsed(asked: str, answered: str, limit: Due, elapsed: Elapsed) -> DemandFinding:
    story = told(asked, answered, limit)
    story.links[0] = story.links[0].model_copy(
        update={"elapsed": Accepted[Elapsed](value=elapsed, reason="as reported")}
    )
    return story.verdict()


def test_elapsed_decides_where_dates_do_not() -> None:
    finding = with_elapsed("2024-09-01", "2024-09-02", within(24), Elapsed(less_than="4"))
    assert finding.verdict == "met"


def test_dates_and_elapsed_that_disagree_cannot_tell() -> None:
    finding = with_elapsed("2024-09-01", "2024-09-09", within(48), Elapsed(less_than="4"))
    assert finding.verdict == "cannot tell"
    assert finding.conflicts


def test_elapsed_says_nothing_of_a_named_day() -> None:
    finding = with_elapsed("2024-09-01", "2024-09-09", by("2024-09-03"), Elapsed(less_than="4"))
    assert finding.verdict == "missed"


def test_an_answer_wholly_before_its_demand_discharges_nothing() -> None:
    finding = told("2024-09-05", "2024-09-01", by("2024-09-10")).verdict()
    assert (finding.verdict, finding.answer) == ("cannot tell", "nothing reported")
    assert "wholly before the demand" in finding.why


def test_rival_limits_are_computed_side_by_side() -> None:
    both = Due(limits=(Limit(number=60, unit="days"), Limit(number=60, unit="working days")))
    late = told("2024-09-01", "2024-11-20", both).verdict()
    assert late.verdict == "cannot tell"
    assert "differ on the deadline" in late.why
    assert told("2024-09-01", "2024-09-20", both).verdict().verdict == "met"


def test_figures_outweigh_the_links_word() -> None:
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"), quantity=many(20))
    story.claim(story.events[0], quantity=many(25))
    finding = story.verdict()
    assert (finding.verdict, finding.answer, finding.extent) == ("missed", "partial", "partial (20 of 25)")


def test_partial_answers_add_up_unless_cumulative() -> None:
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"), "partly", quantity=many(20))
    story.claim(story.events[0], quantity=many(25))
    rest = story.removal()
    story.claim(rest, when=on("2024-09-05"), quantity=many(5))
    story.link(rest, "partly", story.events[0])
    assert (story.verdict().answer, story.verdict().verdict) == ("full", "missed")
    story.claims[-1] = story.claims[-1].model_copy(update={"quantity": many(21, cumulative=True)})
    assert story.verdict().extent == "partial (21 of 25)"


def test_asked_and_of_that_differ_leave_the_extent_unknown() -> None:
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"), quantity=many(25, of="25"))
    story.claim(story.events[0], quantity=many(30))
    finding = story.verdict()
    assert finding.extent == "unknown"
    assert finding.verdict != "met"
    assert finding.conflicts


def test_the_platforms_own_word_is_marked() -> None:
    assert "own word" in told("2024-09-01", "2024-09-02", by("2024-09-03")).verdict().why
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"))
    story.claim(story.events[1], None, story.board, outcome="confirmed")
    finding = story.verdict()
    assert "own word" not in finding.why
    assert finding.authority_says == "confirmed"


def test_the_yardstick_stands_apart() -> None:
    story = told("2024-09-01", "2024-09-09", None)
    story.yardstick(48)
    finding = story.verdict()
    assert (finding.verdict, finding.yardstick) == ("no rule", "missed")


def test_orders_to_others_and_between_platforms_are_never_scored() -> None:
    story = Story()
    story.claim(story.event("order", story.board, story.police), when=on("2024-09-01"))
    story.claim(
        story.event("request", story.messenger, story.party("Other", "platform")), when=on("2024-09-01")
    )
    assert story.findings().demands == ()


def test_a_repeated_demand_is_judged_from_its_first() -> None:
    story = told("2024-09-01", None, by("2024-09-03"))
    again = story.demand()
    story.claim(again, when=on("2024-09-10"))
    story.link(again, "repeats", story.events[0])
    removal = story.removal()
    story.claim(removal, when=on("2024-09-11"))
    story.link(removal, "fulfils", again)
    first, second = story.findings().demands
    assert (first.verdict, first.answer, first.counted) == ("missed", "full", True)
    assert second.counted is False


def test_nothing_depends_on_the_machines_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    answers = set()
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        answers.add(told("2024-09-01", "2024-09-02", within(24)).findings().model_dump_json())
    monkeypatch.undo()
    time.tzset()
    assert len(answers) == 1


def test_a_platform_cannot_withdraw_what_is_asked_of_it() -> None:
    story = told("2024-09-01", None, by("2024-09-03"))
    said = story.event("statement", story.messenger)
    story.claim(said, when=on("2024-09-02"))
    story.link(said, "withdraws", story.events[0])
    assert story.verdict().verdict == "silent"


def test_a_link_that_only_retracted_reports_tell_joins_nothing() -> None:
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"))
    story.claim(story.links[0], story.report("2024-09-04", retracted=on("2024-10-01")))
    assert story.verdict("2024-09-30").verdict == "met"
    assert story.verdict("2024-10-01").answer == "nothing reported"


def test_the_authorities_last_word_counts() -> None:
    story = told("2024-09-01", "2024-09-02", by("2024-09-03"))
    story.claim(story.events[1], story.report("2024-10-01"), story.board, outcome="confirmed")
    story.claim(story.events[1], story.report("2024-09-10"), story.board, outcome="not confirmed")
    assert story.verdict("2024-09-30").authority_says == "not confirmed"
    assert story.verdict("2024-10-01").authority_says == "confirmed"


def two_things_asked() -> Story:
    story = Story()
    demand = story.demand(asks=("remove", "inform"))
    story.claim(demand, when=on("2024-09-01"), due=by("2024-09-03"))
    return story


def verdicts(story: Story) -> list[tuple[str, str, str]]:
    return [(found.duty, found.verdict, found.answer) for found in story.findings().demands]


def test_a_partial_act_says_nothing_of_the_other_thing_asked() -> None:
    story = two_things_asked()
    removal = story.removal()
    story.claim(removal, when=on("2024-09-02"))
    story.link(removal, "partly", story.events[0])
    assert verdicts(story) == [("remove", "missed", "partial"), ("inform", "silent", "nothing reported")]


def test_an_outcome_of_the_link_says_nothing_of_the_other_thing_asked() -> None:
    story = two_things_asked()
    removal = story.removal()
    story.claim(removal, when=on("2024-09-02"))
    story.claim(story.link(removal, "fulfils", story.events[0]), None, story.board, outcome="partial")
    assert verdicts(story)[1] == ("inform", "silent", "nothing reported")


def test_a_refusal_of_one_of_two_things_names_it_or_nobody_can_tell() -> None:
    story = two_things_asked()
    refusal = story.event("refusal", story.messenger)
    story.claim(refusal, when=on("2024-09-02"))
    link = story.link(refusal, "refuses", story.events[0])
    assert [verdict for _, verdict, _ in verdicts(story)] == ["cannot tell", "cannot tell"]
    story.links[0] = link.model_copy(update={"asks": ("remove",)})
    assert verdicts(story) == [("remove", "missed", "refused"), ("inform", "silent", "nothing reported")]


def test_another_platforms_answer_discharges_nothing() -> None:
    story = told("2024-09-01", None, by("2024-09-03"))
    other = story.party("Other", "platform")
    removal = story.event("removal", other)
    story.claim(removal, when=on("2024-09-02"))
    story.link(removal, "fulfils", story.events[0])
    finding = story.verdict()
    assert (finding.verdict, finding.answer) == ("cannot tell", "nothing reported")
    assert finding.conflicts == ("Other is linked as answering, but was not the one asked.",)
    story.parties[0] = story.messenger.model_copy(update={"successor": other.id})
    assert story.verdict().verdict == "met"


def test_working_days_without_a_calendar_say_so() -> None:
    story = told("2025-12-05", None, within(60, "working days"))
    assert story.verdict("2026-12-01").verdict == "silent"
    assert "not known here" not in story.verdict("2026-12-01").why
    story.case = story.case.model_copy(update={"jurisdiction": "XX"})
    finding = story.verdict("2026-12-01")
    assert finding.verdict == "cannot tell"
    assert (
        "public holidays of XX in 2025 are not known here, so the deadline cannot be worked out"
        in finding.why
    )
    assert finding.due is not None
    assert finding.due.latest is None
