"""A watched folder gives each file once, when it is no longer written to."""

import errno
import os
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


def test_what_could_not_be_taken_is_given_again(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("words")
    watch = Watch(tmp_path)
    watch.look()
    assert watch.look() == (file,)
    watch.give_back([file, tmp_path / "never given"])
    assert watch.look() == (file,)
    assert watch.look() == ()


def test_links_that_lead_round_or_nowhere_are_not_followed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("words")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "nowhere").symlink_to(tmp_path / "none")
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    watch = Watch(tmp_path)
    watch.look()
    assert watch.look() == (file,)


def test_a_folder_that_may_not_be_looked_into_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "scandir", fails)  # Whoever runs the tests may read everything.
    with pytest.raises(UserError, match="cannot be looked into: Permission denied"):
        Watch(tmp_path).look()
