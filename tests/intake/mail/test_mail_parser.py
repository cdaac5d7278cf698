import pytest

from qv_desk.errors import InputError
from qv_desk.intake.mail.mail_parser import children, nested_mails, parsed_mail
from tests.intake.letters import HEAD
from tests.intake.ole_files import msg


def test_a_mail_is_known_by_its_head() -> None:
    assert parsed_mail(HEAD + b"\r\nhi")["Subject"] == "x"
    assert parsed_mail(msg())["Subject"] == "Access"
    with pytest.raises(InputError, match="mail_not_a_message"):
        parsed_mail(b"no head at all")


def test_too_many_parts_are_refused_before_they_are_parsed() -> None:
    head = HEAD + b"Content-Type: multipart/mixed; boundary=B\r\n\r\n"
    with pytest.raises(InputError, match="mail_too_many_parts"):
        parsed_mail(head + b"--B\r\n\r\nx\r\n" * 300)
    with pytest.raises(InputError, match="mail_too_deep"):
        parsed_mail(head + b"".join(b"boundary=a%d\r\n" % number for number in range(300)))


def test_a_head_without_end_is_refused_and_a_long_text_is_not() -> None:
    with pytest.raises(InputError, match="mail_too_many_headers"):
        parsed_mail(HEAD + b"X: y\r\n" * 20_001 + b"\r\nhi")
    assert parsed_mail(HEAD + b"\r\n" + b"line\r\n" * 30_000)["Subject"] == "x"


def test_a_leaf_has_no_parts_and_a_carried_mail_is_one() -> None:
    assert children(parsed_mail(HEAD + b"\r\nhi")) == []
    carrying = parsed_mail(HEAD + b"Content-Type: message/rfc822\r\n\r\n" + HEAD + b"\r\nhi")
    assert [mail["Subject"] for mail in nested_mails(carrying)] == ["x"]


def test_rubbish_where_a_mail_should_be_stays_as_it_is() -> None:
    carrying = parsed_mail(HEAD + b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n!!rubbish")
    assert [mail.keys() for mail in nested_mails(carrying)] == [[]]
