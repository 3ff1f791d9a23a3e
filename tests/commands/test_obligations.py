"""`pressdocket obligations`: a list, one whole, JSON; with a docket and without."""

import json
from pathlib import Path

from commands.conftest import Run
from pressdocket.shipped import shipped


def test_the_catalogue_is_listed_without_a_docket(run: Run, docket: Path) -> None:
    told = run("obligations", "--jurisdiction", "KR")
    assert told.status == 0
    assert not docket.exists()
    assert told.out.splitlines()[0].split() == ["Code", "Limit", "In", "force", "Verified", "Title"]
    assert "KR-TBA-22-5 " in told.out
    assert "IN-ITR" not in told.out
    assert "no legal advice" in told.out


def test_one_is_shown_whole_with_its_versions(run: Run) -> None:
    told = run("obligations", "IN-ITR-3-1-D", "--on", "2025-12-01").out
    assert "36 hours, 15 Nov 2025 to 19 Feb 2026 (on the day asked about)" in told
    assert "Version 2026: 3 hours, since 20 Feb 2026\n" in told
    assert "Verified: no." in told


def test_json_holds_every_version_and_the_one_of_the_day(run: Run) -> None:
    (found,) = json.loads(run("obligations", "IN-ITR-3-2-B", "--on", "2026-03-01", "--json").out)
    assert (found["code"], found["jurisdiction"], found["current"], found["own"]) == (
        *("IN-ITR-3-2-B", "IN", "2026", False),
    )
    assert [version["limits"][0]["number"] for version in found["versions"]] == [24, 2]


def test_nothing_found_and_a_bad_day(run: Run) -> None:
    assert run("obligations", "zzz").out == "No obligation on file holds that.\n"
    assert "is not a day" in run("obligations", "--on", "soon").sentence


def test_those_that_could_bind_a_demand(run: Run, docket: Path) -> None:
    run("new", docket)
    run("import", shipped("assets") / "sample" / "docket.json")
    warning = "019c5114-22fb-7d4d-ad03-16f83e266484"  # Indonesia warns X and asks that content be removed
    found = json.loads(run("obligations", "--fitting", warning, "--json").out)
    assert [row["code"] for row in found] == ["ID-MR5-13", "ID-MR5-14-URGENT"]
    order = "019c5114-22aa-76c1-a0ec-ed0ca9e3ca2d"
    assert "no event" in run("obligations", "--fitting", order.replace("01", "02", 1)).sentence
    assert "not the id of an event" in run("obligations", "--fitting", "x").sentence


def test_an_obligation_shown_whole_tells_what_stops_its_clock(run: Run) -> None:
    told = " ".join(run("obligations", "EU-TCO-3").out.split())
    assert "Clock stops: while something keeps it from being carried out; for a notice that says" in told
    assert "Clock restarts: with the whole limit: with the clarification" in told
