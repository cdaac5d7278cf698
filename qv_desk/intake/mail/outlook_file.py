"""One Outlook message (.msg) as a mail. This runs in the limited child process alone.

A .msg is a small file system in one file; its chains can run in circles and claim sizes that are not there. What it
holds is rebuilt as the mail that it once was, so that from there on it is read as every mail is.
"""

import re
from base64 import encodebytes
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import Message
from email.parser import HeaderParser
from email.utils import format_datetime
from io import BytesIO
from typing import Final

from olefile import OleFileIO
from olefile.olefile import OleDirectoryEntry, OleFileError
from oxmsg.domain import constants as pid
from oxmsg.storage import Storage

from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import decoded, on_one_line

RTF_BODY: Final = "application/x-outlook-rtf"
"""Stands for a text that the message holds in Outlook's packed RTF alone."""

_TOP, _INSIDE, _PART = 32, 24, 8
"""Where the list of properties begins: in a message, in a message inside one, in an attachment or a recipient."""
_MOST_ENTRIES: Final = 50_000
_MOST_HEADERS: Final = 2_000
_MOST_HEADER_TEXT: Final = 500_000
_MOST_RECIPIENTS: Final = 50
_EMBEDDED_MESSAGE: Final = 5
_MESSAGE_INSIDE: Final = "__substg1.0_3701000D"
_CODEPAGES: Final = {
    1200: "utf-16-le",
    20127: "us-ascii",
    20866: "koi8-r",
    20932: "euc-jp",
    28591: "iso-8859-1",
    28592: "iso-8859-2",
    28595: "iso-8859-5",
    28597: "iso-8859-7",
    28599: "iso-8859-9",
    28605: "iso-8859-15",
    50220: "iso-2022-jp",
    51932: "euc-jp",
    51936: "gb2312",
    51949: "euc-kr",
    52936: "hz-gb-2312",
    54936: "gb18030",
    65001: "utf-8",
}
_BROKEN: Final = (OleFileError, OSError, KeyError, ValueError, IndexError, TypeError, OverflowError, AttributeError)


def outlook_mail(raw: bytes, deepest: int) -> Message:
    """The mail that a .msg file holds.

    Args:
        raw: the file.
        deepest: how many messages may lie in one another.

    Raises:
        InputError: it is damaged, holds no message, or too many inside one another.
    """
    try:
        with OleFileIO(BytesIO(raw)) as ole:
            _refuse_false_sizes(ole, len(raw))
            root = Storage.from_ole(ole)
    except (*_BROKEN, RecursionError):
        raise InputError("mail_outlook_damaged") from None
    if not _has_properties(root):
        raise InputError("mail_not_a_message")
    return _mail(root, _TOP, deepest)


def _refuse_false_sizes(ole: OleFileIO, size: int) -> None:
    """What all streams together claim to hold can be no more than the file; a circle always claims more."""
    if ole.num_mini_fat_sectors * ole.sector_size > size or ole.root.size > size:
        raise ValueError
    left, entries = size, 0
    waiting: list[OleDirectoryEntry] = list(ole.root.kids)
    while waiting:
        entry = waiting.pop()
        entries += 1
        left -= entry.size if not entry.kids else 0
        if left < 0 or entries > _MOST_ENTRIES:
            raise ValueError
        waiting.extend(entry.kids)


def _has_properties(storage: Storage) -> bool:
    return any(stream.name == "__properties_version1.0" for stream in storage.streams)


class _Values:
    """The properties of a message, a recipient or an attachment; what is missing or broken is empty.

    Args:
        storage: where they lie.
        offset: where the list of those of fixed length begins.
        codepage: of the message, for the texts of what belongs to it.
    """

    def __init__(self, storage: Storage, offset: int, codepage: int = 0) -> None:
        self._storage = storage
        self._fixed: dict[int, bytes] = {}
        raw = storage.properties_stream_bytes[offset:] if _has_properties(storage) else b""
        for start in range(0, len(raw) - 15, 16):
            self._fixed.setdefault(int.from_bytes(raw[start + 2 : start + 4], "little"), raw[start + 8 : start + 16])
        self.codepage = codepage or self.number(pid.PID_INTERNET_CODEPAGE) or self.number(pid.PID_MESSAGE_CODEPAGE)

    def blob(self, name: int, kind: int = pid.PTYP_BINARY) -> bytes:
        """The bytes of a property."""
        try:
            return self._storage.property_stream_bytes(name, kind)
        except KeyError:
            return b""

    def text(self, name: int) -> str:
        """A text, in UTF-16 or in the code page of the message."""
        wide = self.blob(name, pid.PTYP_STRING)
        if wide:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self.blob(name, pid.PTYP_STRING8)
        return self.decoded(narrow).rstrip("\0") if narrow else ""

    def decoded(self, raw: bytes) -> str:
        """Bytes as text in the code page of the message."""
        label = _CODEPAGES.get(self.codepage, f"cp{self.codepage}") if self.codepage else ""
        return decoded(raw, label)[0]

    def number(self, name: int) -> int:
        """A whole number; 0 if there is none."""
        return int.from_bytes(self._fixed.get(name, b"")[:4], "little")

    def moment(self, name: int) -> datetime | None:
        """A moment: tenths of microseconds since 1601."""
        ticks = int.from_bytes(self._fixed.get(name, b""), "little")
        try:
            return datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None


def _mail(storage: Storage, offset: int, deepest: int) -> Message:
    if deepest < 1:
        raise InputError("mail_too_deep")
    values = _Values(storage, offset)
    mail = _head(values, storage)
    bodies = _bodies(values)
    files = [_attached(part, values, deepest) for part in storage.iter_attachment_storages()]
    if len(bodies) == 1 and not files:
        return _filled(mail, bodies[0])
    mail.add_header("Content-Type", "multipart/mixed")
    text = _alternative(bodies) if len(bodies) > 1 else bodies[0]
    parts: list[Message | str] = [text, *files]
    mail.set_payload(parts)
    return mail


def _head(values: _Values, storage: Storage) -> Message:
    mail = Message(policy=policy.compat32)
    written = values.text(pid.PID_TRANSPORT_MESSAGE_HEADERS)[:_MOST_HEADER_TEXT]
    for name, value in list(HeaderParser(policy=policy.compat32).parsestr(written).raw_items())[:_MOST_HEADERS]:
        if not name.lower().startswith(("content-", "mime-version")):
            mail[name] = value
    mail["MIME-Version"] = "1.0"
    sent, came = values.moment(pid.PID_CLIENT_SUBMIT_TIME), values.moment(pid.PID_MESSAGE_DELIVERY_TIME)
    stored = {
        "From": _sender(values),
        "To": ", ".join(_recipients(storage, values)),
        "Subject": values.text(pid.PID_SUBJECT),
        "Date": format_datetime(sent) if sent else "",
        "Received": f"by the mail box; {format_datetime(came)}" if came else "",
        "Message-ID": values.text(pid.PID_INTERNET_MESSAGE_ID),
        "In-Reply-To": values.text(0x1042),
        "References": values.text(pid.PID_INTERNET_REFERENCES),
    }
    for name, value in stored.items():
        if value and name not in mail:
            mail[name] = " ".join(value.split())
    return mail


def _sender(values: _Values) -> str:
    name = values.text(pid.PID_SENDER_NAME) or values.text(pid.PID_SENT_REPRESENTING_NAME)
    candidates = (values.text(one) for one in (0x5D01, 0x0C1F, 0x5D02, 0x0065))
    return _box(name, next((address for address in candidates if "@" in address), ""))


def _recipients(storage: Storage, values: _Values) -> list[str]:
    found = []
    for part in list(storage.iter_recipient_storages())[:_MOST_RECIPIENTS]:
        own = _Values(part, _PART, values.codepage)
        found.append(_box(own.text(pid.PID_DISPLAY_NAME), own.text(0x39FE) or own.text(pid.PID_EMAIL_ADDRESS)))
    return found


def _box(name: str, address: str) -> str:
    quoted = re.sub(r'["\\<>]', "", on_one_line(name))
    return f'"{quoted}" <{on_one_line(address)}>' if "@" in address else quoted


def _bodies(values: _Values) -> list[Message]:
    """The text as it was written plainly and as HTML; where there is only packed RTF, a sign of it."""
    plain = values.text(pid.PID_BODY)
    markup = values.blob(0x1013)
    shown = values.decoded(markup) if markup else values.text(0x1013)
    bodies = [_text_part(plain, "plain")] if plain.strip() else []
    bodies += [_text_part(shown, "html")] if shown.strip() else []
    if not bodies and values.blob(0x1009):
        return [_part(RTF_BODY, b"")]
    return bodies or [_text_part("", "plain")]


def _text_part(text: str, kind: str) -> Message:
    return _part(f"text/{kind}; charset=utf-8", text.encode("utf-8", "replace"))


def _part(content_type: str, content: bytes) -> Message:
    part = Message(policy=policy.compat32)
    part["Content-Type"] = content_type
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(encodebytes(content).decode("ascii"))
    return part


def _filled(mail: Message, body: Message) -> Message:
    for name, value in body.raw_items():
        mail[name] = value
    mail.set_payload(body.get_payload())
    return mail


def _alternative(bodies: list[Message]) -> Message:
    part = Message(policy=policy.compat32)
    part.add_header("Content-Type", "multipart/alternative")
    versions: list[Message | str] = [*bodies]
    part.set_payload(versions)
    return part


def _attached(storage: Storage, values: _Values, deepest: int) -> Message:
    own = _Values(storage, _PART, values.codepage)
    long, short = own.text(pid.PID_ATTACH_LONG_FILENAME), own.text(pid.PID_ATTACH_FILENAME)
    name = re.sub(r"[\r\n\0]", "", long or short or own.text(pid.PID_DISPLAY_NAME))
    inside = next((one for one in storage.storages if one.name == _MESSAGE_INSIDE), None)
    if inside is not None and own.number(pid.PID_ATTACH_METHOD) == _EMBEDDED_MESSAGE and _has_properties(inside):
        part = Message(policy=policy.compat32)
        part["Content-Type"] = "message/rfc822"
        part.set_payload([_mail(inside, _INSIDE, deepest - 1)])
        name = f"{name or 'message'}.eml"
    else:
        claimed = own.text(pid.PID_ATTACH_MIME_TAG).strip().lower()
        plain = re.fullmatch(r"(?!multipart/|message/)[\w.+-]{1,60}/[\w.+-]{1,100}", claimed, re.ASCII)
        part = _part(claimed if plain else "application/octet-stream", own.blob(pid.PID_ATTACH_DATA_BINARY))
    part.add_header("Content-Disposition", "attachment", filename=name or "attachment")
    return part
