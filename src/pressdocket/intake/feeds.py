"""RSS and Atom feeds: what they announce, and where it stands. Nothing is fetched here."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any, Final
from urllib.parse import urljoin

from pressdocket.errors import UserError
from pressdocket.intake.links import is_link
from pressdocket.intake.told import clean, edtf_of

MOST_ITEMS: Final = 500
"""A feed is read so far; what news sites offer holds some dozens."""

_BEGINNING: Final = 4_096
_LOST: Final = (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What feedparser raises where markup that is no XML leads it astray."""

_ROOTS: Final = (b"<rss", b"<feed", b"<rdf:rdf")


@dataclass(frozen=True, slots=True)
class Announced:
    """A page that a feed or a list names. `published` is EDTF with the feed's own time and zone, or empty."""

    title: str
    url: str
    published: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """`left_out` counts the items that have no address on the web, or come after the first 500."""

    title: str
    items: tuple[Announced, ...]
    left_out: int


def is_feed(content: bytes) -> bool:
    """Whether bytes are RSS or Atom, by the element that they begin with."""
    beginning = content[:_BEGINNING].replace(b"\0", b"").lower()
    return any(root in beginning for root in _ROOTS) and b"<html" not in beginning


def read_feed(content: bytes, name: str, base: str = "") -> Feed:
    """What a feed announces, each address once; relative ones are read against `base`. UserError for bytes
    that are no feed.

    RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom (RFC 4287), by feedparser.
    """
    import feedparser

    if not is_feed(content):
        raise UserError(f"“{name}” is no feed.", "Give the address or the file of an RSS or Atom feed.")
    try:
        parsed = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except _LOST as error:
        raise UserError(f"The feed “{name}” is damaged.", "Look at it in a browser, or try later.") from error
    found = [_item(entry, base) for entry in parsed.entries[:MOST_ITEMS]]
    items = {item.url: item for item in reversed(found) if is_link(item.url)}
    if not found:
        raise UserError(f"The feed “{name}” announces nothing.", "Look at it in a browser, or try later.")
    kept = tuple(reversed(items.values()))
    return Feed(_plain(parsed.feed.get("title", "")), kept, len(parsed.entries) - len(kept))


def _item(entry: Any, base: str) -> Announced:
    said = str(entry.get("link", "")).strip()
    try:
        url = urljoin(base, said) if said else ""
    except ValueError:
        url = ""
    dated = entry.get("published") or entry.get("updated") or ""
    return Announced(
        _plain(entry.get("title", "")) or url, url, _edtf(str(dated)), clean(entry.get("author", ""))
    )


def _edtf(said: str) -> str:
    """A date as RSS (RFC 822) or Atom (RFC 3339) writes it; empty where it is neither."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return edtf_of(read(said.strip()))
        except (ValueError, OverflowError):
            continue
    return ""


def _plain(title: str) -> str:
    """A title without the marks that some feeds put into it."""
    if "<" not in title and "&" not in title:
        return clean(title)
    from lxml import html
    from lxml.etree import LxmlError

    try:
        return clean(str(html.fromstring(f"<p>{title}</p>").text_content()))
    except (LxmlError, ValueError):
        return clean(title)
