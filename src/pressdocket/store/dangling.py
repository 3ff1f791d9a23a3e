"""Which reference leads nowhere, in words: run when a commit was refused, before it is rolled back."""

import json
from typing import Any

from sqlalchemy import Connection, select, text

from pressdocket.errors import UserError
from pressdocket.records.kinds import RecordKind
from pressdocket.store.tables import JOINS, TABLE, Fields, change

_KIND_OF_TABLE: dict[str, RecordKind] = {table.name: kind for kind, table in TABLE.items()} | {
    join.table.name: kind for kind, joins in JOINS.items() for join in joins
}
_PLURAL = {"party": "parties"}
_A = {"event": "An event", "obligation": "An obligation"}


def explained(connection: Connection) -> UserError:
    """The first broken reference of the open transaction as a sentence, and how many more like it."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    table, row, parent, key = broken[0]
    keys = connection.exec_driver_sql(f"PRAGMA foreign_key_list({table})").all()
    column = next(found[3] for found in keys if found[0] == key)
    pointing = connection.execute(text(f'SELECT "{column}" FROM "{table}" WHERE rowid = :row'), {"row": row})
    missing = pointing.scalar_one()
    child, wanted = _KIND_OF_TABLE[table], _KIND_OF_TABLE[parent]
    known = select(change.c.before).where(change.c.record == missing).order_by(change.c.sequence.desc())
    last = connection.execute(known.limit(1)).first()
    if last is None:
        return UserError(
            f"{_A.get(child, f'A {child}')} names {_A.get(wanted, f'A {wanted}').lower()} "
            "that is not in this docket.",
            f"Nothing was saved. Add the {wanted} first, or leave it out.",
        )
    count = len({one[1] for one in broken if one[0] == table and one[2] == parent})
    children = child if count == 1 else _PLURAL.get(child, f"{child}s")
    resting = f"{count} {children} {'rests' if count == 1 else 'rest'} on it"
    return UserError(
        f"The {wanted} “{label(wanted, last[0])}” cannot be deleted: {resting}.",
        f"Nothing was changed. Delete or change the {children} first.",
    )


def label(kind: RecordKind, body: str | None) -> str:
    """What a person would call the record, in at most 60 characters; "?" when it was forgotten."""
    if body is None:
        return "?"
    fields: dict[str, Any] = json.loads(body)
    name = _name(kind, fields)
    return name if len(name) <= 60 else f"{name[:59]}…"


def _name(kind: RecordKind, fields: Fields) -> str:
    match kind:
        case "party":
            return str(fields["name"])
        case "report":
            return str(fields["title"])
        case "case":
            return f"{fields['reference']} {fields['title']}"
        case "event":
            return str(fields["about"] or fields["kind"].replace("_", " "))
        case "link":
            return str(fields["kind"]["value"])
        case "claim":
            return str(fields["quote"]["exact"])
        case "decision":
            return f"{fields['outcome']} {fields['kind'].replace('_', ' ')}"
        case "obligation":
            return f"{fields['code']} {fields['version']}"
