"""Bytes to the parts of a mail, refused before the parser sees them where they are built to keep it busy.

The old, lazy ``compat32`` policy is used on purpose: it parses no header by itself, so that each is read with a limit
and decoded by ``intake.charsets``. This runs in the limited child process alone.
"""

import re
from binascii import a2b_base64
from email import policy
from email.message import Message
from email.parser import BytesParser
from io import BytesIO
from typing import Final

from qv_desk.errors import InputError

MOST_PARTS: Final = 200
DEEPEST: Final = 20
_MOST_HEAD_LINES: Final = 20_000
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


def parsed_mail(raw: bytes) -> Message:
    """Some bytes as a mail, be they one as it travels or as Outlook keeps it.

    Raises:
        InputError: they are none.
    """
    if raw.startswith(_OLE):
        # Lazy, measured: most mails are not of Outlook, and each is read in a new process.
        from qv_desk.intake.mail.outlook_file import outlook_mail  # noqa: PLC0415

        return outlook_mail(raw, DEEPEST)
    raw = raw.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    _refuse_endless_head(raw)
    _refuse_part_bombs(raw)
    mail = BytesParser(policy=policy.compat32).parse(BytesIO(raw))
    if not _KNOWN_HEADERS & {name.lower() for name, _ in mail.raw_items()}:
        raise InputError("mail_not_a_message")
    return mail


def _refuse_endless_head(raw: bytes) -> None:
    """Each header that is asked for is looked for through all of them: 400,000 take 10 s (measured)."""
    if not re.match(rb"[!-9;-~]{1,100}[ \t]*:", raw):
        return
    end = re.search(rb"\r?\n\r?\n", raw)
    if raw.count(b"\n", 0, end.start() if end else len(raw)) > _MOST_HEAD_LINES:
        raise InputError("mail_too_many_headers")


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


def nested_mails(part: Message) -> list[Message]:
    """The mails inside a part; one that was packed against the rules is unpacked."""
    mails = children(part)
    packed = str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"
    if not packed or not mails or mails[0].keys():
        return mails
    body = mails[0].get_payload()
    try:
        return [parsed_mail(a2b_base64(body))] if isinstance(body, str) else mails
    except (InputError, ValueError):
        return mails


def children(part: Message) -> list[Message]:
    """The parts of a part; none of a leaf."""
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []
