"""Links that an analyst asks for: fetched, read, and known by the address they came from."""

from collections.abc import Callable
from dataclasses import replace

from pressdocket.desk.adding import About
from pressdocket.intake.fetching import Limits, fetch, is_link
from pressdocket.intake.text import Read, read_report

__all__ = ["fetched", "is_link"]


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
