"""The check: whole when whole, and whatever value is changed in whatever table, it is found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressdocket.errors import UserError
from pressdocket.records.change import GENESIS, Checked, Trouble
from pressdocket.records.party import Party
from pressdocket.records.report import Original, sha256
from pressdocket.store.docket import Docket
from pressdocket.store.tables import metadata
from store.samples import START, Make, Model


def check(path: Path, head: str | None = None) -> Checked:
    with Docket.open(path, clock=lambda: START, who="Ana") as docket:
        return docket.check(head)


@pytest.fixture(scope="module")
def filled(empty: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a docket with a row in every table, edited once."""
    path = tmp_path_factory.mktemp("filled") / "filled.docket"
    path.write_bytes(empty)
    model = Model(Make())
    with Docket.open(path, clock=lambda: START, who="Ana") as docket:
        docket.write(model.records(), originals=[model.original])
        party = docket.all(Party)[0]
        docket.write([party.model_copy(update={"jurisdiction": "KR"})])
    return path.read_bytes()


@pytest.fixture
def whole(filled: bytes, tmp_path: Path) -> Path:
    """A file with these bytes."""
    path = tmp_path / "whole.docket"
    path.write_bytes(filled)
    return path


def altered(path: Path, statement: str, *values: object) -> int:
    """Changes the file behind the program's back; gives the number of rows changed."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("PRAGMA ignore_check_constraints=ON")
        return connection.execute(statement, values).rowcount


def test_a_whole_docket(whole: Path, model: Model) -> None:
    checked = check(whole)
    assert checked.faults == ()
    assert checked.records == len(model.records())
    assert checked.entries == checked.records + 1


def test_the_head_written_down_elsewhere(whole: Path) -> None:
    with Docket.open(whole, clock=lambda: START, who="Ana") as docket:
        hashes = [entry.hash for entry in docket.changes()]
    assert check(whole, hashes[-1]).faults == ()
    assert check(whole, hashes[2]).faults == ()
    assert check(whole, hashes[2][:12]).faults == ()
    (fault,) = check(whole, GENESIS).faults
    assert "No entry has the hash 0000" in fault.words
    first = next(digit for digit in "0123456789abcdef" if sum(h[0] == digit for h in hashes) > 1)
    (fault,) = check(whole, first).faults
    assert "give more of its digits" in fault.words
    altered(whole, "DELETE FROM change WHERE sequence = ?", len(hashes))
    troubles = {fault.trouble for fault in check(whole, hashes[-1]).faults}
    assert troubles == {Trouble.CHAIN, Trouble.ROW}


def test_an_empty_history_begins_with_nothing(path: Path) -> None:
    assert check(path, GENESIS).faults == check(path, GENESIS[:12]).faults == ()
    assert check(path, "1" * 64).faults


def test_an_original_that_is_lost_or_that_nobody_named(whole: Path, model: Model) -> None:
    altered(whole, "DELETE FROM original")
    (fault,) = check(whole).faults
    assert (fault.trouble, fault.where) == (Trouble.ORIGINAL, f"report {model.report.id}")
    with Docket.open(whole, clock=lambda: START, who="Ana") as docket:
        stray = Original(hash=sha256(b"stray"), media_type="text/plain", content=b"stray")
        docket.write([], originals=[model.original, stray])
    (fault,) = check(whole).faults
    assert fault.where == f"original {stray.hash}"
    assert fault.words == "No report names this original, or ever did."


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("CREATE TABLE extra (a)", "table extra"),
        ("CREATE VIEW extra AS SELECT * FROM party", "view extra"),
        ("CREATE TRIGGER extra AFTER INSERT ON claim BEGIN DELETE FROM link; END", "trigger extra"),
        ("CREATE INDEX extra ON claim (body)", "index extra"),
        ("DROP INDEX ix_claim_report", "index ix_claim_report"),
        ("INSERT INTO alembic_version VALUES ('0000')", "table alembic_version"),
    ],
)
def test_a_schema_that_is_not_ours_is_found(whole: Path, statement: str, where: str) -> None:
    altered(whole, statement)
    assert [(fault.trouble, fault.where) for fault in check(whole).faults] == [(Trouble.FILE, where)]


def test_what_analyze_leaves_is_no_fault(whole: Path) -> None:
    altered(whole, "ANALYZE")
    assert check(whole).faults == ()


COLUMNS = [(table.name, column.name) for table in metadata.sorted_tables for column in table.columns]


def changes_of(connection: sqlite3.Connection, table: str, column: str) -> Iterator[tuple[int, object]]:
    """For each row, its number and another value like the one it has: a letter or a digit changed."""
    for row, value in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():
        if isinstance(value, int):
            yield row, value + 1000
        elif isinstance(value, bytes):
            yield row, bytes([value[0] ^ 1]) + value[1:]
        elif value:
            middle = len(value) // 2
            yield row, value[:middle] + chr(ord(value[middle]) ^ 1) + value[middle + 1 :]
        else:
            yield row, "x"


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[".".join(names) for names in COLUMNS])
def test_any_value_changed_is_found(whole: Path, table: str, column: str) -> None:
    with closing(sqlite3.connect(whole)) as connection:
        changes = list(changes_of(connection, table, column))
    assert changes, "the model case has no row here"
    row, value = changes[len(changes) // 2]
    assert altered(whole, f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', value, row) == 1
    assert check(whole).faults


@pytest.mark.parametrize("table", [table.name for table in metadata.sorted_tables])
def test_any_row_removed_is_found(whole: Path, table: str) -> None:
    assert altered(whole, f'DELETE FROM "{table}" WHERE rowid = (SELECT max(rowid) FROM "{table}")') == 1
    if table != "change":
        assert check(whole).faults
    else:
        assert {fault.trouble for fault in check(whole).faults} == {Trouble.ROW}


@pytest.mark.parametrize("column", ["before", "after", "salt"])
def test_blanking_what_is_still_there_is_found(whole: Path, column: str) -> None:
    altered(whole, f"UPDATE change SET {column} = NULL WHERE sequence = (SELECT max(sequence) FROM change)")
    assert check(whole).faults


def test_blanking_all_of_what_is_still_there_is_found(whole: Path) -> None:
    last = "WHERE sequence = (SELECT max(sequence) FROM change)"
    altered(whole, f"UPDATE change SET before = NULL, after = NULL, salt = NULL {last}")
    assert "blanked" in check(whole).faults[0].words


def test_a_row_that_history_does_not_know(whole: Path) -> None:
    altered(whole, "INSERT INTO party SELECT 'x', revision, successor, '', body FROM party LIMIT 1")
    altered(whole, "INSERT INTO claim_voice SELECT 'x', party FROM claim_voice LIMIT 1")
    altered(whole, "INSERT INTO search_row VALUES (900, 'party', 'y')")
    altered(whole, "INSERT INTO search_content VALUES (901, 'z')")
    words = " ".join(fault.words for fault in check(whole).faults)
    for part in (
        "knows nothing of it",
        "paired with others",
        "words it does not hold",
        "stand for no record",
    ):
        assert part in words


@pytest.mark.parametrize("table", ["search_content", "search_docsize", "search_data", "search_config"])
def test_a_word_index_that_lost_rows_is_found(whole: Path, table: str) -> None:
    altered(whole, f"DELETE FROM {table}")
    assert Trouble.INDEX in {fault.trouble for fault in check(whole).faults}


def test_nearly_every_bit_flipped_in_the_word_index_is_found(whole: Path) -> None:
    """FTS5 sums up its entries by a weak checksum, so that a very few changes cancel out."""
    block = altered_block(whole)
    found = []
    for position in range(0, len(block[1]), max(1, len(block[1]) // 40)):
        flipped = bytearray(block[1])
        flipped[position] ^= 4
        altered(whole, "UPDATE search_data SET block = ? WHERE id = ?", bytes(flipped), block[0])
        found.append(bool(check(whole).faults))
    assert found.count(True) >= 0.9 * len(found)


def altered_block(path: Path) -> tuple[int, bytes]:
    """The largest leaf of the word index."""
    with closing(sqlite3.connect(path)) as connection:
        found: tuple[int, bytes] = connection.execute(
            "SELECT id, block FROM search_data WHERE id > 100 ORDER BY length(block) DESC"
        ).fetchone()
    return found


def test_a_file_cut_short_or_overwritten(whole: Path) -> None:
    content = whole.read_bytes()
    middle = len(content) // 2 // 4096 * 4096
    whole.write_bytes(content[:middle] + bytes(range(256)) * 16 + content[middle + 4096 :])
    with Docket.open(whole, clock=lambda: START, who="Ana") as docket:
        assert docket.check().faults
    whole.write_bytes(content[:middle])
    with pytest.raises(UserError, match="damaged"):
        check(whole)


def test_reading_only_is_enough_to_check(whole: Path) -> None:
    with Docket.open(whole, clock=lambda: START, who="Ana", read_only=True) as docket:
        assert docket.check().faults == ()
