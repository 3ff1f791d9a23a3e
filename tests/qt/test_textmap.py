"""Code points and UTF-16 units lead to each other, and nothing a document would alter gets into it."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from pressdocket.qt.evidence.textmap import TextMap

HARD = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\0\u2028\u2029\ufdd0\ufffc\r🙂é")))


@given(HARD, st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    mapped = TextMap(text)
    assert mapped.to_qt(point) == len(text[:point].encode("utf-16-le")) // 2
    assert mapped.from_qt(mapped.to_qt(point)) == point


@given(HARD)
def test_a_document_shows_what_it_was_given(text: str) -> None:
    mapped = TextMap(text)
    document = QTextDocument()
    document.setPlainText(mapped.shown)
    assert len(mapped.plain) == len(text)
    assert document.characterCount() - 1 == mapped.to_qt(len(text))


@given(st.integers(0, 1_700), st.integers(0, 40))
def test_an_overlong_word_is_broken_and_every_place_in_it_found(point: int, skip: int) -> None:
    text = "Some title\n\n" + "x" * 1_200 + "🙂" + "y" * 700
    mapped = TextMap(text, skip)
    assert mapped.shown.replace("\u200b", "") == mapped.plain == text[skip:]
    assert max(len(part) for part in mapped.shown.split("\u200b")) <= 550
    place = max(point, skip)
    assert mapped.from_qt(mapped.to_qt(place)) == place
    assert mapped.from_qt(0) == skip


def test_the_place_before_a_break_is_the_one_after_it() -> None:
    mapped = TextMap("x" * 600)
    after = mapped.to_qt(500)
    assert mapped.shown[after - 1] == "\u200b"
    assert mapped.from_qt(after - 1) == 500


def test_a_document_is_made_at_all(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setPlainText(TextMap("<b>25</b> & more").shown)
    assert document.toPlainText() == "<b>25</b> & more"
