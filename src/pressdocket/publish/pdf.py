"""The printed case summary: a tagged, archival PDF with the record inside; the same bytes every time."""

import errno
import os
import re
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pressdocket.errors import UserError
from pressdocket.publish.characters import Characters, covered_by, settable_summary
from pressdocket.publish.typesetter import Typesetter
from pressdocket.records.summary import Summary

TEMPLATE = "summary.typ"
_PAGES = re.compile(rb"/Type\s*/Pages\s*/Count\s+(\d+)")


def render(
    summary: Summary,
    typesetter: Typesetter,
    *,
    timestamp: datetime,
    going: Callable[[], bool] = lambda: True,
) -> bytes:
    """The PDF's bytes; equal summaries, fonts and timestamps give equal bytes. `going` may stop it.

    `timestamp` is the file's creation time in whole seconds and says its zone (else ValueError). The
    attachment `record.json` holds `summary.record` as it is, without marks. Raises UserError where the
    installation is damaged or a text cannot be set.
    """
    if timestamp.tzinfo is None:
        raise ValueError("a timestamp without a zone names no moment")
    shown = settable_summary(summary, Characters(covered_by(typesetter.fonts)))
    inputs = {"summary": shown.model_dump_json(exclude={"record"}), "record": summary.record}
    return typesetter.pdf(TEMPLATE, inputs, timestamp=int(timestamp.timestamp()), going=going)


def pages_of(pdf: bytes) -> int:
    """How many pages a PDF made by `render` has; its page tree is not compressed."""
    found = _PAGES.search(pdf)
    if found is None:
        raise ValueError("no page tree stands open in this PDF")
    return int(found[1])


def write(path: Path, pdf: bytes) -> None:
    """Puts the whole file in place, or leaves what was there before and raises UserError."""
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        try:
            with beside.open("xb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: Path, error: OSError) -> UserError:
    kept = "A file already there was left as it was."
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return UserError(
                f"Could not save {path.name}: the disk is full. {kept}", "Free some space, then try again."
            )
        case errno.ENOENT | errno.ENOTDIR:
            return UserError(
                f"Could not save {path.name}: the folder {path.parent} does not exist.",
                "Choose another folder.",
            )
        case errno.EISDIR | errno.EEXIST | errno.ENOTEMPTY:
            return UserError(f"Could not save {path.name}: a folder has that name.", "Choose another name.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return UserError(
                f"Could not save {path.name}: it is open elsewhere, or its folder is protected. {kept}",
                "Close the file or choose another folder, then try again.",
            )
        case errno.ENAMETOOLONG | errno.EINVAL:
            return UserError(f"Could not save {path.name}: the name is not allowed.", "Choose another name.")
        case _:
            return UserError(
                f"Could not save {path.name}: {error.strerror or 'the disk failed'}. {kept}",
                "Choose another folder, then try again.",
            )
