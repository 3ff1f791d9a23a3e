"""Several commands at once on a docket that is not there yet: one makes it, all of them write to it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands.conftest import Run
from pressdocket.shipped import shipped

SAMPLE = shipped("assets") / "sample" / "docket.json"


def at_once(docket: Path, commands: list[list[str]]) -> list[str]:
    """What the commands print, all of them started before the first has ended."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "pressdocket", "--docket", str(docket), *command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for command in commands
    ]
    printed = [process.communicate(timeout=60) for process in running]
    assert [process.returncode for process in running] == [0] * len(commands), printed
    return [out for out, _ in printed]


@pytest.mark.parametrize("case", [[], ["--case", "KR-1"]])
def test_reports_are_added_at_once(run: Run, docket: Path, tmp_path: Path, case: list[str]) -> None:
    reports = [tmp_path / f"report{number}.txt" for number in range(5)]
    for report in reports:
        report.write_text(f"{report.stem}\nWords.", encoding="utf-8")
    printed = at_once(docket, [["add", str(report), *case] for report in reports])
    assert sum(out.count("Added") for out in printed) == len(reports)
    assert sum(out.count("Made an empty docket") for out in printed) == 1
    kept = json.loads(run("export", "-").out)["reports"]
    assert sorted(report["title"] for report in kept) == [report.stem for report in reports]
    assert run("check").status == 0


def test_a_file_is_imported_at_once(run: Run, docket: Path) -> None:
    printed = at_once(docket, [["import", str(SAMPLE)]] * 3)
    tallies = sorted(out.splitlines()[-1] for out in printed)
    assert tallies == [
        "Added 0, updated 0, left 246 as they were, refused 0.",
        "Added 0, updated 0, left 246 as they were, refused 0.",
        "Added 246, updated 0, left 0 as they were, refused 0.",
    ]
    assert run("check").status == 0
