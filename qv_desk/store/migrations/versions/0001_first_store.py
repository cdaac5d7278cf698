"""The first store: the office, its people, cases with their parts, documents, journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")
_OPEN = sa.text("status = 'open'")

_APPEND_ONLY = (
    """CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)


def upgrade() -> None:
    _office()
    _cases()
    _contents()
    _parts_of_cases()
    _papers()
    _journal()


def downgrade() -> None:
    # Dropping a table takes its indexes and triggers along.
    for table in (
        "search_tasks",
        "letters",
        "journal_details",
        "evidence",
        "events",
        "documents",
        "decisions",
        "users",
        "settings",
        "meta",
        "journal",
        "contents",
        "cases",
        "case_numbers",
    ):
        op.drop_table(table)


def _office() -> None:
    op.create_table(
        "meta",
        sa.Column("only_row", sa.Integer(), nullable=False),
        sa.Column("vault_id", sa.String(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("only_row"),
        sa.CheckConstraint("only_row = 1", name="only_one_row"),
    )
    op.create_table(
        "settings",
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name"),
    )
    op.create_table(
        "users",
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("display_name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("user_id"),
    )


def _cases() -> None:
    op.create_table(
        "case_numbers",
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year"),
    )
    op.create_table(
        "cases",
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("officer", sa.String(), nullable=False),
        sa.Column("waiting", sa.String(), nullable=False),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.Column("due_order", sa.String(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_rule", sa.String(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("received_at", _MOMENT, nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rights", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("policy_version", sa.String(), nullable=False),
        sa.Column("representative", sa.String(), nullable=True),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("their_reference", sa.String(), nullable=False),
        sa.Column("invoked_rules", sa.String(), nullable=False),
        sa.Column("person_name", sa.String(), nullable=False),
        sa.Column("person_country", sa.String(), nullable=False),
        sa.Column("person_e_mail", sa.String(), nullable=False),
        sa.Column("person_phone", sa.String(), nullable=False),
        sa.Column("person_address", sa.String(), nullable=False),
        sa.Column("identity_outcome", sa.String(), nullable=False),
        sa.Column("identity_decided_by", sa.String(), nullable=False),
        sa.Column("identity_decided_at", _MOMENT, nullable=True),
        sa.Column("identity_note", sa.Text(), nullable=False),
        sa.Column("filter_text", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id"),
        sa.UniqueConstraint("reference"),
    )
    op.create_index("cases_by_change", "cases", ["changed_at", "case_id"])
    op.create_index("cases_by_due", "cases", ["due_order", "case_id"])
    op.create_index("cases_by_e_mail", "cases", ["person_e_mail"])
    op.create_index("cases_by_message", "cases", ["message_id"])
    op.create_index("cases_by_person", "cases", ["person_name", "case_id"])
    op.create_index("cases_by_receipt", "cases", ["received_at", "case_id"])
    op.create_index("cases_of_officer", "cases", ["officer", "due_order", "case_id"], sqlite_where=_OPEN)
    op.create_index("cases_open", "cases", ["due_order", "case_id"], sqlite_where=_OPEN)
    op.create_index("cases_waiting", "cases", ["waiting", "due_order", "case_id"], sqlite_where=_OPEN)


def _contents() -> None:
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )


def _parts_of_cases() -> None:
    op.create_table(
        "evidence",
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("seen_by", sa.String(), nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("case_id", "position"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
    )
    op.create_table(
        "search_tasks",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("done_by", sa.String(), nullable=False),
        sa.Column("done_at", _MOMENT, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("case_id", "position"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
    )
    op.create_table(
        "decisions",
        sa.Column("asked_right", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", _MOMENT, nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("case_id", "position"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
    )
    op.create_table(
        "events",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("case_id", "position"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
    )


def _papers() -> None:
    op.create_table(
        "letters",
        sa.Column("letter_id", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("issued_at", _MOMENT, nullable=False),
        sa.Column("issued_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("letter_id"),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["sha256"], ["contents.sha256"]),
    )
    op.create_index("letters_of_case", "letters", ["case_id", "position"])
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("case_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("case_id", "position"),
        sa.ForeignKeyConstraint(["sha256"], ["contents.sha256"]),
        sa.ForeignKeyConstraint(["case_id"], ["cases.case_id"], ondelete="CASCADE"),
    )
    op.create_index("ix_documents_sha256", "documents", ["sha256"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("sequence", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("user_id", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("object_id", sa.String(), nullable=False),
        sa.Column("detail_digest", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sequence"),
    )
    op.create_index("journal_of_object", "journal", ["object_id", "sequence"])
    op.create_table(
        "journal_details",
        sa.Column("sequence", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sequence"),
        sa.ForeignKeyConstraint(["sequence"], ["journal.sequence"]),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _APPEND_ONLY:
            op.execute(statement)
