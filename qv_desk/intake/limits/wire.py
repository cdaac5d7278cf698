"""The message on its way out of the child process: to plain JSON values, and back with every value checked.

The child has handled a stranger's bytes, so the parent believes nothing of what it says: a value of the wrong type,
length or range is refused, and text is cleaned once more.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypeVar

from qv_desk.domain.incoming.message import (
    TEXT_LIMIT,
    Attachment,
    AutomaticKind,
    DeliveryReport,
    ForwardedHeader,
    IncomingMessage,
    MailAddress,
)
from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import on_one_line, without_controls
from qv_desk.intake.files.file_names import distinct_names, safe_name

_LIST_LIMIT: Final = 200
_LINE_LIMIT: Final = 600
WARNINGS: Final = frozenset(
    {
        "charset_guessed",
        "charset_unknown",
        "date_unusable",
        "direction_marks",
        "encrypted",
        "headers_repeated",
        "hidden_text",
        "no_text",
        "packed_by_outlook",
        "parts_disagree",
        "sender_domain_mixed_scripts",
        "sender_name_is_other_address",
        "text_in_rtf",
    }
)
"""What may be odd about a mail; each has a sentence in ``resources/triage/shared/reasons.toml``."""

_Item = TypeVar("_Item")


def to_wire(message: IncomingMessage) -> dict[str, object]:
    """Plain JSON values of a message; its digest and size are left out, the parent has the bytes to count itself."""
    return {
        "subject": message.subject,
        "sender": _address_out(message.sender),
        "reply_to": _address_out(message.reply_to) if message.reply_to else None,
        "recipients": [_address_out(box) for box in message.recipients],
        "sent_at": _moment_out(message.sent_at),
        "sent_offset_minutes": message.sent_offset_minutes,
        "received_at": _moment_out(message.received_at),
        "message_id": message.message_id,
        "in_reply_to": message.in_reply_to,
        "references": list(message.references),
        "text": message.text,
        "text_cut": message.text_cut,
        "attachments": [
            [
                file.declared_name,
                file.name,
                file.size_bytes,
                file.media_type,
                file.declared_type,
                file.sha256,
                file.risky,
            ]
            for file in message.attachments
        ],
        "forwarded": [
            [_address_out(head.sender), head.recipients, _moment_out(head.sent_at), head.subject, head.text_from]
            for head in message.forwarded
        ],
        "automatic": message.automatic,
        "bulk": message.bulk,
        "warnings": list(message.warnings),
        "automatic_kind": message.automatic_kind.value,
        "report": _report_out(message.report),
    }


def from_wire(values: object, digest: str, size_bytes: int) -> IncomingMessage:
    """The message that ``to_wire`` wrote.

    Raises:
        InputError: ``mail_reader_failed``, if anything is not as it must be.
    """
    try:
        given = _record(values)
        return IncomingMessage(
            subject=_line(given["subject"]),
            sender=_address(given["sender"]),
            reply_to=None if given["reply_to"] is None else _address(given["reply_to"]),
            recipients=_several(given["recipients"], _address),
            sent_at=_moment(given["sent_at"]),
            sent_offset_minutes=_offset(given["sent_offset_minutes"]),
            received_at=_moment(given["received_at"]),
            message_id=_line(given["message_id"]),
            in_reply_to=_line(given["in_reply_to"]),
            references=_several(given["references"], _line),
            text=_text(given["text"]),
            text_cut=_truth(given["text_cut"]),
            attachments=_attachments(given["attachments"]),
            forwarded=_several(given["forwarded"], _forwarded),
            automatic=_truth(given["automatic"]),
            bulk=_truth(given["bulk"]),
            digest=digest,
            size_bytes=size_bytes,
            warnings=tuple(code for code in _several(given["warnings"], _line) if code in WARNINGS),
            automatic_kind=AutomaticKind(_line(given["automatic_kind"])),
            report=None if given["report"] is None else _report(given["report"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        raise InputError("mail_reader_failed") from None


def _address_out(box: MailAddress) -> list[str]:
    return [box.name, box.address]


def _report_out(report: DeliveryReport | None) -> list[object] | None:
    if report is None:
        return None
    return [report.message_id, report.subject, list(report.recipients), report.status, report.reason]


def _moment_out(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _record(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _sequence(value: object, length: int | None = None) -> list[object]:
    if not isinstance(value, list) or len(value) > _LIST_LIMIT or (length is not None and len(value) != length):
        raise TypeError
    return value


def _several(value: object, read: Callable[[object], _Item]) -> tuple[_Item, ...]:
    return tuple(read(item) for item in _sequence(value))


def _line(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LINE_LIMIT:
        raise TypeError
    return on_one_line(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > TEXT_LIMIT:
        raise TypeError
    # Cleaning is idempotent, so positions of forwarded heads stay true.
    return without_controls(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def _offset(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 15 * 60:
        raise TypeError
    return value


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None or not 1990 <= moment.year <= 2101:  # noqa: PLR2004 - the years a mail can be from
        raise ValueError
    return moment.astimezone(UTC)


def _address(value: object) -> MailAddress:
    name, address = _sequence(value, 2)
    return MailAddress(_line(name), _line(address))


def _forwarded(value: object) -> ForwardedHeader:
    sender, recipients, sent_at, subject, text_from = _sequence(value, 5)
    return ForwardedHeader(
        _address(sender), _line(recipients), _moment(sent_at), _line(subject), _count(text_from), zone_assumed=False
    )


def _report(value: object) -> DeliveryReport:
    message_id, subject, recipients, status, reason = _sequence(value, 5)
    return DeliveryReport(_line(message_id), _line(subject), _several(recipients, _line), _line(status), _line(reason))


def _attachments(value: object) -> tuple[Attachment, ...]:
    rows = [_sequence(row, 7) for row in _sequence(value)]
    names = distinct_names([safe_name(_line(row[1]), place) for place, row in enumerate(rows)])
    return tuple(_attachment(row, place, names[place]) for place, row in enumerate(rows))


def _attachment(row: list[object], position: int, name: str) -> Attachment:
    declared_name, _, size_bytes, media_type, declared_type, sha256, risky = row
    digest = _line(sha256)
    if len(digest) != 64 or set(digest) - set("0123456789abcdef"):  # noqa: PLR2004 - hexadecimal digits of a SHA-256
        raise ValueError
    return Attachment(
        position,
        name,
        _line(declared_name),
        _count(size_bytes),
        _line(media_type),
        _line(declared_type),
        digest,
        _truth(risky),
    )
