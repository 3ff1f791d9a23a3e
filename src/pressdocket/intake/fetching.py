"""A page fetched from the web because somebody asked for it: one request a hop, nothing run or loaded."""

import ipaddress
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, urljoin, urlsplit

from pressdocket.errors import UserError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3._base_connection import BaseHTTPConnection

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_CHUNK: Final = 65_536
_LATE: Final = "it did not answer in time"
_BY_HAND: Final = "Open it in a browser, save the page, and add the file."


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a fetch may take in all, in seconds, how many bytes it may bring once unpacked, and how often
    it may be sent on. Addresses that are not public (RFC 6890) are asked only if `private`."""

    seconds: float = 20.0
    bytes: int = 20_000_000
    redirects: int = 5
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came, and the address it came from in the end."""

    content: bytes
    url: str


def fetch(url: str, limits: Limits, cancelled: Callable[[], bool] = lambda: False) -> Fetched:
    """The bytes behind an address. UserError where it leads nowhere, off the web, or takes too long."""
    until = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        parts = _checked(url)
        response = _asked(parts, _address(parts, private=limits.private), until)
        try:
            if response.status not in _REDIRECTS or "Location" not in response.headers:
                return Fetched(_content(response, parts, limits, until, cancelled), url)
            url = _sent_on(url, response.headers["Location"])
        finally:
            response.close()
    raise UserError(f"“{_host(url)}” sends from one address to the next without end.", _BY_HAND)


def _sent_on(url: str, where: str) -> str:
    try:
        return urljoin(url, where)
    except ValueError as error:
        raise UserError(f"“{_host(url)}” sends on to “{where}”, which is no address.", _BY_HAND) from error


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UserError(f"“{url}” is no address of a page.", "Check it for a slip.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise UserError(f"“{url}” is no address of a page on the web.", "Give one that begins with https://")
    if parts.username is not None:
        raise UserError(
            "The address holds a name or a password.", "Leave them out; nothing is fetched with them."
        )
    return parts


def _address(parts: SplitResult, *, private: bool) -> str:
    """The number that the host's name stands for. It is looked up once and then used, so that a name cannot
    stand for a public address when it is checked and for another one when it is asked."""
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, _port(parts), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UserError(f"“{host}” was not found.", "Check the address and your connection.") from error
    addresses = [str(one[4][0]) for one in found]
    if not private and not all(map(_public, addresses)):
        raise UserError(
            f"“{host}” lies in a private network.",
            "Such addresses are asked only if you allow it; with the command line --allow-private does.",
        )
    return addresses[0]


def _port(parts: SplitResult) -> int:
    """As a number: a bare system has no list of services to look names up in."""
    return parts.port or (443 if parts.scheme == "https" else 80)


def _public(address: str) -> bool:
    number = ipaddress.ip_address(address.partition("%")[0])
    mapped = number.ipv4_mapped if isinstance(number, ipaddress.IPv6Address) else None
    number = mapped or number
    return number.is_global and not number.is_multicast


def _asked(parts: SplitResult, address: str, until: float) -> "BaseHTTPResponse":
    import certifi
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout
    from urllib3.exceptions import HTTPError

    host, left = parts.hostname or "", max(until - time.monotonic(), 0.001)
    port = _port(parts)
    timeout = Timeout(connect=min(left, 10), read=min(left, 10))
    pool: HTTPConnectionPool = (
        HTTPSConnectionPool(
            address,
            port,
            timeout=timeout,
            server_hostname=host,
            assert_hostname=host,
            cert_reqs="CERT_REQUIRED",
            ca_certs=certifi.where(),
        )
        if parts.scheme == "https"
        else HTTPConnectionPool(address, port, timeout=timeout)
    )
    pool.ConnectionCls = _ending(pool.ConnectionCls, until)
    named = f"[{host}]" if ":" in host else host
    headers = {
        "Host": named if parts.port is None else f"{named}:{parts.port}",
        "User-Agent": "Pressdocket",
        "Accept": "text/html, text/plain, application/pdf;q=0.9, */*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        return pool.urlopen(
            "GET", path, headers=headers, redirect=False, retries=False, preload_content=False
        )
    except (HTTPError, OSError, ValueError) as error:
        raise UserError(f"“{host}” gave no page: {_why(error, until)}.", _BY_HAND) from error


def _ending(connection: "type[BaseHTTPConnection]", until: float) -> "type[BaseHTTPConnection]":
    """A connection that is cut at a time: the library's own limit counts anew with every byte that drips."""

    class Ending(connection):  # type: ignore[misc, valid-type]
        _end: Timer | None = None

        def connect(self) -> None:
            self._end = Timer(max(until - time.monotonic(), 0.001), self._cut)
            self._end.daemon = True
            self._end.start()
            super().connect()

        def close(self) -> None:
            if self._end is not None:
                self._end.cancel()
            super().close()

        def _cut(self) -> None:
            if self.sock is not None:
                with suppress(OSError):
                    self.sock.shutdown(socket.SHUT_RDWR)

    return Ending


def _content(
    response: "BaseHTTPResponse",
    parts: SplitResult,
    limits: Limits,
    until: float,
    cancelled: Callable[[], bool],
) -> bytes:
    from urllib3.exceptions import HTTPError

    host = parts.hostname or ""
    if response.status != 200:
        raise UserError(f"“{host}” answered {response.status}: there is no such page for us.", _BY_HAND)
    content = bytearray()
    try:
        while chunk := response.read1(_CHUNK, decode_content=True):
            content += chunk
            if len(content) > limits.bytes:
                raise UserError(f"The page at “{host}” is larger than {limits.bytes:,} bytes.", _BY_HAND)
            if time.monotonic() >= until:
                break
            if cancelled():
                raise UserError("The fetch was stopped.", "Nothing was kept.")
    except (HTTPError, OSError, ValueError) as error:
        raise UserError(f"“{host}” broke off: {_why(error, until)}.", "Try again later.") from error
    if time.monotonic() >= until:  # A connection that was cut looks like one that came to its end.
        raise UserError(f"“{host}” broke off: {_LATE}.", "Try again later.")
    return bytes(content)


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def _why(error: Exception, until: float) -> str:
    words = str(error).lower()
    if "timed out" in words or time.monotonic() >= until:
        return _LATE
    if "certificate" in words:
        return "its certificate is not in order"
    if "refused" in words:
        return "it refused the connection"
    return "the connection failed"
