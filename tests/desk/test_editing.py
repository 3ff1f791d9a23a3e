"""Fields edited one by one: what someone else changed meanwhile stays, and a clash shows both versions."""

from collections.abc import Iterator

import pytest

from pressdocket.desk.choosing import values_said
from pressdocket.desk.desk import Desk
from pressdocket.desk.editing import Editable
from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import sample
from pressdocket.errors import Clash, UserError
from pressdocket.records.claim import Claim
from pressdocket.records.event import Event
from pressdocket.records.party import Party
from pressdocket.shipped import shipped

CASE = "KR-2024-001"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        yield shown.desk


def demand(desk: Desk) -> Event:
    return next(one.event for one in desk.judging.view(CASE).events if one.shape == "demand")


def test_fields_typed_as_they_were_write_nothing(desk: Desk) -> None:
    contents = desk.cases.contents(CASE)
    records: list[tuple[Editable, Event | Claim | Party]] = [("event", one) for one in contents.events]
    records += [("claim", one) for one in contents.claims] + [("party", one) for one in contents.parties]
    for kind, record in records:
        typed = desk.editing.typed(kind, record.id)
        assert not desk.editing.edit(kind, record.id, typed, typed).touched


def test_what_another_changed_stays(desk: Desk) -> None:
    event = demand(desk)
    before = desk.editing.typed("event", event.id)
    desk.editing.edit("event", event.id, before, {"number": "2024-117"})
    desk.editing.edit("event", event.id, before, {"note": "seen in the gazette"})
    stored = desk.docket.get(Event, event.id)
    assert stored is not None
    assert (stored.number, stored.note) == ("2024-117", "seen in the gazette")


def test_the_same_field_changed_by_two_shows_both(desk: Desk) -> None:
    event = demand(desk)
    before = desk.editing.typed("event", event.id)
    desk.editing.edit("event", event.id, before, {"number": "theirs"})
    with pytest.raises(Clash) as clash:
        desk.editing.edit("event", event.id, before, {"number": "mine"})
    assert clash.value.fields == {"number": ("mine", "theirs")}
    stored = desk.docket.get(Event, event.id)
    assert stored is not None
    assert stored.number == "theirs"


def test_a_new_name_needs_to_be_told_what_it_is(desk: Desk) -> None:
    event = demand(desk)
    before = desk.editing.typed("event", event.id)
    with pytest.raises(UserError, match="No party is called"):
        desk.editing.edit("event", event.id, before, {"actor": "Harbour Board"})
    desk.editing.edit("event", event.id, before, {"actor": "Harbour Board", "actor_kind": "regulator"})
    assert desk.editing.typed("event", event.id)["actor"] == "Harbour Board"
    desk.undo()
    assert "Harbour Board" not in {party.name for party in desk.docket.all(Party)}


def test_a_claim_takes_every_field(desk: Desk) -> None:
    claim = next(one for one in desk.cases.contents(CASE).claims if one.event)
    before = desk.editing.typed("claim", claim.id)
    typed = {
        "stance": "contradicts", "when": "between 26 and 29 August 2024", "quantity": "about 25 of 30 videos",
        "due": "60 days or 60 working days", "elapsed": "within 24 hours", "outcome": "partial",
        "voices": "a spokesman; Telegram", "credibility": "2", "translation": "It says so.",
        "translation_language": "en",
    }  # fmt: skip
    desk.editing.edit("claim", claim.id, before, typed)
    stored = desk.docket.get(Claim, claim.id)
    assert stored is not None
    assert stored.when is not None
    assert stored.when.edtf == "2024-08-26/2024-08-29"
    assert stored.quantity is not None
    assert (stored.quantity.number, stored.quantity.of, stored.quantity.approximate) == ("25", "30", True)
    assert stored.due is not None
    assert len(stored.due.limits) == 2
    assert [voice.party is None for voice in stored.voices] == [True, False]
    now = desk.editing.typed("claim", claim.id)
    with pytest.raises(UserError, match="Admiralty"):
        desk.editing.edit("claim", claim.id, now, {"credibility": "7"})


def test_a_value_by_hand_stands_until_it_is_withdrawn(desk: Desk) -> None:
    view = desk.judging.view(CASE)
    claim = next(one for one in view.contents.claims if one.event and one.quantity)
    event = next(one for one in view.contents.events if one.id == claim.event)
    assert any(said.claim == claim.id for said in values_said(view.contents, event, "quantity"))
    around = desk.editing.around_event(event.id)
    desk.choosing.by_hand(event.id, "quantity", "17 videos", around, "counted on the list itself")
    stored = desk.docket.get(Event, event.id)
    assert stored is not None
    assert stored.quantity is not None
    assert (stored.quantity.value.number, stored.quantity.chosen_from) == ("17", ())
    assert claim.id in stored.quantity.over
    desk.choosing.withdraw(event.id, "quantity")
    freed = desk.docket.get(Event, event.id)
    assert freed is not None
    assert freed.quantity is None
