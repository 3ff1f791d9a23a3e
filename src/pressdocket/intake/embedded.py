"""Pictures and other media written into a page itself (`data:` URLs, RFC 2397) are taken out of it."""

import base64
import binascii
import re
from typing import Final
from urllib.parse import unquote_to_bytes

from pressdocket.intake.told import Media
from pressdocket.records.report import sha256

MARK: Final = "data:,sha256-"
"""Begins the URL that stands where a medium was: a text that names its hash."""

_DATA: Final = re.compile(
    r"""(?P<quote>["'])?\bdata:(?P<type>(?:image|audio|video|font|application)/[\w.+-]{1,80})"""
    r"""(?:;[\w.+-]{1,40}=[^,;"'<>\s]{0,80})*"""
    r"""(?: ;base64,(?P<coded>[A-Za-z0-9+/=%_-]*(?:[\r\n\t]+[A-Za-z0-9+/=%_-]+)*)"""
    r"""  | (?:;[\w-]{1,40})?,(?P<plain>(?(quote)(?:(?!(?P=quote)).)*|[^"'<>)\s]*)) )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def without_media(html: str) -> tuple[str, tuple[Media, ...]]:
    """The source of a page with MARK and its hash for each medium in it, and the media, each once."""
    if "data:" not in html.lower():
        return html, ()
    found: dict[str, Media] = {}

    def take_out(match: re.Match[str]) -> str:
        coded = match["coded"]
        digest = sha256(_decoded(coded) if coded is not None else unquote_to_bytes(match["plain"]))
        found.setdefault(digest, Media(match["type"].lower(), digest))
        return f"{match['quote'] or ''}{MARK}{digest}"

    return _DATA.sub(take_out, html), tuple(found.values())


def _decoded(coded: str) -> bytes:
    raw = b"".join(unquote_to_bytes(coded).split()).replace(b"-", b"+").replace(b"_", b"/")
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw
