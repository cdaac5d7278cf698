import base64
import hashlib
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.errors import InputError
from qv_desk.intake.mail.email_file import attachment_contents, read_mail
from tests.intake.letters import HEAD
from tests.intake.ole_files import msg


def code_of(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_mail(raw)
    return caught.value.code


def test_an_attachment_is_listed_with_its_hash_and_its_bytes_are_at_hand() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.org", "x"
    mail.set_content("hello")
    mail.add_attachment(b"MZ program", maintype="application", subtype="pdf", filename="../../bill.pdf")
    found = read_mail(mail.as_bytes())
    file = found.attachments[0]
    assert (file.name, file.media_type, file.declared_type, file.risky) == (
        "bill.pdf",
        "application/x-msdownload",
        "application/pdf",
        True,
    )
    assert attachment_contents(mail.as_bytes()) == [b"MZ program"]
    assert file.sha256 == hashlib.sha256(b"MZ program").hexdigest()


def test_versions_that_disagree_are_both_shown() -> None:
    mail = EmailMessage()
    mail["From"] = "a@example.org"
    mail.set_content("Please send me a copy of everything that you hold about me today.")
    mail.add_alternative("<p>Please erase every record concerning myself immediately forever.</p>", subtype="html")
    found = read_mail(mail.as_bytes())
    assert "parts_disagree" in found.warnings
    assert "copy of everything" in found.text
    assert "erase every record" in found.text


def test_versions_that_agree_are_shown_once() -> None:
    mail = EmailMessage()
    mail["From"] = "a@example.org"
    mail.set_content("Please delete my data.")
    mail.add_alternative("<p>Please <b>delete</b> my data.</p>", subtype="html")
    found = read_mail(mail.as_bytes())
    assert (found.text, found.warnings) == ("Please delete my data.", ())


def test_a_mail_in_a_mail_is_a_forwarded_head_with_its_text() -> None:
    inner = b"From: Eve <eve@example.net>\r\nDate: Sun, 01 Nov 2026 08:00:00 +0100\r\nSubject: mine\r\n\r\ninner text"
    found = read_mail(HEAD + b"Content-Type: message/rfc822\r\n\r\n" + inner)
    head = found.forwarded[0]
    assert (head.sender.address, head.subject) == ("eve@example.net", "mine")
    assert found.text[head.text_from :] == "inner text"


def test_a_mail_that_only_carries_another_is_read_as_what_it_carries() -> None:
    inner = b"From: Eve <eve@example.net>\r\nDate: Sun, 01 Nov 2026 08:00:00 +0100\r\nSubject: mine\r\n\r\ninner text"
    packed = base64.encodebytes(inner)
    for kind in (b"application/octet-stream; name=mail.eml", b"message/rfc822"):
        raw = HEAD + b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed
        found = read_mail(raw)
        assert (found.text, found.forwarded[0].sender.address) == ("inner text", "eve@example.net")
        assert [file.media_type for file in found.attachments] == ["message/rfc822"]
        assert attachment_contents(raw)[0].endswith(b"inner text")


def test_an_outlook_message_attached_to_a_silent_mail_is_read_too() -> None:
    packed = base64.encodebytes(msg())
    raw = HEAD + b"Content-Type: application/octet-stream; name=a.msg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    found = read_mail(raw + packed)
    assert (found.text, found.forwarded[0].sender.address) == ("Please send me a copy of my data.", "mary@example.org")


def test_a_mail_with_words_of_its_own_leaves_attached_files_closed() -> None:
    packed = base64.encodebytes(msg())
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nmy own words\r\n--b\r\n"
    raw += (
        b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed + b"--b--\r\n"
    )
    found = read_mail(raw)
    assert (found.text, found.forwarded) == ("my own words", ())


def test_winmail_dat_is_an_attachment_and_not_text() -> None:
    found = read_mail(HEAD + b"Content-Type: application/ms-tnef\r\n\r\n\x78\x9f\x3e\x22")
    assert [file.name for file in found.attachments] == ["winmail.dat"]
    assert set(found.warnings) == {"no_text", "packed_by_outlook"}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "mail_empty"),
        (b"\r\n" * 100_000, "mail_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mail_outlook_damaged"),
        (bytes(range(256)) * 4_000, "mail_not_a_message"),
        (
            HEAD + b"Content-Type: multipart/mixed; boundary=B\r\n\r\n" + b"--B\r\n\r\nx\r\n" * 100_000,
            "mail_too_many_parts",
        ),
        (
            HEAD
            + b"Content-Type: message/rfc822\r\n\r\n" * 1
            + (b"From: a@b\r\nContent-Type: message/rfc822\r\n\r\n") * 100,
            "mail_too_deep",
        ),
        (HEAD + b"\r\n" + b"x" * (25 * 1024 * 1024), "mail_too_large"),
    ],
    ids=["empty", "blank lines", "Outlook", "noise", "parts", "nested", "large"],
)
def test_what_is_no_honest_mail_is_refused_by_name(raw: bytes, code: str) -> None:
    assert code_of(raw) == code


def test_nine_hundred_nested_multiparts_are_refused() -> None:
    raw = HEAD
    for level in range(900):
        raw += b"Content-Type: multipart/mixed; boundary=B%d\r\n\r\n--B%d\r\n" % (level, level)
    assert code_of(raw + b"\r\n\r\nhi") == "mail_too_deep"


@pytest.mark.parametrize(
    "raw",
    [
        b"From: " + b"(" * 5000 + b")" * 5000 + b" <a@b.example>\r\n\r\nhi",
        b"From: a@b.example\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(20_000)) + b"\r\nhi",
        b"From: a@b.example\r\nSubject: " + b"\r\n ".join([b"=?utf-8?b?5L2g5aW9?="] * 10_000) + b"\r\n\r\nhi",
        HEAD
        + b"Content-Type: application/pdf;\r\n"
        + b";\r\n".join(b" name*%d=abc" % n for n in range(5000))
        + b"\r\n\r\nhi",
        HEAD + b"Content-Transfer-Encoding: base64\r\n\r\n!!!!\xff\xfe====a",
        HEAD + b"\r\na\x00b\rc\r\r\n",
        HEAD + HEAD + b"Date: yesterday\r\nMessage-ID: <a>\r\nMessage-ID: <b>\r\n\r\nhi",
    ],
    ids=["comments", "headers", "subject", "continuations", "base64", "NUL and CR", "doubles"],
)
def test_odd_mail_is_read_all_the_same(raw: bytes) -> None:
    found = read_mail(raw)
    assert "\x00" not in found.text
    assert len(found.subject) <= 500


def test_a_sender_that_shows_another_address_is_marked() -> None:
    raw = b'From: "privacy@qualvision.cn" <x@example.net>\r\n\r\nhi'
    assert "sender_name_is_other_address" in read_mail(raw).warnings


def test_a_look_alike_domain_is_marked() -> None:
    raw = "From: a@ex\u0430mple.org\r\n\r\nhi".encode()
    assert "sender_domain_mixed_scripts" in read_mail(raw).warnings


def test_a_subject_that_turns_around_is_straightened_and_marked() -> None:
    found = read_mail(b"From: a@example.org\r\nSubject: =?utf-8?b?YeKArmI=?=\r\n\r\nhi")
    assert (found.subject, "direction_marks" in found.warnings) == ("ab", True)


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(tail: bytes) -> None:
    for raw in (tail, HEAD + tail, HEAD + b"Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n" + tail):
        try:
            found = read_mail(raw)
        except InputError as error:
            known = error.code.startswith("mail_")
            assert known
        else:
            assert found.digest == hashlib.sha256(raw).hexdigest()
