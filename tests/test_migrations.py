"""Migrations: from nothing to the newest schema and from every released one, or not at all."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid5

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from pressdocket.errors import UserError
from pressdocket.records.decision import Decision
from pressdocket.records.report import Report
from pressdocket.shipped import shipped
from pressdocket.store.docket import Docket
from pressdocket.store.migrations import bring_up_to_date, make, revision_of
from pressdocket.store.tables import SCHEMA_REVISION

DATA = Path(__file__).parent / "data"
NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "0003", "0002"

def upgrade():
    with op.batch_alter_table("claim") as claim:
        claim.add_column(sa.Column("extra", sa.Text(), nullable=True))
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("extra", sa.Text(), nullable=True))
    op.execute("UPDATE event SET extra = 'x'")
"""


@contextmanager
def sqlite(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def opened(path: Path) -> Docket:
    return Docket.open(path, clock=lambda: datetime(2024, 9, 3, tzinfo=UTC), who="Ana")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A copy of the docket that the first release made, with records in every table."""
    return Path(shutil.copy(DATA / "docket-0001.docket", tmp_path / "old.docket"))


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The revisions as a later version might ship them."""
    folder = tmp_path / "later"
    shutil.copytree(shipped("alembic"), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0003_next.py").write_text(NEXT)
    return folder


def test_tables_and_migrations_agree(tmp_path: Path) -> None:
    path = tmp_path / "new.docket"
    make(path)
    config = Config()
    config.set_main_option("script_location", str(shipped("alembic")))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    engine.dispose()


def test_the_newest_revision_is_the_one_the_tables_name() -> None:
    assert ScriptDirectory(str(shipped("alembic"))).get_current_head() == SCHEMA_REVISION


@pytest.mark.parametrize("file", sorted(DATA.glob("docket-*.docket")), ids=lambda file: file.stem)
def test_every_released_docket_opens_whole(file: Path, tmp_path: Path) -> None:
    with opened(Path(shutil.copy(file, tmp_path))) as docket:
        checked = docket.check()
        assert checked.faults == ()
        assert checked.records > 10
        assert docket.search("telegram")
        assert docket.undo().touched


def test_an_older_docket_is_backed_up_and_brought_up_to_date(old: Path, later: Path) -> None:
    with sqlite(old) as connection:
        before = list(connection.iterdump())
        claims = connection.execute("SELECT id, body FROM claim ORDER BY id").fetchall()
    bring_up_to_date(old, writable=True, scripts=later)
    assert revision_of(old) == "0003"
    with sqlite(old) as connection:
        assert connection.execute("SELECT id, body FROM claim ORDER BY id").fetchall() == claims
        assert connection.execute("SELECT DISTINCT extra FROM event").fetchall() == [("x",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with sqlite(old.with_name("old.docket.before-0003.backup")) as connection:
        assert list(connection.iterdump()) == before
    bring_up_to_date(old, writable=True, scripts=later)


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        ("op.execute('no such statement')", OperationalError),
        ("raise KeyError", KeyError),
        ("op.execute('DELETE FROM report')", RuntimeError),
    ],
)
def test_a_migration_that_fails_leaves_the_file_whole(
    old: Path, later: Path, trouble: str, error: type[Exception]
) -> None:
    content = old.read_bytes()
    (later / "versions" / "0003_next.py").write_text(f"{NEXT}    {trouble}\n")
    with pytest.raises(error):
        bring_up_to_date(old, writable=True, scripts=later)
    assert old.read_bytes() == content
    with opened(old) as docket:
        assert docket.check().faults == ()


def test_a_newer_docket_is_left_untouched(old: Path) -> None:
    with sqlite(old) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    content, files = old.read_bytes(), sorted(old.parent.iterdir())
    with pytest.raises(UserError, match="made by a newer Pressdocket") as refused:
        opened(old)
    assert refused.value.remedy == "It was left untouched. Update to open it."
    assert (old.read_bytes(), sorted(old.parent.iterdir())) == (content, files)


def test_an_older_docket_that_cannot_be_written(old: Path, later: Path) -> None:
    with pytest.raises(UserError, match="made by an older Pressdocket"):
        bring_up_to_date(old, writable=False, scripts=later)
    assert revision_of(old) == "0001"


def test_an_older_docket_takes_decisions_once_it_is_up_to_date(old: Path) -> None:
    with opened(old) as docket:
        report = docket.all(Report)[0]
        decision = Decision(
            id=uuid5(report.id, "decision"),
            report=report.id,
            text_hash=report.text_hash,
            kind="removal",
            start=0,
            end=4,
            outcome="rejected",
        )
        docket.write((decision,))
        assert docket.decisions_on(report.id) == docket.all(Decision) != ()
        assert docket.check().faults == ()


def test_opening_a_current_docket_needs_no_alembic(tmp_path: Path) -> None:
    """Alembic is a quarter of the time it takes to open a docket."""
    code = (
        "import sys; from pathlib import Path; from datetime import datetime, UTC\n"
        "from pressdocket.store.docket import Docket\n"
        "Docket.open(Path(sys.argv[1]), clock=lambda: datetime.now(UTC), who='').close()\n"
        "assert 'alembic' not in sys.modules\n"
    )
    current = tmp_path / "current.docket"
    make(current)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, current], check=True, env=environment, cwd=tmp_path)
