"""Add files to a case that is open: what a search brought to light, a note, what the person sent later."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.errors import InputError
from qv_desk.intake.files.file_names import safe_name
from qv_desk.intake.files.media_types import media_type
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open

MOST_BYTES: Final = 50 * 1024 * 1024
ROLES: Final = (DocumentRole.FOUND, DocumentRole.ATTACHMENT, DocumentRole.NOTE)
"""What somebody can add by hand; mails and letters come by their own ways."""


@dataclass(frozen=True, slots=True)
class AddedFile:
    """A file as somebody chose it."""

    name: str
    content: bytes


def read_file(path: Path) -> AddedFile:
    """A file from the disk, whole.

    Raises:
        InputError: ``added_file_unreadable``, ``added_file_too_large``, ``added_file_empty``.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise InputError("added_file_unreadable", file=path.name) from None
    if len(content) > MOST_BYTES:
        raise InputError("added_file_too_large", file=path.name, limit_mb=MOST_BYTES // 1024 // 1024)
    if not content:
        raise InputError("added_file_empty", file=path.name)
    return AddedFile(path.name, content)


@guarded
def add_files(desk: Desk, case_id: str, files: Iterable[AddedFile], role: DocumentRole) -> Case:
    """Keep files with a case; each is told by its content what it is, and nothing opens it.

    Args:
        desk: the open desk.
        case_id: which case.
        files: what was chosen.
        role: one of ``ROLES``.

    Raises:
        InputError: ``added_file_missing`` without a file, ``added_file_role`` for another role.
        GateError: ``case_is_closed``.
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown, or the disk failed; nothing was kept.
    """
    chosen = tuple(files)
    if not chosen:
        raise InputError("added_file_missing")
    if role not in ROLES:
        raise InputError("added_file_role", role=role.value)
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before)
    documents = tuple(
        Document(
            sha256=hashlib.sha256(file.content).hexdigest(),
            name=safe_name(file.name, number),
            media_type=media_type(file.content),
            size_bytes=len(file.content),
            role=role,
            added_at=desk.moment,
            added_by=desk.user.user_id,
        )
        for number, file in enumerate(chosen, start=len(before.documents) + 1)
    )
    return keep_case(
        desk,
        before.with_documents(documents, desk.moment),
        based_on=before.version,
        action="document.added",
        detail=", ".join(document.name for document in documents),
        contents=[file.content for file in chosen],
    )
