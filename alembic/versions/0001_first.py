"""The first schema: a table for each kind of record, originals, the history, and the word index."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

Column = sa.Column[Any]


def upgrade() -> None:
    _records()
    _pairs()
    _apart()
    _search()


def _id(name: str, *, null: bool = False) -> Column:
    return sa.Column(name, sa.String(36), nullable=null)


def _text(name: str, *, null: bool = False) -> Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _hash(name: str, *, null: bool = False) -> Column:
    return sa.Column(name, sa.String(64), nullable=null)


def _number(name: str, *, null: bool = False) -> Column:
    return sa.Column(name, sa.Integer(), nullable=null)


def _foreign(table: str, column: str, there: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint(
        [column], [f"{there}.id"], name=name, initially="DEFERRED", deferrable=True
    )


def _kind(table: str, references: dict[str, str], *more: Any, needed: tuple[str, ...] = ()) -> None:
    """A table of records; `references` gives the table each foreign key leads to."""
    keys = (_id(column, null=column not in needed) for column in references)
    foreign = (_foreign(table, column, there) for column, there in references.items())
    key = sa.PrimaryKeyConstraint("id", name=f"pk_{table}")
    op.create_table(table, _id("id"), _number("revision"), *keys, *more, _text("body"), key, *foreign)
    for column in references:
        only = sa.text(f"{column} IS NOT NULL") if table == "claim" and column not in needed else None
        op.create_index(f"ix_{table}_{column}", table, [column], sqlite_where=only)


def _records() -> None:
    _kind("party", {"successor": "party"}, _text("code"))
    op.create_index("ix_party_code", "party", ["code"], unique=True, sqlite_where=sa.text("code <> ''"))
    copies = {"copies": "report", "translates": "report", "updates": "report"}
    _kind("report", copies, _hash("text_hash"), _hash("original", null=True))
    for column in ("text_hash", "original"):
        op.create_index(f"ix_report_{column}", "report", [column])
    one_case = sa.UniqueConstraint("reference", name="uq_case__reference")
    _kind("case_", {}, _text("reference"), one_case)
    version = sa.UniqueConstraint("code", "version", name="uq_obligation_code")
    _kind("obligation", {}, _text("code"), _text("version"), _text("instrument"), version)
    parties = {"actor": "party", "target": "party", "on_behalf_of": "party"}
    _kind("event", {"case": "case_", **parties}, needed=("case",))
    _kind("link", {"source": "event", "target": "event"}, needed=("source", "target"))
    one = "(event IS NOT NULL) + (link IS NOT NULL) + (obligation IS NOT NULL) = 1"
    subjects = {"event": "event", "link": "link", "obligation": "obligation"}
    one_subject = sa.CheckConstraint(one, name=op.f("ck_claim_one_subject"))
    _kind("claim", {**subjects, "report": "report"}, one_subject, needed=("report",))


def _pairs() -> None:
    """Tables of pairs: the owner, and one of the several things it names."""
    for table, owner, owners, other, others in (
        ("report_case", "report", "report", "case", "case_"),
        ("case_cites", "case", "case_", "event", "event"),
        ("obligation_bound", "obligation", "obligation", "party", "party"),
        ("event_with", "event", "event", "party", "party"),
        ("event_accepted", "event", "event", "claim", "claim"),
        ("link_accepted", "link", "link", "claim", "claim"),
        ("claim_voice", "claim", "claim", "party", "party"),
    ):
        op.create_table(
            table,
            _id(owner),
            _id(other),
            sa.PrimaryKeyConstraint(owner, other, name=f"pk_{table}"),
            _foreign(table, owner, owners),
            _foreign(table, other, others),
        )
        op.create_index(f"ix_{table}_{other}", table, [other])


def _apart() -> None:
    key = sa.PrimaryKeyConstraint("hash", name="pk_original")
    content = sa.Column("content", sa.LargeBinary(), nullable=False)
    op.create_table("original", _hash("hash"), _text("media_type"), _hash("seal"), content, key)
    op.create_table(
        "change",
        _number("sequence"),
        _number("step"),
        *(_text(name) for name in ("time", "who", "kind")),
        _id("record"),
        _id("case", null=True),
        _number("schema_version"),
        *(_text(name, null=True) for name in ("before", "after")),
        *(_hash(name, null=True) for name in ("before_hash", "after_hash")),
        _text("reason"),
        _number("undoes", null=True),
        _text("salt", null=True),
        _hash("hash"),
        sa.PrimaryKeyConstraint("sequence", name="pk_change"),
    )
    op.create_index("ix_change_record", "change", ["record"])
    op.create_index("ix_change_case", "change", ["case"], sqlite_where=sa.text('"case" IS NOT NULL'))
    first = sa.text("sequence = step")
    op.create_index("ix_change_step", "change", ["step", "undoes"], sqlite_where=first)


def _search() -> None:
    key = sa.PrimaryKeyConstraint("id", name="pk_search_row")
    unique = sa.UniqueConstraint("record", name="uq_search_row_record")
    op.create_table("search_row", _number("id"), _text("kind"), _id("record"), key, unique)
    # The text is folded before it comes here: no marks to take off, and only spaces between words. SQLite's
    # own list of letters is that of Unicode 6.1.
    tokens = "unicode61 remove_diacritics 0 categories 'C* L* M* N* P* S*'"
    op.execute(f"CREATE VIRTUAL TABLE search USING fts5(words, tokenize = \"{tokens}\", prefix = '1 2 3')")
