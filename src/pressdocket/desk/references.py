"""Which records a record points at, and the same record pointing elsewhere."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar
from uuid import UUID

from pressdocket.records.accepted import Accepted
from pressdocket.records.base import Record
from pressdocket.records.case import Case
from pressdocket.records.claim import Claim
from pressdocket.records.decision import Decision
from pressdocket.records.event import Event
from pressdocket.records.kinds import RecordKind
from pressdocket.records.link import Link
from pressdocket.records.obligation import Obligation
from pressdocket.records.party import Party
from pressdocket.records.report import Report

R = TypeVar("R", bound=Record)

_FIELDS: Mapping[type[Record], Mapping[str, RecordKind]] = {
    Party: {"successor": "party"},
    Report: {"copies": "report", "translates": "report", "updates": "report", "cases": "case"},
    Case: {"cites": "event"},
    Obligation: {"bound": "party"},
    Event: {
        "case": "case",
        "actor": "party",
        "target": "party",
        "with_": "party",
        "on_behalf_of": "party",
        "when": "claim",
        "quantity": "claim",
        "due": "claim",
    },
    Link: {"source": "event", "target": "event", "kind": "claim", "elapsed": "claim"},
    Claim: {
        "event": "event",
        "link": "link",
        "obligation": "obligation",
        "report": "report",
        "voices": "party",
    },
    Decision: {"report": "report", "event": "event"},
}
"""The fields of each record that hold ids of others, alone, in a tuple, in voices or in accepted values."""


def references(record: Record) -> Iterator[tuple[str, RecordKind, UUID]]:
    """Every (field, kind, id) that a record names."""
    for field, kind in _FIELDS[type(record)].items():
        for id_ in _ids(getattr(record, field)):
            yield field.rstrip("_"), kind, id_


def redirected(record: R, moved: Mapping[UUID, UUID | None]) -> R:
    """The record with every id in `moved` replaced, or dropped where it moved to None.

    Tuples keep their order and name nothing twice. A reference that must be there is never dropped.
    """
    changed: dict[str, Any] = {}
    for field in _FIELDS[type(record)]:
        value = getattr(record, field)
        twin = _moved(value, lambda id_: moved.get(id_, id_))
        if twin != value:
            changed[field] = twin
    return record.model_copy(update=changed) if changed else record


def _ids(value: object) -> Iterator[UUID]:
    if isinstance(value, UUID):
        yield value
    elif isinstance(value, Accepted):
        yield from value.claims
    elif isinstance(value, tuple):
        for part in value:
            yield from _ids(getattr(part, "party", part))


def _moved(value: Any, to: Callable[[UUID], UUID | None]) -> Any:
    if isinstance(value, UUID):
        return to(value)
    if isinstance(value, Accepted):
        chosen, over = _each(value.chosen_from, to), _each(value.over, to)
        # A value whose claims all went stays as it was chosen, and says so.
        reason = value.reason or ("" if chosen else "its claims went with a link that a merge dropped")
        return value.model_copy(update={"chosen_from": chosen, "over": over, "reason": reason})
    if isinstance(value, tuple) and value and not isinstance(value[0], UUID):
        return tuple(voice.model_copy(update={"party": voice.party and to(voice.party)}) for voice in value)
    return _each(value, to) if isinstance(value, tuple) else value


def _each(ids: tuple[UUID, ...], to: Callable[[UUID], UUID | None]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(there for there in map(to, ids) if there is not None))
