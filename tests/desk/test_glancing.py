"""The list and the board say what the rules say, with days counted right."""

from collections.abc import Iterator

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.passages import read_passage
from pressdocket.desk.sample import sample
from pressdocket.records.territories import territory_in_words
from pressdocket.shipped import shipped


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def test_a_silent_demand_is_due_on_its_day_and_over_since(desk: Desk) -> None:
    (glance,) = desk.judging.glances(["XX-2026-001"])
    assert (glance.next_date, glance.next_note, glance.next_tone) == ("Tue 10 Feb", "1 day over", "overdue")
    assert {item.board for item in glance.attention} == {"overdue", "contested", "stale", "gaps"}


def test_the_board_says_what_disagrees_and_opens_its_sentences(desk: Desk) -> None:
    (glance,) = desk.judging.glances(["EU-2025-001"])
    first = next(item for item in glance.attention if item.board == "contested")
    assert (first.aside, first.text) == (
        "2 readings",
        "Time limit: 60 working days or 60 days. 3 Feb or 11 Mar 2026.",
    )
    assert (glance.next_date, glance.next_note, glance.next_tone) == (
        "3 Feb – 11 Mar",
        "two readings",
        "vague",
    )
    every = [chip.claims for chip in glance.chips] + [item.claims for item in glance.attention]
    assert all(every)
    shown = {claim.claim.id for report in desk.judging.view("EU-2025-001").reports for claim in report.claims}
    assert {claim for claims in every for claim in claims} <= shown


def test_what_was_done_late_is_not_overdue(desk: Desk) -> None:
    (glance,) = desk.judging.glances(["XX-2026-001"])
    overdue = [(item.aside, item.text) for item in glance.attention if item.board == "overdue"]
    assert overdue == [
        ("20 days over", "Request, 1 profile. Due Thu 22 Jan; refused."),
        ("14 days over", "Removal request, 30 advertisements. Due Wed 28 Jan; only 22 of 30 done."),
        ("1 day over", "Removal request, 9 profiles. Due Tue 10 Feb; acknowledged, no more reported."),
    ]


def test_unknown_origins_are_not_none(desk: Desk) -> None:
    (glance,) = desk.judging.glances(["ID-2025-001"])
    assert (glance.origins, glance.origins_said, glance.place) == (0, "origin unknown", "Indonesia")
    assert (glance.next_date, glance.next_note) == ("Not reported", "1 demand unanswered")
    assert "2 reports, origin unknown" in desk.judging.view("ID-2025-001").line


def test_one_dated_demand_has_a_strip_and_its_deadline(desk: Desk) -> None:
    (glance,) = desk.judging.glances(["IN-2026-001"])
    strip = glance.strip
    assert strip is not None
    assert [mark.lane for mark in strip.marks] == ["asked"]
    assert (strip.first, strip.last, strip.overdue) == ("Feb 26", "13 Feb", False)
    assert strip.due is not None
    assert strip.now is not None
    assert strip.marks[0].start < strip.now < strip.due[0]


def test_news_is_what_others_wrote_since(desk: Desk) -> None:
    seen = desk.docket.head()[0]
    assert desk.cases.news(seen) == ()
    case = desk.cases.named("IN-2026-001")
    mine = desk.save(case.model_copy(update={"owner": "me"})).step
    assert mine is not None
    assert desk.cases.news(seen, (mine,)) == ()
    desk.save(desk.cases.named("KR-2024-001").model_copy(update={"owner": "someone"}))
    assert [(news.reference, news.records) for news in desk.cases.news(seen, (mine,))] == [("KR-2024-001", 1)]
    assert desk.docket.first() == desk.docket.changes()[0].hash


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KR", "South Korea"),
        ("EU", "European Union"),
        ("XX", "XX"),
        ("ZZ", "ZZ"),
        ("", ""),
        ("a place", "a place"),
    ],
)
def test_jurisdictions_are_named_where_they_have_a_name(code: str, name: str) -> None:
    assert territory_in_words(code) == name


def test_the_urgent_come_first(desk: Desk) -> None:
    glances = desk.judging.glances([row.reference for row in desk.cases.rows()])
    first = max(glances, key=lambda glance: glance.urgency)
    assert first.reference == "XX-2026-001"


def test_every_event_of_a_view_leads_to_a_claim_that_is_shown(desk: Desk) -> None:
    view = desk.judging.view("KR-2024-001")
    shown = {claim.claim.id for report in view.reports for claim in report.claims}
    assert all(set(event.claims) <= shown for event in view.events)
    assert all(set(note.claims) <= shown for note in view.summary.notes)
    for report in view.reports:
        for claim in report.claims:
            assert report.report.text[claim.start : claim.end] == claim.claim.quote.exact


@pytest.mark.parametrize(
    ("words", "kind", "figure"),
    [
        ("It took down 25 such videos.", "removal", ("25", "", "videos")),
        ("It removed 12 of 40 illegal posts.", "removal", ("12", "40", "posts")),
        ("Police received 1,204 reports.", "complaint_report", ("1204", "", "reports")),
        ("It was fined on 3 September.", "fine", ("", "", "")),
        ("The Board asked it to remove them.", "removal_request", ("", "", "")),
    ],
)
def test_what_is_plainly_there_is_read(words: str, kind: str, figure: tuple[str, str, str]) -> None:
    passage = read_passage(words)
    assert (passage.number, passage.of, passage.unit) == figure
    assert passage.kind == kind
