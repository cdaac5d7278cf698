"""The limited process in which a stranger's mail is parsed.

Started by ``intake.limited`` as ``python -m qv_desk.intake.child VERB`` or, in the frozen program, as
``qv-desk _read-child VERB``. Standard input is the mail; standard output is one line of JSON, and for the verb
``attachments`` the bytes of all attachments after it. It opens no file and no connection.

This module imports only the standard library and what reading a mail needs: it is started once for every mail.
"""

import json
import sys

from qv_desk.errors import InputError
from qv_desk.intake.email_file import attachment_contents, read_mail
from qv_desk.intake.local_file import MOST_BYTES
from qv_desk.intake.process_limits import limit_this_process
from qv_desk.intake.wire import to_wire


def main(verb: str) -> int:
    """Reads a mail from standard input and writes the result to standard output.

    Args:
        verb: ``message`` for its values, ``attachments`` for the bytes of its attachments.

    Returns:
        The exit code: 0 whenever an answer was written, also one that names an error.
    """
    limit_this_process()
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    contents: list[bytes] = []
    try:
        if verb == "attachments":
            contents = attachment_contents(raw)
            answer: dict[str, object] = {"ok": True, "sizes": [len(content) for content in contents]}
        else:
            answer = {"ok": True, "message": to_wire(read_mail(raw))}
    except InputError as error:
        answer = {"ok": False, "error": error.code}
    except MemoryError:
        contents = []
        answer = {"ok": False, "error": "mail_too_much_memory"}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True).encode("ascii") + b"\n")
    for content in contents:
        sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "message"))
