"""Obligations of law: which bind, in which version, from when the clock runs, and what they say of a duty."""

from typing import Any

import pytest

from pressdocket.records.event import Event, Place
from pressdocket.records.findings import DemandFinding, Rule
from pressdocket.records.kinds import LinkKind
from pressdocket.records.quantity import Limit
from story import Story, by, on


def told(
    asked: str | None,
    answered: str | None,
    word: LinkKind = "fulfils",
    codes: tuple[str, ...] = ("KR-ACT",),
    **more: Any,
) -> Story:
    """A demand that names obligations, and an answer."""
    story = Story()
    demand = story.demand(obligations=codes, **more)
    story.claim(demand, None, story.board, when=on(asked) if asked else None)
    if answered:
        removal = story.removal()
        story.claim(removal, None, story.messenger, story.board, when=on(answered))
        story.link(removal, word, demand)
    return story


@pytest.mark.parametrize(
    ("asked", "answered", "limit", "verdict"),
    [
        ("2024-09-01T10:00", "2024-09-03T09:00", (48, "hours"), "met"),
        ("2024-09-01T10:00", "2024-09-03T11:00", (48, "hours"), "missed"),
        ("2024-09-01", "2024-09-03", (48, "hours"), "cannot tell"),
        ("2024-09-01", None, (48, "hours"), "silent"),
        ("2024-09-01", "2024-09-02", (1, "days"), "met"),
        ("2024-09-13", "2024-09-19", (1, "working days"), "met"),
        ("2024-09-13", "2024-09-20", (1, "working days"), "missed"),
        ("2024-09-01", "2024-10-02", (1, "months"), "missed"),
        ("2024-09-01", "2024-09-03", (None, ""), "no limit"),
        ("2024-09-01", None, (None, ""), "no limit"),
    ],
)
def test_the_limit_of_the_law_decides(
    asked: str, answered: str | None, limit: tuple[int | None, str], verdict: str
) -> None:
    story = told(asked, answered)
    story.rule(*limit)
    finding = story.verdict()
    assert finding.verdict == verdict
    assert finding.obligation == Rule(code="KR-ACT", version="1")
    assert "Rule: Act (KR-ACT, version 1)." in finding.why


def test_open_until_the_limit_has_passed() -> None:
    story = told("2024-09-01", None)
    story.claims[0] = story.claim(story.events[0], story.report("2024-09-01"), when=on("2024-09-01"))
    story.rule(10, "days")
    assert story.verdict("2024-09-10").verdict == "open"
    assert story.verdict("2024-09-11").verdict == "silent"


def test_the_version_of_the_day_of_the_demand_decides() -> None:
    for asked, verdict, version in (("2026-02-19", "met", "old"), ("2026-02-20", "missed", "new")):
        story = told(f"{asked}T12:00", f"{asked}T20:00")
        story.rule(36, version="old", valid_to=on("2026-02-19"))
        story.rule(3, version="new", valid_from=on("2026-02-20"))
        finding = story.verdict("2026-06-01")
        assert (finding.verdict, finding.obligation) == (verdict, Rule(code="KR-ACT", version=version))


def spanning(asked: str, answered: str) -> DemandFinding:
    story = told(asked, answered)
    story.rule(36, version="old", valid_to=on("2026-02-19"))
    story.rule(3, version="new", valid_from=on("2026-02-20"))
    return story.verdict("2026-06-01")


def test_a_demand_that_spans_two_versions_is_judged_by_both() -> None:
    differing = spanning("[2026-02-19T23:00..2026-02-20T00:59]", "2026-02-20T08:00")
    assert differing.verdict == "cannot tell"
    assert "version old, it is met" in differing.why
    assert "version new, it is missed" in differing.why
    assert differing.obligation == Rule(code="KR-ACT", version="old or new")
    assert spanning("[2026-02-19T23:00..2026-02-20T00:59]", "2026-02-25").verdict == "missed"
    assert spanning("[2026-02-19T23:00..2026-02-20T00:59]", "2026-02-20T01:30").verdict == "met"


def test_an_undated_demand_may_fall_before_the_rule() -> None:
    story = told("[..2024-09-01]", "2024-09-20")
    story.rule(48)
    finding = story.verdict()
    assert finding.verdict == "cannot tell"
    assert "may not have been in force" in finding.why


def test_a_rule_that_began_on_an_unknown_day_of_a_month() -> None:
    for asked, verdict in (
        ("2024-07-10", "cannot tell"),
        ("2024-08-01", "missed"),
        ("2024-06-30", "no rule"),
    ):
        story = told(asked, "2024-08-20")
        story.rule(48, valid_from=on("2024-07"))
        assert story.verdict().verdict == verdict, asked


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ({"valid_from": on("2025-01-01")}, "KR-ACT is named, and was not in force then."),
        ({"valid_to": on("2023-12-31")}, "was not in force then"),
        ({"code": "OTHER"}, "KR-ACT is named, and is not on file."),
        ({"triggers": ("order",)}, "does not fit: it is not triggered by a removal request."),
        ({"asks": ("pay",)}, "it is about demands to pay"),
        ({"standing": "draft"}, "it is a draft"),
        ({"standing": "failed bill"}, "it is a failed bill"),
        ({"binds": "others", "bound_words": "persons"}, "it binds persons"),
        ({"jurisdiction": "IN"}, "it is the law of IN"),
    ],
)
def test_what_does_not_bind_is_said_and_judges_nothing(rule: dict[str, Any], words: str) -> None:
    story = told("2024-09-01", "2024-09-20")
    story.rule(48, **rule)
    finding = story.verdict()
    assert (finding.verdict, finding.obligation) == ("no rule", None)
    assert words in finding.why
    assert finding.why.startswith("No rule on file for this demand.")


def test_only_the_platforms_it_binds() -> None:
    story = told("2024-09-01", "2024-09-20")
    other = story.party("Other", "platform")
    story.rule(48, bound=(other.id,))
    assert "it does not bind Messenger" in story.verdict().why
    story.parties[-1] = other.model_copy(update={"successor": story.messenger.id})
    assert story.verdict().verdict == "missed"


def test_the_law_of_the_union_binds_in_its_members() -> None:
    story = told("2024-09-01", "2024-09-20", place=Place(jurisdiction="DE", zone="Europe/Berlin"))
    story.rule(48, jurisdiction="EU")
    assert story.verdict().verdict == "missed"


def test_a_deadline_that_reports_name_goes_before_the_law() -> None:
    story = told("2024-09-01", "2024-09-10")
    story.rule(48)
    story.claim(story.events[0], due=by("2024-09-15"))
    finding = story.verdict()
    assert (finding.verdict, finding.obligation) == ("met", Rule(code="KR-ACT", version="1"))
    assert "The deadline is the one reported, under Act (KR-ACT, version 1)." in finding.why


def test_an_extension_replaces_the_limit_of_the_law() -> None:
    story = told("2024-09-01", "2024-09-10")
    story.rule(48)
    longer = story.event("statement", story.board, story.messenger)
    story.claim(longer, story.report("2024-10-01"), due=by("2024-09-12"))
    story.link(longer, "extends", story.events[0])
    assert story.verdict("2024-09-30").verdict == "missed"
    assert story.verdict("2024-10-01").verdict == "met"


def test_a_platform_extends_nothing() -> None:
    story = told("2024-09-01", "2024-09-10")
    story.rule(48)
    longer = story.event("statement", story.messenger)
    story.claim(longer, due=by("2024-09-12"))
    story.link(longer, "extends", story.events[0])
    assert story.verdict().verdict == "missed"


def test_what_discharges_a_duty_is_the_rules_to_say() -> None:
    story = told("2024-09-01", None)
    story.rule(48, discharged_by=("removal",))
    restricted = story.event("restriction", story.messenger, action="geo-restricted")
    story.claim(restricted, when=on("2024-09-02"))
    story.link(restricted, "fulfils", story.events[0])
    assert (story.verdict().verdict, story.verdict().answer) == ("silent", "acknowledged")
    story.obligations[0] = story.obligations[0].model_copy(update={"discharged_by": ("restriction",)})
    assert story.verdict().answer == "full"


def test_a_rule_may_owe_more_than_was_asked() -> None:
    story = told("2024-09-01", "2024-09-02")
    story.rule(24, duty="inform", asks=("remove",))
    removed, informed = story.findings().demands
    assert (removed.duty, removed.verdict, removed.answer) == ("remove", "no rule", "full")
    assert (informed.duty, informed.verdict, informed.answer) == ("inform", "silent", "nothing reported")
    word = story.event("acknowledgement", story.messenger, story.board)
    story.claim(word, when=on("2024-09-01"))
    story.link(word, "fulfils", story.events[0])
    removed, informed = story.findings().demands
    assert (removed.answer, informed.verdict, informed.answer) == ("full", "met", "full")


def test_to_restrict_is_asked_for_under_a_rule_to_remove() -> None:
    story = told("2024-09-01", "2024-09-20", asks=("restrict",))
    story.rule(48, duty="remove", asks=("remove", "restrict"))
    assert (story.verdict().duty, story.verdict().verdict) == ("restrict", "missed")


def test_of_several_obligations_the_gravest_verdict_stands() -> None:
    story = told("2024-09-01T10:00", "2024-09-02T09:00", codes=("LONG", "SHORT", "NONE"))
    story.rule(48, code="LONG")
    story.rule(2, code="SHORT")
    story.rule(None, code="NONE")
    finding = story.verdict()
    assert (finding.verdict, finding.obligation) == ("missed", Rule(code="SHORT", version="1"))
    assert "By Act (LONG, version 1) it is: met." in finding.why
    assert "By Act (NONE, version 1) it is: no limit." in finding.why


def short_notice(clock: str = "valid notice", **more: Any) -> Story:
    story = told("2024-09-01", "2024-09-20", word="acknowledges")
    story.rule(48, clock=clock, **more)
    story.claim(story.events[0], None, story.messenger, outcome="insufficient notice")
    return story


def test_an_insufficient_notice_starts_no_clock() -> None:
    finding = short_notice().verdict()
    assert finding.verdict == "cannot tell"
    assert "insufficient, and no later notice is on record: no limit runs." in finding.why
    assert "Only the platform itself is known to say so." in finding.why
    assert short_notice("received").verdict().verdict == "silent"
    assert short_notice("received", stops="while it says too little").verdict().verdict == "cannot tell"


def repeated(answered: str) -> tuple[Story, Event]:
    story = short_notice()
    again = story.demand()
    story.claim(again, None, story.board, when=on("2024-10-01T12:00"))
    story.link(again, "repeats", story.events[0])
    removal = story.removal()
    story.claim(removal, None, story.board, when=on(answered))
    story.link(removal, "fulfils", again)
    return story, again


def test_a_valid_notice_starts_it_again() -> None:
    for answered, verdict in (("2024-10-03T11:00", "met"), ("2024-10-03T13:00", "missed")):
        story, again = repeated(answered)
        story.moved("receives", again, on("2024-10-01T12:00"))
        finding = next(found for found in story.findings().demands if found.event != again.id)
        assert finding.verdict == verdict
        assert "(48 hours after the later notice, when it was received)" in finding.why
        assert "the clock started again on 1 Oct 2024" in finding.why


def test_what_is_not_verified_says_so() -> None:
    story = told("2024-09-01", "2024-09-20")
    story.rule(48, verified=False, article="art. 5", standing="recommendation")
    assert "Act, art. 5 (KR-ACT, version 1, recommendation, not verified)" in story.verdict().why


def test_no_limit_is_counted_for_what_stands_for_many() -> None:
    story = told("2024-09-01", "2024-09-20", aggregate=True)
    story.rule(48)
    assert (story.verdict().verdict, story.verdict().counted) == ("cannot tell", False)


def test_void_stays_void_under_a_rule() -> None:
    for limit in (48, None):
        story = told("2024-09-01", "2024-09-20")
        story.rule(limit)
        story.claim(story.events[0], outcome="forged")
        assert story.verdict().verdict == "void"


def test_rival_limits_of_a_rule_must_agree() -> None:
    both = (Limit(number=60, unit="days"), Limit(number=60, unit="working days"))
    for answered, verdict in (("2024-11-20", "cannot tell"), ("2024-09-20", "met"), ("2025-03-01", "missed")):
        story = told("2024-09-01", answered)
        story.rule(48, limits=both)
        assert story.verdict("2025-06-01").verdict == verdict


def test_hours_run_through_the_change_of_the_clocks() -> None:
    """In the night to 31 March 2024 the clocks of Berlin went forward: 24 hours end an hour later there."""
    for answered, verdict in (("2024-03-31T12:30", "met"), ("2024-03-31T13:01", "missed")):
        story = told(None, None, place=Place(jurisdiction="KR", zone="Europe/Berlin"))
        story.claim(story.events[0], when=on("2024-03-30T12:00", "Europe/Berlin"))
        removal = story.removal()
        story.claim(removal, when=on(answered, "Europe/Berlin"))
        story.link(removal, "fulfils", story.events[0])
        story.rule(24)
        assert story.verdict().verdict == verdict


def test_the_authoritys_word_stands_beside_ours() -> None:
    story = told("2024-09-01", "2024-09-02", word="partly")
    story.rule(48)
    story.claim(story.events[1], None, story.board, outcome="confirmed")
    finding = story.verdict()
    assert finding.authority_says == "confirmed"
    assert "An authority says that it was answered" in finding.why
    story = told("2024-09-01", "2024-09-01")
    story.rule(48)
    story.claim(story.events[1], None, story.board, outcome="not confirmed")
    assert "An authority's own word differs: not confirmed." in story.verdict().why


def test_an_authority_content_with_what_came_late_is_shown_beside_that() -> None:
    story = told("2024-09-01", "2024-09-20")
    story.rule(48)
    story.claim(story.events[1], None, story.board, outcome="full")
    finding = story.verdict()
    assert (finding.verdict, finding.authority_says) == ("missed", "full")
    assert "An authority says that it was answered; by the dates reported that was too late." in finding.why
