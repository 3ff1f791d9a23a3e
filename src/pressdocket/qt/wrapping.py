"""Long text in a few lines, where a paint function cannot ask a label to wrap it."""

from dataclasses import dataclass
from unicodedata import bidirectional, category

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@dataclass(frozen=True, slots=True)
class Piece:
    """One line as drawn, and where it begins in the whole text."""

    text: str
    start: int


def one_line(text: str, most: int = 400) -> str:
    """At most so many characters, with spaces for what would break or shift a line, and nothing that turns
    its direction; places in it stay as they were."""
    return "".join(map(_harmless, text[:most]))


def _harmless(character: str) -> str:
    if category(character) in ("Cc", "Zl", "Zp", "Cs"):
        return " "
    return "\u200b" if "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069" else character


def runs_both_ways(text: str) -> bool:
    """Whether some of it runs right to left, so that no part of it can be drawn apart from the rest."""
    return any(bidirectional(character) in ("R", "AL") for character in text)


def wrapped(text: str, font: QFont, width: int, lines: int, beside: int = 0) -> list[Piece]:
    """The text in at most `lines` lines of `width` pixels, the last one elided where it is too long and
    shorter by `beside`. A word longer than a line is broken."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width - beside or width <= 0:
        return [Piece(text, 0)]
    made = _broken(text, font, width, lines)
    if len(made) < lines and metrics.horizontalAdvance(made[-1].text) > width - beside:
        made = _broken(text, font, max(width - beside, 1), lines)
    last = made[-1]
    rest = text[last.start :]
    fits = metrics.horizontalAdvance(rest) <= width - beside
    shown = rest if fits else metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - beside)
    return [*made[:-1], Piece(shown, last.start)]


def _broken(text: str, font: QFont, width: int, lines: int) -> list[Piece]:
    units = text.encode("utf-16-le", "surrogatepass")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    made: list[Piece] = []
    while len(made) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        start = _characters(units, line.textStart())
        made.append(Piece(text[start : _characters(units, line.textStart() + line.textLength())], start))
    layout.endLayout()
    return made


def _characters(units: bytes, count: int) -> int:
    """How many characters the first `count` of Qt's UTF-16 units are."""
    return len(units[: 2 * count].decode("utf-16-le", "replace"))
