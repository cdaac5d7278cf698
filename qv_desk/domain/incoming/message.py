"""A message that came in from outside, read into plain values; nothing in it is trusted or rendered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

TEXT_LIMIT: Final = 200_000
"""Characters of plain text that are kept of one message; the rest stays in the original alone."""


@dataclass(frozen=True, slots=True)
class MailAddress:
    """One mailbox: what it calls itself, and its address; either may be empty."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """The part after the last ``@``, in lower case; empty where there is none."""
        return self.address.rpartition("@")[2].lower() if "@" in self.address else ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the message.

    Attributes:
        position: which attachment of the message, from 0; the key to ask for its bytes.
        name: a file name safe on every system (see ``intake.file_names``); never empty.
        declared_name: the name as the sender wrote it, cut and without control characters; for display only.
        size_bytes: the size of the decoded bytes.
        media_type: by its content, not by what the sender says.
        declared_type: the type that the sender claims; differs from ``media_type`` where the two disagree.
        sha256: hexadecimal, of the decoded bytes.
        risky: the kind of file can run a program or fetch from elsewhere when it is opened.
    """

    position: int
    name: str
    declared_name: str
    size_bytes: int
    media_type: str
    declared_type: str
    sha256: str
    risky: bool


@dataclass(frozen=True, slots=True)
class ForwardedHeader:
    """The head of an earlier message inside this one: forwarded, quoted or attached.

    Attributes:
        sender: who wrote the earlier message, as far as it can be told.
        recipients: the addressees as they were written, or empty.
        sent_at: when it was sent, in UTC; ``None`` where no date could be read.
        subject: its subject, or empty.
        text_from: where the earlier message's own text starts in ``IncomingMessage.text``.
        zone_assumed: the written time had no zone, so the zone of the forwarding mail was taken.
    """

    sender: MailAddress
    recipients: str
    sent_at: datetime | None
    subject: str
    text_from: int
    zone_assumed: bool


class AutomaticKind(StrEnum):
    """What a machine sent, as far as its own headers say; words in ``resources/words/replies.toml``."""

    NONE = ""
    BOUNCE = "bounce"
    """A mail of ours could not be delivered."""
    DELAYED = "delayed"
    """It is still being tried."""
    OUT_OF_OFFICE = "out_of_office"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What a report on a mail of ours says; a stranger's word like the rest of a message.

    Attributes:
        message_id: of the mail that it is about; empty where it does not say.
        subject: of that mail, or empty.
        recipients: the addresses that it names, at most ten.
        status: ``5.1.1`` and such; empty where it does not say.
        reason: in the words of the other side, on one line.
    """

    message_id: str
    subject: str
    recipients: tuple[str, ...]
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One e-mail, read.

    Attributes:
        subject: decoded, on one line, without control or direction marks.
        reply_to: where the sender wants the answer, if not at ``sender``.
        recipients: To and Cc, at most 50.
        sent_at: what the sender's Date header says, in UTC.
        sent_offset_minutes: the zone in which that header was written, in minutes east of UTC.
        received_at: when our side got it, in UTC: the topmost Received header, else the Date header.
        references: message ids of the thread, oldest first, at most 50.
        text: plain text, at most ``TEXT_LIMIT`` characters; text of forwarded and attached mails follows.
        text_cut: the text was longer and is cut.
        attachments: in the order of the message.
        forwarded: earlier messages inside this one, in the order of their text.
        automatic: its own headers say that a machine sent it (out of office, delivery report).
        bulk: its own headers say that it is a mailing or a list.
        digest: SHA-256 of the original bytes, hexadecimal.
        size_bytes: the size of the original.
        warnings: codes of what was odd, e.g. ``parts_disagree``; a short fixed list, see ``intake.warnings``.
        automatic_kind: what sort of machine sent it; none for a person's message.
        report: for a report on a mail of ours, what it says.
    """

    subject: str
    sender: MailAddress
    reply_to: MailAddress | None
    recipients: tuple[MailAddress, ...]
    sent_at: datetime | None
    sent_offset_minutes: int | None
    received_at: datetime | None
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    text: str
    text_cut: bool
    attachments: tuple[Attachment, ...]
    forwarded: tuple[ForwardedHeader, ...]
    automatic: bool
    bulk: bool
    digest: str
    size_bytes: int
    warnings: tuple[str, ...]
    automatic_kind: AutomaticKind = AutomaticKind.NONE
    report: DeliveryReport | None = None
