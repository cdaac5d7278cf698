"""Files that come with a message, and the documents that a case keeps of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming.read_message import Reading

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that comes with a new case."""

    name: str
    media_type: str
    role: DocumentRole
    content: bytes


def reading_files(reading: Reading) -> tuple[NewFile, ...]:
    """The original message and its attachments, to be kept with the case by their digests."""
    original = NewFile(reading.original_name, reading.original_type, DocumentRole.ORIGINAL, reading.original)
    attached = (
        NewFile(attachment.name, attachment.media_type, DocumentRole.ATTACHMENT, content)
        for attachment, content in zip(reading.message.attachments, reading.attachment_contents(), strict=True)
    )
    return (original, *attached)


@guarded
def keep_files(desk: Desk, changes: "Transaction", files: Iterable[NewFile]) -> tuple[Document, ...]:
    """Keep files within a transaction; the documents that name them go into a case by the same one."""
    return tuple(
        Document(
            changes.keep_content(file.content),
            file.name,
            file.media_type,
            len(file.content),
            file.role,
            desk.moment,
            desk.user.user_id,
        )
        for file in files
    )
