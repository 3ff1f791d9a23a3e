"""How a docket's file is opened: the settings that keep it whole, transactions that cannot fork history."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import QueuePool

from pressdocket.store.dangling import explained
from pressdocket.store.errors import read_only

APPLICATION_ID: Final = 0x50446B74
"""“PDkt”, at byte 68 of every docket."""

BUSY_SECONDS: Final = 30.0
_BEGIN = "begin"
_NETWORK: Final = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "afpfs",
        "ceph",
        "davfs",
        "glusterfs",
    }
)
_NETWORK_FUSE: Final = frozenset({"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs"})


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection to an existing file, without the driver's own transactions and usable in any thread."""
    mode = "rw" if writable else "ro"
    connection = sqlite3.connect(
        f"file://{_uri_path(path)}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    # cache_spill: other windows can go on reading until the very commit, however much is written.
    for setting in ("foreign_keys=ON", "synchronous=FULL", "cache_spill=OFF", "cache_size=-32768"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _uri_path(path: Path) -> str:
    plain = path.absolute().as_posix()
    return quote(os.fsencode(plain if plain.startswith("/") else f"/{plain}"))


def engine_for(path: Path, *, writable: bool) -> Engine:
    """An engine whose transactions begin as its connections' `begin` option says, BEGIN by default."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect(path, writable=writable), poolclass=QueuePool, max_overflow=20
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))

    return engine


@contextmanager
def writing(engine: Engine, path: Path, *, writable: bool = True) -> Iterator[Connection]:
    """One transaction that holds the write lock from its first moment; all of it is saved, or nothing."""
    if not writable:
        raise read_only(path)
    with engine.connect().execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}) as connection, connection.begin():
        yield connection
        try:
            connection.exec_driver_sql("COMMIT")
        except IntegrityError as error:
            # SQLite leaves the transaction open, so what is missing can still be looked up.
            raise explained(connection) from error


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path, whatever is in it; None for none. Stays the same while it is open."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino


def may_write(path: Path) -> bool:
    """Whether the file can be written and a journal put beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def journal_mode(path: Path, version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> str:
    """The journal fit for a file: WAL where SQLite has the fix of the WAL-reset bug and the disk is local.

    https://sqlite.org/wal.html, "The WAL-Reset Bug": fixed in 3.51.3, and in 3.50.7 and 3.44.6.
    """
    fixed = version >= (3, 51, 3) or any(
        version[:2] == branch[:2] and version >= branch for branch in ((3, 50, 7), (3, 44, 6))
    )
    return "wal" if fixed and not on_network(path) else "delete"


def set_journal(path: Path) -> None:
    """Puts the file into the journal mode fit for it, unless someone else has it open."""
    wanted = journal_mode(path)
    connection = connect(path, writable=True)
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != wanted:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute(f"PRAGMA journal_mode={wanted}")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
    finally:
        connection.close()


def on_network(path: Path, platform: str = sys.platform, mounts: Path = Path("/proc/mounts")) -> bool:
    """Whether the file lies on another machine, as far as can be told."""
    plain = str(path.absolute())
    if platform == "win32":
        return plain.startswith(("\\\\", "//"))
    if platform == "darwin":
        return plain.startswith("/Volumes/")
    kind = _file_system(path.absolute(), mounts)
    return kind in _NETWORK or kind in _NETWORK_FUSE


def _file_system(path: Path, mounts: Path) -> str | Literal[""]:
    """The type of the file system a path lies on, from a file in the form of /proc/mounts; "" if unknown."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        _, place, found, *_ = line.split(" ")
        folder = Path(place.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        if path.is_relative_to(folder) and len(folder.parts) > best:
            best, kind = len(folder.parts), found
    return kind
