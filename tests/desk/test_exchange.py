"""Import and export: whole or not at all, and the same bytes there and back."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pressdocket.desk.adding import About, Filing
from pressdocket.desk.desk import Desk
from pressdocket.desk.exporting import exchange_json, schema
from pressdocket.desk.opening import Office
from pressdocket.errors import UserError
from pressdocket.intake.text import read_report
from pressdocket.records.contents import Contents
from pressdocket.shipped import shipped
from story import Story, many


def story() -> Story:
    told = Story()
    demand, removal = told.demand(), told.removal()
    report = told.report()
    told.claim(demand, report, told.board, quantity=many(25))
    told.claim(removal, report)
    told.claim(told.link(removal, "fulfils", demand), report)
    return told


def exchange(told: Story) -> dict[str, list[dict[str, Any]]]:
    raw: dict[str, list[dict[str, Any]]] = json.loads(exchange_json(told.contents()))
    return raw


def packed(raw: object) -> bytes:
    return json.dumps(raw).encode()


def test_an_export_imports_and_exports_to_the_same_bytes(desk: Desk, office: Office, tmp_path: Path) -> None:
    sample = (shipped("assets") / "sample" / "docket.json").read_bytes()
    assert desk.exchanging.take(sample, "sample").added == 246
    desk.reports.add(read_report("Naslov\nŠta je obrisano.".encode("cp1250"), "r"), About(), Filing("RS-1"))
    text = desk.exchanging.export()
    assert Contents.model_validate_json(text).originals
    with office.create(tmp_path / "other.docket") as other:
        assert not other.exchanging.take(text.encode(), "export").refused
        assert other.exchanging.export() == text
        again = other.exchanging.take(text.encode(), "export")
        assert (again.added, again.updated, again.unchanged) == (0, 0, 248)
        assert not again.changes.touched


def test_the_sample_exports_as_it_is_shipped(desk: Desk) -> None:
    sample = (shipped("assets") / "sample" / "docket.json").read_bytes()
    desk.exchanging.take(sample, "sample")
    assert desk.exchanging.export().encode() == sample


def test_originals_of_deleted_reports_stay_behind(desk: Desk) -> None:
    added = desk.reports.add(read_report(b"Title\nWords.", "r"), About())
    desk.delete("report", added.report.id)
    assert not Contents.model_validate_json(desk.exchanging.export()).originals


def test_records_are_updated_by_their_ids_in_one_step(desk: Desk) -> None:
    told = story()
    desk.exchanging.take(packed(exchange(told)), "one")
    raw = exchange(told)
    raw["cases"][0]["title"] = "Another title"
    done = desk.exchanging.take(packed(raw), "two")
    assert (done.added, done.updated, done.unchanged) == (0, 1, 10)
    desk.undo()
    assert desk.cases.named("KR-1").title == "Messenger and board"


def _missing_hash(raw: Any) -> None:
    del raw["reports"][0]["text_hash"]


def _wrong_date(raw: Any) -> None:
    raw["claims"][0]["when"] = {"edtf": "2024-13", "zone": "Asia/Seoul"}


def _wrong_kind(raw: Any) -> None:
    raw["events"][1]["kind"] = "nonsense"


def _no_object(raw: Any) -> None:
    raw["parties"][2] = 3


def _moved_quote(raw: Any) -> None:
    raw["claims"][1]["quote"] |= {"start": 0, "end": 12}


def _lost_quote(raw: Any) -> None:
    raw["claims"][1]["quote"]["exact"] = "Sentence two"


def _twice(raw: Any) -> None:
    raw["events"].append(raw["events"][0])


def _same_reference(raw: Any) -> None:
    raw["cases"].append(raw["cases"][0] | {"id": raw["events"][0]["id"].replace("0", "f", 1)})


def _nobody(raw: Any) -> None:
    raw["events"][0]["actor"] = "01920000-0000-7000-8000-00000000dead"


def _lost_original(raw: Any) -> None:
    raw["reports"][0]["original"] = "0" * 64


def _stray_original(raw: Any) -> None:
    raw["originals"] = [
        {
            "hash": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "media_type": "text/plain",
            "content": "YWJj",
        }
    ]


@pytest.mark.parametrize(
    ("spoil", "place", "says"),
    [
        (_missing_hash, "reports[0] ", "“text_hash” is missing."),
        (_wrong_date, "claims[0] ", "“2024-13” is not a day in the calendar."),
        (_wrong_kind, "events[1] ", "“kind” must be one of 'removal_request', 'request'"),
        (_no_object, "parties[2]", "It must be an object."),
        (_moved_quote, "claims[1] ", "not at 0 to 12"),
        (_lost_quote, "claims[1] ", "The quote is not in report"),
        (_twice, "events[2] ", "Its id is that of events[0]"),
        (_same_reference, "cases[1] ", "Its reference “KR-1” is that of cases[0]"),
        (_nobody, "events[0] ", "“actor” names party 01920000-0000-7000-8000-00000000dead"),
        (_stray_original, "originals[0]", "names these bytes"),
        (
            _lost_original,
            "reports[0] ",
            "The bytes that “original” names are neither here",
        ),
    ],
)
def test_one_refusal_refuses_everything_and_says_where(desk: Desk, spoil: Any, place: str, says: str) -> None:
    raw = exchange(story())
    spoil(raw)
    done = desk.exchanging.take(packed(raw), "file.json")
    assert not done.written
    first = next(refused for refused in done.refused if refused.place.startswith(place))
    assert says in first.why
    assert not desk.docket.contents().ids()
    assert desk.docket.head()[0] == 0


@pytest.mark.parametrize(
    ("sound", "doubled", "place", "says"),
    [
        (
            '"kind": "removal",',
            '"kind": "removal", "kind": "refusal",',
            "events[1] ",
            "It says “kind” twice.",
        ),
        ('"unit": "",', '"unit": "", "unit": "x",', "events[0] ", "It says “scope.unit” twice."),
        ('"voices": [{', '"voices": [{"words": "a", ', "claims[0] ", "It says “voices[0].words” twice."),
    ],
)
def test_a_field_given_twice_is_refused(desk: Desk, sound: str, doubled: str, place: str, says: str) -> None:
    content = packed(exchange(story())).decode()
    assert sound in content
    twice = content.replace(sound, doubled, 1).encode()
    done = desk.exchanging.take(twice, "file.json")
    assert (done.refused[0].place[: len(place)], done.refused[0].why) == (place, says)
    assert not done.written
    assert desk.exchanging.take(twice, "file.json", keep_going=True).added
    with pytest.raises(UserError, match=r"“cases” is in “file\.json” twice"):
        desk.exchanging.take(content.replace("{", '{"cases": [], ', 1).encode(), "file.json")


def test_a_field_given_twice_is_said_beside_what_else_is_wrong(desk: Desk) -> None:
    raw = exchange(story())
    _wrong_kind(raw)
    content = packed(raw).replace(b'"kind": "nonsense",', b'"kind": "nonsense", "kind": "nonsense",')
    (refused, *_) = desk.exchanging.take(content, "file.json").refused
    assert refused.why.startswith("It says “kind” twice. “kind” must be one of")


def test_a_byte_order_mark_is_no_part_of_the_file(desk: Desk) -> None:
    assert desk.exchanging.take(b"\xef\xbb\xbf" + packed(exchange(story())), "file.json").added == 11


def test_an_id_of_another_kind_in_the_docket_is_refused(desk: Desk) -> None:
    told = story()
    desk.exchanging.take(packed(exchange(told)), "one")
    party = exchange(told)["parties"][0] | {"id": str(told.events[0].id)}
    (refused,) = desk.exchanging.take(packed({"parties": [party]}), "two").refused
    assert refused.place == f"parties[0] {told.events[0].id}"
    assert refused.why == "Its id is that of an event in this docket."


def test_an_original_of_the_docket_need_not_be_in_the_file(desk: Desk) -> None:
    desk.reports.add(read_report(b"Title\nWords.", "r"), About(), Filing("RS-1"))
    raw = json.loads(desk.exchanging.export())
    raw["originals"] = []
    raw["reports"][0]["author"] = "Ana"
    assert desk.exchanging.take(packed(raw), "again").updated == 1


def test_two_imports_at_once_add_each_record_once(desk: Desk, office: Office) -> None:
    content = (shipped("assets") / "sample" / "docket.json").read_bytes()
    with office.open(desk.docket.path) as other, ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda one: one.exchanging.take(content, "sample"), (desk, other)))
    assert sum(one.added for one in done) == 246
    assert sum(one.unchanged for one in done) == 246
    assert not any(one.updated for one in done)


def test_keep_going_takes_what_does_not_rest_on_the_refused(desk: Desk) -> None:
    raw = exchange(story())
    _wrong_kind(raw)
    done = desk.exchanging.take(packed(raw), "file.json", keep_going=True)
    assert done.written
    assert sorted(refused.place.split(" ")[0] for refused in done.refused) == [
        "claims[1]",
        "claims[2]",
        "events[1]",
        "links[0]",
    ]
    assert done.added == 7
    assert not desk.docket.check().faults


def test_a_code_a_reference_or_a_text_of_another_record_is_refused(desk: Desk) -> None:
    told = story()
    raw = exchange(told)
    raw["parties"][0]["code"] = "platform:messenger"
    desk.exchanging.take(packed(raw), "one")
    other = exchange(Story())
    for record in (*other["parties"], *other["cases"]):
        record["id"] = record["id"].replace("018", "019", 1)
    other["parties"][0]["code"] = "platform:messenger"
    other["reports"] = [
        raw["reports"][0] | {"id": raw["cases"][0]["id"].replace("018", "019", 1), "cases": []}
    ]
    other["reports"][0]["id"] = other["reports"][0]["id"][:-2] + "ff"
    whys = [refused.why for refused in desk.exchanging.take(packed(other), "two").refused]
    assert any("code “platform:messenger” is that of" in why for why in whys)
    assert any("reference “KR-1” is that of" in why for why in whys)
    assert any("The same text is in this docket as report" in why for why in whys)


def test_a_report_may_not_change_under_the_quotes_of_the_docket(desk: Desk) -> None:
    told = story()
    desk.exchanging.take(packed(exchange(told)), "one")
    (report,) = told.reports
    other = Story().report()
    raw = {"reports": [json.loads(other.model_dump_json()) | {"id": str(report.id), "cases": []}]}
    raw["reports"][0] |= {"text": "Report 1", "text_hash": _hash("Report 1")}
    (refused,) = desk.exchanging.take(packed(raw), "two").refused
    assert "quotes words that do not stand there" in refused.why


def _hash(text: str) -> str:
    return read_report(text.encode(), "x").text_hash


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'{"parties": [}', "not JSON at line 1, column 14"),
        (b"", "not JSON"),
        (b"[]", "holds no JSON object"),
        (b'{"people": []}', "“people” in “f” is no list that can be imported"),
        (b'{"parties": {}}', "“parties” in “f” is not a list"),
        (b"\xff\xfe\x00", "not JSON"),
        (b'{"a":' * 5000, "not JSON"),
    ],
)
def test_what_is_no_exchange_file_is_refused_whole(desk: Desk, content: bytes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        desk.exchanging.take(content, "f")


def test_many_records_are_compared_in_bulk(desk: Desk) -> None:
    told = story()
    for number in range(300):
        told.event("statement", told.police, about=f"statement {number}")
    content = packed(exchange(told))
    assert desk.exchanging.take(content, "one").added == 311
    assert desk.exchanging.take(content, "two").unchanged == 311


def test_the_schema_names_every_list() -> None:
    assert set(json.loads(schema())["properties"]) == set(Contents.model_fields)


def test_what_rests_on_a_refused_record_says_so(desk: Desk) -> None:
    told = Story()
    demand = told.demand()
    told.claim(demand)
    whole = json.loads(told.contents().model_dump_json())
    whole["parties"][0]["kind"] = "rocket"
    taken = desk.exchanging.take(json.dumps(whole).encode(), "story")
    whys = {one.place.split(" ")[0]: one.why for one in taken.refused}
    assert "“target” rests on parties[0], which is refused." in whys["events[0]"]
    assert "“event” rests on events[0], which is refused." in whys["claims[0]"]
