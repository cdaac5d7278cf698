"""What a mail holds: its texts, its files, the mails inside it. This runs in the limited child process alone."""

import hashlib
from email import policy
from email.message import Message
from typing import Final

from qv_desk.domain.incoming.message import Attachment, ForwardedHeader, MailAddress
from qv_desk.errors import InputError
from qv_desk.intake.files import file_names
from qv_desk.intake.files.charsets import has_direction_marks, on_one_line
from qv_desk.intake.files.media_types import media_type
from qv_desk.intake.mail import mail_headers
from qv_desk.intake.mail.body_text import PartText, one_of, part_content, part_text
from qv_desk.intake.mail.mail_parser import DEEPEST, MOST_PARTS, children, nested_mails, parsed_mail

_MAILS: Final = frozenset({"message/rfc822", "application/vnd.ms-outlook"})


class MailContents:
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
            for child in children(part):
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
        if kind == "application/x-outlook-rtf":
            self.warn("text_in_rtf")
            return
        if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"} or "encrypted" in kind:
            self.warn("encrypted")
        if kind == "application/ms-tnef":
            self.warn("packed_by_outlook")
        declared = mail_headers.file_name(part)
        if has_direction_marks(declared):
            self.warn("direction_marks")
        default = {"application/ms-tnef": "winmail.dat", "text/calendar": "invitation.ics"}.get(kind, "")
        self.files.append((declared or default, kind, part_content(part)))

    def _alternatives(self, part: Message, depth: int) -> None:
        versions: list[PartText] = []
        for child in children(part):
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
        declared = mail_headers.file_name(part) or "message.eml"
        self.files.extend((declared, "message/rfc822", _as_it_travels(mail)) for mail in nested_mails(part))
        for mail in nested_mails(part):
            self._forwarded_mail(mail, depth + 1)

    def open_attached_mails(self) -> None:
        """Reads the mails among the files, where the mail itself says nothing: they are what it forwards.

        Raises:
            InputError: too many parts or levels.
        """
        for _, kind, content in tuple(self.files):
            if kind == "message/rfc822" or media_type(content) not in _MAILS:
                continue
            try:
                mail = parsed_mail(content)
            except InputError:
                # It stays what it is: an attachment that cannot be read.
                continue
            self._forwarded_mail(mail, 2)

    def _forwarded_mail(self, mail: Message, depth: int) -> None:
        self.forwarded.append(
            ForwardedHeader(
                sender=mail_headers.single_address(mail, "From") or MailAddress("", ""),
                recipients=mail_headers.text_header(mail, "To")[:500],
                sent_at=mail_headers.date_header(mail, "Date"),
                subject=mail_headers.text_header(mail, "Subject")[:500],
                text_from=sum(len(text) + 2 for text in self.texts),
                zone_assumed=False,
            )
        )
        self.walk(mail, depth)


def _as_it_travels(mail: Message) -> bytes:
    try:
        return mail.as_bytes(policy=policy.compat32.clone(max_line_length=None))
    except (UnicodeError, ValueError, LookupError, TypeError):
        # Headers that no mail program writes; the original keeps them.
        return b""


def _is_body(part: Message) -> bool:
    if part.get_content_type() not in {"text/plain", "text/html"}:
        return False
    return part.get_content_disposition() != "attachment" and not mail_headers.file_name(part)
