"""A watched folder gives each file once, when it is no longer written to."""

from pathlib import Path

import pytest

from pressdocket.desk.watching import Watch
from pressdocket.errors import UserError


def test_a_file_is_given_once_it_is_at_rest_and_again_when_it_changed(tmp_path: Path) -> None:
    watch = Watch(tmp_path)
    file = tmp_path / "sub" / "one.txt"
    file.parent.mkdir()
    file.write_text("half")
    assert watch.look() == ()
    file.write_text("half of it")
    assert watch.look() == ()
    assert watch.look() == (file,)
    assert watch.look() == ()
    file.write_text("all of it, and more")
    assert watch.look() == ()
    assert watch.look() == (file,)


@pytest.mark.parametrize("name", [".hidden", "~lock", "a.html.part", "a.crdownload", "empty.txt"])
def test_what_is_not_there_for_us_is_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("" if name == "empty.txt" else "words")
    watch = Watch(tmp_path)
    assert watch.look() == watch.look() == ()


def test_a_folder_that_is_gone_is_said_and_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    watch = Watch(folder)
    with pytest.raises(UserError, match="is not there"):
        watch.look()
    folder.mkdir()
    (folder / "a.txt").write_text("words")
    watch.look()
    assert watch.look() == (folder / "a.txt",)
