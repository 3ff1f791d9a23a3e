"""A saved e-mail (RFC 5322) or web archive (MHTML, RFC 2557): its report, without what is attached."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from pressdocket.errors import UserError
from pressdocket.intake.decoding import decode
from pressdocket.intake.embedded import without_media
from pressdocket.intake.told import Media, Told, clean, edtf_of
from pressdocket.intake.webpage import link, plain_of, read_page
from pressdocket.records.report import sha256

if TYPE_CHECKING:
    Part = Message[str, str]

_FIELD: Final = re.compile(rb"[!-9;-~]{1,76}:|[ \t]+\S")
_TELLING: Final = (b"\nfrom:", b"\nmime-version:", b"\ndate:", b"\nsubject:", b"\nreceived:", b"\nto:")
_MOST_PARTS: Final = 2_000


def is_mail(content: bytes) -> bool:
    """Whether bytes begin with the header of a message: nothing but fields, three of them a mail's own."""
    head = content[:65536].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    named = b"\n" + head.lower()
    return sum(field in named for field in _TELLING) >= 3 and all(map(_FIELD.match, head.split(b"\n")))


def read_mail(content: bytes, name: str) -> Told:
    """The report in a message or web archive. UserError if it holds no text."""
    message = _parsed(content, name)
    parts = list(_leaves(message))
    if len(parts) > _MOST_PARTS:
        raise UserError(f"“{name}” has {len(parts)} parts.", "Save its text alone and add that.")
    plain, page = _first(parts, "text/plain"), _first(parts, "text/html")
    media = tuple(map(_media, (part for part in parts if part.get_content_maintype() != "text")))
    if page is not None and (message.get_content_subtype() == "related" and plain is None):
        told = read_page(_words(page, name), name)
        told = replace(told, url=told.url or link(_field(page, "Content-Location")))
    elif plain is not None or page is not None:
        text = _words(plain, name) if plain is not None else plain_of(_words(page, name)) if page else ""
        told = Told(
            text=f"{_field(message, 'Subject')}\n\n{text}",
            media_type="message/rfc822",
            kept=_without_media(message, content),
            publisher=clean(parseaddr(_field(message, "From"))[0]),
            published=_sent(message),
        )
    else:
        raise UserError(f"The mail “{name}” holds no text.", "Copy its words into a text file and add that.")
    return replace(told, media=told.media + media)


def _parsed(content: bytes, name: str) -> "Part":
    try:
        return message_from_bytes(content)
    except RecursionError as error:  # The library goes down one call a part within a part.
        raise UserError(
            f"“{name}” holds messages within messages without end.", "Save its text alone and add that."
        ) from error


def _leaves(message: "Part") -> "Iterator[Part]":
    """Every part that is not made of parts, in the order of the message."""
    waiting: list[Part] = [message]
    while waiting:
        part = waiting.pop(0)
        if inside := _inside(part):
            waiting[:0] = inside
        else:
            yield part


def _inside(part: "Part") -> "list[Part]":
    """What a part is made of; nothing for one that has content of its own."""
    if not part.is_multipart():  # The library decodes the content of others, by whatever name they give.
        return []
    return [one for one in part.get_payload() if isinstance(one, Message)]


def _first(parts: "list[Part]", media_type: str) -> "Part | None":
    wanted = (part for part in parts if part.get_content_type() == media_type)
    return next((part for part in wanted if part.get_content_disposition() != "attachment"), None)


def _media(part: "Part") -> Media:
    content = part.get_payload(decode=True)
    return Media(part.get_content_type(), sha256(content if isinstance(content, bytes) else b""))


def _words(part: "Part", name: str) -> str:
    content = part.get_payload(decode=True)
    said = part.get_content_charset()
    content = content if isinstance(content, bytes) else b""
    try:
        return decode(content, name, said).text
    except UserError:
        return decode(content, name).text


def _field(part: "Part", name: str) -> str:
    """A field of a header on one line, its encoded words (RFC 2047) read."""
    raw = str(part.get(name, ""))
    try:
        pieces = decode_header(raw)
        words = "".join(
            piece.decode(charset or "ascii", "replace") if isinstance(piece, bytes) else piece
            for piece, charset in pieces
        )
    except (MessageError, LookupError, ValueError):
        words = raw
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _sent(message: "Part") -> str:
    try:
        return edtf_of(parsedate_to_datetime(_field(message, "Date")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _without_media(message: "Part", content: bytes) -> bytes | None:
    """The message with its texts alone, as it came where it has nothing else; None if it cannot be parted."""
    waiting, changed = [message], False
    while waiting:
        part = waiting.pop()
        if inside := _inside(part):
            texts = [one for one in inside if one.is_multipart() or one.get_content_maintype() == "text"]
            changed = changed or len(texts) < len(inside)
            part.set_payload([*texts])
            waiting += texts
        elif part.get_content_maintype() != "text":
            return None
        elif part.get_content_type() == "text/html":
            source = _words(part, "")
            stripped, media = without_media(source)
            if media:
                changed = True
                del part["Content-Transfer-Encoding"]
                part.set_payload(stripped, "utf-8")
    try:
        return message.as_bytes() if changed else content
    except (MessageError, LookupError, ValueError, TypeError, RecursionError):
        return None
