"""Characters that cannot be set become marks, and nothing else changes."""

import unicodedata
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.errors import UserError
from pressdocket.publish.characters import (
    SECTION,
    Characters,
    Printable,
    covered_by,
    ranges,
    settable_summary,
)
from pressdocket.records.summary import Summary
from pressdocket.shipped import shipped
from publish.lantern import RECORD, said

FONTS = shipped("assets") / "fonts"
SHIPPED = Characters(covered_by(FONTS))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("bell\u0007", "bell‹U+0007›"),
        ("nul\0", "nul‹U+0000›"),
        ("a\tb\nc\r\u2028d", "a b c  d"),
        ("\u202egnp.exe", "‹U+202E›gnp.exe"),
        ("\u2067isolated\u2069", "‹U+2067›isolated‹U+2069›"),
        ("private \ue000", "private ‹U+E000›"),
        ("smile \U0001f600", "smile ‹U+1F600›"),
        ("zero\u200bwidth\ufeff", "zero‹U+200B›width‹U+FEFF›"),
        ("e\u20e3", "e‹U+20E3›"),
        ("삭제 Ђорђе “quotes” – é", "삭제 Ђорђе “quotes” – é"),
        ('#read("/etc/passwd") *b* $x$ <b> \\\\ @ref //', '#read("/etc/passwd") *b* $x$ <b> \\\\ @ref //'),
    ],
)
def test_what_stands_on_the_page(text: str, shown: str) -> None:
    assert SHIPPED.settable(text)[0] == shown


@given(TEXTS)
def test_all_that_is_left_is_covered_and_prints(text: str) -> None:
    shown, missing = SHIPPED.settable(text)
    coverage = covered_by(FONTS)
    assert all(ord(character) in coverage for character in shown)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"} for character in shown)
    assert missing <= set(text)
    assert SHIPPED.settable(shown) == (shown, frozenset())


@given(TEXTS)
def test_marks_tell_which_character_was_there(text: str) -> None:
    shown, missing = SHIPPED.settable(text)
    for character in missing:
        shown = shown.replace(f"‹U+{ord(character):04X}›", character)
    spaced = "".join(" " if c in "\t\n\v\f\r\x85\u2028\u2029" else c for c in text)
    if "‹" not in text:
        assert shown == spaced


@given(TEXTS)
def test_a_terminal_gets_no_control(text: str) -> None:
    shown, _ = Characters(Printable()).settable(text)
    assert not any(unicodedata.category(character).startswith("C") for character in shown)


def test_the_list_names_only_what_a_shipped_font_has() -> None:
    has: set[int] = set()
    for path in [*FONTS.glob("*.otf"), *FONTS.glob("*.ttf")]:
        with TTFont(path, lazy=True) as font:
            has |= set(font.getBestCmap())
    coverage = covered_by(FONTS)
    for first, last in zip(coverage.starts, coverage.ends, strict=True):
        assert has.issuperset(range(first, last + 1))
    assert {0x20, 0x39, 0x2039, 0x203A, 0xD55C, 0x402} <= {p for p in has if p in coverage}


def test_a_coverage_list_is_read_as_written() -> None:
    found = ranges(["# a comment", "0041-0043", "", "00E9  # one"])
    assert [point for point in range(0x100) if point in found] == [0x41, 0x42, 0x43, 0xE9]
    assert "A" not in found


@pytest.mark.parametrize("lines", [["0043-0041"], ["0041", "0041"], ["words"]])
def test_a_faulty_coverage_list_is_a_bug(lines: list[str]) -> None:
    with pytest.raises(ValueError, match=r"order|invalid"):
        ranges(lines)


def test_missing_fonts_are_told_plainly(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(UserError, match="Install Pressdocket again"):
        covered_by(tmp_path_factory.mktemp("nothing"))


def test_a_summary_lists_what_was_replaced_and_keeps_its_record(summary: Summary) -> None:
    hostile = summary.model_copy(update={"title": "b\u0007", "status": (said("\ue000 \U0001f600", 1),)})
    shown = settable_summary(hostile, SHIPPED)
    assert shown.title == "b‹U+0007›"
    assert shown.status[0].text == "‹U+E000› ‹U+1F600›"
    assert shown.record == RECORD
    assert shown.method[:-1] == summary.method
    assert shown.method[-1].title == SECTION
    assert shown.method[-1].paragraphs[1] == "U+0007, U+E000, U+1F600 grinning face."


def test_a_summary_that_can_be_set_stays_as_it_is(summary: Summary) -> None:
    assert settable_summary(summary, SHIPPED) == summary


def test_the_coverage_is_a_parameter() -> None:
    only_a = replace(SHIPPED, covered=frozenset({0x61}))
    assert only_a.settable("aé") == ("a‹U+00E9›", frozenset("é"))


@pytest.mark.parametrize("characters", [SHIPPED, Characters(Printable())])
def test_of_endless_combining_marks_eight_stay(characters: Characters) -> None:
    shown, replaced = characters.settable("a" + "\u0301" * 10 + "b\u0301")
    assert shown == "a" + "\u0301" * 8 + "‹U+0301›" * 2 + "b\u0301"
    assert replaced == {"\u0301"}
