"""Files that the analyst names, read and written whole."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pressdocket.errors import UserError

_JOURNALS: Final = ("-journal", "-wal", "-shm")
"""What SQLite adds to the name of a database for the files it keeps beside it."""


def read_file(path: Path) -> bytes:
    """The bytes of a file; UserError if it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"There is no file “{path}”.", "Check the name and the folder.") from error
    except OSError as error:
        what = "is a folder" if path.is_dir() else f"cannot be read: {error.strerror or error}"
        raise UserError(f"“{path}” {what}.", "Name a file that you may read.") from error


def files_in(folder: Path) -> Iterator[Path]:
    """Every file in a folder and below it, not by way of links to folders; what cannot be looked into, or
    goes while it is looked at, is passed over. UserError if the folder itself may not be looked into."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        why = error.strerror or str(error)
        raise UserError(
            f"The folder “{folder}” cannot be looked into: {why}.", "Name one that you may read."
        ) from error
    for place, _, names in os.walk(folder):
        yield from (path for name in names if (path := Path(place, name)).is_file())


def write_file(path: Path, content: bytes) -> None:
    """Puts the whole file in place, or leaves what was there before and raises UserError."""
    from pressdocket.publish.pdf import write  # with much that the first frame must not wait for

    if path.exists() and not path.is_file() and not path.is_dir():
        # A pipe or a device is written to, not replaced by a file.
        try:
            with path.open("wb") as device:
                device.write(content)
        except OSError as error:
            why = error.strerror or str(error)
            raise UserError(f"Could not write to {path}: {why}.", "Choose another place.") from error
        return
    if path.is_file() and _is_database(path):
        raise UserError(f"“{path.name}” is a docket or another database.", "Choose another name to write to.")
    if (owner := _owner(path)) is not None:
        raise UserError(
            f"“{path.name}” is where the docket “{owner.name}” keeps unfinished work.",
            "Choose another name to write to.",
        )
    write(path, content)


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False


def _owner(path: Path) -> Path | None:
    """The database that keeps, or will keep, a journal at this place."""
    for ending in _JOURNALS:
        name = path.name.lower().removesuffix(ending)
        if name and name != path.name.lower():
            owner = path.with_name(path.name[: len(name)])
            return owner if owner.is_file() and _is_database(owner) else None
    return None
