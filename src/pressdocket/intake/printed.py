"""A PDF (ISO 32000): the words on its pages, put together to paragraphs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from pressdocket.errors import UserError
from pressdocket.intake.told import Media, Told, clean
from pressdocket.records.report import sha256

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES: Final = 1_000
_MOST_CHARACTERS: Final = 3_000_000
_DEEP: Final = 4
"""How far down forms within forms are searched for pictures."""

_FULL: Final = 0.85
"""A line longer than this part of the longest one on its page may be full."""

_PAGE_NUMBER: Final = re.compile(r"\W*(page\s*)?\d{1,4}(\s*(/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_HYPHENS: Final = "\ufffe\x02\u00ad"
"""What PDFium gives for a hyphen that stands only because a line ended there."""


def is_pdf(content: bytes) -> bool:
    """Whether bytes are a PDF; some have up to a kilobyte of something else before their mark."""
    return b"%PDF-" in content[:1024]


def read_pdf(content: bytes, name: str) -> Told:
    """The words of a PDF. It is kept only if it shows no picture and has nothing attached, as neither can be
    taken out of it for certain. UserError if it is locked, damaged, too long, or holds pictures alone."""
    from pypdfium2 import PdfiumError

    document = _opened(content, name)
    try:
        if len(document) > _MOST_PAGES:
            raise UserError(f"“{name}” has {len(document):,} pages.", "Save the pages of the report alone.")
        pages = [_lines(page) for page in document]
        media = tuple(_pictured(document))
        attached = document.count_attachments()
        told = document.get_metadata_dict(skip_empty=True)
    except PdfiumError as error:
        # A page that cannot be read in a file that opens.
        raise _damaged(name) from error
    finally:
        document.close()
    text = "\n\n".join(_paragraphs(_without_running_heads(pages)))
    if not text:
        what = "pictures of its pages and no words" if media else "no words"
        raise UserError(
            f"“{name}” holds {what}.",
            "Recognise its text in another program, or type what it says and paste it.",
        )
    if len(text) > _MOST_CHARACTERS:
        raise UserError(f"“{name}” holds {len(text) / 1e6:.0f} million characters.", "Save the report alone.")
    return Told(
        text=text,
        media_type="application/pdf",
        kept=None if media or attached else content,
        media=media,
        author=clean(told.get("Author")),
    )


def _opened(content: bytes, name: str) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(content)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise UserError(
                f"“{name}” is locked with a password.", "Save it without one and add that."
            ) from error
        raise _damaged(name) from error


def _damaged(name: str) -> UserError:
    return UserError(
        f"The PDF “{name}” is damaged.", "Open it in a reader, copy its words and paste them here."
    )


def _lines(page: "PdfPage") -> list[str]:
    """The lines of a page as they are set; a word that was parted at the end of a line is whole again."""
    words = page.get_textpage().get_text_bounded().replace("\r\n", "\n")
    for hyphen in _HYPHENS:
        words = words.replace(f"{hyphen}\n", "").replace(hyphen, "")
    return [" ".join(line.split()) for line in words.replace("\0", "").split("\n")]


def _without_running_heads(pages: list[list[str]]) -> Iterator[list[str]]:
    """The pages without page numbers, and without the first and last lines that, but for numbers, most pages
    share."""
    edges = Counter(
        edge for page in pages for edge in {_unnumbered(line) for line in (*page[:1], *page[-1:])}
    )
    shared = {edge for edge, times in edges.items() if times >= 3 and 2 * times > len(pages)}
    for page in pages:
        start, end = 0, len(page)
        while start < end and _heads(page[start], shared):
            start += 1
        while end > start and _heads(page[end - 1], shared):
            end -= 1
        yield page[start:end]


def _heads(line: str, shared: set[str]) -> bool:
    return _unnumbered(line) in shared or not line or _PAGE_NUMBER.fullmatch(line) is not None


def _unnumbered(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _paragraphs(pages: Iterable[list[str]]) -> Iterator[str]:
    """Lines put together; a paragraph goes on over the end of a page if its last line is full."""
    going: list[str] = []
    for page in pages:
        longest = max(map(len, page), default=0)
        for line, following in zip_longest(page, page[1:], fillvalue=""):
            if line:
                going.append(line)
            if going and _ends(line, following, longest):
                yield " ".join(going)
                going = []
    if going:
        yield " ".join(going)


def _ends(line: str, following: str, longest: int) -> bool:
    """Whether a paragraph ends with a line: the next word had room on it, with some to spare where it ends no
    sentence, as letters differ in width."""
    if not following:
        return len(line) < _FULL * longest
    used = len(line) + 1 + len(following.split(maxsplit=1)[0])
    sentence = line.rstrip("\"'”’»)").endswith((".", "!", "?", "。"))
    return used <= (longest if sentence else _FULL * longest)


def _pictured(document: "PdfDocument") -> Iterator[Media]:
    """Each picture that a page shows, with the words that its page begins with."""
    from pypdfium2 import raw

    seen: set[str] = set()
    for page in document:
        first = next((line for line in _lines(page) if line), "")
        for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEP):
            digest = sha256(_data(shown))
            if digest not in seen:
                seen.add(digest)
                yield Media("image", digest, first)


def _data(shown: Any) -> bytes:
    """The bytes of a picture as they lie in the file; none where they cannot be had."""
    from pypdfium2 import PdfiumError

    try:
        return bytes(shown.get_data())
    except PdfiumError:
        return b""
