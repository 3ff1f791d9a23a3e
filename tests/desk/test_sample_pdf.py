"""The sample's printed summary: its words, its structure, and the same bytes every time."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from pressdocket.desk.opening import shipped_typesetter
from pressdocket.desk.sample import Sample, sample
from pressdocket.records.contents import Contents
from pressdocket.shipped import shipped

GOLDEN = Path(__file__).parents[1] / "data" / "sample-summary.txt"
"""The text of the sample's PDF. When it changes, look at the pages first, then write the new one here."""


@pytest.fixture(scope="module")
def shown() -> Iterator[Sample]:
    with sample(shipped("assets"), shipped_typesetter()) as one:
        yield one


@pytest.fixture(scope="module")
def printed(shown: Sample) -> bytes:
    return shown.desk.printing.pdf(shown.case, shown.as_of)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n\f\n".join(page.replace("\r\n", "\n") for page in pages) + "\n"


def test_the_words_are_the_golden_ones(printed: bytes) -> None:
    assert text_of(printed) == GOLDEN.read_text(encoding="utf-8")


def test_it_is_tagged_archival_and_holds_the_record(printed: bytes) -> None:
    with pikepdf.open(BytesIO(printed)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "en"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "3"
            assert metadata["pdfuaid:part"] == "1"
        record = pdf.attachments["record.json"].get_file().read_bytes()
    contents = Contents.model_validate_json(record)
    assert "KR-2024-001" in {case.reference for case in contents.cases}
    assert all(report.sample for report in contents.reports)


def test_every_page_says_sample(printed: bytes) -> None:
    assert all("SAMPLE" in page for page in text_of(printed).split("\f"))


def test_the_bytes_are_the_same_again_and_after_another_case_was_edited(
    shown: Sample, printed: bytes
) -> None:
    other = shown.desk.cases.named("EU-2025-001")
    shown.desk.save(other.model_copy(update={"note": "looked at again"}))
    assert shown.desk.printing.pdf(shown.case, shown.as_of) == printed
    shown.desk.undo()


def test_they_are_those_of_another_docket_made_of_the_sample(printed: bytes) -> None:
    with sample(shipped("assets"), shipped_typesetter()) as again:
        assert again.desk.printing.pdf(again.case, again.as_of) == printed
