"""A child's account that is to be dealt with at once comes first in the order of due dates.

The order stands in a column, and a list goes on after the row that it showed last: both have to agree on it.
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STEPS = "'freeze_account', 'find_age', 'delete_account', 'look_for_consent', 'delete_rest'"
_AT_ONCE = f"status = 'open' AND due_at IS NULL AND next_step IN ({_STEPS})"


def upgrade() -> None:
    op.execute(f"UPDATE cases SET due_order = '0000 ' || received_at WHERE {_AT_ONCE}")  # noqa: S608 - texts of this module


def downgrade() -> None:
    op.execute(f"UPDATE cases SET due_order = '9999' WHERE {_AT_ONCE}")  # noqa: S608 - texts of this module
