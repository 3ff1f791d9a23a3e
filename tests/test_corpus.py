"""Broken and odd bytes of our own making, and what the fuzzer found: a reader reads them or says why not."""

from contextlib import suppress
from pathlib import Path

import pytest

from fuzzing import CORPUS, readers
from pressdocket.errors import UserError

FILES = sorted(file for file in CORPUS.rglob("*") if file.is_file())


def test_the_corpus_stays_small() -> None:
    assert sum(file.stat().st_size for file in FILES) < 200_000


@pytest.mark.parametrize("name", ["txt", "docx-body", "feed", "links", "exchange", "obligations", "peek"])
def test_a_reader_of_bytes_from_elsewhere_refuses_in_words_or_reads(name: str, tmp_path: Path) -> None:
    """Every file goes through every reader; those of all forms of report begin as one."""
    reader = readers(tmp_path)[name]
    for file in FILES:
        with suppress(UserError):
            reader(file.read_bytes())


def test_each_folder_of_the_corpus_has_its_reader(tmp_path: Path) -> None:
    assert {file.parent.name for file in FILES} == set(readers(tmp_path))
