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
    assert len(mapped.shown) == len(text)
    assert document.characterCount() - 1 == mapped.to_qt(len(text))


def test_a_document_is_made_at_all(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setPlainText(TextMap("<b>25</b> & more").shown)
    assert document.toPlainText() == "<b>25</b> & more"
