import sys
from datetime import UTC

import pytest

from qv_desk.catalogue.inquiry_form import inquiry_form_words
from qv_desk.errors import InputError
from qv_desk.intake.limits import limited, limited_process
from tests.intake.letters import HEAD


def code_of(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        limited.read_message(raw)
    return caught.value.code


def test_a_mail_is_read_in_the_child() -> None:
    assert limited.read_message(HEAD + b"\r\nhi").text == "hi"


def test_attachments_are_those_that_were_read() -> None:
    raw = HEAD + b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\n"
    found = limited.read_message(raw)
    assert limited.read_attachments(raw, found) == (b"%PDF-1",)
    other = raw.replace(b"JVBERi0x", b"JVBERi0y")
    with pytest.raises(InputError, match="mail_reader_failed"):
        limited.read_attachments(other, found)


def test_a_slow_mail_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "WALL_CLOCK_SECONDS", 1.0)
    monkeypatch.setattr(
        limited_process, "_command", lambda _verb: [sys.executable, "-c", "import time; time.sleep(60)"]
    )
    assert code_of(HEAD + b"\r\nhi") == "mail_too_slow"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("raise SystemExit(3)", "mail_reader_failed"),
        ("print('no json')", "mail_reader_failed"),
        ("print('[]')", "mail_reader_failed"),
        ('print(\'{"ok": false, "error": "made_up"}\')', "mail_reader_failed"),
        ('print(\'{"ok": false, "error": "mail_too_deep"}\')', "mail_too_deep"),
        ("print('x' * 20_000_000)", "mail_reader_failed"),
        ("import os; os.abort()", "mail_reader_failed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "mail_too_slow"),
    ],
)
def test_nothing_a_child_does_is_more_than_an_error(monkeypatch: pytest.MonkeyPatch, program: str, code: str) -> None:
    monkeypatch.setattr(limited_process, "_command", lambda _verb: [sys.executable, "-c", program])
    assert code_of(HEAD + b"\r\nhi") == code


def test_a_table_is_read_in_the_child() -> None:
    words = inquiry_form_words()
    rows = list(limited.read_inquiries("name,message\nMüller,hi\n".encode(), words, UTC))
    assert [row.message.sender.name for row in rows if row.message] == ["Müller"]
    for raw, code in ((b"", "mail_empty"), (b"a,b\n", "inquiry_no_columns"), (b"x", "inquiry_not_a_table")):
        with pytest.raises(InputError, match=code):
            limited.read_inquiries(raw, words, UTC)
    with pytest.raises(InputError, match="inquiry_too_large"):
        limited.read_inquiries(bytes(26 * 1024 * 1024), words, UTC)
