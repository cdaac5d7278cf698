"""What a machine sent is told by its headers; a report says which mail of ours, which address and why."""

from email import message_from_bytes

import pytest

from qv_desk.domain.incoming.message import AutomaticKind, DeliveryReport
from qv_desk.intake.limits.limited import read_message
from qv_desk.intake.mail.automatic import automatic_kind, delivery_report
from tests.intake.machine_mails import (
    AWAY,
    CHINESE_BOUNCE,
    EXCHANGE_AWAY,
    GMAIL,
    NEWS,
    OURS,
    PERSON,
    PROSE,
    READ_NOTE,
    delivery_status,
)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (delivery_status(), AutomaticKind.BOUNCE),
        (delivery_status(whole=False), AutomaticKind.BOUNCE),
        (delivery_status("delayed", "4.4.1"), AutomaticKind.DELAYED),
        (delivery_status("delivered", "2.0.0"), AutomaticKind.OTHER),
        (PROSE, AutomaticKind.BOUNCE),
        (GMAIL, AutomaticKind.BOUNCE),
        (CHINESE_BOUNCE, AutomaticKind.BOUNCE),
        (AWAY, AutomaticKind.OUT_OF_OFFICE),
        (EXCHANGE_AWAY, AutomaticKind.OUT_OF_OFFICE),
        (NEWS, AutomaticKind.OTHER),
        (READ_NOTE, AutomaticKind.OTHER),
        (PERSON, AutomaticKind.NONE),
    ],
)
def test_each_machine_is_known_and_a_person_is_none(raw: bytes, kind: AutomaticKind) -> None:
    message = read_message(raw)
    assert message.automatic_kind is kind
    assert message.automatic is (kind is not AutomaticKind.NONE)
    assert (message.report is not None) is (kind in {AutomaticKind.BOUNCE, AutomaticKind.DELAYED})


@pytest.mark.parametrize("whole", [True, False])
def test_a_report_names_the_mail_the_address_and_the_reason(*, whole: bool) -> None:
    assert read_message(delivery_status(whole=whole)).report == DeliveryReport(
        message_id=OURS,
        subject="Qualvision · QV-2026-0001",
        recipients=("ann@example.org",),
        status="5.1.1",
        reason="550 5.1.1 <ann@example.org>: user unknown",
    )


def test_a_report_in_prose_says_what_it_can() -> None:
    report = read_message(PROSE).report
    assert report is not None
    assert (report.message_id, report.status) == (OURS, "5.7.1")
    gmail = read_message(GMAIL).report
    assert gmail is not None
    assert (gmail.recipients, gmail.message_id) == (("ann@example.org", "bo@example.org"), "")


def test_a_report_that_is_empty_or_huge_is_still_read() -> None:
    bare = b'Content-Type: multipart/report; boundary="b"\r\nFrom: a@b.example\r\n\r\n--b--\r\n'
    assert read_message(bare).automatic_kind is AutomaticKind.BOUNCE
    block = b"Final-Recipient: rfc822; x%d@y.example\r\n\r\n"
    many = delivery_status().replace(b"Final-Recipient", b"".join(block % n for n in range(50)) + b"Final-Recipient")
    report = read_message(many).report
    assert report is not None
    assert len(report.recipients) <= 10
    mail = message_from_bytes(PERSON)
    assert delivery_report(mail, automatic_kind(mail), "") is None
