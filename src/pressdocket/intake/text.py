"""From a file as received to text with fixed offsets."""

import os
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from pressdocket.errors import UserError
from pressdocket.intake.decoding import Decoded, decode
from pressdocket.intake.mail import is_mail, read_mail
from pressdocket.intake.printed import is_pdf, read_pdf
from pressdocket.intake.sniffing import refuse_binary, refuse_heaps, refuse_markup, refuse_other_forms
from pressdocket.intake.told import Media, Told
from pressdocket.intake.webpage import charset_of, is_page, read_page
from pressdocket.intake.word import is_word, read_word
from pressdocket.records.report import Removed, sha256

MOST_BYTES: Final = 20_000_000
"""A report is refused above this size; the longest news report is a hundredth of it."""

_TELLING: Final = 1_000
"""Characters before a medium that tell its place."""

_SAYS_SOMETHING: Final = re.compile(r"[^\s\ufeff]")


@dataclass(frozen=True, slots=True)
class Read:
    """A report as read: `text` in the stored form (NFC, LF, no byte order mark, title on the first line).

    `encoding` is a Python codec name, empty where the form has its own, `guessed` whether it was only likely.
    `received_hash` is the SHA-256 of the bytes as received; `original` are those bytes without pictures and
    other media, None where these could not be taken out. `removed` notes each of them. `told` is what the
    file says of itself.
    """

    name: str
    text: str
    encoding: str
    guessed: bool
    received_hash: str
    original: bytes | None = field(repr=False)
    media_type: str = "text/plain"
    removed: tuple[Removed, ...] = ()
    told: Told | None = None

    @property
    def title(self) -> str:
        """The first line, without the white space around it."""
        return self.text.split("\n", 1)[0].strip()

    @property
    def text_hash(self) -> str:
        return sha256(self.text)

    @property
    def original_hash(self) -> str | None:
        return None if self.original is None else sha256(self.original)

    @property
    def words(self) -> int:
        return len(self.text.split())


def read_report(source: Path | bytes, name: str = "", *, encoding: str | None = None) -> Read:
    """The report in a file, or in bytes that came under some `name`: plain text, a web page or archive, a
    mail, a PDF or a Word document. UserError if it is none of them or holds no text."""
    if isinstance(source, Path):
        name = _writable(name or source.name)
        source = _content(source, name)
    elif len(source) > MOST_BYTES:
        raise _too_large(name, len(source))
    told, decoded = _told(source, name, encoding)
    refuse_heaps(told.text, name)
    text = normalised(told.text)
    if not text:
        raise UserError(f"“{name}” is empty.", "Add a file that holds the report's text.")
    removed = tuple(
        Removed(position=_place(one, text), media_type=one.media_type, hash=one.hash) for one in told.media
    )
    encoded, guessed = (decoded.encoding, decoded.guessed) if decoded else ("", False)
    return Read(name, text, encoded, guessed, sha256(source), told.kept, told.media_type, removed, told)


def _writable(name: str) -> str:
    """A file's name with a mark for each byte of it that is no character; such a name can be kept nowhere."""
    return name.encode("utf-8", "replace").decode()


def _told(source: bytes, name: str, encoding: str | None) -> tuple[Told, Decoded | None]:
    """What is in the bytes, and how they were decoded where they are text."""
    if is_pdf(source):
        return read_pdf(source, name), None
    if is_word(source):
        return read_word(source, name), None
    refuse_other_forms(source, name)
    if is_mail(source):
        return read_mail(source, name), None
    decoded = _decoded(source, name, encoding)
    refuse_binary(decoded.text, name)
    if is_page(decoded.text):
        told = read_page(decoded.text, name)
        return (told if told.media else replace(told, kept=source)), decoded
    refuse_markup(decoded.text, name)
    return Told(decoded.text, "text/plain", source), decoded


def _place(media: Media, text: str) -> int:
    """The offset after the words that a medium stood after; 0 if it stood outside the report's text."""
    words = normalised(media.after[-_TELLING:]).strip()
    start = text.find(words) if words else -1
    return start + len(words) if start >= 0 else 0


def _decoded(content: bytes, name: str, encoding: str | None) -> Decoded:
    """A page's own word on its encoding counts where its bytes are no UTF-8, unless it is wrong."""
    said = charset_of(content)
    if encoding is None and said:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            with suppress(UserError):
                return decode(content, name, said)
    return decode(content, name, encoding)


def normalised(text: str) -> str:
    """Text in the stored form, empty if it says nothing.

    NFC; every line end a line feed; no byte order mark and no blank lines at the start, so that the first
    line is the title. Everything else stays, as offsets and hashes are taken from it.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    first = _SAYS_SOMETHING.search(composed)
    if first is None:
        return ""
    return composed[composed.rfind("\n", 0, first.start()) + 1 :].lstrip("\ufeff")


def _content(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _too_large(name, size)
        with path.open("rb") as file:
            # A pipe or a growing file has no size that could be asked for first.
            before = os.fstat(file.fileno())
            content = file.read(MOST_BYTES + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError as error:
        raise UserError(f"There is no file “{path}”.", "Check the name and the folder.") from error
    except IsADirectoryError as error:
        raise UserError(f"“{path}” is a folder.", "Name the report's file inside it.") from error
    except PermissionError as error:
        what = "is a folder" if path.is_dir() else "may not be read"
        raise UserError(f"“{path}” {what}.", "Name a file that you may read.") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise UserError(f"“{path}” cannot be read: {why}.", "Copy it elsewhere, then try again.") from error
    if len(content) > MOST_BYTES:
        raise _too_large(name, len(content))
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UserError(f"“{name}” was written to while it was read.", "Add it again when it is complete.")
    return content


def _too_large(name: str, size: int) -> UserError:
    return UserError(
        f"“{name}” has {size / 1_000_000:.0f} MB; a report may have {MOST_BYTES // 1_000_000}.",
        "Keep only the report's own text and add that.",
    )
