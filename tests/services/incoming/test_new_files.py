"""A message and its attachments are kept byte for byte, each as what it is to the case."""

import hashlib

from qv_desk.assets import resource
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.new_files import NewFile, keep_files, reading_files
from qv_desk.services.incoming.read_message import read_message


def test_the_original_comes_first_and_is_the_file_itself(desk: Desk) -> None:
    path = resource("samples") / "en-forwarded.eml"
    reading = read_message(path, now=desk.moment)
    original, *attached = reading_files(reading)
    assert (original.role, original.content) == (DocumentRole.ORIGINAL, path.read_bytes())
    assert [one.name for one in attached] == [one.name for one in reading.message.attachments]
    assert {one.role for one in attached} <= {DocumentRole.ATTACHMENT}


def test_files_are_kept_by_their_digest(desk: Desk) -> None:
    file = NewFile("note.txt", "text/plain", DocumentRole.NOTE, b"A note")
    with desk.changing() as changes:
        (document,) = keep_files(desk, changes, [file])
        changes.journal("document.added", "somewhere")
    assert document.sha256 == hashlib.sha256(b"A note").hexdigest()
    assert desk.store.documents.content(document.sha256) == b"A note"
    assert (document.name, document.media_type, document.size_bytes) == ("note.txt", "text/plain", 6)
    assert (document.role, document.added_at, document.added_by) == (DocumentRole.NOTE, desk.moment, desk.user.user_id)
