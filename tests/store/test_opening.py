"""Opening a docket's file: what it refuses, in which words, and what it leaves untouched."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from pressdocket.errors import DocketTrouble, UserError
from pressdocket.records.party import Party
from pressdocket.store import connection as settings
from pressdocket.store.connection import APPLICATION_ID, connect, journal_mode, on_network
from pressdocket.store.docket import Docket
from pressdocket.store.migrations import make as make_docket
from store.samples import START, Make, Model


def opened(path: Path, *, read_only: bool = False) -> Docket:
    return Docket.open(path, clock=lambda: START, who="Ana", read_only=read_only)


@contextmanager
def sqlite(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no docket"):
        opened(tmp_path / "none.docket")
    with pytest.raises(UserError, match="There is no docket"):
        opened(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"Title\n" * 400, b"SQLite format 3\0"])
def test_not_a_docket(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"“letter\.txt” is not a docket"):
        opened(path)
    assert path.read_bytes() == content


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite(path) as connection:
        connection.execute("CREATE TABLE party (id)")
    content = path.read_bytes()
    with pytest.raises(UserError, match="is not a docket"):
        opened(path)
    assert path.read_bytes() == content


def test_making_a_docket(tmp_path: Path) -> None:
    path = tmp_path / "dossier % “é” 한글.docket"
    with Docket.create(path, clock=lambda: START, who="Ana") as docket:
        docket.write([Make().party()])
        assert not docket.read_only
    with sqlite(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    with pytest.raises(UserError, match="already there"):
        Docket.create(path, clock=lambda: START, who="Ana")
    with pytest.raises(UserError, match="There is no folder"):
        Docket.create(tmp_path / "none" / "a.docket", clock=lambda: START, who="Ana")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("content", [b"", b"words"])
def test_nothing_is_made_over_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docket"
    path.write_bytes(content)
    with pytest.raises(UserError, match="already there"):
        make_docket(path)
    assert path.read_bytes() == content
    assert names(tmp_path) == ["a.docket"]


def test_nothing_is_made_over_a_link_that_leads_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "a.docket"
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(UserError, match="already there"):
        make_docket(path)
    assert path.is_symlink()
    assert names(tmp_path) == ["a.docket"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are named pipes")
def test_nothing_is_made_over_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "a.docket"
    os.mkfifo(path)
    with pytest.raises(UserError, match="already there"):
        make_docket(path)
    assert path.is_fifo()


def test_a_name_that_cannot_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be made: file name too long"):
        make_docket(tmp_path / ("a" * 300))
    assert names(tmp_path) == []


def test_a_docket_is_made_on_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", fails)
    path = tmp_path / "a.docket"
    make_docket(path)
    with opened(path) as docket:
        assert docket.check().faults == ()
    with pytest.raises(UserError, match="already there"):
        make_docket(path)
    assert names(tmp_path) == ["a.docket"]


def test_of_many_that_make_a_docket_at_once_one_does(tmp_path: Path) -> None:
    path = tmp_path / "a.docket"

    def made(_: int) -> str:
        try:
            make_docket(path)
        except UserError as error:
            return error.happened
        return "made"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(made, range(4))) == ["made", *["“a.docket” is already there."] * 3]
    assert names(tmp_path) == ["a.docket"]
    with opened(path) as docket:
        assert docket.check().faults == ()


def test_settings_of_every_connection(path: Path) -> None:
    with closing(connect(path, writable=True)) as connection:
        read = [
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "synchronous")
        ]
        assert read == [1, 2]
        assert connection.execute("PRAGMA cache_spill").fetchone()[0] == 0
        assert connection.execute("PRAGMA busy_timeout").fetchone()[0] == 30_000


def test_reading_only(full: Docket, path: Path, model: Model) -> None:
    full.close()
    content = path.read_bytes()
    with opened(path, read_only=True) as docket:
        assert docket.read_only
        assert docket.get(Party, model.kcsc.id)
        assert docket.search("telegram")
        for change in (
            lambda: docket.write([Make().party("X")]),
            docket.undo,
            docket.redo,
            lambda: docket.forget("party", model.kcsc.id),
        ):
            with pytest.raises(UserError, match="open for reading only"):
                change()
    assert path.read_bytes() == content


def test_sqlite_itself_refuses_to_write_what_is_read_only(path: Path) -> None:
    with closing(connect(path, writable=False)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM party")


def test_busy(docket: Docket, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    docket.close()
    monkeypatch.setattr(settings, "BUSY_SECONDS", 0.05)
    with opened(path) as impatient, sqlite(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="is busy"):
            impatient.write([Make().party()])
        assert impatient.all(Party) == ()
        other.execute("ROLLBACK")
        impatient.write([Make().party()])


def test_any_thread_may_use_it(full: Docket, make: Make) -> None:
    parties = [make.party(f"Party {n}") for n in range(24)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda party: full.write([party]), parties))
        assert len(set(pool.map(lambda _: len(full.all(Party)), range(8)))) == 1
    assert full.check().faults == ()


def test_another_window_sees_what_changed(docket: Docket, path: Path, make: Make) -> None:
    with opened(path) as other:
        seen = other.head()[0]
        docket.write([make.party("X")])
        assert [change.sequence for change in other.changes(since=seen)] == [seen + 1]


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "delete"),
        ((3, 44, 5), "delete"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "delete"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "delete"),
        ((3, 51, 3), "wal"),
        ((3, 53, 0), "wal"),
    ],
)
def test_write_ahead_log_only_where_it_is_sound(
    tmp_path: Path, version: tuple[int, int, int], mode: str
) -> None:
    assert journal_mode(tmp_path / "a.docket", version) == mode


def test_network_folders(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n//srv/y /mnt/my\\040share cifs rw 0 0\n"
        "/dev/sdb /mnt/nas/local ext4 rw 0 0\nhost: /ssh fuse.sshfs rw 0 0\n"
    )

    def remote(place: str) -> bool:
        return on_network(Path(place), "linux", mounts)

    assert remote("/mnt/nas/a.docket")
    assert remote("/mnt/my share/a.docket")
    assert remote("/ssh/a.docket")
    assert not remote("/mnt/nas/local/a.docket")
    assert not remote("/home/a.docket")
    assert not on_network(Path("/home/a"), "linux", tmp_path / "none")
    assert on_network(Path("/Volumes/share/a"), "darwin")


def test_a_docket_that_was_replaced_is_neither_read_nor_written(full: Docket, path: Path, make: Make) -> None:
    before = full.all(Party)
    away = path.rename(path.with_suffix(".away"))
    for trouble in range(2):  # Deleted, then another one in its place.
        with pytest.raises(DocketTrouble, match="was moved, deleted or replaced by another file"):
            full.write([make.party("X")])
        with pytest.raises(DocketTrouble, match="was moved, deleted or replaced by another file"):
            full.all(Party)
        if not trouble:
            make_docket(path)
    with opened(path) as other:
        assert other.all(Party) == ()
    away.replace(path)
    assert full.all(Party) == before
    full.write([make.party("X")])
    assert full.check().faults == ()
