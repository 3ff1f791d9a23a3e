"""Reports come in once, under the right case."""

import pytest

from pressdocket.desk.adding import About, Filing
from pressdocket.desk.desk import Desk
from pressdocket.errors import UserError
from pressdocket.intake.text import Read, read_report
from pressdocket.records.case import Case
from pressdocket.records.report import Report

TEXT = "A title\nA sentence about 25 videos."


def read(text: str = TEXT) -> Read:
    return read_report(text.encode(), "report.txt")


def test_a_report_without_a_case_waits_in_the_inbox(desk: Desk) -> None:
    added = desk.reports.add(read(), About())
    assert [report.id for report in desk.docket.inbox()] == [added.report.id]
    assert not added.already_here
    assert added.report.original is not None
    original = desk.docket.original(added.report.original)
    assert original is not None
    assert original.content == TEXT.encode()


def test_a_case_is_made_with_its_first_report_in_one_step(desk: Desk) -> None:
    filing = Filing("KR-1", "Messenger and board", "KR", "Asia/Seoul")
    added = desk.reports.add(read(), About(published="2024-09-04", publisher="Daily"), filing)
    assert added.case is not None
    assert added.new_case
    assert (added.case.title, added.case.zone) == ("Messenger and board", "Asia/Seoul")
    assert added.report.published is not None
    assert added.report.published.zone == "Asia/Seoul"
    assert len(added.changes.touched) == 2
    desk.undo()
    assert not desk.cases.rows()
    assert not desk.docket.all(Report)


def test_a_title_that_is_not_given_is_the_reference(desk: Desk) -> None:
    desk.reports.add(read(), About(), Filing("KR-1"))
    assert [(row.title, row.reference) for row in desk.cases.rows()] == [("KR-1", "KR-1")]


def test_the_same_text_is_filed_and_not_kept_twice(desk: Desk) -> None:
    first = desk.reports.add(read(), About())
    again = desk.reports.add(read(TEXT.replace("\n", "\r\n")), About(publisher="Daily"), Filing("KR-1"))
    assert again.already_here
    assert again.report.id == first.report.id
    (kept,) = desk.docket.all(Report)
    assert (kept.publisher, len(kept.cases)) == ("Daily", 1)
    third = desk.reports.add(read(), About(publisher="Weekly"), Filing("KR-1"))
    assert not third.changes.touched
    assert third.report.publisher == "Daily"


def test_a_case_that_is_there_keeps_what_it_is(desk: Desk) -> None:
    desk.cases.make(Filing("KR-1", "One", zone="Asia/Seoul"))
    desk.reports.add(read(), About(), Filing("KR-1", "One"))
    with pytest.raises(UserError, match="with the title “One”"):
        desk.reports.add(read(), About(), Filing("KR-1", "Other"))


@pytest.mark.parametrize(
    ("about", "filing", "says"),
    [
        (About(published="last Tuesday"), None, "last Tuesday"),
        (About(published="2024-09-31"), None, "2024-09-31"),
        (About(published="2024-09-03", zone="Mars/Base"), None, "Mars/Base"),
        (About(), Filing("KR 1"), "leave out spaces"),
        (About(), Filing("KR-1", zone="Seoul"), "“Seoul” is not a time zone"),
    ],
)
def test_what_does_not_fit_is_said_and_nothing_is_kept(
    desk: Desk, about: About, filing: Filing | None, says: str
) -> None:
    with pytest.raises(UserError, match=says):
        desk.reports.add(read(), about, filing)
    assert not desk.docket.all(Report)
    assert not desk.docket.all(Case)


def test_a_reference_is_given_once(desk: Desk) -> None:
    case, changes = desk.cases.make(Filing("KR-1"))
    assert changes.touched[0].id == case.id
    with pytest.raises(UserError, match="already"):
        desk.cases.make(Filing("KR-1"))
