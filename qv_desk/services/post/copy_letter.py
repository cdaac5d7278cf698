"""A letter that leaves the house a second time: saved outside the desk, marked as a copy on each page."""

from pathlib import Path

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.errors import InputError
from qv_desk.letters.copy_mark import marked_as_copy
from qv_desk.services.frame.copy_outside import copy_outside
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@guarded
def save_marked_copy(desk: Desk, case_id: str, letter_id: str, path: Path) -> None:
    """Save an issued letter with the word for a copy, in its own language, on each page; the journal says so.

    What is kept with the case stays as it was issued.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        InputError: ``letter_unknown``.
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.LETTER)
    letter = _letter(case, letter_id)
    book = letter_book()
    words = book.language(letter.language if letter.language in book.languages else FALLBACK_LANGUAGE)
    content = marked_as_copy(desk.store.documents.content(letter.sha256), words.labels.copy, words.script)
    name = next(document.name for document in case.documents if document.sha256 == letter.sha256)
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    desk.note("letter.copied", case_id, name)
    copy_outside(desk, case_id, content, path, name=name)


def _letter(case: Case, letter_id: str) -> Correspondence:
    for letter in case.correspondence:
        if letter.letter_id == letter_id:
            return letter
    raise InputError("letter_unknown", letter=letter_id)
