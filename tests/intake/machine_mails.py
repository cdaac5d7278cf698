"""Mails as machines send them: delivery reports of common servers, notes of absence, and a person's plain answer."""

from typing import Final

OURS: Final = "0123456789abcdef0123456789abcdef@qualvision.cn"
_HEAD: Final = (
    "From: {sender}\r\nTo: privacy@qualvision.cn\r\nSubject: {subject}\r\nDate: Tue, 22 Sep 2026 09:00:00 +0000\r\n"
    "Message-ID: <{own}@example.net>\r\nMIME-Version: 1.0\r\n"
)
_ORIGINAL: Final = (
    f"From: privacy@qualvision.cn\r\nTo: ann@example.org\r\nSubject: Qualvision · QV-2026-0001\r\n"
    f"Message-ID: <{OURS}>\r\n"
)


def head(sender: str, subject: str, own: str, *more: str) -> str:
    """The head of a mail, with further headers."""
    return _HEAD.format(sender=sender, subject=subject, own=own) + "".join(f"{line}\r\n" for line in more)


def delivery_status(action: str = "failed", status: str = "5.1.1", *, whole: bool = True) -> bytes:
    """A report as RFC 3464 has it, with the whole mail or its head alone."""
    kind = "message/rfc822" if whole else "text/rfc822-headers"
    return (
        head(
            "Mail Delivery System <MAILER-DAEMON@mx.example.org>",
            "Undelivered Mail Returned to Sender",
            f"report-{action}-{whole}",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
            "Auto-Submitted: auto-replied",
        )
        + "\r\n--b1\r\nContent-Type: text/plain\r\n\r\nI'm sorry to have to inform you that your message could not be "
        "delivered.\r\n\r\n--b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n"
        f"\r\nFinal-Recipient: rfc822; ann@example.org\r\nAction: {action}\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; 550 {status} <ann@example.org>: user unknown\r\n\r\n"
        f"--b1\r\nContent-Type: {kind}\r\n\r\n{_ORIGINAL}\r\nOur letter is attached.\r\n\r\n--b1--\r\n"
    ).encode()


PROSE: Final = (
    head("MAILER-DAEMON@qmail.example", "failure notice", "prose", "Return-Path: <>")
    + "\r\nHi. This is the qmail-send program.\r\n<ann@example.org>:\r\n550 5.7.1 mailbox unavailable\r\n\r\n"
    f"--- Below this line is a copy of the message.\r\n\r\nMessage-ID: <{OURS}>\r\nSubject: QV-2026-0001\r\n"
).encode()
GMAIL: Final = (
    head(
        "postmaster@example.com", "Delivery Status Notification (Failure)", "gmail",
        "X-Failed-Recipients: ann@example.org, bo@example.org", "Auto-Submitted: auto-replied",
    )
    + "\r\nAddress not found\r\n"
).encode()  # fmt: skip
CHINESE_BOUNCE: Final = (
    head("PostMaster@qq.com", "=?utf-8?b?57O757uf6YCA5L+h?=", "qq", "Return-Path: <>") + "\r\n收件人不存在\r\n"
).encode()
AWAY: Final = (
    head(
        "Ann Lee <ann@example.org>",
        "Automatic reply: Qualvision · QV-2026-0001",
        "away",
        "Auto-Submitted: auto-replied",
    )
    + "\r\nI am out of the office until Monday. Please delete nothing.\r\n"
).encode()
EXCHANGE_AWAY: Final = (
    head("Ann Lee <ann@example.org>", "=?utf-8?b?6Ieq5Yqo5Zue5aSNOiDkvaDlpb0=?=", "exchange",
         "X-Auto-Response-Suppress: All")
    + "\r\n我正在休假。\r\n"
).encode()  # fmt: skip
NEWS: Final = (
    head("news@shop.example", "Your order", "news", "Auto-Submitted: auto-generated") + "\r\nSent.\r\n"
).encode()
READ_NOTE: Final = (
    head("Ann Lee <ann@example.org>", "Read: your letter", "read",
         'Content-Type: multipart/report; report-type=disposition-notification; boundary="b1"')
    + "\r\n--b1\r\nContent-Type: text/plain\r\n\r\nIt was read.\r\n\r\n--b1--\r\n"
).encode()  # fmt: skip
PERSON: Final = (
    head("Ann Lee <ann@example.org>", "Re: Qualvision · QV-2026-0001", "person", f"In-Reply-To: <{OURS}>",
         "X-Auto-Response-Suppress: OOF")
    + "\r\nThank you for your letter. One question is left.\r\n"
).encode()  # fmt: skip
