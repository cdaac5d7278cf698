import pytest

from qv_desk.errors import InputError
from qv_desk.intake.mail.mail_contents import MailContents
from qv_desk.intake.mail.mail_parser import parsed_mail
from tests.intake.letters import HEAD


def contents(raw: bytes) -> MailContents:
    found = MailContents()
    found.walk(parsed_mail(raw), 1)
    return found


def test_texts_files_and_mails_are_kept_apart() -> None:
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b\r\n"
    raw += b"Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF-1\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    raw += HEAD + b"\r\ninner\r\n--b--\r\n"
    found = contents(raw)
    assert found.texts == ["hello", "inner"]
    assert [file.name for file in found.listed_attachments()] == ["a.pdf", "message.eml"]
    assert [head.text_from for head in found.forwarded] == [7]


def test_a_warning_stands_once() -> None:
    found = MailContents()
    found.warn("no_text")
    found.warn("no_text")
    assert found.warnings == ["no_text"]


def test_levels_without_end_are_refused() -> None:
    with pytest.raises(InputError, match="mail_too_deep"):
        contents(HEAD + (b"Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n") * 30)


def test_twins_among_the_names_are_told_apart() -> None:
    part = b"--b\r\nContent-Type: application/pdf; name=A.pdf\r\n\r\n%PDF-1\r\n"
    found = contents(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part + part + b"--b--\r\n")
    assert [file.name for file in found.listed_attachments()] == ["A.pdf", "A (2).pdf"]
