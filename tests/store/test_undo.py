"""Undo and redo, against a model that keeps whole copies of what was there."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import event

from pressdocket.errors import UserError
from pressdocket.records.change import Changes
from pressdocket.records.party import Party
from pressdocket.store.docket import Docket
from pressdocket.store.undo import stacks
from store.samples import START, Make, Model


def test_a_step_is_undone_and_redone_whole(full: Docket, model: Model) -> None:
    everything = full.contents().ids()
    undone = full.undo()
    assert full.contents().ids() == frozenset()
    assert {touched.how for touched in undone.touched} == {"deleted"}
    assert full.undo() == Changes()
    full.redo()
    assert full.contents().ids() == everything
    assert full.redo() == Changes()
    assert [(entry.step, entry.undoes) for entry in full.changes() if entry.sequence == entry.step] == [
        (1, None),
        (undone.step, 1),
        (full.changes()[-1].step, undone.step),
    ]
    assert full.check().faults == ()


def test_a_large_step_is_undone_in_few_statements(docket: Docket, make: Make) -> None:
    parties = [make.party(f"Party {n}") for n in range(2000)]
    docket.write(parties)
    statements = []

    @event.listens_for(docket._engine, "before_cursor_execute")
    def note(*arguments: Any) -> None:
        statements.append(arguments[2])

    docket.undo()
    docket.redo()
    docket.undo(1 + 2 * len(parties))
    assert len(statements) < 150
    assert docket.all(Party) == ()


def edit(docket: Docket, party: Party, **fields: Any) -> int:
    read = docket.get(Party, party.id)
    assert read
    step = docket.write([read.model_copy(update=fields)]).step
    assert step
    return step


def test_fields_not_changed_since_are_put_back(docket: Docket, make: Make) -> None:
    party = make.party("A", jurisdiction="KR")
    docket.write([party])
    first = edit(docket, party, name="B")
    edit(docket, party, jurisdiction="RS")
    docket.undo(first)
    read = docket.get(Party, party.id)
    assert read
    assert (read.name, read.jurisdiction) == ("A", "RS")


def test_a_field_changed_since_is_left_and_both_values_shown(docket: Docket, make: Make) -> None:
    party = make.party("A")
    docket.write([party])
    first = edit(docket, party, name="B")
    edit(docket, party, name="C")
    with pytest.raises(UserError, match="“name” was “B” after it and is “C” now"):
        docket.undo(first)
    with pytest.raises(UserError, match="“name” was “A” after it and is “C” now"):
        docket.undo(1)
    docket.write([], [("party", party.id)])
    with pytest.raises(UserError, match="its party was deleted since"):
        docket.undo(first)
    with pytest.raises(UserError, match="There is no such step"):
        docket.undo(99)


def test_what_came_back_since_is_not_written_over(docket: Docket, make: Make) -> None:
    party = make.party("A")
    docket.write([party])
    deleted = docket.write([], [("party", party.id)]).step
    docket.write([party])
    with pytest.raises(UserError, match="recorded again since"):
        docket.undo(deleted)


def test_what_would_contradict_itself_is_refused(docket: Docket, make: Make) -> None:
    party = make.party("Cho", kind="person", named_as="official")
    docket.write([party])
    step = edit(docket, party, kind="group")
    edit(docket, party, named_as=None)
    with pytest.raises(UserError, match="contradict itself"):
        docket.undo(step)


def test_an_ordinary_step_ends_redoing(docket: Docket, make: Make) -> None:
    docket.write([make.party("A")])
    docket.undo()
    assert docket.undoable() == (None, 2)
    docket.write([make.party("B")])
    assert docket.undoable() == (3, None)
    assert docket.redo() == Changes()


def test_stacks() -> None:
    assert stacks([]) == ([], [])
    assert stacks([(1, None), (2, None), (3, 2), (4, 1)]) == ([], [3, 4])
    assert stacks([(1, None), (2, 1), (3, 2), (4, 3), (5, 4)]) == ([5], [])


State = dict[UUID, tuple[str, str]]


class Undoing(RuleBasedStateMachine):
    """Edits, undoes and redoes; after each, docket and model hold the same."""

    folder: Path
    empty: bytes

    @initialize()
    def begin(self) -> None:
        path = self.folder / "undo.docket"
        path.write_bytes(self.empty)
        self.docket = Docket.open(path, clock=lambda: START, who="Ana")
        self.make = Make()
        self.now: State = {}
        self.past: list[State] = []
        self.future: list[State] = []

    def _did(self, then: State) -> None:
        self.past.append(self.now)
        self.future.clear()
        self.now = then

    @rule(names=st.lists(st.sampled_from("ABC"), min_size=1, max_size=3))
    def add(self, names: list[str]) -> None:
        parties = [self.make.party(name) for name in names]
        self.docket.write(parties)
        self._did(self.now | {party.id: (party.name, "") for party in parties})

    @precondition(lambda self: self.now)
    @rule(data=st.data(), field=st.sampled_from(["name", "jurisdiction"]), value=st.sampled_from("ABC"))
    def edit(self, data: st.DataObject, field: str, value: str) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.now)))
        read = self.docket.get(Party, id_)
        assert read
        new = read.model_copy(update={field: value})
        if self.docket.write([new]).touched:
            self._did(self.now | {id_: (new.name, new.jurisdiction)})

    @precondition(lambda self: self.now)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        gone = data.draw(st.sets(st.sampled_from(sorted(self.now)), min_size=1, max_size=3))
        self.docket.write([], [("party", id_) for id_ in gone])
        self._did({id_: kept for id_, kept in self.now.items() if id_ not in gone})

    @rule()
    def undo(self) -> None:
        assert bool(self.docket.undo().touched) == bool(self.past)
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo(self) -> None:
        assert bool(self.docket.redo().touched) == bool(self.future)
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()

    @invariant()
    def same(self) -> None:
        held = {party.id: (party.name, party.jurisdiction) for party in self.docket.all(Party)}
        assert held == self.now

    def teardown(self) -> None:
        assert self.docket.check().faults == ()
        self.docket.close()


def test_undo_and_redo_to_any_depth(tmp_path: Path, empty: bytes) -> None:
    contents = empty

    class Here(Undoing):
        folder, empty = tmp_path, contents

    quick = settings(
        max_examples=15, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Here, settings=quick)
