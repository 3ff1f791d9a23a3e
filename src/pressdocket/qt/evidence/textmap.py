"""Between places in a record's text (Unicode code points) and in a Qt document (UTF-16 units)."""

import re
from bisect import bisect_right

# What a Qt document would alter, or take for a paragraph's end, is shown as one visible sign.
_SHOWN = {ord("\0"): "␀", ord("\u2028"): "⏎", ord("\u2029"): "⏎", ord("\ufdd0"): "�", ord("\ufdd1"): "�",
          ord("\ufffc"): "�", ord("\x0b"): "⏎", ord("\x0c"): "⏎", ord("\r"): "⏎"}  # fmt: skip

# Qt lays out a word in time that grows with its square; a break that is not seen keeps it short.
_LONGEST = 500
_UNBROKEN = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")
_BREAK = "\u200b"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class TextMap:
    """`plain` has as many code points as `text[skip:]`, none that Qt alters; `shown`, which goes into the
    document, has breaks in overlong words besides."""

    def __init__(self, text: str, skip: int = 0) -> None:
        self.skip = skip
        text = text[skip:]
        self.plain = text.translate(_SHOWN)
        self._breaks = [found.end() for found in _UNBROKEN.finditer(self.plain)]
        self.shown = _UNBROKEN.sub(rf"\g<0>{_BREAK}", self.plain) if self._breaks else self.plain
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]

    def to_qt(self, point: int) -> int:
        """The document position of a code point; the start for one that is not shown."""
        point = max(0, point - self.skip)
        return point + bisect_right(self._astral, point - 1) + bisect_right(self._breaks, point)

    def from_qt(self, position: int) -> int:
        """The code point at a document position; inside a surrogate pair, the one it belongs to."""
        points = range(self.skip, self.skip + len(self.plain) + 1)
        point = max(0, bisect_right(points, position, key=self.to_qt) - 1)
        following = bisect_right(self._breaks, point)
        if self._breaks[following : following + 1] == [point + 1]:
            # The place before a break is the same as the one after it.
            point += position == self.to_qt(self.skip + point + 1) - 1
        return self.skip + point
