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
    NOTICE = "notice"
    """Nobody asked: the company has to tell somebody something, and keeps what it told and when."""


WORKED_KINDS = frozenset(
    {
        CaseKind.RIGHTS_REQUEST,
        CaseKind.INQUIRY,
        CaseKind.COMPLAINT,
        CaseKind.MINOR_REPORT,
        CaseKind.AUTHORITY_DEMAND,
        CaseKind.NOTICE,
    }
)
"""The kinds that have their own steps so far; a case of another kind is opened as an inquiry or a rights request."""

INTAKE_KINDS = WORKED_KINDS - {CaseKind.NOTICE}
"""The kinds as which a message can be taken in."""

BULK_KINDS = frozenset({CaseKind.RIGHTS_REQUEST, CaseKind.INQUIRY})
"""The kinds of which a case may be opened before a person has read the message."""

KINDS_WITH_RIGHTS = frozenset({CaseKind.RIGHTS_REQUEST, CaseKind.COMPLAINT})
"""The kinds in which rights may be exercised; whoever complains may ask for something in the same breath."""

REQUEST_KINDS = frozenset(CaseKind) - {CaseKind.AUTHORITY_DEMAND, CaseKind.NOTICE, CaseKind.NOT_PRIVACY}
"""What people ask for themselves: figures on requests count these alone. Law: policy §2 (demands stand apart)."""
