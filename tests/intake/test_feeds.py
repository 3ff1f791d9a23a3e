"""What feeds announce, in each form that is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.feeds import MOST_ITEMS, Announced, is_feed, read_feed
from pressdocket.intake.links import links_in, same_page

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily &amp; more</title>
<item><title>Board asks &lt;b&gt;again&lt;/b&gt;</title><link>https://daily.example/1</link>
<pubDate>Tue, 03 Sep 2024 14:00:00 +0900</pubDate><author>A. Writer</author></item>
<item><title>Second</title><link>/2?utm_source=rss</link><pubDate>soon</pubDate></item>
<item><title>Second once more</title><link>/2?utm_source=rss</link></item>
<item><title>Nowhere</title></item>
<item><title>Not the web</title><link>javascript:alert(1)</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Board</title>
<entry><title>Order</title><link rel="alternate" href="https://board.example/o"/>
<updated>2024-09-03T05:00:00Z</updated></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel>
<item><title>One</title><link>https://old.example/1</link><dc:date>2024-09-03</dc:date></item></rdf:RDF>"""


def test_rss_says_its_items_with_their_own_time_and_zone() -> None:
    feed = read_feed(RSS.encode(), "feed", "https://daily.example/feed.xml")
    assert feed.title == "The Daily & more"
    assert feed.items == (
        Announced("Board asks again", "https://daily.example/1", "2024-09-03T14:00:00+09:00", "A. Writer"),
        Announced("Second", "https://daily.example/2?utm_source=rss"),
    )
    assert feed.left_out == 3


@pytest.mark.parametrize(
    ("feed", "item"),
    [
        (ATOM, Announced("Order", "https://board.example/o", "2024-09-03T05:00:00Z")),
        (RDF, Announced("One", "https://old.example/1", "2024-09-03")),
    ],
)
def test_atom_and_rdf_are_read(feed: str, item: Announced) -> None:
    assert read_feed(feed.encode(), "feed").items == (item,)


def test_entities_are_not_blown_up() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">{bomb}]><rss version="2.0"><channel>'
        "<title>&e11;</title><item><title>x</title><link>https://a.example/</link></item></channel></rss>"
    )
    assert len(read_feed(feed.encode(), "feed").title) < 1_000


def test_a_feed_without_end_is_read_so_far() -> None:
    items = "".join(f"<item><link>https://a.example/{n}</link></item>" for n in range(MOST_ITEMS + 20))
    feed = read_feed(f"<rss><channel>{items}".encode(), "feed")
    assert (len(feed.items), feed.left_out) == (MOST_ITEMS, 20)


@pytest.mark.parametrize(
    "content", [b"", b"words", b"<html><rss></html>", b"\x00\x01", b"<rss><channel/></rss>"]
)
def test_what_is_no_feed_is_said(content: bytes) -> None:
    with pytest.raises(UserError):
        read_feed(content, "feed")


@given(st.binary(max_size=300))
def test_whatever_follows_a_feeds_beginning_is_read_or_refused(junk: bytes) -> None:
    content = b"<rss><channel><item><link>https://a.example/1</link>" + junk
    assert is_feed(content) or b"<html" in content.lower()
    try:
        assert all(item.url.startswith("http") for item in read_feed(content, "feed").items)
    except UserError:
        assert b"<html" in content.lower() or junk


def test_a_list_of_links_holds_nothing_else() -> None:
    text = "# two\nhttps://a.example/1\n\n  https://a.example/2 \nhttps://a.example/1\n"
    assert links_in(text) == ("https://a.example/1", "https://a.example/2")
    assert links_in("See https://a.example/1") == links_in("\n") == ()


@pytest.mark.parametrize(
    "other",
    [
        "http://www.a.example/x/",
        "https://a.example/x?utm_source=rss",
        "https://a.example/x#part",
        "https://A.example/x",
    ],
)
def test_two_ways_to_one_page_are_the_same(other: str) -> None:
    assert same_page(other) == same_page("https://a.example/x")
    assert same_page(other) != same_page("https://a.example/x?id=2")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.example.org/a/?utm_medium=x&id=4#c", "example.org/a?id=4"),
        ("https://example.org/", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_addresses_are_compared_without_what_only_counts_visitors(url: str, address: str) -> None:
    assert same_page(url) == address
