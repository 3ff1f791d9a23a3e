"""What the command line prints: aligned columns, JSON, and nothing that steers a terminal."""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from pressdocket.desk.terminal import columns, visible, wrapped
from pressdocket.errors import UserError

_STEERING: Final = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_WIDEST: Final = 72
"""Columns of the widest cell in a table."""
_BEFORE: Final = 24
"""Characters shown before what a search found."""


def say(text: str = "") -> None:
    """Prints a line or several; UserError if the output cannot take them."""
    with _plainly():
        print(text, flush=True)


def say_bytes(content: bytes) -> None:
    """Writes a file's bytes to the output; UserError if it is a screen or cannot take them."""
    if sys.stdout.isatty():
        raise UserError("A PDF cannot be shown on a terminal.", "Name a file, or send the output into one.")
    with _plainly():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise UserError(
            f"The output could not be written: {error.strerror or error}.", "Send it somewhere else."
        ) from error


def say_json(text: str) -> None:
    """Prints JSON. On a screen, characters that would steer it are escaped, which leaves the JSON equal."""
    if sys.stdout.isatty():
        text = _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    say(text.rstrip("\n"))


def drop_output() -> None:
    """Lets what is still unwritten vanish, so that closing the output raises nothing again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def width() -> int:
    """Columns to fill: those of the terminal up to 100, 88 where there is none."""
    return min(100, shutil.get_terminal_size().columns) if sys.stdout.isatty() else 88


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> str:
    """Rows in aligned columns under their heads, long cells cut; columns in `right` are set to the right."""
    cells = [list(heads), *([_cut(visible(cell)) for cell in row] for row in rows)]
    widths = [max(columns(row[at]) for row in cells) for at in range(len(heads))]
    lines = []
    for row in cells:
        padded = [
            " " * (widths[at] - columns(cell)) + cell
            if at in right
            else cell + " " * (widths[at] - columns(cell))
            for at, cell in enumerate(row)
        ]
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def _cut(cell: str) -> str:
    """At most `_WIDEST` columns of a cell."""
    if columns(cell) <= _WIDEST:
        return cell
    while columns(cell) >= _WIDEST:
        cell = cell[: -max(1, (columns(cell) - _WIDEST) // 2)]
    return f"{cell}…"


def around(passage: str, start: int, end: int) -> str:
    """The passage from shortly before what matched, so that it shows in a cell."""
    first = passage.rfind(" ", 0, max(0, start - _BEFORE)) + 1 if start > _BEFORE else 0
    return f"…{passage[first:]}" if first and end <= len(passage) else passage


def paragraph(text: str, *, first: str = "  ", rest: str = "    ") -> str:
    """Text wrapped to the width, its first line behind `first`, the others behind `rest`."""
    return "\n".join(wrapped(visible(text), width(), first, rest))


def ready_output() -> None:
    """Files and pipes get UTF-8 and line feeds everywhere; a screen gets what it can show."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is None:
        return
    if sys.stdout.isatty():
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
