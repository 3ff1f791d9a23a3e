"""What can go wrong outside the program: a plain sentence each, and a docket that is whole afterwards."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from commands.conftest import Run
from pressdocket.__main__ import main
from pressdocket.store import connection

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def kept(run: Run, report: Path, docket: Path) -> Iterator[Path]:
    """A docket with one case; whatever a test does to others, this one must still be whole."""
    run("add", report, "--case", "KR-1")
    yield docket
    assert run("check").status == 0
    assert run("cases").out.count("KR-1") == 2


def test_a_file_that_is_no_docket_is_left_alone(run: Run, report: Path) -> None:
    before = report.read_bytes()
    for command in (("cases",), ("add", report), ("check",)):
        assert "is not a docket" in run("--docket", report, *command).sentence
    assert report.read_bytes() == before


def test_a_database_of_something_else_is_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (words TEXT)")
    before = path.read_bytes()
    assert "is not a docket" in run("--docket", path, "cases").sentence
    assert path.read_bytes() == before


def test_a_docket_of_a_newer_version_is_left_alone(run: Run, docket: Path, report: Path) -> None:
    run("add", report)
    with closing(sqlite3.connect(docket)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    before = docket.read_bytes()
    assert "made by a newer Pressdocket" in run("cases").sentence
    assert docket.read_bytes() == before


def test_a_damaged_docket_is_said_to_be(run: Run, docket: Path, report: Path) -> None:
    run("add", report)
    with docket.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (docket.stat().st_size - 4096))
    for command in (("cases",), ("check",), ("add", report)):
        assert "is damaged" in run(*command).sentence


def test_a_docket_that_another_program_holds_is_busy(
    run: Run, kept: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    report.write_text("Another title\nOther words.", encoding="utf-8")
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "is busy" in run("add", report).sentence
        assert run("cases").status == 0


def test_a_changed_byte_is_found_by_check(run: Run, docket: Path, report: Path) -> None:
    run("add", report, "--case", "KR-1")
    with closing(sqlite3.connect(docket)) as altered:
        altered.execute("UPDATE case_ SET body = replace(body, 'open', 'OPEN')")
        altered.commit()
    checked = run("check")
    assert "listed above" in checked.sentence
    assert checked.out.startswith("row: ")


def test_a_truncated_docket_is_said_to_be(run: Run, docket: Path, report: Path) -> None:
    run("add", report)
    os.truncate(docket, 5000)
    assert run("cases").sentence


@pytest.mark.skipif(IS_ROOT, reason="nothing is forbidden to root")
def test_a_docket_that_may_only_be_read_can_be_read(run: Run, kept: Path, report: Path) -> None:
    kept.chmod(0o400)
    assert run("cases").status == 0
    report.write_text("Another title\nOther words.", encoding="utf-8")
    assert "for reading only" in run("add", report).sentence
    kept.chmod(0o600)


def test_a_folder_is_no_docket(run: Run, tmp_path: Path) -> None:
    assert run("--docket", tmp_path, "cases").sentence


def test_a_docket_in_no_folder_cannot_be_made(run: Run, report: Path, tmp_path: Path) -> None:
    assert "There is no folder" in run("--docket", tmp_path / "none" / "d", "add", report).sentence


def test_a_default_folder_that_cannot_be_made_is_said(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside_a_file = str(report / "folder" / "d.docket")
    assert main(["add", str(report)], environ={"PRESSDOCKET_DOCKET": inside_a_file}) == 1
    assert "could not be made" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7", "The PDF “report.txt” is damaged"),
        (b"abc\x00\x01\x02", "some other kind of file"),
        (b"<html></html>", "No report could be told apart on the web page"),
    ],
)
def test_what_is_no_report_is_named(run: Run, kept: Path, report: Path, content: bytes, says: str) -> None:
    report.write_bytes(content)
    assert says in run("add", report).sentence


def test_a_huge_report_is_refused(run: Run, kept: Path, report: Path) -> None:
    os.truncate(report, 200_000_000)
    assert "has 200 MB; a report may have 20." in run("add", report).sentence


def test_a_wrong_encoding_is_said(run: Run, kept: Path, report: Path) -> None:
    report.write_bytes("Šta".encode("cp1250"))
    assert "is not in utf-8" in run("add", report, "--encoding", "utf-8").sentence


@pytest.mark.parametrize("date", ["last Tuesday", "2024-13-01", "2024-09-03,2024-09-05", "[..]"])
def test_a_date_that_cannot_be_read_is_said(run: Run, kept: Path, report: Path, date: str) -> None:
    report.write_text("Another title\nOther words.", encoding="utf-8")
    assert "Nothing was saved." in run("add", report, "--published", date).sentence


@pytest.mark.parametrize(
    "day", ["2024-9-1", "yesterday", "20240901", "2024-02-30", "2024-W01-1", "٢٠٢٤-٠٩-٠١"]
)
def test_a_day_that_is_none_is_said(run: Run, kept: Path, day: str) -> None:
    for command in ("findings", "summary"):
        assert "is not a day. Write it like 2024-09-30." in run(command, "KR-1", "--as-of", day).sentence


def test_a_case_that_is_not_there_is_said(run: Run, kept: Path) -> None:
    for command in ("show", "findings", "summary"):
        assert "There is no case “KR-9”" in run(command, "KR-9").sentence


def test_a_case_without_its_name_is_said(run: Run, kept: Path, report: Path) -> None:
    assert "Name it with --case REF." in run("add", report, "--title", "x").sentence


def test_a_file_that_is_no_json_is_said(run: Run, kept: Path, report: Path) -> None:
    assert "is not JSON at line 1, column 1" in run("import", report).sentence
    assert "There is no file" in run("import", report.with_name("none")).sentence


def test_nothing_is_printed_over_a_docket(run: Run, kept: Path) -> None:
    assert "is a docket" in run("summary", "KR-1", "--pdf", kept).sentence
    assert "is a docket" in run("export", kept).sentence
    for ending in ("-journal", "-wal", "-shm"):
        beside = kept.with_name(kept.name + ending)
        assert "keeps unfinished work" in run("export", beside).sentence
        assert "keeps unfinished work" in run("summary", "KR-1", "--pdf", beside).sentence
        assert not beside.exists()


def test_a_place_that_cannot_be_written_is_said(run: Run, kept: Path, tmp_path: Path) -> None:
    assert "does not exist" in run("export", tmp_path / "none" / "x.json").sentence
    assert "a folder has that name" in run("summary", "KR-1", "--pdf", tmp_path).sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a device that is always full")
def test_a_full_disk_is_said(run: Run, kept: Path) -> None:
    assert "No space left on device" in run("summary", "KR-1", "--pdf", "/dev/full").sentence


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 450 kB, where one can be mounted."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=450k", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or not IS_ROOT
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("needs to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_docket_on_a_full_disk_stays_whole(run: Run, tiny_disk: Path, report: Path) -> None:
    docket = tiny_disk / "d.docket"
    assert run("--docket", docket, "add", report, "--case", "KR-1").status == 0
    report.write_text("Another title\n" + "word " * 100_000, encoding="utf-8")
    assert "the disk is full" in run("--docket", docket, "add", report).sentence
    assert run("--docket", docket, "check").status == 0
    assert "the disk is full" in run("demo", "--pdf", tiny_disk / "x.pdf").sentence
    assert not (tiny_disk / "x.pdf").exists()
