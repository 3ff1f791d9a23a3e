"""Pages are fetched over loopback, and nothing else is."""

import gzip
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from pressdocket.errors import UserError
from pressdocket.intake.fetching import Limits, fetch
from pressdocket.intake.links import is_link

HERE = Limits(private=True)


class Handler(BaseHTTPRequestHandler):
    """Pages by path; notes what was asked for."""

    asked: list[str] = []  # noqa: RUF012 - the server makes a handler for each request

    def do_GET(self) -> None:
        self.asked.append(self.path)
        match self.path.partition("?")[0]:
            case "/round":
                self._send(302, b"", Location="/round")
            case "/on":
                self._send(302, b"", Location="/page")
            case "/off":
                self._send(302, b"", Location="file:///etc/hostname")
            case "/astray":
                self._send(302, b"", Location="http://[::1")
            case "/gone":
                self._send(404, b"no")
            case "/packed":
                self._send(200, gzip.compress(b"x" * 3_000_000), **{"Content-Encoding": "gzip"})
            case "/endless":
                self._drip(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 1_000)
            case "/slow-to-begin":
                self._drip(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x")
            case _:
                self._send(200, b"<html><body><img src='/picture.png'>words</body></html>")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Keeps quiet."""

    def _send(self, status: int, body: bytes, **fields: str) -> None:
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, beginning: bytes, drop: bytes) -> None:
        pace = Event()
        try:
            self.wfile.write(beginning)
            while not pace.wait(0.01):
                self.wfile.write(drop)
        except OSError:
            pass  # Nobody listens any more.


@pytest.fixture
def site() -> Iterator[str]:
    Handler.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_is_fetched_with_one_request_and_its_pictures_are_not(site: str) -> None:
    came = fetch(f"{site}/page?a=1", HERE)
    assert came.url == f"{site}/page?a=1"
    assert b"words" in came.content
    assert Handler.asked == ["/page?a=1"]


def test_a_page_that_moved_is_followed(site: str) -> None:
    assert fetch(f"{site}/on", HERE).url == f"{site}/page"


def test_private_addresses_are_asked_only_if_allowed(site: str) -> None:
    with pytest.raises(UserError, match="private network"):
        fetch(f"{site}/page", Limits())
    assert Handler.asked == []


@pytest.mark.parametrize("address", ["10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"])
def test_addresses_that_are_not_public_are_refused_unasked(address: str) -> None:
    with pytest.raises(UserError, match="private network"):
        fetch(f"http://{address}/", Limits())


@pytest.mark.parametrize(
    ("path", "limits", "words"),
    [
        ("/round", HERE, "without end"),
        ("/off", HERE, "no address of a page on the web"),
        ("/gone", HERE, "answered 404"),
        ("/astray", HERE, "which is no address"),
        ("/packed", Limits(private=True, bytes=1_000_000), "larger than 1,000,000 bytes"),
        ("/endless", Limits(private=True, seconds=0.3), "not answer in time"),
        ("/slow-to-begin", Limits(private=True, seconds=0.3), "not answer in time"),
    ],
)
def test_what_brings_no_page_is_said_in_words(site: str, path: str, limits: Limits, words: str) -> None:
    with pytest.raises(UserError, match=words):
        fetch(site + path, limits)


def test_a_fetch_can_be_stopped(site: str) -> None:
    with pytest.raises(UserError, match="stopped"):
        fetch(f"{site}/endless", HERE, cancelled=lambda: True)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "https://", "http://user:secret@a.example/", "http://a:x/"]
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(UserError):
        fetch(url, HERE)


def test_what_looks_like_a_link() -> None:
    assert is_link("https://a.example/b")
    assert not is_link("https is a word")
    assert not is_link("file:///etc/hostname")
