"""Which words of a record can be searched for."""

from typing import Final

from pressdocket.records.kinds import RecordKind
from pressdocket.store.folding import UNSPACED, fold, paired
from pressdocket.store.tables import Fields

WHOLE_NAME: Final = "\ue000"
"""Begins the token that stands for a whole name. No text folds to it, so nothing else can match."""

_PARTS: Final[dict[RecordKind, tuple[str, ...]]] = {
    "case": ("reference", "title", "subtitle", "jurisdiction", "tags", "note", "next_action", "owner"),
    "event": ("kind", "about", "measure", "note", "number"),
    "party": ("name", "other_names", "code"),
    "report": ("text", "publisher", "author", "url"),
    "claim": ("quote", "translation", "words"),
    "obligation": ("code", "title", "article", "duty_words"),
    "link": (),
    "decision": (),
}
UNINDEXED: Final[frozenset[RecordKind]] = frozenset({"link", "decision"})
"""Kinds without words of their own."""
_INSIDE: Final = {"quote": "exact", "translation": "text"}


def parts(kind: RecordKind, fields: Fields) -> list[str]:
    """The pieces of a record's text that can be searched for, the most telling first, none empty."""
    found: list[str] = []
    for name in _PARTS[kind]:
        value = fields[name]
        if isinstance(value, list):
            found += value
        elif isinstance(value, dict):
            found.append(value[_INSIDE[name]])
        elif value:
            found.append(value)
    return found


def names(kind: RecordKind, fields: Fields) -> list[str]:
    """What the record as a whole is called."""
    if kind == "party":
        return [fields["name"], *fields["other_names"]]
    return [fields["reference"]] if kind == "case" else []


def indexed(kind: RecordKind, fields: Fields) -> str:
    """The text of the record's row in the word index; "" for what is never searched."""
    words = fold("\n".join(parts(kind, fields)))
    if UNSPACED.search(words):
        words = paired(words)
    wholes = [whole_name(name) for name in names(kind, fields)]
    return " ".join([words, *wholes]) if wholes else words


def whole_name(name: str) -> str:
    """The one token for a whole name, however it is spaced and punctuated."""
    return WHOLE_NAME + "".join(fold(name).split())
