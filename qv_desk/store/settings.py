"""Settings of the office and of each person, and the list of people."""

import json
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.store.lane import Lane

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OFFICE: Final = ""
"""The user under whom the office's own settings stand."""

_READ: Final = "SELECT value FROM settings WHERE user_id = :user_id AND name = :name"
_PEOPLE: Final = "SELECT user_id, display_name, role FROM users ORDER BY display_name, user_id"
_WRITE: Final = """
    INSERT INTO settings (user_id, name, value) VALUES (:user_id, :name, :value)
    ON CONFLICT (user_id, name) DO UPDATE SET value = excluded.value
"""
_WRITE_USER: Final = """
    INSERT INTO users (user_id, display_name, role) VALUES (:user_id, :display_name, :role)
    ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name, role = excluded.role
"""


class Settings:
    """Reads settings and people.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def read(self, name: str, user_id: str = OFFICE) -> Any:  # noqa: ANN401 - whatever JSON holds
        """The value of a setting as JSON gave it, or None when it was never written."""
        found = self._lane.rows(_READ, {"user_id": user_id, "name": name})
        return json.loads(found[0][0]) if found else None

    def people(self) -> tuple[DeskUser, ...]:
        """Everybody who works or worked at the desk, by name."""
        return tuple(DeskUser(user_id, name, Role(role)) for user_id, name, role in self._lane.rows(_PEOPLE, {}))

    def display_names(self) -> dict[str, str]:
        """The names of everybody who works or worked at the desk, by user identifier."""
        return {user.user_id: user.display_name for user in self.people()}


def write_setting(session: "Session", name: str, value: Any, user_id: str) -> None:  # noqa: ANN401 - whatever JSON holds
    """Write a setting; the value must be JSON's."""
    words = json.dumps(value, ensure_ascii=False)
    session.connection().exec_driver_sql(_WRITE, {"user_id": user_id, "name": name, "value": words})


def write_user(session: "Session", user: DeskUser) -> None:
    """Write somebody down, or their new name or role."""
    session.connection().exec_driver_sql(
        _WRITE_USER, {"user_id": user.user_id, "display_name": user.display_name, "role": user.role.value}
    )
