"""The printed file itself: its bytes, structure, attachment, fonts and words."""

import errno
import io
import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pressdocket.errors import UserError
from pressdocket.publish.pdf import render, write
from pressdocket.publish.typesetter import Typesetter
from pressdocket.publish.typst_child import FACES
from pressdocket.records.summary import Summary
from pressdocket.shipped import shipped
from publish.lantern import DAY, RECORD, TABLES, said

HOSTILE = '#read("/etc/passwd") *b* _i_ $x$ <b> \\\\ @ref // `c` [x] #{1+1} -> 3x3 -- "q"'


def words(pdf: bytes) -> str:
    """The text of all pages with everything but the characters taken out."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    return "".join("".join(pages).replace("\ufffe", "").split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def first_page_inks(pdf: bytes) -> tuple[bool, bool]:
    """Whether anything is drawn in the outer 12 mm on the right, and at the foot, of any page."""
    document = pypdfium2.PdfDocument(pdf)
    right = foot = False
    for number in range(len(document)):
        image = document[number].render(scale=1, grayscale=True).to_pil()
        wide, high = image.size
        right |= image.crop((wide - 34, 0, wide, high)).getextrema()[0] < 200
        foot |= image.crop((0, high - 24, wide, high)).getextrema()[0] < 200
    document.close()
    return right, foot


def test_the_same_summary_gives_the_same_bytes(
    summary: Summary, typesetter: Typesetter, printed: Path
) -> None:
    assert render(summary, typesetter, timestamp=DAY) == printed.read_bytes()


def test_only_the_timestamp_says_when(summary: Summary, typesetter: Typesetter) -> None:
    later = render(summary, typesetter, timestamp=datetime(2027, 1, 1, tzinfo=UTC))
    with pikepdf.open(io.BytesIO(later)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20270101")
    with pytest.raises(ValueError, match="zone"):
        render(summary, typesetter, timestamp=datetime(2027, 1, 1))


def test_the_record_comes_back(printed: Path) -> None:
    with pikepdf.open(printed) as pdf:
        assert list(pdf.attachments) == ["record.json"]
        spec = pdf.attachments["record.json"]
        file = spec.get_file()
        assert file.read_bytes() == RECORD.encode()
        assert file.mime_type == "application/json"
        assert spec.obj["/AFRelationship"] == "/Source"
    assert json.loads(RECORD)["quote"].startswith("raw \u0007")


def test_it_is_tagged_titled_and_in_english(printed: Path, summary: Summary) -> None:
    with pikepdf.open(printed) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        meta = pdf.open_metadata()
        assert meta["dc:title"] == summary.title
        assert list(meta["dc:creator"]) == ["Pressdocket"]
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")


def test_structure_holds_headings_tables_a_figure_and_the_languages(printed: Path, summary: Summary) -> None:
    with pikepdf.open(printed) as pdf:
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]
        kinds = [str(item["/S"]) for item in elements]
        assert {"/H1", "/H2", "/Table", "/THead", "/TH", "/Figure", "/Link", "/P"} <= set(kinds)
        languages = {str(item["/Lang"]) for item in pdf.objects if _has(item, "/Lang")}
        languages |= {str(item["/A"]["/Lang"]) for item in elements if _has(item.get("/A"), "/Lang")}
        assert {"ko", "sr"} <= languages
        figure = next(item for item in elements if str(item["/S"]) == "/Figure")
        assert summary.strip is not None
        assert str(figure["/Alt"]) == summary.strip.alt


def _has(item: object, key: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and key in item


def test_only_shipped_fonts_are_inside(printed: Path) -> None:
    with pikepdf.open(printed) as pdf:
        names = {str(i["/FontName"]).split("+")[-1] for i in pdf.objects if _has(i, "/FontName")}
        files = [i for i in pdf.objects if _has(i, "/FontName")]
        assert all({"/FontFile2", "/FontFile3"} & set(item.keys()) for item in files)
    assert names
    assert all(
        name.startswith(("Inter-", "NotoSerif-", "NotoSansKR-", "NotoSansSymbols2-")) for name in names
    )


def test_links_lead_to_notes_and_to_web_addresses_only(printed: Path, summary: Summary) -> None:
    with pikepdf.open(printed) as pdf:
        links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        addresses = {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}
    assert addresses == {note.url for note in summary.notes if note.url.startswith("https://")}
    assert len(links) > 20


def test_every_word_can_be_read_back(printed: Path, summary: Summary) -> None:
    text = words(printed.read_bytes())
    for note in summary.notes:
        assert squeezed(note.exact) in text
        assert squeezed(note.translation) in text
        assert note.hash in text
    for row in summary.ledger:
        assert squeezed(row.why[:60]) in text
    for number in ("88", "118", "126"):
        assert number in text
    assert summary.head in text
    assert summary.contents_hash in text


def test_the_stamp_is_on_every_page_and_only_then(
    printed: Path, summary: Summary, typesetter: Typesetter
) -> None:
    document = pypdfium2.PdfDocument(printed)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    assert len(pages) > 1
    assert all("SAMPLE" in page for page in pages)
    assert all(f"{number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert "Notes 1 to 14, method and hashes on pages 2 and 3." in " ".join(pages[0].split())
    clean = render(summary.model_copy(update={"stamp": ""}), typesetter, timestamp=DAY)
    assert "SAMPLE" not in words(clean)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (HOSTILE, HOSTILE),
        ("a\u202eb\u0000c", "a‹U+202E›b‹U+0000›c"),
        ("\U0001f600 \ue000 漢", "‹U+1F600› ‹U+E000› ‹U+6F22›"),
    ],
)
def test_hostile_text_prints_as_it_stands(
    text: str, shown: str, summary: Summary, typesetter: Typesetter
) -> None:
    note = summary.notes[0].model_copy(update={"exact": text, "url": "javascript:alert(1)", "language": text})
    twin = summary.model_copy(update={"title": text, "status": (said(text, 1, 99),), "notes": (note,)})
    pdf = render(twin, typesetter, timestamp=DAY)
    assert words(pdf).count(squeezed(shown)) >= 3


def test_endless_words_stay_on_the_page(summary: Summary, typesetter: Typesetter) -> None:
    word = "W" * 1000
    note = summary.notes[0].model_copy(
        update={"exact": "x" * 10_000, "source": word, "url": f"https://e.example/{word}"}
    )
    row = summary.ledger[1].model_copy(
        update={"asked_on": word[:90], "what": said(word), "extent": word[:60], "why": word}
    )
    card = summary.rivals[0].cards[0].model_copy(update={"number": said(word[:70]), "who": word[:90]})
    rivals = summary.rivals[0].model_copy(update={"cards": (card,) * 3})
    twin = summary.model_copy(
        update={
            "title": word,
            "reference": word,
            "ledger": (row,),
            "rivals": (rivals,),
            "notes": (note,),
            "gaps": (word,),
        }
    )
    pdf = render(twin, typesetter, timestamp=DAY)
    assert first_page_inks(pdf) == (False, False)
    assert words(pdf).count("x") >= 10_000


def test_an_address_too_long_to_link_is_printed(summary: Summary, typesetter: Typesetter) -> None:
    note = summary.notes[0].model_copy(update={"url": "https://e.example/" + "w" * 50_000})
    pdf = render(summary.model_copy(update={"notes": (note,)}), typesetter, timestamp=DAY)
    assert words(pdf).count("w") >= 50_000


def test_endless_combining_marks_print(summary: Summary, typesetter: Typesetter) -> None:
    note = summary.notes[0].model_copy(update={"exact": "a" + "\u0301" * 20_000})
    pdf = render(summary.model_copy(update={"notes": (note,)}), typesetter, timestamp=DAY)
    assert words(pdf).count("‹U+0301›") >= 20_000 - 8


def test_a_row_of_hundreds_of_answers_dates_and_notes_prints(
    summary: Summary, typesetter: Typesetter
) -> None:
    """Rules that replaced hundreds of places in one text made Typst give up."""
    notes = tuple(summary.notes[i % 14].model_copy(update={"number": i + 1}) for i in range(600))
    text = "; ".join(["removed on 3 Sep 2024", "Donaudampfschifffahrtsgesellschaft ‹U+0007›‹U+0007›"] * 500)
    row = summary.ledger[1].model_copy(
        update={"what": said(text, 1), "answer": said(text, *range(1, 600, 2)), "why": text}
    )
    twin = summary.model_copy(update={"notes": notes, "ledger": (row,), "gaps": (text,)})
    printed = words(render(twin, typesetter, timestamp=DAY))
    assert printed.count("removedon") == 2000


@pytest.mark.parametrize("count", [0, 1, 60])
def test_any_number_of_notes_and_nothing_else(count: int, summary: Summary, typesetter: Typesetter) -> None:
    notes = tuple(summary.notes[i % 14].model_copy(update={"number": i + 1}) for i in range(count))
    bare = dict.fromkeys(TABLES, ())
    twin = summary.model_copy(
        update={**bare, "strip": None, "notes": notes, "method": (), "facts": (), "subtitle": ""}
    )
    text = words(render(twin, typesetter, timestamp=DAY))
    assert "Askedandanswered" not in text
    assert ("Notes,wordforword" in text) == (count > 0)


def test_a_missing_font_is_told_plainly(tmp_path: Path, summary: Summary) -> None:
    shutil.copytree(shipped("assets") / "templates", tmp_path / "templates")
    (tmp_path / "fonts").mkdir()
    shutil.copy(shipped("assets") / "fonts" / "coverage.txt", tmp_path / "fonts")
    with pytest.raises(UserError, match=f"The font {FACES[0][0]} .* is missing from this installation"):
        render(summary, Typesetter(tmp_path), timestamp=DAY)


def test_a_missing_folder_is_told_plainly(tmp_path: Path, summary: Summary) -> None:
    with pytest.raises(UserError, match="missing from this installation"):
        render(summary, Typesetter(tmp_path / "nowhere"), timestamp=DAY)


def test_writing_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"old")
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_failed_write_leaves_the_old_file(
    code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"old")

    def fails(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(UserError, match=r"case\.pdf.*left as it was"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_target_folder_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        write(tmp_path / "gone" / "case.pdf", b"new")
