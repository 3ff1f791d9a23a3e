"""What starts, stops and restarts the clock of an obligation, and what follows where no report says."""

from typing import Any

import pytest

from pressdocket.records.accepted import Accepted
from pressdocket.records.event import Event
from pressdocket.records.kinds import LinkKind
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Elapsed
from story import Story, on


def told(asked: str, answered: str | None, word: LinkKind = "fulfils", **rule: Any) -> tuple[Story, Event]:
    """A demand under a rule of 48 hours from receipt, and an answer."""
    story = Story()
    demand = story.demand(obligations=("KR-ACT",))
    story.claim(demand, None, story.board, when=on(asked))
    if answered:
        removal = story.removal()
        story.claim(removal, None, story.board, when=on(answered))
        story.link(removal, word, demand)
    story.rule(rule.pop("number", 48), **({"clock": "received"} | rule))
    return story, demand


@pytest.mark.parametrize(
    ("answered", "verdict"),
    [("2024-09-02", "met"), ("2024-09-20", "cannot tell"), (None, "cannot tell")],
)
def test_without_a_report_of_receipt_only_what_is_sure_is_said(answered: str | None, verdict: str) -> None:
    story, _ = told("2024-09-01", answered)
    finding = story.verdict()
    assert finding.verdict == verdict
    assert ("No report says when it was received" in finding.why) == (verdict != "met")


def test_before_a_limit_from_sending_has_passed_it_is_open_whenever_received() -> None:
    story, _ = told("2024-09-04T12:00", None)
    assert story.verdict("2024-09-05").verdict == "open"
    finding = story.verdict("2024-09-06")
    assert finding.verdict == "cannot tell"
    assert finding.due is not None
    assert finding.due.latest is None


@pytest.mark.parametrize(
    ("received", "answered", "verdict"),
    [
        ("2024-09-03T10:00", "2024-09-05T09:00", "met"),
        ("2024-09-03T10:00", "2024-09-05T11:00", "missed"),
        ("2024-09-03", "2024-09-05", "cannot tell"),
        ("2024-09-03", None, "silent"),
        ("2024-08-20", "2024-09-20", "cannot tell"),
        ("2024-09-10", "2024-09-05", "cannot tell"),
    ],
)
def test_the_clock_starts_with_the_receipt_reported(
    received: str, answered: str | None, verdict: str
) -> None:
    story, demand = told("2024-09-01", answered)
    story.moved("receives", demand, on(received))
    assert story.verdict().verdict == verdict


def test_the_reason_names_the_receipt_and_that_it_rests_on_the_platforms_word() -> None:
    for voice, own in (("board", False), ("messenger", True)):
        story, demand = told("2024-09-01", "2024-09-20")
        story.moved("receives", demand, on("2024-09-03"), getattr(story, voice))
        why = story.verdict().why
        assert "(48 hours after it was received)" in why
        assert "It is reported to have been received on 3 Sep 2024." in why
        assert ("Only the platform itself is known to say so." in why) is own


def test_of_two_reported_receipts_the_first_starts_the_clock() -> None:
    story, demand = told("2024-09-01", "2024-09-05T12:00")
    for day in ("2024-09-04", "2024-09-02T12:00"):
        story.moved("receives", demand, on(day))
    assert story.verdict().verdict == "missed"


def test_an_undated_receipt_came_before_it_was_published() -> None:
    story, demand = told("2024-09-01", None)
    story.moved("receives", demand, None)
    finding = story.verdict()
    assert finding.verdict == "silent"
    assert finding.due is not None
    assert finding.due.latest == on("2024-09-06").latest


def test_who_answers_has_received_it() -> None:
    story, demand = told("2024-09-01", None)
    word = story.event("acknowledgement", story.messenger, story.board)
    story.claim(word, when=on("2024-09-02"))
    story.link(word, "acknowledges", demand)
    finding = story.verdict()
    assert (finding.verdict, finding.answer) == ("silent", "acknowledged")
    assert "no later than the first answer, on 2 Sep 2024" in finding.why


@pytest.mark.parametrize(
    ("instrument", "verdict"), [("call", "silent"), ("meeting", "silent"), ("letter", "cannot tell")]
)
def test_what_is_said_in_person_is_received_when_it_is_said(instrument: str, verdict: str) -> None:
    story, demand = told("2024-09-01", None)
    story.events[0] = demand.model_copy(update={"instrument": instrument})
    assert story.verdict().verdict == verdict


def test_a_receipt_counts_as_of_the_report_of_it() -> None:
    story, demand = told("2024-09-01", None)
    served = story.event("statement", story.board, story.messenger)
    story.claim(served, story.report("2024-10-01"), when=on("2024-09-01"))
    story.link(served, "receives", demand)
    assert story.verdict("2024-09-30").verdict == "cannot tell"
    assert story.verdict("2024-10-01").verdict == "silent"


def test_a_rule_that_counts_from_sending_needs_no_receipt() -> None:
    story, demand = told("2024-09-01T10:00", "2024-09-03T11:00", clock="sent")
    assert story.verdict().verdict == "missed"
    story.moved("receives", demand, on("2024-09-02T10:00"))
    assert story.verdict().verdict == "missed"


@pytest.mark.parametrize(
    ("failed", "answered", "verdict"),
    [
        (None, "2024-09-20", "cannot tell"),
        (None, "2024-09-02", "met"),
        ("2024-08-20", "2024-09-20", "missed"),
        ("2024-08-20", "2024-09-02", "met"),
        ("2024-09-19", "2024-09-20", "met"),
        ("[2024-08-20..2024-09-30]", "2024-09-20", "cannot tell"),
    ],
)
def test_a_failed_complaint_lets_the_clock_run(failed: str | None, answered: str, verdict: str) -> None:
    story, demand = told("2024-09-01", answered, clock="failed complaint")
    if failed:
        story.moved("failed before", demand, on(failed))
    finding = story.verdict()
    assert finding.verdict == verdict
    assert ("No report tells of a complaint" in finding.why) == (failed is None and verdict != "met")


def halted(answered: str | None, stopped: str, again: str | None, **rule: Any) -> tuple[Story, Event]:
    """A demand of 1 September, noon, under 48 hours from sending, whose clock was stopped."""
    story, demand = told(
        "2024-09-01T12:00", answered, **({"clock": "sent", "stopped_by": ("obstacle",)} | rule)
    )
    story.moved("stops", demand, on(stopped))
    if again:
        story.moved("restarts", demand, on(again))
    return story, demand


@pytest.mark.parametrize(
    ("answered", "stopped", "again", "restarted", "verdict"),
    [
        ("2024-09-06T11:00", "2024-09-02T12:00", "2024-09-04T12:00", "anew", "met"),
        ("2024-09-06T13:00", "2024-09-02T12:00", "2024-09-04T12:00", "anew", "missed"),
        ("2024-09-05T11:00", "2024-09-02T12:00", "2024-09-04T12:00", "where it stood", "met"),
        ("2024-09-05T13:00", "2024-09-02T12:00", "2024-09-04T12:00", "where it stood", "missed"),
        # The stop came too late, or was over before the clock began.
        ("2024-09-03T13:00", "2024-09-03T13:00", "2024-09-04T12:00", "anew", "missed"),
        ("2024-09-03T13:00", "2024-08-30T12:00", "2024-08-31T12:00", "anew", "missed"),
        ("2024-09-03T13:00", "2024-08-30T12:00", "2024-08-31T12:00", "where it stood", "missed"),
        # A stop on the day that the limit ran out may have come in time.
        ("2024-09-04T13:00", "2024-09-03", "2024-09-04T12:00", "anew", "cannot tell"),
        ("2024-09-20", "2024-09-02", None, "anew", "cannot tell"),
        ("2024-09-03T11:00", "2024-09-02", None, "anew", "met"),
        # What lasted from one day to another ends its own stop.
        ("2024-09-08", "2024-09-02/2024-09-03", None, "anew", "missed"),
        ("2024-09-04", "2024-09-02/2024-09-03", None, "anew", "cannot tell"),
    ],
)
def test_an_obstacle_stops_the_clock_of_a_rule_that_says_so(
    answered: str, stopped: str, again: str | None, restarted: str, verdict: str
) -> None:
    story, _ = halted(answered, stopped, again, restarted=restarted)
    assert story.verdict().verdict == verdict


def test_the_reason_names_the_stop() -> None:
    why = halted("2024-09-08", "2024-09-02", "2024-09-04")[0].verdict().why
    assert "The clock is reported to have stopped on 2 Sep 2024 and to have run again on 4 Sep 2024." in why
    why = halted(None, "2024-09-02", None)[0].verdict().why
    assert "no report says that it ran again" in why


def test_no_obstacle_stops_another_rule() -> None:
    finding = halted("2024-09-05", "2024-09-02", "2024-09-04", stopped_by=())[0].verdict()
    assert finding.verdict == "missed"
    assert "the clock of this rule stops for none" in finding.why


def test_a_stop_that_only_the_platform_tells_of_decides_nothing() -> None:
    for answered, verdict in (
        ("2024-09-05", "cannot tell"),
        ("2024-09-03T11:00", "met"),
        ("2024-09-20", "missed"),
    ):
        story, demand = told("2024-09-01T12:00", answered, clock="sent", stopped_by=("obstacle",))
        story.moved("stops", demand, on("2024-09-02"), story.messenger)
        story.moved("restarts", demand, on("2024-09-04"), story.messenger)
        finding = story.verdict()
        assert finding.verdict == verdict
        assert "so the deadline allows for both" in finding.why


def test_two_stops_each_begin_the_limit_anew() -> None:
    for answered, verdict in (("2024-09-08T11:00", "met"), ("2024-09-08T13:00", "missed")):
        story, demand = halted(answered, "2024-09-02T12:00", "2024-09-04T12:00")
        story.moved("stops", demand, on("2024-09-05T12:00"))
        story.moved("restarts", demand, on("2024-09-06T12:00"))
        assert story.verdict().verdict == verdict


def test_a_stop_in_words_only_is_not_computed() -> None:
    finding = halted("2024-09-20", "2024-09-02", None, stopped_by=(), stops="in a storm")[0].verdict()
    assert finding.verdict == "cannot tell"
    assert "only in words when its clock stops: “in a storm”" in finding.why


@pytest.mark.parametrize(
    ("answered", "verdict"), [("2024-09-07T11:00", "met"), ("2024-09-07T13:00", "missed")]
)
def test_a_clarification_starts_the_clock_of_a_short_notice(answered: str, verdict: str) -> None:
    story, demand = told("2024-09-01", answered, stopped_by=("insufficient notice",))
    story.moved("stops", demand, on("2024-09-02"), outcome="insufficient notice")
    assert "no limit runs" in story.verdict().why
    story.moved("restarts", demand, on("2024-09-05T12:00"))
    finding = story.verdict()
    assert finding.verdict == verdict
    assert "it was made good on 5 Sep 2024" in finding.why


def test_days_cannot_go_on_where_they_stood() -> None:
    rule = Story().rule(3, "days")
    with pytest.raises(ValueError, match="Only a limit in hours can go on where it stood"):
        Obligation.model_validate(rule.model_dump() | {"restarted": "where it stood"})


@pytest.mark.parametrize(("hours", "verdict"), [("40", "met"), ("60", "cannot tell")])
def test_a_time_reported_from_the_demand_can_only_show_that_the_limit_was_kept(
    hours: str, verdict: str
) -> None:
    story, demand = told("2024-09-01", None)
    removal = story.removal()
    story.claim(removal, when=on("2024-09"))
    elapsed = Elapsed(more_than=str(int(hours) - 2), less_than=hours)
    story.link(removal, "fulfils", demand, elapsed=Accepted[Elapsed](value=elapsed, reason="as told"))
    assert story.verdict().verdict == verdict


def test_a_stop_of_an_open_end_puts_the_deadline_off_by_more_than_its_least() -> None:
    """The stop came before ten and the clock ran again at 21 at the earliest: more than eleven hours."""
    story, _ = halted(
        None,
        "[2024-09-02T09:00..2024-09-02T09:59]",
        "[2024-09-02T21:00..2024-09-02T22:00]",
        number=73,
        restarted="where it stood",
    )
    finding = story.verdict("2024-09-04")
    end_of_day = on("2024-09-04").latest
    assert finding.due is not None
    assert end_of_day is not None
    assert finding.due.earliest is not None
    assert finding.due.earliest > end_of_day
    assert finding.verdict == "open"
