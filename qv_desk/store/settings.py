"""Settings of the office and of each person, and the list of people."""

import json
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from qv_desk.domain.vault_slot import DeskUser, Role
from qv_desk.store.lane import Lane
from qv_desk.store.rows import SettingRow, UserRow

OFFICE: Final = ""
"""The user under whom the office's own settings stand."""


class Settings:
    """Reads settings and people.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def read(self, name: str, user_id: str = OFFICE) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The value of a setting as JSON gave it, or None when it was never written."""
        with self._lane.reading() as session:
            row = session.get(SettingRow, (user_id, name))
            return None if row is None else json.loads(row.value)

    def people(self) -> tuple[DeskUser, ...]:
        """Everybody who works or worked at the desk, by name."""
        with self._lane.reading() as session:
            rows = session.scalars(select(UserRow).order_by(UserRow.display_name, UserRow.user_id))
            return tuple(DeskUser(row.user_id, row.display_name, Role(row.role)) for row in rows)


def write_setting(session: Session, name: str, value: Any, user_id: str) -> None:  # noqa: ANN401 - whatever JSON holds
    """Write a setting; the value must be JSON's."""
    session.merge(SettingRow(user_id=user_id, name=name, value=json.dumps(value, ensure_ascii=False)))
    session.flush()


def write_user(session: Session, user: DeskUser) -> None:
    """Write somebody down, or their new name or role."""
    session.merge(UserRow(user_id=user.user_id, display_name=user.display_name, role=user.role.value))
    session.flush()
