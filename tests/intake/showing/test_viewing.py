import sys

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.limits import limited_process
from qv_desk.intake.showing.viewing import looked_at
from tests.intake.office_files import image, pdf


def code_of(content: bytes, page: int = 1) -> str:
    with pytest.raises(InputError) as caught:
        looked_at(content, page=page, width_px=100)
    return caught.value.code


def test_a_page_is_shown() -> None:
    shown = looked_at(pdf("one", "two"), page=2, width_px=300)
    assert (shown.kind, shown.width, shown.page, shown.pages) == ("pixels", 300, 2, 2)


def test_a_page_that_is_not_there_says_how_many_there_are() -> None:
    with pytest.raises(InputError) as caught:
        looked_at(pdf("one", "two"), page=3, width_px=300)
    assert (caught.value.code, caught.value.fields) == ("view_no_such_page", {"pages": 2})
    assert code_of(b"x", page=0) == "view_no_such_page"


def test_a_large_honest_picture_fits_into_the_limits() -> None:
    shown = looked_at(image("PNG", (6_000, 6_000), "RGBA"), page=1, width_px=300)
    assert (shown.width, shown.height, shown.notes) == (300, 300, ())


def test_what_is_too_large_never_reaches_the_process() -> None:
    assert code_of(bytes(26 * 1024 * 1024)) == "view_too_large"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("raise SystemExit(3)", "view_failed"),
        ("print('no json')", "view_failed"),
        ("print('[]')", "view_failed"),
        ('print(\'{"ok": false, "error": "made_up"}\')', "view_failed"),
        ('print(\'{"ok": false, "error": "view_locked"}\')', "view_locked"),
        ('print(\'{"ok": false, "error": "view_no_such_page", "pages": "<b>"}\')', "view_no_such_page"),
        ('print(\'{"ok": true, "kind": "pixels", "width": 9, "height": 9, "page": 1, "pages": 1}\')', "view_failed"),
        ("print('x' * 30_000_000)", "view_failed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "view_too_slow"),
    ],
)
def test_nothing_the_process_does_is_more_than_a_refusal(
    monkeypatch: pytest.MonkeyPatch, program: str, code: str
) -> None:
    monkeypatch.setattr(limited_process, "_command", lambda _verb: [sys.executable, "-c", program])
    assert code_of(b"hello") == code


def test_a_picture_wider_than_was_asked_for_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    head = '{"ok": true, "kind": "pixels", "width": 200, "height": 1, "page": 1, "pages": 1, "notes": []}'
    program = f"import sys; sys.stdout.buffer.write(b'{head}' + b'\\n' + bytes(600))"
    monkeypatch.setattr(limited_process, "_command", lambda _verb: [sys.executable, "-c", program])
    assert code_of(b"hello") == "view_failed"
