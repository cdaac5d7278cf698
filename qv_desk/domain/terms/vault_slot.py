"""Who may open the vault: the people of the desk and what their key slots let them do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person does at the desk; the values are written into the vault file and the store."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    PRINTING = "printing"
    AUDITOR = "auditor"

    @property
    def opens_cases(self) -> bool:
        """Whether a slot of this role carries the key of the cases; printing staff hold the outbox key alone."""
        return self is not Role.PRINTING


@dataclass(frozen=True, slots=True)
class DeskUser:
    """A person who works at the desk.

    Attributes:
        user_id: stable and never reused; written into every journal entry.
        display_name: as shown on the screen; also what the person types to choose a slot.
        role: what the person may do.
    """

    user_id: str
    display_name: str
    role: Role
