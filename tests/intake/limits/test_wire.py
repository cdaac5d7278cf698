import json
from dataclasses import replace

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.limits.wire import from_wire, to_wire
from qv_desk.intake.mail.email_file import read_mail
from tests.intake.letters import HEAD

MAIL = (
    HEAD
    + b"Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\nhi\r\n--B\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF-1\r\n--B--"  # noqa: E501 - one mail, as it is written
)


def test_a_message_comes_back_as_it_went() -> None:
    found = read_mail(MAIL)
    wired = json.loads(json.dumps(to_wire(found)))
    assert from_wire(wired, found.digest, found.size_bytes) == found


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("subject", 7),
        ("subject", "x" * 10_000),
        ("sender", ["only one"]),
        ("sent_at", "yesterday"),
        ("sent_at", "2026-01-01T00:00:00"),
        ("sent_at", "0001-01-01T00:00:00+00:00"),
        ("sent_offset_minutes", 100_000),
        ("text", None),
        ("text_cut", "yes"),
        ("attachments", [["a", "a", -1, "t", "t", "0" * 64, False]]),
        ("attachments", [["a", "a", 1, "t", "t", "zz", False]]),
        ("references", ["x"] * 1000),
        ("forwarded", [1]),
    ],
)
def test_an_answer_that_was_tampered_with_is_refused(key: str, value: object) -> None:
    wired = to_wire(read_mail(MAIL)) | {key: value}
    with pytest.raises(InputError) as caught:
        from_wire(wired, "0" * 64, 1)
    assert caught.value.code == "mail_reader_failed"


def test_names_and_texts_of_a_broken_child_are_cleaned_again() -> None:
    found = replace(read_mail(MAIL), subject="a\x1b[31m\ud800b", text="x\x00y")
    wired = to_wire(found)
    wired["attachments"] = [["../x", "../x", 1, "t", "t", "0" * 64, False]]
    back = from_wire(wired, "0" * 64, 1)
    assert (back.subject, back.text, back.attachments[0].name) == ("a[31mb", "xy", "x")
