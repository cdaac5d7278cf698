"""Documents by their SHA-256: the same bytes are kept once, and are checked each time they are read."""

import hashlib

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from qv_desk.errors import StoreError
from qv_desk.store.lane import Lane
from qv_desk.store.rows import CaseRow, ContentRow, DocumentRow


class Documents:
    """Reads documents.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def content(self, sha256: str) -> bytes:
        """The exact bytes of a document.

        Raises:
            StoreError: ``document_unknown``; ``document_damaged`` when the bytes no longer give their digest.
        """
        with self._lane.reading() as session:
            content = session.scalar(select(ContentRow.content).where(ContentRow.sha256 == sha256))
        if content is None:
            raise StoreError("document_unknown")
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StoreError("document_damaged")
        return content

    def cases_with(self, sha256: str) -> tuple[str, ...]:
        """References of the cases that hold this document: the same mail brought in a second time shows by it."""
        with self._lane.reading() as session:
            return tuple(
                session.scalars(
                    select(CaseRow.reference)
                    .join(DocumentRow, DocumentRow.case_id == CaseRow.case_id)
                    .where(DocumentRow.sha256 == sha256)
                    .distinct()
                    .order_by(CaseRow.reference)
                )
            )


def keep_content(session: Session, content: bytes) -> str:
    """Keep bytes, once, and return their digest."""
    sha256 = hashlib.sha256(content).hexdigest()
    session.execute(
        insert(ContentRow)
        .values(sha256=sha256, size_bytes=len(content), content=content)
        .on_conflict_do_nothing(index_elements=[ContentRow.sha256])
    )
    return sha256
