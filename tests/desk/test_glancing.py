"""The list and the board say what the rules say, with days counted right."""

from collections.abc import Iterator

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.passages import read_passage
from pressdocket.desk.sample import sample
from pressdocket.shipped import shipped


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def test_a_silent_demand_is_due_on_its_day_and_over_since(desk: Desk) -> None:
    (glance,) = desk.glances(["XX-2026-001"])
    assert (glance.next_date, glance.next_note, glance.next_tone) == ("10 Feb 2026", "1 day over", "overdue")
    assert {item.board for item in glance.attention} == {"overdue", "contested", "stale", "gaps"}


def test_the_urgent_come_first(desk: Desk) -> None:
    glances = desk.glances([row.reference for row in desk.cases()])
    first = max(glances, key=lambda glance: glance.urgency)
    assert first.reference == "XX-2026-001"


def test_every_event_of_a_view_leads_to_a_claim_that_is_shown(desk: Desk) -> None:
    view = desk.view("KR-2024-001")
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
