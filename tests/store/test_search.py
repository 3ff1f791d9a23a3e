"""Search: what is found, what is shown of it, and that nothing typed can break it."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressdocket.records.event import Event
from pressdocket.store.docket import Docket
from pressdocket.store.folding import fold
from store.samples import Make, Model


def shown(docket: Docket, words: str) -> list[str]:
    """What is highlighted in each thing found."""
    return [found.passage[found.start : found.end] for found in docket.search(words)]


@pytest.mark.parametrize(
    ("words", "matched"),
    [
        ("telegram", "Telegram"),
        ("TELEGR", "Telegram"),
        ("durdevic", "Đurđević"),
        ("Đurđević", "Đurđević"),
        ("Ђурђевић", "Đurđević"),
        ("čačk", "Čačka"),
        ("심의", "심의"),
        ("통신심의위원회", "통신심의위원회"),
        ("방송", "방송"),
        ("회", "회"),
        ("durov", "Дуров"),
        ("дуров", "Дуров"),
        ("kr-2024", "KR-2024"),
        ("25 videos", "25 videos"),
    ],
)
def test_words_and_their_beginnings_are_found(full: Docket, words: str, matched: str) -> None:
    assert matched in shown(full, words)


@pytest.mark.parametrize("words", ["elegram", "telegram nowhere", "", " ", '"', "*", "()", "-", "심통"])
def test_nothing_else_is(full: Docket, words: str) -> None:
    assert full.search(words) == ()


def test_every_word_must_be_there(full: Docket, model: Model) -> None:
    assert {found.id for found in full.search("deleted commission")} == {model.report.id}
    assert [found.id for found in full.search("videos deleted commission", limit=0)] == []


def test_the_platform_x_comes_first(docket: Docket, make: Make) -> None:
    x = make.party("X", other_names=("Twitter", "X Corp."))
    case = make.case(title="x x x x")
    docket.write([make.party("Xing"), case, *(make.event(case, about="x X x-ray X") for _ in range(80)), x])
    found = docket.search("x")
    assert found[0].id == x.id
    assert len(found) == 50
    assert docket.search("X Corp")[0].id == x.id


def test_what_is_found_names_its_case(full: Docket, model: Model) -> None:
    cases = {found.id: found.case for found in full.search("25 videos")}
    assert cases[model.claim.id] == model.case.id
    assert cases[model.report.id] == model.case.id
    assert {found.case for found in full.search("copy text")} == {None}
    assert {found.case for found in full.search("removal request")} == {model.case.id}
    assert {f.case for f in full.search("request") if f.id == model.link_claim.id} == {model.case.id}


def test_an_event_moved_to_another_case_is_found_there(full: Docket, model: Model) -> None:
    event = full.get(Event, model.answer.id)
    assert event
    full.write([event.model_copy(update={"case": model.other.id, "about": "moved"})])
    assert {f.case for f in full.search("moved")} == {model.other.id}
    assert {f.case for f in full.search("25 videos") if f.kind == "claim"} == {model.other.id}
    assert full.check().faults == ()


def test_what_is_changed_or_deleted_is_found_no_more(full: Docket, model: Model) -> None:
    case = full.find_case("KR-2024-001")
    assert case
    full.write([case.model_copy(update={"note": "Marconi"})], [("claim", model.rule_claim.id)])
    assert full.search("Дуров") == ()
    assert shown(full, "marconi") == ["Marconi"]


def test_a_passage_of_a_long_text(docket: Docket, make: Make) -> None:
    text = "Title\n" + "before " * 300 + "Ђоковић said" + " after" * 300
    docket.write([make.report(text)])
    (found,) = docket.search("djokovic") + docket.search("đoković")
    assert found.passage[found.start : found.end] == "Ђоковић"
    assert found.passage in text
    assert len(found.passage) <= 160
    assert found.passage.startswith("before")
    assert found.passage.endswith("after")


TYPED = st.text(st.characters(codec="utf-8"), max_size=25) | st.text(
    "\"'*()-^:+{}AND OR NOTNEARwords,", max_size=25
)
BARE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)


@BARE
@given(words=TYPED)
def test_nothing_typed_breaks_it(full: Docket, words: str) -> None:
    for found in full.search(words):
        assert 0 <= found.start <= found.end <= len(found.passage)


WRITTEN = st.text(
    st.characters(codec="utf-8", max_codepoint=0xFFFF, exclude_categories=["Cn", "Co", "Cc", "Zl", "Zp"]),
    min_size=1,
    max_size=30,
)


@settings(BARE, max_examples=20)
@example(texts=["ᦰ 𞤀𞤁"])
@given(texts=st.lists(WRITTEN, min_size=1, max_size=20))
def test_every_word_written_is_found(docket: Docket, make: Make, texts: list[str]) -> None:
    case = docket.find_case("KR-2024-001") or make.case()
    events = [make.event(case, about=text) for text in texts]
    docket.write([case, *events])
    for event in events:
        for word in event.about.split():
            if fold(word).strip():
                assert event.id in {found.id for found in docket.search(word, limit=10_000)}, word


def test_the_index_stays_whole(docket: Docket, make: Make) -> None:
    text = "".join(map(chr, (*range(1, 0xD800), *range(0xE000, 0x11000))))
    docket.write([case := make.case(), make.event(case, about=text)])
    assert docket.check().faults == ()
