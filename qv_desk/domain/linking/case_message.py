"""A further message in a case: what somebody wrote after the one that opened it, and by what its answers find it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseMessage(CaseFact):
    """One further message.

    Attributes:
        message_id: of the mail; empty for other channels.
        sha256: of the original's exact bytes.
        received_at: aware UTC moment of receipt at the office.
        subject: its subject line.
        added_by: user identifier.
        added_at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "case_message"

    message_id: str
    sha256: str
    received_at: datetime
    subject: str
    added_by: str
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageKey(RegisterEntry):
    """Which case a further message belongs to, by its message id (``key``), for whoever answers to it."""

    register_name: ClassVar[str] = "message_keys"
