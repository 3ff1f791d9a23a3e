"""Erasing what a deleted record said, so that it is nowhere in the file and the history still verifies."""

import json

from sqlalchemy import Connection, Engine, delete, select, update

from pressdocket.errors import UserError
from pressdocket.records.kinds import RecordKind
from pressdocket.store.tables import TABLE, change, original, report


def blank(connection: Connection, kind: RecordKind, id_: str) -> None:
    """Erases before, after and salt of a deleted record's entries, and a report's original bytes."""
    table = TABLE[kind]
    if connection.scalar(select(table.c.id).where(table.c.id == id_)):
        raise UserError(f"This {kind} is still in the docket.", "Delete it first, then forget it.")
    its = change.c.record == id_
    if kind == "report":
        texts = connection.execute(select(change.c.before, change.c.after).where(its)).all()
        hashes = {json.loads(text)["original"] for row in texts for text in row if text} - {None}
        used = set(connection.scalars(select(report.c.original).where(report.c.original.in_(hashes))))
        connection.execute(delete(original).where(original.c.hash.in_(hashes - used)))
    connection.execute(update(change).where(its).values(before=None, after=None, salt=None))
    # Deleted words stay in the index's older segments until these are merged into one.
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")


def sweep(engine: Engine) -> None:
    """Writes the file anew without its free pages."""
    with engine.connect().execution_options(begin="SELECT 1") as connection:
        connection.exec_driver_sql("VACUUM")
