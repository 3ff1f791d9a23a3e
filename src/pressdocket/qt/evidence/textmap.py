"""Between places in a record's text (Unicode code points) and in a Qt document (UTF-16 units)."""

from bisect import bisect_right

# What a Qt document would alter, or take for a paragraph's end, is shown as one visible sign.
_SHOWN = {ord("\0"): "␀", ord("\u2028"): "⏎", ord("\u2029"): "⏎", ord("\ufdd0"): "�", ord("\ufdd1"): "�",
          ord("\ufffc"): "�", ord("\x0b"): "⏎", ord("\x0c"): "⏎", ord("\r"): "⏎"}  # fmt: skip


class TextMap:
    """`shown` is what goes into the document: as many code points as `text[skip:]`, none that Qt alters."""

    def __init__(self, text: str, skip: int = 0) -> None:
        self.skip = skip
        text = text[skip:]
        self.shown = text.translate(_SHOWN)
        self._astral = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]

    def to_qt(self, point: int) -> int:
        """The document position of a code point; the start for one that is not shown."""
        point = max(0, point - self.skip)
        return point + bisect_right(self._astral, point - 1)

    def from_qt(self, position: int) -> int:
        """The code point at a document position; inside a surrogate pair, the one it belongs to."""
        starts = [at + number for number, at in enumerate(self._astral)]
        return self.skip + position - bisect_right(starts, position - 1)
