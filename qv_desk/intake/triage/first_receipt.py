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
    if parts.never_ours or head is None or head.sent_at is None:
        return FirstReceipt(message.received_at, _code_of_this_mail(message, parts, now))
    latest = min(message.received_at or now, now)
    first = _first_of(message, head, latest)
    if first is None or first.sent_at is None:
        return FirstReceipt(message.received_at, "received_forwarded_unclear")
    at, sender = min(first.sent_at, latest), head.sender.name or head.sender.address
    if not parts.by_colleague:
        return FirstReceipt(at, "received_passed_on", sender)
    if first is not head:
        return FirstReceipt(at, "received_thread", sender)
    return FirstReceipt(at, "received_forwarded_zone" if head.zone_assumed else "received_forwarded", sender)


def _code_of_this_mail(message: IncomingMessage, parts: LetterParts, now: datetime) -> str:
    """Why the day of the mail itself is taken."""
    if parts.never_ours:
        return "received_never_ours"
    if parts.quotes_unread:
        return "received_quoted_unread"
    ahead = message.received_at is not None and message.received_at > now + _CLOCKS_APART
    return "received_future" if ahead else "received_mail"


def _first_of(message: IncomingMessage, head: ForwardedHeader, latest: datetime) -> ForwardedHeader | None:
    """The first of the mails that the writer of a forwarded one sent; ``None`` if their dates cannot be right."""
    same = [
        other
        for other in message.forwarded
        if other.sender.address.lower() == head.sender.address.lower() and head.sender.address
    ] or [head]
    dated = [(other.sent_at, place) for place, other in enumerate(same) if other.sent_at is not None]
    plausible = [one for one in dated if latest - _LONGEST_WAIT <= one[0] <= latest + _CLOCKS_APART]
    return same[min(plausible)[1]] if plausible else None
