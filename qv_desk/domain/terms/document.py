"""The files of a case, kept by their digest."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DocumentRole(StrEnum):
    """What a document is to its case."""

    ORIGINAL = "original"
    ATTACHMENT = "attachment"
    LETTER = "letter"
    NOTE = "note"
    EVIDENCE = "evidence"
    """Proof of identity, kept until a day."""
    FOUND = "found"
    """What a search brought to light, to be handed over."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a case; the bytes lie in the store under ``sha256``.

    Attributes:
        sha256: lower-case hexadecimal digest of the exact bytes.
        name: a safe file name for display and export.
        media_type: by content, not by name.
        size_bytes: length of the bytes.
        role: what it is to the case.
        added_at: aware UTC moment.
        added_by: user identifier.
    """

    sha256: str
    name: str
    media_type: str
    size_bytes: int
    role: DocumentRole
    added_at: datetime
    added_by: str
