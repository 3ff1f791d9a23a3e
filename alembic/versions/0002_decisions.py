"""Decisions on suggested events are records of the docket."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | Sequence[str] | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "decision",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(36), nullable=False),
        sa.Column("event", sa.String(36), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [f"{column}.id"],
                name=f"fk_decision_{column}",
                initially="DEFERRED",
                deferrable=True,
            )
            for column in ("report", "event")
        ),
    )
    for column in ("report", "event"):
        op.create_index(f"ix_decision_{column}", "decision", [column])
