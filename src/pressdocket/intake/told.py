"""What a file of any form gives: the report's text, what it says of itself, and what had to be taken out."""

from dataclasses import dataclass
from datetime import datetime, time


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, sound or film that is not kept: its type, the SHA-256 of its bytes, and the words it stood
    after, empty where it stood outside the report's text."""

    media_type: str
    hash: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """`text` begins with the title. Dates are EDTF, with time and zone where the file gives them; a time
    without a zone is the outlet's. What it does not say is empty.

    `kept` is the file without its media, None where they cannot be taken out of it.
    """

    text: str
    media_type: str
    kept: bytes | None
    media: tuple[Media, ...] = ()
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    updated: str = ""


def clean(words: str | None) -> str:
    """A name on one line, as long as a name may be."""
    return " ".join((words or "").split())[:200]


def edtf_of(moment: datetime) -> str:
    """A moment to its second with its zone; one without a zone says no more than its day. Empty outside the
    years that a When can hold."""
    if not 1000 <= moment.year <= 2999:
        return ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    whole = moment.replace(microsecond=0)
    shift = f"{whole:%z}"
    return f"{whole:%Y-%m-%dT%H:%M:%S}" + ("Z" if shift in ("", "+0000") else f"{shift[:3]}:{shift[3:5]}")


def local_edtf_of(moment: datetime) -> str:
    """The same, but that a time without a zone stays: it is read in the outlet's, if that is known. Midnight
    to the second is how a day alone is written."""
    if moment.tzinfo is None and moment.time() != time.min and edtf_of(moment):
        return f"{moment:%Y-%m-%dT%H:%M:%S}"
    return edtf_of(moment)
