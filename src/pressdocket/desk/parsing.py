"""From the JSON of an exchange file to records that each know their place in it."""

import json
import re
from codecs import BOM_UTF8
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pressdocket.desk.doubled import Doubled, read, said_twice, says_twice
from pressdocket.desk.sentences import sentences
from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.contents import Contents
from pressdocket.records.report import Original

LISTS: Final = ("parties", "reports", "cases", "obligations", "events", "links", "claims", "decisions")
"""The lists of records in an exchange file, those first that others refer to."""

_REMEDY: Final = "`pressdocket schema` says what the file may hold."


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken from a file: its place there ("events[3] 01a2…"), and why, in sentences."""

    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Item:
    """A record from a file; `place` is where it stood there."""

    place: str
    record: Record


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of a file, in its own order within each list, and what could not."""

    items: tuple[Item, ...]
    originals: tuple[tuple[str, Original], ...]
    refused: tuple[Refused, ...]


def parse(content: bytes, name: str) -> Parsed:
    """The records in an exchange file; UserError if it is not one at all."""
    content = content.removeprefix(BOM_UTF8)
    try:
        contents = Contents.model_validate_json(content)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        _refuse_whole(found, name)
        return _sound_part(content, found, name)
    if says_twice(content):
        return _sound_part(content, [], name)
    indices = {field: range(len(getattr(contents, field))) for field in (*LISTS, "originals")}
    return _parsed(contents, indices, ())


def _refuse_whole(found: list[ErrorDetails], name: str) -> None:
    """Raises UserError for errors that lie in no single record."""
    for error in found:
        place, kind = error["loc"], error["type"]
        if kind == "json_invalid":
            where = re.search(r"line (\d+) column (\d+)", error["msg"])
            at = f" at line {where[1]}, column {where[2]}" if where else ""
            why = error["msg"].removeprefix("Invalid JSON: ").partition(" at line")[0]
            raise UserError(f"“{name}” is not JSON{at}: {why}.", "Mend it there; nothing was imported.")
        if not place:
            raise UserError(f"“{name}” holds no JSON object.", _REMEDY)
        if len(place) == 1:
            what = "is no list that can be imported" if kind == "extra_forbidden" else "is not a list"
            raise UserError(f"“{place[0]}” in “{name}” {what}.", _REMEDY)


def _sound_part(content: bytes, found: list[ErrorDetails], name: str) -> Parsed:
    """What is left when the records with errors are taken out."""
    errors: dict[tuple[str, int], list[ErrorDetails]] = defaultdict(list)
    for error in found:
        field, index = error["loc"][:2]
        errors[str(field), int(index)].append(error)
    raw: dict[str, list[Any]] = read(content)
    if isinstance(raw, Doubled):
        raise UserError(f"“{raw.names[0]}” is in “{name}” twice.", "Join the two; nothing was imported.")
    whys = {place: sentences(of_record, skip=2) for place, of_record in errors.items()}
    for field in (*LISTS, "originals"):
        for index, record in enumerate(raw.get(field, ())):
            if twice := ", ".join(f"“{key}”" for key in said_twice(record)):
                whys[field, index] = f"It says {twice} twice. {whys.get((field, index), '')}".rstrip()
    refused = tuple(
        Refused(_place(field, index, _id_of(raw[field][index])), why) for (field, index), why in whys.items()
    )
    indices = {
        field: [index for index in range(len(raw.get(field, ()))) if (field, index) not in whys]
        for field in (*LISTS, "originals")
    }
    sound = {field: [raw[field][index] for index in kept] for field, kept in indices.items() if kept}
    return _parsed(Contents.model_validate_json(json.dumps(sound)), indices, refused)


def _parsed(contents: Contents, indices: Any, refused: tuple[Refused, ...]) -> Parsed:
    items = tuple(
        Item(_place(field, index, str(record.id)), record)
        for field in LISTS
        for index, record in zip(indices[field], getattr(contents, field), strict=True)
    )
    originals = tuple(
        (f"originals[{index}]", original)
        for index, original in zip(indices["originals"], contents.originals, strict=True)
    )
    return Parsed(items, originals, refused)


def _place(field: str, index: int, id_: str) -> str:
    return f"{field}[{index}] {id_}".rstrip()


def _id_of(raw: object) -> str:
    """What a record says its id is, if it is short enough to be one."""
    id_ = raw.get("id") if isinstance(raw, dict) else None
    return id_ if isinstance(id_, str) and len(id_) <= 40 else ""
