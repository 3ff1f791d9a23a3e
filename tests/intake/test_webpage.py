"""Saved web pages: the report and what the page says of itself, whatever stands around it."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.text import read_report
from pressdocket.intake.webpage import read_page

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "On Sunday the Harbour Board asked Lanternfish to take down 25 videos that showed invented scenes.",
        "Lanternfish said two days later that it had removed all of them and was sorry for the delay.",
        "The board had waited for an answer since the spring, when the first complaints came in.",
        "A spokesman named an address for e-mail that the board may use from now on, day and night.",
    )
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Harbour board asks - The Harbour Ledger</title>
<meta property="og:title" content="Harbour board asks Lanternfish to act">
<meta property="og:site_name" content="The Harbour Ledger">
<meta property="article:published_time" content="2024-09-03T09:30:00+09:00">
<meta property="article:modified_time" content="2024-09-05T10:00:00+09:00">
<link rel="canonical" href="https://ledger.example/harbour-board">
<script>document.write("never run")</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Harbour board asks Lanternfish to act</h1>{BODY}
<img src="https://ledger.example/tracker.gif"></article>
<footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>"""


def test_the_report_and_what_the_page_says_of_itself() -> None:
    read = read_report(PAGE.encode(), "page.html")
    assert read.title == "Harbour board asks Lanternfish to act"
    assert "take down 25 videos" in read.text
    assert "never run" not in read.text
    assert "newsletter" not in read.text
    assert read.media_type == "text/html"
    assert read.original == PAGE.encode()
    page = read.told
    assert page is not None
    assert (page.publisher, page.language) == ("The Harbour Ledger", "en-GB")
    assert page.url == "https://ledger.example/harbour-board"
    assert page.published == "2024-09-03T09:30:00+09:00"
    assert page.updated == "2024-09-05T10:00:00+09:00"
    assert "\n\n" in read.text


@pytest.mark.parametrize(
    ("time", "published"),
    [("T09:30:00", "2024-09-03T09:30:00"), ("T00:00:00", "2024-09-03"), ("", "2024-09-03")],
)
def test_a_time_may_have_no_zone(time: str, published: str) -> None:
    page = read_page(PAGE.replace("2024-09-03T09:30:00+09:00", f"2024-09-03{time}"), "page.html")
    assert page.published == published


def test_a_page_without_a_date_has_none() -> None:
    bare = PAGE.replace('<meta property="article:published_time" content="2024-09-03T09:30:00+09:00">', "")
    bare = bare.replace('<meta property="article:modified_time" content="2024-09-05T10:00:00+09:00">', "")
    assert read_page(bare, "page.html").published == ""


def test_a_page_in_an_encoding_of_its_own() -> None:
    korean = "<html lang='ko'><head><meta charset='euc-kr'><title>위원회</title></head><body><article>"
    korean += "".join(
        f"<p>위원회는 영상 {n}개를 지워 달라고 요청했다. 회사는 모두 지웠다고 밝혔다.</p>"
        for n in range(20, 29)
    )
    read = read_report((korean + "</article></body></html>").encode("euc-kr"), "page.html")
    assert "영상 25개" in read.text
    assert read.encoding == "euc-kr"


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body></body>", "<html>" + "<div>" * 20_000, "<html><body><script>x()"]
)
def test_a_page_without_a_report_is_a_plain_error(html: str) -> None:
    with pytest.raises(UserError, match="paste it here"):
        read_page(html, "page.html")


def test_a_page_of_millions_of_characters_is_refused_at_once() -> None:
    with pytest.raises(UserError, match="million characters"):
        read_report(b"<html><body>" + b"<p>word</p>" * 300_000, "page.html")


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=300),
    st.sampled_from(["", "<p>", "<table><tr><td>", "<!--", "<![CDATA[", "&#0;&#xD800;"]),
)
def test_whatever_a_page_holds_nothing_breaks(text: str, opening: str) -> None:
    with suppress(UserError):
        read_report(f"<html><body>{opening}{text}{BODY}".encode("utf-8", "replace"), "page.html")
