"""What takes a step back: pure planning over history entries and the records as they are now."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from pydantic import ValidationError

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.contents import RECORD_OF
from pressdocket.records.kinds import RecordKind
from pressdocket.store.rows import Stored, no_collecting
from pressdocket.store.writing import Batch


class Entry(NamedTuple):
    """What undoing needs of an entry of the history."""

    kind: RecordKind
    record: str
    before: str | None
    after: str | None
    salt: str | None


_MISSING: Final = object()


def stacks(steps: Iterable[tuple[int, int | None]]) -> tuple[list[int], list[int]]:
    """Steps that can be undone, and undoings that can be taken back, each with the next one last.

    `steps` are (step, undoes), oldest first. An ordinary step ends every chance to redo.
    """
    done: list[int] = []
    undone: list[int] = []
    for step, undoes in steps:
        if undoes is None:
            done.append(step)
            undone.clear()
        elif undoes in undone:
            undone.remove(undoes)
            done.append(step)
        else:
            if undoes in done:
                done.remove(undoes)
            undone.append(step)
    return done, undone


def reversal(step: int, entries: Sequence[Entry], current: Mapping[str, Stored]) -> Batch:
    """What to write to take back the step that these entries make up; `current` are the records now.

    Only fields that the step changed are put back, and only if they still are as it left them; else a
    UserError shows both values. What the step added goes, what it deleted comes back.
    """
    puts: list[Record] = []
    deletes: list[tuple[RecordKind, UUID]] = []
    with no_collecting():
        for entry in entries:
            if entry.salt is None:
                raise UserError(
                    "This step cannot be undone: what it changed has been forgotten.", "Nothing was changed."
                )
            row = current.get(entry.record)
            back = _restored(entry, row)
            if back is None:
                deletes.append((entry.kind, UUID(entry.record)))
            else:
                puts.append(_record(entry.kind, back, row.revision if row else 0))
    return Batch(tuple(puts), tuple(deletes), undoes=step)


def _restored(entry: Entry, row: Stored | None) -> str | None:
    """The record's JSON with the entry's change taken out; None where it must go."""
    if (row.body if row else None) == entry.after:
        return entry.before
    before, after = _fields(entry.before), _fields(entry.after)
    now = _fields(row.body if row else None)
    if now is None or after is None or before is None:
        if now != after:
            raise _conflict(entry.kind, after, now)
        return entry.before
    changed = [name for name in before | after if before.get(name, _MISSING) != after.get(name, _MISSING)]
    if any(now.get(name, _MISSING) != after.get(name, _MISSING) for name in changed):
        raise _conflict(entry.kind, {name: after.get(name) for name in changed}, now)
    return json.dumps(now | {name: before[name] for name in changed if name in before})


def _fields(body: str | None) -> dict[str, Any] | None:
    return None if body is None else json.loads(body)


def _conflict(kind: RecordKind, left: dict[str, Any] | None, now: dict[str, Any] | None) -> UserError:
    remedy = f"Nothing was changed. Edit the {kind} itself to choose between the two."
    if now is None:
        return UserError(f"This step cannot be undone: its {kind} was deleted since.", remedy)
    if left is None:
        return UserError(f"This step cannot be undone: its {kind} was recorded again since.", remedy)
    name = next((name for name in left if now.get(name) != left[name]), "")
    return UserError(
        f"This step cannot be undone: “{name}” was {_shown(left[name])} after it "
        f"and is {_shown(now.get(name))} now.",
        remedy,
    )


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"“{text if len(text) <= 80 else f'{text[:79]}…'}”"


def _record(kind: RecordKind, body: str, revision: int) -> Record:
    try:
        record = RECORD_OF[kind].model_validate_json(body)
    except ValidationError as error:
        raise UserError(
            f"This step cannot be undone: the {kind} would contradict itself, as it was changed since.",
            f"Nothing was changed. Edit the {kind} itself.",
        ) from error
    record._revision = revision
    return record
