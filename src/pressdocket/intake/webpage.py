"""A saved web page: its report's text, and what the page says of itself. Nothing is fetched or run."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from pressdocket.errors import UserError
from pressdocket.intake.embedded import MARK, without_media
from pressdocket.intake.told import Media, Told, clean, local_edtf_of

MOST: Final = 3_000_000
"""Characters of markup: what a page of news never has, and what takes seconds to take apart."""

_PAGE: Final = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE
)
_MARKUP: Final = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether decoded text is the source of a web page."""
    return _PAGE.match(text[:4096]) is not None


def charset_of(content: bytes) -> str:
    """The encoding that a page's own bytes name; empty for none, or for what is no page."""
    start = content[:8192]
    found = _CHARSET.search(start) if _MARKUP.search(start) else None
    return found[1].decode("ascii") if found else ""


def read_page(html: str, name: str) -> Told:
    """The report in a page; `kept` is its source as UTF-8, without the media written into it. UserError if
    it holds none that can be told from what stands around it."""
    html, media = without_media(html)
    if len(html) > MOST:
        raise UserError(
            f"“{name}” is a web page of {len(html) / 1_000_000:.0f} million characters.",
            "Copy the report's text from the browser and paste it here.",
        )
    tree = _tree(html)
    document = _extracted(tree) if tree is not None else None
    text = str(document.text or "").strip() if document is not None else ""
    if tree is None or document is None or not text:
        raise UserError(
            f"No report could be told apart on the web page “{name}”.",
            "Copy the report's text from the browser and paste it here.",
        )
    paragraphs = [line.strip() for line in text.split("\n") if line.strip()]
    title = " ".join(str(document.title or "").split())
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return Told(
        text="\n\n".join(paragraphs),
        media_type="text/html",
        kept=html.encode("utf-8", "replace"),
        media=tuple(replace(one, after=_words_before(tree, one)) for one in media),
        publisher=clean(document.sitename or document.hostname),
        author=clean(document.author),
        url=link(document.url),
        language=_language(tree),
        published=_date(tree, original=True),
        updated=_modified(tree),
    )


def plain_of(html: str) -> str:
    """All words of a page, a paragraph a line; empty for none."""
    tree = _tree(html[:MOST])
    if tree is None:
        return ""
    for place in tree.xpath("//p | //div | //br | //tr | //li | //h1 | //h2 | //h3 | //h4"):
        place.tail = f"\n{place.tail or ''}"
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _tree(html: str) -> Any:
    """The parsed page, None where nothing can be made of it. Only markup is given, never an address."""
    from lxml import etree
    from lxml import html as pages

    parser = pages.HTMLParser(no_network=True, remove_comments=True, encoding="utf-8")
    try:
        tree = pages.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    for media in tree.xpath("//script[not(@type='application/ld+json')] | //style | //iframe | //object"):
        if media.getparent() is not None:
            media.drop_tree()
    return tree


def _extracted(tree: Any) -> Any:
    from copy import deepcopy

    import trafilatura

    try:
        return trafilatura.bare_extraction(
            deepcopy(tree),
            with_metadata=True,
            include_comments=False,
            include_images=False,
            include_tables=True,
        )
    except RecursionError:
        return None


def _date(tree: Any, *, original: bool) -> str:
    """The day it was published, with the time and the zone if both are given."""
    from copy import deepcopy

    from htmldate import find_date

    exact = _first(tree, "//meta[@property='article:published_time' or @itemprop='datePublished']/@content")
    if exact and (edtf := _edtf(exact)):
        return edtf
    found = find_date(deepcopy(tree), original_date=original, outputformat="%Y-%m-%dT%H:%M:%S%z")
    return _edtf(found) if found else ""


def _modified(tree: Any) -> str:
    where = "//meta[@property='article:modified_time' or @itemprop='dateModified']/@content"
    return _edtf(_first(tree, where))


def _edtf(stamp: str) -> str:
    """ "2024-09-03T09:30:00+0900" as EDTF; a time may have no zone."""
    try:
        moment = datetime.fromisoformat(stamp.strip())
    except ValueError:
        day = re.match(r"\d{4}-\d{2}-\d{2}", stamp.strip())
        return day[0] if day else ""
    return local_edtf_of(moment)


def _words_before(tree: Any, media: Media) -> str:
    """The last words on the page before a medium; empty where its place cannot be told."""
    place = tree.xpath("(//@*[contains(., $mark)])[1]/..", mark=f"{MARK}{media.hash}")
    words = place[0].xpath("(preceding::text()[normalize-space()])[last()]") if place else []
    return " ".join(str(words[0]).split()) if words else ""


def _language(tree: Any) -> str:
    said = _first(tree, "/html/@lang") or _first(tree, "//meta[@property='og:locale']/@content")
    tag = said.strip().replace("_", "-")
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag) else ""


def _first(tree: Any, path: str) -> str:
    found = tree.xpath(path)
    return str(found[0]) if found else ""


def link(url: str | None) -> str:
    """An address of the web, empty for anything else."""
    return url if url and re.match(r"https?://\S+$", url) else ""
