"""The staff who use the desk."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a user may do; enforced at the service layer."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    PRINTING_STAFF = "printing_staff"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a slot in the vault.

    Attributes:
        user_id: stable random identifier; the journal names users by it.
        name: what the person types to unlock.
        display_name: what the window and the journal show.
        role: what the person may do.
    """

    user_id: str
    name: str
    display_name: str
    role: Role
