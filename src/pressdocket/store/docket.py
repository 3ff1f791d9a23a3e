"""The docket: opening it, everything that changes it, and the check."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Connection, func, select

from pressdocket.errors import UserError
from pressdocket.records.base import Record
from pressdocket.records.change import Changes, Checked
from pressdocket.records.kinds import RecordKind
from pressdocket.records.report import Original
from pressdocket.store import checking, forgetting, migrations, rows
from pressdocket.store.connection import engine_for, may_write, set_journal, writing
from pressdocket.store.errors import plainly
from pressdocket.store.history import Stamp
from pressdocket.store.reading import Reader
from pressdocket.store.tables import change
from pressdocket.store.undo import Entry, reversal, stacks
from pressdocket.store.writing import Batch, write_step


def random_salt() -> str:
    """32 hexadecimal digits."""
    return secrets.token_hex(16)


class Docket(Reader):
    """An open docket. One step is one transaction; it is saved whole or not at all.

    `clock` gives the time of a step and `salts` the salt of each history entry; `who` signs them.
    """

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[], datetime],
        who: str,
        salts: Callable[[], str] = random_salt,
        read_only: bool = False,
    ) -> None:
        """Opens an existing docket and brings an older one up to date. UserError says why it cannot."""
        self.read_only = read_only or (path.is_file() and not may_write(path))
        migrations.bring_up_to_date(path, writable=not self.read_only)
        if not self.read_only:
            with plainly(path):
                set_journal(path)
        super().__init__(path, engine_for(path, writable=not self.read_only))
        self._clock = clock
        self._salts = salts
        self.who = who

    @classmethod
    def create(
        cls, path: Path, *, clock: Callable[[], datetime], who: str, salts: Callable[[], str] = random_salt
    ) -> Self:
        """Makes an empty docket and opens it. UserError if the file is there already."""
        migrations.make(path)
        return cls.open(path, clock=clock, who=who, salts=salts)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime],
        who: str,
        salts: Callable[[], str] = random_salt,
        read_only: bool = False,
    ) -> Self:
        """Opens a docket; for reading only if asked to, or if its file or folder cannot be written."""
        return cls(path, clock=clock, who=who, salts=salts, read_only=read_only)

    def close(self) -> None:
        """Lets go of the file. The docket can be closed twice."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def write(
        self,
        puts: Iterable[Record],
        deletes: Iterable[tuple[RecordKind, UUID]] = (),
        *,
        originals: Iterable[Original] = (),
        reason: str = "",
        undoes: int | None = None,
    ) -> Changes:
        """Saves and deletes records as one step, and keeps originals. What is unchanged leaves no trace.

        StaleRecord, with both versions, if a record was saved or deleted since it was read. UserError if a
        reference would lead nowhere. Of a record given twice the last counts; deletes come before puts.
        """
        batch = Batch(tuple(puts), tuple(deletes), tuple(originals), reason, undoes)
        return self._step(lambda _connection: batch)

    def undo(self, step: int | None = None) -> Changes:
        """Takes back a step, the newest that can be by default; empty when there is none.

        UserError, with both values, if something the step changed has been changed again since.
        """
        return self._step(lambda connection: _reversal(connection, step, redo=False))

    def redo(self) -> Changes:
        """Takes back the newest undoing, unless an ordinary step came after it; empty when there is none."""
        return self._step(lambda connection: _reversal(connection, None, redo=True))

    def undoable(self) -> tuple[int | None, int | None]:
        """The steps that `undo` and `redo` would take back, None for nothing."""
        with self._reading() as connection:
            done, undone = stacks(_steps(connection))
        return (done[-1] if done else None), (undone[-1] if undone else None)

    def forget(self, kind: RecordKind, id_: UUID) -> None:
        """Erases what the history and the file's free pages still hold of a deleted record.

        The entries themselves and their hashes stay. UserError if the record is still there. Backups made
        before, and copies elsewhere, are not reached.
        """
        with plainly(self.path):
            with writing(self._engine, self.path, writable=not self.read_only) as connection:
                self._look()
                forgetting.blank(connection, kind, str(id_))
            forgetting.sweep(self._engine)

    def check(self, head: str | None = None) -> Checked:
        """Everything that can be checked, read only. `head` begins a hash that the history must contain."""
        with self._reading() as connection:
            return checking.check(connection, head)

    def _step(self, plan: Callable[[Connection], Batch]) -> Changes:
        """Plans and writes with the write lock held, so that nothing changes in between."""
        with (
            plainly(self.path),
            writing(self._engine, self.path, writable=not self.read_only) as connection,
        ):
            self._look()
            batch = plan(connection)
            stamp = Stamp(self._clock(), self.who, batch.reason, batch.undoes, self._salts)
            return write_step(connection, batch, stamp)


_FIRST = change.c.sequence == change.c.step
"""The entry that begins a step; an index holds just these."""


def _steps(connection: Connection) -> list[tuple[int, int | None]]:
    steps = select(change.c.step, change.c.undoes).where(_FIRST).order_by(change.c.step)
    return [(row[0], row[1]) for row in connection.execute(steps)]


def _reversal(connection: Connection, step: int | None, *, redo: bool) -> Batch:
    if step is None:
        stack = stacks(_steps(connection))[redo]
        if not stack:
            return Batch()
        step = stack[-1]
    after = select(func.min(change.c.step)).where(_FIRST, change.c.step > step)
    end = connection.scalar(after) or rows.head(connection)[0] + 1
    which = change.c.sequence >= step, change.c.sequence < end
    columns = change.c.kind, change.c.record, change.c.before, change.c.after, change.c.salt
    query = select(*columns).where(*which).order_by(change.c.sequence)
    entries = [Entry(*row) for row in connection.execute(query)]
    if not entries or not connection.scalar(select(change.c.step == step).where(change.c.sequence == step)):
        raise UserError("There is no such step in the history.", "Choose one that the history shows.")
    return reversal(step, entries, _current(connection, entries))


def _current(connection: Connection, entries: Sequence[Entry]) -> dict[str, rows.Stored]:
    """The rows, as they are now, of the records that the entries are about."""
    by_kind: dict[RecordKind, set[str]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, set()).add(entry.record)
    found: dict[str, rows.Stored] = {}
    for kind, ids in by_kind.items():
        found |= rows.stored(connection, kind, ids)
    return found
