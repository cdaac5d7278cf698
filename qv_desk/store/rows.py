"""The tables of ``cases.db`` as typed rows: cases and the journal. They say how the tables are made.

Cases, lists and the journal are read and written in plain SQL by the modules of their names. The types are portable;
what only SQLite understands (triggers) stands at the end.
"""

from datetime import date, datetime
from typing import Final

from sqlalchemy import DDL, ForeignKey, Index, LargeBinary, Text, event, text
from sqlalchemy.orm import Mapped, mapped_column

from qv_desk.store.office_rows import Base

METADATA: Final = Base.metadata
"""All tables, the office's own and those below."""

_OPEN: Final = text("status = 'open'")


class CaseNumberRow(Base):
    """The last case number given in a year."""

    __tablename__ = "case_numbers"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]


class CaseRow(Base):
    """A case, and the columns by which lists are filtered and sorted; long text stands last."""

    __tablename__ = "cases"
    __table_args__ = (
        Index("cases_open", "due_order", "case_id", sqlite_where=_OPEN),
        Index("cases_of_officer", "officer", "due_order", "case_id", sqlite_where=_OPEN),
        Index("cases_waiting", "waiting", "due_order", "case_id", sqlite_where=_OPEN),
        Index("cases_by_due", "due_order", "case_id"),
        Index("cases_by_receipt", "received_at", "case_id"),
        Index("cases_by_change", "changed_at", "case_id"),
        Index("cases_by_person", "person_order", "case_id"),
        Index("cases_of_children", "childs_file", "case_id", sqlite_where=_OPEN),
        Index("cases_by_message", "message_id"),
    )

    case_id: Mapped[str] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    status: Mapped[str]
    officer: Mapped[str]
    waiting: Mapped[str]
    next_step: Mapped[str]
    due_order: Mapped[str]
    due_at: Mapped[datetime | None]
    due_on: Mapped[date | None]
    due_rule: Mapped[str]
    provisional: Mapped[bool]
    received_at: Mapped[datetime]
    opened_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    version: Mapped[int]
    rights: Mapped[tuple[str, ...]]
    channel: Mapped[str]
    language: Mapped[str]
    policy_version: Mapped[str]
    representative: Mapped[str | None]
    message_id: Mapped[str]
    their_reference: Mapped[str]
    invoked_rules: Mapped[tuple[str, ...]]
    person_name: Mapped[str]
    person_country: Mapped[str]
    person_e_mail: Mapped[str]
    person_phone: Mapped[str]
    person_address: Mapped[tuple[str, ...]]
    identity_outcome: Mapped[str]
    identity_decided_by: Mapped[str]
    identity_decided_at: Mapped[datetime | None]
    identity_note: Mapped[str] = mapped_column(Text)
    filter_text: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    asked: Mapped[str] = mapped_column(Text)
    person_order: Mapped[str] = mapped_column(server_default="", sort_order=1)
    childs_file: Mapped[bool] = mapped_column(server_default=text("0"), sort_order=2)


class _CaseChild:
    """What belongs to a case and goes with it, in its order."""

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.case_id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class EvidenceRow(_CaseChild, Base):
    """Evidence that was seen."""

    __tablename__ = "evidence"

    method: Mapped[str]
    outcome: Mapped[str]
    seen_by: Mapped[str]
    seen_at: Mapped[datetime]
    what: Mapped[str] = mapped_column(Text)


class SearchTaskRow(_CaseChild, Base):
    """One data source to be searched."""

    __tablename__ = "search_tasks"

    source: Mapped[str]
    outcome: Mapped[str]
    records: Mapped[int]
    done_by: Mapped[str]
    done_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text)


class DecisionRow(_CaseChild, Base):
    """The decision on one right."""

    __tablename__ = "decisions"

    # "right" is a word of SQL
    asked_right: Mapped[str]
    outcome: Mapped[str]
    ground: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime]
    facts: Mapped[str] = mapped_column(Text)
    approved_by: Mapped[str] = mapped_column(server_default="", sort_order=1)
    approved_at: Mapped[datetime | None] = mapped_column(sort_order=2)


class LetterRow(Base):
    """An issued letter; known by its own identifier, under which it goes to the printer and to the post."""

    __tablename__ = "letters"
    __table_args__ = (Index("letters_of_case", "case_id", "position"),)

    letter_id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.case_id", ondelete="CASCADE"))
    position: Mapped[int]
    kind: Mapped[str]
    language: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("contents.sha256"), index=True)
    pages: Mapped[int]
    answers: Mapped[tuple[str, ...]]
    issued_at: Mapped[datetime]
    issued_by: Mapped[str]


class DispatchRow(Base):
    """A letter's way out of the house: to the printer, then to the post."""

    __tablename__ = "dispatches"
    __table_args__ = (
        Index("dispatches_to_print", "letter_id", sqlite_where=text("printed_at IS NULL")),
        Index("dispatches_to_post", "letter_id", sqlite_where=text("dispatched_on IS NULL")),
        Index("dispatches_by_day", "dispatched_on"),
    )

    letter_id: Mapped[str] = mapped_column(ForeignKey("letters.letter_id", ondelete="CASCADE"), primary_key=True)
    printed_at: Mapped[datetime | None]
    dispatched_on: Mapped[date | None]


class DocumentRow(_CaseChild, Base):
    """A file of a case; its bytes stand in ``contents``."""

    __tablename__ = "documents"

    sha256: Mapped[str] = mapped_column(ForeignKey("contents.sha256"), index=True)
    name: Mapped[str]
    media_type: Mapped[str]
    size_bytes: Mapped[int]
    role: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]


class EventRow(_CaseChild, Base):
    """What the clocks are replayed from."""

    __tablename__ = "events"

    kind: Mapped[str]
    at: Mapped[datetime]
    rule: Mapped[str]
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(Text)


class CaseFactRow(_CaseChild, Base):
    """A fact of a case that not every case has, as its record."""

    __tablename__ = "case_facts"

    name: Mapped[str]
    body: Mapped[str] = mapped_column(Text)


class RegisterRow(Base):
    """One entry of one of the office's registers."""

    __tablename__ = "registers"
    __table_args__ = (
        Index("registers_by_time", "register", "at", "entry_id"),
        Index("registers_of_case", "case_id"),
        Index("registers_by_key", "register", "key"),
    )

    register: Mapped[str] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    case_id: Mapped[str]
    key: Mapped[str]
    body: Mapped[str] = mapped_column(Text)


class ContentRow(Base):
    """The exact bytes of a document, once, by their SHA-256."""

    __tablename__ = "contents"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size_bytes: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class JournalRow(Base):
    """One journal entry; append-only. It holds a digest of its detail, so that the detail can be erased."""

    __tablename__ = "journal"
    __table_args__ = (
        Index("journal_of_object", "object_id", "sequence"),
        Index("journal_of_user", "user_id", "sequence"),
    )

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    user_id: Mapped[str]
    action: Mapped[str]
    object_id: Mapped[str]
    detail_digest: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]
    key_id: Mapped[str] = mapped_column(server_default="")
    signature: Mapped[bytes | None] = mapped_column(LargeBinary)


class JournalDetailRow(Base):
    """The erasable half of a journal entry."""

    __tablename__ = "journal_details"

    sequence: Mapped[int] = mapped_column(ForeignKey("journal.sequence"), primary_key=True, autoincrement=False)
    salt: Mapped[bytes] = mapped_column(LargeBinary)
    detail: Mapped[str] = mapped_column(Text)


APPEND_ONLY: Final = (
    """CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)
"""SQLite only. They stop mistakes of this program; whoever can drop a trigger is caught by the hash chain."""

for statement in APPEND_ONLY:
    event.listen(
        JournalRow.__table__,
        "after_create",
        DDL(statement).execute_if(dialect="sqlite"),  # type: ignore[no-untyped-call]  # SQLAlchemy 2.1 leaves it untyped
    )
