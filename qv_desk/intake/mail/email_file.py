"""One e-mail file (.eml, .msg) to an ``IncomingMessage``.

This runs in the limited child process (``intake.child``) alone: the parser of Python's standard library can be brought
to eat minutes and gigabytes.
"""

import hashlib
import re
from email.message import Message

from qv_desk.domain.incoming.message import TEXT_LIMIT, AutomaticKind, IncomingMessage, MailAddress
from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import decoded_header, has_direction_marks, raw_text
from qv_desk.intake.files.local_file import MOST_BYTES
from qv_desk.intake.mail import mail_headers
from qv_desk.intake.mail.automatic import automatic_kind, delivery_report
from qv_desk.intake.mail.mail_contents import MailContents
from qv_desk.intake.mail.mail_parser import parsed_mail


def read_mail(raw: bytes) -> IncomingMessage:
    """Reads one mail.

    Raises:
        InputError: it is empty, too large, no mail, or has more parts or levels than any honest mail.
    """
    found = MailContents()
    mail = _parsed(raw, found)
    text = "\n\n".join(found.texts)
    sender = mail_headers.single_address(mail, "From") or mail_headers.single_address(mail, "Sender")
    sender = sender or MailAddress("", "")
    sent_at = mail_headers.date_header(mail, "Date")
    _note_oddities(mail, sender, found)
    if not text.strip():
        found.warn("no_text")
    in_reply_to = mail_headers.message_ids(mail_headers.raw_header(mail, "In-Reply-To"))
    reply_to = mail_headers.single_address(mail, "Reply-To")
    identity = mail_headers.message_ids(mail_headers.raw_header(mail, "Message-ID"))
    kind = automatic_kind(mail)
    return IncomingMessage(
        subject=mail_headers.text_header(mail, "Subject")[:500],
        sender=sender,
        reply_to=reply_to if reply_to and reply_to.address != sender.address else None,
        recipients=mail_headers.addresses(mail, "To", "Cc")[:50],
        sent_at=sent_at,
        sent_offset_minutes=mail_headers.date_offset_minutes(mail),
        received_at=mail_headers.topmost_received(mail) or sent_at,
        message_id=identity[0] if identity else "",
        in_reply_to=in_reply_to[0] if in_reply_to else "",
        references=mail_headers.message_ids(mail_headers.raw_header(mail, "References")),
        text=text[:TEXT_LIMIT],
        text_cut=len(text) > TEXT_LIMIT,
        attachments=found.listed_attachments(),
        forwarded=tuple(head for head in found.forwarded if head.text_from <= TEXT_LIMIT),
        automatic=_is_automatic(mail) or kind is not AutomaticKind.NONE,
        bulk=_is_bulk(mail),
        digest=hashlib.sha256(raw).hexdigest(),
        size_bytes=len(raw),
        warnings=tuple(found.warnings),
        automatic_kind=kind,
        report=delivery_report(mail, kind, text),
    )


def attachment_contents(raw: bytes) -> list[bytes]:
    """The bytes of each attachment, in the order of ``IncomingMessage.attachments``.

    Raises:
        InputError: as ``read_mail``.
    """
    found = MailContents()
    _parsed(raw, found)
    return [content for _, _, content in found.files]


def _parsed(raw: bytes, found: MailContents) -> Message:
    if not raw.strip():
        raise InputError("mail_empty")
    if len(raw) > MOST_BYTES:
        raise InputError("mail_too_large")
    try:
        mail = parsed_mail(raw)
        found.walk(mail, 1)
        if not any(text.strip() for text in found.texts):
            found.open_attached_mails()
    except RecursionError:
        raise InputError("mail_too_deep") from None
    return mail


def _is_automatic(mail: Message) -> bool:
    submitted = mail_headers.raw_header(mail, "Auto-Submitted").strip().lower()
    return (
        submitted.startswith(("auto-replied", "auto-generated", "auto-notified"))
        or bool(mail_headers.raw_header(mail, "X-Autoreply") or mail_headers.raw_header(mail, "X-Failed-Recipients"))
        or mail.get_content_type() == "multipart/report"
        or mail_headers.raw_header(mail, "Return-Path").strip() == "<>"
        or mail_headers.raw_header(mail, "Precedence").strip().lower() == "auto_reply"
    )


def _is_bulk(mail: Message) -> bool:
    if mail_headers.raw_header(mail, "List-Unsubscribe") or mail_headers.raw_header(mail, "List-Id"):
        return True
    return mail_headers.raw_header(mail, "Precedence").strip().lower() in {"bulk", "list", "junk"}


def _note_oddities(mail: Message, sender: MailAddress, found: MailContents) -> None:
    if mail_headers.repeated_headers(mail):
        found.warn("headers_repeated")
    if mail_headers.raw_header(mail, "Date") and mail_headers.date_header(mail, "Date") is None:
        found.warn("date_unusable")
    shown = raw_text(mail_headers.raw_header(mail, "Subject")[:4000] + mail_headers.raw_header(mail, "From")[:4000])
    if has_direction_marks(shown) or has_direction_marks(decoded_header(shown)):
        found.warn("direction_marks")
    claimed = re.search(r"[\w.+-]+@([\w-]+\.[\w.-]+)", sender.name)
    if claimed and claimed[1].lower() != sender.domain:
        found.warn("sender_name_is_other_address")
    if _mixes_scripts(sender.domain):
        found.warn("sender_domain_mixed_scripts")


def _mixes_scripts(domain: str) -> bool:
    """Whether one label of a domain mixes Latin with Cyrillic or Greek letters that look the same."""
    for label in domain.split("."):
        shown = label
        if label.startswith("xn--"):
            try:
                shown = label[4:].encode("ascii").decode("punycode")
            except (UnicodeError, ValueError, OverflowError):
                return True
        if re.search("[a-z]", shown) and re.search("[\u0370-\u052f]", shown):
            return True
        if re.fullmatch("[\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u04cf\u0501\u051b-]+", shown):
            return True
    return False
