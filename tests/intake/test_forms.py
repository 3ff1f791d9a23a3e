"""Mails, web archives, Word documents and PDFs: words in, pictures out, or a sentence that says why not."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from email.message import EmailMessage
from functools import cache
from typing import Final

import docx
import pikepdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.text import Read, read_report
from pressdocket.records.report import sha256

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
SHOWN = f"#image(bytes({tuple(PIXEL)}), width: 10mm)"
"""Typst's markup for the picture."""

ASKED = "On Sunday the Harbour Board asked Lanternfish to take down 25 videos that showed invented scenes."
GONE = "Lanternfish said two days later that it had removed all of them and was sorry for the delay."
LATER = "The board had waited for an answer since the spring, when the first complaints came in."


def mail(*, html: bool = False, picture: bool = True) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour Board Press Office <press@board.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = "Böard asks Lanternfish to act"
    message["Date"] = "Tue, 03 Sep 2024 09:30:00 +0900"
    if html:
        message.set_content(f"<p>{ASKED}</p><p>{GONE}</p>", subtype="html")
    else:
        message.set_content(f"{ASKED}\n\n{GONE}\n")
    if picture:
        message.add_attachment(PIXEL, "image", "png", filename="proof.png")
    return message


def archive() -> bytes:
    page = f"<html><head><title>Board asks</title></head><body><article><h1>Board asks</h1><p>{ASKED}</p>"
    page += f"<img src='cid:1'><p>{GONE}</p><p>{LATER}</p></article></body></html>"
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "Board asks"
    message["Date"] = "Tue, 03 Sep 2024 09:30:00 +0900"
    message.set_content(page, subtype="html")
    message.add_related(PIXEL, "image", "png", cid="<1>")
    root = next(part for part in message.walk() if part.get_content_type() == "text/html")
    root["Content-Location"] = "https://ledger.example/board"
    return message.as_bytes()


def document(*, picture: bool = True) -> bytes:
    made = docx.Document()
    made.core_properties.author = "A. Writer"
    made.add_paragraph("Board asks Lanternfish to act")
    made.add_paragraph(ASKED)
    if picture:
        made.add_picture(io.BytesIO(PIXEL))
    made.add_table(1, 2).rows[0].cells[1].text = GONE
    packed = io.BytesIO()
    made.save(packed)
    if picture:
        return packed.getvalue()
    # The library's template has a preview picture of its own.
    plain = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(plain, "w") as new:
        for part in old.namelist():
            if part.endswith((".xml", ".rels")):
                body = old.read(part)
                new.writestr(part, re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", body))
    return plain.getvalue()


@cache
def pdf(body: str = "") -> bytes:
    """Set narrow, so that every paragraph takes several lines."""
    head = '#set page(width: 90mm, height: 60mm, numbering: "1")\n#set par(justify: false)\n'
    text = f"Board asks Lanternfish to act\n\n{ASKED}\n\n{GONE}\n\n{LATER}\n\n{body}"
    return typst.compile((head + text).encode())


def paragraphs(read: Read) -> list[str]:
    return [line for line in read.text.split("\n") if line]


def test_a_mail_is_its_subject_and_text_without_what_is_attached() -> None:
    content = mail().as_bytes()
    read = read_report(content, "release.eml")
    assert paragraphs(read) == ["Böard asks Lanternfish to act", ASKED, GONE]
    assert read.told is not None
    assert (read.told.publisher, read.told.published) == (
        "Harbour Board Press Office",
        "2024-09-03T09:30:00+09:00",
    )
    assert [one.hash for one in read.removed] == [sha256(PIXEL)]
    assert read.received_hash == sha256(content)
    assert read.original is not None
    assert b"proof.png" not in read.original
    assert read_report(read.original, "again.eml").text == read.text


def test_a_mail_that_is_a_page_is_read_and_one_without_pictures_stays_as_it_came() -> None:
    content = mail(html=True, picture=False).as_bytes()
    read = read_report(content, "release.eml")
    assert paragraphs(read) == ["Böard asks Lanternfish to act", ASKED, GONE]
    assert (read.original, read.removed) == (content, ())


def test_a_plain_text_that_begins_like_a_mail_is_none() -> None:
    assert read_report(b"From: the editor\nA title\n\nWords.", "x.txt").title == "From: the editor"


def test_a_web_archive_is_its_page_with_its_address() -> None:
    read = read_report(archive(), "saved.mhtml")
    assert paragraphs(read) == ["Board asks", ASKED, GONE, LATER]
    assert read.told is not None
    assert (read.told.url, read.told.published) == ("https://ledger.example/board", "")
    assert read.media_type == "text/html"
    assert [one.media_type for one in read.removed] == ["image/png"]
    assert read.original is not None
    assert PIXEL not in read.original


def test_a_word_document_is_its_paragraphs_and_tables_without_its_pictures() -> None:
    read = read_report(document(), "release.docx")
    assert paragraphs(read) == ["Board asks Lanternfish to act", ASKED, GONE]
    assert read.told is not None
    assert read.told.author == "A. Writer"
    pictured = next(one for one in read.removed if one.hash == sha256(PIXEL))
    assert pictured.media_type == "image/png"
    assert read.text[: pictured.position].endswith(ASKED)
    assert read.original is not None
    with zipfile.ZipFile(io.BytesIO(read.original)) as kept:
        assert all(part.endswith((".xml", ".rels")) for part in kept.namelist())
    assert read_report(document(), "release.docx").original == read.original


def test_a_word_document_without_pictures_stays_as_it_came() -> None:
    content = document(picture=False)
    assert read_report(content, "release.docx").original == content


def test_a_pdf_is_its_paragraphs_without_page_numbers() -> None:
    content = pdf(f"{ASKED} {LATER}")
    read = read_report(content, "release.pdf")
    assert paragraphs(read) == ["Board asks Lanternfish to act", ASKED, GONE, LATER, f"{ASKED} {LATER}"]
    assert (read.original, read.media_type) == (content, "application/pdf")


def test_a_pdf_with_a_picture_is_not_kept_and_its_picture_noted() -> None:
    content = pdf(SHOWN)
    read = read_report(content, "release.pdf")
    assert read.original is None
    assert read.received_hash == sha256(content)
    assert len(read.removed) == 1


def test_a_page_loses_the_pictures_that_are_written_into_it() -> None:
    coded = base64.b64encode(PIXEL).decode()
    content = (
        f"<html><body><article><p>{ASKED}</p><img src='data:image/png;base64,{coded}'>"
        f"<p>{GONE}</p><p>{LATER}</p></article></body></html>"
    ).encode()
    read = read_report(content, "page.html")
    (removed,) = read.removed
    assert (removed.media_type, removed.hash) == ("image/png", sha256(PIXEL))
    assert read.text[: removed.position].endswith(ASKED)
    assert read.original is not None
    assert coded.encode() not in read.original
    assert sha256(PIXEL).encode() in read.original


def _locked() -> bytes:
    packed = io.BytesIO()
    with pikepdf.Pdf.open(io.BytesIO(pdf())) as opened:
        opened.save(packed, encryption=pikepdf.Encryption(owner="o", user="u"))
    return packed.getvalue()


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", "<x/>")
        made.writestr("word/more.xml", b"0" * 101_000_000)
    return packed.getvalue()


def _pictures_alone() -> bytes:
    return typst.compile(SHOWN.encode())


REFUSED: Final[dict[str, Callable[[], bytes]]] = {
    "locked with a password": _locked,
    "is damaged": lambda: b"%PDF-1.7\nnothing more",
    "pictures of its pages and no words": _pictures_alone,
    "far larger when unpacked": _bomb,
    "document “x” is damaged": lambda: document()[:3000] + document()[3100:],
    "holds no text": lambda: b"From: a\nTo: b\nSubject: c\nContent-Type: image/png\n\nxx",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_read_is_said_in_words(words: str) -> None:
    with pytest.raises(UserError, match=words):
        read_report(REFUSED[words](), "x")


@settings(max_examples=60, deadline=None)
@given(
    which=st.sampled_from(["mail", "archive", "document", "pdf"]),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=40)), min_size=1, max_size=6),
)
def test_damaged_files_are_read_or_refused_and_nothing_else(
    which: str, cuts: list[tuple[float, bytes]]
) -> None:
    made = {"mail": mail().as_bytes(), "archive": archive(), "document": document(), "pdf": pdf()}[which]
    for where, what in cuts:
        start = int(where * len(made))
        made = made[:start] + what + made[start + len(what) :]
    with suppress(UserError):
        read = read_report(made, "x")
        assert all(one.position <= len(read.text) for one in read.removed)


@pytest.mark.parametrize("parts", [False, True], ids=["messages", "parts"])
def test_messages_within_messages_without_end_are_refused(parts: bool) -> None:
    deep = b"From: a@b.example\nTo: c@d.example\nSubject: Board asks\nMIME-Version: 1.0\n"
    for number in range(5_000):
        bound = b"multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
        deep += b"Content-Type: " + (bound if parts else b"message/rfc822\n\n")
    with pytest.raises(UserError, match="messages within messages without end"):
        read_report(deep + b"Content-Type: text/plain\n\nwords", "deep.eml")
