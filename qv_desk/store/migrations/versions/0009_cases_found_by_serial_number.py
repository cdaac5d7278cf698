"""The filter of a list finds a case by the serial numbers and accounts that it is searched by.

A child's file is found by its reference alone, as before. Older cases get what SQLite can fold; the next change of a
case folds it as the program does.

Law: policy §1, §2 (the histories of a product and of an account); duty D42.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_NAMED = "FROM case_facts WHERE case_facts.case_id = cases.case_id AND case_facts.name = 'identifier'"


def upgrade() -> None:
    op.execute(
        "UPDATE cases SET filter_text = filter_text || ' ' || "  # noqa: S608 - texts of this module
        f"(SELECT group_concat(lower(json_extract(case_facts.body, '$.value')), ' ') {_NAMED}) "
        f"WHERE childs_file = 0 AND EXISTS (SELECT 1 {_NAMED})"
    )


def downgrade() -> None:
    """Nothing: an earlier version finds these cases by more than it writes itself, until it writes them again."""
