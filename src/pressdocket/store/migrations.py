"""Making a docket and bringing an older one up to date, by Alembic, in one transaction."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

from sqlalchemy import Connection, create_engine

from pressdocket.errors import UserError
from pressdocket.shipped import shipped
from pressdocket.store.connection import APPLICATION_ID, connect, engine_for, may_write
from pressdocket.store.errors import (
    already_there,
    code_of,
    newer_docket,
    no_such_file,
    not_a_docket,
    not_made,
    plainly,
)
from pressdocket.store.tables import SCHEMA_REVISION

_ALEMBIC: Final = Lock()
"""Alembic keeps what it works on in its modules, so that one thread at a time can use it."""


def make(path: Path) -> None:
    """A new, empty docket at `path`, where nothing may be yet; whoever looks sees it whole or not at all."""
    if os.path.lexists(path):
        raise already_there(path)
    if not path.parent.is_dir():
        raise UserError(f"There is no folder “{path.parent}”.", "Make the folder, or choose another.")
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        beside.touch(exist_ok=False)
    except OSError as error:
        raise not_made(path, error) from error
    try:
        with plainly(path):
            _upgrade(beside, shipped("alembic"))
        _put_in_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _put_in_place(beside: Path, path: Path) -> None:
    """Gives a finished file its name, unless something else bears it by now."""
    try:
        # A link never replaces anything, unlike a renaming.
        os.link(beside, path)
    except FileExistsError as error:
        raise already_there(path) from error
    except OSError:
        _rename(beside, path)


def _rename(beside: Path, path: Path) -> None:
    """For disks without links: takes the name first, then puts the finished file there."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError as error:
        raise already_there(path) from error
    except OSError as error:
        raise not_made(path, error) from error
    try:
        beside.replace(path)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise not_made(path, error) from error


def bring_up_to_date(path: Path, *, writable: bool, scripts: Path | None = None) -> None:
    """Upgrades an older docket after a backup beside it; UserError if it is no docket, newer or out of reach.

    `scripts` is the folder of Alembic's revisions, the shipped one by default.
    """
    revision = revision_of(path)
    if scripts is None and revision == SCHEMA_REVISION:
        return
    folder = scripts or shipped("alembic")
    known = _known_revisions(folder)
    if revision not in known:
        raise newer_docket(path)
    if revision == known[0]:
        return
    if not writable or not may_write(path):
        raise UserError(
            f"“{path.name}” was made by an older Pressdocket and must be brought up to date first.",
            "Copy it to a folder you may write to, and open the copy.",
        )
    back_up(path, path.with_name(f"{path.name}.before-{known[0]}.backup"))
    with plainly(path):
        _upgrade(path, folder)


def revision_of(path: Path) -> str:
    """The schema revision a docket is at. Reads only; UserError when the file is missing or is no docket."""
    if not path.is_file():
        raise no_such_file(path)
    try:
        with plainly(path), closing(connect(path, writable=may_write(path))) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            if application != APPLICATION_ID:
                raise not_a_docket(path)
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(revision)
    except UserError as error:
        if isinstance(error.__cause__, sqlite3.Error) and code_of(error.__cause__) == sqlite3.SQLITE_NOTADB:
            raise not_a_docket(path) from error
        raise


def back_up(path: Path, copy: Path) -> None:
    """A whole copy of a docket, even while others write to it. `copy` appears only when it is complete."""
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    with plainly(path):
        with (
            closing(connect(path, writable=may_write(path))) as source,
            closing(sqlite3.connect(unfinished, isolation_level=None)) as target,
        ):
            source.backup(target)
        unfinished.replace(copy)


def _known_revisions(folder: Path) -> list[str]:
    """The revisions in a folder, newest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(folder)).walk_revisions()]


@cache
def schema() -> frozenset[tuple[str, str, str]]:
    """Type, name and table of everything in the schema of a new docket."""
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            _migrate(connection, shipped("alembic"))
            return schema_of(connection)
    finally:
        engine.dispose()


def schema_of(connection: Connection) -> frozenset[tuple[str, str, str]]:
    """Like `schema`, of a docket. What ANALYZE leaves is no part of it."""
    rows = connection.exec_driver_sql("SELECT type, name, tbl_name FROM sqlite_master")
    return frozenset((row[0], row[1], row[2]) for row in rows if not row[1].startswith("sqlite_stat"))


def _upgrade(path: Path, folder: Path) -> None:
    with _altering(path) as connection:
        _migrate(connection, folder)


def _migrate(connection: Connection, folder: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    # Alembic reads % as the start of a placeholder.
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _ALEMBIC:
        command.upgrade(config, "head")


@contextmanager
def _altering(path: Path) -> Iterator[Connection]:
    """One transaction without foreign keys, which are checked at its end.

    With them on, rebuilding a table deletes the rows that point at it. The switch only works before BEGIN.
    """
    engine = engine_for(path, writable=True)
    try:
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("PRAGMA foreign_keys=OFF")
            altered = connection.execution_options(begin="BEGIN IMMEDIATE")
            with altered.begin():
                yield altered
                altered.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                broken = altered.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken:
                    raise RuntimeError(f"the migration broke a reference: {tuple(broken)}")
    finally:
        engine.dispose()
