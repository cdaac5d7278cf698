"""Plain text of text files, web pages and mails, for a person to look at. Only in the viewer's limited process."""

import re
from typing import Final

from qv_desk.domain.incoming.message import IncomingMessage, MailAddress
from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import decoded, without_controls
from qv_desk.intake.mail.email_file import read_mail
from qv_desk.intake.mail.html_text import html_text
from qv_desk.intake.showing.view_answer import Shown, shown_text

_MOST_LOOKED_AT: Final = 2_000_000
_WIDE_MARKS: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def plain_text(content: bytes) -> Shown:
    """A text file in whatever charset it is written."""
    return shown_text(text_of(content))


def page_text(content: bytes) -> Shown:
    """The text of a HTML file; nothing of it is loaded or run."""
    declared = re.search(rb"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", content[:4096])
    text, hides = html_text(without_controls(text_of(content, declared[1].decode("ascii") if declared else "")))
    return shown_text(text, "html_as_text", *(("hidden_text",) if hides else ()))


def mail_text(content: bytes) -> Shown:
    """A mail with its head, its text, and the names of what is attached to it.

    Raises:
        InputError: it cannot be read as a mail.
    """
    try:
        mail = read_mail(content)
    except InputError as problem:
        raise InputError("view_too_large" if problem.code != "mail_not_a_message" else "view_damaged") from None
    notes = [code for code in ("hidden_text",) if code in mail.warnings]
    if mail.attachments:
        notes.append("attachments_inside")
    return shown_text(_laid_out(mail), *notes)


def text_of(content: bytes, label: str = "") -> str:
    """The text of some bytes, by their mark, their label, or what they look like."""
    looked_at = content[:_MOST_LOOKED_AT]
    wide = _WIDE_MARKS.get(content[:2])
    if wide:
        return looked_at[2:].decode(wide, "replace")
    return decoded(looked_at.removeprefix(b"\xef\xbb\xbf"), label)[0]


def _laid_out(mail: IncomingMessage) -> str:
    head = [
        ("From", _box(mail.sender)),
        ("To", ", ".join(_box(box) for box in mail.recipients)),
        ("Date", mail.sent_at.isoformat(" ", "minutes") if mail.sent_at else ""),
        ("Subject", mail.subject),
    ]
    lines = [f"{name}: {value}" for name, value in head if value]
    lines += [f"[{file.name}, {file.media_type}, {file.size_bytes:,} B]" for file in mail.attachments]
    return "\n".join([*lines, "", mail.text])


def _box(box: MailAddress) -> str:
    return f"{box.name} <{box.address}>" if box.name and box.address else box.name or box.address
