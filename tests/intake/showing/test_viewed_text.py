import pytest

from qv_desk.errors import InputError
from qv_desk.intake.showing.viewed_text import mail_text, page_text, plain_text, text_of
from tests.intake.letters import HEAD


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "cp1252"])
def test_a_text_is_read_in_its_charset(codec: str) -> None:
    text = "Müller möchte Auskunft über größere Käufe." if codec == "cp1252" else "请删除我的个人信息。" * 5
    assert text_of(text.encode(codec)) == text


def test_text_carries_no_steering() -> None:
    assert plain_text(b"a\x1b]0;title\x07b").body == b"a]0;titleb"


def test_a_web_page_is_its_text() -> None:
    shown = page_text(b"<html><p>Hello</p><script>x()</script><p style='display:none'>secret</p></html>")
    assert (shown.body, shown.notes) == (b"Hello", ("html_as_text", "hidden_text"))


def test_a_mail_shows_its_head_its_text_and_what_is_attached() -> None:
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b\r\n"
    raw += b"Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF-1\r\n--b--\r\n"
    shown = mail_text(raw)
    assert shown.body.decode().splitlines() == [
        "From: Ann Example <ann@example.org>",
        "Date: 2026-11-02 09:30+00:00",
        "Subject: x",
        "[a.pdf, application/pdf, 6 B]",
        "",
        "hello",
    ]
    assert shown.notes == ("attachments_inside",)


def test_a_mail_built_to_fill_a_machine_is_refused() -> None:
    with pytest.raises(InputError, match="view_too_large"):
        mail_text(HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 40)
