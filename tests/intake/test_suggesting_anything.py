"""Whatever a text holds, what is suggested stands in it and can be read."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.suggesting import ASSETS, EXTRACTOR, WEDNESDAY
from pressdocket.intake.suggest.guessing import Guesser
from pressdocket.intake.suggest.language import Languages
from pressdocket.records.edtf import read
from pressdocket.records.kinds import EventKind

CODES = Languages(ASSETS / "suggest").codes
NEVER = {"request", "fulfilment", "payment", "withdrawal"}
"""Kinds that only an analyst sets."""

PIECES = st.sampled_from(
    [
        *(
            "Telegram",
            "the regulator",
            "TikTok",
            "it",
            "police",
            "a court in Oslo",
            "텔레그램은",
            "Телеграм",
            "l'État",
        ),
        *(
            "removed",
            "was fined",
            "has",
            "been",
            "ordered",
            "삭제했다",
            "a supprimé",
            "je uklonio",
            "hat",
            "gelöscht",
        ),
        *(
            "40 videos",
            "XNUMX",
            "35.000",
            "€1,2 million",
            "4만5천",
            "two",
            "of whom",
            "영상 25건을",
            "R$ 1,2 milhão",
        ),
        *(
            "last Tuesday",
            "in the last five days",
            "by the end of March",
            "31/02",
            "30 February",
            "지난주",
            "99월",
            "0일",
        ),
        *(
            ",",
            ".",
            "“",
            '"',
            "”",
            ":",
            "\n",
            "\n- ",
            "(",
            ")",
            "'s",
            "’",
            "…",
            "\u202e",
            "\u2066",
            "\ud800",
            "\u0000",
        ),
    ]
)


def holds(text: str, language: str, on: date | None) -> None:
    for event in EXTRACTOR.suggest(text, on, language).events:
        assert text[event.start : event.end] == event.quote
        assert event.quote.strip()
        assert event.kind in {kind for group in get_args(EventKind) for kind in (group, *get_args(group))}
        assert event.kind not in NEVER
        if event.date:
            read(event.date)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from(CODES), st.none() | st.just(WEDNESDAY))
def test_news_shaken_up(text: str, language: str, on: date | None) -> None:
    holds(text, language, on)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(CODES), st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_any_text_on_any_day(text: str, language: str, on: date) -> None:
    holds(text, language, on)
    Guesser(ASSETS / "gazetteer").language_of(text)


def test_every_language_file_is_in_order() -> None:
    languages = Languages(ASSETS / "suggest")
    assert {"de", "en", "es", "fr", "ko", "pt", "ro", "sr"} <= set(CODES)
    for code in CODES:
        language = languages.get(code)
        assert language is not None
        assert language.file.code == code
        assert not {cue.kind for cue in language.file.cue} & NEVER


@pytest.mark.parametrize("code", CODES)
def test_no_list_of_a_language_file_names_a_word_twice(code: str) -> None:
    language = Languages(ASSETS / "suggest").get(code)
    assert language is not None
    file = language.file
    lists = [*file.words.values(), *file.nouns.values(), *file.heads.values(), *file.report.values()]
    lists += [terms for cue in file.cue for terms in (cue.verbs, cue.with_, cue.with_verb, cue.target)]
    lists += [terms for cue in file.noun for terms in (cue.nouns, cue.target)]
    assert [terms for terms in lists if len(set(terms)) < len(terms)] == []


@pytest.mark.parametrize("code", CODES)
def test_classes_of_nouns_hold_words_and_no_phrases(code: str) -> None:
    language = Languages(ASSETS / "suggest").get(code)
    assert language is not None
    assert [noun for noun in language.class_of if " " in noun] == []


def test_languages_are_told_apart() -> None:
    guesser = Guesser(ASSETS / "gazetteer")
    told = {
        "en": "The regulator said that it had asked the company for an answer.",
        "de": "Die Behörde hat nach eigenen Angaben eine Antwort von dem Unternehmen verlangt.",
        "es": "El regulador pidió a la empresa una respuesta por escrito, según el portavoz.",
        "pt": "O regulador pediu à empresa uma resposta, segundo o porta-voz do ministério.",
        "fr": "Le régulateur a demandé une réponse à la société, selon le ministère et les médias.",
        "ko": "방송통신심의위원회는 삭제를 요청했다고 밝혔다.",
        "sr": "Регулатор је саопштио да је затражио одговор од компаније.",
    }
    assert {code: guesser.language_of(text) for code, text in told.items()} == {code: code for code in told}
    assert guesser.language_of("…") == ""
