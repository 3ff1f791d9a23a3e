"""A Word document (ECMA-376, .docx): its paragraphs and tables, without what is pictured in it."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pressdocket.errors import UserError
from pressdocket.intake.told import Media, Told, clean
from pressdocket.records.report import sha256

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MOST: Final = 100_000_000
"""Bytes when unpacked; no text of a report is as long."""

_MOST_PARTS: Final = 5_000
_EMBEDS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_TYPES: Final = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "svg": "image/svg+xml", "emf": "image/emf", "wmf": "image/wmf",
    "mp4": "video/mp4", "mp3": "audio/mpeg", "wav": "audio/wav",
}  # fmt: skip
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(KeyError, ValueError, NotImplementedError, RuntimeError),
)
"""What a packed file that is damaged, locked or made to deceive raises when it is read."""


def is_word(content: bytes) -> bool:
    """Whether bytes are a packed file that holds a Word document."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return "word/document.xml" in archive.namelist()
    except _BROKEN:
        return False


def read_word(content: bytes, name: str) -> Told:
    """The words of a document, paragraph by paragraph, those of tables among them. UserError if it is too
    large when unpacked, locked or damaged."""
    parts = _parts(content, name)
    paragraphs, places, author = _contents(content, name)
    others = {part: body for part, body in parts.items() if not part.endswith((".xml", ".rels"))}
    return Told(
        text="\n\n".join(paragraphs),
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        kept=_packed({part: body for part, body in parts.items() if part not in others})
        if others
        else content,
        media=tuple(Media(_type(part), sha256(body), places.get(part, "")) for part, body in others.items()),
        author=author,
    )


def _parts(content: bytes, name: str) -> dict[str, bytes]:
    """What is packed, by its name; the sizes are looked at before anything is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            inside = archive.infolist()
            if sum(one.file_size for one in inside) > _MOST or len(inside) > _MOST_PARTS:
                raise UserError(
                    f"“{name}” is far larger when unpacked than any report.",
                    "Copy its words and paste them here.",
                )
            if any(one.flag_bits & 1 for one in inside):
                raise UserError(f"“{name}” is locked with a password.", "Save it without one and add that.")
            return {one.filename: archive.read(one) for one in inside if not one.is_dir()}
    except _BROKEN as error:
        raise _damaged(name) from error


def _contents(content: bytes, name: str) -> tuple[list[str], dict[str, str], str]:
    """The paragraphs, after which of them each part that is shown stands, and the author."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml import etree

    paragraphs: list[str] = []
    places: dict[str, str] = {}
    try:
        document = docx.Document(BytesIO(content))
        for paragraph in _paragraphs(document):
            words = " ".join(paragraph.text.split())
            paragraphs += [words] if words else []
            for part in _pictured(paragraph):
                places.setdefault(part, paragraphs[-1] if paragraphs else "")
        return paragraphs, places, clean(document.core_properties.author)
    except (OpcError, etree.LxmlError, AttributeError, IndexError, TypeError, *_BROKEN) as error:
        # The library looks at much of what is missing or of another kind only when it is asked for it.
        raise _damaged(name) from error


def _paragraphs(document: "Document") -> Iterator["Paragraph"]:
    """Every paragraph in order, those of a table's cells and of tables in them among them."""
    from docx.text.paragraph import Paragraph

    tag = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    for element in document.element.body.iter(tag):
        yield Paragraph(element, document)


def _pictured(paragraph: "Paragraph") -> Iterator[str]:
    """The names of the parts that a paragraph shows."""
    related: Any = paragraph.part.related_parts
    for element in paragraph._p.iter():
        part = related.get(element.get(_EMBEDS, ""))
        if part is not None:
            yield str(part.partname).lstrip("/")


def _packed(parts: dict[str, bytes]) -> bytes:
    """The parts packed again, the same bytes each time."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, body in parts.items():
            archive.writestr(zipfile.ZipInfo(part), body, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _type(part: str) -> str:
    return _TYPES.get(part.rpartition(".")[2].lower(), "application/octet-stream")


def _damaged(name: str) -> UserError:
    return UserError(
        f"The Word document “{name}” is damaged.", "Open it in Word, save it again and add that."
    )
