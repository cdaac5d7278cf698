import json
import subprocess
import sys

from tests.intake.letters import HEAD


def run(raw: bytes, verb: str = "message") -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "qv_desk.intake.limits.child", verb],
        input=raw,
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout


def test_it_answers_with_one_line_of_json() -> None:
    assert json.loads(run(HEAD + b"\r\nhi"))["message"]["text"] == "hi"


def test_it_names_what_is_wrong() -> None:
    assert json.loads(run(b"")) == {"ok": False, "error": "mail_empty"}


def test_attachments_follow_their_sizes() -> None:
    raw = HEAD + b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0x\r\n"
    head, _, body = run(raw, "attachments").partition(b"\n")
    assert (json.loads(head), body) == ({"ok": True, "sizes": [6]}, b"%PDF-1")
