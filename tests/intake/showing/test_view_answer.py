import json

import pytest

from qv_desk.catalogue.words import wordings
from qv_desk.domain.incoming.message import TEXT_LIMIT
from qv_desk.intake.showing.view_answer import NOTES, Shown, WrongAnswerError, from_bytes, shown_text, to_bytes


def there_and_back(shown: Shown) -> Shown:
    head, body = to_bytes(shown)
    return from_bytes(json.loads(head), body)


def test_pixels_and_text_come_through() -> None:
    pixels = Shown("pixels", bytes(18), 3, 2, 2, 5, ("first_picture_only",))
    assert there_and_back(pixels) == pixels
    assert there_and_back(shown_text("ü", "html_as_text")) == Shown("text", "ü".encode(), notes=("html_as_text",))


def test_a_long_text_is_cut_and_said_to_be() -> None:
    shown = shown_text("x" * (TEXT_LIMIT + 1))
    assert (len(shown.body), shown.notes) == (TEXT_LIMIT, ("text_cut",))


@pytest.mark.parametrize(
    "change",
    [
        {"width": 4},
        {"width": 10**9, "height": 10**9},
        {"width": -3},
        {"width": True},
        {"page": 0},
        {"page": 6},
        {"pages": "5"},
        {"kind": "html"},
        {"kind": "text"},
        {"notes": "x"},
        {"height": None},
    ],
)
def test_an_answer_that_does_not_agree_with_itself_is_refused(change: dict[str, object]) -> None:
    good: dict[str, object] = {"kind": "pixels", "width": 3, "height": 2, "page": 1, "pages": 5, "notes": []}
    assert from_bytes(good, bytes(18)).width == 3
    with pytest.raises(WrongAnswerError):
        from_bytes(good | change, bytes(18))


def test_text_is_cleaned_once_more_and_unknown_notes_are_dropped() -> None:
    head: dict[str, object] = {"kind": "text", "width": 0, "height": 0, "page": 1, "pages": 1, "notes": ["x", 3]}
    shown = from_bytes(head, "a\x1b[2Jb\u202ec".encode())
    assert (shown.body, shown.notes) == (b"a[2Jbc", ())
    for body in (b"\xff", b"x" * (TEXT_LIMIT + 1)):
        with pytest.raises(WrongAnswerError):
            from_bytes(head, body)


def test_every_note_has_its_sentence() -> None:
    assert set(wordings("view_notes")) >= NOTES
