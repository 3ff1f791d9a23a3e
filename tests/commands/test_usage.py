"""Help, usage, and real processes."""

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from commands.conftest import Run
from pressdocket import __version__
from pressdocket.__main__ import main, wants_window
from pressdocket.commands.arguments import parser

SOURCE = Path(__file__).parents[2] / "src"
COMMANDS = (
    *("demo", "new", "add", "import", "export", "schema", "undo", "redo", "cases", "show"),
    *("findings", "summary", "search", "check"),
)


def process(*arguments: str, **more: str) -> "subprocess.CompletedProcess[bytes]":
    environ = {**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8", **more}
    return subprocess.run(
        [sys.executable, "-m", "pressdocket", *arguments], capture_output=True, env=environ, check=False
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    text = capsys.readouterr().out
    assert "\nexample" in text
    assert f"  pressdocket {command}" in text
    assert max(map(len, text.splitlines())) <= 100


def test_the_help_lists_every_command() -> None:
    text = parser().format_help()
    assert all(f"\n    {command}" in text for command in COMMANDS)
    assert "exit status" in text


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["show"], ["cases", "--nonsense"], ["search", "x", "--limit", "many"]]
)
def test_what_cannot_be_read_is_a_usage_error(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_the_docket_is_named_before_or_after_the_command(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "a.docket")
    assert (
        run("--docket", tmp_path / "a.docket", "cases").out
        == run("cases", "--docket", tmp_path / "a.docket").out
    )
    assert "There is no docket at" in run("cases").sentence


def test_version() -> None:
    ran = process("--version")
    assert (ran.returncode, ran.stdout.decode().split()) == (0, ["pressdocket", __version__])


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom pressdocket.__main__ import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'sqlalchemy', 'pydantic', 'typst', 'alembic', 'PySide6'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environ, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_process_writes_utf_8_with_line_feeds_whatever_its_locale(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("텔레그램 삭제\nŠta je obrisano", encoding="utf-8")
    docket = str(tmp_path / "d.docket")
    narrow = {"PYTHONIOENCODING": "ascii"}
    added = process("--docket", docket, "add", str(report), "--case", "KR-1", **narrow)
    assert added.returncode == 0
    assert "텔레그램 삭제".encode() in added.stdout
    exported = process("--docket", docket, "export", "-", **narrow)
    assert "텔레그램".encode() in exported.stdout
    assert b"\r" not in exported.stdout


def test_a_process_fails_with_one_line(tmp_path: Path) -> None:
    ran = process("--docket", str(tmp_path / "none"), "cases")
    assert ran.returncode == 1
    assert ran.stderr.count(b"\n") == 1
    assert b"Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    pipe = subprocess.Popen(
        [sys.executable, "-m", "pressdocket", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environ,
    )
    assert pipe.stdout is not None
    assert pipe.stderr is not None
    pipe.stdout.close()
    errors = pipe.stderr.read()
    pipe.stderr.close()
    assert (pipe.wait(), errors) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a device that is always full")
def test_output_that_cannot_be_written_is_said() -> None:
    environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "pressdocket", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environ,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("pressdocket: The output could not be written: No space left")


def test_a_bug_is_reported_so_that_it_can_be_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> datetime:
        raise ZeroDivisionError

    report = tmp_path / "report.txt"
    report.write_text("A title", encoding="utf-8")
    docket = tmp_path / "d.docket"
    assert main(["add", str(report)], clock=broken, environ={"PRESSDOCKET_DOCKET": str(docket)}) == 70
    said = capsys.readouterr().err
    assert said.startswith("pressdocket: Something went wrong that should not have.")
    assert f"Pressdocket {__version__}, Python" in said
    assert "ZeroDivisionError" in said
    assert main(["check"], environ={"PRESSDOCKET_DOCKET": str(docket)}) == 0


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["demo"], True),
        (["desk.docket"], True),
        (["demo", "--text"], False),
        (["cases"], False),
        (["--docket", "desk.docket", "cases"], False),
        (["--help"], False),
    ],
)
def test_what_opens_the_window(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window
