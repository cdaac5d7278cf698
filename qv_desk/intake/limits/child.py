"""The limited process in which a stranger's mail is parsed.

Started by ``intake.limited`` as ``python -m qv_desk.intake.limits.child VERB`` or, in the frozen program, as
``qv-desk _read-child VERB``. Standard input is the mail, or the table; standard output is one line of JSON, after
it for the verb ``attachments`` the bytes of all attachments, and for ``inquiries`` a line of JSON for each row. It
opens no file and no connection.

This module imports only the standard library and what reading a mail needs: it is started once for every mail.
"""

import json
import sys

from qv_desk.errors import InputError
from qv_desk.intake.files.local_file import MOST_BYTES
from qv_desk.intake.limits.process_limits import limit_this_process
from qv_desk.intake.limits.wire import to_wire
from qv_desk.intake.mail.email_file import attachment_contents, read_mail


def main(verb: str) -> int:
    """Reads a mail or a table from standard input and writes the result to standard output.

    Args:
        verb: ``message`` for the values of a mail, ``attachments`` for the bytes of its attachments, ``inquiries`` for
            the rows of a table.

    Returns:
        The exit code: 0 whenever an answer was written, also one that names an error.
    """
    limit_this_process()
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        answer = _answer(verb, raw)
    except InputError as error:
        answer = [_line({"ok": False, "error": error.code})]
    except MemoryError:
        answer = [_line({"ok": False, "error": "mail_too_much_memory"})]
    for piece in answer:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
    return 0


def _answer(verb: str, raw: bytes) -> list[bytes]:
    if verb == "attachments":
        contents = attachment_contents(raw)
        return [_line({"ok": True, "sizes": [len(content) for content in contents]}), *contents]
    if verb == "inquiries":
        # Lazy, measured: a mail needs none of it.
        from qv_desk.intake.tables import inquiry_csv  # noqa: PLC0415
        from qv_desk.intake.tables.inquiry_table import inquiry_table  # noqa: PLC0415

        return list(inquiry_csv.to_wire(inquiry_table(raw)))
    return [_line({"ok": True, "message": to_wire(read_mail(raw))})]


def _line(values: dict[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=True).encode("ascii") + b"\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "message"))
