from email import message_from_bytes, policy
from email.message import Message

import pytest

from qv_desk.domain.incoming.message import MailAddress
from qv_desk.intake.mail import mail_headers


def mail(*lines: bytes) -> Message:
    return message_from_bytes(b"\r\n".join(lines) + b"\r\n\r\n", policy=policy.compat32)


def test_a_name_in_raw_bytes_and_an_address_in_another_script_are_read() -> None:
    found = mail_headers.single_address(mail("From: 王小明 <x@例子.中国>".encode()), "From")
    assert found == MailAddress("王小明", "x@例子.中国")


def test_a_flood_of_recipients_is_cut_at_fifty() -> None:
    crowd = b"To: g: " + b", ".join(b"u%d@example.org" % n for n in range(20_000)) + b";"
    assert len(mail_headers.addresses(mail(crowd), "To")) == 50


def test_nested_comments_cost_nothing() -> None:
    found = mail_headers.single_address(mail(b"From: " + b"(" * 1900 + b")" * 1900 + b" <a@example.org>"), "From")
    assert found is not None


@pytest.mark.parametrize(
    "value",
    [
        "x",
        "Mon, 99 Foo 2026",
        "Mon, 02 Nov 0000 09:30:00 +0000",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 02 Nov 2026 09:30:00 +9999999",
    ],
)
def test_an_absurd_date_is_no_date(value: str) -> None:
    assert mail_headers.parsed_date(value) is None


def test_the_topmost_received_line_is_ours() -> None:
    found = mail_headers.topmost_received(
        mail(
            b"Received: from a by b; Tue, 03 Nov 2026 01:02:03 +0800",
            b"Received: from x by a; Mon, 02 Nov 2026 01:02:03 +0800",
        )
    )
    assert found is not None
    assert found.isoformat() == "2026-11-02T17:02:03+00:00"


def test_no_header_can_be_smuggled_through_an_address() -> None:
    found = mail_headers.single_address(mail(b"From: =?utf-8?q?a=0D=0ABcc:_b=40example.org?= <a@example.org>"), "From")
    assert found is not None
    assert "\n" not in found.name + found.address


def test_a_continued_file_name_in_chinese_is_whole() -> None:
    part = mail(b"Content-Disposition: attachment; filename*0*=gb2312''%B3%C2; filename*1*=%86%B4.pdf")
    assert mail_headers.file_name(part) == "陈喆.pdf"


def test_two_senders_are_noticed() -> None:
    assert mail_headers.repeated_headers(mail(b"From: a@example.org", b"From: b@example.org"))
