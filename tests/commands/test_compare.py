"""`pressdocket compare`: text and JSON over the sample."""

import json
from pathlib import Path

import pytest

from commands.conftest import Run
from pressdocket.shipped import shipped

SAMPLE = shipped("assets") / "sample" / "docket.json"


@pytest.fixture
def sampled(run: Run, docket: Path) -> Run:
    assert run("new", docket).status == 0
    assert run("import", SAMPLE).status == 0
    return run


def test_platforms_side_by_side_for_people(sampled: Run) -> None:
    told = sampled("compare", "--as-of", "2026-02-12").out
    assert told.splitlines()[0] == "By platform, as of 2026-02-12"
    assert "fines: IDR 78,125,000 as a running total" in told
    assert "fines: EUR 120,000,000 in 1" in told
    assert "too few for a percentage; the cases: KR-2024-001" in told
    assert "%" not in told.replace("percentage", "")


def test_json_has_rows_with_the_events_behind_each_number(sampled: Run) -> None:
    text = sampled("compare", "--by", "regulator", "--from", "2024-01-01", "--to", "2024-12-31", "--json").out
    found = json.loads(text)
    assert list(found) == ["by", "from", "to", "as_of", "rows"]
    assert (found["by"], found["from"], found["to"]) == ("regulator", "2024-01-01", "2024-12-31")
    row = found["rows"][0]
    assert list(row)[:5] == ["id", "name", "cases", "demands", "duties"]
    assert list(row["metrics"]["in_time"]) == ["count", "of", "band", "left_out"]
    assert list(row["promises"]) == ["kept", "broken", "open"]


def test_an_empty_docket_and_a_period_the_wrong_way_round(run: Run, docket: Path) -> None:
    run("new", docket)
    assert run("compare").out.startswith("Nothing to compare yet")
    assert "ends before it begins" in run("compare", "--from", "2024-02-01", "--to", "2024-01-01").sentence


def test_what_was_not_known_on_an_earlier_day(sampled: Run) -> None:
    told = sampled("findings", "KR-2024-001", "--since", "2024-09-04", "--as-of", "2024-09-30").out
    assert "On 4 Sep 2024 we did not know of: conviction" in told
    text = sampled("findings", "KR-2024-001", "--since", "2024-09-04", "--as-of", "2024-09-30", "--json").out
    found = json.loads(text)
    assert (found["since"], found["as_of"]) == ("2024-09-04", "2024-09-30")
    assert list(found["differences"][0]) == ["kind", "subject", "before", "after", "why"]
    same = sampled("findings", "KR-2024-001", "--since", "2024-09-04", "--as-of", "2024-09-04")
    assert "is not before" in same.sentence
    none = sampled("findings", "KR-2024-001", "--since", "2026-01-30", "--as-of", "2026-01-31").out
    assert none.endswith("  Nothing new.\n")


def test_promises_across_cases(sampled: Run) -> None:
    told = sampled("promises", "--as-of", "2026-02-12").out.splitlines()
    assert told[0].split() == ["State", "Days", "Platform", "About", "On", "Case"]
    assert any(line.startswith("demanded") and "a hotline" in line for line in told)
    found = json.loads(sampled("promises", "--as-of", "2026-02-12", "--json").out)
    assert list(found) == ["as_of", "entries"]
    assert {entry["state"] for entry in found["entries"]} == {"open", "demanded", "kept"}
    assert sampled("promises", "--as-of", "2000-01-01").out.startswith("No promise is on record")
