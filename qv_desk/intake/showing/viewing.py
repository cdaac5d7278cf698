"""Shows a stranger's file: runs the viewer's process, and believes nothing of its answer."""

import json
from typing import Final

from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import MOST_BYTES
from qv_desk.intake.limits.limited_process import VIEW, ProcessTrouble, Trouble, run_limited
from qv_desk.intake.showing.view_answer import MOST_ANSWER, MOST_PAGES, Shown, WrongAnswerError, from_bytes

NARROWEST: Final = 50
WIDEST: Final = 4_000


def looked_at(content: bytes, *, page: int, width_px: int) -> Shown:
    """A page of a file as pixels, or its text.

    Args:
        content: at most 25 MB.
        page: from 1.
        width_px: how wide; held between 50 and 4,000.

    Raises:
        InputError: it is not shown; the code says why.
    """
    if len(content) > MOST_BYTES:
        raise InputError("view_too_large")
    if not 1 <= page <= MOST_PAGES:
        raise InputError("view_no_such_page", pages=1)
    request = json.dumps({"page": page, "width": min(max(width_px, NARROWEST), WIDEST)}).encode("ascii") + b"\n"
    try:
        output = run_limited(VIEW, (request, content), MOST_ANSWER)
    except ProcessTrouble as problem:
        if problem.trouble is Trouble.SLOW:
            raise InputError("view_too_slow") from None
        raise InputError("view_too_large" if problem.trouble is Trouble.MEMORY else "view_failed") from None
    end = output.find(b"\n") + 1
    line = bytes(output[:end])
    # In place: a large picture is not to lie in the memory of the main process three times.
    del output[:end]
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("view_failed") from None
    if not isinstance(head, dict):
        raise InputError("view_failed")
    if head.get("ok") is not True:
        raise _refusal(head)
    try:
        shown = from_bytes(head, bytes(output))
    except WrongAnswerError:
        raise InputError("view_failed") from None
    if shown.kind == "pixels" and (shown.page != page or shown.width > max(width_px, NARROWEST) + 1):
        raise InputError("view_failed")
    return shown


def _refusal(head: dict[str, object]) -> InputError:
    code, pages = head.get("error"), head.get("pages")
    if code == "view_no_such_page":
        return InputError("view_no_such_page", pages=pages if isinstance(pages, int) and 0 < pages < MOST_PAGES else 1)
    return {
        "view_damaged": InputError("view_damaged"),
        "view_kind_not_shown": InputError("view_kind_not_shown"),
        "view_locked": InputError("view_locked"),
        "view_too_large": InputError("view_too_large"),
        "view_unsafe_inside": InputError("view_unsafe_inside"),
    }.get(str(code), InputError("view_failed"))
