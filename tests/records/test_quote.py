"""Quotes find their passage again, or say that it is gone."""

from hypothesis import given
from hypothesis import strategies as st

from pressdocket.records.quote import Quote, quote

TEXT = """Title
The board asked on Sunday. The firm said “yes” on Sunday, and 25 videos went.
The board asked again."""


def at(words: str, occurrence: int = 0) -> Quote:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return quote(TEXT, start, start + len(words))


def found(of: Quote, text: str) -> str | None:
    place = of.find(text)
    return None if place is None else text[slice(*place)]


def test_the_same_text() -> None:
    of = at("25 videos went")
    assert of.find(TEXT) == (of.start, of.end)


def test_moved_text() -> None:
    assert at("25 videos went").find("Updated. " + TEXT) == (
        at("25 videos went").start + 9,
        at("25 videos went").end + 9,
    )


def test_surroundings_tell_equal_words_apart() -> None:
    longer = "The board asked nobody.\n" * 3 + TEXT
    place = at("The board asked", 1).find(longer)
    assert place is not None
    assert longer[place[1] :] == " again."


def test_changed_marks_and_spaces() -> None:
    assert found(at("The firm said “yes” on Sunday"), TEXT.replace("“", '"').replace("”", '"')) is not None
    assert found(at("asked on Sunday. The firm"), TEXT.replace("Sunday. The", "Sunday.\n\n  The")) is not None


def test_gone_is_gone() -> None:
    assert at("25 videos went").find(TEXT.replace("25", "26")) is None


@given(st.text(min_size=1), st.data())
def test_any_passage_of_any_text_is_found_at_its_place(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode()
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert quote(text, start, end).find(text) == (start, end)


@given(
    st.text(alphabet='ab \n“"', min_size=1, max_size=40), st.text(alphabet="ab \n", max_size=10), st.data()
)
def test_a_passage_is_still_found_after_text_is_put_before_it(
    text: str, more: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    of = quote(text, start, end)
    place = of.find(more + text)
    assert place is not None
    assert (more + text)[slice(*place)] == of.exact
