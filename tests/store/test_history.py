"""The chain: whole as written, broken by any change, and still whole after blanking."""

from datetime import timedelta, timezone
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from pressdocket.records.change import GENESIS, Change
from pressdocket.store.docket import Docket
from pressdocket.store.history import Chain, Stamp, entry_hash, stored_time, verify
from store.samples import START, Model


def test_an_exported_history_verifies(full: Docket) -> None:
    full.undo()
    changes = full.changes()
    assert verify(changes) == ()
    assert verify(changes[3:], changes[2].hash, 3) == ()
    assert changes[-1].hash == full.head()[1]


def test_a_hash_by_hand(full: Docket) -> None:
    """What the documentation promises, done without the program's own functions."""
    (first, *_) = full.changes()
    assert first.salt
    assert first.after
    after = sha256((first.salt + first.after).encode()).hexdigest()
    text = (
        f'{{"after_hash":"{after}","before_hash":null,"case":null,"kind":"{first.kind}",'
        f'"reason":"the model case","record":"{first.record}","schema_version":1,"sequence":1,"step":1,'
        '"time":"2024-09-03T06:00:00Z",'
        '"undoes":null,"who":"Ana"}'
    )
    assert first.hash == sha256((GENESIS + text).encode()).hexdigest()


def test_a_blanked_entry_still_verifies(full: Docket) -> None:
    blank = {"before": None, "after": None, "salt": None}
    changes = [change.model_copy(update=blank) for change in full.changes()]
    assert verify(changes) == ()


ALTERED: dict[str, Any] = {
    "sequence": 99,
    "step": 2,
    "time": START + timedelta(seconds=1),
    "who": "Bo",
    "kind": "link",
    "record": UUID(int=9),
    "case": UUID(int=9),
    "schema_version": 2,
    "before": "{}",
    "after": "{}",
    "before_hash": "0" * 64,
    "after_hash": "0" * 64,
    "reason": "another",
    "undoes": 1,
    "salt": "0" * 32,
    "hash": "0" * 64,
}


@pytest.mark.parametrize("field", Change.model_fields)
def test_any_altered_field_is_noticed(full: Docket, field: str) -> None:
    changes = list(full.changes())
    changes[4] = changes[4].model_copy(update={field: ALTERED[field]})
    assert verify(changes)


def test_missing_and_exchanged_entries_are_noticed(full: Docket) -> None:
    changes = full.changes()
    assert verify(changes[1:])
    assert verify((*changes[:3], *changes[4:]))
    assert verify((changes[1], changes[0], *changes[2:]))


@given(who=st.text(st.characters(codec="utf-8")), reason=st.text(st.characters(codec="utf-8")))
def test_the_quick_way_and_the_plain_way_agree(who: str, reason: str) -> None:
    chain = Chain((4, "a" * 64), Stamp(START, who, reason, 2, lambda: "0" * 32))
    for before, after in (("{}", None), (None, "{}"), ("{}", '{"a":1}')):
        previous = chain.entry("case", "r", "c", None, "x")["hash"]
        entry = chain.entry("claim", "r", None, before, after)
        assert entry["hash"] == entry_hash(previous, entry)
    assert entry["sequence"] == 10
    assert entry["step"] == 5


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=9)))))
def test_times_are_written_as_pydantic_does(time: Any) -> None:
    try:
        expected = TypeAdapter(type(time)).dump_json(time.astimezone(START.tzinfo)).decode().strip('"')
    except OverflowError:
        return
    assert stored_time(time) == expected


def test_the_model_case_is_chained(full: Docket, model: Model) -> None:
    assert len(full.changes()) == len(model.records())
