"""Folding: what counts as the same letter, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdocket.store.folding import asked, fold, fold_map, paired, unfolded_span

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60) | st.text(
    "aČđЂЉџßİﬁ방송ᄒ\u1161\u11ab\u0301が漢 -_\"'", max_size=30
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Telegram", "telegram"),
        ("Đorđe Đurđević", "dorde durdevic"),
        ("Ђорђе Ђурђевић", "dorde durdevic"),
        ("Љубљана Његош Џеп", "ljubljana njegos dzep"),
        ("Čačak, Šćepan; Žiža", "cacak  scepan  ziza"),
        ("ﬁne Ⅳ ² STRASSE Straße", "fine iv 2 strasse strasse"),
        ("İstanbul ısı", "istanbul isi"),
        ("방송통신", "방송통신"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("", ""),
    ],
)
def test_letters_made_alike(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold_map(text)[0] == folded


def test_hangul_and_han_in_pairs() -> None:
    assert paired("방송통신").split() == ["방송", "송통", "통신", "신"]
    assert paired("kcsc는 漢字").split() == ["kcsc", "는", "漢字", "字"]
    assert asked("방송통신") == "방송 송통 통신"
    assert asked("신") == "신"
    assert asked("텔레kcsc") == "텔레 레 kcsc"
    assert asked("telegram") == "telegram"


@given(TEXTS)
def test_the_map_agrees_with_the_folding(text: str) -> None:
    folded, origins = fold_map(text)
    assert folded == fold(text)
    assert len(origins) == len(folded) + 1
    assert origins == sorted(origins)
    assert origins[-1] == len(text)


@given(TEXTS)
def test_every_letter_leads_back_to_where_it_came_from(text: str) -> None:
    folded, origins = fold_map(text)
    for index, letter in enumerate(folded):
        start, end = unfolded_span(origins, index, index + 1)
        assert 0 <= start < end <= len(text)
        assert letter in fold(text[start:end])


@given(TEXTS)
def test_folding_leaves_letters_numbers_and_spaces(text: str) -> None:
    assert all(letter == " " or letter.isalnum() for letter in fold(text))


@given(TEXTS)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
