"""The tables. A record's `body` is its JSON and the truth; other columns repeat fields that SQL needs.

Every foreign key is checked at commit, so that the records of a step can be written in any order.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from pressdocket.records.kinds import RecordKind

SCHEMA_REVISION: Final = "0002"
"""The Alembic revision that these tables match."""

Fields = Mapping[str, Any]
"""A record's body as parsed from JSON."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(36), primary_key=True)


def _to(name: str, table: str, *, must: bool = False, index: bool = True, key: bool = False) -> Column[str]:
    there = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, String(36), there, nullable=not (must or key), index=index, primary_key=key)


def _kind(name: str, *columns: Any) -> Table:
    body = Column("body", Text, nullable=False)
    return Table(name, metadata, _id(), Column("revision", Integer, nullable=False), *columns, body)


party = _kind("party", _to("successor", "party"), Column("code", Text, nullable=False))
Index("ix_party_code", party.c.code, unique=True, sqlite_where=text("code <> ''"))

report = _kind(
    "report",
    Column("text_hash", String(64), nullable=False, index=True),
    Column("original", String(64), index=True),
    _to("copies", "report"),
    _to("translates", "report"),
    _to("updates", "report"),
)

case = _kind("case_", Column("reference", Text, nullable=False, unique=True))

event = _kind(
    "event",
    _to("case", "case_", must=True),
    _to("actor", "party"),
    _to("target", "party"),
    _to("on_behalf_of", "party"),
)

link = _kind("link", _to("source", "event", must=True), _to("target", "event", must=True))

claim = _kind(
    "claim",
    _to("event", "event", index=False),
    _to("link", "link", index=False),
    _to("obligation", "obligation", index=False),
    _to("report", "report", must=True),
    CheckConstraint(
        "(event IS NOT NULL) + (link IS NOT NULL) + (obligation IS NOT NULL) = 1", name="one_subject"
    ),
)
for subject in (claim.c.event, claim.c.link, claim.c.obligation):
    Index(f"ix_claim_{subject.name}", subject, sqlite_where=text(f"{subject.name} IS NOT NULL"))

obligation = _kind(
    "obligation",
    Column("code", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("instrument", Text, nullable=False),
    UniqueConstraint("code", "version"),
)

decision = _kind(
    "decision",
    _to("report", "report", must=True),
    _to("event", "event"),
    Column("kind", Text, nullable=False),
)

TABLE: Final[dict[RecordKind, Table]] = {
    "party": party,
    "report": report,
    "case": case,
    "obligation": obligation,
    "event": event,
    "link": link,
    "claim": claim,
    "decision": decision,
}
"""The table of each kind, those that others refer to first."""


@cache
def columns(kind: RecordKind) -> tuple[str, ...]:
    """The columns of a kind's table that repeat fields of the body."""
    return tuple(c.name for c in TABLE[kind].columns if c.name not in ("id", "revision", "body"))


def _join(name: str, owner: str, other: str, other_table: str) -> Table:
    home = "case_" if owner == "case" else owner
    return Table(name, metadata, _to(owner, home, key=True, index=False), _to(other, other_table, key=True))


def _accepted(*names: str) -> Callable[[Fields], Iterable[str]]:
    def claims(fields: Fields) -> Iterable[str]:
        for name in names:
            if accepted := fields[name]:
                yield from accepted["chosen_from"]
                yield from accepted["over"]

    return claims


def _voices(fields: Fields) -> Iterable[str]:
    return (voice["party"] for voice in fields["voices"] if voice["party"])


class Join(NamedTuple):
    """A table of (owner, other) pairs, and how to read the others from the owner's body."""

    table: Table
    others: Callable[[Fields], Iterable[str]]


JOINS: Final[dict[RecordKind, tuple[Join, ...]]] = {
    "party": (),
    "report": (Join(_join("report_case", "report", "case", "case_"), lambda fields: fields["cases"]),),
    "case": (Join(_join("case_cites", "case", "event", "event"), lambda fields: fields["cites"]),),
    "obligation": (
        Join(_join("obligation_bound", "obligation", "party", "party"), lambda fields: fields["bound"]),
    ),
    "event": (
        Join(_join("event_with", "event", "party", "party"), lambda fields: fields["with"]),
        Join(_join("event_accepted", "event", "claim", "claim"), _accepted("when", "quantity", "due")),
    ),
    "link": (Join(_join("link_accepted", "link", "claim", "claim"), _accepted("kind", "elapsed")),),
    "claim": (Join(_join("claim_voice", "claim", "party", "party"), _voices),),
    "decision": (),
}

original = Table(
    "original",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("seal", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Bytes as received. `seal` is SHA-256(hash + line feed + media type), so that a changed type is noticed."""

change = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("step", Integer, nullable=False),
    Column("time", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", String(36), nullable=False, index=True),
    Column("case", String(36)),
    Column("schema_version", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("before_hash", String(64)),
    Column("after_hash", String(64)),
    Column("reason", Text, nullable=False),
    Column("undoes", Integer),
    Column("salt", Text),
    Column("hash", String(64), nullable=False),
)
Index("ix_change_case", change.c.case, sqlite_where=text('"case" IS NOT NULL'))
Index("ix_change_step", change.c.step, change.c.undoes, sqlite_where=text("sequence = step"))

search_row = Table(
    "search_row",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", String(36), nullable=False, unique=True),
)
"""Which record each row of the full-text table `search` (made by the first migration) stands for."""
