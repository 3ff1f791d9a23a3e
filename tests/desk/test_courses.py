"""Courses: whose lane an event is in, what its links allow, when it is due, how long it is waited for."""

from datetime import date

import pytest

from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.desk.views import CaseView, EventView
from pressdocket.records.wording import span_in_words
from pressdocket.shipped import shipped

CASE, SEOUL = "KR-2024-001", "Asia/Seoul"


def view(day: date | None) -> CaseView:
    with sample(shipped("assets"), shipped_typesetter()) as opened:
        return opened.desk.judging.view(CASE, day)


@pytest.fixture(scope="module")
def then() -> CaseView:
    return view(date(2024, 9, 20))


@pytest.fixture(scope="module")
def today() -> CaseView:
    return view(None)


def the(case: CaseView, title: str) -> EventView:
    return next(event for event in case.events if event.title.startswith(title))


def drawn(event: EventView) -> str:
    assert event.course.span is not None
    return span_in_words(event.course.span, SEOUL)


def test_an_answer_is_drawn_from_its_demand_on(today: CaseView) -> None:
    answer = the(today, "Removal: 25 of 25")
    assert answer.when == "by 3 Sep 2024"
    assert (drawn(answer), answer.course.bounded) == ("1 – 3 Sep 2024", True)


def test_what_no_link_bounds_stays_open(today: CaseView) -> None:
    promise = the(today, "Commitment")
    assert promise.course.span is not None
    assert promise.course.span.earliest is None
    assert not promise.course.bounded


def test_a_lane_belongs_to_who_acted_or_counted(today: CaseView) -> None:
    lanes = {event.title.split(":")[0] + event.figure: event.course for event in today.events}
    assert (lanes["Complaint report88 reports"].lane, lanes["Complaint report88 reports"].kind) == (
        "Korean National Police Agency",
        "police",
    )
    assert lanes["Complaint report118 reports"].lane == "Police, force not said"
    assert the(today, "Removal request: 25").course.kind == "regulator"
    assert (the(today, "Arrest").course.lane, the(today, "Arrest").course.kind) == (
        "Nobody named",
        "actor not reported",
    )


def test_the_yardstick_judges_where_the_law_gives_no_number(today: CaseView) -> None:
    demand, answer = the(today, "Removal request: 25"), the(today, "Removal: 25 of 25")
    for event in (demand, answer):
        assert event.course.sign is not None
        assert event.course.sign.sign == "cannot tell"
        assert "The rule gives no number" in event.course.sign.why
        assert "48-hour yardstick" in event.course.sign.why
    due = demand.course.yardstick
    assert due is not None
    assert (due.due.latest is not None, due.words) == (True, "Our 48-hour yardstick")
    assert demand.course.due is None


def test_silence_is_counted_from_the_demand(then: CaseView, today: CaseView) -> None:
    assert the(then, "Request: a hotline").course.waiting == "silent 17 days"
    assert the(today, "Request: a hotline").course.waiting == "silent 527 days"
    assert the(today, "Removal request: 25").course.waiting == ""


def test_what_came_later_bounds_nothing_that_was_known(then: CaseView) -> None:
    later = [event for event in then.events if not event.known]
    assert {event.shape for event in later} >= {"demand", "answer", "promise"}
    requests = next(event for event in later if event.title == "Removal request")
    assert requests.answers == ()
    assert len(requests.course.later) == 1
    known = [event for event in then.events if event.known and event.shape == "demand"]
    assert all(not event.course.later for event in known)


def test_a_day_asked_about_is_told_from_today(then: CaseView, today: CaseView) -> None:
    assert (then.today, then.as_of) == (False, date(2024, 9, 20))
    assert then.now == today.now == today.as_of
    assert today.today
