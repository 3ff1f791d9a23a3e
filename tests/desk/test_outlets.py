"""A report is read in the time of the outlet that wrote it."""

import tomllib

import pytest

from desk.conftest import NOON
from pressdocket.desk.adding import About, Filing, read_report
from pressdocket.desk.days import published_day
from pressdocket.desk.desk import Desk
from pressdocket.desk.outlets import Outlets
from pressdocket.desk.particulars import particulars
from pressdocket.records.identity import new_id
from pressdocket.records.party import Party
from pressdocket.records.report import Report
from pressdocket.records.when import zone_of
from pressdocket.shipped import shipped

PAGE = """<html lang="en"><head><title>Harbour board asks Lanternfish</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}"></head><body><article>
<h1>Harbour board asks Lanternfish</h1>
<p>The harbour board asked Lanternfish yesterday to delete 25 videos of ships in the harbour.</p>
<p>Lanternfish removed 12 videos on the same day, the board said in a short note to the press.</p>
</article></body></html>"""


def outlet(jurisdiction: str, name: str = "Harbour Ledger") -> Party:
    return Party(id=new_id(NOON), name=name, kind="outlet", jurisdiction=jurisdiction)


def added(desk: Desk, name: str, published: str, filing: Filing | None = None) -> Report:
    page = PAGE.format(outlet=name, published=published).encode()
    return desk.reports.add(read_report(page, "page.html"), About(), filing).report


@pytest.mark.parametrize(
    ("jurisdiction", "zone"),
    [("KR", "Asia/Seoul"), ("DE", "Europe/Berlin"), ("BR", ""), ("", "")],
)
def test_the_zone_of_a_party_is_that_of_its_country_if_it_has_one(jurisdiction: str, zone: str) -> None:
    outlets = Outlets(shipped("assets") / "gazetteer")
    assert outlets.zone_of("harbour ledger", "", [outlet(jurisdiction)]) == zone


@pytest.mark.parametrize(
    ("publisher", "url", "zone"),
    [
        ("연합뉴스", "", "Asia/Seoul"),
        ("", "https://www.folha.uol.com.br/poder/a.shtml", "America/Sao_Paulo"),
        ("", "https://notlemonde.fr/a", ""),
        ("Harbour Ledger", "https://ledger.example/a", ""),
    ],
)
def test_the_zone_of_an_outlet_on_file(publisher: str, url: str, zone: str) -> None:
    assert Outlets(shipped("assets") / "gazetteer").zone_of(publisher, url, ()) == zone


def test_every_zone_on_file_is_one() -> None:
    text = (shipped("assets") / "gazetteer" / "outlets.toml").read_text(encoding="utf-8")
    zones = [outlet["zone"] for outlet in tomllib.loads(text)["outlet"]]
    assert [zone_of(zone).key for zone in zones] == zones


def test_a_time_without_a_zone_is_the_outlets(desk: Desk) -> None:
    desk.save(outlet("KR"))
    report = added(desk, "Harbour Ledger", "2024-09-03T07:30:00")
    assert report.published is not None
    assert report.published.earliest is not None
    assert report.published.earliest.isoformat() == "2024-09-02T22:30:00+00:00"
    assert particulars(report).startswith("in the outlet’s time, Asia/Seoul")


def test_of_an_unknown_outlet_only_the_day_is_kept(desk: Desk) -> None:
    report = added(desk, "Harbour Ledger", "2024-09-03T07:30:00", Filing("XX-1", zone="Asia/Seoul"))
    assert report.published is not None
    assert report.published.edtf == "2024-09-03"
    assert particulars(report).startswith("days of Asia/Seoul")


def test_yesterday_is_that_of_the_outlet(desk: Desk) -> None:
    desk.save(outlet("KR"))
    report = added(desk, "Harbour Ledger", "2024-09-02T22:30:00Z")
    assert str(published_day(report)) == "2024-09-03"
    told = desk.accepting.told(report)
    assert next(one.date for one in told if one.kind == "removal_request") == "2024-09-02"
