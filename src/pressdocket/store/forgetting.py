"""Erasing what a deleted record said, so that it is nowhere in the file and the history still verifies."""

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, func, select, union, update

from pressdocket.errors import UserError
from pressdocket.records.kinds import RecordKind
from pressdocket.store.tables import TABLE, change, original


def blank(connection: Connection, kind: RecordKind, id_: str) -> None:
    """Erases before, after and salt of a deleted record's entries, and a report's original bytes."""
    table = TABLE[kind]
    if connection.scalar(select(table.c.id).where(table.c.id == id_)):
        raise UserError(f"This {kind} is still in the docket.", "Delete it first, then forget it.")
    its = change.c.record == id_
    if kind == "report":
        # A deleted report that can still come back needs its bytes as much as one that is there.
        only_its = originals_named(connection, its) - originals_named(connection, change.c.record != id_)
        connection.execute(delete(original).where(original.c.hash.in_(only_its)))
    connection.execute(update(change).where(its).values(before=None, after=None, salt=None))
    # Deleted words stay in the index's older segments until these are merged into one.
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")


def sweep(engine: Engine) -> None:
    """Writes the file anew without its free pages."""
    with engine.connect().execution_options(begin="SELECT 1") as connection:
        connection.exec_driver_sql("VACUUM")


def originals_named(connection: Connection, which: ColumnElement[bool] | None = None) -> set[str]:
    """The originals that reports named at any time, as far as the history tells; in some entries if given."""
    bodies = (func.json_extract(text, "$.original") for text in (change.c.before, change.c.after))
    about = change.c.kind == "report" if which is None else and_(change.c.kind == "report", which)
    return set(connection.scalars(union(*(select(body).where(about) for body in bodies)))) - {None}
