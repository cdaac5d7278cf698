"""The office's own tables as typed rows: whose store it is, its people and settings, what waits for a second person.

They are read and written in plain SQL by the modules of their names; the rows say how the tables are made.
"""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, Index, LargeBinary, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from qv_desk.store.column_types import ShortTexts, UtcMoment


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map = {datetime: UtcMoment, date: Date, tuple[str, ...]: ShortTexts}  # noqa: RUF012 - SQLAlchemy's own form


class MetaRow(Base):
    """One row: whose store this is, and the key that seals its ledger of erasures outside it."""

    __tablename__ = "meta"
    __table_args__ = (CheckConstraint("only_row = 1", name="only_one_row"),)

    only_row: Mapped[int] = mapped_column(primary_key=True, default=1)
    vault_id: Mapped[str]
    created_at: Mapped[datetime]
    # Nullable only because a column cannot be added otherwise; every store has one.
    ledger_key: Mapped[bytes | None] = mapped_column(LargeBinary)


class SettingRow(Base):
    """One setting: of the office (empty user) or of one person; the value is JSON."""

    __tablename__ = "settings"

    user_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class UserRow(Base):
    """Somebody who works or worked at the desk; the journal needs the names of those who left."""

    __tablename__ = "users"

    user_id: Mapped[str] = mapped_column(primary_key=True)
    display_name: Mapped[str]
    role: Mapped[str]


class ApprovalRow(Base):
    """A matter laid before a second person."""

    __tablename__ = "approvals"
    __table_args__ = (Index("approvals_by_state", "state", "asked_at"), Index("approvals_of_object", "object_id"))

    approval_id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    object_id: Mapped[str]
    subject: Mapped[str]
    reason: Mapped[str] = mapped_column(Text)
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]
    state: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """What somebody was typing when the desk was locked."""

    __tablename__ = "drafts"
    __table_args__ = (Index("drafts_of_case", "case_id"),)

    user_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str]
    value: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]


class ErasureRow(Base):
    """An erasure that was done; without it, restoring an older backup would bring the erased person back."""

    __tablename__ = "erasures"

    erasure_id: Mapped[str] = mapped_column(primary_key=True)
    object_id: Mapped[str]
    kind: Mapped[str]
    erased_at: Mapped[datetime]
    erased_by: Mapped[str]
