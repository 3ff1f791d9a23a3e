"""`add` says what a report may be made from and records it when told; `versions` compares two."""

import json
from pathlib import Path

import pytest

from commands.conftest import Run

OLD = "Board asks for videos to go\n\nThe board asked for 118 videos to be removed within the week or so.\n"
NEW = OLD.replace("118", "126")
URL = "https://example.org/news/1"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD)
    new.write_text(NEW)
    return old, new


def added(run: Run, *arguments: object) -> dict[str, object]:
    told = json.loads(run("add", *arguments, "--json").out)
    assert isinstance(told, dict)
    return told


def test_add_tells_a_newer_version_in_words_and_json(run: Run, files: tuple[Path, Path]) -> None:
    old = added(run, files[0], "--url", URL)
    new = added(run, files[1], "--url", URL)
    assert old["like"] == []
    assert isinstance(new["like"], list)
    (like,) = new["like"]
    assert (like["relation"], like["made"], like["source"]) == ("updates", new["report"], old["report"])


def test_versions_compares_what_was_told_to_be_one(run: Run, files: tuple[Path, Path]) -> None:
    old = added(run, files[0])
    new = added(run, files[1], "--updates", old["report"])
    lines = run("versions", new["report"]).out.splitlines()
    assert lines[2] == "! 118 → 126"
    assert json.loads(run("versions", new["report"], "--json").out)["passages"][0]["kind"] == "changed"
    assert run("versions", new["report"], "--carry").out.splitlines()[-1].startswith("Added 0 claims")


def test_nothing_is_added_with_a_source_that_is_not_there(run: Run, files: tuple[Path, Path]) -> None:
    nobody = "01920c5e-7a10-7b60-8f00-000000000001"
    assert "There is no report" in run("add", files[0], "--copies", nobody).sentence
    assert run("search", "videos", "--json").out.count("videos") == 0


def test_what_is_no_id_is_refused(run: Run, files: tuple[Path, Path]) -> None:
    run("add", files[0])
    assert "is not a report's id" in run("versions", "x").sentence
    assert (
        "describe one report"
        in run("add", *files, "--copies", "01920c5e-7a10-7b60-8f00-000000000001").sentence
    )
