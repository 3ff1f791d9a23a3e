"""Addresses of pages on the web, as words."""

from urllib.parse import urldefrag


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
    """An address without what differs between two ways to the same page: trackers, the place within it, the
    last slash, www. For comparing only."""
    from courlan import clean_url

    cleaned = urldefrag(clean_url(url) or url)[0].rstrip("/")
    return cleaned.partition("://")[2].removeprefix("www.")
