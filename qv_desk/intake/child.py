"""The limited process in which a stranger's mail is parsed.

Started by ``intake.limited`` as ``python -m qv_desk.intake.child VERB`` or, in the frozen program, as
``qv-desk _read-child VERB``. Standard input is the mail; standard output is one line of JSON, and for the verb
``attachments`` the bytes of all attachments after it. It opens no file and no connection.

This module imports only the standard library and what reading a mail needs: it is started once for every mail.
"""

import json
import sys
from typing import Final

from qv_desk.errors import InputError
from qv_desk.intake.email_file import MOST_BYTES, attachment_contents, read_mail
from qv_desk.intake.wire import to_wire

CPU_SECONDS: Final = 10
MEMORY_BYTES: Final = 512 * 1024 * 1024
OPEN_FILES: Final = 32


def main(verb: str) -> int:
    """Reads a mail from standard input and writes the result to standard output.

    Args:
        verb: ``message`` for its values, ``attachments`` for the bytes of its attachments.

    Returns:
        The exit code: 0 whenever an answer was written, also one that names an error.
    """
    _limit_this_process()
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


def _limit_this_process() -> None:
    """Caps processor time, memory, files and dumps; on Windows only the parent's clock and memory watch stand guard."""
    try:
        # Missing on Windows.
        import resource  # noqa: PLC0415
    except ImportError:
        return
    for limit, amount in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        _, hardest = resource.getrlimit(limit)
        wanted = amount if hardest == resource.RLIM_INFINITY else min(amount, hardest)
        try:
            resource.setrlimit(limit, (wanted, wanted))
        except (ValueError, OSError):
            # macOS refuses an address space limit; the parent's clock and the other limits still hold.
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "message"))
