"""What a message is about, seen as a whole."""

from enum import StrEnum


class CaseKind(StrEnum):
    """The kind of a case; it chooses the steps, the clocks and the identity check."""

    RIGHTS_REQUEST = "rights_request"
    COMPLAINT = "complaint"
    MINOR_REPORT = "minor_report"
    INQUIRY = "inquiry"
    FOLLOW_UP = "follow_up"
    AUTHORITY_DEMAND = "authority_demand"
    NOT_PRIVACY = "not_privacy"


WORKED_KINDS = frozenset({CaseKind.RIGHTS_REQUEST, CaseKind.INQUIRY})
"""The kinds that have their own steps so far; a case of another kind is opened as an inquiry or a rights request."""
