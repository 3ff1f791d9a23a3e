"""The case that is proposed for a report: its parties, place and time; nothing is made before acceptance."""

import pytest

from pressdocket.desk.accepting import Pick
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.desk import Desk
from pressdocket.records.case import Case
from pressdocket.records.report import Report
from pressdocket.records.when import zones_in

SEOUL = "Clips\n\nThe Korea Communications Standards Commission asked Telegram to remove 25 videos."


def waiting(desk: Desk, text: str = SEOUL, published: str = "2024-09-04") -> Report:
    read = read_report(text.encode(), "report.txt")
    return desk.reports.add(read, About(published=published, language="en")).report


def accepted(desk: Desk, report: Report) -> None:
    looked = desk.waiting.look(report.id)
    one = desk.accepting.suggested(looked.view, looked.view.reports[0])[0]
    desk.accepting.accept(looked.view, report.id, [Pick(one, one.entry)])


def test_a_new_case_is_guessed_from_the_report(desk: Desk) -> None:
    proposal = desk.waiting.look(waiting(desk).id).proposal
    assert not proposal.known
    case = proposal.case
    assert (case.reference, case.jurisdiction, case.zone) == ("KR-2024-001", "KR", "Asia/Seoul")
    assert case.title.startswith("Telegram and ")
    assert desk.docket.all(Case) == ()


@pytest.mark.parametrize(
    ("text", "published", "reference", "zone"),
    [
        ("News\n\nNothing is told here.", "", "XX-2024-001", "UTC"),
        (
            "News\n\nBelgrade police in Serbia arrested two people.",
            "2026-01-02",
            "RS-2026-001",
            "Europe/Belgrade",
        ),
        (
            "News\n\nThe European Commission fined X in the European Union.",
            "2025-12-05",
            "EU-2025-001",
            "Europe/Brussels",
        ),
    ],
)
def test_place_and_year_make_the_reference(
    desk: Desk, text: str, published: str, reference: str, zone: str
) -> None:
    case = desk.waiting.look(waiting(desk, text, published).id).proposal.case
    assert (case.reference, case.zone) == (reference, zone)


def test_of_several_zones_one_is_proposed_and_that_is_said(desk: Desk) -> None:
    text = "News\n\nAustralia fined TikTok. The Australian regulator said so in Australia."
    proposal = desk.waiting.look(waiting(desk, text).id).proposal
    assert proposal.case.zone == zones_in("AU")[0]
    assert f"{len(zones_in('AU'))} time zones; this is one of them" in proposal.why


def test_references_that_are_taken_are_not_proposed(desk: Desk) -> None:
    for reference in ("KR-2024-001", "KR-2024-007", "KR-2024-old"):
        desk.cases.make(Filing(reference))
    assert desk.waiting.look(waiting(desk).id).proposal.case.reference == "KR-2024-008"


def test_a_case_with_the_same_platform_in_the_same_place_is_proposed(desk: Desk) -> None:
    accepted(desk, waiting(desk))
    text = "Later\n\nIn South Korea Telegram deleted 25 videos."
    proposal = desk.waiting.look(waiting(desk, text, "2024-09-20").id).proposal
    assert (proposal.known, proposal.case.reference) == (True, "KR-2024-001")
    assert proposal.why == "It names Telegram, as this case does."


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Later\n\nIn Serbia Telegram deleted 25 videos.", "2024-09-20"),  # elsewhere
        ("Later\n\nIn South Korea Telegram deleted 25 videos.", "2027-09-20"),  # years later
        ("Later\n\nIn South Korea TikTok deleted 25 videos.", "2024-09-20"),  # another platform
    ],
)
def test_a_case_of_another_place_time_or_platform_is_not(desk: Desk, text: str, published: str) -> None:
    accepted(desk, waiting(desk))
    assert not desk.waiting.look(waiting(desk, text, published).id).proposal.known


def test_accepting_makes_the_case_files_the_report_and_undo_takes_all_back(desk: Desk) -> None:
    report = waiting(desk)
    accepted(desk, report)
    (case,) = desk.docket.all(Case)
    assert desk.waiting.look(report.id).proposal.why == "It is filed there."
    assert desk.waiting.reports() == ()
    assert [one.report.id for one in desk.waiting.reports(report.id)] == [report.id]
    assert desk.judging.view(case.reference).events[0].event.kind == "removal_request"
    desk.undo()
    assert desk.docket.all(Case) == ()
    assert [one.report.id for one in desk.waiting.reports()] == [report.id]


def test_filing_without_accepting_makes_the_case_too(desk: Desk) -> None:
    report = waiting(desk)
    desk.waiting.file(report.id, desk.waiting.look(report.id).proposal.case)
    assert [case.reference for case in desk.docket.all(Case)] == ["KR-2024-001"]
    assert desk.waiting.reports() == ()


def test_a_case_that_was_said_is_kept(desk: Desk) -> None:
    desk.cases.make(Filing("XX-9"))
    looked = desk.waiting.look(waiting(desk).id, "XX-9")
    assert (looked.proposal.case.reference, looked.view.case.reference) == ("XX-9", "XX-9")
