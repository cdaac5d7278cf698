"""A child's name is shut in the case by which the child is told of an incident, as it is on the incident's list.

Whether a case is a child's file stands in a column, for lists and for comparing people. Cases that told a child already
are found by the lists of the incidents, and so are those of guardians, whose letter names the child: they become
children's files, and leave the filter, the order of names and the register of people. Whose list was purged meanwhile
is known to nobody any more, and stays as it is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_OPEN = sa.text("status = 'open'")

_TOLD = """
    SELECT json_extract(listed.body, '$.role') FROM registers AS listed
    WHERE listed.register = 'affected_people' AND listed.entry_id = json_extract(case_facts.body, '$.line')
    UNION ALL
    SELECT json_extract(listed.body, '$.role') FROM registers AS listed
    WHERE listed.register = 'affected_people' AND listed.case_id = case_facts.case_id
    LIMIT 1
"""
"""As whom a notice tells its person: its line stands in the notice, and the line names the newest case."""

_MARKED = f"""
    UPDATE case_facts SET body = json_set(body, '$.to', ({_TOLD}))
    WHERE name = 'notice' AND ({_TOLD}) IN ('child', 'guardian')
"""  # noqa: S608 - texts of this module


def upgrade() -> None:
    op.add_column("cases", sa.Column("childs_file", sa.Boolean(), server_default=sa.text("0"), nullable=False))
    op.execute(_MARKED)
    op.execute(
        """
        UPDATE cases SET childs_file = 1
        WHERE kind = 'minor_report' OR case_id IN (
            SELECT case_id FROM case_facts WHERE name = 'notice' AND json_extract(body, '$.to') IN ('child', 'guardian')
        )
        """
    )
    # A reference is of letters that are folded by making them small.
    op.execute("UPDATE cases SET person_order = '', filter_text = lower(reference) WHERE childs_file = 1")
    op.execute(
        """
        DELETE FROM registers
        WHERE register = 'person_keys' AND case_id IN (SELECT case_id FROM cases WHERE childs_file = 1)
        """
    )
    op.drop_index("cases_of_kind", "cases")
    op.create_index("cases_of_children", "cases", ["childs_file", "case_id"], sqlite_where=_OPEN)


def downgrade() -> None:
    # The filter and the register of people go without these children: the older version would show them to everybody.
    op.drop_index("cases_of_children", "cases")
    op.create_index("cases_of_kind", "cases", ["kind", "case_id"], sqlite_where=_OPEN)
    op.drop_column("cases", "childs_file")
