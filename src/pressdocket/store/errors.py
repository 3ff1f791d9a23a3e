"""SQLite's errors in plain words. Those not listed here are bugs and pass through."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from pressdocket.errors import DocketTrouble, UserError


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turns errors of SQLite that a person can do something about into UserErrors about `path`."""
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        plain = in_plain_words(error, path)
        if plain is None:
            raise
        raise plain from error


def code_of(error: Exception) -> int:
    """SQLite's primary result code, 0 when there is none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code: int = getattr(cause, "sqlite_errorcode", None) or 0
    return code & 0xFF


def in_plain_words(error: Exception, path: Path) -> UserError | None:
    """What happened and what to do, or None for an error that only a programmer can do something about."""
    match code_of(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DocketTrouble(
                f"“{path.name}” is busy: another program has been writing to it for half a minute.",
                "Nothing was changed. Wait for it to finish, then try again.",
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return read_only(path)
        case sqlite3.SQLITE_FULL:
            return DocketTrouble(
                "Could not save: the disk is full.",
                "Nothing was lost; your text is still here. Free some space, try again.",
            )
        case sqlite3.SQLITE_IOERR:
            return DocketTrouble(
                f"The disk or network folder that holds “{path.name}” did not answer.",
                "Nothing was half saved. Check that the folder can be reached, then try again.",
            )
        case sqlite3.SQLITE_CANTOPEN:
            return DocketTrouble(
                f"“{path.name}” could not be opened.",
                "Check that the file is there, and that you may read it and write to its folder.",
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DocketTrouble(
                f"“{path.name}” is damaged; parts of it cannot be read.",
                "Copy the file somewhere safe first, then open your latest backup.",
            )
        case sqlite3.SQLITE_CONSTRAINT:
            return next((_taken(*names) for column, *names in _UNIQUE if column in str(error)), None)
    return None


_UNIQUE = (
    ("failed: case_.reference", "case", "reference"),
    ("failed: party.code", "party", "code"),
    ("failed: obligation.code", "obligation", "code and version"),
)
"""How SQLite names the columns in which no two records may be alike, and what people call them."""


def _taken(kind: str, name: str) -> UserError:
    return UserError(f"Another {kind} has this {name}.", f"Nothing was saved. Choose another {name}.")


def read_only(path: Path) -> DocketTrouble:
    return DocketTrouble(
        f"“{path.name}” is open for reading only.",
        "Nothing was saved. Copy it to a folder you may write to, and open the copy.",
    )


def gone(path: Path) -> DocketTrouble:
    return DocketTrouble(
        f"“{path.name}” was moved, deleted or replaced by another file while it was open.",
        "Nothing was saved since. Put it back, or open the docket that is to be used.",
    )


def no_such_file(path: Path) -> UserError:
    return UserError(f"There is no docket at “{path}”.", "Check the name and the folder, or make a new one.")


def not_a_docket(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” is not a docket.", "It was left untouched. Open a file that Pressdocket has made."
    )


def newer_docket(path: Path) -> UserError:
    return UserError(
        f"“{path.name}” was made by a newer Pressdocket.", "It was left untouched. Update to open it."
    )


def already_there(path: Path) -> UserError:
    return UserError(f"“{path.name}” is already there.", "Open it, or give the new docket another name.")


def not_made(path: Path, error: OSError) -> UserError:
    why = (error.strerror or str(error)).lower()
    return UserError(
        f"“{path.name}” could not be made: {why}.", "Choose another name, or a folder you may write to."
    )
