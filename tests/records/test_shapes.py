"""Records refuse what cannot be true, and come back from JSON as they went."""

from typing import Any

import pytest
from pydantic import ValidationError

from pressdocket.records.accepted import Accepted
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.due import Due
from pressdocket.records.event import Event
from pressdocket.records.identity import code_id, new_id
from pressdocket.records.party import Party
from pressdocket.records.quantity import Elapsed, Limit, Quantity
from pressdocket.records.quote import Quote
from pressdocket.records.report import Original, Report, sha256
from story import START, Story, many, on


def full() -> Contents:
    story = Story()
    demand, removal = story.demand(), story.removal()
    story.claim(demand, None, story.board, when=on("2024-09-01"), due=Due(when=on("2024-09-03")))
    chosen = story.claim(removal, None, story.board, story.messenger, quantity=many(25, of="25"))
    story.link(
        removal, "fulfils", demand, elapsed=Accepted[Elapsed](value=Elapsed(less_than="48"), reason="read")
    )
    story.yardstick()
    story.events[1] = removal.model_copy(
        update={"quantity": Accepted[Quantity](value=many(25), chosen_from=(chosen.id,))}
    )
    original = Original(hash=sha256(b"\xff\x00"), media_type="text/plain", content=b"\xff\x00")
    return story.contents().model_copy(update={"originals": (original,)})


def test_every_record_comes_back_from_json_as_it_went() -> None:
    contents = full()
    assert Contents.model_validate_json(contents.model_dump_json()) == contents


def test_the_schema_names_every_list() -> None:
    assert set(Contents.model_json_schema()["properties"]) == {
        "parties", "reports", "cases", "events", "links", "claims", "obligations", "decisions", "originals",
    }  # fmt: skip


def test_a_revision_travels_with_copies_and_stays_out_of_dumps() -> None:
    party = full().parties[0].at_revision(7)
    assert party.model_copy(update={"name": "Other"}).revision == 7
    assert "revision" not in party.model_dump_json()


def test_records_are_frozen_and_closed() -> None:
    party = full().parties[0]
    with pytest.raises(ValidationError):
        party.name = "Other"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Party.model_validate(party.model_dump() | {"colour": "red"})


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Quantity, {"number": None}),
        (Quantity, {"number": "3", "state": "lost"}),
        (Quantity, {"number": "35.000,5"}),
        (Quantity, {"number": "-3"}),
        (Quantity, {"number": "9", "up_to": "3"}),
        (Elapsed, {}),
        (Elapsed, {"more_than": "48", "less_than": "24"}),
        (Limit, {"number": 0, "unit": "hours"}),
        (Limit, {"number": 3, "unit": "weeks"}),
        (Limit, {"number": 1_201, "unit": "months"}),
        (Limit, {"number": 36_501, "unit": "days"}),
        (Limit, {"number": 36_501, "unit": "working days"}),
        (Limit, {"number": 876_001, "unit": "hours"}),
        (Elapsed, {"less_than": "876000.1"}),
        (Due, {}),
        (Due, {"when": on("2024"), "limits": (Limit(number=1, unit="days"),)}),
        (Quote, {"exact": "abc", "start": 0, "end": 2}),
        (Quote, {"exact": "", "start": 0, "end": 0}),
        (Accepted[Quantity], {"value": many(3)}),
    ],
)
def test_parts_that_cannot_be_true(model: Any, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model(**values)


def test_events_that_cannot_be_true() -> None:
    story = Story()
    bare: dict[str, Any] = {"id": story.id(), "case": story.case.id, "kind": "request"}
    wrongs: list[dict[str, Any]] = [
        {"kind": "removal", "asks": ("remove",)},
        {"status": "reviewed"},
        {"asks": ("remove", "remove")},
    ]
    for wrong in wrongs:
        with pytest.raises(ValidationError):
            Event(**(bare | wrong))


def test_a_private_person_is_not_recorded_by_name() -> None:
    with pytest.raises(ValidationError, match="record how many"):
        Party(id=new_id(START, 1), name="Somebody", kind="person")
    Party(id=new_id(START, 1), name="A minister", kind="person", named_as="official")


def test_a_claim_has_one_subject() -> None:
    claim = full().claims[0]
    for subjects in ({"event": None}, {"link": claim.event}):
        with pytest.raises(ValidationError, match="exactly one"):
            Claim.model_validate(claim.model_dump() | subjects)


@pytest.mark.parametrize("text", ["Title\r\nx", "\ufeffTitle", "Title e\u0301", "Other title"])
def test_a_report_keeps_only_the_stored_form_of_its_text(text: str) -> None:
    report = full().reports[0]
    with pytest.raises(ValidationError):
        Report.model_validate(
            report.model_dump() | {"text": text, "text_hash": sha256(text), "title": "Title"}
        )


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(ValidationError):
        Party(id=new_id(START, 1), name="half \ud800", kind="platform")


def test_ids_sort_by_time_and_codes_are_the_same_everywhere() -> None:
    early, late = new_id(START), new_id(START.replace(year=2030))
    assert (early.version, early.variant) == (7, late.variant)
    assert early < late
    assert code_id("party", "platform:telegram") == code_id("party", "platform:telegram")
    assert code_id("obligation", "KR1", "1") != code_id("obligation", "KR1", "2")
