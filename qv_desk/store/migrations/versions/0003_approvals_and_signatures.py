"""Signed journal entries, refusals that a second person agreed to, approvals, drafts, and the ledger of erasures.

Entries written before stay unsigned, refusals without a second person's name; the ledger's key is made here.
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.add_column("journal", sa.Column("key_id", sa.String(), server_default="", nullable=False))
    op.add_column("journal", sa.Column("signature", sa.LargeBinary(), nullable=True))
    op.create_index("journal_of_user", "journal", ["user_id", "sequence"])
    op.add_column("decisions", sa.Column("approved_by", sa.String(), server_default="", nullable=False))
    op.add_column("decisions", sa.Column("approved_at", _MOMENT, nullable=True))
    # Whether bytes belong to another letter too is asked at every erasure.
    op.create_index("ix_letters_sha256", "letters", ["sha256"])
    op.add_column("meta", sa.Column("ledger_key", sa.LargeBinary(), nullable=True))
    op.get_bind().execute(sa.text("UPDATE meta SET ledger_key = :key"), {"key": secrets.token_bytes(32)})
    _approvals()
    op.create_table(
        "drafts",
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name"),
    )
    op.create_index("drafts_of_case", "drafts", ["case_id"])
    op.create_table(
        "erasures",
        sa.Column("erasure_id", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("erased_at", _MOMENT, nullable=False),
        sa.Column("erased_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("erasure_id"),
    )


def _approvals() -> None:
    op.create_table(
        "approvals",
        sa.Column("approval_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", _MOMENT, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("approval_id"),
    )
    op.create_index("approvals_by_state", "approvals", ["state", "asked_at"])
    op.create_index("approvals_of_object", "approvals", ["object_id"])


def downgrade() -> None:
    # Approvals, drafts and the ledger of erasures are lost; signed entries stay, and no longer match their digests.
    for table in ("erasures", "drafts", "approvals"):
        op.drop_table(table)
    op.drop_column("meta", "ledger_key")
    op.drop_column("decisions", "approved_at")
    op.drop_column("decisions", "approved_by")
    op.drop_index("ix_letters_sha256", "letters")
    op.drop_index("journal_of_user", "journal")
    op.drop_column("journal", "signature")
    op.drop_column("journal", "key_id")
