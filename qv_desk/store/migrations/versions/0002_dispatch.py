"""Letters go out: a row for each letter's way to the printer and to the post.

Letters issued before this revision get a row each, as neither printed nor posted: the officer sees them in the print
room and says what became of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    op.create_table(
        "dispatches",
        sa.Column("letter_id", sa.String(), nullable=False),
        sa.Column("printed_at", _MOMENT, nullable=True),
        sa.Column("dispatched_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("letter_id"),
        sa.ForeignKeyConstraint(["letter_id"], ["letters.letter_id"], ondelete="CASCADE"),
    )
    op.create_index("dispatches_to_post", "dispatches", ["letter_id"], sqlite_where=sa.text("dispatched_on IS NULL"))
    op.create_index("dispatches_to_print", "dispatches", ["letter_id"], sqlite_where=sa.text("printed_at IS NULL"))
    op.execute("INSERT INTO dispatches (letter_id) SELECT letter_id FROM letters")


def downgrade() -> None:
    # The days of printing and posting are lost with the table; the letters stay.
    op.drop_table("dispatches")
