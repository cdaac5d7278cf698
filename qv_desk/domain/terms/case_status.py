"""Whether a case is open or closed; apart from the case, for its line in a list needs nothing else of it."""

from enum import StrEnum


class CaseStatus(StrEnum):
    """Whether anything is left to do."""

    OPEN = "open"
    CLOSED = "closed"
