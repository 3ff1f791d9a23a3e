"""What a file is when it is no plain text, in words that a person would use."""

import re
from dataclasses import dataclass
from typing import Final
from unicodedata import combining

from pressdocket.errors import UserError
from pressdocket.intake.feeds import is_feed

_SAVE_AS_TEXT: Final = "Save it as plain text and add that."
_TAKE_TEXT: Final = "Open it, copy the report's text into a plain text file and add that."
_NO_MEDIA: Final = (
    "No pictures, sound or film are kept; copy the report's words into a text file and add that."
)


@dataclass(frozen=True, slots=True)
class _Form:
    """A file form: the bytes that give it away, `at` which offset, what it is called and what to do."""

    magic: bytes
    called: str
    remedy: str
    at: int = 0


_PICTURE: Final = ("a picture", _NO_MEDIA)
_FORMS: Final = (
    _Form(b"{\\rtf", "a rich-text document (RTF)", _SAVE_AS_TEXT),
    _Form(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or Outlook file", _SAVE_AS_TEXT),
    _Form(b"\x89PNG\r\n\x1a\n", *_PICTURE),
    _Form(b"\xff\xd8\xff", *_PICTURE),
    _Form(b"GIF87a", *_PICTURE),
    _Form(b"GIF89a", *_PICTURE),
    _Form(b"II*\x00", *_PICTURE),
    _Form(b"MM\x00*", *_PICTURE),
    _Form(b"WEBP", *_PICTURE, at=8),
    _Form(b"ftyphei", *_PICTURE, at=4),
    _Form(b"ftypavif", *_PICTURE, at=4),
    _Form(b"ftyp", "a film or sound recording", _NO_MEDIA, at=4),
    _Form(b"ID3", "a sound recording", _NO_MEDIA),
    _Form(b"OggS", "a film or sound recording", _NO_MEDIA),
    _Form(b"\x1a\x45\xdf\xa3", "a film", _NO_MEDIA),
    _Form(b"SQLite format 3\x00", "a database, perhaps a docket", "Open a docket with --docket instead."),
    _Form(b"\x1f\x8b", "a packed file (gzip)", "Unpack it and add the text inside."),
    _Form(b"BZh", "a packed file (bzip2)", "Unpack it and add the text inside."),
    _Form(b"7z\xbc\xaf\x27\x1c", "a packed file (7z)", "Unpack it and add the text inside."),
    _Form(b"Rar!\x1a\x07", "a packed file (RAR)", "Unpack it and add the text inside."),
)
_OFFICE: Final = (
    (b"xl/", "an Excel workbook", _SAVE_AS_TEXT),
    (b"ppt/", "a PowerPoint file", _SAVE_AS_TEXT),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", _SAVE_AS_TEXT),
    (b"mimetypeapplication/epub", "an e-book", _TAKE_TEXT),
)
_XML: Final = re.compile(r"\s*<(\?xml|rss|feed)\b", re.IGNORECASE)
_MOST_MARKS: Final = 1_000
_NO_WORD: Final = re.compile(f"[^\\w\\s\0-\u02ff]{{{_MOST_MARKS},}}")
"""Runs that may be marks, which are no part of a word to `re`."""

_CONTROL: Final = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def refuse_other_forms(content: bytes, name: str) -> None:
    """Raises UserError if the first bytes are those of a known form of file other than text."""
    if content.startswith(b"PK\x03\x04"):
        start = content[:65536]
        found = ((called, remedy) for mark, called, remedy in _OFFICE if mark in start)
        called, remedy = next(found, ("a packed file (ZIP)", "Unpack it and add the text inside."))
        raise _is(name, called, remedy)
    for form in _FORMS:
        if content.startswith(form.magic, form.at):
            raise _is(name, form.called, form.remedy)


def refuse_markup(text: str, name: str) -> None:
    """Raises UserError if decoded text is the source of an XML file that is no web page."""
    beginning = text[:4096]
    if _XML.match(beginning) is None:
        return
    if is_feed(beginning.encode("utf-8", "replace")):
        remedy = "Open it with “Add from links or a feed”, or `pressdocket links`."
        raise _is(name, "a feed, a list of pages", remedy)
    raise _is(name, "an XML file", _TAKE_TEXT)


def refuse_binary(text: str, name: str) -> None:
    """Raises UserError if decoded text holds NULs, or more control characters than one in a hundred."""
    if "\0" in text or 100 * len(_CONTROL.findall(text)) > len(text):
        raise UserError(
            f"“{name}” holds bytes that no text has; it is some other kind of file.",
            "Save the report as plain text (UTF-8) and add that.",
        )


def refuse_heaps(text: str, name: str) -> None:
    """Raises UserError if marks are heaped on a letter without end: to put them into their order takes time
    that grows with the square of their number. Unicode's own limit for a stream is 30 (UAX #15, 13)."""
    if text.isascii():
        return
    for heap in _NO_WORD.finditer(text):
        if sum(map(bool, map(combining, heap[0]))) > _MOST_MARKS:
            raise UserError(
                f"“{name}” heaps thousands of accents on one letter, as no text does.",
                "Take them out, or copy only the report's words.",
            )


def _is(name: str, called: str, remedy: str) -> UserError:
    return UserError(f"“{name}” is {called}.", remedy)
