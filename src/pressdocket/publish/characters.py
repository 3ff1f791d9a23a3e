"""Characters that cannot be set become marks a reader can see: ‹U+0007›.

The fonts in assets/fonts cover a fixed set of code points, listed beside them in coverage.txt. The archival
PDF standards refuse any other character, and control characters do harm in a terminal as well. Text is
taken code point by code point, so a mark may stand for one combining accent and leave its letter whole.
Source of the categories: Unicode 15, chapter 4.5.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pressdocket.errors import UserError
from pressdocket.records.summary import Section, Summary

SECTION = "Characters that could not be set"
_AS_SPACE = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_NEVER = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MARKS = frozenset({"Mn", "Me"})
_MOST_MARKS = 8
"""No script stacks more on one letter, and thousands stop the typesetter."""
_LISTED = 200
_RAW = frozenset({"record"})


@dataclass(frozen=True, slots=True)
class Ranges:
    """A set of code points: `starts[i]` to `ends[i]`, both within, ascending and apart."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __contains__(self, point: object) -> bool:
        if not isinstance(point, int):
            return False
        place = bisect_right(self.starts, point) - 1
        return place >= 0 and point <= self.ends[place]


class Printable:
    """Every code point that does not steer a terminal: all but controls, formats and unassigned ones."""

    def __contains__(self, point: object) -> bool:
        return isinstance(point, int) and unicodedata.category(chr(point)) not in _NEVER


@dataclass(frozen=True, slots=True)
class Characters:
    """Replaces every character outside `covered`, and every control or format character, by its mark."""

    covered: Container[int]

    def settable(self, text: str) -> tuple[str, frozenset[str]]:
        """The text with marks in place, and the characters they stand for.

        Tabs and line ends become one space each. Of combining marks in a row the first eight stay.
        """
        if text.isascii() and text.isprintable():
            return text, frozenset()
        replaced: set[str] = set()
        out: list[str] = []
        marks = 0
        for character in text:
            marks = marks + 1 if unicodedata.category(character) in _MARKS else 0
            if character in _AS_SPACE:
                out.append(" ")
            elif marks <= _MOST_MARKS and self._can_be_set(character):
                out.append(character)
            else:
                replaced.add(character)
                out.append(mark(character))
        return "".join(out), frozenset(replaced)

    def _can_be_set(self, character: str) -> bool:
        return unicodedata.category(character) not in _NEVER and ord(character) in self.covered


def mark(character: str) -> str:
    """What stands on the page for a character: its code point in at least four hex digits, in ‹ ›."""
    return f"‹{code_point(character)}›"


def code_point(character: str) -> str:
    """The code point as Unicode writes it: "U+0007"."""
    return f"U+{ord(character):04X}"


def ranges(lines: Iterable[str]) -> Ranges:
    """The set that coverage.txt lists: a hex range or code point a line, ascending; # begins a comment.

    Raises ValueError where a line is neither, or out of order.
    """
    pairs: list[tuple[int, int]] = []
    for line in lines:
        words = line.partition("#")[0].strip()
        if not words:
            continue
        first, _, last = words.partition("-")
        pair = int(first, 16), int(last or first, 16)
        if pair[1] < pair[0] or (pairs and pair[0] <= pairs[-1][1]):
            raise ValueError(f"the coverage list is out of order at {words}")
        pairs.append(pair)
    return Ranges(tuple(first for first, _ in pairs), tuple(last for _, last in pairs))


@cache
def covered_by(fonts: Path) -> Ranges:
    """What the fonts in the folder cover, read once. Raises UserError where its coverage.txt is missing."""
    try:
        with (fonts / "coverage.txt").open(encoding="utf-8") as lines:
            return ranges(lines)
    except OSError as error:
        raise UserError(
            "The fonts are missing from this installation.", "Install Pressdocket again."
        ) from error


def settable_summary(summary: Summary, characters: Characters) -> Summary:
    """The summary with marks in every text but the attached record.

    Where there were any, a last method section lists them in order.
    """
    replaced: set[str] = set()
    fields = {
        name: value if name in _RAW else _walked(value, characters, replaced)
        for name, value in summary.model_dump().items()
    }
    twin = Summary.model_validate(fields)
    if not replaced:
        return twin
    return twin.model_copy(update={"method": (*twin.method, _listing(sorted(replaced)))})


def _walked(value: Any, characters: Characters, replaced: set[str]) -> Any:
    if isinstance(value, str):
        text, missing = characters.settable(value)
        replaced |= missing
        return text
    if isinstance(value, tuple):
        return tuple(_walked(item, characters, replaced) for item in value)
    if isinstance(value, dict):
        return {name: _walked(item, characters, replaced) for name, item in value.items()}
    return value


def _listing(replaced: list[str]) -> Section:
    shown = ", ".join(_named(character) for character in replaced[:_LISTED])
    more = len(replaced) - _LISTED
    tail = f", and {more} more" if more > 0 else ""
    return Section(
        title=SECTION,
        paragraphs=(
            "Each stands in the text as its code point in ‹ ›. "
            "The attached record holds the text as received.",
            f"{shown}{tail}.",
        ),
    )


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"{code_point(character)} {name.lower()}".rstrip()
