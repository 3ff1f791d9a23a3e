"""Lists of links, a feed or one address a line; looked at first, so that each page is asked for knowingly."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from pressdocket.desk.fetching import is_link
from pressdocket.desk.files import read_file
from pressdocket.errors import UserError
from pressdocket.intake.decoding import decode
from pressdocket.intake.feeds import Announced, is_feed, read_feed
from pressdocket.intake.fetching import Limits, fetch
from pressdocket.intake.links import links_in, same_page
from pressdocket.store.docket import Docket

__all__ = ["Announced", "Collecting", "Links", "links_in", "links_in_file", "links_of"]


@dataclass(frozen=True, slots=True)
class Links:
    """A list of pages and what it calls itself; `left_out` counts items of a feed without an address."""

    title: str
    pages: tuple[Announced, ...]
    left_out: int = 0


def links_of(
    source: str | Path, *, private: bool = False, cancelled: Callable[[], bool] = lambda: False
) -> Links:
    """The pages that a feed at an address, or a feed or a list of addresses in a file names. UserError where
    there is no such list. Of an address just the feed itself is fetched."""
    if isinstance(source, Path):
        return links_in_file(read_file(source), source.name)
    came = fetch(source, Limits(private=private), cancelled)
    if not is_feed(came.content):
        raise UserError(f"“{source}” is a page, no feed.", "Add it as a report instead.")
    return _of_feed(came.content, source, came.url)


def links_in_file(content: bytes, name: str) -> Links:
    """The pages that the bytes of a feed or of a list name."""
    if is_feed(content):
        return _of_feed(content, name, "")
    links = links_in(decode(content, name, None).text)
    if not links:
        raise UserError(f"“{name}” is neither a feed nor a list of links.", "Write one address a line.")
    return Links(name, tuple(Announced(link, link) for link in links))


def _of_feed(content: bytes, name: str, base: str) -> Links:
    feed = read_feed(content, name, base)
    return Links(feed.title or name, feed.items, feed.left_out)


class Collecting:
    """Knows which pages a docket has."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    def known(self, urls: Iterable[str]) -> dict[str, UUID]:
        """Those of some addresses whose page is here, with its report; trackers make no difference."""
        here = {same_page(url): id_ for url, id_ in self._docket.addresses() if is_link(url)}
        pages = {url: same_page(url) for url in urls}
        return {url: here[page] for url, page in pages.items() if page and page in here}
