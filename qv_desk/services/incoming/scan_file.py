"""Take a scanned letter, or another file that came with a request, into a case that is opened by hand."""

from pathlib import Path

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.errors import InputError
from qv_desk.intake.files.file_names import safe_name
from qv_desk.intake.files.local_file import read_file
from qv_desk.intake.files.media_types import media_type
from qv_desk.services.incoming.new_files import NewFile


def scanned(path: Path, position: int = 0) -> NewFile:
    """A file as a case keeps it: under a safe name, its kind told by its content and never by its name.

    Args:
        path: where it lies.
        position: which of several files of the case it is, from 0.

    Raises:
        InputError: it is missing, no file, empty, or larger than 25 MB.
    """
    try:
        content = read_file(path)
    except InputError as problem:
        # The codes of reading a mail say "mail"; a scan is refused in its own words.
        if problem.code == "mail_too_large":
            raise InputError("scan_too_large", file=path.name) from None
        raise InputError("scan_unreadable", file=path.name) from None
    if not content:
        raise InputError("scan_empty", file=path.name)
    return NewFile(safe_name(path.name, position), media_type(content), DocumentRole.ORIGINAL, content)
