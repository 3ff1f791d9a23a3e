"""Finding records by their words, and the passage to show."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final
from uuid import UUID

from pydantic_core import from_json
from sqlalchemy import Connection

from pressdocket.records.found import Found
from pressdocket.records.kinds import RecordKind
from pressdocket.store.folding import SPACED_LETTER, UNSPACED, asked, fold, fold_map, unfolded_span
from pressdocket.store.words import parts, whole_name

PASSAGE: Final = 160
"""How long a passage may be, in code points."""
_BEFORE: Final = 60
"""How much of it stands before what matched."""

_HITS: Final = """
SELECT r.kind, r.record,
  CASE r.kind
    WHEN 'party' THEN (SELECT body FROM party WHERE id = r.record)
    WHEN 'report' THEN (SELECT body FROM report WHERE id = r.record)
    WHEN 'case' THEN (SELECT body FROM case_ WHERE id = r.record)
    WHEN 'event' THEN (SELECT body FROM event WHERE id = r.record)
    WHEN 'claim' THEN (SELECT body FROM claim WHERE id = r.record)
    WHEN 'obligation' THEN (SELECT body FROM obligation WHERE id = r.record)
  END,
  CASE r.kind
    WHEN 'claim' THEN (
      SELECT event."case" FROM claim LEFT JOIN link ON link.id = claim.link
      JOIN event ON event.id = coalesce(claim.event, link.source) WHERE claim.id = r.record)
  END
FROM (SELECT rowid AS row FROM search WHERE search MATCH ? ORDER BY rank LIMIT ?) AS hit
CROSS JOIN search_row AS r ON r.id = hit.row
"""
# CROSS JOIN keeps the order of the hits; asking for their rank again would have FTS5 work it out twice.


_HOLDING: Final = """
SELECT r.record FROM search JOIN search_row AS r ON r.id = search.rowid
WHERE search MATCH ? AND r.kind = 'report' ORDER BY rank LIMIT ?
"""


def match(words: str) -> str | None:
    """The FTS5 query for what a person typed, None when it holds no letter and no number.

    Each word or beginning of one must be there; in quotes, nothing is an operator. A whole name counts
    extra, which puts the platform X before everything that only mentions an x.
    """
    phrases = [f'"{phrase}"*' for phrase in (asked(fold(word)) for word in words.split()) if phrase]
    return f'({" ".join(phrases)}) OR "{whole_name(words)}"' if phrases else None


def found(connection: Connection, words: str, limit: int) -> tuple[Found, ...]:
    """The best matches with their passages."""
    query = match(words)
    if query is None or limit < 1:
        return ()
    pointer = Pointer(words)
    return tuple(
        _found(pointer, kind, id_, case, body)
        for kind, id_, body, case in connection.exec_driver_sql(_HITS, (query, limit)).all()
    )


def reports_holding(connection: Connection, phrases: Sequence[str], limit: int) -> tuple[UUID, ...]:
    """Reports that hold any of some runs of words, word for word but for case and marks."""
    folded = [" ".join(asked(fold(phrase)).split()) for phrase in phrases]
    query = " OR ".join(f'"{phrase}"' for phrase in folded if phrase)
    if not query:
        return ()
    return tuple(UUID(row[0]) for row in connection.exec_driver_sql(_HOLDING, (query, limit)).all())


class Pointer:
    """Points at the first place where any of some words stand, and at those that follow directly."""

    def __init__(self, words: str) -> None:
        folded = [" ".join(fold(word).split()) for word in words.split()]
        self._words = sorted({word for word in folded if word}, key=len, reverse=True)
        self._plain = _any_of(self._words, r"[\W_]+", r"(?<![^\W_])", r"[^\W_]*")
        self._whole = whole_name(words)

    @cached_property
    def _loose(self) -> re.Pattern[str]:
        return _any_of(self._words, " +", f"(?<!{SPACED_LETTER})", f"{SPACED_LETTER}*")

    def span(self, text: str) -> tuple[int, int] | None:
        """Where the words stand in `text`; the exact letters first, as that is quick, then letters alike."""
        if place := self._plain.search(text):
            return place.span()
        start = 0
        for line in [] if text.isascii() else text.splitlines(keepends=True):
            if self._loose.search(fold(line)):
                folded, origins = fold_map(line)
                place = self._loose.search(folded)
                assert place is not None
                low, high = unfolded_span(origins, *place.span())
                return start + low, start + high
            start += len(line)
        return None

    def best(self, texts: list[str]) -> tuple[str, tuple[int, int]]:
        """The text to show and the place in it; the first text and no place when only their order matched."""
        for text in texts:
            if place := self.span(text):
                return text, place
        for text in texts:
            if whole_name(text) == self._whole:
                return text, (0, len(text))
        return texts[0], (0, 0)


def _found(pointer: Pointer, kind: RecordKind, id_: str, case: str | None, body: str) -> Found:
    fields = from_json(body)
    text, (start, end) = pointer.best(parts(kind, fields))
    first, last = _window(text, start, end)
    passage, end = text[first:last], min(end, last) - first
    if kind == "case":
        case = id_
    elif kind == "report":
        case = next(iter(fields["cases"]), None)
    case = case or fields.get("case")
    its_case = UUID(case) if case else None
    return Found(kind=kind, id=UUID(id_), case=its_case, passage=passage, start=start - first, end=end)


def _any_of(words: list[str], gap: str, before: str, after: str) -> re.Pattern[str]:
    """One of the folded words and those that follow: each from a word's beginning to its end, or, in scripts
    without spaces, anywhere. `gap`, `before` and `after` are what stands between, before and after words."""

    def pattern(word: str) -> str:
        body = gap.join(re.escape(letters) for letters in word.split(" "))
        opening = "" if UNSPACED.match(word) else before
        return f"{opening}{body}{'' if UNSPACED.match(word[-1]) else after}"

    one = "|".join(map(pattern, words))
    return re.compile(f"(?:{one})(?:{gap}(?:{one})){{0,{len(words) - 1}}}", re.IGNORECASE)


def _window(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of `text` to show around a match, cut between words where it must be cut."""
    if len(text) <= PASSAGE:
        return 0, len(text)
    first = max(0, min(start - _BEFORE, len(text) - PASSAGE))
    last = min(len(text), first + PASSAGE)
    if first and (space := text.find(" ", first, start)) >= 0:
        first = space + 1
    if last < len(text) and (space := text.rfind(" ", end, last)) >= 0:
        last = space
    return first, last
