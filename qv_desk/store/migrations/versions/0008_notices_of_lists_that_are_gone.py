"""A notice of an incident that says to nobody whether it told a child is shut as one that did.

Before children's names were shut, a notice said nothing of a child; the list of the incident did, and a purge takes it.
Where the list is there, it says it. Where it is gone, or has children and not this case, nobody can tell any more: the
case becomes a child's file, which opens by agreement, and leaves the filter, the order of names and the register of
people. From now on each notice says it by itself, so that no purge takes it.

Law: Regulations on the Protection of Minors in Cyberspace 36.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_UNSAID = """
    name = 'notice' AND (json_extract(body, '$.to') IS NULL OR (
        json_extract(body, '$.to') = 'person' AND json_extract(body, '$.letter') = 'incident_notice'
        AND coalesce(json_extract(body, '$.line'), '') = ''))
"""
"""A notice without a line is an earlier version's; one that was kept again since says "person" and does not know it."""

_LISTED = """
    SELECT json_extract(listed.body, '$.role') FROM registers AS listed
    WHERE listed.register = 'affected_people' AND listed.entry_id = json_extract(case_facts.body, '$.line')
    UNION ALL
    SELECT json_extract(listed.body, '$.role') FROM registers AS listed
    WHERE listed.register = 'affected_people' AND listed.case_id = case_facts.case_id
    LIMIT 1
"""
"""As whom its line tells the person; the line stands in the notice, and the line names the newest case."""

_INCIDENTS = """
    SELECT 1 FROM registers AS incident
    WHERE incident.register = 'incidents' AND (
        incident.entry_id = json_extract(case_facts.body, '$.about')
        OR incident.entry_id IN (
            SELECT linked."key" FROM registers AS linked
            WHERE linked.register = 'incident_cases' AND linked.case_id = case_facts.case_id))
"""
"""The incidents that the case has to do with."""

_PURGED = "json_extract(incident.body, '$.purged_at') IS NOT NULL"
_WITH_CHILDREN = """
    EXISTS (
        SELECT 1 FROM registers AS child WHERE child.register = 'affected_people' AND child."key" = incident.entry_id
        AND json_extract(child.body, '$.role') IN ('child', 'guardian'))
"""

_SAID = f"""
    UPDATE case_facts SET body = json_set(body, '$.to', CASE
        WHEN json_extract(body, '$.letter') != 'incident_notice' THEN 'person'
        WHEN ({_LISTED}) IS NOT NULL THEN ({_LISTED})
        WHEN EXISTS ({_INCIDENTS} AND ({_PURGED} OR {_WITH_CHILDREN})) THEN 'unknown'
        WHEN NOT EXISTS ({_INCIDENTS}) AND EXISTS (
            SELECT 1 FROM registers AS incident WHERE incident.register = 'incidents' AND {_PURGED}) THEN 'unknown'
        ELSE 'person' END)
    WHERE {_UNSAID}
"""  # noqa: S608 - texts of this module

_TO_SHUT = """
    childs_file = 0 AND case_id IN (
        SELECT case_id FROM case_facts
        WHERE name = 'notice' AND json_extract(body, '$.to') IN ('child', 'guardian', 'unknown'))
"""


def upgrade() -> None:
    op.execute(_SAID)
    op.execute(
        f"""
        DELETE FROM registers
        WHERE register = 'person_keys' AND case_id IN (SELECT case_id FROM cases WHERE {_TO_SHUT})
        """  # noqa: S608 - texts of this module
    )
    # A reference is of letters that are folded by making them small.
    op.execute(
        f"UPDATE cases SET person_order = '', filter_text = lower(reference), childs_file = 1 WHERE {_TO_SHUT}"  # noqa: S608
    )


def downgrade() -> None:
    # The older version does not know the word; as a child's the case stays shut.
    op.execute(
        "UPDATE case_facts SET body = json_set(body, '$.to', 'child')"
        " WHERE name = 'notice' AND json_extract(body, '$.to') = 'unknown'"
    )
