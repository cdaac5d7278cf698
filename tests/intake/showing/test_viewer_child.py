import json
import subprocess
import sys

import pytest

from tests.intake.office_files import docx, image, paragraph, pdf


def run(content: bytes, request: bytes = b'{"page": 1, "width": 200}\n') -> tuple[dict[str, object], bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "qv_desk.intake.showing.viewer_child", "view"],
        input=request + content,
        capture_output=True,
        check=True,
        timeout=60,
    )
    head, _, body = done.stdout.partition(b"\n")
    return json.loads(head), body


@pytest.mark.parametrize("content", [pdf("one"), image("PNG", (400, 300))])
def test_it_answers_with_pixels(content: bytes) -> None:
    head, body = run(content)
    assert (head["kind"], head["width"]) == ("pixels", 200)
    assert len(body) == 600 * int(str(head["height"]))


@pytest.mark.parametrize("content", [docx(paragraph("hello")), b"hello", b"<html>hello", b"From: a\nDate: b\n\nhello"])
def test_it_answers_with_plain_text(content: bytes) -> None:
    head, body = run(content)
    assert head["kind"] == "text"
    assert body.endswith(b"hello")


def test_it_names_what_it_refuses() -> None:
    assert run(b"MZ program")[0] == {"ok": False, "error": "view_kind_not_shown"}
    assert run(pdf("one"), b'{"page": 4, "width": 200}\n')[0] == {"ok": False, "error": "view_no_such_page", "pages": 1}


def test_charsets_are_at_hand_though_no_file_can_be_opened_any_more() -> None:
    assert run("请删除我的个人信息。".encode("gb18030") * 9)[1].decode() == "请删除我的个人信息。" * 9


@pytest.mark.parametrize(
    "charset",
    ["utf-8", "gb2312", "big5", "shift_jis", "iso-2022-jp", "euc-kr", "koi8-u", "iso-8859-3", "hz", "utf-7", "x-none"],
)
@pytest.mark.parametrize("way", ["b", "q"])
def test_a_mail_with_encoded_words_is_shown(charset: str, way: str) -> None:
    """What takes an encoded word apart looks for a codec of its own, after no file can be opened any more."""
    word = {"b": "QW5uIExlZQ==", "q": "Ann_Lee"}[way]
    mail = (
        f"From: =?{charset}?{way}?{word}?= <ann@example.org>\nSubject: =?{charset}?{way}?{word}?=\n"
        f"Date: Mon, 2 Nov 2026 09:30:00 +0000\nContent-Type: text/plain; charset={charset}\n\nhello"
    )
    head, body = run(mail.encode())
    assert head["kind"] == "text"
    assert b"Ann Lee" in body
    assert body.endswith(b"hello")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits; the parent watches instead")
def test_whatever_looks_at_a_file_can_open_neither_file_nor_connection() -> None:
    """A decoder that a hostile file has taken over, as far as a test can play one."""
    program = (
        "import socket, subprocess, sys\n"
        "from qv_desk.intake.showing import viewer_child\n"
        "from qv_desk.intake.showing.view_answer import shown_text\n"
        "def taken_over(content, page, width):\n"
        "    done = []\n"
        "    for attempt in (lambda: open('/etc/hostname'), lambda: open('left-behind', 'w'), socket.socket,\n"
        "                    lambda: subprocess.run(['true'])):\n"
        "        try:\n            attempt()\n            done.append('done')\n"
        "        except OSError:\n            done.append('refused')\n"
        "    return shown_text(' '.join(done))\n"
        "viewer_child._look_for = lambda kind: taken_over\n"
        "sys.exit(viewer_child.main())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=b'{"page": 1, "width": 200}\nhello',
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.partition(b"\n")[2] == b"refused refused refused refused"
