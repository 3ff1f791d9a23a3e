"""The summary in a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.publish.plain import columns, plain, wrapped
from pressdocket.records.summary import Summary
from publish.lantern import TABLES, said


def test_it_says_all_there_is(summary: Summary) -> None:
    text = " ".join(plain(summary).split())
    assert text.startswith("*** SAMPLE ***")
    for note in summary.notes:
        assert f"[{note.number}] “{note.exact}”" in text
        assert note.hash in text
    for row in summary.ledger:
        assert " ".join(row.why.split()) in text
    assert "CANNOT TELL (ours: cannot tell)." in text
    assert "[open]" in text
    assert summary.gaps_title in text
    assert summary.head in text


@pytest.mark.parametrize("width", [40, 88, 120])
def test_no_line_is_wider_than_asked(width: int, summary: Summary) -> None:
    long = summary.model_copy(update={"title": "W" * 300, "reference": "삭제" * 90})
    assert all(columns(line) <= width for line in plain(long, width=width).splitlines())


def test_no_escape_sequence_gets_through(summary: Summary) -> None:
    note = summary.notes[0].model_copy(update={"exact": "\x1b[2J\x1b]0;owned\x07 \u202e\x9b31m 漢字 \r"})
    text = plain(
        summary.model_copy(update={"notes": (note,), "title": "\x1b[31mred", "status": (said("\0"),)})
    )
    assert not any(unicodedata.category(c).startswith("C") for c in text.replace("\n", ""))
    assert "‹U+001B›[31mred" in text
    assert "漢字" in text
    assert "U+202E right-to-left override" in " ".join(text.split())


@given(st.text(max_size=60), st.integers(min_value=12, max_value=40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    lines = wrapped(text, width, "- ", "  ")
    assert all(columns(line) <= width for line in lines)
    bare = "".join(line[2:] for line in lines)
    assert "".join(bare.split()) == "".join(text.split())


def test_an_empty_case_still_reads(summary: Summary) -> None:
    bare = dict.fromkeys(("notes", *TABLES), ())
    text = plain(summary.model_copy(update={**bare, "strip": None, "stamp": ""}))
    assert "Asked and answered" not in text
    assert "Notes" not in text
    assert text.startswith("Case summary SR-2024-001")


@pytest.mark.parametrize("word", ["x" * 1_000_000, "한" * 300_000, "a\u0301" * 300_000, "\u0301" * 500_000])
def test_an_endless_word_is_cut_in_one_go(word: str) -> None:
    """Measuring what is left of the word at each line took minutes."""
    lines = wrapped(word, 88, "  ", "    ")
    assert "".join(line.strip() for line in lines) == word
    assert max(map(columns, lines)) <= 88
