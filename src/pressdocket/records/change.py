"""History: one entry for each record that a step wrote."""

from enum import StrEnum
from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime

from pressdocket.records.base import Text, Value
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import Sha256

GENESIS = "0" * 64
"""What the first entry names as the hash before it."""


class Change(Value):
    """One entry of the chained history.

    `sequence` counts from 1 without gaps; entries of one save share `step`, the sequence of its first.
    `before` and `after` are the record's stored JSON, None where there was or is none, or blanked;
    `before_hash` and `after_hash` are SHA-256(salt + that text) and outlive blanking. `case` is the case it
    belongs to, if one. `undoes` is the step taken back. `hash` is SHA-256(previous hash + canonical JSON,
    RFC 8785, of every other field but `salt`, with before and after replaced by their hashes).
    """

    sequence: int
    step: int
    time: AwareDatetime
    who: Text
    kind: RecordKind
    record: UUID
    case: UUID | None
    schema_version: int
    before: Text | None
    after: Text | None
    before_hash: Sha256 | None
    after_hash: Sha256 | None
    reason: Text
    undoes: int | None
    salt: Text | None
    hash: Sha256


class Touched(Value):
    """Which records a change wrote, by kind."""

    kind: RecordKind
    id: UUID
    how: Literal["added", "updated", "deleted"]


class Changes(Value):
    """What a desk method changed, so that whoever shows it knows what to refresh. Empty when nothing did."""

    step: int | None = None
    touched: tuple[Touched, ...] = ()


class Trouble(StrEnum):
    """What a check can find wrong."""

    ROW = "row"
    CHAIN = "chain"
    ORIGINAL = "original"
    INDEX = "index"
    FILE = "file"


class Fault(Value):
    """One thing that `check` found: what kind of trouble, where, and in words."""

    trouble: Trouble
    where: Text
    words: Text


class Checked(Value):
    """The result of a check: the entries read, the head of the chain, and every fault."""

    entries: int
    records: int
    head: Sha256
    faults: tuple[Fault, ...] = ()
