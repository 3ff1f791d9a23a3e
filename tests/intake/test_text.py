"""Reports are read to the letter, or refused in words."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.intake.text import MOST_BYTES, normalised, read_report
from pressdocket.records.report import sha256

KOREAN = (
    "텔레그램, 25건 삭제\n텔레그램이 방송통신심의위원회의 요청에 따라 영상 25건을 모두 삭제했다고 밝혔다."
)
SERBIAN = (
    "Telegram se izvinio\nTelegram se izvinio južnokorejskim vlastima, što je šokiralo čitaoce. Ćutali su."
)
CYRILLIC = "Телеграм се извинио\nТелеграм се извинио јужнокорејским властима због лажног садржаја."
KNOWN_FORMS = {
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "RTF": b"{\\rtf1\\ansi Hello}",
    "XML": b'<?xml version="1.0"?><list></list>',
    "feed": b'<?xml version="1.0"?><rss></rss>',
    "database": b"SQLite format 3\x00 and so on",
    "film": b"\x00\x00\x00\x18ftypmp42",
    "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
    "gzip": b"\x1f\x8b\x08\x00",
}


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


@pytest.mark.parametrize(("text", "encoding"), [(KOREAN, "cp949"), (SERBIAN, "cp1250"), (CYRILLIC, "cp1251")])
def test_old_encodings_are_guessed_and_said_to_be(text: str, encoding: str) -> None:
    read = read_report(text.encode(encoding), "old.txt")
    assert (read.text, read.encoding, read.guessed) == (text, encoding, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_a_guess_and_without_its_mark(encoding: str) -> None:
    read = read_report(KOREAN.encode(encoding), "new.txt")
    assert (read.text, read.guessed) == (KOREAN, False)
    assert read.encoding == encoding.removesuffix("-sig")


def test_what_is_kept_with_the_text() -> None:
    content = b"\r\n  \r\n  A title  \r\nWords\rand more.\r\n"
    read = read_report(content, "report.txt")
    assert read.text == "  A title  \nWords\nand more.\n"
    assert (read.title, read.words) == ("A title", 5)
    assert (read.original, read.original_hash) == (content, sha256(content))
    assert read.text_hash == sha256(read.text)
    assert read.media_type == "text/plain"


def test_letters_are_composed() -> None:
    assert read_report("Cafe\u0301".encode(), "x").text == "Café"


def test_an_encoding_that_is_named_is_used_and_checked() -> None:
    assert read_report(SERBIAN.encode("cp1250"), "x", encoding="windows-1250").text == SERBIAN
    assert read_report(KOREAN.encode("utf-16-le"), "x", encoding="utf-16-le").text == KOREAN
    with pytest.raises(UserError, match="is not in utf-8: byte"):
        read_report(KOREAN.encode("cp949"), "x", encoding="utf-8")
    for no_encoding in ("klingon", "rot13", "base64"):
        with pytest.raises(UserError, match=f"“{no_encoding}” is no text encoding"):
            read_report(b"abc", "x", encoding=no_encoding)
    with pytest.raises(UserError, match="half a character"):
        read_report(b"+2AA-", "x", encoding="utf-7")


@pytest.mark.parametrize("called", KNOWN_FORMS)
def test_other_forms_are_called_by_their_names(called: str) -> None:
    with pytest.raises(UserError, match=called):
        read_report(KNOWN_FORMS[called], "file")


@pytest.mark.parametrize(
    ("names", "called"),
    [(("word/document.xml",), "Word"), (("xl/book.xml",), "Excel"), (("a.txt",), "packed file")],
)
def test_documents_inside_a_zip_are_told_apart(names: tuple[str, ...], called: str) -> None:
    with pytest.raises(UserError, match=called):
        read_report(zipped(*names), "file")


def test_a_web_page_in_utf_16_is_still_one() -> None:
    with pytest.raises(UserError, match="No report could be told apart"):
        read_report("<!-- saved -->\n<html lang='ko'>".encode("utf-16"), "page.htm")


def test_a_report_may_speak_of_tags() -> None:
    assert (
        read_report(b"A title with <html> in it\nand <b>text</b>", "x").title == "A title with <html> in it"
    )


@pytest.mark.parametrize("content", [b"", b" \n\r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", b"\xff\xfe"])
def test_nothing_is_called_empty(content: bytes) -> None:
    with pytest.raises(UserError, match="“x” is empty"):
        read_report(content, "x")


@pytest.mark.parametrize("content", [b"a\x00b", bytes(range(1, 32)) * 9, b"abc\x01\x02 def"])
def test_binary_content_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="some other kind of file"):
        read_report(content, "x")


def test_bytes_in_no_encoding_are_refused_with_a_way_out() -> None:
    with pytest.raises(UserError, match="--encoding cp949"):
        read_report(b"\x81\x00\xff" * 40, "x")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(UserError, match="has 200 MB; a report may have 20"):
        read_report(huge)


def test_bytes_may_be_too_many_too() -> None:
    with pytest.raises(UserError, match="a report may have 20"):
        read_report(b"a" * (MOST_BYTES + 1), "x")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_report(tmp_path / "none.txt")
    with pytest.raises(UserError, match="is a folder"):
        read_report(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        read_report(tmp_path / "a\0b")


def test_a_long_report_in_an_old_encoding_is_read_to_its_end() -> None:
    text = "Naslov\n" + (SERBIAN + "\n") * 3000
    assert read_report(text.encode("cp1250"), "long.txt").text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_sentence(content: bytes) -> None:
    try:
        read = read_report(content, "x")
    except UserError:
        return
    assert read.title
    assert read_report(content, "x") == read
    assert normalised(read.text) == read.text


@given(st.text())
def test_any_text_in_utf_8_is_normalised_once_and_for_all(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once
    assert "\r" not in once
    assert not once.startswith("\ufeff")
    assert bool(once) == bool(once.split("\n", 1)[0].strip())


def test_accents_heaped_on_one_letter_are_refused_before_they_are_put_in_order() -> None:
    heap = "\u0301\u0323"  # Each pair is in the wrong order; sorting 800,000 took seven minutes.
    with pytest.raises(UserError, match="heaps thousands of accents on one letter"):
        read_report(f"A{heap * 400_000}".encode(), "heap.txt")
    assert len(read_report(f"A{heap * 500}".encode(), "most.txt").text) == 1_000
    assert read_report(("—" * 2_000).encode(), "dashes.txt").text == "—" * 2_000


@pytest.mark.parametrize("codec", ["punycode", "idna", "unicode_escape", "undefined"])
def test_a_page_that_names_what_is_no_encoding_of_files_is_not_read_by_it(codec: str) -> None:
    page = f'<html><meta charset="{codec}"><body><p>{SERBIAN}</p><p>words-b9a</p>'.encode("cp1250")
    assert read_report(page, "page.html").encoding.startswith("cp")
    with pytest.raises(UserError, match="is no text encoding that is known here"):
        read_report(page, "page.html", encoding=codec)
