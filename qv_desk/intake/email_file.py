"""One e-mail file (.eml) to an ``IncomingMessage``.

This runs in the limited child process (``intake.child``) alone: the parser of Python's standard library can be brought
to eat minutes and gigabytes. The old, lazy ``compat32`` policy is used on purpose: it parses no header by itself, so
that each is read here with a limit and decoded by ``intake.charsets``.
"""

import hashlib
import re
from email import policy
from email.message import Message
from email.parser import BytesParser
from io import BytesIO
from typing import Final

from qv_desk.domain.message import TEXT_LIMIT, Attachment, ForwardedHeader, IncomingMessage, MailAddress
from qv_desk.errors import InputError
from qv_desk.intake import file_names, mail_headers
from qv_desk.intake.body_text import PartText, one_of, part_content, part_text
from qv_desk.intake.charsets import decoded_header, has_direction_marks, on_one_line, raw_text
from qv_desk.intake.media_types import media_type

MOST_BYTES: Final = 25 * 1024 * 1024
MOST_PARTS: Final = 200
DEEPEST: Final = 20
_KNOWN_HEADERS: Final = frozenset(
    [
        "from",
        "to",
        "date",
        "subject",
        "received",
        "message-id",
        "mime-version",
        "content-type",
        "return-path",
        "delivered-to",
        "sender",
        "reply-to",
        "cc",
        "x-mailer",
    ]
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_mail(raw: bytes) -> IncomingMessage:
    """Reads one mail.

    Raises:
        InputError: it is empty, too large, no mail, or has more parts or levels than any honest mail.
    """
    found = _Contents()
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
        automatic=_is_automatic(mail),
        bulk=_is_bulk(mail),
        digest=hashlib.sha256(raw).hexdigest(),
        size_bytes=len(raw),
        warnings=tuple(found.warnings),
    )


def attachment_contents(raw: bytes) -> list[bytes]:
    """The bytes of each attachment, in the order of ``IncomingMessage.attachments``.

    Raises:
        InputError: as ``read_mail``.
    """
    found = _Contents()
    _parsed(raw, found)
    return [content for _, _, content in found.files]


def _parsed(raw: bytes, found: "_Contents") -> Message:
    if not raw.strip():
        raise InputError("mail_empty")
    if len(raw) > MOST_BYTES:
        raise InputError("mail_too_large")
    if raw.startswith(_OLE):
        raise InputError("mail_is_outlook_file")
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    _refuse_part_bombs(raw)
    try:
        mail = BytesParser(policy=policy.compat32).parse(BytesIO(raw))
        if not _KNOWN_HEADERS & {name.lower() for name, _ in mail.raw_items()}:
            raise InputError("mail_not_a_message")
        found.walk(mail, 1)
    except RecursionError:
        raise InputError("mail_too_deep") from None
    return mail


def _refuse_part_bombs(raw: bytes) -> None:
    """Counts the parts before the parser sees them: it takes 31 s for 100,000 (measured)."""
    declared = {
        found[1].strip(b'"')
        for found in re.finditer(rb"(?i)boundary[ \t]*=[ \t]*(\"[^\"\r\n]{1,200}\"|[^\s;\"]{1,200})", raw)
    }
    if len(declared) > MOST_PARTS:
        raise InputError("mail_too_deep")
    opened = 0
    for line in re.finditer(rb"(?m)^--([^\r\n]{1,200}?)[ \t]*\r?$", raw):
        opened += line[1] in declared
        if opened > MOST_PARTS:
            raise InputError("mail_too_many_parts")


class _Contents:
    """What a walk through the parts of a mail finds."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.files: list[tuple[str, str, bytes]] = []
        self.forwarded: list[ForwardedHeader] = []
        self.warnings: list[str] = []
        self._parts = 0

    def warn(self, code: str) -> None:
        """Notes something odd, once."""
        if code not in self.warnings:
            self.warnings.append(code)

    def walk(self, part: Message, depth: int) -> None:
        """Collects texts and files of a part and of all below it.

        Raises:
            InputError: too many parts or levels.
        """
        self._count(depth)
        kind = part.get_content_type()
        if kind in {"message/rfc822", "message/global"} and part.is_multipart():
            self._nested_mail(part, depth)
        elif kind == "multipart/alternative" and part.is_multipart():
            self._alternatives(part, depth)
        elif part.is_multipart():
            for child in _children(part):
                self.walk(child, depth + 1)
        else:
            self._leaf(part)

    def listed_attachments(self) -> tuple[Attachment, ...]:
        """The files found, as values without their bytes."""
        safe = [file_names.safe_name(declared, place) for place, (declared, _, _) in enumerate(self.files)]
        listed = []
        for place, name in enumerate(file_names.distinct_names(safe)):
            declared, declared_type, content = self.files[place]
            kind = media_type(content)
            listed.append(
                Attachment(
                    position=place,
                    name=name,
                    declared_name=on_one_line(declared)[:200],
                    size_bytes=len(content),
                    media_type=kind,
                    declared_type=declared_type,
                    sha256=hashlib.sha256(content).hexdigest(),
                    risky=file_names.is_risky(declared, kind) or file_names.is_risky(name, kind),
                )
            )
        return tuple(listed)

    def _count(self, depth: int) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise InputError("mail_too_many_parts")
        if depth > DEEPEST:
            raise InputError("mail_too_deep")

    def _add_text(self, found: PartText) -> None:
        for code in found.warnings:
            self.warn(code)
        if found.text.strip():
            self.texts.append(found.text)

    def _leaf(self, part: Message) -> None:
        if _is_body(part):
            self._add_text(part_text(part))
            return
        kind = part.get_content_type()
        if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"} or "encrypted" in kind:
            self.warn("encrypted")
        declared = mail_headers.file_name(part)
        if has_direction_marks(declared):
            self.warn("direction_marks")
        default = {"application/ms-tnef": "winmail.dat", "text/calendar": "invitation.ics"}.get(kind, "")
        self.files.append((declared or default, kind, part_content(part)))

    def _alternatives(self, part: Message, depth: int) -> None:
        versions: list[PartText] = []
        for child in _children(part):
            if not child.is_multipart() and _is_body(child):
                self._count(depth + 1)
                versions.append(part_text(child))
                continue
            # Typically multipart/related: the HTML version with its pictures.
            before = len(self.texts)
            self.walk(child, depth + 1)
            inner, self.texts[before:] = self.texts[before:], []
            if inner:
                versions.append(PartText("\n\n".join(inner), is_html=True, warnings=()))
        self._add_text(one_of(versions))

    def _nested_mail(self, part: Message, depth: int) -> None:
        if part.get_content_disposition() == "attachment" or mail_headers.file_name(part):
            inner = _children(part)
            declared = mail_headers.file_name(part) or "message.eml"
            content = inner[0].as_bytes(policy=policy.compat32.clone(max_line_length=None)) if inner else b""
            self.files.append((declared, "message/rfc822", content))
        for mail in _children(part):
            start = sum(len(text) + 2 for text in self.texts)
            self.forwarded.append(
                ForwardedHeader(
                    sender=mail_headers.single_address(mail, "From") or MailAddress("", ""),
                    recipients=mail_headers.text_header(mail, "To")[:500],
                    sent_at=mail_headers.date_header(mail, "Date"),
                    subject=mail_headers.text_header(mail, "Subject")[:500],
                    text_from=start,
                    zone_assumed=False,
                )
            )
            self.walk(mail, depth + 1)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _is_body(part: Message) -> bool:
    if part.get_content_type() not in {"text/plain", "text/html"}:
        return False
    return part.get_content_disposition() != "attachment" and not mail_headers.file_name(part)


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


def _note_oddities(mail: Message, sender: MailAddress, found: _Contents) -> None:
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
