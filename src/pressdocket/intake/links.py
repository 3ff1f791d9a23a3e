"""Addresses of pages on the web, as words."""

from urllib.parse import urlsplit


def is_link(words: str) -> bool:
    """Whether words are the address of a page on the web."""
    return words.lower().startswith(("http://", "https://")) and len(words.split()) == 1


def links_in(text: str) -> tuple[str, ...]:
    """The addresses in a list that holds one a line and nothing else, each once; lines that begin with # are
    remarks. Empty for any other text."""
    lines = [line.strip() for line in text.splitlines()]
    said = [line for line in lines if line and not line.startswith("#")]
    return tuple(dict.fromkeys(said)) if all(map(is_link, said)) else ()


def same_page(url: str) -> str:
    """An address without what differs between two ways to one page, for comparing only.

    Scheme, www, the last slash, the place within it and what only counts visitors are left out; "" for the
    bare address of a site, which is many pages, and for what is no address.
    """
    from courlan import clean_url

    try:
        parts = urlsplit(clean_url(url.strip()) or "")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not parts.netloc or not (path or parts.query):
        return ""
    return parts.netloc.removeprefix("www.") + path + (f"?{parts.query}" if parts.query else "")
