"""Mails that a machine sent: a delivery report with what it is about, an out-of-office note, anything else.

Told by the headers that machines set (RFC 3464, RFC 3834) and by the few that common servers set instead. This runs in
the limited child process alone.
"""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from typing import Final

from qv_desk.domain.incoming.message import AutomaticKind, DeliveryReport
from qv_desk.intake.files.charsets import on_one_line
from qv_desk.intake.mail import mail_headers
from qv_desk.intake.mail.body_text import part_content

_DAEMON: Final = re.compile(r"^(mailer-daemon|postmaster|mail-daemon|mdaemon)@", re.IGNORECASE)
_RETURNED: Final = re.compile(
    "undeliver|undelivered|delivery (status|has failed|failure|incomplete)|delivery notification|mail delivery failed"
    "|returned mail|returned to sender|failure notice|delivery failed|unzustellbar|non remis|no entregado"
    "|退信|无法投递|投递失败|无法送达|未送达|配信不能|배달되지",
    re.IGNORECASE,
)
_AWAY: Final = re.compile(
    "automatic reply|auto(matic)?[ -]?response|auto-?reply|out of (the )?office|away from (the )?office|on vacation"
    "|abwesenheit|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina"
    "|resposta automática|risposta automatica|fuori ufficio|automatisch antwoord|automatyczna odpowiedź|自动回复"
    "|自動回覆|自动答复|外出自动|自動返信|不在通知|자동 응답|부재중",
    re.IGNORECASE,
)
_QUOTED_ID: Final = re.compile(r"^\s*>?\s*Message-ID:\s*(<[^<>\s]{1,250}>)", re.IGNORECASE | re.MULTILINE)
_STATUS: Final = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_MOST_RECIPIENTS: Final = 10
_MOST_PARTS: Final = 20
_LONGEST: Final = 300
_TEXT: Final = 20_000


def automatic_kind(mail: Message) -> AutomaticKind:
    """What sort of machine sent a mail; none where its headers do not say that one did."""
    if mail.get_content_type() == "multipart/report":
        return _of_report(mail)
    subject = mail_headers.text_header(mail, "Subject")
    sender = mail_headers.single_address(mail, "From")
    from_daemon = sender is not None and _DAEMON.match(sender.address) is not None
    empty_path = _header(mail, "Return-Path") == "<>"
    if _header(mail, "X-Failed-Recipients") or ((from_daemon or empty_path) and _RETURNED.search(subject)):
        return AutomaticKind.BOUNCE
    submitted = _header(mail, "Auto-Submitted").lower()
    answered = submitted.startswith("auto-replied") or _header(mail, "X-Autoreply") or _header(mail, "X-Autorespond")
    suppressed = bool(_header(mail, "X-Auto-Response-Suppress"))
    if answered or _header(mail, "Precedence").lower() == "auto_reply" or (suppressed and _AWAY.search(subject)):
        return AutomaticKind.OUT_OF_OFFICE
    if submitted.startswith(("auto-generated", "auto-notified")) or from_daemon or empty_path:
        return AutomaticKind.OUT_OF_OFFICE if _AWAY.search(subject) else AutomaticKind.OTHER
    return AutomaticKind.NONE


def delivery_report(mail: Message, kind: AutomaticKind, text: str) -> DeliveryReport | None:
    """What a report on a mail of ours says; None for whatever is no report.

    Args:
        mail: the whole mail.
        kind: what ``automatic_kind`` said of it.
        text: its text, for servers that write a report as prose.
    """
    if kind not in {AutomaticKind.BOUNCE, AutomaticKind.DELAYED}:
        return None
    blocks = list(_blocks(mail))
    original = _original(mail)
    quoted = _QUOTED_ID.search(text[:_TEXT])
    named = mail_headers.message_ids(mail_headers.raw_header(original, "Message-ID")) if original is not None else ()
    ids = named or (mail_headers.message_ids(quoted[1]) if quoted else ())
    failed = [_address(mail_headers.raw_header(block, "Final-Recipient")) for block in blocks]
    failed += [one.strip() for one in _header(mail, "X-Failed-Recipients").split(",")]
    status = next(filter(None, (_header(block, "Status") for block in blocks)), "")
    said = next(filter(None, (_header(block, "Diagnostic-Code") for block in blocks)), "")
    found = _STATUS.search(status or said or text[:_TEXT])
    return DeliveryReport(
        message_id=ids[0] if ids else "",
        subject=mail_headers.text_header(original, "Subject")[:_LONGEST] if original is not None else "",
        recipients=tuple(dict.fromkeys(one[:254] for one in failed if "@" in one))[:_MOST_RECIPIENTS],
        status=found[1] if found else "",
        reason=on_one_line(said.partition(";")[2] or said)[:_LONGEST],
    )


def _of_report(mail: Message) -> AutomaticKind:
    sort = mail_headers.parameter(mail, "report-type", "content-type").lower()
    if sort and sort != "delivery-status":
        return AutomaticKind.OTHER  # a note that it was read, a complaint about spam
    actions = {_header(block, "Action").lower() for block in _blocks(mail)}
    if "failed" in actions or not actions - {""}:
        return AutomaticKind.BOUNCE
    return AutomaticKind.DELAYED if "delayed" in actions else AutomaticKind.OTHER


def _blocks(mail: Message) -> Iterator[Message]:
    """What a delivery report says of the mail and of each recipient."""
    for part in _parts(mail):
        if part.get_content_type() == "message/delivery-status":
            inside = part.get_payload()
            if isinstance(inside, list):
                yield from (one for one in inside[: _MOST_RECIPIENTS + 1] if isinstance(one, Message))


def _original(mail: Message) -> Message | None:
    """The head of the mail that could not be delivered."""
    for part in _parts(mail):
        kind, inside = part.get_content_type(), part.get_payload()
        if kind == "message/rfc822" and isinstance(inside, list) and inside and isinstance(inside[0], Message):
            return inside[0]
        if kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            return BytesHeaderParser(policy=compat32).parsebytes(part_content(part)[:_TEXT])
    return None


def _parts(mail: Message) -> list[Message]:
    inside = mail.get_payload()
    return [part for part in inside[:_MOST_PARTS] if isinstance(part, Message)] if isinstance(inside, list) else []


def _header(mail: Message, name: str) -> str:
    return on_one_line(mail_headers.raw_header(mail, name)[:_LONGEST])


def _address(value: str) -> str:
    return on_one_line(value.partition(";")[2] or value)
