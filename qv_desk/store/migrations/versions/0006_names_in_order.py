"""Lists in the order of names place a child by no name; open cases of a kind and the post of a day are found at once.

The order of names stands in a column of its own, which bears of a child's file what a list shows of it: nothing. The
index over addresses goes: people are found by their folded keys.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_OPEN = sa.text("status = 'open'")


def upgrade() -> None:
    op.add_column("cases", sa.Column("person_order", sa.String(), server_default="", nullable=False))
    op.execute("UPDATE cases SET person_order = person_name WHERE kind != 'minor_report'")
    op.drop_index("cases_by_person", "cases")
    op.create_index("cases_by_person", "cases", ["person_order", "case_id"])
    op.drop_index("cases_by_e_mail", "cases")
    op.create_index("cases_of_kind", "cases", ["kind", "case_id"], sqlite_where=_OPEN)
    op.create_index("dispatches_by_day", "dispatches", ["dispatched_on"])


def downgrade() -> None:
    op.drop_index("dispatches_by_day", "dispatches")
    op.drop_index("cases_of_kind", "cases")
    op.create_index("cases_by_e_mail", "cases", ["person_e_mail"])
    op.drop_index("cases_by_person", "cases")
    op.create_index("cases_by_person", "cases", ["person_name", "case_id"])
    op.drop_column("cases", "person_order")
