"""How Alembic reaches a docket: over the program's own connection, or alembic.ini's when run by hand."""

from typing import Any

from alembic import context
from sqlalchemy import Connection, create_engine

from pressdocket.store.tables import metadata


def ours(name: str | None, kind: str, _parents: Any) -> bool:
    """Leaves the full-text table and the tables SQLite keeps behind it out of comparisons."""
    return (
        kind != "table" or name == "search_row" or not (name == "search" or str(name).startswith("search_"))
    )


def run(connection: Connection) -> None:
    context.configure(
        connection=connection, target_metadata=metadata, render_as_batch=True, include_name=ours
    )
    with context.begin_transaction():
        context.run_migrations()


shared = context.config.attributes.get("connection")
if shared is not None:
    run(shared)
else:
    url = context.config.get_main_option("sqlalchemy.url")
    assert url, "alembic.ini names no database"
    with create_engine(url).begin() as own:
        run(own)
