"""Choices, links, reviews and case forms at the desk, each one step that can be taken back."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.errors import UserError
from pressdocket.records.event import Event
from pressdocket.records.link import Link
from pressdocket.shipped import shipped

CASE = "KR-2024-001"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def test_a_chosen_figure_stands_over_its_rivals(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    claim = next(claim for claim in view.contents.claims if claim.event and claim.quantity)
    assert claim.event is not None
    desk.choosing.choose(claim.event, "quantity", claim.id, "the force's own table")
    event = desk.docket.get(Event, claim.event)
    assert event is not None
    assert event.quantity is not None
    assert (event.quantity.value, event.quantity.chosen_from) == (claim.quantity, (claim.id,))
    assert event.quantity.reason == "the force's own table"
    before = next(one for one in view.contents.events if one.id == claim.event)
    desk.undo()
    after = desk.docket.get(Event, claim.event)
    assert after is not None
    assert after.model_dump() == before.model_dump()


def test_a_choice_without_a_reason_is_refused(desk: Desk) -> None:
    claim = next(one for one in desk.judging.view(CASE).contents.claims if one.event and one.quantity)
    assert claim.event is not None
    with pytest.raises(UserError, match="needs a reason"):
        desk.choosing.choose(claim.event, "quantity", claim.id, " ")


def test_an_answer_is_linked_by_hand_for_a_reason(desk: Desk) -> None:
    events = desk.judging.view(CASE).events
    demand = next(one.event for one in events if one.shape == "demand" and "hotline" in one.title)
    answer = next(one.event for one in events if one.event.kind == "contact_channel")
    changes = desk.recording.link(answer.id, demand.id, "partly", reason="a mailbox instead of a hotline")
    made = desk.docket.get(Link, changes.touched[0].id)
    assert made is not None
    assert (made.kind.value, made.kind.reason) == ("partly", "a mailbox instead of a hotline")


def test_reviewing_names_who_looked(desk: Desk) -> None:
    event = desk.judging.view(CASE).events[0].event
    desk.recording.review((event.id,), reviewed=False)
    desk.recording.review((event.id,))
    marked = desk.docket.get(Event, event.id)
    assert marked is not None
    assert (marked.status, marked.reviewed_by) == ("reviewed", "Sample")


def test_a_case_is_saved_as_typed(desk: Desk) -> None:
    case = desk.cases.named(CASE)
    typed = {"reference": CASE, "title": "Renamed", "zone": "Asia/Seoul", "follow_up": "3 March 2026"}
    desk.cases.save(case, typed)
    saved = desk.cases.named(CASE)
    assert saved.title == "Renamed"
    assert saved.follow_up is not None
    assert saved.follow_up.edtf == "2026-03-03"
    assert saved.owner == case.owner


def test_a_typed_day_is_the_last_of_what_it_names(desk: Desk) -> None:
    assert desk.days.read_one("September 2024", "Asia/Seoul").isoformat() == "2024-09-30"
    with pytest.raises(UserError, match="names no day"):
        desk.days.read_one("since 3 Sept 2024", "Asia/Seoul")


def test_what_was_written_since_is_told_once(desk: Desk) -> None:
    head = desk.docket.head()[0]
    event = desk.judging.view(CASE).events[0].event
    desk.recording.review((event.id,), reviewed=False)
    desk.recording.review((event.id,))
    assert [touched.id for touched in desk.since(head).touched] == [event.id]
    assert desk.days.now() == datetime(2026, 2, 12, 9, tzinfo=UTC)
