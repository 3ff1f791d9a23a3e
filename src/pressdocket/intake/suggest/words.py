"""Words and marks of a text with their places, and sentences made of them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_WORD: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:[LlDdNnSsJjCcMmTt]|[Qq]u|[DdNn]ell|[DdSs][au]ll|[Aa]ll)[’'](?=[^\W\d_]{2})"  # l'État
    r"|[A-Za-z]{1,2}[$]"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:(?:[’'](?!(?:s|re|ve|ll|d|m)\b)|-)[^\W_]+)*(?:[’'](?=\s|$))?"
    r"|[’'](?:s|re|ve|ll|d|m)\b|[A-Za-z]?[$]|\S"
)
_END: Final = re.compile(
    r"[.!?…]+[\"”»’')\]]*(?=\s|$)|[。！？]+[\"”’」』]*"
    # A space was lost: "on Friday.The law"
    r"|(?<=[a-z]{2})\.(?=(?:According|After|But|He|However|In|It|Last|Meanwhile|On|She|The|They|This) )"
)
_SHORT: Final = frozenset(
    {
        "abs", "al", "approx", "apr", "art", "aug", "av", "br", "bzw", "ca", "co", "col", "corp", "d.h",
        "dec", "dept", "dr", "e.u", "ee", "ee.uu", "est", "etc", "feb", "gen", "gov", "hon", "inc", "jan",
        "jr", "jul", "jun", "lt", "ltd", "mar", "mio", "mr", "mrd", "mrs", "ms", "no", "nov", "npr", "nr",
        "oct", "p.ej", "prof", "rep", "rs", "sen", "sep", "sept", "sgt", "sr", "sra", "st", "str", "tzv",
        "u.k", "u.s", "ud", "usw", "uu", "v", "vs", "z.b",
    }
)  # fmt: skip
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}$")
OPENING: Final = frozenset("“«„‹")
CLOSING: Final = frozenset("”»›")


class Word(NamedTuple):
    """A word or a mark; `low` is casefolded with plain apostrophes, `start` and `end` count code points."""

    text: str
    low: str
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence of `text[start:end]`. `line` counts the lines with words from the title, 0; `item` says that
    a mark of a list stands before it."""

    start: int
    end: int
    line: int
    words: tuple[Word, ...]
    quoted: tuple[bool, ...]
    """For each word whether it stands between quotation marks."""
    item: bool


_LETTERS: Final = {"љ": "lj", "њ": "nj", "џ": "dž"} | dict(
    zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True)
)
"""Serbian letters, those first that are two in Latin; a word's places stay those of the text."""
_IN_LATIN: Final = str.maketrans(_LETTERS)
_ODD: Final = str.maketrans({"ı": "i", "\u0307": None} | {odd: odd.casefold() for odd in "ſᲀᲁᲂᲃᲄᲅ"})
"""Letters that a pattern without regard to case takes for others: "frıday", "AUGUſT"; "İ" is two in small."""


def words(text: str, start: int, end: int, *, cyrillic: bool = False) -> tuple[Word, ...]:
    """The words of `text[start:end]`; `cyrillic` reads Serbian Cyrillic as Latin."""
    found = []
    for match in _WORD.finditer(text, start, end):
        low = match[0].lower().replace("’", "'")
        found.append(
            Word(match[0], low.translate(_IN_LATIN) if cyrillic else low, match.start(), match.end())
        )
    return tuple(found)


def in_cyrillic(latin: str) -> str:
    """A Serbian word as a text in Cyrillic has it."""
    for letter, written in _LETTERS.items():
        latin = latin.replace(written, letter)
    return latin


def small(words: str) -> str:
    """In small letters as the lists of a language have them, whichever a pattern has found."""
    return words.lower().translate(_ODD)


def sentences(text: str, *, cyrillic: bool = False, dotted_days: bool = False) -> Iterator[Sentence]:
    """The sentences in order; none goes over the end of a line, and only white space stands between them.

    `dotted_days` says that a day of a month has a full stop ("3. Februar").
    """
    line, position = -1, 0
    for raw in text.split("\n"):
        if raw.strip():
            line += 1
            open_quote = False
            for start, end in _spans(raw, position, dotted_days):
                found = words(text, start, end, cyrillic=cyrillic)
                quoted, open_quote = _quoted(found, open_quote)
                item = bool(re.match(r"\s*(?:[*•‣▪–—-]|\d{1,2}[.)])\s", raw)) and start == position
                yield Sentence(start, end, line, found, quoted, item)
        position += len(raw) + 1


def _spans(raw: str, base: int, dotted_days: bool) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in _END.finditer(raw):
        if match[0] == "." and (
            _is_short(raw, match.start()) or (dotted_days and _DAY.search(raw, 0, match.start()))
        ):
            continue
        if raw[begin : match.end()].strip():
            yield base + begin, base + match.end()
        begin = match.end()
    if raw[begin:].strip():
        yield base + begin, base + len(raw)


def _is_short(raw: str, dot: int) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or an ordinal that goes on."""
    before = raw[max(0, dot - 12) : dot].split()
    last = before[-1].casefold().lstrip("(“\"'") if before else ""
    following = raw[dot + 1 : dot + 3].lstrip()
    if last in _SHORT or re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last):
        return bool(following)
    return bool(following) and (
        following[0].islower() or (last.isdigit() and len(last) < 3 and not following[0].isupper())
    )


def _quoted(found: tuple[Word, ...], inside: bool) -> tuple[tuple[bool, ...], bool]:
    marks = []
    low = False
    for word in found:
        if word.text == "“" and low:
            # „so“
            marks.append(True)
            inside = low = False
            continue
        if word.text in OPENING:
            inside, low = True, word.text == "„"
        elif word.text in CLOSING:
            marks.append(True)
            inside = False
            continue
        elif word.text == '"':
            inside = not inside
            marks.append(True)
            continue
        marks.append(inside)
    return tuple(marks), inside
