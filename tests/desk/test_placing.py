"""Events and reports are put elsewhere, claims moved, voices told apart: each as typed, each undone."""

from collections.abc import Iterator

import pytest

from pressdocket.desk.beside import beside, beside_in_words
from pressdocket.desk.desk import Desk
from pressdocket.desk.editing import Editable
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.errors import UserError
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.report import Report
from pressdocket.shipped import shipped

CASE, OTHER = "KR-2024-001", "EU-2025-001"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def edit(desk: Desk, record: Event | Report | Claim, **typed: str) -> None:
    kind: Editable = (
        "event" if isinstance(record, Event) else "report" if isinstance(record, Report) else "claim"
    )
    before = desk.editing.typed(kind, record.id)
    desk.editing.edit(kind, record.id, before, typed)


def test_an_event_moves_to_another_case_with_its_reports(desk: Desk) -> None:
    event = next(one.event for one in desk.judging.view(CASE).events if one.event.kind == "apology")
    assert desk.editing.typed("event", event.id)["case"] == CASE
    edit(desk, event, case=OTHER)
    stored, other = desk.docket.get(Event, event.id), desk.cases.named(OTHER)
    assert stored is not None
    assert stored.case == other.id
    reports = {claim.report for claim in desk.docket.all(Claim) if claim.event == event.id}
    assert reports
    for id_ in reports:
        report = desk.docket.get(Report, id_)
        assert report is not None
        assert other.id in report.cases
    desk.undo()
    back = desk.docket.get(Event, event.id)
    assert back is not None
    assert back.case == event.case
    with pytest.raises(UserError, match="There is no case “NO-1”"):
        edit(desk, back, case="NO-1")


def test_another_case_cites_an_event_until_it_does_not(desk: Desk) -> None:
    event = desk.judging.view(CASE).events[0].event
    edit(desk, event, cited_by=OTHER)
    assert event.id in desk.cases.named(OTHER).cites
    stored = desk.docket.get(Event, event.id)
    assert stored is not None
    edit(desk, stored, cited_by="")
    assert not any(event.id in case.cites for case in desk.docket.all(Case))


def test_a_report_says_what_it_translates_and_where_it_is_filed(desk: Desk) -> None:
    first, second = desk.cases.contents(CASE).reports[:2]
    edit(desk, first, translates=second.title.upper(), cases=f"{CASE}; {OTHER}")
    stored = desk.docket.get(Report, first.id)
    assert stored is not None
    assert stored.translates == second.id
    assert stored.cases == (desk.cases.named(CASE).id, desk.cases.named(OTHER).id)
    with pytest.raises(UserError, match="No other report has the title"):
        edit(desk, stored, copies="nothing of the kind")
    with pytest.raises(UserError, match="no moment with a time zone"):
        edit(desk, stored, retrieved="4 September")


def test_a_voice_names_its_party_and_its_day(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    claim = next(one for one in view.contents.claims if one.event)
    party = view.contents.parties[0]
    edit(desk, claim, voices=f"the regulator = {party.name} @ 3 Sept 2024; authorities")
    stored = desk.docket.get(Claim, claim.id)
    assert stored is not None
    first, second = stored.voices
    assert (first.words, first.party, first.said and first.said.edtf) == (
        "the regulator",
        party.id,
        "2024-09-03",
    )
    assert (second.words, second.party) == ("authorities", None)
    assert desk.editing.typed("claim", claim.id)["voices"] == (
        f"the regulator = {party.name} @ 2024-09-03; authorities"
    )


def test_a_kind_that_asks_for_nothing_lets_go_of_what_was_asked(desk: Desk) -> None:
    demand = next(one.event for one in desk.judging.view(CASE).events if one.event.asks)
    edit(desk, demand, kind="statement")
    stored = desk.docket.get(Event, demand.id)
    assert stored is not None
    assert (stored.kind, stored.asks) == ("statement", ())


def test_a_claim_that_a_choice_rests_on_stays_until_the_choice_goes(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    claim = next(one for one in view.contents.claims if one.event and one.quantity)
    assert claim.event is not None
    other = next(one.event for one in view.events if one.event.id != claim.event)
    desk.choosing.choose(claim.event, "quantity", claim.id, "the force's own table")
    with pytest.raises(UserError, match="chosen because of this claim"):
        desk.editing.move_claim(claim.id, other.id)
    desk.choosing.give_reason(claim.event, "quantity", "counted twice")
    event = desk.docket.get(Event, claim.event)
    assert event is not None
    assert event.quantity is not None
    assert (event.quantity.reason, event.quantity.chosen_from) == ("counted twice", (claim.id,))
    desk.choosing.withdraw(claim.event, "quantity")
    desk.editing.move_claim(claim.id, other.id)
    moved = desk.docket.get(Claim, claim.id)
    assert moved is not None
    assert moved.event == other.id


def test_what_counts_alike_stands_beside_and_is_kept_apart(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    event = next(one for one in view.events if one.event.measure and one.figure)
    claim = next(one for report in view.reports for one in report.claims if one.event == event.event.id)
    others = beside(view, claim)
    alike = [one for one in others if not one.same]
    assert alike
    assert all(one.claims for one in alike if one.value != "unknown")
    assert beside_in_words(tuple(alike)).endswith("other windows, places or people, kept apart.")


def test_the_only_claim_of_an_event_is_known_as_that(desk: Desk) -> None:
    claims = [one for one in desk.docket.all(Claim) if one.event]
    counts = {claim.id: sum(one.event == claim.event for one in claims) for claim in claims}
    for id_, count in list(counts.items())[:20]:
        assert desk.removing.is_alone(id_) == (count == 1)


def test_a_choice_goes_with_the_claim_it_was_made_from(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    claim = next(one for one in view.contents.claims if one.event and one.quantity)
    assert claim.event is not None
    desk.choosing.choose(claim.event, "quantity", claim.id, "the force's own table")
    desk.removing.claim(claim.id)
    event = desk.docket.get(Event, claim.event)
    assert event is not None
    assert event.quantity is None
    desk.undo()
    back = desk.docket.get(Event, claim.event)
    assert back is not None
    assert back.quantity is not None
    assert back.quantity.chosen_from == (claim.id,)


def test_every_report_of_the_sample_can_be_deleted_and_brought_back(desk: Desk) -> None:
    before = desk.exchanging.export()
    for report in desk.cases.contents(CASE).reports:
        desk.removing.report(report.id)
        assert desk.docket.get(Report, report.id) is None
        assert not any(claim.report == report.id for claim in desk.docket.all(Claim))
        desk.judging.view(CASE)
        desk.undo()
    assert desk.exchanging.export() == before
