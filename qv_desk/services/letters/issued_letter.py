"""A letter that is issued: set as PDF, signed where the office signs, with the entry and the file that it leaves."""

import hashlib
import secrets
from dataclasses import dataclass, field

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import Letter
from qv_desk.domain.letters.letter_withdrawal import letters_so_far
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.letters.pdf import page_count, render_pdf
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.office.office_certificate import signed


@dataclass(frozen=True, slots=True)
class IssuedLetter:
    """What a case keeps of a letter.

    Attributes:
        letter: its entry, issued now by the person at the desk.
        document: the file of its PDF.
        content: the PDF.
    """

    letter: Correspondence
    document: Document
    content: bytes = field(repr=False)


@guarded
def issued_letter(desk: Desk, case: Case, composed: Letter, answers: tuple[Right, ...]) -> IssuedLetter:
    """Set a letter and make the entry of it; whoever calls it keeps both with the case.

    Args:
        desk: the open desk.
        case: in which it is issued.
        composed: the letter, whole.
        answers: the rights that it answers.

    Raises:
        InputError: ``glyph_missing``.
    """
    content = signed(desk, render_pdf(composed))
    now, by = desk.moment, desk.user.user_id
    document = Document(
        sha256=hashlib.sha256(content).hexdigest(),
        name=f"{case.reference}-{composed.kind}-{composed.language}-{letters_so_far(case) + 1}.pdf",
        media_type="application/pdf",
        size_bytes=len(content),
        role=DocumentRole.LETTER,
        added_at=now,
        added_by=by,
    )
    letter = Correspondence(
        letter_id=secrets.token_hex(8),
        kind=composed.kind,
        language=composed.language,
        sha256=document.sha256,
        pages=page_count(content),
        answers=answers,
        issued_at=now,
        issued_by=by,
    )
    return IssuedLetter(letter, document, content)
