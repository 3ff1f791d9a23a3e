"""Where real sources were found to disagree about rules, fines and dates: each told in our own words."""

import pytest

from pressdocket.desk.opening import shipped_catalogue
from pressdocket.records.due import Due
from pressdocket.records.findings import DemandFinding, ReadDate
from pressdocket.records.obligation import Obligation
from pressdocket.records.quantity import Limit, Quantity
from pressdocket.rules.accepted import accepted_figure, accepted_when
from pressdocket.rules.known import AsOf, Index, Known
from story import LATER, Story, by, many, on, within


def shipped(code: str) -> list[Obligation]:
    return [rule for rule in shipped_catalogue().obligations if rule.code == code]


def known(story: Story) -> Known:
    return Known(Index(story.contents()), story.case, AsOf(LATER))


def under(jurisdiction: str, zone: str, *codes: str) -> Story:
    """A case of that place with these codes of the catalogue on file."""
    story = Story()
    story.case = story.case.model_copy(update={"jurisdiction": jurisdiction, "zone": zone})
    story.obligations += [rule for code in codes for rule in shipped(code)]
    return story


def asked_and_removed(
    story: Story, code: str, asked: str, removed: str | None, zone: str
) -> list[DemandFinding]:
    demand = story.demand(obligations=(code,))
    story.claim(demand, when=on(asked, zone))
    story.moved("receives", demand, on(asked, zone))
    if removed:
        removal = story.removal()
        story.claim(removal, story.report(), story.board, when=on(removed, zone))
        story.link(removal, "fulfils", demand)
    return list(story.findings("2027-01-01").demands)


@pytest.mark.parametrize(
    ("told", "verdict"), [("2026-02-03", "met"), ("2026-03-04", "cannot tell"), ("2026-07-01", "missed")]
)
def test_sixty_days_or_sixty_working_days_or_three_months(told: str, verdict: str) -> None:
    """One paper gave the platform 60 days, another 60 working days, a third three months."""
    story = under("EU", "Europe/Brussels")
    order = story.event("order", story.board, story.messenger, asks=("other",))
    for number, unit in ((60, "days"), (60, "working days"), (3, "months")):
        story.claim(order, when=on("2025-12-05", "Europe/Brussels"), due=within(number, unit))
    plan = story.event("fulfilment", story.messenger)
    story.claim(plan, when=on(told, "Europe/Brussels"))
    story.link(plan, "fulfils", order)
    (finding,) = story.findings("2027-01-01").demands
    assert finding.verdict == verdict
    assert "differ on the deadline" in finding.why


def test_which_of_two_things_has_sixty_days_and_which_ninety() -> None:
    """The plan in 60 days and the change in 90, or the other way round: each deadline is contested."""
    story = Story()
    plan, change = (
        story.event("order", story.board, story.messenger, asks=("other",), about=about)
        for about in ("a plan", "a change")
    )
    for order, limits in ((plan, (60, 90)), (change, (90, 60))):
        for days in limits:
            story.claim(order, when=on("2025-12-05"), due=within(days, "days"))
        done = story.event("fulfilment", story.messenger)
        story.claim(done, when=on("2026-02-20"))  # after 77 days
        story.link(done, "fulfils", order)
    assert {finding.verdict for finding in story.findings("2026-12-31").demands} == {"cannot tell"}
    assert {found.state for found in story.findings("2026-12-31").support if found.event == plan.id} == {
        "contested"
    }


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("2026-02-19T10:00", "met"), ("2026-02-25T10:00", "cannot tell"), ("2026-03-02T10:00", "missed")],
)
def test_in_force_on_20_february_or_on_1_march(asked: str, verdict: str) -> None:
    """36 hours before, 3 after; the gazette and a blog name two days for the change."""
    zone = "Asia/Kolkata"
    story = under("IN", zone)
    story.rule(36, jurisdiction="IN", version="old", valid_to=on("[2026-02-19..2026-02-28]", zone))
    story.rule(3, jurisdiction="IN", version="new", valid_from=on("[2026-02-20..2026-03-01]", zone))
    (finding,) = asked_and_removed(story, "KR-ACT", asked, asked.replace("T10", "T20"), zone)
    assert finding.verdict == verdict


def test_the_catalogue_follows_the_gazette() -> None:
    zone = "Asia/Kolkata"
    for asked, verdict in (("2026-02-19T10:00", "met"), ("2026-02-20T10:00", "missed")):
        story = under("IN", zone, "IN-ITR-3-1-D")
        (finding,) = asked_and_removed(story, "IN-ITR-3-1-D", asked, asked.replace("T10", "T20"), zone)
        assert finding.verdict == verdict


def test_to_acknowledge_or_to_resolve_in_seven_days() -> None:
    """Two readings of one rule are two obligations; an acknowledgement discharges only the first."""
    story = Story()
    story.rule(7, "days", code="ACKNOWLEDGE", duty="inform", discharged_by=("acknowledgement",))
    story.rule(7, "days", code="RESOLVE", duty="inform", discharged_by=("disclosure", "fulfilment"))
    asked = story.event(
        "request", story.board, story.messenger, asks=("inform",), obligations=("ACKNOWLEDGE", "RESOLVE")
    )
    story.claim(asked, when=on("2024-09-01"))
    word = story.event("acknowledgement", story.messenger)
    story.claim(word, when=on("2024-09-02"))
    story.link(word, "fulfils", asked)
    (finding,) = story.findings().demands
    assert finding.verdict == "silent"
    assert "ACKNOWLEDGE, version 1) it is: met" in finding.why


@pytest.mark.parametrize(("asked", "verdict"), [("2026-02-19", "no rule"), ("2026-08-01", "cannot tell")])
def test_a_headline_that_enacts_what_was_only_announced(asked: str, verdict: str) -> None:
    """In February 2026 there was an amendment alone; since assent in April nobody found the day it starts."""
    zone = "Europe/London"
    story = under("GB", zone, "GB-OSA-10-3A")
    (finding,) = asked_and_removed(story, "GB-OSA-10-3A", asked, "2026-12-01", zone)
    assert finding.verdict == verdict


def test_two_hours_that_stand_in_no_official_text() -> None:
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("2024-09-01T10:00"), due=within(48))
    story.claim(demand, None, None, when=on("2024-09-01T10:00"), due=within(2))
    removal = story.removal()
    story.claim(removal, when=on("2024-09-02"))
    story.link(removal, "fulfils", demand)
    assert story.verdict().verdict == "cannot tell"
    assert story.verdict().support == "contested"


def test_rival_words_for_one_duty_are_no_conflict() -> None:
    """To prevent re-upload, or to make efforts against known copies: words are kept, and contest nothing."""
    story = Story()
    act = story.event("legislation", story.party("Assembly", "legislature"))
    for words in ("must stop it from coming back", "must try to remove the copies it knows of"):
        story.claim(act, when=on("2025-05-19"), words=words)
    for words in ("a surcharge", "an administrative fine"):
        story.claim(act, words=words, quantity=Quantity(unit="KRW", number="1000000000"))
    (support,) = story.findings("2026-01-01").support
    assert support.state == "reported"


def test_forty_or_fifty_million() -> None:
    story = Story()
    act = story.event("legislation", story.party("Assembly", "legislature"))
    for amount in ("40000000", "50000000"):
        story.claim(act, quantity=Quantity(unit="EUR", number=amount))
    figure = accepted_figure(known(story), act)
    assert figure is not None
    assert (figure.quantity, figure.contested) == (None, True)


def test_repealed_or_struck_in_part() -> None:
    """After 14 May 2024 the duty to remove is gone, and that to name an agent is not."""
    zone = "Europe/Berlin"
    for asked, verdicts in (("2024-05-13", ["missed", "no rule"]), ("2024-05-14", ["no rule", "no limit"])):
        story = under("DE", zone, "DE-NETZDG-3-MANIFEST", "DE-NETZDG-5")
        (removed,) = asked_and_removed(story, "DE-NETZDG-3-MANIFEST", asked, "2024-06-30", zone)
        agent = story.event(
            "request", story.board, story.messenger, asks=("name",), obligations=("DE-NETZDG-5",)
        )
        story.claim(agent, when=on(asked, zone))
        named = story.findings("2027-01-01").demands[1]
        assert [removed.verdict, named.verdict] == verdicts


def dated(*days: str) -> ReadDate:
    story = Story()
    act = story.event("legislation", story.party("Assembly", "legislature"))
    for day in days:
        story.claim(act, when=on(day))
    read = accepted_when(known(story), act)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("days", "contested"),
    [
        (("2024-11-09", "2024-08-23"), True),
        (("2026-02-17", "2026-03-17"), True),
        (("2025-04-01", "2025-05"), True),
        (("2025-04-01", "2025-04"), False),
    ],
)
def test_a_law_dated_twice(days: tuple[str, str], contested: bool) -> None:
    read = dated(*days)
    assert read.contested is contested
    spans = [on(day).span for day in days]
    ends = {end for span in spans for end in (span.earliest, span.latest)}
    assert {read.span.earliest, read.span.latest} <= ends


def test_a_body_renamed_is_one_body() -> None:
    """The commission was renamed: what the platform promised the old one it may answer to the new."""
    story = Story()
    renamed = story.party("New Commission", "regulator")
    demand = story.demand()
    story.claim(demand, None, story.board, when=on("2024-09-01"), due=by("2024-09-03"))
    removal = story.removal()
    story.claim(removal, None, renamed, when=on("2024-09-02"), outcome="confirmed")
    story.link(removal, "fulfils", demand)
    assert (story.verdict().verdict, story.verdict().authority_says) == ("met", "confirmed")


def test_from_29_march_to_5_may_are_37_days() -> None:
    """The court counted 37 days at 16,500 dollars; counting both ends would make 38."""
    zone = "Australia/Sydney"
    story = under("AU", zone)
    notice = story.event("order", story.board, story.messenger, asks=("inform",))
    story.claim(notice, when=on("2023-02-22", zone), due=by("2023-03-29", zone))
    report = story.event("disclosure", story.messenger)
    story.claim(report, when=on("2023-05-05", zone))
    story.link(report, "fulfils", notice)
    story.claim(
        story.event("fine", story.board, story.messenger),
        when=on("2023-10-16", zone),
        quantity=many(610_500, "AUD"),
    )
    finding = story.findings().demands[0]
    assert finding.verdict == "missed"
    assert "37 days late" in finding.why
    assert 37 * 16_500 == 610_500


def test_a_press_conference_after_the_stamp_of_its_report() -> None:
    """A report stamped Friday tells of Monday's press conference: its words and the day it means are kept."""
    story = Story()
    told = story.event("statement", story.board)
    story.claim(told, story.report("2024-09-27"), when=on("2024-09-30", words="on Monday"))
    read = accepted_when(known(story), told)
    assert read is not None
    assert (read.words, read.span, read.derived) == ("on Monday", on("2024-09-30").span, False)


def test_rival_limits_are_kept_side_by_side_within_one_claim() -> None:
    both = Due(limits=(Limit(number=60, unit="days"), Limit(number=60, unit="working days")))
    story = Story()
    demand = story.demand()
    story.claim(demand, when=on("2024-09-01"), due=both)
    assert story.findings("2025-06-01").support[0].state == "contested"
