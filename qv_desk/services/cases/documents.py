"""The files of a case: read them, and save a copy outside the desk."""

from pathlib import Path

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.terms.document import Document
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import InputError
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import LOOKS_APART, Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@guarded
def bytes_of(desk: Desk, case_id: str, sha256: str) -> bytes:
    """The exact bytes of a document of a case.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        InputError: the case has no such document.
        StoreError: the bytes no longer give their digest.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.DOCUMENT)
    document = document_of(case, sha256)
    if desk.user.role is Role.AUDITOR:
        desk.note("document.viewed", case_id, document.name, apart=LOOKS_APART)
    return desk.store.documents.content(sha256)


def document_of(case: Case, sha256: str) -> Document:
    """The document of a case with that digest.

    Raises:
        InputError: ``document_unknown``.
    """
    for document in case.documents:
        if document.sha256 == sha256:
            return document
    raise InputError("document_not_in_case", reference=case.reference)


@guarded
def save_copy(desk: Desk, case_id: str, sha256: str, path: Path) -> None:
    """Save a copy outside the desk, where its encryption no longer protects it; the journal says so.

    Raises:
        InputError: the case has no such document.
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    content = bytes_of(desk, case_id, sha256)
    document = document_of(desk.store.cases.get(case_id), sha256)
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    desk.note("document.exported", case_id, document.name)
    copy_outside(desk, case_id, content, path, name=document.name)
