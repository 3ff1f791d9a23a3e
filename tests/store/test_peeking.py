"""A first look into a docket's file: what its rows hold, or nothing at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

from pressdocket.store.docket import Docket
from pressdocket.store.peeking import Peeked, peek
from store.samples import Make


def test_every_case_by_reference(docket: Docket, path: Path, make: Make) -> None:
    cases = make.case(reference="B-2"), make.case(reference="A%1", title="한글 <b>")
    events = [make.event(cases[1]) for _ in range(3)]
    docket.write([*cases, *events])
    (first, second) = peek(path)
    assert first == Peeked("A%1", "한글 <b>", cases[1].status, cases[1].jurisdiction, 3)
    assert (second.reference, second.events) == ("B-2", 0)


def test_nothing_where_there_is_no_docket_of_this_form(tmp_path: Path) -> None:
    assert peek(tmp_path / "none.docket") == ()
    other = tmp_path / "other.docket"
    other.write_bytes(b"no docket at all" * 100)
    assert peek(other) == ()
    with closing(sqlite3.connect(tmp_path / "older.docket")) as connection:
        connection.execute("CREATE TABLE case_ (id)")
    assert peek(tmp_path / "older.docket") == ()
    assert not (tmp_path / "none.docket").exists()


def test_whoever_writes_is_not_waited_for(docket: Docket, path: Path, make: Make) -> None:
    docket.write([make.case()])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert peek(path) == ()
    assert len(peek(path)) == 1
