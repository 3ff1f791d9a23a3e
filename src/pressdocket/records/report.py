"""A news report or press release as received."""

import hashlib
import unicodedata
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, ConfigDict, Field, model_validator

from pressdocket.records.base import Name, Record, Text, Value
from pressdocket.records.when import When

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""


def sha256(content: str | bytes) -> str:
    """The SHA-256 of bytes, or of text as UTF-8, in hexadecimal."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


class Removed(Value):
    """An image or other medium taken out before storing: where in the text it stood, and its hash."""

    position: Annotated[int, Field(ge=0)]
    media_type: Text
    hash: Sha256


class Report(Record):
    """What was received, as text with fixed offsets, and what is known of where it came from.

    `text` is NFC with LF line ends, no byte order mark; its first line is the title. Quotes point into it.
    `received` is the hash of the file as it came, `original` that of what is kept of it, without pictures
    and other media, and lies apart. `cases` are those it is filed under; a report under none waits in the
    Inbox. `reliability` is the source's letter in the Admiralty code (A-F).
    """

    title: Name
    text: Name
    text_hash: Sha256
    publisher: Text = ""
    author: Text = ""
    url: Text = ""
    archived_url: Text = ""
    language: Text = ""
    original_language: Text = ""
    translated: Literal["no", "human", "machine", "unknown"] = "no"
    published: When | None = None
    retrieved: AwareDatetime
    updated: When | None = None
    received: Sha256 | None = None
    original: Sha256 | None = None
    media_type: Text = "text/plain"
    removed_media: tuple[Removed, ...] = ()
    copies: UUID | None = None
    translates: UUID | None = None
    updates: UUID | None = None
    corrected: When | None = None
    retracted: When | None = None
    reliability: Literal["A", "B", "C", "D", "E", "F"] | None = None
    sample: bool = False
    cases: tuple[UUID, ...] = ()

    @model_validator(mode="after")
    def _sound_text(self) -> "Report":
        composed = unicodedata.is_normalized("NFC", self.text)
        if not composed or "\r" in self.text or self.text.startswith("\ufeff"):
            raise ValueError("The text is not in the stored form: NFC, line feeds only, no byte order mark.")
        if sha256(self.text) != self.text_hash:
            raise ValueError("The text does not match its hash; it was changed after the hash was taken.")
        if self.text.split("\n", 1)[0].strip() != self.title:
            raise ValueError("The first line of the text is not the title.")
        return self


class Original(Value):
    """The bytes a report was read from, kept apart from it by their hash; base64 in JSON."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    hash: Sha256
    media_type: Text
    content: bytes

    @model_validator(mode="after")
    def _sound(self) -> "Original":
        if sha256(self.content) != self.hash:
            raise ValueError("The original's bytes do not match its hash.")
        return self
