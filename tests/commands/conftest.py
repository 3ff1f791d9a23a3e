"""The command line as a user calls it: arguments in; exit status, standard output and error out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressdocket.__main__ import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on standard error of a command that could not do it."""
        assert self.status == 1, self
        line, end, rest = self.err.partition("\n")
        assert (end, rest) == ("\n", ""), self.err
        assert line.startswith("pressdocket: ")
        assert line.endswith("."), line
        return line.removeprefix("pressdocket: ")


Run = Callable[..., Ran]


@pytest.fixture
def docket(tmp_path: Path) -> Path:
    """Where the docket is that the environment names; nothing is there yet."""
    return tmp_path / "desk.docket"


@pytest.fixture
def run(docket: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command with the docket in the environment and a clock that stands still."""

    def command(*arguments: object) -> Ran:
        status = main(
            [str(argument) for argument in arguments],
            clock=lambda: datetime(2024, 9, 10, 12, tzinfo=UTC),
            environ={"PRESSDOCKET_DOCKET": str(docket)},
        )
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return command


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Seoul asked and was heard\nTelegram removed 25 videos.\n", encoding="utf-8")
    return path
