"""Lists of links and watched folders, as the command line takes them in."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.conftest import Run
from serving import Site, serving

PAGE = "<html><head><title>{title}</title></head><body><article><p>{words}</p></article></body></html>"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        for number, words in ((1, "The board asked for 25 videos."), (2, "The messenger removed them all.")):
            page = PAGE.format(title=f"Page {number}", words=f"{words} " * 5)
            served.pages[f"/{number}"] = page.encode()
        items = "".join(
            f"<item><title>T{n}</title><link>{served.url(f'/{n}')}</link></item>" for n in (1, 2, 3)
        )
        served.pages["/feed"] = f"<rss><channel><title>News</title>{items}</channel></rss>".encode()
        yield served


def test_a_feed_is_listed_without_asking_for_its_pages(run: Run, site: Site) -> None:
    listed = json.loads(run("links", site.url("/feed"), "--allow-private", "--json").out)
    assert site.asked == ["/feed"]
    assert [link["title"] for link in listed["links"]] == ["T1", "T2", "T3"]
    assert {link["here"] for link in listed["links"]} == {False}
    assert "News: 3 pages, 0 here already." in run("links", site.url("/feed"), "--allow-private").out


def test_a_feed_brings_what_is_not_here_and_says_what_it_could_not(run: Run, site: Site) -> None:
    added = run("links", site.url("/feed"), "--add", "--limit", 2, "--case", "KR-1", "--allow-private")
    assert added.out.endswith("2 pages: 2 added.\n")
    rest = run("links", site.url("/feed"), "--add", "--allow-private")
    assert site.asked == ["/feed", "/1", "/2", "/feed", "/3"]
    assert "answered 404" in rest.sentence


def test_a_file_of_addresses_is_a_list_too(run: Run, site: Site, tmp_path: Path) -> None:
    file = tmp_path / "links.txt"
    file.write_text(f"{site.url('/1')}\n{site.url('/3')}\n")
    said = run("links", file, "--add", "--allow-private").out
    assert "/3: “127.0.0.1” answered 404" in said.replace("\n", " ")
    assert said.endswith("2 pages: 1 added, 1 could not be read; they wait in the Inbox.\n")
    assert "here" in run("links", file).out


def test_a_page_is_no_list(run: Run, site: Site, report: Path) -> None:
    assert "is a page, no feed" in run("links", site.url("/1"), "--allow-private").sentence
    assert "neither a feed nor a list" in run("links", report).sentence


def test_a_feed_that_is_added_as_a_report_is_told_apart(run: Run, site: Site, tmp_path: Path) -> None:
    (tmp_path / "news.xml").write_bytes(site.pages["/feed"])
    assert "is a feed, a list of pages" in run("add", tmp_path / "news.xml").sentence


def test_a_private_address_is_asked_only_if_allowed(run: Run, site: Site) -> None:
    assert "private network" in run("links", site.url("/feed")).sentence
    assert site.asked == []


def test_a_folder_is_taken_in_once(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"Title {name}\nThe board asked for {name}.")
    (folder / "bad.bin").write_bytes(b"\x00\x01\x02\x03" * 40)
    said = run("watch", folder, "--once").out
    assert "3 files: 2 added, 1 could not be read" in said
    assert "2 already here" in run("watch", folder, "--once").out
    assert "is not there" in run("watch", tmp_path / "no", "--once").sentence


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are characters")
def test_a_file_whose_name_is_no_text_is_taken_in(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.txt")).write_text("Title\nThe board asked for 25.")
    Path(os.fsdecode(os.fsencode(folder) + b"/none\xfe.txt")).write_text("\0")
    said = run("watch", folder, "--once").out
    assert "2 files: 1 added, 1 could not be read" in said
    assert "none?.txt" in said


def test_a_redirect_that_leads_nowhere_stops_no_other_page(run: Run, site: Site, tmp_path: Path) -> None:
    file = tmp_path / "links.txt"
    file.write_text(f"{site.url('/astray')}\n{site.url('/1')}\n")
    said = run("links", file, "--add", "--allow-private").out
    assert "sends on to “http://[::1”, which is no" in said
    assert said.endswith("2 pages: 1 added, 1 could not be read; they wait in the Inbox.\n")
