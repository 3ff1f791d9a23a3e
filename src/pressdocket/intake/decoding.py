"""Which characters bytes mean: what they say themselves, then UTF-8, then a guess that is called one."""

import codecs
from typing import Final, NamedTuple

from pressdocket.errors import UserError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 65536
"""Bytes that a guess is made from; the rest must then fit it."""

_LIKELY: Final = [
    *("cp949", "johab", "shift_jis", "cp932", "euc_jp", "iso2022_jp", "iso2022_kr", "gb18030", "big5"),
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859_2", "iso8859_5", "iso8859_15", "koi8_r", "koi8_u", "cp852", "cp855", "cp866", "mac_roman"),
]
"""What text files not in Unicode are written in."""

_NOT_OF_FILES: Final = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined")
"""Python's codecs for other things than files; some take hours for a page that names them."""


class Decoded(NamedTuple):
    """Text, the encoding it was read with, and whether that was only guessed."""

    text: str
    encoding: str
    guessed: bool


def decode(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The characters that the bytes mean; `encoding` is what the analyst says. UserError when none fits."""
    if encoding is not None:
        return Decoded(_as_said(content, name, encoding), encoding.lower(), guessed=False)
    for mark, marked in _MARKS:
        if content.startswith(mark):
            return Decoded(_as_marked(content, name, marked), marked.removesuffix("-sig"), guessed=False)
    try:
        return Decoded(content.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return _guess(content, name)


def _as_said(content: bytes, name: str, encoding: str) -> str:
    try:
        if codecs.lookup(encoding).name in _NOT_OF_FILES:
            raise LookupError(encoding)
        text = content.decode(encoding)
        text.encode()
    except LookupError as error:
        raise UserError(
            f"“{encoding}” is no text encoding that is known here.",
            "Name one such as utf-8, cp949, windows-1250 or utf-16.",
        ) from error
    except (UnicodeError, ValueError) as error:
        raise UserError(
            f"“{name}” is not in {encoding}: {_where(error)}.",
            "Leave out --encoding to have it found, or name another one.",
        ) from error
    return text


def _as_marked(content: bytes, name: str, marked: str) -> str:
    try:
        return content.decode(marked)
    except UnicodeError as error:
        called = marked.removesuffix("-sig").upper()
        raise UserError(
            f"“{name}” says that it is in {called}, but is not: {_where(error)}.",
            "Save it again as UTF-8, or name its encoding with --encoding.",
        ) from error


def _guess(content: bytes, name: str) -> Decoded:
    # Takes a tenth of a second to load, and few reports need it.
    from charset_normalizer import from_bytes

    if b"\0" not in content:
        best = from_bytes(_sample(content), cp_isolation=_LIKELY).best()
        if best is not None:
            try:
                return Decoded(content.decode(best.encoding), best.encoding, guessed=True)
            except UnicodeDecodeError:
                pass  # The sample fitted and the rest does not: as good as no guess.
    raise UserError(
        f"“{name}” is not in UTF-8, and what else it is in cannot be told.",
        "Save it as UTF-8, or name its encoding, for example --encoding cp949.",
    )


def _sample(content: bytes) -> bytes:
    """The first lines, whole ones where there are any, so that no character is cut in two."""
    if len(content) <= _SAMPLE:
        return content
    end = content.rfind(b"\n", 0, _SAMPLE)
    return content[: end + 1] if end >= 0 else content[:_SAMPLE]


def _where(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start + 1} does not fit"
    if isinstance(error, UnicodeEncodeError):
        return "it holds half a character"
    return "its bytes do not fit"
