"""Links that an analyst asks for: fetched, read, and known by the address they came from."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pressdocket.desk.adding import About
from pressdocket.desk.intaking import Brought, Going, Refusal
from pressdocket.errors import UserError
from pressdocket.intake.fetching import Limits, fetch
from pressdocket.intake.links import is_link
from pressdocket.intake.text import Read, read_report

__all__ = ["fetch_each", "fetched", "is_link"]


def fetched(
    url: str, about: About, *, private: bool = False, cancelled: Callable[[], bool] = lambda: False
) -> tuple[Read, About]:
    """The report behind a link, and what is known of it with its address. UserError if there is none.

    Addresses that are not public are asked only if `private`.
    """
    came = fetch(url, Limits(private=private), cancelled)
    read = read_report(came.content, came.url)
    told = read.told.url if read.told else ""
    return read, about if about.url or told else replace(about, url=came.url)


def fetch_each(
    urls: Sequence[str], going: Going = lambda _done, _total: True, *, private: bool = False
) -> Brought:
    """The reports behind some links, one after the other; one that brings nothing stops no other. Those that
    were whole when `going` said no are kept."""
    reads: list[tuple[Read, About]] = []
    refused: list[Refusal] = []
    for number, url in enumerate(urls):
        if not going(number, len(urls)):
            break
        try:
            reads.append(fetched(url, About(), private=private, cancelled=lambda: not going(0, 0)))
        except UserError as error:
            if going(0, 0):
                refused.append(Refusal(url, error))
    return Brought(tuple(reads), tuple(refused), len(urls))
