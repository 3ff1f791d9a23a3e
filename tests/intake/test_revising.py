"""Two versions of a text compared, and quotes found again or told to be gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.intake.revising import changed_figures, moved, passages
from pressdocket.records.quote import quote

OLD = "Board asks\n\nIt asked for 118 videos. Nobody answered. The board will wait.\n"
NEW = "Board asks\n\nIt asked for 126 videos. The board will wait. Then it wrote again.\n"


def test_changed_added_and_gone_sentences_are_told_apart() -> None:
    found = [(one.kind, one.before, one.after, one.figures) for one in passages(OLD, NEW)]
    assert found == [
        ("changed", "It asked for 118 videos.", "It asked for 126 videos.", (("118", "126"),)),
        ("gone", "Nobody answered.", "", ()),
        ("added", "", "Then it wrote again.", ()),
    ]


def test_what_differs_points_into_the_earlier_text() -> None:
    assert [OLD[one.start : one.end] for one in passages(OLD, NEW)] == [
        "It asked for 118 videos.",
        "Nobody answered.",
        "",
    ]


def test_white_space_is_no_difference() -> None:
    assert passages("One  two.\nThree.", "One two. Three.") == ()


@pytest.mark.parametrize(
    ("before", "after", "figures"),
    [
        ("35,400 of 40,000", "35,900 of 40,000", (("35,400", "35,900"),)),
        ("25 videos", "no videos", (("25", ""),)),
        ("all videos", "all 25 videos", (("", "25"),)),
        ("25 videos went", "25 films went", ()),
    ],
)
def test_figures_that_changed_stand_side_by_side(
    before: str, after: str, figures: tuple[tuple[str, str], ...]
) -> None:
    assert changed_figures(before, after) == figures


@pytest.mark.parametrize("later", ["118 videos", "1,18 videos", "18 videoss", "18.5 videos"])
def test_a_figure_inside_another_is_not_the_same(later: str) -> None:
    text = "They took 18 videos down."
    start = text.index("18 videos")
    assert moved(quote(text, start, start + len("18 videos")), text.replace("18 videos", later)) is None


def test_a_word_with_another_ending_is_found_where_it_was_cut() -> None:
    text = "영상을 지웠다"
    found = moved(quote(text, 0, 2), "어제 영상은 지웠다")
    assert found is not None
    assert found.exact == "영상"


sentences = st.lists(
    st.text("abcdefgh 0123456789가나다", min_size=1, max_size=30).map(lambda words: f"{words.strip()}."),
    max_size=6,
)
QUOTED = "Zebra took 118 videos"


@given(sentences, sentences, sentences, sentences)
def test_an_unchanged_quote_is_always_found(
    before: list[str], after: list[str], new_before: list[str], new_after: list[str]
) -> None:
    old = " ".join([*before, f"{QUOTED}.", *after])
    start = old.index(QUOTED)
    new = "\n".join([*new_before, f"{QUOTED}.", *new_after])
    found = moved(quote(old, start, start + len(QUOTED)), new)
    assert found is not None
    assert new[found.start : found.end] == found.exact == QUOTED


@given(
    sentences,
    sentences,
    sentences,
    st.sampled_from(["", "Zebra took 126 videos.", "Zebra took 1118 videos."]),
)
def test_a_removed_quote_is_never_found(
    before: list[str], after: list[str], new: list[str], left: str
) -> None:
    old = " ".join([*before, f"{QUOTED}.", *after])
    start = old.index(QUOTED)
    assert moved(quote(old, start, start + len(QUOTED)), " ".join([*new, left, *new])) is None


@given(
    st.lists(st.sampled_from(["One.", "Two went.", "3 came."])), st.lists(st.sampled_from(["One.", "Four."]))
)
def test_every_difference_stands_in_its_text(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    for one in passages(before, after):
        assert one.before in before
        assert one.after in after
        assert (one.kind == "added") == (not one.before)
        assert (one.kind == "gone") == (not one.after)
