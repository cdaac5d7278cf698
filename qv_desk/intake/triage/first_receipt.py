"""When the company first got what a message brings: earlier than the mail itself if a colleague passed it on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from qv_desk.domain.incoming.message import ForwardedHeader, IncomingMessage
from qv_desk.intake.triage.letter_parts import LetterParts

_LONGEST_WAIT: Final = timedelta(days=400)
"""A forwarded mail that claims to be older than this is not believed without a look."""
_CLOCKS_APART: Final = timedelta(hours=14)
"""Clocks of mail programs differ by minutes, zones that are assumed by hours."""


@dataclass(frozen=True, slots=True)
class FirstReceipt:
    """The moment and why it was taken.

    Attributes:
        at: in UTC; ``None`` if nothing tells it.
        code: of the reason.
        sender: of the forwarded mail, as shown in the reason.
    """

    at: datetime | None
    code: str
    sender: str = ""


def first_receipt(message: IncomingMessage, parts: LetterParts, now: datetime) -> FirstReceipt:
    """When what the message brings came to us first.

    Args:
        message: as it came.
        parts: of the letter.
        now: aware; a receipt after it is not believed.
    """
    head = parts.head
    if head is None or head.sent_at is None:
        return FirstReceipt(message.received_at, "received_mail")
    first = _first_of(message, parts, head, now)
    if first is None:
        return FirstReceipt(message.received_at, "received_forwarded_unclear")
    code = "received_forwarded_zone" if head.zone_assumed else "received_forwarded"
    return FirstReceipt(first, code, head.sender.name or head.sender.address)


def _first_of(message: IncomingMessage, parts: LetterParts, head: ForwardedHeader, now: datetime) -> datetime | None:
    """When the forwarded mail came to us first; ``None`` if its date cannot be right."""
    moments = [
        other.sent_at
        for other in message.forwarded
        if other.sender.address.lower() == head.sender.address.lower() and head.sender.address
    ] or [head.sent_at]
    latest = message.received_at or now
    plausible = [
        moment
        for moment in moments
        if moment is not None and latest - _LONGEST_WAIT <= moment <= latest + _CLOCKS_APART
    ]
    if not parts.by_colleague and head in message.forwarded and not plausible:
        return None
    return min(*plausible, latest) if plausible else None
