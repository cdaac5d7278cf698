"""What the process that shows a file answers: pixels or plain text, in a form that its parent can check.

One line of JSON, then the bytes: RGB pixels row by row, or UTF-8. The parent believes nothing of it.
"""

import json
from dataclasses import dataclass
from typing import Final, Literal

from qv_desk.domain.incoming.message import TEXT_LIMIT
from qv_desk.intake.files.charsets import without_controls

MOST_PIXELS: Final = 8_000_000
MOST_PAGES: Final = 1_000_000
MOST_ANSWER: Final = 3 * MOST_PIXELS + 4096
"""Bytes: just under 24 MB."""

NOTES: Final = frozenset(
    {
        "attachments_inside",
        "dates_as_numbers",
        "external_content",
        "files_embedded",
        "first_picture_only",
        "hidden_text",
        "html_as_text",
        "macros_present",
        "picture_cut_short",
        "scripts_or_actions",
        "text_cut",
    }
)
"""What may be said about a file that is shown; sentences in ``resources/words/view_notes.toml``."""


class WrongAnswerError(ValueError):
    """The process answered what it must not; never leaves this room."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as it is shown.

    Attributes:
        kind: ``pixels`` or ``text``.
        body: RGB, three bytes a pixel, row by row, or the text in UTF-8.
        width: in pixels; 0 for text.
        height: in pixels; 0 for text.
        page: which page this is, from 1.
        pages: how many there are.
        notes: codes out of ``NOTES``.
    """

    kind: Literal["pixels", "text"]
    body: bytes
    width: int = 0
    height: int = 0
    page: int = 1
    pages: int = 1
    notes: tuple[str, ...] = ()


def shown_text(text: str, *notes: str) -> Shown:
    """Plain text, cleaned and cut at ``TEXT_LIMIT`` characters."""
    cleaned = without_controls(text)
    cut = ("text_cut",) if len(cleaned) > TEXT_LIMIT else ()
    return Shown("text", cleaned[:TEXT_LIMIT].encode("utf-8"), notes=(*notes, *cut))


def to_bytes(shown: Shown) -> tuple[bytes, bytes]:
    """The line and the bytes after it."""
    head = {
        "ok": True,
        "kind": shown.kind,
        "width": shown.width,
        "height": shown.height,
        "page": shown.page,
        "pages": shown.pages,
        "notes": list(shown.notes),
    }
    return json.dumps(head).encode("ascii") + b"\n", shown.body


def from_bytes(head: dict[str, object], body: bytes) -> Shown:
    """The answer with every value checked.

    Raises:
        WrongAnswerError: anything is not as it must be.
    """
    width, height = _whole(head, "width", MOST_PIXELS), _whole(head, "height", MOST_PIXELS)
    pages = _whole(head, "pages", MOST_PAGES)
    page = _whole(head, "page", pages)
    notes = head.get("notes")
    if not isinstance(notes, list) or page < 1:
        raise WrongAnswerError
    known = tuple(note for note in notes if isinstance(note, str) and note in NOTES)
    if head.get("kind") == "pixels":
        if not 0 < width * height <= MOST_PIXELS or len(body) != 3 * width * height:
            raise WrongAnswerError
        return Shown("pixels", body, width, height, page, pages, known)
    if head.get("kind") != "text" or width or height:
        raise WrongAnswerError
    try:
        text = without_controls(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise WrongAnswerError from None
    if len(text) > TEXT_LIMIT:
        raise WrongAnswerError
    return Shown("text", text.encode("utf-8"), 0, 0, page, pages, known)


def _whole(head: dict[str, object], name: str, most: int) -> int:
    value = head.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise WrongAnswerError
    return value
