"""The limited process in which a stranger's file is looked at.

Started by ``intake.viewing`` as ``python -m qv_desk.intake.showing.viewer_child view`` or, in the frozen program, as
``qv-desk _read-child view``. Standard input is one line of JSON with the page and the width that are wanted, then the
file; standard output is what ``intake.view_answer`` describes. Before it looks at the first byte it gives up the right
to open a file or a connection: what a decoder could be made to do by a hostile file stays in here.

Decoders are loaded by kind, and only here; the main process never loads one.
"""

import json
import sys
from collections.abc import Callable
from typing import Final

from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import MOST_BYTES
from qv_desk.intake.files.media_types import media_type
from qv_desk.intake.limits.process_limits import limit_this_process, open_nothing_more
from qv_desk.intake.showing.view_answer import Shown, to_bytes
from qv_desk.intake.showing.view_kinds import way_to_show

_MOST_REQUEST: Final = 1_000
_Look = Callable[[bytes, int, int], Shown]


def main() -> int:
    """Looks at the file on standard input and writes what it shows to standard output.

    Returns:
        The exit code: 0 whenever an answer was written, also one that names an error.
    """
    limit_this_process()
    request = json.loads(sys.stdin.buffer.readline(_MOST_REQUEST))
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    body = b""
    try:
        look = _look_for(media_type(content))
        open_nothing_more()
        head, body = to_bytes(look(content, int(request["page"]), int(request["width"])))
    except InputError as error:
        head = json.dumps({"ok": False, "error": error.code, **error.fields}).encode("ascii") + b"\n"
    except (MemoryError, RecursionError):
        head = json.dumps({"ok": False, "error": "view_too_large"}).encode("ascii") + b"\n"
    sys.stdout.buffer.write(head)
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()
    return 0


def _look_for(kind: str) -> _Look:
    """What looks at a kind of file, with all that it will need already loaded.

    Raises:
        InputError: ``view_kind_not_shown``.
    """
    way = way_to_show(kind)
    if way == "pdf":
        # Lazy, measured, like all below: each process pays for one decoder alone.
        from qv_desk.intake.showing.pdf_page import OwnFonts, pdf_page  # noqa: PLC0415

        OwnFonts().setup()
        return pdf_page
    if way == "picture":
        from qv_desk.intake.showing.picture import picture  # noqa: PLC0415

        return lambda content, page, width: picture(content, kind, page, width)
    if way is None:
        raise InputError("view_kind_not_shown")
    return _text_look(way, kind)


def _text_look(way: str, kind: str) -> _Look:
    from qv_desk.intake.files.charsets import load_all  # noqa: PLC0415
    from qv_desk.intake.showing import viewed_text  # noqa: PLC0415

    load_all()
    if way == "office":
        from qv_desk.intake.showing.office_text import office_text  # noqa: PLC0415

        return lambda content, _page, _width: office_text(content, kind)
    looks = {"html": viewed_text.page_text, "mail": viewed_text.mail_text, "outlook": viewed_text.mail_text}
    look = looks.get(way, viewed_text.plain_text)
    return lambda content, _page, _width: look(content)


if __name__ == "__main__":
    sys.exit(main())
