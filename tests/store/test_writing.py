"""Steps of writing: what is kept, what is refused, and what is left behind."""

import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest

from pressdocket.errors import StaleRecord, UserError
from pressdocket.records.accepted import Accepted
from pressdocket.records.change import GENESIS, Changes
from pressdocket.records.event import Event
from pressdocket.records.party import Party
from pressdocket.records.report import Original, sha256
from pressdocket.store.docket import Docket
from store.samples import START, Make, Model


def test_every_kind_comes_back_as_it_went_in(full: Docket, model: Model) -> None:
    for record in model.records():
        read = full.get(type(record), record.id)
        assert read is not None
        assert read.model_dump() == record.model_dump()
        assert read.revision > 0
    assert full.original(model.original.hash) == model.original
    assert full.check().faults == ()


def test_records_may_come_in_any_order(docket: Docket, model: Model) -> None:
    docket.write(reversed(model.records()))
    assert docket.contents().ids() == {record.id for record in model.records()}


def test_what_is_unchanged_leaves_no_trace(full: Docket, model: Model) -> None:
    before = full.head()
    assert full.write(model.records(), originals=[model.original]) == Changes()
    assert full.head() == before


def test_changes_name_what_was_touched(docket: Docket, make: Make) -> None:
    case = make.case()
    added = docket.write([case])
    (read,) = docket.all(type(case))
    updated = docket.write([read.model_copy(update={"note": "x"})])
    deleted = docket.write([], [("case", case.id)])
    assert [(c.step, c.touched[0].how) for c in (added, updated, deleted)] == [
        (1, "added"),
        (2, "updated"),
        (3, "deleted"),
    ]


def test_entries_of_a_step_share_it_and_name_their_case(full: Docket, model: Model) -> None:
    entries = full.changes()
    assert {entry.step for entry in entries} == {1}
    assert [entry.sequence for entry in entries] == list(range(1, len(entries) + 1))
    case_of = {entry.record: entry.case for entry in entries}
    inside = (model.case.id, model.demand.id, model.claim.id, model.link.id, model.link_claim.id)
    assert {case_of[id_] for id_ in inside} == {model.case.id}
    outside = (model.telegram.id, model.report.id, model.rule.id, model.rule_claim.id)
    assert {case_of[id_] for id_ in outside} == {None}
    assert {(entry.who, entry.reason, entry.time) for entry in entries} == {("Ana", "the model case", START)}


def test_a_deleted_claim_still_belongs_to_its_case(full: Docket, model: Model) -> None:
    before = full.head()[0]
    full.write([], [("link", model.link.id), ("claim", model.link_claim.id)])
    assert [entry.case for entry in full.changes(since=before)] == [model.case.id] * 2


def test_head_of_an_empty_docket(docket: Docket) -> None:
    assert docket.head() == (0, GENESIS)
    assert docket.write([]) == Changes()


def test_saving_over_a_newer_version_shows_both(path: Path, docket: Docket, make: Make) -> None:
    event = make.event(case := make.case(), note="first")
    docket.write([case, event])
    mine = docket.get(Event, event.id)
    assert mine
    with Docket.open(path, clock=lambda: START, who="Bo") as other:
        theirs = other.get(Event, event.id)
        assert theirs
        other.write([theirs.model_copy(update={"note": "theirs"})])
    mine = mine.model_copy(update={"note": "mine"})
    with pytest.raises(StaleRecord, match="Someone saved this event first") as stale:
        docket.write([make.party(), mine])
    assert stale.value.yours == mine
    assert isinstance(stale.value.theirs, Event)
    assert stale.value.theirs.note == "theirs"
    assert stale.value.theirs.revision == docket.head()[0]
    assert docket.all(Party) == ()


def test_saving_what_was_deleted_or_never_read(docket: Docket, make: Make) -> None:
    party = make.party()
    docket.write([party])
    read = docket.get(Party, party.id)
    assert read
    docket.write([], [("party", party.id)])
    with pytest.raises(StaleRecord, match="deleted this party") as stale:
        docket.write([read.model_copy(update={"name": "X"})])
    assert stale.value.theirs is None
    docket.write([party])
    with pytest.raises(StaleRecord):
        docket.write([party.model_copy(update={"name": "Y"})])


def test_of_a_record_given_twice_the_last_counts(docket: Docket, make: Make) -> None:
    party = make.party()
    docket.write([party, party.model_copy(update={"name": "X"})])
    assert [one.name for one in docket.all(Party)] == ["X"]


def test_a_reference_that_leads_nowhere(docket: Docket, make: Make) -> None:
    event = make.event(case := make.case(), actor=uuid4())
    with pytest.raises(UserError, match="An event names a party that is not in this docket"):
        docket.write([case, event])
    with pytest.raises(UserError, match="A report names a case"):
        docket.write([make.report(cases=(uuid4(),))])
    assert docket.head()[0] == 0
    assert docket.check().faults == ()


def test_deleting_what_others_rest_on(full: Docket, model: Model) -> None:
    before = full.head()
    with pytest.raises(
        UserError, match=r"The report “Telegram apologises.*” cannot be deleted: 2 decisions rest"
    ):
        full.write([], [("report", model.report.id), ("report", model.copy.id)])
    with pytest.raises(UserError, match="“KCSC” cannot be deleted: 1 event rests on it"):
        full.write([], [("party", model.kcsc.id), ("claim", uuid4())])
    assert full.head() == before


def test_everything_can_be_deleted_at_once(full: Docket, model: Model) -> None:
    contents = full.contents()
    kinds = {entry.record: entry.kind for entry in full.changes()}
    full.write([], [(kinds[record.id], record.id) for record in contents.records()])
    assert full.contents().ids() == frozenset()
    checked = full.check()
    assert checked.faults == ()
    assert checked.records == 0


def test_two_cases_cannot_share_a_reference(docket: Docket, make: Make) -> None:
    docket.write([make.case()])
    with pytest.raises(UserError, match="Another case has this reference"):
        docket.write([make.case()])
    docket.write([make.party("A", code="platform:a"), make.party("B"), make.party("C")])
    with pytest.raises(UserError, match="Another party has this code"):
        docket.write([make.party("D", code="platform:a")])


def test_records_can_exchange_what_must_be_unique(docket: Docket, make: Make) -> None:
    one, two = make.case("A"), make.case("B")
    docket.write([one, two])
    one, two = docket.all(type(one))
    docket.write([one.model_copy(update={"reference": "B"}), two.model_copy(update={"reference": "A"})])
    assert [case.reference for case in docket.all(type(one))] == ["B", "A"]
    docket.undo()
    assert [case.reference for case in docket.all(type(one))] == ["A", "B"]


def test_originals_are_kept_once(docket: Docket) -> None:
    original = Original(hash=sha256(b"x"), media_type="text/plain", content=b"x")
    docket.write([], originals=[original, original])
    docket.write([], originals=[original])
    assert docket.contents(originals=True).originals == (original,)
    assert docket.contents().originals == ()
    assert docket.original("0" * 64) is None


def test_a_full_disk_loses_nothing(docket: Docket, make: Make) -> None:
    docket.write([make.party()])
    with docket._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(UserError, match="Could not save: the disk is full"):
        docket.write([make.report("Title\n" + "long " * 50_000)])
    assert len(docket.contents().ids()) == 1
    assert docket.check().faults == ()


def test_a_case_and_what_it_takes_to_judge_it(full: Docket, model: Model, make: Make) -> None:
    ours = make.obligation("OURS", instrument="ours")
    full.write([make.case("ZZ"), make.party("Uninvolved"), ours, make.obligation("KR4", "2025")])
    contents = full.case_contents(model.case.id)
    assert [case.reference for case in contents.cases] == ["KR-2024-001", "KR-2024-002"]
    assert {event.id for event in contents.events} == {model.demand.id, model.answer.id, model.cited.id}
    assert [link.id for link in contents.links] == [model.link.id]
    assert {claim.id for claim in contents.claims} == {model.claim.id, model.link_claim.id}
    assert [report.id for report in contents.reports] == [model.report.id]
    assert {party.name for party in contents.parties} == {"KCSC", "KCSC of old", "Telegram"}
    assert {(o.code, o.version) for o in contents.obligations} == {
        ("KR4", "2024"),
        ("KR4", "2025"),
        ("OURS", "2024"),
    }
    touch = full.last_touch(contents, model.case.id)
    assert touch is not None
    assert touch.record == contents.obligations[-1].id
    with pytest.raises(UserError, match="no longer in the docket"):
        full.case_contents(uuid4())


def test_a_case_brings_the_far_ends_of_its_links_and_all_they_name(
    full: Docket, model: Model, make: Make
) -> None:
    """An answer in another case, its claim and report; a demand that repeats one here, and its answer."""
    third, stranger = make.case("KR-2024-003"), make.party("Stranger")
    older = make.report("Older\nText", cases=(third.id,))
    report = make.report("Elsewhere\nIt was removed.", translates=older.id)
    far = make.event(model.other, kind="removal", actor=model.telegram.id, with_=(stranger.id,))
    claim = make.claim(report, "removed", event=far.id)
    again = make.event(model.other, kind="removal_request")
    repeats = make.link(again, model.demand, kind=Accepted(value="repeats", reason="the same"))
    answers = make.link(far, again)
    beyond = make.event(model.other)
    apart = make.link(beyond, far)
    full.write([third, stranger, older, report, far, claim, again, repeats, answers, beyond, apart])
    contents = full.case_contents(model.case.id)
    ids = contents.ids()
    assert {third.id, stranger.id, older.id, report.id, far.id, claim.id, again.id} <= ids
    assert {repeats.id, answers.id} <= ids
    assert not {beyond.id, apart.id} & ids
    full.write([make.event(model.other, about="elsewhere")])
    touch = full.last_touch(contents, model.case.id)
    assert touch is not None
    assert touch.record in ids


def test_finding_by_identity(full: Docket, model: Model) -> None:
    found = full.find_case("KR-2024-001")
    assert found is not None
    assert found.id == model.case.id
    assert full.find_case("kr-2024-001") is None
    assert [report.id for report in full.inbox()] == [model.copy.id]
    report = full.report_by_text_hash(model.report.text_hash)
    assert report is not None
    assert report.id == model.report.id
    assert full.report_by_text_hash("0" * 64) is None
    assert [entry.record for entry in full.changes(record=model.rule.id)] == [model.rule.id]
    assert {entry.case for entry in full.changes(case=model.other.id)} == {model.other.id}


def test_a_damaged_row_is_named(path: Path, docket: Docket, make: Make) -> None:
    docket.write([make.party()])
    connection = sqlite3.connect(path)
    connection.execute("UPDATE party SET body = '{'")
    connection.commit()
    connection.close()
    with pytest.raises(UserError, match="A party in this docket is damaged"):
        docket.all(Party)
