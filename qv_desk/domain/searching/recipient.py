"""Who was given personal data by the company: the office's list of recipients.

Law: policy §3(1); GDPR 19; PIPL 23; duty D9.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError


class RecipientKind(StrEnum):
    """The kinds that policy §3(1) names."""

    GROUP_COMPANY = "group_company"
    DISTRIBUTOR = "distributor"
    DEALER = "dealer"
    PARTNER = "partner"
    CONTRACTOR = "contractor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(RegisterEntry):
    """One company that gets data of one or several systems; its code is ``entry_id``.

    Attributes:
        name: the company's name.
        kind: what it is to us.
        contact: whom to write to there; may be empty.
        postal_address: line by line; may be empty.
        e_mail: may be empty.
        country: ISO 3166-1 alpha-2; empty if unknown.
        changed_by: user identifier.
        is_retired: whether it gets no data any longer; it stays in the list for the cases that name it.
    """

    register_name: ClassVar[str] = "recipients"

    name: str
    kind: RecipientKind
    changed_by: str
    contact: str = ""
    postal_address: tuple[str, ...] = ()
    e_mail: str = ""
    country: str = ""
    is_retired: bool = False


def check_recipient(recipient: Recipient) -> None:
    """Make sure that a notice could reach it.

    Raises:
        InputError: ``recipient_needs_name``, ``recipient_needs_address``.
    """
    if not recipient.name.strip():
        raise InputError("recipient_needs_name")
    if not recipient.postal_address and not recipient.e_mail.strip():
        raise InputError("recipient_needs_address")
