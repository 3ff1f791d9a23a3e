"""What an analyst does at a desk, on a real docket."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from pressdocket.desk.adding import Filing
from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json
from pressdocket.desk.files import read_file, write_file
from pressdocket.desk.opening import Office, shipped_typesetter
from pressdocket.desk.places import default_docket, user_name
from pressdocket.desk.references import references
from pressdocket.desk.sample import sample
from pressdocket.desk.terminal import visible
from pressdocket.errors import StaleRecord, UserError
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.contents import Contents
from pressdocket.records.quote import quote
from pressdocket.records.report import Report, sha256
from pressdocket.shipped import shipped
from story import Story, many, on


def asked_and_answered(desk: Desk) -> Story:
    told = Story()
    demand, removal = told.demand(), told.removal()
    told.claim(demand, None, told.board, quantity=many(25))
    told.claim(removal, None, told.messenger)
    told.claim(told.link(removal, "fulfils", demand), told.reports[1])
    desk.exchanging.take(exchange_json(told.contents()).encode(), "story")
    return told


def test_the_list_of_cases_counts_demands_on_platforms_once(desk: Desk) -> None:
    told = asked_and_answered(desk)
    again = told.demand()
    told.link(again, "repeats", told.events[0])
    told.demand(aggregate=True)
    told.event("order", told.board, told.police)
    told.event("request", told.messenger, told.messenger)
    desk.save(*told.events[2:], *told.links[1:])
    desk.cases.make(Filing("AA-1", "Another"))
    assert [(row.reference, row.events, row.demands) for row in desk.cases.rows()] == [
        ("AA-1", 0, 0),
        ("KR-1", 6, 1),
    ]


def test_a_case_is_found_in_either_case_of_letters(desk: Desk) -> None:
    case, _ = desk.cases.make(Filing("KR-1"))
    assert desk.cases.named("kr-1").id == case.id
    desk.cases.make(Filing("kr-1"))
    assert desk.cases.named("KR-1").id == case.id
    with pytest.raises(UserError, match="no case “Kr-1”"):
        desk.cases.named("Kr-1")


def test_findings_are_of_the_day_asked_or_today(desk: Desk) -> None:
    asked_and_answered(desk)
    assert desk.judging.findings("KR-1").as_of == "2024-09-10"
    assert desk.judging.findings("KR-1").demands[0].answer == "full"
    assert not desk.judging.findings("KR-1", date(2024, 9, 1)).demands
    assert not desk.judging.findings("KR-1", date.min).demands
    with pytest.raises(UserError, match="nearer to today"):
        desk.judging.findings("KR-1", date.max)


def test_a_summary_prints_the_same_after_another_case_was_edited(desk: Desk) -> None:
    asked_and_answered(desk)
    day = date(2024, 12, 1)
    printed = desk.printing.pdf("KR-1", day)
    other, _ = desk.cases.make(Filing("KR-2"))
    found = desk.cases.named("KR-2")
    desk.save(found.model_copy(update={"title": "Changed"}))
    assert desk.printing.pdf("KR-1", day) == printed
    assert printed.startswith(b"%PDF")
    assert "Messenger and board" in desk.printing.plain("KR-1", day)
    assert other.title == "KR-2"


def test_hits_name_the_case(desk: Desk) -> None:
    asked_and_answered(desk)
    hits = desk.searching.words("sentence")
    assert {(hit.found.kind, hit.case) for hit in hits} == {("claim", "KR-1"), ("report", "KR-1")}


def test_a_party_found_by_another_name_shows_its_main_one(desk: Desk) -> None:
    told = Story()
    telegram = told.party("Telegram", "platform").model_copy(update={"other_names": ("텔레그램",)})
    desk.save(telegram)
    assert [(hit.found.passage, hit.name) for hit in desk.searching.words("텔레그램")] == [
        ("텔레그램", "Telegram")
    ]
    assert [(hit.found.passage, hit.name) for hit in desk.searching.words("telegram")] == [("Telegram", "")]


def test_every_sample_case_stands_alone_and_is_judged_alike(office: Office, tmp_path: Path) -> None:
    with sample(shipped("assets"), shipped_typesetter()) as shown:
        rows = shown.desk.cases.rows()
        for row in rows:
            alone = exchange_json(shown.desk.cases.contents(row.reference, originals=True))
            with office.create(tmp_path / f"{row.reference}.docket") as other:
                assert not other.exchanging.take(alone.encode(), "case").refused
                assert other.docket.check().faults == ()
                assert other.judging.findings(row.reference, shown.as_of) == shown.desk.judging.findings(
                    row.reference, shown.as_of
                )
    assert len(rows) > 2


def test_an_answer_on_record_in_another_case_counts(desk: Desk, office: Office, tmp_path: Path) -> None:
    told = Story()
    other = told.case.model_copy(update={"id": told.id(), "reference": "KR-2"})
    demand, removal = told.demand(), told.removal(case=other.id)
    told.claim(demand, None, told.board, when=on("2024-09-01"))
    told.claim(removal, None, told.messenger, when=on("2024-09-02"))
    told.claim(told.link(removal, "fulfils", demand), told.reports[1])
    whole = told.contents().model_copy(update={"cases": (told.case, other)})
    desk.exchanging.take(exchange_json(whole).encode(), "story")
    assert [found.answer for found in desk.judging.findings("KR-1").demands] == ["full"]
    assert not desk.judging.findings("KR-2").demands
    (row,) = desk.judging.summary("KR-1").summary.ledger
    assert (row.state, row.answer.notes) == ("full", (2,))
    with office.create(tmp_path / "alone.docket") as alone:
        alone.exchanging.take(exchange_json(desk.cases.contents("KR-1")).encode(), "case")
        assert alone.judging.findings("KR-1") == desk.judging.findings("KR-1")


def test_saving_over_a_newer_version_is_refused_with_both(desk: Desk) -> None:
    desk.cases.make(Filing("KR-1"))
    read = desk.cases.named("KR-1")
    desk.save(read.model_copy(update={"title": "First"}))
    with pytest.raises(StaleRecord) as caught:
        desk.save(read.model_copy(update={"title": "Second"}))
    assert isinstance(caught.value.theirs, Case)
    assert caught.value.theirs.title == "First"


def test_quotes_move_with_a_corrected_text_or_stop_it(desk: Desk) -> None:
    told = asked_and_answered(desk)
    report = desk.docket.get(Report, told.reports[0].id)
    assert report is not None
    text = report.text.replace("Report 1\n", "Report 1\nA line that was missing. ")
    changes = desk.save(report.model_copy(update={"text": text, "text_hash": sha256(text)}))
    assert {touched.kind for touched in changes.touched} == {"report", "claim"}
    claim = desk.docket.get(Claim, told.claims[0].id)
    assert claim is not None
    assert text[claim.quote.start : claim.quote.end] == claim.quote.exact
    report = desk.docket.get(Report, report.id)
    assert report is not None
    with pytest.raises(UserError, match="are not in the report"):
        desk.save(report.model_copy(update={"text": "Report 1", "text_hash": sha256("Report 1")}))


def test_a_claim_must_quote_its_report(desk: Desk) -> None:
    told = asked_and_answered(desk)
    wrong = told.claims[0].model_copy(update={"id": told.id(), "quote": quote("No such words", 0, 7)})
    with pytest.raises(UserError, match="“No such” are not in the report"):
        desk.save(wrong)
    with pytest.raises(UserError, match="names a report that is not in this docket"):
        desk.save(wrong.model_copy(update={"report": told.id()}))


def test_what_others_rest_on_is_not_deleted(desk: Desk) -> None:
    told = asked_and_answered(desk)
    with pytest.raises(UserError, match="cannot be deleted: 1 claim rests on it"):
        desk.delete("report", told.reports[0].id)
    with pytest.raises(UserError, match="cannot be deleted"):
        desk.delete("party", told.messenger.id)
    desk.delete("claim", told.claims[0].id)
    assert desk.docket.get(Claim, told.claims[0].id) is None
    desk.undo()
    desk.redo()
    assert desk.docket.get(Claim, told.claims[0].id) is None


def test_every_reference_is_known_to_the_desk() -> None:
    contents = Contents.model_validate_json((shipped("assets") / "sample" / "docket.json").read_bytes())
    for record in contents.records():
        named = record.model_dump_json(exclude={"id"})
        listed = {str(id_) for _, _, id_ in references(record)}
        assert {str(id_) for id_ in contents.ids() if str(id_) in named} == listed


def test_the_sample_is_the_same_every_time() -> None:
    heads, prints = set(), set()
    for _ in range(2):
        with sample(shipped("assets"), shipped_typesetter()) as shown:
            heads.add(shown.desk.docket.head())
            prints.add(shown.desk.printing.pdf(shown.case, shown.as_of))
            assert not shown.desk.docket.check().faults
    assert len(heads) == len(prints) == 1


def test_a_docket_is_opened_again_and_never_made_by_looking(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "one.docket"
    with pytest.raises(UserError, match="There is no docket at"), office.open(path):
        pass
    assert not path.exists()
    with office.create(path) as desk:
        desk.cases.make(Filing("KR-1"))
    with office.open(path) as desk:
        assert desk.cases.named("KR-1").title == "KR-1"
    with pytest.raises(UserError, match="already there"), office.create(path):
        pass


def test_where_the_docket_lives(tmp_path: Path) -> None:
    assert default_docket({"PRESSDOCKET_DOCKET": str(tmp_path / "x")}) == tmp_path / "x"
    assert default_docket({}).name == "docket.docket"
    assert user_name()


def test_a_docket_is_never_written_over(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "one.docket"
    with office.create(path):
        pass
    before = path.read_bytes()
    with pytest.raises(UserError, match="is a docket or another database"):
        write_file(path, b"PDF")
    assert path.read_bytes() == before


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm", "-WAL"])
def test_nothing_is_written_where_a_docket_keeps_its_journal(
    office: Office, tmp_path: Path, ending: str
) -> None:
    with office.create(tmp_path / "one.docket"):
        pass
    with pytest.raises(UserError, match=r"where the docket “one\.docket” keeps unfinished work"):
        write_file(tmp_path / f"one.docket{ending}", b"PDF")
    assert [file.name for file in tmp_path.iterdir()] == ["one.docket"]
    for free in (f"two{ending}", ending):
        write_file(tmp_path / free, b"PDF")


def test_files_are_read_and_written_or_it_is_said_why(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"content")
    assert read_file(tmp_path / "a") == b"content"
    with pytest.raises(UserError, match="no file"):
        read_file(tmp_path / "b")
    with pytest.raises(UserError, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(UserError, match="a folder has that name"):
        write_file(tmp_path, b"content")
    with pytest.raises(UserError, match="does not exist"):
        write_file(tmp_path / "none" / "a", b"content")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a device that is always full")
def test_a_device_is_written_to_and_not_replaced() -> None:
    with pytest.raises(UserError, match="No space left"):
        write_file(Path("/dev/full"), b"content")
    assert Path("/dev/full").is_char_device()


def test_nothing_steers_a_terminal() -> None:
    assert visible("a\x1b[2Jb\x9bc\nd\u202ee") == "a‹U+001B›[2Jb‹U+009B›c d‹U+202E›e"


def test_a_record_altered_behind_its_history_is_not_printed(desk: Desk) -> None:
    told = asked_and_answered(desk)
    assert desk.judging.summary(told.case.reference).summary.ledger
    with sqlite3.connect(desk.docket.path) as raw:
        raw.execute("UPDATE claim SET body = replace(body, '\"25\"', '\"26\"')")
    raw.close()
    with pytest.raises(UserError, match="1 of this case's records do not match their history, first claim"):
        desk.judging.summary(told.case.reference)
