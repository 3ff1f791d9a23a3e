"""The report on a saved web page, with all that the page says of itself, against trafilatura alone."""

from pathlib import Path
from random import Random
from typing import Final

import trafilatura

from benchmarks.measured import Measured, seconds
from pressdocket.intake.text import read_report

_PARAGRAPHS: Final = 14
_WORDS: Final = (
    *("the", "board", "asked", "for", "several", "videos", "to", "be", "taken", "down", "within", "two"),
    *("days", "and", "messenger", "said", "that", "it", "had", "removed", "most", "of", "them", "after"),
)


def floor(folder: Path, scale: int) -> Measured:
    """Text and metadata of each page by the library alone."""
    pages = _pages(120 // scale)
    return Measured(
        lambda: seconds(lambda: [trafilatura.bare_extraction(page, with_metadata=True) for page in pages])
    )


def ours(folder: Path, scale: int) -> Measured:
    """Each page as a report: decoded, media taken out, read, dated, hashed."""
    pages = [page.encode() for page in _pages(120 // scale)]
    return Measured(lambda: seconds(lambda: [read_report(page, "page.html") for page in pages]))


def _pages(number: int) -> list[str]:
    """Pages as news sites serve them, the same every time."""
    random = Random(7)
    return [_page(random, each) for each in range(number)]


def _page(random: Random, number: int) -> str:
    menu = "".join(f"<li><a href='/s/{one}'>Section {one}</a></li>" for one in range(30))
    body = "".join(
        f"<p>{' '.join(random.choices(_WORDS, k=45)).capitalize()}.</p>" for _ in range(_PARAGRAPHS)
    )
    more = "".join(f"<div class='teaser'><a href='/{one}'>More news {one}</a></div>" for one in range(40))
    return (
        f"<!doctype html><html lang='en'><head><title>Report {number} | The Daily</title>"
        f"<meta property='og:site_name' content='The Daily'><meta name='author' content='A. Writer'>"
        f"<meta property='article:published_time' content='2024-09-{number % 28 + 1:02}T09:30:00+09:00'>"
        f"<link rel='canonical' href='https://daily.example/{number}'>"
        f"<script>{'var a=1;' * 300}</script></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Report {number}</h1>{body}</article>"
        f"<aside>{more}</aside><footer>About us</footer></body></html>"
    )
