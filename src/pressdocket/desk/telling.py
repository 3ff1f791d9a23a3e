"""The history in words: a line a step, a line a change, and each field before and after."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from pressdocket.desk.views import CaseView
from pressdocket.records.change import Change, Changes
from pressdocket.records.kinds import RecordKind
from pressdocket.records.quantity import Quantity
from pressdocket.records.when import When
from pressdocket.records.wording import quantity_in_words, span_in_words

_LONGEST = 80
_SHOWN = 3
"""Fields that a line names; more are counted."""
_PLURAL: Final[dict[RecordKind, str]] = {
    "party": "parties", "report": "reports", "case": "cases", "event": "events", "link": "links",
    "claim": "claims", "obligation": "obligations", "decision": "decisions",
}  # fmt: skip
_NAMED_BY: Final[dict[RecordKind, tuple[str, ...]]] = {
    "party": ("name",), "report": ("title",), "case": ("title", "reference"), "event": ("about", "kind"),
    "link": (), "claim": ("quote",), "obligation": ("title", "code"),
    "decision": ("outcome", "kind"),
}  # fmt: skip
_LABELS: Final = {
    "when": "date", "due": "deadline", "quantity": "figure", "on_behalf_of": "on behalf of",
    "follow_up": "follow-up", "voices": "credited to", "cases": "filed under", "measure": "measure",
    "elapsed": "time taken", "text_hash": "text", "reviewed_by": "reviewer", "next_action": "next action",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in words, before and after; "empty" where there was or is nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Told:
    """One change. Its words are made when they are asked for: histories are long."""

    change: Change
    names: Mapping[UUID, str]

    @cached_property
    def fields(self) -> tuple[FieldChange, ...]:
        """Those that differ; of what was added or deleted, those that are not empty."""
        before, after = _read(self.change.before), _read(self.change.after)
        order = [*after, *(name for name in before if name not in after)]
        return tuple(
            FieldChange(_label(name), self._words(before.get(name)), self._words(after.get(name)))
            for name in order
            if name not in ("id", "revision") and before.get(name) != after.get(name)
        )

    @cached_property
    def words(self) -> str:
        """ "Event “Removal: 25 videos”: date changed from 3 Sep 2024 to 4 Sep 2024"."""
        called = self._called()
        if self.change.after is None:
            return f"{called}: deleted"
        if self.change.before is None:
            return f"{called}: added"
        fields = self.fields
        said = [f"{one.label} changed from {one.before} to {one.after}" for one in fields[:_SHOWN]]
        more = len(fields) - _SHOWN
        return f"{called}: {'; '.join(said)}" + (f"; and {more} more" if more > 0 else "")

    def _called(self) -> str:
        kind, record = self.change.kind, _read(self.change.after or self.change.before)
        name = self.names.get(self.change.record, "")
        if not name and kind == "link":
            ends = (self.names.get(_id(record.get(end)), "") for end in ("source", "target"))
            name = " → ".join(end for end in ends if end)
        if not name:
            found = (record.get(field) for field in _NAMED_BY[kind])
            value = next((one for one in found if one), "")
            name = str(value.get("exact", "") if isinstance(value, dict) else value)
        capital = kind.capitalize()
        return f"{capital} “{_short(name)}”" if name else capital

    def _words(self, value: Any) -> str:
        match value:
            case None | "" | [] | {}:
                return "empty"
            case bool():
                return "yes" if value else "no"
            case str():
                return self.names.get(_id(value)) or f"“{_short(value)}”"
            case int() | float():
                return str(value)
            case list():
                return "; ".join(self._words(one) for one in value[:_SHOWN]) + (
                    f"; and {len(value) - _SHOWN} more" if len(value) > _SHOWN else ""
                )
            case {"edtf": _}:
                with suppress(ValueError):
                    when = When.model_validate_json(json.dumps(value))
                    return span_in_words(when.span, when.zone)
            case {"unit": _, "number": _}:
                with suppress(ValueError):
                    return quantity_in_words(Quantity.model_validate_json(json.dumps(value)))
            case {"value": inside, **rest}:
                why = rest.get("reason")
                return self._words(inside) + (f" (because {_short(str(why))})" if why else "")
            case {"exact": words}:
                return f"“{_short(str(words))}”"
        parts = (f"{_label(name)} {self._words(one)}" for name, one in value.items() if one)
        return _short(", ".join(parts)) or "empty"


@dataclass(frozen=True)
class StepTold:
    """What was saved at once. `title` says it in a line; `changes` in the order they were made."""

    number: int
    time: datetime
    who: str
    title: str
    changes: tuple[Told, ...]


def steps_of(view: CaseView, history: Sequence[Change]) -> tuple[StepTold, ...]:
    """The history of a case, oldest first, by steps, the newest first."""
    names = dict(_names(view))
    groups = [
        tuple(Told(change, names) for change in reversed(tuple(group)))
        for _, group in groupby(reversed(history), key=lambda change: change.step)
    ]
    titles: dict[int, str] = {}
    for changes in reversed(groups):
        titles[changes[0].change.step] = _title(changes, titles)
    return tuple(
        StepTold(
            number=(first := changes[0].change).step,
            time=first.time,
            who=first.who,
            title=titles[first.step],
            changes=changes,
        )
        for changes in groups
    )


def _title(changes: Sequence[Told], earlier: Mapping[int, str]) -> str:
    first = changes[0].change
    if first.undoes is not None:
        undone = earlier.get(first.undoes, f"step {first.undoes}")
        again = undone.startswith("Undone: ")
        return f"Done again: {undone.removeprefix('Undone: ')}" if again else f"Undone: {undone}"
    reason = first.reason[:1].upper() + first.reason[1:]
    if len(changes) == 1:
        words = changes[0].words
        return f"{reason}: {words}" if reason and first.before is not None else words
    counts = _counts([(_how(told.change), told.change.kind) for told in changes])
    return f"{reason}: {counts}" if reason else counts


def touched_in_words(changes: Changes) -> str:
    """What taking back or doing again did: "1 event, 2 claims deleted"."""
    how = {"added": "brought back", "updated": "changed", "deleted": "deleted"}
    return _counts([(how[one.how], one.kind) for one in changes.touched])


def _counts(how: Sequence[tuple[str, RecordKind]]) -> str:
    """ "48 events, 120 claims"; says what became of them where it is not the same for all."""
    counted = Counter(how)
    same = {one for one, _ in how}
    parts = [
        f"{number} {kind if number == 1 else _PLURAL[kind]}" + ("" if len(same) == 1 else f" {done}")
        for (done, kind), number in counted.most_common()
    ]
    return ", ".join(parts) + (f" {same.pop()}" if len(same) == 1 and same != {"added"} else "")


def _how(change: Change) -> str:
    return "deleted" if change.after is None else "changed" if change.before else "added"


def _names(view: CaseView) -> Iterator[tuple[UUID, str]]:
    for case in view.contents.cases:
        yield case.id, case.title
    for party in view.contents.parties:
        yield party.id, party.name
    for report in view.contents.reports:
        yield report.id, report.title
    for event in view.events:
        yield event.event.id, event.title


def _read(body: str | None) -> dict[str, Any]:
    return json.loads(body) if body else {}


def _label(name: str) -> str:
    return _LABELS.get(name, name.replace("_", " ").strip())


def _id(value: Any) -> UUID:
    with suppress(ValueError):
        return UUID(str(value))
    return UUID(int=0)


def _short(text: str) -> str:
    line = " ".join(text[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
