"""Two records become one, and nothing points at what is gone."""

import pytest

from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json
from pressdocket.desk.importing import Importing
from pressdocket.errors import UserError
from pressdocket.records.accepted import Accepted
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.link import Link
from pressdocket.records.party import Party
from pressdocket.records.quantity import Quantity
from pressdocket.records.report import Report, sha256
from story import ZONE, Story, many, on


def told_to(desk: Desk, told: Story) -> None:
    assert not Importing(desk.docket).take(exchange_json(told.contents()).encode(), "story").refused


def test_parties_merge_with_their_names_and_everything_that_names_them(desk: Desk) -> None:
    told = Story()
    double = told.party("Messenger Inc.", "platform")
    told.parties[-1] = double.model_copy(update={"code": "platform:messenger", "other_names": ("Bote",)})
    told.parties[1] = told.board.model_copy(update={"successor": double.id, "successor_since": on("2025")})
    demand = told.event("removal_request", told.board, double, with_=(told.police.id,))
    removal = told.event("removal", double)
    told.claim(removal, None, double)
    told.yardstick(bound=(double.id, told.messenger.id))
    told_to(desk, told)

    changes = desk.merge(told.messenger.id, double.id)

    kept = desk.docket.get(Party, told.messenger.id)
    assert kept is not None
    assert kept.other_names == ("Messenger Inc.", "Bote")
    assert kept.code == "platform:messenger"
    assert desk.docket.get(Party, double.id) is None
    contents = desk.docket.contents()
    assert {event.target or event.actor for event in contents.events} == {kept.id}
    assert contents.claims[0].voices[0].party == kept.id
    assert contents.obligations[0].bound == (kept.id,)
    assert next(party for party in contents.parties if party.id == told.board.id).successor == kept.id
    assert {touched.how for touched in changes.touched} == {"updated", "deleted"}
    assert demand.id in {touched.id for touched in changes.touched}
    assert not desk.docket.check().faults
    desk.undo()
    assert desk.docket.get(Party, double.id) is not None


def test_reports_of_one_text_merge_and_their_equal_claims_too(desk: Desk) -> None:
    told = Story()
    first = told.report(publisher="")
    second = told.report(
        title=first.title, text=first.text, text_hash=first.text_hash, publisher="Daily", copies=first.id
    )
    removal = told.removal()
    one, other = told.claim(removal, first, told.board), told.claim(removal, second, told.board)
    told.events[0] = removal.model_copy(
        update={"quantity": Accepted[Quantity](value=many(25), chosen_from=(other.id,), over=())}
    )
    told_to(desk, told)

    desk.merge(first.id, second.id)

    (report,) = desk.docket.all(Report)
    assert (report.publisher, report.copies) == ("Daily", None)
    assert [claim.id for claim in desk.docket.all(Claim)] == [one.id]
    quantity = desk.docket.all(Event)[0].quantity
    assert quantity is not None
    assert quantity.chosen_from == (one.id,)


def test_quotes_move_to_where_they_stand_in_the_kept_report(desk: Desk) -> None:
    told = Story()
    text = "Another title\nBefore. Sentence one of report 2 and what follows."
    first = told.report(title="Another title", text=text, text_hash=sha256(text))
    second = told.report()
    claim = told.claim(told.removal(), second)
    told_to(desk, told)
    desk.merge(first.id, second.id)
    moved = desk.docket.get(Claim, claim.id)
    assert moved is not None
    assert moved.report == first.id
    assert text[moved.quote.start : moved.quote.end] == "Sentence one"


def test_reports_stay_two_when_a_quote_would_be_lost(desk: Desk) -> None:
    told = Story()
    text = "Another title\nOther words."
    first = told.report(title="Another title", text=text, text_hash=sha256(text))
    second = told.report()
    told.claim(told.removal(), second)
    told_to(desk, told)
    with pytest.raises(UserError, match="does not hold the words “Sentence one”"):
        desk.merge(first.id, second.id)
    assert len(desk.docket.all(Report)) == 2


def test_events_merge_with_their_claims_and_links(desk: Desk) -> None:
    told = Story()
    demand = told.demand()
    removal, double = told.removal(), told.removal(about="the videos", note="Seen twice.")
    link = told.link(removal, "fulfils", demand)
    twin = told.link(double, "fulfils", demand)
    between = told.link(double, "follows", removal)
    report = told.report()
    about_twin, about_between = told.claim(twin, report), told.claim(between, report)
    when = told.claim(double, report, when=on("2024-09-03"))
    told.events[2] = double.model_copy(
        update={"when": Accepted(value=on("2024-09-03", ZONE), chosen_from=(when.id,))}
    )
    told_to(desk, told)

    desk.merge(removal.id, double.id)

    kept = desk.docket.get(Event, removal.id)
    assert kept is not None
    assert (kept.about, kept.note) == ("the videos", "Seen twice.")
    assert kept.when is not None
    assert kept.when.chosen_from == (when.id,)
    assert [one.id for one in desk.docket.all(Link)] == [link.id]
    claims = {claim.id: claim.subject for claim in desk.docket.all(Claim)}
    assert claims == {about_twin.id: link.id, when.id: removal.id}
    assert about_between.id not in claims
    assert not desk.docket.check().faults


def test_an_event_of_another_case_is_cited_there(desk: Desk) -> None:
    told = Story()
    removal = told.removal()
    told_to(desk, told)
    other = Case(id=told.id(), reference="KR-2", title="Other", cites=(removal.id,))
    double = removal.model_copy(update={"id": told.id(), "case": other.id})
    desk.save(other, double)
    desk.merge(double.id, removal.id)
    cites = {case.reference: case.cites for case in desk.docket.all(Case)}
    assert cites == {"KR-1": (double.id,), "KR-2": ()}


def test_only_two_of_a_kind_can_be_merged(desk: Desk) -> None:
    told = Story()
    removal = told.removal()
    told_to(desk, told)
    for one, other in (
        (told.messenger.id, removal.id),
        (told.case.id, told.case.id),
        (told.case.id, told.messenger.id),
        (told.messenger.id, told.id()),
    ):
        with pytest.raises(UserError, match=r"Choose two"):
            desk.merge(one, other)
