"""Runs the child process that reads a mail, and believes nothing of its answer."""

import hashlib
import json
from collections.abc import Iterator
from datetime import tzinfo
from typing import Final

from qv_desk.domain.incoming.inquiry_form import InquiryFormWords
from qv_desk.domain.incoming.message import IncomingMessage
from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import MOST_BYTES
from qv_desk.intake.limits.limited_process import ProcessTrouble, Trouble, run_limited
from qv_desk.intake.limits.wire import from_wire
from qv_desk.intake.tables.inquiry_csv import Inquiry, inquiries
from qv_desk.intake.tables.inquiry_csv import from_wire as table_from_wire
from qv_desk.intake.tables.inquiry_table import InquiryTable

_ANSWER_BYTES: Final = 8 * 1024 * 1024
_TABLE_BYTES: Final = 64 * 1024 * 1024

_CHILD_ERRORS: Final = frozenset(
    {
        "inquiry_not_a_table",
        "inquiry_too_many_columns",
        "inquiry_too_many_rows",
        "mail_empty",
        "mail_outlook_damaged",
        "mail_not_a_message",
        "mail_too_deep",
        "mail_too_large",
        "mail_too_many_headers",
        "mail_too_many_parts",
        "mail_too_much_memory",
    }
)


def read_message(raw: bytes) -> IncomingMessage:
    """Reads a mail in a limited child process.

    Raises:
        InputError: it is no mail that can be read; the code says why.
    """
    _check_size(raw)
    answer = _head(_run("message", raw, _ANSWER_BYTES))[0]
    return from_wire(answer.get("message"), hashlib.sha256(raw).hexdigest(), len(raw))


def read_attachments(raw: bytes, message: IncomingMessage) -> tuple[bytes, ...]:
    """The bytes of each attachment of a mail that was read before; each agrees with its SHA-256.

    Raises:
        InputError: as ``read_message``; ``mail_reader_failed`` if the bytes are not those that were read before.
    """
    if not message.attachments:
        return ()
    _check_size(raw)
    _, body = _head(_run("attachments", raw, 2 * MOST_BYTES))
    contents: list[bytes] = []
    for file in message.attachments:
        content, body = body[: file.size_bytes], body[file.size_bytes :]
        if hashlib.sha256(content).hexdigest() != file.sha256:
            raise InputError("mail_reader_failed")
        contents.append(bytes(content))
    return tuple(contents)


def read_inquiries(raw: bytes, words: InquiryFormWords, zone: tzinfo) -> Iterator[Inquiry]:
    """Reads an export of the website's form in a limited child process; its rows come one after the other.

    Args:
        raw: the CSV file.
        words: the headings of the form.
        zone: of dates that are written without one.

    Raises:
        InputError: it is no export that can be read; a row that is no inquiry comes with its own problem.
    """
    return inquiries(read_table(raw), words, zone)


def read_table(raw: bytes) -> InquiryTable:
    """The cells of any CSV file, taken apart in a limited child process.

    Raises:
        InputError: it is no table that can be read.
    """
    if len(raw) > MOST_BYTES:
        raise InputError("inquiry_too_large")
    _check_size(raw)
    return table_from_wire(*_head(_run("inquiries", raw, _TABLE_BYTES)))


def _check_size(raw: bytes) -> None:
    if not raw:
        raise InputError("mail_empty")
    if len(raw) > MOST_BYTES:
        raise InputError("mail_too_large")


def _head(output: bytes) -> tuple[dict[str, object], bytes]:
    line, _, body = output.partition(b"\n")
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("mail_reader_failed") from None
    if not isinstance(answer, dict):
        raise InputError("mail_reader_failed")
    if answer.get("ok") is not True:
        code = answer.get("error")
        _raise(code if isinstance(code, str) and code in _CHILD_ERRORS else "mail_reader_failed")
    return answer, body


def _raise(code: str) -> None:
    # Codes stand as literals so that the test which pairs codes with sentences finds each of them.
    raise {
        "inquiry_not_a_table": InputError("inquiry_not_a_table"),
        "inquiry_too_many_columns": InputError("inquiry_too_many_columns"),
        "inquiry_too_many_rows": InputError("inquiry_too_many_rows"),
        "mail_empty": InputError("mail_empty"),
        "mail_outlook_damaged": InputError("mail_outlook_damaged"),
        "mail_not_a_message": InputError("mail_not_a_message"),
        "mail_too_deep": InputError("mail_too_deep"),
        "mail_too_large": InputError("mail_too_large"),
        "mail_too_many_headers": InputError("mail_too_many_headers"),
        "mail_too_many_parts": InputError("mail_too_many_parts"),
        "mail_too_much_memory": InputError("mail_too_much_memory"),
    }.get(code, InputError("mail_reader_failed"))


def _run(verb: str, raw: bytes, most_output: int) -> bytes:
    try:
        return bytes(run_limited(verb, (raw,), most_output))
    except ProcessTrouble as problem:
        if problem.trouble is Trouble.SLOW:
            raise InputError("mail_too_slow") from None
        if problem.trouble is Trouble.MEMORY:
            raise InputError("mail_too_much_memory") from None
        raise InputError("mail_reader_failed") from None
