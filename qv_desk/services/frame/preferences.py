"""How a person likes the window: columns, splitters, filter, language, theme."""

from typing import Any

from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def get(desk: Desk, key: str) -> dict[str, Any]:
    """The person's settings under a key; empty if there are none."""
    if desk.user.role.opens_cases:
        record = desk.store.settings.read(key, desk.user.user_id)
    else:
        record = desk.outbox.setting(desk.user.user_id, key)
    return dict(record) if isinstance(record, dict) else {}


@guarded
def put(desk: Desk, key: str, value: dict[str, Any]) -> None:
    """Keep the person's settings under a key; what JSON cannot hold is a bug of the caller."""
    if not desk.user.role.opens_cases:
        desk.outbox.keep_setting(desk.user.user_id, key, value)
        return
    with desk.changing() as changes:
        changes.write_setting(key, value, desk.user.user_id)
