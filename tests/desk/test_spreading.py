"""Comparisons and the register of promises as tables and JSON, and comparisons asked for by obligation."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from pressdocket.desk.comparing import Asked
from pressdocket.desk.desk import Desk
from pressdocket.desk.opening import Office
from pressdocket.desk.spreading import comparison_json, comparison_table, register_table
from pressdocket.errors import UserError
from pressdocket.records.comparison import Under
from pressdocket.records.register import Entry
from pressdocket.shipped import shipped
from qt.many_demands import make
from story import Story, many, on

IN_TIME = "In time, by law or the deadline named"


@pytest.fixture
def docket(office: Office, tmp_path: Path) -> Path:
    return make(office, tmp_path / "many.docket")


def read(table: str) -> list[dict[str, str]]:
    assert table.startswith("\ufeff")
    return list(csv.DictReader(StringIO(table[1:], newline="")))


def test_a_table_has_a_row_each_with_numerators_denominators_and_bands(office: Office, docket: Path) -> None:
    with office.open(docket) as desk:
        rows = read(comparison_table(desk.comparing.compare(Asked("platform", until=date(2024, 12, 31)))))
    assert [row["name"] for row in rows] == ["Video host A", "Marketplace D", "Forum B", "Messenger"]
    host, _, _, messenger = rows
    assert [host[f"{IN_TIME}: {what}"] for what in ("count", "of", "at most")] == ["29", "41", "32"]
    band = [float(host[f"{IN_TIME}: band {end}"]) for end in ("from", "to")]
    assert band == pytest.approx([29 / 41, 32 / 41])
    assert (messenger[f"{IN_TIME}: of"], messenger[f"{IN_TIME}: band from"]) == ("1", "")
    assert (host["to"], host["as of"], host["cases"]) == ("2024-12-31", "2024-09-10", "KR-1; KR-2")
    assert (host["promises open"], host["fines KRW: least"], host["fines KRW: running totals"]) == (
        ("2", "5000000", "9000000")
    )
    assert sum(int(host[head]) for head in host if head.startswith("verdict: ")) == 41


def test_nothing_to_compare_is_a_table_of_heads(desk: Desk) -> None:
    assert comparison_table(desk.comparing.compare(Asked("platform"))) == (
        "\ufeffby,from,to,as of,obligation,version\r\n"
    )


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_what_a_spreadsheet_would_compute_stands_behind_an_apostrophe(desk: Desk, begins: str) -> None:
    story = Story()
    platform = story.party(f"{begins}, Inc", "platform")
    demand = story.event("removal_request", story.board, platform, asks=("remove",))
    story.claim(demand, None, story.board, when=on("2024-08-01"), quantity=many(5, f"{begins} things"))
    desk.exchanging.take(story.contents().model_dump_json().encode(), "story.json")
    found = desk.comparing.compare(Asked("platform"))
    (row,) = read(comparison_table(found))
    assert row["name"] == f"'{found.rows[0].name}"
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in (*row, *row.values()))


def test_the_file_named_json_is_what_the_command_prints(office: Office, docket: Path, tmp_path: Path) -> None:
    with office.open(docket) as desk:
        file = tmp_path / "compared.json"
        assert desk.comparing.to_file(Asked("regulator", since=date(2024, 4, 1)), file) == 2
        found = desk.comparing.compare(Asked("regulator", since=date(2024, 4, 1)))
        assert file.read_text(encoding="utf-8") == comparison_json(found)
        assert list(json.loads(file.read_text(encoding="utf-8"))) == ["by", "from", "to", "as_of", "rows"]
        desk.comparing.to_file(Asked("regulator"), tmp_path / "compared.CSV")
        assert read((tmp_path / "compared.CSV").read_bytes().decode())[0]["by"] == "regulator"
        with pytest.raises(UserError, match="is a docket"):
            desk.comparing.to_file(Asked("platform"), docket)


def two_laws() -> Story:
    """Two demands under one law, one of them in its first version, and one under another."""
    story = Story()
    story.rule(24, code="KR-ACT", version="1", valid_to=on("2024-08-20"))
    story.rule(48, code="KR-ACT", version="2", valid_from=on("2024-08-21"))
    story.rule(24, code="KR-OTHER")
    for day, code in (("2024-08-02", "KR-ACT"), ("2024-08-25", "KR-ACT"), ("2024-08-26", "KR-OTHER")):
        demand = story.demand(obligations=(code,))
        story.claim(demand, None, story.board, when=on(day))
    fine = story.event("fine", story.board, story.messenger)
    story.claim(fine, None, story.board, when=on("2024-08-30"), quantity=many(5, "KRW"))
    return story


@pytest.mark.parametrize(
    ("under", "demands"),
    [
        (None, 3),
        (Under(code="KR-ACT"), 2),
        (Under(code="KR-ACT", version="1"), 1),
        (Under(code="KR-OTHER", version="1"), 1),
        (Under(code="KR-ACT", version="9"), None),
    ],
)
def test_demands_are_asked_for_by_the_obligation_that_judged_them(
    desk: Desk, under: Under | None, demands: int | None
) -> None:
    desk.exchanging.take(two_laws().contents().model_dump_json().encode(), "story.json")
    found = desk.comparing.compare(Asked("platform", under=under))
    assert [row.demands for row in found.rows] == ([demands] if demands else [])
    assert all(bool(row.fines) == (under is None) for row in found.rows)


def test_a_demand_on_the_day_that_two_versions_share_counts_under_both(desk: Desk) -> None:
    story = two_laws()
    demand = story.demand(obligations=("KR-ACT",))
    story.claim(demand, None, story.board, when=on("2024-08"))
    desk.exchanging.take(story.contents().model_dump_json().encode(), "story.json")
    view = desk.comparing.side_by_side(Asked("platform", under=Under(code="KR-ACT", version="2")))
    assert view.rules == (("KR-ACT", "1", 2), ("KR-ACT", "2", 2), ("KR-OTHER", "1", 1))
    assert view.sides[0].cells["demands"].words == "2"
    assert "judged under KR-ACT, version 2" in view.line
    assert view.sides[0].cells["fines"].sentence == "not counted under an obligation"
    heads = read(comparison_table(desk.comparing.compare(Asked("platform", under=Under(code="KR-ACT")))))[0]
    assert heads["obligation"] == "KR-ACT"
    assert not any(head.startswith(("promises", "fines")) for head in heads)


def test_the_register_is_a_table_in_the_order_given(desk: Desk, tmp_path: Path) -> None:
    desk.exchanging.take((shipped("assets") / "sample" / "docket.json").read_bytes(), "docket.json")
    entries = tuple(reversed(desk.comparing.promises(date(2026, 2, 12)).entries))
    desk.comparing.promises_to_file(entries, tmp_path / "promises.csv")
    rows = read((tmp_path / "promises.csv").read_bytes().decode())
    assert [row["event"] for row in rows] == [str(one.event) for one in entries]
    hostile = entries[0].model_copy(update={"about": "@SUM(1)", "days_open": None})
    assert isinstance(hostile, Entry)
    assert read(register_table([hostile]))[0]["about"] == "'@SUM(1)"
