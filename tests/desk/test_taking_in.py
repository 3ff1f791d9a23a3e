"""Several reports at once while the docket takes no more."""

from dataclasses import replace
from pathlib import Path

import pytest

from pressdocket.desk.adding import About
from pressdocket.desk.desk import Desk
from pressdocket.desk.intaking import Brought
from pressdocket.desk.opening import Office
from pressdocket.errors import DocketTrouble
from pressdocket.intake.text import read_report


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, file in enumerate(made):
        file.write_text(f"Title {number}\n\nThe board asked for {number} videos.")
    made[0].write_bytes(b"\0")
    return made


def test_what_was_taken_in_before_the_docket_was_gone_is_counted(desk: Desk, files: list[Path]) -> None:
    """The first is unreadable, the second is kept, the third finds no docket, the fourth is not tried."""
    asked: list[int] = []

    def going(done: int, _total: int) -> bool:
        asked.append(done)
        if done == 2:
            desk.docket.path.rename(desk.docket.path.with_suffix(".away"))
        return True

    taken = desk.reports.take_in(files, "", going)
    assert taken.words == "Stopped after 2 of 4 files: 1 added, 1 could not be read; they wait in the Inbox."
    assert taken.trouble is not None
    assert "was moved, deleted or replaced" in taken.trouble.happened
    assert [refused.name for refused in taken.refused] == ["0.txt"]
    assert asked == [0, 1, 2]
    desk.docket.path.with_suffix(".away").rename(desk.docket.path)
    assert [report.title for report in desk.docket.inbox()] == ["Title 1"]


def test_a_docket_that_can_only_be_read_is_said_at_once(
    office: Office, desk: Desk, files: list[Path]
) -> None:
    read = read_report(files[1])
    brought = Brought(((read, About()), (replace(read, text="Other"), About())), (), 2)
    with office.open(desk.docket.path, read_only=True) as reading:
        with pytest.raises(DocketTrouble, match="open for reading only"):
            reading.reports.take_in(files)
        with pytest.raises(DocketTrouble, match="open for reading only"):
            reading.reports.keep(brought)
