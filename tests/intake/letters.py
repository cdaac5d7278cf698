"""Builds messages and mails for the tests of this room."""

from datetime import UTC, datetime
from typing import Final

from qv_desk.domain.incoming.message import IncomingMessage, MailAddress

NOW: Final = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
HEAD: Final = (
    b"From: Ann Example <ann@example.org>\r\nDate: Mon, 02 Nov 2026 09:30:00 +0000\r\n"
    b"Subject: x\r\nMIME-Version: 1.0\r\n"
)


def message(text: str, subject: str = "", sender: MailAddress | None = None) -> IncomingMessage:
    """A message as the reader hands it over."""
    return IncomingMessage(
        subject=subject,
        sender=sender or MailAddress("Ann Example", "ann@example.org"),
        reply_to=None,
        recipients=(),
        sent_at=NOW,
        sent_offset_minutes=0,
        received_at=NOW,
        message_id="1@example.org",
        in_reply_to="",
        references=(),
        text=text,
        text_cut=False,
        attachments=(),
        forwarded=(),
        automatic=False,
        bulk=False,
        digest="0" * 64,
        size_bytes=1,
        warnings=(),
    )
