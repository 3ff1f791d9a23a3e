"""The chained history: what an entry's hash is made of, and whether a run of entries holds together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from pressdocket.records.canonical import canonical
from pressdocket.records.change import GENESIS, Change
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import sha256

SCHEMA_VERSION: Final = 1
"""The form of the JSON in `before` and `after` that this version writes."""

_OUTSIDE: Final = ("hash", "before", "after", "salt")


def entry_hash(previous: str, entry: Mapping[str, Any]) -> str:
    """The hash of an entry given as JSON values, its time as `stored_time` writes it.

    All but hash, before, after and salt goes in; the last three must be erasable and are in before_hash and
    after_hash. With ASCII keys and whole numbers alone, sorted compact JSON is RFC 8785.
    """
    inside = {name: value for name, value in entry.items() if name not in _OUTSIDE}
    return sha256(previous + canonical(inside))


def text_hash(salt: str, text: str) -> str:
    """What stands for a record's JSON in the chain."""
    return sha256(salt + text)


def stored_time(time: datetime) -> str:
    """The one way a time is written in the history: UTC, ISO 8601 with Z, as pydantic does."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")


@dataclass(frozen=True)
class Stamp:
    """What the entries of one step share: when, who, why, the step taken back; and where salts come from."""

    time: datetime
    who: str
    reason: str
    undoes: int | None
    salts: Callable[[], str]


class Chain:
    """The end of the history while one step is added to it."""

    def __init__(self, head: tuple[int, str], stamp: Stamp) -> None:
        self.sequence, self._hash = head
        self.step = self.sequence + 1
        self._salts = stamp.salts
        self._common = {
            "step": self.step,
            "time": stored_time(stamp.time),
            "who": stamp.who,
            "schema_version": SCHEMA_VERSION,
            "reason": stamp.reason,
            "undoes": stamp.undoes,
        }
        common = {name: canonical(value) for name, value in self._common.items()}
        self._reason = f'"reason":{common["reason"]}'
        self._version = f'"schema_version":{SCHEMA_VERSION}'
        self._rest = (
            f'"step":{self.step},"time":{common["time"]},"undoes":{common["undoes"]},"who":{common["who"]}'
        )

    def entry(
        self, kind: RecordKind, record: str, case: str | None, before: str | None, after: str | None
    ) -> dict[str, Any]:
        """The next entry as a row, linked to the one before."""
        self.sequence += 1
        salt = self._salts()
        before_hash = None if before is None else text_hash(salt, before)
        after_hash = None if after is None else text_hash(salt, after)
        # What entry_hash makes, written out: hashes, ids and kinds need no escapes, and imports are long.
        inside = (
            f'{{"after_hash":{_quoted(after_hash)},"before_hash":{_quoted(before_hash)},"case":{_quoted(case)},'
            f'"kind":"{kind}",{self._reason},"record":"{record}",{self._version},'
            f'"sequence":{self.sequence},{self._rest}}}'
        )
        self._hash = sha256(self._hash + inside)
        return self._common | {
            "sequence": self.sequence,
            "kind": kind,
            "record": record,
            "case": case,
            "before": before,
            "after": after,
            "before_hash": before_hash,
            "after_hash": after_hash,
            "salt": salt,
            "hash": self._hash,
        }


def _quoted(text: str | None) -> str:
    return "null" if text is None else f'"{text}"'


def faults(entries: Iterable[Mapping[str, Any]], previous: str = GENESIS, sequence: int = 0) -> Iterator[str]:
    """What is wrong with rows of the history that follow entry `sequence` with hash `previous`, in words."""
    step = None if sequence else 0
    for entry in entries:
        where = f"Entry {entry['sequence']}"
        if entry["sequence"] != sequence + 1:
            yield f"{where} follows entry {sequence}; those between are missing."
        if step is not None and entry["step"] not in (step, entry["sequence"]):
            yield f"{where} belongs to step {entry['step']}, which is not where it stands."
        if entry_hash(previous, entry) != entry["hash"]:
            yield f"{where} does not match its hash; it, or the one before, was changed."
        for side in ("before", "after"):
            if (trouble := _side(entry, side)) is not None:
                yield f"{where}: {trouble}"
        sequence, step, previous = entry["sequence"], entry["step"], entry["hash"]


def _side(entry: Mapping[str, Any], side: str) -> str | None:
    text, digest, salt = entry[side], entry[f"{side}_hash"], entry["salt"]
    if text is None:
        blanked = digest is not None and salt is None
        return None if digest is None or blanked else f"the record as it was {side} is missing."
    if salt is None or digest is None:
        return f"the record as it was {side} cannot be checked."
    return None if text_hash(salt, text) == digest else f"the record as it was {side} was altered."


def verify(changes: Iterable[Change], previous: str = GENESIS, sequence: int = 0) -> tuple[str, ...]:
    """The faults of entries as records, for a history that has left the docket; empty when it is whole."""
    rows = ({**c.model_dump(mode="json"), "time": stored_time(c.time)} for c in changes)
    return tuple(faults(rows, previous, sequence))
